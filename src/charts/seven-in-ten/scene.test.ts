import { describe, expect, test } from 'vitest';
import { type LineMark, NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';

const data = readData();
const draw = (id: string, box: typeof NARROW) => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const boxes = [['narrow', NARROW], ['wide', WIDE]] as const;

describe.each(boxes)('seven in ten, %s', (_, box) => {
  test('a dot a person, a hundred in all', () => {
    for (const { id } of scene.states) {
      const people = draw(id, box).filter((mark): mark is PathMark => mark.g === 'people');
      expect(people.map(({ d }) => d.match(/M/g)?.length)).toEqual([data.within, data.rest]);
    }
  });

  test('the dots of the band lie between its two sums, and the floors where they belong', () => {
    const marks = draw('floors', box);
    const xs = [...((marks.find(({ g }) => g === 'people') as PathMark).d.matchAll(/M([\d.]+)/g))].map(([, x]) => Number(x));
    const [left, right] = marks.filter((mark): mark is LineMark => mark.g === 'edges').map(({ x1 }) => x1) as [number, number];
    expect(Math.min(...xs)).toBeGreaterThan(left);
    expect(Math.max(...xs)).toBeLessThan(right);
    const floors = marks.filter((mark): mark is LineMark => mark.g === 'floors').map(({ x1 }) => x1);
    expect([...floors].sort((a, b) => a - b)).toEqual(floors);
    expect(floors.filter((x) => x > left && x < right)).toHaveLength(data.floors.filter(({ pay }) => Number(pay) > Number(data.low.pay) && Number(pay) < Number(data.high.pay)).length);
  });
});
