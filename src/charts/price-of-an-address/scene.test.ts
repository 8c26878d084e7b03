import { expect, test } from 'vitest';
import { figure } from '../../data/figures.ts';
import { readPlaceFiles } from '../../rules/read-places.ts';
import { readData } from './data.ts';

const data = readData();
const apart = ({ basic }: (typeof data.points)[number]) => Math.round((basic.guangdong - basic.guangxi) * 100) / 100;

test('above the bend the lines run apart by the same sum, to a fen of rounding', () => {
  const above = data.points.filter(({ wage }) => wage >= data.low);
  expect(above.length).toBeGreaterThan(10);
  for (const point of above) expect(Math.abs(apart(point) - data.gaps.guangxi), String(point.wage)).toBeLessThanOrEqual(0.011);
});

test('below it they come together, meet at the wage that the picture names, and change places', () => {
  const at = (wage: number) => data.points.find((point) => point.wage === wage) as (typeof data.points)[number];
  expect(apart(at(data.floor))).toBeLessThan(data.gaps.guangxi);
  expect(Math.abs(apart(at(data.cross)))).toBeLessThanOrEqual(0.011);
  expect(apart(at(3500))).toBeLessThan(0);
});

test('the two halves are the whole', () => {
  const at = data.points.find(({ wage }) => wage === data.wage);
  for (const place of ['guangdong', 'guangxi', 'henan'] as const) expect(data.own + data.half[place]).toBeCloseTo(at?.basic[place] ?? 0, 2);
});

/** What a place's file says for a month; undefined where it says nothing of its own. */
const said = (place: string, parameter: string, month: string) =>
  readPlaceFiles(process.cwd())
    .find(({ id }) => id === place)
    ?.values?.[parameter]?.find(({ from, to }) => (from ?? '') <= month && (!to || month <= to))?.value;

test('figures entered by hand are those of the places', () => {
  expect(Number(figure('address.henan.base').value)).toBe(said('henan', 'pension.calculation-base', '2025-08'));
  for (const city of ['dongguan', 'foshan', 'huizhou', 'zhongshan']) expect(Number(figure('address.floor').value), city).toBe(said(city, 'contribution.pension.floor', '2025-08'));
});
