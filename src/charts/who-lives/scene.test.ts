import { describe, expect, it } from 'vitest';
import { tables } from '../../data/load.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { PEOPLE, people } from './field.ts';
import scene from './scene.ts';

const data = scene.data();
const words = () => sceneText(scene, 'zh-Hans').words;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, words());
const texts = (marks: Mark[], g?: string) => marks.flatMap((mark) => (mark.kind === 'text' && (!g || mark.g === g) ? [mark] : []));
/** People meant by a path: its area by the shoelace formula, in dots. */
function meant(d: string, pitch: number): number {
  const corners: [number, number][] = [];
  for (const [, command, first, second] of d.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === 'M' ? [Number(first), Number(second)] : command === 'H' ? [Number(first), y] : [x, Number(first)]);
  }
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2 / pitch ** 2;
}
const dots = (marks: Mark[], g: string) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === g ? [meant(mark.d, Number(/people-(\d)/.exec(mark.c)?.[1]))] : []));
const percent = (sex: string, age: number) =>
  tables()
    .get('survival-from-30')
    ?.rows.find((row) => row.sex === sex && row.age === String(age))?.alive_percent ?? '';
const ofThousand = (sex: string, age: number) => Math.round(Number(percent(sex, age)) * 10);
const width = (text: string, size: number) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 1 : 0.6) * size, 0);

const STATES = { thirty: 30, sixty: 60, 'sixty-three': 63, seventy: 70 };
const boxes = [
  ['narrow', NARROW],
  ['wide', WIDE],
] as const;

describe.each(boxes)('who-lives, %s', (_, box) => {
  it.each(scene.states.map(({ id }) => id))('%s: has all text inside, at least 12 units high', (id) => {
    const marks = draw(id, box);
    const height = scene.height(data, box);
    expect(marks.length).toBeLessThanOrEqual(300);
    for (const { x, y, text, size, anchor } of texts(marks)) {
      const w = width(text, size);
      const left = anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x;
      expect(size, text).toBeGreaterThanOrEqual(12);
      expect(left, text).toBeGreaterThanOrEqual(-1);
      expect(left + w, text).toBeLessThanOrEqual(box.w + 1);
      expect(y - size * 0.8, text).toBeGreaterThanOrEqual(-1);
      expect(y + size * 0.2, text).toBeLessThanOrEqual(height);
    }
  });

  it('pairs the marks that stay', () => {
    const all = scene.states.map(({ id }) => draw(id, box));
    const count = (marks: Mark[], g: string) => marks.filter((mark) => mark.g === g).length;
    for (const g of ['male', 'female']) expect(new Set(all.map((marks) => count(marks, g))), g).toEqual(new Set([3]));
    for (const g of ['walk', 'male-printed', 'female-printed']) expect(new Set(all.slice(0, -1).map((marks) => count(marks, g))).size, g).toBe(1);
  });

  it.each(Object.entries(STATES))('%s: a dot a person, as many as the table says, and the same number in print', (id, age) => {
    const marks = draw(id, box);
    for (const sex of ['male', 'female']) {
      const [alive, newly, before] = dots(marks, sex) as [number, number, number];
      expect(alive).toBe(ofThousand(sex, age));
      expect(alive + newly + before).toBe(PEOPLE);
      expect(texts(marks, `${sex}-printed`).map(({ text }) => text)).toEqual([String(alive)]);
      expect(scene.table(data).rows).toContainEqual([`@${sex}`, String(age * 12), percent(sex, age), String(alive)]);
    }
  });

  it('draws no one by occupation', () => {
    const marks = draw('by-work', box);
    expect(marks.filter((mark) => mark.c.startsWith('people'))).toEqual([]);
    expect(texts(marks).map(({ text }) => text)).toContain(words().label('no-table'));
  });
});

describe('the data', () => {
  it('has a row for each sex and age, and a gap where nothing was found', () => {
    const { rows } = scene.table(data);
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toEqual(['@by-work', { gap: 'each-age' }, { gap: 'no-table' }, { gap: 'no-table' }]);
  });
});

describe('a field', () => {
  const corners = (d: string) => {
    const found: [number, number][] = [];
    for (const [, command, first, second] of d.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)) {
      const [x, y] = found.at(-1) ?? [0, 0];
      found.push(command === 'M' ? [Number(first), Number(second)] : command === 'H' ? [Number(first), y] : [x, Number(first)]);
    }
    return found;
  };
  /** Even-odd: how often a ray to the right crosses the outline. */
  const inside = (polygon: [number, number][], x: number, y: number) =>
    polygon.filter(([x1, y1], i) => {
      const [x2, y2] = polygon[(i + 1) % polygon.length] as [number, number];
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    }).length % 2 === 1;

  it('holds exactly the people meant, whichever they are', () => {
    const field = { x: 10, y: 5, columns: 25, pitch: 5 };
    for (const [from, to] of [[0, 1000], [0, 865], [865, 900], [900, 1000], [3, 7], [24, 26], [25, 50], [0, 25], [10, 40], [30, 30], [0, 0]] as const) {
      const polygon = corners(people(field, from, to));
      expect(polygon).toHaveLength(8);
      const held = Array.from({ length: PEOPLE }, (_, i) => i).filter((i) => inside(polygon, 10 + (i % 25) * 5 + 2.5, 5 + Math.floor(i / 25) * 5 + 2.5));
      expect(held, `${from}–${to}`).toEqual(Array.from({ length: to - from }, (_, i) => from + i));
    }
  });
});
