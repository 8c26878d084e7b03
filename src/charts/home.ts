/** The picture of the home page: the months that the line asks for now, and those it will ask for. */
import { figure } from '../data/figures.ts';
import { type Box, type Mark, NARROW, text, WIDE } from './kit/mark.ts';
import { gridFrame, gridHeight, runMark } from './kit/month-grid.ts';
import { marksToSvg } from './kit/svg.ts';
import type { Picture } from './picture.ts';

function draw(box: Box): Picture {
  const now = Number(figure('home.minimum.now').value);
  const later = Number(figure('home.minimum.later').value);
  const frame = gridFrame(box, { left: 0, right: box.w < 400 ? 0 : 160, top: 0, maxCell: 40 });
  const height = gridHeight(frame, later / 12);
  const size = box.w < 400 ? 40 : 64;
  const marks: Mark[] = [runMark(frame, { g: 'now', c: 'ink', from: 0, to: now }), runMark(frame, { g: 'more', c: 'red-line', from: now, to: later })];
  const right = box.w < 400 ? box.w : box.w - 4;
  const below = box.w < 400 ? height + size : height;
  marks.push(
    text('figures', 'printed', right, box.w < 400 ? below : (now / 12) * (height / (later / 12)) - 4, String(now), size, 'end'),
    text('figures', 'printed printed-red', box.w < 400 ? 0 : right, box.w < 400 ? below : height - 4, String(later), size, ...(box.w < 400 ? [] : ['end' as const])),
  );
  return { width: box.w, height: box.w < 400 ? below + 8 : height + 4, inner: marksToSvg(marks) };
}

export const homePicture = { narrow: () => draw(NARROW), wide: () => draw(WIDE) };
