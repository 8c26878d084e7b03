import { describe, expect, test } from 'vitest';
import { type Crowd, crowd, crowdDepth, crowdPath, peopleOf } from './crowd.ts';

const corners = (d: string): [number, number][] => d.slice(1, -1).split('L').map((pair) => pair.split(' ').map(Number) as [number, number]);
/** Even-odd: how often a ray to the right crosses the outline. */
const inside = (polygon: [number, number][], x: number, y: number) =>
  polygon.filter(([x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] as [number, number];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  }).length % 2 === 1;

/** The middle of the dot of person `n`. */
function dot({ x, y, pitch, lane, grows }: Crowd, n: number): [number, number] {
  const [along, across] = [((n % lane) + 0.5) * pitch, (Math.floor(n / lane) + 0.5) * pitch];
  if (grows === 'down') return [x + along, y + across];
  if (grows === 'up') return [x + along, y - across];
  return grows === 'right' ? [x + across, y + along] : [x - across, y + along];
}

describe.each(['down', 'up', 'right', 'left'] as const)('a crowd that grows %s', (grows) => {
  const of: Crowd = { x: 300, y: 300, pitch: 5, lane: 25, grows };
  test.each([[0, 500], [0, 386], [386, 400], [400, 500], [3, 7], [24, 26], [25, 50], [0, 25], [10, 40], [30, 30], [0, 0], [40, 10]])('holds exactly the people from %d to %d', (from, to) => {
    const polygon = corners(crowdPath(of, from, to));
    expect(polygon).toHaveLength(8);
    const held = Array.from({ length: 500 }, (_, n) => n).filter((n) => inside(polygon, ...dot(of, n)));
    expect(held).toEqual(Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i));
  });
});

test('a crowd of nobody grows lane by lane: half-way to four lanes are two', () => {
  const of: Crowd = { x: 0, y: 0, pitch: 1, lane: 10, grows: 'down' };
  const [none, four] = [crowdPath(of, 40, 40), crowdPath(of, 0, 40)].map(corners) as [[number, number][], [number, number][]];
  const half = none.map(([x, y], i) => [(x + (four[i]?.[0] ?? 0)) / 2, (y + (four[i]?.[1] ?? 0)) / 2] as [number, number]);
  const held = Array.from({ length: 40 }, (_, n) => n).filter((n) => inside(half, ...dot(of, n)));
  expect(held).toEqual(Array.from({ length: 20 }, (_, n) => n + 20));
});

test('a crowd is one mark, in dots of its pitch', () => {
  const of: Crowd = { x: 0, y: 0, pitch: 4, lane: 6, grows: 'left' };
  expect(crowd('lost', 'red', of, 0, 13)).toMatchObject({ kind: 'path', g: 'lost', c: 'people-4-red' });
  expect(crowd('all', '', of, 0, 13)).toMatchObject({ c: 'people-4' });
  expect(crowdDepth(of, 13)).toBe(12);
});

describe('whole people for shares', () => {
  test('are as many as there are, whatever the shares add up to', () => {
    expect(peopleOf([12.0, 18.1, 18.4, 51.6], 1208)).toEqual([145, 218, 222, 623]);
    expect(peopleOf([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(peopleOf([89.1, 7, 3.9], 1208).reduce((a, b) => a + b)).toBe(1208);
  });
  test('none are none', () => expect(peopleOf([0, 100], 7)).toEqual([0, 7]));
});
