import { expect, it } from 'vitest';
import { figure } from '../../data/figures.ts';
import { WIDE } from '../kit/mark.ts';
import { readData } from './data.ts';
import { cellOf, frameOf, threshold } from './frame.ts';
import { FIRST_ROW } from './rows.ts';
import { keys } from './you.ts';

const data = readData();
const value = (id: string) => Number(figure(id).value);

it('draws the sums that the words print', () => {
  expect(data.monthly[data.line.before / 12 - FIRST_ROW]).toBe(value('edge.at-fifteen'));
  expect(data.monthly[data.line.after / 12 - FIRST_ROW]).toBe(value('edge.at-twenty'));
});

it('draws rows of which each is the same sum longer, to a fen of rounding', () => {
  const steps = data.monthly.slice(1).map((yuan, k) => yuan - (data.monthly[k] as number));
  for (const step of steps) expect(Math.abs(step - (steps[0] as number))).toBeLessThanOrEqual(0.02);
});

it('has the line go round the last month that is needed', () => {
  const f = frameOf(WIDE);
  for (const months of [180, 186, 240]) {
    const [, right] = threshold(f, months).match(/H([\d.]+)/) as unknown as [string, string];
    const { x } = cellOf(f.grid, months);
    expect(Number(right)).toBeGreaterThan(x);
    expect(Number(right)).toBeLessThan(x + f.grid.cell + f.grid.gap + 0.1);
  }
});

it.each([
  [174, ['places:2']],
  [180, ['places:2']],
  [181, ['places:3']],
  [252, ['places:8']],
  [144, []],
  [253, []],
  [undefined, []],
])('marks the reader’s year: %s', (paidMonths, expected) => {
  expect(keys({ paidMonths }, 'moved')).toEqual(expected);
  expect(keys({ paidMonths }, 'top-up')).toEqual([]);
});
