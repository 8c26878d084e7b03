/** Where the rows of people stand: those fewer left of the zero line, those more right of it. */
import { type Crowd, crowdDepth } from '../kit/crowd.ts';
import { type Box, rectPath } from '../kit/mark.ts';

/** People in a dot. */
export const DOT = 100_000;
export const dots = (people: number): number => Math.round(Math.abs(people) / DOT);

export interface Frame {
  narrow: boolean;
  width: number;
  height: number;
  font: number;
  zero: number;
  /** Height of a row of people. */
  bar: number;
  row(index: number): number;
  /** A row that grows to the left (fewer) or the right (more) from `start`, the zero line if not told. */
  crowd(y: number, people: number, start?: number): Crowd;
  /** Its outline. */
  box(y: number, people: number): string;
}

export function frameOf({ w, font }: Box): Frame {
  const narrow = w < 400;
  // Multiples of the pitch: the pattern's dots fall into the rows.
  const { pitch, lane, zero, top, step, height } = narrow ? { pitch: 4, lane: 8, zero: 136, top: 28, step: 48, height: 312 } : { pitch: 7, lane: 6, zero: 308, top: 35, step: 63, height: 406 };
  const crowd: Frame['crowd'] = (y, people, start = zero) => ({ x: start, y, pitch, lane, grows: people < 0 ? 'left' : 'right' });
  return {
    narrow,
    width: w,
    height,
    font,
    zero,
    bar: pitch * lane,
    row: (index) => top + index * step,
    crowd,
    box: (y, people) => {
      const of = crowd(y, people);
      const width = crowdDepth(of, dots(people));
      return rectPath(people < 0 ? zero - width : zero, y, width, pitch * lane);
    },
  };
}
