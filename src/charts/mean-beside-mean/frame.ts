/** Pairs of bars under each other, a yuan as long in all of them. */
import { scaleLinear } from 'd3';
import type { Box } from '../kit/mark.ts';

export function frameOf(box: Box) {
  const narrow = box.w < 400;
  const { left, right, first, pitch, bar, gap } = narrow ? { left: 0, right: 284, first: 40, pitch: 102, bar: 22, gap: 6 } : { left: 56, right: 632, first: 44, pitch: 116, bar: 28, gap: 8 };
  return { narrow, left, right, first, pitch, bar, gap, height: first + 3 * pitch - (narrow ? 14 : 16), x: scaleLinear().domain([0, 3000]).range([left, right]) };
}
export type Frame = ReturnType<typeof frameOf>;
