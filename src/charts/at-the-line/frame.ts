/** Months in rows of a year, the first twelve years in one block; beside each row its money. */
import { type Box, type Mark, rectPath, round } from '../kit/mark.ts';
import { cellX, cellY, type GridFrame, rowPitch, runMark } from '../kit/month-grid.ts';
import { stretch } from '../kit/tape.ts';
import { FIRST_ROW, ROWS } from './rows.ts';

export interface Frame {
  narrow: boolean;
  height: number;
  grid: GridFrame;
  /** The same again, where two people are set side by side. */
  second: GridFrame;
  /** The years before the first row. */
  block: { y: number; h: number };
  bars: { x: number; perYuan: number; high: number; right: number };
  bottom: number;
}

const LEFT_OUT = (FIRST_ROW - 1) * 12;

export function frameOf(box: Box): Frame {
  const narrow = box.w < 400;
  const g = narrow ? { x: 50, y: 74, cell: 7.7, gap: 1.5, row: 24 } : { x: 66, y: 112, cell: 16, gap: 3, row: 29 };
  const w = 12 * (g.cell + g.gap) - g.gap;
  const bottom = g.y + ROWS * g.row;
  return {
    narrow,
    height: bottom + (narrow ? 48 : 60),
    grid: g,
    second: { ...g, x: narrow ? box.w - w : g.x + w + 70 },
    block: narrow ? { y: 56, h: 14 } : { y: 86, h: 20 },
    bars: narrow ? { x: 173, perYuan: 76 / 2800, high: 12, right: box.w } : { x: 318, perYuan: 258 / 2800, high: 17, right: box.w },
    bottom,
  };
}

export const width = (grid: GridFrame): number => 12 * (grid.cell + grid.gap) - grid.gap;
/** Of the cell of a month, counted from one. */
export const cellOf = (grid: GridFrame, month: number) => ({ x: cellX(grid, month - LEFT_OUT - 1), y: cellY(grid, month - LEFT_OUT - 1) });
/** The upper edge of the row in which a month lies. */
export const rowTop = (grid: GridFrame, month: number): number => cellOf(grid, month).y - grid.gap / 2;
export const middle = (grid: GridFrame, month: number): number => cellOf(grid, month).y + (rowPitch(grid) - grid.gap) / 2;

/** The months after `from`, up to and with `to`. */
export const cells = (grid: GridFrame, g: string, c: string, from: number, to: number): Mark => runMark(grid, { g, c, from: from - LEFT_OUT, to: Math.max(from, to) - LEFT_OUT });

/** Months paid in one sum: one area round their cells. */
export const area = (grid: GridFrame, from: number, to: number): string =>
  stretch({ x: grid.x - grid.gap / 2, y: grid.y - grid.gap / 2, w: width(grid) + grid.gap, row: grid.row, yuan: 12 }, from - LEFT_OUT, to - LEFT_OUT);

/** Along the foot of the last month needed, up beside it, and over the bars of all who have it. */
export function threshold({ grid, bars }: Frame, months: number): string {
  const { x, y } = cellOf(grid, months);
  const half = grid.gap / 2;
  const right = x + grid.cell + half;
  return `M${round(grid.x - 4)} ${round(y + rowPitch(grid) - half)}H${round(right)}V${round(y - half)}H${bars.right}`;
}

/** Twelve years pressed together: a strip for each month of the year. */
export const block = ({ grid, block: { y, h } }: Frame, left: number) => Array.from({ length: 12 }, (_, k) => rectPath(left + k * (grid.cell + grid.gap), y, grid.cell, h)).join('');
/** The foot alone, where there are no bars: corner by corner as above. */
export const shortLine = ({ grid }: Frame, months: number) => `M${round(grid.x - 4)} ${round(rowTop(grid, months) + grid.row)}H${round(grid.x + width(grid) + 4)}V${round(rowTop(grid, months) + grid.row)}H${round(grid.x + width(grid) + 4)}`;
