import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../rules/index.ts';
import { type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';

const data = readData();
const at = (month: string) => data.months.find((one) => formatMonth(one.month) === month);

describe('the ten years of comparison', () => {
  // 人社部发〔2015〕28号: ten per cent for those who retire up to the end of 2015, ten more each year.
  test.each([['2014-10', 10], ['2015-12', 10], ['2016-01', 20], ['2019-07', 50], ['2023-12', 90], ['2024-01', 100], ['2024-09', 100]])('%s: %i per cent of the difference', (month, share) => {
    expect(at(month)).toMatchObject({ share, more: (data.higher - data.old) * (share / 100), less: 0 });
  });

  test('the old sum is kept until September 2024, and isn’t afterwards', () => {
    expect(at('2024-09')?.less).toBe(0);
    expect(at('2024-10')?.less).toBe(data.old - data.lower);
  });

  test('a column a month, as many in every state', () => {
    const words = sceneText(scene, 'zh-Hans').words;
    for (const { id, view } of scene.states) {
      const columns = scene.draw(data, view, WIDE, words).filter((mark): mark is PathMark => mark.kind === 'path' && mark.g === 'more');
      expect(columns.map(({ d }) => d.match(/z/g)?.length), id).toEqual([120, 63]);
    }
  });

  test('the table has a row for each share, and one for the time after', () => {
    const { rows } = scene.table(data);
    expect(rows.map((row) => row[2])).toEqual(['10', '20', '30', '40', '50', '60', '70', '80', '90', '100', '100']);
    expect(rows.at(-1)).toEqual(['2024-10', '2029-12', '100', '6000', '4500']);
  });
});
