import { describe, expect, test } from 'vitest';
import { type Box, type Mark, NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import type { Data } from './data.ts';
import scene from './scene.ts';

const data = scene.data() as Data;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const paths = (id: string, box: Box, g: string) => draw(id, box).filter((mark): mark is PathMark => mark.g === g && mark.kind === 'path');
const cells = (id: string, box: Box, g: string) => paths(id, box, g).map(({ d }) => (d.match(/z/g) ?? []).length);

describe.each([['narrow', NARROW], ['wide', WIDE]])('asked-and-law, %s', (_, box) => {
  test('a cell a month, the first and the last included', () => {
    // 2021-12 to the paper's 2025-11; 2024-01; 2025-01.
    expect(cells('already', box, 'force').slice(0, 3)).toEqual([48, 23, 11]);
    // And to 2026-11, a year on.
    expect(cells('moving', box, 'force').slice(0, 4)).toEqual([60, 35, 23, 5]);
    expect(cells('moving', box, 'trial')[3]).toBe(36);
    expect(cells('moving', box, 'wider')[3]).toBe(12);
  });
  test('nothing is shown before its turn', () => {
    for (const g of ['trial', 'wider', 'force', 'goal', 'opposite', 'missing']) expect(cells('asked', box, g)).toEqual(Array(9).fill(0));
    expect(cells('already', box, 'goal')[4]).toBe(0);
    expect(cells('moving', box, 'goal')[4]).toBe(2);
  });
  test('what has no rule is hatched from end to end', () => {
    expect(paths('none', box, 'missing').map(({ c }) => c === 'hatch')).toEqual(data.proposals.map(({ events }) => events.some(({ kind }) => kind === 'none' || kind === 'goal')));
  });
});

test('what was there before the paper, and what came after', () => {
  const before = data.proposals.filter(({ events }) => events.some(({ kind, from }) => (kind === 'in-force' || kind === 'trial') && from !== undefined && from <= data.paper));
  expect(before.map(({ proposal }) => proposal)).toEqual(['shorter-wait', 'subsidy', 'longer-wait', 'platform-injury']);
});
