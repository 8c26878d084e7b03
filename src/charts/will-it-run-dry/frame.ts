/** A column a year; beside them, behind a line, the account of other funds, once it is spoken of. */
import type { Box } from '../kit/mark.ts';

export function frameOf(box: Box, beside: boolean) {
  if (box.w < 400) {
    const pitch = beside ? 14.6 : 18.8;
    return { narrow: true, height: 344, size: 13, pitch, bar: pitch - 3, x: (i: number) => 2 + i * pitch, top: 40, foot: 318, years: 336, cell: 13.6, funds: { line: 226, x: 244, bar: 20 } };
  }
  const pitch = beside ? 34 : 42;
  return { narrow: false, height: 400, size: 16, pitch, bar: pitch - 6, x: (i: number) => 2 + i * pitch, top: 48, foot: 366, years: 390, cell: 15.6, funds: { line: 522, x: 562, bar: 34 } };
}
export type Frame = ReturnType<typeof frameOf>;
