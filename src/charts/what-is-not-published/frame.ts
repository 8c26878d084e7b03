/** Six rows of years: a name, then a cell a year. On a phone the name stands over its cells. */
import type { Box } from '../kit/mark.ts';
import { FIRST_YEAR, LAST_YEAR, SERIES } from './data.ts';

export function frameOf(box: Box) {
  const narrow = box.w < 400;
  const { left, right, top, row, cell } = narrow ? { left: 1, right: 287, top: 46, row: 47, cell: 20 } : { left: 168, right: 634, top: 44, row: 52, cell: 34 };
  const pitch = (right - left) / (LAST_YEAR - FIRST_YEAR + 1);
  return { narrow, left, right, top, row, cell, pitch, height: top + SERIES.length * row - (narrow ? 22 : 12), year: (year: number) => left + (year - FIRST_YEAR) * pitch, y: (i: number) => top + i * row };
}
export type Frame = ReturnType<typeof frameOf>;
