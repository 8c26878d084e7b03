/** Time along, the three lanes across: from left to right where there is room, downwards on a phone. */
import { type Box, type Mark, path, rect, rectPath, round } from '../kit/mark.ts';
import { END, START } from './data.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

export type Lane = 'public' | 'city' | 'village';

export interface Frame {
  narrow: boolean;
  height: number;
  /** Where a month lies along time. */
  at(month: number): number;
  /** Where a lane begins across time; `public` moves beside `city` when it joins. */
  lane: Record<Lane | 'joined', number>;
  /** Thickness of a lane. */
  thick: number;
  strip: { from: number; thick: number };
  font: number;
}

export function frameOf(box: Box): Frame {
  const narrow = box.w < 400;
  const [first, last] = narrow ? [36, 36 + 76 * 4.05] : [64, 634];
  const at = (month: number) => first + ((month - START) / (END - START)) * (last - first);
  return narrow
    ? { narrow, height: Math.ceil(last) + 4, at, lane: { public: 36, city: 88, joined: 50, village: 152 }, thick: 36, strip: { from: 128, thick: 5 }, font: box.font }
    : { narrow, height: 386, at, lane: { public: 34, city: 124, joined: 72, village: 268 }, thick: 50, strip: { from: 198, thick: 8 }, font: box.font };
}

/** A stretch of a lane between two months, from one depth of it to another (0 to 1), a cell a year. */
export function cells(f: Frame, lane: number, from: number, to: number, [top, bottom]: [number, number] = [0, 1]): string {
  const [a, depth] = [lane + top * f.thick, (bottom - top) * f.thick];
  let d = '';
  for (let start = from; start < to; start = Math.floor(start / 12) * 12 + 12) {
    const end = Math.min(to, Math.floor(start / 12) * 12 + 12);
    const [x, length] = [f.at(start), Math.max(0.6, f.at(end) - f.at(start) - 1)];
    d += f.narrow ? rectPath(a, x, depth, length) : rectPath(x, a, length, depth);
  }
  return d || 'M0 0';
}

export const band = (g: string, c: string, f: Frame, lane: number, from: number, to: number, depth?: [number, number]): Mark => path(g, c, cells(f, lane, from, to, depth));

/** One stretch without cells, where nobody told the years: its end leans from one month on the near side to another on the far side. */
export function slanted(f: Frame, lane: number, from: number, near: number, far: number): string {
  if (near <= from) return 'M0 0';
  const [a, b, c] = [f.at(from), f.at(near) - 1, f.at(far) - 1].map(round);
  const end = lane + f.thick;
  return f.narrow ? `M${lane} ${a}H${end}L${end} ${c}L${lane} ${b}z` : `M${a} ${lane}L${b} ${lane}L${c} ${end}H${a}z`;
}

/** The years between city and village, a cell each: the reader's own are marked there. */
export function strip(f: Frame): Mark[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => {
    const [a, length] = [f.at(START + i * 12), f.at(START + i * 12 + 12) - f.at(START + i * 12) - 1];
    const { from, thick } = f.strip;
    return f.narrow ? rect('years', 'rule axis', from, a, thick, length) : rect('years', 'rule axis', a, from, length, thick);
  });
}

/** A hair across a lane at a month, with room on both sides. */
export function across(f: Frame, month: number, from: number, to: number): string {
  const x = round(f.at(month) - 0.5);
  return f.narrow ? `M${round(from)} ${x}H${round(to)}` : `M${x} ${round(from)}V${round(to)}`;
}
