import { describe, expect, test } from 'vitest';
import { NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';

const data = readData();
const words = sceneText(scene, 'zh-Hans').words;
/** From the chord to the leftmost point and back: how much of a dot's breadth is drawn. */
const breadth = (d: string, r: number) => {
  const [, right, left] = /M([\d.]+) [\d.]+A[^A]* ([\d.]+) [\d.]+A/.exec(d) ?? [];
  return d.includes('A0.1') ? 0 : (Number(right) - Number(left)) / (2 * r);
};

describe.each([['narrow', NARROW, 11], ['wide', WIDE, 16]] as const)('one ruler, %s', (_, box, r) => {
  const row = (state: string, i: number) => scene.draw(data, scene.states.find(({ id }) => id === state)?.view, box, words).filter((mark): mark is PathMark => mark.kind === 'path' && mark.g === `row-${i}`);
  test.each([['as-said', 0, 8], ['as-said', 1, 5], ['as-said', 2, 2], ['same-ruler', 0, 8.4], ['same-ruler', 2, 4.33], ['mid-century', 3, 1.9], ['paying', 0, 3.16], ['paying', 3, 2.63]])('%s, row %i: %f dots', (state, i, ratio) => {
    expect(row(state, i).reduce((sum, { d }) => sum + breadth(d, r), 0)).toBeCloseTo(ratio, 1);
  });

  test('what is unverified is hatched, what is projected is empty', () => {
    expect(row('same-ruler', 0)[0]?.c).toBe('hatch');
    expect(row('same-ruler', 2)[0]?.c).toBe('ink');
    expect(row('mid-century', 3)[0]?.c).toBe('ink line');
  });
});
