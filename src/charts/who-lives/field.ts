/** A thousand people as a field of dots, row by row: a dot is a person, and the count of dots is the count of people. */
import { round } from '../kit/mark.ts';

export const PEOPLE = 1000;

export interface Field {
  x: number;
  y: number;
  columns: number;
  pitch: number;
  radius: number;
}

export const fieldWidth = ({ columns, pitch }: Field): number => columns * pitch;
export const fieldHeight = ({ columns, pitch }: Field): number => (PEOPLE / columns) * pitch;

/** The people from `from` up to `to` as one path, each an all but closed arc; nothing drawn for nobody. */
export function people({ x, y, columns, pitch, radius }: Field, from: number, to: number): string {
  if (from >= to) return 'M0 0';
  const dot = `a${radius} ${radius} 0 110 .1z`;
  let d = '';
  for (let i = from; i < to; i++) {
    if (i === from) d = `M${round(x + (i % columns) * pitch + pitch / 2 - radius)} ${round(y + Math.floor(i / columns) * pitch + pitch / 2)}`;
    else d += i % columns ? `m${pitch} 0` : `m${round(-(columns - 1) * pitch)} ${pitch}`;
    d += dot;
  }
  return d;
}
