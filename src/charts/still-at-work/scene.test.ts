import { describe, expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { type Box, type Mark, NARROW, type RectMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';

const words = () => sceneText(scene, 'zh-Hans').words;
const draw = (id: string, box: Box): Mark[] => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, words());

describe.each([['narrow', NARROW], ['wide', WIDE]])('still-at-work, %s', (_, box) => {
  test.each(['working', 'hours', 'jobs'])('%s: the same people in each sorting', (id) => {
    const people = draw(id, box).flatMap((mark) => (mark.kind === 'path' && mark.g === 'people' ? [peopleIn(mark)] : []));
    expect(people.reduce((sum, n) => sum + n)).toBe(1208);
  });

  test('the line of a full week lies between the heaps below and above it', () => {
    const marks = draw('hours', box);
    const at = marks.flatMap((mark) => (mark.g === 'full-line' && mark.kind === 'line' ? [mark.y1] : []));
    const tops = marks.flatMap((mark) => (mark.kind === 'path' && mark.g === 'people' && peopleIn(mark) > 0 ? [Number(/M\S+ (\S+?)L/.exec(mark.d)?.[1])] : []));
    expect(at).toHaveLength(1);
    expect(tops.filter((y) => y < (at[0] as number))).toHaveLength(3);
  });

  test('bars are as long as they are far from everybody', () => {
    const [pay, , , , rural] = draw('against-all', box).filter((mark): mark is RectMark => mark.g === 'bars' && mark.kind === 'rect') as RectMark[];
    expect((rural as RectMark).w / (pay as RectMark).w).toBeCloseTo((63.0 / 41.4 - 1) / (1 - 4735 / 7994), 6);
    expect((pay as RectMark).x + (pay as RectMark).w).toBeCloseTo((rural as RectMark).x, 6);
  });
});
