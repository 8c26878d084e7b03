import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { tables } from '../../data/load.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene, { PEOPLE } from './scene.ts';

const data = scene.data();
const words = () => sceneText(scene, 'zh-Hans').words;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, words());
const texts = (marks: Mark[], g?: string) => marks.flatMap((mark) => (mark.kind === 'text' && (!g || mark.g === g) ? [mark] : []));
const dots = (marks: Mark[], g: string) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === g ? [peopleIn(mark)] : []));
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
