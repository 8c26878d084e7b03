/** Where the valley lies: low and wide; in the upper half once the living stand under it. */
import type { Box } from '../kit/mark.ts';

export function frameOf(box: Box, living: boolean) {
  if (box.w < 400) {
    const valley = living ? { top: 8, legs: 12, zero: 42, bottom: 158, ages: 176 } : { top: 8, legs: 12, zero: 42, bottom: 282, ages: 330 };
    return { narrow: true, height: 338, left: 2, right: 282, ...valley, results: { x: 176, y: 146, big: 54, small: 24, gap: 7, line: 19 }, living: { pitch: 2, lane: 40, apart: 104, head: 222, y: 248 } };
  }
  const valley = living ? { top: 14, legs: 20, zero: 56, bottom: 176, ages: 198 } : { top: 14, legs: 20, zero: 56, bottom: 322, ages: 366 };
  return { narrow: false, height: 376, left: 4, right: 630, ...valley, results: { x: 410, y: 110, big: 104, small: 36, gap: 9, line: 26 }, living: { pitch: 4, lane: 50, apart: 220, head: 234, y: 268 } };
}
export type Frame = ReturnType<typeof frameOf>;
