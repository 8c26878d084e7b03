/** Money as a strip of paper, folded after so many yuan: a line of the picture is always the same sum. */
import { round } from './mark.ts';

export interface Tape {
  x: number;
  y: number;
  /** Length and height of a line. */
  w: number;
  row: number;
  yuan: number;
}

/** The stretch of the strip between two sums: always eight corners, so that one stretch can grow into another. */
export function stretch({ x, y, w, row, yuan }: Tape, from: number, to: number): string {
  const across = (sum: number) => x + ((sum % yuan) / yuan) * w;
  const first = Math.floor(from / yuan);
  // What ends with a line doesn't begin the next.
  const last = Math.max(first, Math.ceil(to / yuan) - 1);
  const end = to === from ? across(from) : x + ((to - last * yuan) / yuan) * w;
  const [top, right] = [y + first * row, x + w];
  const bottom = y + last * row;
  if (first === last) return corners([across(from), top], [end, top + row], [end, top + row], [across(from), top + row]);
  return corners([across(from), top], [right, bottom], [end, bottom + row], [x, across(from) === x ? top : top + row]);
}

/** A bar, with the corners of a stretch. */
export const bar = (x: number, y: number, w: number, h: number): string => corners([x, y], [x + w, y + h], [x + w, y + h], [x, y + h]);

type Point = [number, number];
/** Right and down along the first three points, back by way of the fourth. */
const corners = ([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): string =>
  `M${[x0, y0].map(round).join(' ')}H${round(x1)}V${round(y1)}H${round(x2)}V${round(y2)}H${round(x3)}V${round(y3)}H${round(x0)}z`;
