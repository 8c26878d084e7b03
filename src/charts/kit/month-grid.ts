/** 一格一个月: the grid of months that returns in every chapter. Twelve cells a row, a row a year. Runs of months are one mark. */
import { type Box, type Mark, path, rectPath, text } from './mark.ts';

export interface MonthRun {
  /** First month of the run and the month after its last, counted in cells from the grid's origin. */
  from: number;
  to: number;
  /** Class names of the cells. */
  c: string;
  /** Group: one run keeps its group between states, so that it can move. */
  g: string;
}

export interface GridFrame {
  x: number;
  y: number;
  cell: number;
  gap: number;
  /** From one row to the next. */
  row: number;
}

/** A frame of twelve columns that leaves `left` for row labels and `right` for notes. Rows are lower than columns are wide, as in the passbook. */
export function gridFrame(box: Box, { left, right, top, maxCell, row }: { left: number; right: number; top: number; maxCell: number; row?: number }): GridFrame {
  const pitch = Math.min(maxCell, Math.floor((box.w - left - right) / 12));
  const gap = pitch > 20 ? 3 : 2;
  return { x: left, y: top, cell: pitch - gap, gap, row: row ?? Math.round(pitch * 0.72) };
}

export const gridHeight = (frame: GridFrame, rows: number): number => rows * rowPitch(frame);
export const rowPitch = (frame: GridFrame): number => frame.row;
export const cellX = (frame: GridFrame, month: number): number => frame.x + (((month % 12) + 12) % 12) * (frame.cell + frame.gap);
export const cellY = (frame: GridFrame, month: number): number => frame.y + Math.floor(month / 12) * rowPitch(frame);

/** One path: a rectangle for every month of the run. */
export function runMark(frame: GridFrame, run: MonthRun): Mark {
  const height = rowPitch(frame) - frame.gap;
  let d = '';
  for (let month = run.from; month < run.to; month++) d += rectPath(cellX(frame, month), cellY(frame, month), frame.cell, height);
  return path(run.g, run.c, d || 'M0 0');
}

/** Labels at the left of the rows, one every `every` rows. */
export function rowLabels(frame: GridFrame, rows: number, label: (row: number) => string, size: number, every = 1): Mark[] {
  const marks: Mark[] = [];
  for (let row = 0; row < rows; row += every) {
    marks.push(text('row-labels', 'label', frame.x - 8, frame.y + row * rowPitch(frame) + rowPitch(frame) / 2 + size * 0.32, label(row), size, 'end'));
  }
  return marks;
}
