import { describe, expect, test } from 'vitest';
import { NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';

describe.each([NARROW, WIDE])('$w wide', (box) => {
  const draw = (id: string) => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
  const people = (id: string) => draw(id).flatMap((mark) => (mark.kind === 'circle' && mark.g === 'people' ? [mark] : []));
  const count = (id: string, c: string) => people(id).filter((dot) => dot.c === c).length;

  test.each(scene.states.map(({ id }) => id))('%s: fifty-six people, none on top of another', (id) => {
    const dots = people(id);
    expect(dots).toHaveLength(56);
    for (const [i, one] of dots.entries()) for (const other of dots.slice(i + 1)) expect(Math.hypot(one.cx - other.cx, one.cy - other.cy)).toBeGreaterThan(one.r + other.r);
  });

  test('as many of each as she counted', () => {
    expect(count('jobless', 'ink')).toBe(35);
    expect([count('lapsed', 'red'), count('lapsed', 'ink'), count('lapsed', 'ink line')]).toEqual([28, 7, 21]);
    expect(people('asked').map(({ c }) => c)).toEqual(people('lapsed').map(({ c }) => c));
  });
});
