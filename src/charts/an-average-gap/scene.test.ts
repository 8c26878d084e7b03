import { describe, expect, test } from 'vitest';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';
import { keys } from './you.ts';

const draw = (id: string, box: Box): Mark[] => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const cells = (marks: Mark[], g: string) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === g ? [(mark.d.match(/z/g) ?? []).length] : []));
const sum = (all: number[]) => all.reduce((total, n) => total + n, 0);

describe.each([['narrow', NARROW], ['wide', WIDE]])('an-average-gap, %s', (_, box) => {
  test.each(scene.states.map(({ id }) => id))('%s: a cell a month, paid and missed together the whole life', (id) => {
    expect([sum(cells(draw(id, box), 'kept')), sum(cells(draw(id, box), 'gap'))]).toEqual([263, 34]);
  });
  test('what a year is worth is drawn for each year, the missed ones in red', () => {
    expect(cells(draw('less', box), 'points-line')).toEqual([22, 4]);
  });
});

describe('the reader', () => {
  const row = (paidMonths: number) => keys({ paidMonths }, 'lines');
  test('stands in the row of their last month', () => {
    expect([1, 12, 13, 180, 263].map(row)).toEqual([['kept:0'], ['kept:0'], ['kept:1'], ['kept:14'], ['kept:21']]);
  });
  test('is nowhere beyond the rows that are paid, in another state, or without months', () => {
    expect([row(265), row(0), keys({}, 'lines'), keys({ paidMonths: 12 }, 'less')]).toEqual([[], [], [], []]);
    // The last row that has a paid month in it.
    const rows = cells(draw('lines', WIDE), 'kept');
    expect(rows.lastIndexOf(rows.findLast((n) => n > 0) as number)).toBe(21);
  });
});
