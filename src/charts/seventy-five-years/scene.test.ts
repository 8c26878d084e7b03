import { describe, expect, test } from 'vitest';
import { NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData, START } from './data.ts';
import { cells, frameOf, slanted } from './frame.ts';
import scene from './scene.ts';
import { keys } from './you.ts';

const words = sceneText(scene, 'zh-Hans').words;
const data = readData();

describe('seventy-five years', () => {
  test('a stretch has a cell for each calendar year that it touches', () => {
    const f = frameOf(WIDE);
    const count = (from: number, to: number) => (cells(f, 0, from, to).match(/z/g) ?? []).length;
    expect(count(START, START + 12)).toBe(1);
    expect(count(START + 6, START + 30)).toBe(3);
    expect(count(START, data.workers)).toBe(27);
    expect(cells(f, 0, START, START)).toBe('M0 0');
    expect(slanted(f, 0, START, START, START)).toBe('M0 0');
  });

  test.each([['narrow', NARROW], ['wide', WIDE]] as const)('%s: nothing is drawn beyond what has been told', (_, box) => {
    const f = frameOf(box);
    const until: Record<string, number> = { 'enterprise-pays': data.workers, 'workers-pay': data.account, accounts: data.village, 'village-money': data.merged };
    for (const { id, view } of scene.states) {
      const most = f.at(until[id] ?? Number.POSITIVE_INFINITY);
      for (const mark of scene.draw(data, view, box, words)) {
        if (mark.kind !== 'path' || !['city', 'public', 'village'].includes(mark.g) || mark.d === 'M0 0') continue;
        const along = [...mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => Number(f.narrow ? y : x));
        expect(Math.max(...along), `${mark.g} in ${id}`).toBeLessThanOrEqual(most + 0.1);
      }
    }
  });

  test('the public lane touches the enterprises’ once they share a formula, and not before', () => {
    for (const box of [NARROW, WIDE]) {
      const { lane, thick } = frameOf(box);
      expect(lane.city - lane.joined - thick).toBeLessThan(3);
      expect(lane.city - lane.public - thick).toBeGreaterThan(12);
    }
  });

  test('the reader’s years run from birth to the statutory month, within the band', () => {
    expect(keys({ birth: '1975-06', sex: 'male' })).toHaveLength(2026 - 1975 + 1);
    expect(keys({ birth: '1940-01', sex: 'male' })[0]).toBe('years:0');
    expect(keys({ birth: '1964-12', sex: 'male' }).at(-1)).toBe('years:73');
    expect(keys({ birth: '1980-01', sex: 'female' })).toEqual([]);
  });
});
