import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../rules/index.ts';
import { NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { END, type PlaceId, readData } from './data.ts';
import scene from './scene.ts';

const data = readData();
const shares = (place: PlaceId) => data.periods[place].map(({ from, share }) => [formatMonth(from), share]);

describe('floors and averages', () => {
  test('as the notices of each period have them', () => {
    expect(shares('beijing')).toEqual([
      ['2015-10', '40.0'],
      ['2016-07', '40.0'],
      ['2017-07', '40.0'],
      ['2018-07', '40.0'],
      ['2019-07', '46.0'],
      ['2020-07', '40.8'],
      ['2021-07', '57.0'],
      ['2022-07', '55.2'],
      ['2023-07', '56.0'],
      ['2024-07', '58.0'],
      ['2025-07', '60.0'],
      ['2026-07', '60.0'],
    ]);
    expect(shares('shanghai').filter(([, share]) => share !== '60.0')).toEqual([
      ['2020-07', '52.8'],
      ['2021-07', '57.8'],
      ['2022-07', '57.2'],
    ]);
    expect(shares('shenzhen')).toEqual([
      ['2023-01', null],
      ['2024-01', null],
      ['2024-07', '49.0'],
      ['2025-07', '52.0'],
    ]);
  });

  test('periods follow each other without an overlap, and end with what is known', () => {
    for (const periods of Object.values(data.periods)) {
      expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
      expect(periods.at(-1)?.to).toBeLessThanOrEqual(END);
    }
  });

  test.each([['narrow', NARROW], ['wide', WIDE]] as const)('%s: a column is filled as high as its share says, and as wide as it is long', (_, box) => {
    const marks = scene.draw(scene.data(), scene.states.find(({ id }) => id === 'shenzhen')?.view, box, sceneText(scene, 'zh-Hans').words);
    const rects = (g: string) => marks.flatMap((mark) => (mark.kind === 'rect' && mark.g === g ? [mark] : []));
    const filled = rects('beijing-floor');
    const wholes = marks.flatMap((mark) => (mark.kind === 'path' && mark.g === 'beijing-average' ? [Number(/v([\d.]+)/.exec(mark.d)?.[1])] : []));
    for (const [i, { from, to, share }] of data.periods.beijing.entries()) {
      expect(((filled[i]?.h ?? 0) / (wholes[i] ?? 1)) * 100).toBeCloseTo(Number(share), 6);
      expect(((filled[i]?.w ?? 0) + 1.5) / (to - from)).toBeCloseTo(((filled[0]?.w ?? 0) + 1.5) / 9, 6);
    }
  });
});
