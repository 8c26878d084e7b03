/** The number that a picture is about, printed large, and lines beside it that say what it is. */
import { type Mark, text } from './mark.ts';

/** A figure of the dot-matrix face is so much of its size wide. */
export const printedWidth = (printed: string, size: number): number => printed.length * size * 0.62;

export interface Printed {
  x?: number;
  /** Base line. */
  y: number;
  size: number;
  /** Class names beside `printed`. */
  c?: string;
  /** From the number to the lines. */
  apart: number;
}

/** The first line is the strong one. */
export function heading(printed: string, { x = 0, y, size, c = '', apart }: Printed, lines: { y: number; size: number; text: string }[]): Mark[] {
  const beside = x + printedWidth(printed, size) + apart;
  return [text('printed', c ? `printed ${c}` : 'printed', x, y, printed, size), ...lines.map((line, k) => text('heading', k ? 'label' : 'label-strong', beside, line.y, line.text, line.size))];
}
