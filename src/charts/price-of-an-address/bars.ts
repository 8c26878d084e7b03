/** One wage at three addresses: the half of the pension that the wage makes, the half that the place makes, and what is missing. */
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { type Data, PLACES } from './data.ts';

export function drawBars(data: Data, kept: boolean, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { left: 2, right: 284, first: 64, pitch: 84, bar: 32 } : { left: 66, right: 628, first: 76, pitch: 102, bar: 50 };
  const most = data.own + data.half.guangdong;
  const x = (yuan: number) => f.left + ((f.right - f.left) * yuan) / most;
  const yuan = (n: number | string) => words.number(n, 'yuan');
  const two = (n: number) => (Math.round(n * 100) / 100).toFixed(2);
  const marks: Mark[] = [];
  PLACES.forEach((place, k) => {
    const y = f.first + k * f.pitch;
    const end = data.own + data.half[place];
    const base = y + f.bar / 2 + box.font * 0.36;
    // With the other province's index: the wage's half shrinks, and the recomputing gives it back.
    const back = kept && place === 'guangxi' ? end - data.kept : 0;
    marks.push(
      rect('own', 'ink', x(0), y, x(data.own - back) - x(0), f.bar),
      rect('given-back', 'blue', x(data.own - back), y, x(data.own) - x(data.own - back), f.bar),
      rect('half', place === 'henan' ? 'hatch' : 'dots edged', x(data.own), y, x(end) - x(data.own), f.bar),
      rect('lost', 'red-line', x(end), y, x(most) - x(end), f.bar),
    );
    const name = words.label(place);
    const said = yuan(two(end));
    if (narrow) {
      marks.push(text('names', 'label-strong', f.left, y - 8, name, 14), text('value-labels', 'label-strong', f.left + 34, y - 8, said, 14));
      if (place === 'henan') marks.push(text('value-labels', 'label', f.left + 126, y - 8, words.label('national'), 12));
      if (place !== 'guangdong') marks.push(text('gap-labels', 'label-red', f.right, y - 8, words.label('less', { yuan: two(most - end) }), place === 'henan' ? 12 : 14, 'end'));
    } else {
      marks.push(text('names', 'label-strong', f.left - 10, base, name, 18, 'end'), text('value-labels', 'label-strong', f.left, y - 8, said, 18));
      if (place === 'henan') marks.push(text('value-labels', 'label', f.left + 100, y - 8, words.label('national'), 14));
      if (place !== 'guangdong') marks.push(text('gap-labels', 'label-red', f.right, y - 8, words.label('less', { yuan: two(most - end) }), 18, 'end'));
    }
  });
  const bottom = f.first + 2 * f.pitch + f.bar;
  const split = x(data.own);
  const under = bottom + (narrow ? 22 : 28);
  marks.push(
    line('split-line', 'ink', split, bottom, split, under + 2),
    text('heading', 'label-strong', narrow ? 0 : f.left, narrow ? 16 : 22, words.label('heading', { wage: yuan(data.wage) }), narrow ? 13 : 17),
    text('half-labels', 'label', split - 7, under, words.label('own-half', { yuan: yuan(data.own) }), box.font, 'end'),
    text('half-labels', 'label', split + 7, under, words.label('base-half'), box.font),
  );
  if (kept) {
    const back = data.own + data.half.guangxi - data.kept;
    const y = f.first + f.pitch + f.bar + (narrow ? 15 : 20);
    marks.push(text('kept-labels', 'label-blue', split, y, words.label('given-back', { yuan: two(back) }), box.font, 'end'));
  }
  return marks;
}
