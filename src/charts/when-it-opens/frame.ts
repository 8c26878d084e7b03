/** Three heaps under each other, each folded from the same strip; the one that is spoken of lies open, pot by pot. */
import type { Box } from '../kit/mark.ts';
import { stretch, type Tape } from '../kit/tape.ts';

export interface Frame {
  narrow: boolean;
  height: number;
  tape: Tape;
  /** Left edge of what is said beside a pot, and from one line of it to the next. */
  beside: number;
  line: number;
  /** Least height of an open pot. */
  pot: number;
  printed: number;
  /** Left under the last heap, for what is said of it. */
  foot: number;
}

export const frameOf = (box: Box): Frame =>
  box.w < 400
    ? { narrow: true, height: 322, tape: { x: 1, y: 2, w: 124, row: 12, yuan: 1000 }, beside: 136, line: 15, pot: 34, printed: 30, foot: 12 }
    : { narrow: false, height: 450, tape: { x: 1, y: 4, w: 390, row: 18, yuan: 1000 }, beside: 414, line: 20, pot: 44, printed: 56, foot: 26 };

/** A sum folded from the top of a heap on, after `before` of the same heap. */
export interface Laid {
  y: number;
  d: string;
}

const lines = (yuan: number, { tape }: Frame): number => Math.ceil(yuan / tape.yuan);

/** The pots of a heap one after the other on one strip: closed; or each from a line of its own: open. Says where the heap ends. */
export function lay(pots: number[][], top: number, open: boolean, f: Frame): { parts: Laid[][]; bottom: number } {
  let [y, before] = [top, 0];
  const parts = pots.map((pot) => {
    const laid = pot.map((yuan) => {
      // A hair of paper between two parts.
      const hair = Math.min(yuan / 4, (1.5 / f.tape.w) * f.tape.yuan);
      const part = { y, d: stretch({ ...f.tape, y }, before, before + yuan - hair) };
      before += yuan;
      return part;
    });
    if (open) {
      y += Math.max(f.pot, lines(before, f) * f.tape.row + 8);
      before = 0;
    }
    return laid;
  });
  const closed = pots.flat().reduce((sum, yuan) => sum + yuan, 0);
  return { parts, bottom: open ? y - 8 : top + lines(closed, f) * f.tape.row };
}

/** Between two heaps of these heights: what the picture leaves. */
export const gapBetween = (heights: number[], f: Frame): number => (f.height - f.tape.y - f.foot - heights.reduce((all, one) => all + one, 0)) / (heights.length - 1);
