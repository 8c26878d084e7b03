import { describe, expect, test } from 'vitest';
import { type CircleMark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { walkers } from './people.ts';
import scene from './scene.ts';

const order = walkers().map(({ id }) => id);

describe.each([NARROW, WIDE])('$w wide', (box) => {
  const tokens = (id: string): Record<string, CircleMark> => {
    const marks = scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
    return Object.fromEntries(marks.filter((mark): mark is CircleMark => mark.kind === 'circle' && mark.g === 'tokens').map((mark, i) => [order[i] as string, mark]));
  };

  test('who is told to have drawn it passes; who resigned or never paid is turned back; who isn’t told of is hatched', () => {
    const kinds = Object.fromEntries(Object.entries(tokens('registered')).map(([id, { c }]) => [id, c]));
    expect(kinds).toEqual({ 'zhou-ran': 'red', 'liu-yuting': 'red', 'liu-min': 'red', 'wu-jiajia': 'hatch', 'li-xiaoming': 'hatch', 'chen-wenxin': 'ink' });
  });

  test('at the first gate nobody is judged whose months aren’t told', () => {
    expect(Object.values(tokens('paid')).map(({ c }) => c)).toEqual(['red', 'hatch', 'hatch', 'hatch', 'hatch', 'ink']);
  });

  test('nobody walks back', () => {
    const [first, second, third] = ['paid', 'unwilling', 'registered'].map(tokens) as [Record<string, CircleMark>, Record<string, CircleMark>, Record<string, CircleMark>];
    for (const id of order) {
      expect(second[id]?.cx).toBeGreaterThanOrEqual(first[id]?.cx ?? 0);
      expect(third[id]?.cx).toBeGreaterThanOrEqual(second[id]?.cx ?? 0);
    }
  });
});
