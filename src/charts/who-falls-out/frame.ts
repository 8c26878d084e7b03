/** Where the crowds of each view stand. Corners are multiples of their pitch. */
import type { Crowd } from '../kit/crowd.ts';
import type { Box } from '../kit/mark.ts';

export interface Frame {
  narrow: boolean;
  width: number;
  height: number;
  font: number;
  /** Size of the printed figure at the top, and of what stands beside it. */
  printed: number;
  strong: number;
  /** Everybody, in rows; and those who come out of the bottom rows. */
  all: Crowd;
  apart: Crowd;
  /** A column for each age, growing from the base. */
  base: number;
  age(index: number): Crowd;
  /** By work: the flexible, and under them the others. */
  flexible: Crowd;
  others: Crowd;
  /** Two fields of the same height: what is red in each is a share. */
  fields: { flexible: Crowd; others: Crowd };
  /** Those without a scheme, and those who once stopped. */
  without: Crowd;
  stopped: Crowd;
}

const NARROW: Omit<Frame, 'width' | 'font'> = {
  narrow: true,
  height: 316,
  printed: 38,
  strong: 13,
  all: { x: 0, y: 68, pitch: 2, lane: 144, grows: 'down' },
  apart: { x: 0, y: 284, pitch: 2, lane: 144, grows: 'down' },
  base: 290,
  age: (index) => ({ x: index * 75, y: 290, pitch: 5, lane: 12, grows: 'up' }),
  flexible: { x: 0, y: 63, pitch: 7, lane: 41, grows: 'down' },
  others: { x: 0, y: 294, pitch: 7, lane: 41, grows: 'down' },
  fields: { flexible: { x: 0, y: 278, pitch: 2, lane: 38, grows: 'up' }, others: { x: 84, y: 278, pitch: 2, lane: 102, grows: 'up' } },
  without: { x: 0, y: 36, pitch: 4, lane: 72, grows: 'down' },
  stopped: { x: 0, y: 200, pitch: 4, lane: 72, grows: 'down' },
};

const WIDE: Omit<Frame, 'width' | 'font'> = {
  narrow: false,
  height: 384,
  printed: 76,
  strong: 18,
  all: { x: 0, y: 129, pitch: 3, lane: 213, grows: 'down' },
  apart: { x: 0, y: 357, pitch: 3, lane: 213, grows: 'down' },
  base: 350,
  age: (index) => ({ x: index * 175, y: 350, pitch: 7, lane: 16, grows: 'up' }),
  flexible: { x: 0, y: 110, pitch: 10, lane: 64, grows: 'down' },
  others: { x: 0, y: 340, pitch: 10, lane: 64, grows: 'down' },
  fields: { flexible: { x: 0, y: 348, pitch: 3, lane: 57, grows: 'up' }, others: { x: 180, y: 348, pitch: 3, lane: 153, grows: 'up' } },
  without: { x: 0, y: 35, pitch: 7, lane: 91, grows: 'down' },
  stopped: { x: 0, y: 238, pitch: 7, lane: 91, grows: 'down' },
};

export const frameOf = ({ w, font }: Box): Frame => ({ ...(w < 400 ? NARROW : WIDE), width: w, font });
