/** A crowd in upright columns of dots, filled from the left. A path says which of them are meant. */
import { round } from '../kit/mark.ts';

export interface Columns {
  /** Multiples of the pitch, so that the pattern's dots fall into the columns. */
  x: number;
  y: number;
  rows: number;
  pitch: number;
}

/** The dots from `from` up to `to`: always eight corners, so that one area can grow into another. */
export function dots({ x, y, rows, pitch }: Columns, from: number, to: number): string {
  const end = Math.max(from, to);
  const column = (n: number) => round(x + Math.floor(n / rows) * pitch);
  const down = (n: number) => round(y + (n % rows) * pitch);
  const [top, bottom] = [round(y), round(y + rows * pitch)];
  const [left, right] = [column(from), column(end)];
  const start = from % rows === 0 ? left : round(left + pitch);
  const stop = end % rows === 0 ? right : round(right + pitch);
  const last = end % rows === 0 ? bottom : down(end);
  return `M${start} ${top}H${stop}V${last}H${right}V${bottom}H${left}V${down(from)}H${start}z`;
}
