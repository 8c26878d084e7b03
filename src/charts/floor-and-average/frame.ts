/** Where a month and a share of the average lie: three bands under each other, or one place alone in yuan. */
import { scaleLinear } from 'd3';
import type { Box } from '../kit/mark.ts';
import { END, FIRST, PLACES, type PlaceId } from './data.ts';

export function frameOf(box: Box) {
  const narrow = box.w < 400;
  const { left, right, top, band, gap, axis } = narrow ? { left: 34, right: 286, top: 26, band: 82, gap: 19, axis: 18 } : { left: 60, right: 632, top: 36, band: 108, gap: 28, axis: 24 };
  const bottom = top + PLACES.length * (band + gap) - gap;
  return {
    narrow,
    left,
    right,
    top,
    bottom,
    height: bottom + axis,
    when: scaleLinear().domain([FIRST, END]).range([left, right]),
    /** Where a share of the average lies in a place's band. */
    share(place: PlaceId, percent: number): number {
      const base = top + PLACES.indexOf(place) * (band + gap) + band;
      return base - (percent / 100) * band;
    },
  };
}
export type Frame = ReturnType<typeof frameOf>;
