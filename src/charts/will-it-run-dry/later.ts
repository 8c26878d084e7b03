/** What the figures don't tell apart, and what was only projected. */
import { scaleLinear } from 'd3';
import { type Box, circle, line, type Mark, rect, text } from '../kit/mark.ts';
import { stamp } from '../kit/stamp.ts';
import type { Words } from '../scene.ts';
import type { Data, Year } from './data.ts';

/** The last year's revenue as one bar, all of it hatched: contributions and subsidy are both in it. */
export function drawSubsidy({ years }: Data, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const { year, revenue, spending } = years.at(-1) as Required<Year>;
  const f = narrow ? { first: 66, bar: 80, pitch: 146, size: 13, right: 284 } : { first: 76, bar: 100, pitch: 168, size: 16, right: 634 };
  const x = scaleLinear().domain([0, revenue]).range([0, f.right]);
  const second = f.first + f.pitch;
  const yi = (n: number) => words.number(n, 'yuan', 'yi');
  return [
    text('heading', 'label-strong', 0, narrow ? 14 : 18, words.label('head-subsidy', { year: String(year) }), f.size),
    text('row-labels', 'label-strong', 0, f.first - 9, words.label('in', { n: yi(revenue) }), f.size),
    rect('revenue', 'hatch', 0, f.first, x(revenue), f.bar),
    rect('revenue', 'ink line', 0, f.first, x(revenue), f.bar),
    text('inside-labels', 'label-strong halo', x(revenue) / 2, f.first + f.bar / 2 - (narrow ? 5 : 4), words.label('inside-1'), f.size, 'middle'),
    text('inside-labels', 'label halo', x(revenue) / 2, f.first + f.bar / 2 + (narrow ? 14 : 20), words.label('inside-2'), f.size, 'middle'),
    text('row-labels', 'label-strong', 0, second - 9, words.label('out', { n: yi(spending) }), f.size),
    rect('spending', 'ink', 0, second, x(spending), f.bar),
    rect('left', 'blue', x(spending), second, x(revenue) - x(spending), f.bar),
    text('row-labels', 'label-blue', f.right, second + f.bar + f.size + 8, words.label('left', { n: yi(revenue - spending) }), f.size, 'end'),
    line('edge-line', 'ink dash thin', x(revenue), f.first, x(revenue), second + f.bar + 4),
  ];
}

const [FROM, TO] = [2019, 2046];
/** The decision on delayed retirement: September 2024. */
const DECISION = 2024 + 8 / 12;

/** Points on the years that they name, a row for each time it was said: no line between them. */
export function drawProjections({ projections }: Data, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { left: 10, right: 276, axis: 300, rows: [112, 218], r: 9, size: 13, top: 62 } : { left: 16, right: 620, axis: 356, rows: [130, 262], r: 13, size: 16, top: 60 };
  const x = scaleLinear().domain([FROM, TO]).range([f.left, f.right]);
  const marks: Mark[] = [...stamp(words.label('projected-stamp'), f.size), line('axis', 'rule axis', f.left, f.axis, f.right, f.axis)];
  for (let year = 2020; year <= 2045; year += 5) marks.push(line('ticks', 'rule axis', x(year), f.axis, x(year), f.axis + 5), text('tick-labels', 'label', x(year), f.axis + f.size + 8, String(year), narrow ? 12 : 14, 'middle'));
  const decided = x(DECISION);
  marks.push(line('decision-line', 'blue dash', decided, f.top, decided, f.axis), text('decision-labels', 'label-blue', decided + 6, f.top + 4, words.label(narrow ? 'decision-short' : 'decision'), f.size));

  [...new Set(projections.map(({ report }) => report))].forEach((report, row) => {
    const y = f.rows[row] as number;
    const found = projections.filter((one) => one.report === report);
    const recalled = found.some((one) => one.recalled);
    marks.push(line('row-line', 'rule', f.left, y, f.right, y), text('row-labels', recalled ? 'label halo' : 'label-strong halo', 0, y - f.r - (narrow ? 9 : 12), words.label(narrow ? `${report}-short` : report), f.size));
    found.forEach(({ event, year }) => {
      const gone = event === 'gone';
      marks.push(
        circle('points', recalled ? 'hatch' : gone ? 'red' : 'red-line', x(year), y, f.r),
        // Empty once the balance is used up.
        text('point-labels', recalled ? 'label' : 'label-red', x(year), y + f.r + f.size + 4, String(year), narrow ? 14 : 20, 'middle'),
        text('point-labels', recalled ? 'label' : 'label-strong', x(year), y + f.r + 2.35 * f.size + 6, words.label(narrow ? `${event}-short` : event), f.size, 'middle'),
      );
    });
  });
  return marks;
}
