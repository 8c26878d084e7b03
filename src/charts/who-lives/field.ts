/** A thousand people as a field of dots, row by row. The dots are a pattern's; a path says how many of them are meant. */
export const PEOPLE = 1000;

export interface Field {
  /** Multiples of the pitch, so that the pattern's dots fall into the field's cells. */
  x: number;
  y: number;
  columns: number;
  pitch: number;
}

export const fieldWidth = ({ columns, pitch }: Field): number => columns * pitch;
export const fieldHeight = ({ columns, pitch }: Field): number => (PEOPLE / columns) * pitch;

/** The area of the people from `from` up to `to`: always eight corners, so that one area can grow into another. */
export function people({ x, y, columns, pitch }: Field, from: number, to: number): string {
  const end = Math.max(from, to);
  const across = (n: number) => x + (n % columns) * pitch;
  const down = (n: number) => y + Math.floor(n / columns) * pitch;
  const [left, right] = [x, x + columns * pitch];
  const top = down(from);
  const bottom = down(end);
  // In one row there is no step: the corners of the first and the last row fall together.
  if (top === bottom) return `M${across(from)} ${top}H${across(end)}V${top + pitch}H${across(end)}V${top + pitch}H${across(from)}V${top + pitch}H${across(from)}z`;
  const last = end % columns === 0 ? bottom : bottom + pitch;
  return `M${across(from)} ${top}H${right}V${bottom}H${across(end) === left ? right : across(end)}V${last}H${left}V${from % columns === 0 ? top : top + pitch}H${across(from)}z`;
}
