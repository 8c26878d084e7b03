/** Columns of a year, in as many rows as a step has: the fewer, the taller. */
import type { Box } from '../kit/mark.ts';

/** The highest of all rates reaches the top of its row. */
const HIGHEST = 8.31;

export function frameOf(box: Box, rows: number) {
  const narrow = box.w < 400;
  const { pitch, bar, height, size, value, head } = narrow ? { pitch: 28.8, bar: 23, height: 340, size: 13, value: 12, head: 46 } : { pitch: 64, bar: 50, height: 404, size: 16, value: 15, head: 58 };
  const years = height - (narrow ? 6 : 8);
  const bottom = years - (narrow ? 18 : 24);
  const row = bottom / rows;
  return {
    narrow,
    height,
    size,
    value,
    bar,
    between: pitch - bar,
    right: pitch * 10,
    x: (i: number) => i * pitch,
    foot: (n: number) => row * (n + 1),
    /** From a row's foot up to its name. */
    name: row - size - (narrow ? 7 : 9),
    point: (row - head) / HIGHEST,
    years,
    hundred: { foot: bottom, yuan: narrow ? 0.94 : 1.12, name: narrow ? 187 : 222 },
    last: { x: (i: number) => (narrow ? 4 + i * 96 : 30 + i * 210), bar: narrow ? 84 : 160, foot: narrow ? 290 : 344, point: narrow ? 96 : 120, printed: narrow ? 30 : 60, name: narrow ? 16 : 20 },
  };
}
export type Frame = ReturnType<typeof frameOf>;
