import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { wordsFrom } from '../charts/kit/words.ts';
import type { Table } from '../charts/scene.ts';
import type { SceneText } from '../charts/words.ts';
import { numberWords } from '../locale/format.ts';
import { toCsv } from './csv.ts';

const labels: Record<string, string> = { men: '男', odd: '说"有"，也没有\n换行', 'not-published': '没有公布' };
const text = {
  columns: { who: '谁', share: '比例', when: '哪一年，哪一月' },
  words: wordsFrom({ labels, numbers: numberWords('zh-Hans') }, (key) => {
    throw new Error(`no label ${key}`);
  }),
} as unknown as SceneText;
const table: Table = {
  columns: [
    { key: 'who', unit: 'words' },
    { key: 'share', unit: 'percent' },
    { key: 'when', unit: 'month' },
  ],
  rows: [
    ['@men', '86.50', '2039-02'],
    ['@odd', { gap: 'not-published' }, '2039-03'],
    ['plain, words', '-1', { gap: 'odd' }],
  ],
};
const csv = (value: Table = table) => toCsv(value, text, (unit) => `<${unit}>`);

describe('CSV', () => {
  test('heads with their unit, values as stored, a gap as its reason', () => {
    expect(csvParseRows(csv())).toEqual([
      ['谁', '比例（<percent>）', '哪一年，哪一月（<month>）'],
      ['男', '86.50', '2039-02'],
      ['说"有"，也没有\n换行', '〔没有公布〕', '2039-03'],
      ['plain, words', '-1', '〔说"有"，也没有\n换行〕'],
    ]);
  });

  test('quotes what would break a row, and ends in one line feed', () => {
    const file = csv();
    expect(file).toContain('"plain, words"');
    expect(file).toContain('"说""有""，也没有\n换行"');
    expect(file).toMatch(/[^\n]\n$/);
    expect(file).not.toContain('\r');
    expect(file.codePointAt(0)).not.toBe(0xfeff);
  });

  test('a cell without words stops it', () => {
    expect(() => csv({ ...table, rows: [['@nobody', '1', '2039-02']] })).toThrow('nobody');
  });
});
