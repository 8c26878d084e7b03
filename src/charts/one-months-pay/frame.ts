/** Where things lie: the folded strip with its labels beside it, and the two sides laid against each other. */
import type { Box } from '../kit/mark.ts';
import type { Tape } from '../kit/tape.ts';

export interface Frame {
  narrow: boolean;
  height: number;
  tape: Tape;
  /** Left edge of the labels beside the strip. */
  beside: number;
  /** Base line of a label beside line `n` of the strip, counted from 0. */
  lineAt(n: number): number;
  printed: { x: number; y: number; size: number };
  pairs: Pairs;
}

export interface Pairs {
  /** The line between the two sides. */
  axis: number;
  perYuan: number;
  /** Left edge of the names. */
  name: number;
  bar: number;
  /** Base line of the text over bar `n`, and the bar's own top. */
  textAt(n: number): number;
  barAt(n: number): number;
}

const LINE = 1000;

function frame(box: Box, { narrow, top, row, w, beside, height, printed, axis, perYuan, pitch, first, bar }: Layout): Frame {
  const tape: Tape = { x: 1, y: top, w, row, yuan: LINE };
  return {
    narrow,
    height,
    tape,
    beside,
    lineAt: (n) => top + n * row + row / 2 + box.font * 0.36,
    printed,
    pairs: { axis, perYuan, name: 0, bar, textAt: (n) => first + n * pitch, barAt: (n) => first + n * pitch + 6 },
  };
}

interface Layout {
  narrow: boolean;
  top: number;
  row: number;
  w: number;
  beside: number;
  height: number;
  printed: Frame['printed'];
  axis: number;
  perYuan: number;
  pitch: number;
  first: number;
  bar: number;
}

export const frameOf = (box: Box): Frame =>
  box.w < 400
    ? frame(box, { narrow: true, top: 52, row: 19, w: 176, beside: 184, height: 334, printed: { x: 0, y: 38, size: 36 }, axis: 106, perYuan: 0.108, pitch: 52, first: 84, bar: 16 })
    : frame(box, { narrow: false, top: 90, row: 24, w: 400, beside: 416, height: 440, printed: { x: 0, y: 66, size: 72 }, axis: 272, perYuan: 0.2, pitch: 62, first: 128, bar: 24 });
