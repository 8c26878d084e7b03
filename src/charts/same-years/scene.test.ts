import { describe, expect, test } from 'vitest';
import { NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { ranks, readTerms, termSources } from './data.ts';
import { READ } from './places.ts';
import scene from './scene.ts';

/** Worked by hand from each place's own article and held to the ceiling of the law: after three years paid, after ten, and the upper reading. */
const BY_HAND: Record<string, [number, number, number?]> = {
  beijing: [9, 18],
  shanghai: [6, 20],
  guangdong: [3, 16],
  shenzhen: [3, 16],
  zhejiang: [6, 18],
  hubei: [7, 21],
  sichuan: [12, 24],
  chongqing: [9, 19],
  yunnan: [7, 19],
  fujian: [6, 20],
  xiamen: [6, 20],
  liaoning: [9, 18, 24],
  zhengzhou: [9, 18, 19],
  tianjin: [12, 24],
  henan: [12, 24],
  heilongjiang: [12, 24],
  hainan: [12, 24],
};
const CEILINGS = ['tianjin', 'henan', 'heilongjiang', 'hainan'];
const places = readTerms();

test.each(places.map((place) => [place.id, place] as const))('%s: the rule gives what its article says', (id, { kind, terms }) => {
  const [three, ten, upper] = BY_HAND[id] as [number, number, number?];
  expect([terms[36].months, terms[120].months, terms[120].most]).toEqual([three, ten, upper ?? ten]);
  expect(kind).toBe(CEILINGS.includes(id) ? 'ceiling' : 'local');
});

test('every place is drawn, and every one has its article among the sources', () => {
  expect(places.map(({ id }) => id)).toEqual(READ);
  expect(Object.keys(BY_HAND).sort()).toEqual([...READ].sort());
  expect(termSources()).toHaveLength(READ.length);
  expect(new Set(termSources().map(({ id }) => id)).size).toBe(READ.length);
});

test.each([36, 120] as const)('after %s months, rows stand from the longest to the shortest, ceilings apart', (paid) => {
  const order = ranks(places, paid);
  expect([...order].sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
  const local = places.filter(({ kind }) => kind === 'local').sort((a, b) => (order[places.indexOf(a)] as number) - (order[places.indexOf(b)] as number));
  expect(local.map(({ terms }) => terms[paid].months)).toEqual(local.map(({ terms }) => terms[paid].months).sort((a, b) => b - a));
  for (const [i, { kind }] of places.entries()) expect((order[i] as number) >= local.length).toBe(kind === 'ceiling');
});

describe.each([NARROW, WIDE])('$w wide', (box) => {
  const draw = (id: string) => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
  const cells = (id: string, g: string) => draw(id).flatMap((mark) => (mark.g === g ? [((mark as PathMark).d.match(/z/g) ?? []).length] : []));

  test.each([
    ['three-years', 36],
    ['ten-years', 120],
  ] as const)('%s: a cell a month', (state, paid) => {
    expect(cells(state, 'given')).toEqual(places.map(({ kind, terms }) => (kind === 'local' ? terms[paid].months : 0)));
    expect(cells(state, 'at-most')).toEqual(places.map(({ kind, terms }) => (kind === 'local' ? 0 : terms[paid].months)));
    expect(cells(state, 'either')).toEqual(places.map(({ terms }) => terms[paid].most - terms[paid].months));
  });

  test('the law alone gives nothing, only how much at most', () => {
    expect(new Set(cells('ceiling', 'given'))).toEqual(new Set([0]));
    expect(new Set(cells('ceiling', 'at-most'))).toEqual(new Set([24]));
  });
});
