/** A hundred people a year: how many had an employer who paid, until the reports stop saying so; under it how many were over fifty. */
import { type Crowd, crowd } from '../kit/crowd.ts';
import { type Box, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { rowsOf } from '../survey.ts';

const SHOWS = ['three-years', 'memory', 'stops', 'industries', 'older'] as const;
type Show = (typeof SHOWS)[number];
interface View {
  show: Show;
}
interface Year {
  year: string;
  coverage: string;
  verified: string;
  over50: string;
}
interface Data {
  years: Year[];
  industries: { industry: string; coverage: string }[];
}

function data(): Data {
  const older = new Map(rowsOf('migrant-age').map(({ year = '', over50 = '' }) => [year, over50]));
  return {
    years: rowsOf('migrant-coverage').map(({ year = '', coverage = '', verified = '' }) => ({ year, coverage, verified, over50: older.get(year) ?? '' })),
    industries: rowsOf('migrant-coverage-2011').map(({ industry = '', coverage = '' }) => ({ industry, coverage })),
  };
}

interface Frame {
  narrow: boolean;
  height: number;
  /** A column: dots in a row of it, and rows. */
  pitch: number;
  lane: number;
  rows: number;
  x0: number;
  step: number;
  wide: number;
  /** Feet of the columns above and below. */
  upper: number;
  lower: number;
  industry: { x0: number; step: number };
}
/** Alone the hundreds stand tall; with a second row under them both are low. */
const frameOf = (box: Box, both: boolean): Frame => {
  const industry = { narrow: { x0: 24, step: 45 }, wide: { x0: 40, step: 100 } };
  if (box.w < 400) {
    const frame = { narrow: true, height: 300, lower: 279, industry: industry.narrow };
    return both ? { ...frame, pitch: 3, lane: 4, rows: 25, x0: 12, step: 15, wide: 12, upper: 126 } : { ...frame, pitch: 4, lane: 2, rows: 50, x0: 12, step: 16, wide: 8, upper: 276 };
  }
  const frame = { narrow: false, height: 366, lower: 340, industry: industry.wide };
  return both ? { ...frame, pitch: 5, lane: 5, rows: 20, x0: 25, step: 35, wide: 25, upper: 155 } : { ...frame, pitch: 7, lane: 4, rows: 25, x0: 21, step: 35, wide: 28, upper: 329 };
};

/** Of a hundred, whole people. */
const peopleOf = (percent: string): number => Math.round(Number(percent));

function draw({ years, industries }: Data, { show }: View, box: Box, words: Words): Mark[] {
  const step = SHOWS.indexOf(show);
  const both = step >= SHOWS.indexOf('industries');
  const f = frameOf(box, both);
  const x = (i: number) => f.x0 + i * f.step;
  const high = f.rows * f.pitch;
  const column = (at: number, foot: number): Crowd => ({ x: at, y: foot, pitch: f.pitch, lane: f.lane, grows: 'up' });
  const size = f.narrow ? 13 : 17;
  const marks: Mark[] = [text('heading', 'label-strong', 0, f.narrow ? 14 : 20, words.label('coverage'), size), text('heading', 'label', f.narrow ? 0 : box.w, f.narrow ? 31 : 20, words.label(show === 'three-years' ? 'outgoing' : 'hollow'), box.font, f.narrow ? undefined : 'end')];

  years.forEach(({ year, coverage, verified }, i) => {
    const memory = verified === 'memory';
    const blank = coverage === '';
    const on = blank ? step >= SHOWS.indexOf('stops') : memory ? step >= SHOWS.indexOf('memory') : true;
    marks.push(
      rect('column', on ? (blank ? 'hatch' : memory ? 'ghost' : 'rule') : 'rule', x(i) - 1, f.upper - high - 1, on ? f.wide + 2 : 0, on ? high + 2 : 0),
      crowd('covered', memory ? 'gone' : '', column(x(i), f.upper), 0, on && !blank ? peopleOf(coverage) : 0),
    );
    if (f.narrow ? i % 4 === 0 : i % 2 === 0) marks.push(text('year-labels', 'label', x(i) + f.wide / 2, f.upper + (f.narrow ? 15 : 18), year, f.narrow ? 12 : 13, 'middle'));
    if (on && !blank && saysAbove(year, show, f.narrow)) {
      const [at, anchor] = anchored(year, x(i), f);
      marks.push(text('value-labels', memory ? 'label' : 'label-strong', at, f.upper - high - 6, words.number(coverage, 'percent', 'number'), f.narrow ? 12 : 14, anchor));
    }
  });
  if (step >= SHOWS.indexOf('stops')) {
    const blanks = years.flatMap(({ coverage }, i) => (coverage === '' ? [i] : []));
    const left = x(blanks[0] ?? 0);
    const right = x(blanks.at(-1) ?? 0) + f.wide;
    marks.push(text('blank-labels', 'label-strong halo', (left + right) / 2, f.upper - high / 2 + 5, words.label('blank'), f.narrow ? 14 : 20, 'middle'));
  }

  if (!both) marks.push(...printed(years, show === 'stops', f, words));
  const lowerHead = f.lower - high - (f.narrow ? 26 : 32);
  if (show === 'industries') {
    marks.push(text('heading', 'label-strong', 0, lowerHead, words.label('industries'), size));
    industries.forEach(({ industry, coverage }, k) => {
      const at = f.industry.x0 + k * f.industry.step;
      marks.push(
        rect('industry-column', 'rule', at - 1, f.lower - high - 1, f.wide + 2, high + 2),
        crowd('industry', '', column(at, f.lower), 0, peopleOf(coverage)),
        text('industry-labels', 'label', at + f.wide / 2, f.lower + (f.narrow ? 15 : 19), words.label(f.narrow ? `${industry}-short` : industry), f.narrow ? 12 : 14, 'middle'),
        text('industry-labels', 'label-strong', at + f.wide / 2, f.lower - high - 6, words.number(coverage, 'percent', 'number'), f.narrow ? 12 : 14, 'middle'),
      );
    });
  }
  if (show === 'older') {
    marks.push(text('heading', 'label-strong', 0, lowerHead, words.label(f.narrow ? 'over50-short' : 'over50'), size));
    years.forEach(({ year, over50 }, i) => {
      marks.push(rect('older-column', over50 ? 'rule' : 'ghost', x(i) - 1, f.lower - high - 1, f.wide + 2, high + 2), crowd('older', '', column(x(i), f.lower), 0, over50 ? peopleOf(over50) : 0));
      if (f.narrow ? i % 4 === 0 : i % 2 === 0) marks.push(text('year-labels', 'label', x(i) + f.wide / 2, f.lower + (f.narrow ? 15 : 18), year, f.narrow ? 12 : 13, 'middle'));
      if (over50 && (!f.narrow || ['2008', '2014', '2019', '2024'].includes(year))) marks.push(text('value-labels', 'label-strong', x(i) + f.wide / 2, f.lower - high - 6, words.number(over50, 'percent', 'number'), f.narrow ? 12 : 14, 'middle'));
    });
    const gaps = years.flatMap(({ over50 }, i) => (over50 ? [] : [i]));
    if (!f.narrow) marks.push(text('gap-labels', 'label halo', (x(gaps[0] ?? 0) + x(gaps.at(-1) ?? 0) + f.wide) / 2, f.lower - high / 2 + 5, words.label('left-out'), 14, 'middle'));
  }
  return marks;
}

/** The last share that was printed; then for how many years none was. */
function printed(years: Year[], stopped: boolean, f: Frame, words: Words): Mark[] {
  const last = years.filter(({ coverage, verified }) => coverage !== '' && verified !== 'memory').at(-1);
  const blank = years.filter(({ coverage }) => coverage === '').length;
  if (f.narrow && stopped) return [];
  const said = stopped ? words.number(blank, 'count') : words.number(last?.coverage ?? '', 'percent', 'number');
  const [x, y, size] = f.narrow ? [142, 150, 56] : [18, 116, 92];
  return [
    text('printed', 'printed', x, y, said, size),
    text('printed-labels', 'label-strong', f.narrow ? x + 3 : x + said.length * size * 0.62 + 8, f.narrow ? y + 22 : y, words.label(stopped ? 'years-blank' : 'last', { year: last?.year ?? '' }), f.narrow ? 13 : 17),
  ];
}

/** On a phone there is room for few: those that the step is about. */
function saysAbove(year: string, show: Show, narrow: boolean): boolean {
  if (!narrow) return true;
  return { 'three-years': ['2011', '2013'], memory: ['2008', '2014'], stops: ['2013'], industries: ['2011', '2013'], older: ['2013'] }[show].includes(year);
}
function anchored(year: string, x: number, { narrow, wide }: Frame): [number, 'middle' | 'end' | undefined] {
  if (!narrow || year === '2008') return [x + wide / 2, 'middle'];
  return year === '2011' ? [x + wide, 'end'] : [x, undefined];
}

export default defineScene<Data, View>({
  id: 'series-stops',
  kind: 'people',
  order: 'sequence',
  sources: [{ id: 'nbs-migrant-reports' }],
  data,
  table: ({ years, industries }) => ({
    columns: [
      { key: 'year', unit: 'calendar-year' },
      { key: 'who', unit: 'words' },
      { key: 'coverage', unit: 'percent' },
      { key: 'verified', unit: 'words' },
      { key: 'over50', unit: 'percent' },
    ],
    rows: [
      ...years.map(({ year, coverage, verified, over50 }) => [
        year,
        year === '2014' ? '@all' : '@everyone',
        coverage || { gap: 'blank' },
        coverage ? `@${verified}` : { gap: 'blank' },
        over50 || { gap: 'left-out' },
      ]),
      ...industries.map(({ industry, coverage }) => ['2011', `@${industry}`, coverage, '@secondary', { gap: 'not-by-industry' }]),
    ],
  }),
  cover: 'stops',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box, true).height,
});
