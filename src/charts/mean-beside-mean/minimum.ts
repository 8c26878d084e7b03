/** The residents' own ruler: the national minimum as stairs of months, the means as bars over their years. */
import { scaleLinear } from 'd3';
import { yearOf } from '../../rules/index.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Data, Mean, Step } from './data.ts';
import { frameOf } from './frame.ts';

export function drawMinimum({ means, steps, said }: Data, claimed: boolean, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const [first, last] = [steps[0], steps.at(-1)] as [Step, Step];
  const [left, right, top, bottom] = f.narrow ? [2, 284, 58, f.height - 24] : [2, 630, 60, f.height - 30];
  const x = scaleLinear().domain([first.from, last.to]).range([left, right]);
  const y = scaleLinear().domain([0, 240]).range([bottom, top]);
  const marks: Mark[] = [text('heading', 'label-strong', 0, f.narrow ? 15 : 20, words.label('zoom'), f.narrow ? 13 : 17)];
  const small = f.narrow ? 12 : 14;

  for (const { from, to, yuan, recalled } of steps) {
    const w = x(to) - x(from) - 1.2;
    marks.push(rect('steps', recalled ? 'hatch' : 'ink', x(from), y(yuan), w, bottom - y(yuan)));
  }
  const years = means.map(({ year }) => year);
  steps.forEach(({ from, to, yuan }, i) => {
    // A year is too narrow for its number on a phone: the first and the last say where the stairs lead.
    if (f.narrow && i > 2 && i < steps.length - 1) return;
    // Under its edge where the claim's line would cross it.
    const under = claimed && y(said) < y(yuan) && y(yuan) - y(said) < small + 7;
    marks.push(text('step-labels', claimed ? 'label halo' : 'label', i === steps.length - 1 ? x(to) - 1 : (x(from) + x(to)) / 2, under ? y(yuan) + small + 4 : y(yuan) - 5, words.number(yuan, 'count'), small, i === steps.length - 1 ? 'end' : 'middle'));
  });
  for (const { year, yuan, recalled } of means) {
    const at = y(Number(yuan));
    marks.push(line('means-line', recalled ? 'hatch' : 'blue bold', x(year * 12), at, x(year * 12 + 12), at));
  }
  means.forEach((mean) => {
    if (!shown(mean, years, f.narrow, claimed)) return;
    // On a phone the year after lies so close that a number keeps to the near end of its line.
    const [at, anchor] = f.narrow && mean.year === 2016 ? ([x(mean.year * 12 + 10), 'end'] as const) : ([x(mean.year * 12 + 6), 'middle'] as const);
    marks.push(text('mean-labels', mean.recalled ? 'label' : 'label-blue', at, y(Number(mean.yuan)) + (next(mean) ? 18 : -6), words.number(mean.yuan, 'count'), small, anchor));
  });
  marks.push(text('heading', 'label-blue', 0, f.narrow ? 35 : 46, words.label('means'), small), text('heading', 'label', f.narrow ? 100 : 130, f.narrow ? 35 : 46, words.label('minimum'), small));
  if (claimed) {
    marks.push(line('claim-line', 'ink dash', left, y(said), right, y(said)), text('claim-label', 'label-strong', left, y(said) - 7, words.label(f.narrow ? 'claim-narrow' : 'claim', { n: words.number(said, 'yuan') }), f.narrow ? 12 : 16));
  }
  for (let year = yearOf(first.from) + 1; year * 12 < last.to; year += 1) {
    marks.push(line('ticks', 'rule axis', x(year * 12), bottom, x(year * 12), bottom + 4));
    if (year % (f.narrow ? 4 : 2) === 0 && x(year * 12 + 6) < right - 14) marks.push(text('year-labels', 'label', x(year * 12 + 6), bottom + (f.narrow ? 18 : 22), String(year), box.font, 'middle'));
  }
  return marks;
}

/** Under its line where the next one's number stands close above. */
const next = ({ year }: Mean): boolean => year === 2021;

/** On a phone neighbours leave out each other's numbers. */
const shown = ({ year }: Mean, years: number[], narrow: boolean, claimed: boolean): boolean => {
  if (!narrow) return true;
  if (claimed) return [2017, years.at(-1)].includes(year);
  return [years[0], 2016, years.at(-1)].includes(year);
};
