/** Two columns of ranks, each under the people who were asked. */
import type { Crowd } from '../kit/crowd.ts';
import type { Box } from '../kit/mark.ts';
import type { Question } from './data.ts';

interface Column {
  /** Left edge of the column, and its name's baseline. */
  x: number;
  label: number;
  crowd: Crowd;
  /** Ranks, reasons, and their marks, which face each other. */
  rank: number;
  reason: number;
  dot: number;
}
export interface Frame extends Record<Question, Column> {
  font: number;
  strong: number;
  /** Of the reasons. */
  letters: number;
  /** Room for saying that a reason has no rank. */
  roomy: boolean;
  r: number;
  /** First rank, and from one to the next; the reasons without a rank stand one place below the last. */
  top: number;
  step: number;
  note: number;
  height: number;
}

export function frameOf({ w, font }: Box): Frame {
  const narrow = w < 400;
  const [breadth, pitch, label] = narrow ? [136, 2, 14] : [300, 4, 20];
  const crowd = (x: number): Crowd => ({ x, y: narrow ? 22 : 32, pitch, lane: breadth / pitch, grows: 'down' });
  const column = (x: number, rank: number, reason: number, dot: number): Column => ({ x, label, crowd: crowd(x), rank, reason, dot });
  return {
    never: narrow ? column(0, 0, 25, 111) : column(0, 0, 52, 250),
    stopped: narrow ? column(w - breadth, w, 180, 169) : column(w - breadth, w, 412, 390),
    font,
    strong: narrow ? 13 : 18,
    letters: narrow ? font : 17,
    roomy: !narrow,
    r: narrow ? 5 : 8,
    top: narrow ? 104 : 170,
    step: narrow ? 34 : 36,
    note: narrow ? 276 : 352,
    height: narrow ? 284 : 362,
  };
}
