/** Where a month of the minimum stands: columns of half-years on a desk, rows on a phone. */
import { type Box, rectPaths } from '../kit/mark.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

interface Area {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Frame {
  narrow: boolean;
  height: number;
  /** Where the last year ends. */
  edge: number;
  /** The months from `from` to `to` of the bar of a year; `part` of the bar's breadth. */
  bar(year: number, from: number, to: number, part?: number): Area;
  /** Where a minimum ends, and where a calendar month lies between the years. */
  at(months: number): number;
  when(month: number): number;
  yearLabel(year: number): { x: number; y: number; anchor: 'middle' | 'end' };
  /** A path of cells, six to each half-year. */
  cells(year: number, from: number, to: number, part?: number): string;
  /** A path of whole years of twelve months, ruled. */
  ruled(year: number, to: number, part?: number): string;
}

const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const HALF = 6;

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function wide(): Frame {
  const [left, top, pitch, breadth, half] = [44, 136, 36, 29, 7];
  const bottom = top + 40 * half;
  const at = (months: number) => bottom - (months / HALF) * half;
  const x = (year: number) => left + 3 + (year - FIRST_YEAR) * pitch;
  return {
    narrow: false,
    height: bottom + 26,
    edge: left + YEARS * pitch,
    at,
    when: (month) => left + (month / 12 - FIRST_YEAR) * pitch,
    bar: (year, from, to, part = 1) => ({ x: x(year), y: at(to), w: breadth * part, h: at(from) - at(to) }),
    yearLabel: (year) => ({ x: x(year) + breadth / 2, y: bottom + 19, anchor: 'middle' }),
    cells: (year, from, to, part = 1) =>
      rectPaths(
        4,
        half - 1,
        range(from / HALF, to / HALF).flatMap((k) => range(0, Math.round(HALF * part)).map((i): [number, number] => [x(year) + i * 5, at((k + 1) * HALF) + 1])),
      ),
    ruled: (year, to, part = 1) =>
      rectPaths(
        breadth * part,
        2 * half - 1,
        range(0, to / 12).map((k): [number, number] => [x(year), at((k + 1) * 12) + 1]),
      ),
  };
}

function narrow(): Frame {
  const [left, top, pitch, breadth, half] = [32, 84, 13, 11.6, 5.5];
  const at = (months: number) => left + (months / HALF) * half;
  const y = (year: number) => top + (year - FIRST_YEAR) * pitch;
  const rows = 3;
  const [w, h] = [half / 2, breadth / rows];
  return {
    narrow: true,
    height: top + YEARS * pitch + 7,
    edge: top + YEARS * pitch,
    at,
    when: (month) => top + (month / 12 - FIRST_YEAR) * pitch,
    bar: (year, from, to, part = 1) => ({ x: at(from), y: y(year), w: at(to) - at(from), h: breadth * part }),
    yearLabel: (year) => ({ x: left - 3, y: y(year) + 10, anchor: 'end' }),
    cells: (year, from, to, part = 1) =>
      rectPaths(
        w - 0.7,
        h - 0.7,
        range(from / HALF, to / HALF).flatMap((k) =>
          [0, 1].flatMap((i) => range(0, Math.round(rows * part)).map((j): [number, number] => [at(k * HALF) + 0.7 + i * w, y(year) + 0.2 + j * h])),
        ),
      ),
    ruled: (year, to, part = 1) =>
      rectPaths(
        2 * half - 0.7,
        breadth * part - 0.5,
        range(0, to / 12).map((k): [number, number] => [at(k * 12), y(year)]),
      ),
  };
}

export const frameOf = (box: Box): Frame => (box.w < 400 ? narrow() : wide());
