import { describe, expect, it } from 'vitest';
import { formatMonth } from '../../rules/first.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';
import { keys } from './you.ts';

const data = readData();
const words = () => sceneText(scene, 'zh-Hans').words;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, words());
const texts = (marks: Mark[], g?: string) => marks.flatMap((mark) => (mark.kind === 'text' && (!g || mark.g === g) ? [mark] : []));
const count = (marks: Mark[], g: string) => marks.filter((mark) => mark.g === g).length;
/** Month cells in the red paths. */
const cells = (marks: Mark[]) => marks.filter((mark) => mark.g === 'added').map((mark) => (mark.kind === 'path' ? (mark.d.match(/z/g) ?? []).length : 0));

/** A Han character is one em, anything else a little more than half. */
const width = (text: string, size: number) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 1 : 0.6) * size, 0);

const boxes = [
  ['narrow', NARROW],
  ['wide', WIDE],
] as const;

describe.each(boxes)('fifteen-becomes-twenty, %s', (_, box) => {
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
    for (const g of ['heights', 'fifteen', 'added', 'not-added', 'on', 'line']) expect(new Set(all.map((marks) => count(marks, g))).size, g).toBe(1);
    const strokes = all.map((marks) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === 'line' ? [mark.d.replace(/[\d.\s-]+/g, ' ')] : [])));
    expect(new Set(strokes.map(String)).size).toBe(1);
  });

  it('draws a cell for each month added, and says the number of the table', () => {
    const rows = scene.table(data).rows;
    const added = rows.map((row) => Number(row[3]));
    expect(cells(draw('twenty', box))).toEqual(added);
    const last = added.indexOf(Math.max(...added));
    expect(cells(draw('steps', box))).toEqual(added.map((n, i) => (i < last ? n : 0)));
    expect(cells(draw('fifteen', box)).every((n) => n === 0)).toBe(true);
    expect(cells(draw('if-fifteen-stayed', box)).every((n) => n === 0)).toBe(true);
    const said = [...texts(draw('steps', box), 'additions'), ...texts(draw('twenty', box), 'additions')].map(({ text }) => Number(text.replace('+', '')));
    expect(said).toEqual(added.filter((n) => n > 0));
    expect(texts(draw('fifteen', box), 'printed').map(({ text }) => text)).toEqual([rows[0]?.[1]]);
    expect(texts(draw('twenty', box), 'printed').map(({ text }) => text)).toEqual([rows.at(-1)?.[1]]);
  });

  it.each(['caught', 'if-fifteen-stayed'])('%s: sets no label into another, letters spaced wide', (id) => {
    const boxes = texts(draw(id, box)).map(({ x, y, text, size, anchor, c }) => {
      const w = (/printed/.test(c) ? text.length * 0.62 * size : width(text, size)) + text.length * size * (box === NARROW ? 0.12 : 0);
      const left = anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x;
      return { text, left, right: left + w, top: y - size * 0.85, bottom: y + size * 0.12 };
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, `${a.text} / ${b.text}`).toBe(false);
    if (box === NARROW) for (const { text, left, right } of boxes) expect(left >= -1 && right <= box.w + 1, text).toBe(true);
  });

  it('says what those who are caught needed and need', () => {
    const said = texts(draw('caught', box), 'band-labels')
      .map(({ text }) => text)
      .join('\n');
    for (const { before, after } of data.caught) for (const n of [before, ...after]) expect(said).toContain(String(n));
    for (const { births } of data.caught) expect(said).toContain(formatMonth(births.from).slice(0, 4));
    expect(said.match(/个月/g)).toHaveLength(data.caught.length);
    const imagined = texts(draw('if-fifteen-stayed', box))
      .map(({ text }) => text)
      .join('\n');
    expect(imagined).toContain(words().label('imagined'));
  });
});

describe('the data', () => {
  // 国务院关于渐进式延迟法定退休年龄的办法, art. 2, entered by hand
  it('has the minimum of the article, year by year', () => {
    expect(data.years.map(({ year, required }) => [year, required])).toEqual([
      [2025, 180],
      [2026, 180],
      [2027, 180],
      [2028, 180],
      [2029, 180],
      [2030, 186],
      [2031, 192],
      [2032, 198],
      [2033, 204],
      [2034, 210],
      [2035, 216],
      [2036, 222],
      [2037, 228],
      [2038, 234],
      [2039, 240],
      [2040, 240],
    ]);
    expect(data.years.every(({ imagined }) => imagined === 180)).toBe(true);
  });

  it('leaves no birth between two years', () => {
    for (const track of ['male60', 'female55', 'female50'] as const) {
      for (const [i, { year, births }] of data.years.slice(1).entries()) expect(births[track].from, `${track} ${year}`).toBe((data.years[i]?.births[track].to ?? 0) + 1);
    }
  });

  it('finds those between the old line and the new, and nobody beside them', () => {
    for (const { births, old, now, before, after, early } of data.caught) {
      expect(formatMonth(old.to)).toBe('2029-12');
      expect(now.from).toBeGreaterThan(old.to);
      expect(before).toBe(180);
      expect(after[0]).toBe(186);
      expect(early).toBe(before);
      expect(births.to).toBeGreaterThan(births.from);
    }
  });
});

describe('the reader', () => {
  it.each([
    [{ birth: '1965-01', sex: 'male' }, ['fifteen:0']],
    [{ birth: '1976-12', sex: 'male' }, ['fifteen:14']],
    [{ birth: '1984-12', sex: 'female', post: 'worker' }, ['fifteen:14']],
    [{ birth: '1974-01', sex: 'female', post: 'cadre' }, ['fifteen:5']],
    [{ birth: '1974-01', sex: 'female' }, []],
    [{ birth: '1964-12', sex: 'male' }, []],
    [{ birth: '1978-01', sex: 'male' }, []],
    [{ birth: '2090-01', sex: 'male' }, []],
    [{ birth: 'x', sex: 'male' }, []],
  ])('%o stands in %o', (profile, expected) => expect(keys(profile)).toEqual(expected));
});
