import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFlag } from './flag.ts';

const view = { x: 0, y: 0, width: 288, height: 200 };
const word = { width: 14, height: 16 };

test('above the mark, centred', () => {
  const { pole, text } = placeFlag({ x: 100, y: 80, width: 10, height: 10 }, view, word);
  expect(pole).toEqual({ x: 105, y1: 80, y2: 70 });
  expect(text.x).toBe(105);
  expect(text.y).toBeLessThan(70);
});

test('below it at the top edge', () => {
  const { pole, text } = placeFlag({ x: 100, y: 5, width: 10, height: 10 }, view, word);
  expect(pole).toEqual({ x: 105, y1: 15, y2: 25 });
  expect(text.y).toBeGreaterThan(25);
});

test('never outside the picture', () => {
  const side = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(side, side, (x, y) => {
      const { text } = placeFlag({ x: x * 1.44, y, width: 0, height: 0 }, view, word);
      expect(text.x - 7).toBeGreaterThanOrEqual(0);
      expect(text.x + 7).toBeLessThanOrEqual(288);
      expect(text.y - 16).toBeGreaterThanOrEqual(-4);
      expect(text.y).toBeLessThanOrEqual(200);
    }),
    { seed: 20261121 },
  );
});
