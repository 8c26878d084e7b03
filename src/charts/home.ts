/** The picture of the home page: one person's months, and those that are missing. */
import { figure } from '../data/figures.ts';
import { type Box, type Mark, NARROW, text, WIDE } from './kit/mark.ts';
import { gridFrame, gridHeight, runMark } from './kit/month-grid.ts';
import { marksToSvg } from './kit/svg.ts';
import type { Picture } from './picture.ts';

function draw(box: Box): Picture {
  const paid = Number(figure('feng-jie.paid').value);
  const short = Number(figure('feng-jie.short').value);
  const narrow = box.w < 400;
  const frame = gridFrame(box, { left: 0, right: narrow ? 0 : 176, top: 0, maxCell: 40 });
  const height = gridHeight(frame, (paid + short) / 12);
  const marks: Mark[] = [runMark(frame, { g: 'paid', c: 'ink', from: 0, to: paid }), runMark(frame, { g: 'short', c: 'red-line', from: paid, to: paid + short })];
  const size = narrow ? 44 : 84;
  const below = height + size;
  if (narrow) marks.push(text('figures', 'printed', 0, below, String(paid), size), text('figures', 'printed printed-red', box.w, below, String(short), size, 'end'));
  else marks.push(text('figures', 'printed', box.w, size * 0.88, String(paid), size, 'end'), text('figures', 'printed printed-red', box.w, height - 12, String(short), size, 'end'));
  return { width: box.w, height: narrow ? below + 8 : height + 4, inner: marksToSvg(marks) };
}

export const homePicture = { narrow: () => draw(NARROW), wide: () => draw(WIDE) };
