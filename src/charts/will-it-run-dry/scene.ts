/** Will the fund run dry: what came in and went out, the months that the balance would pay, another account, what isn't told apart, and what was only projected. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { covers, type Data, FIRST, readData, type Year } from './data.ts';
import { type Frame, frameOf } from './frame.ts';
import { drawProjections, drawSubsidy } from './later.ts';

const SHOWS = ['surplus', 'months', 'three-funds', 'subsidy', 'projections'] as const;
type Show = (typeof SHOWS)[number];
interface View {
  show: Show;
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  if (show === 'subsidy') return drawSubsidy(data, box, words);
  if (show === 'projections') return drawProjections(data, box, words);
  const f = frameOf(box, show === 'three-funds');
  const marks = show === 'surplus' ? surplus(data, f, words) : balance(data, f, words);
  data.years.forEach(({ year }, i) => {
    const named = f.narrow ? [2009, 2012, 2016, 2019, 2021, 2023].includes(year) && !(show === 'three-funds' && [2016, 2021].includes(year)) : show !== 'three-funds' || (year - FIRST) % 2 === 0;
    if (named) marks.push(text('year-labels', 'label', Math.max(f.x(i) + f.bar / 2, f.narrow ? 14 : 18), f.years, String(year), f.narrow ? 12 : 14, 'middle'));
  });
  return show === 'three-funds' ? [...marks, ...other(data, f, words)] : marks;
}

/** Years without a source: hatched, of no height. */
const missing = (f: Frame, i: number): string => rectPath(f.x(i), f.foot - (f.narrow ? 26 : 34), f.bar, f.narrow ? 26 : 34);

/** What went out in ink, and on top of it in blue what came in beyond. */
function surplus({ years }: Data, f: Frame, words: Words): Mark[] {
  const most = Math.max(...years.map(({ revenue }) => revenue ?? 0));
  const y = scaleLinear().domain([0, most]).range([f.foot, f.top + (f.narrow ? 26 : 30)]);
  const marks = head('surplus', f, words);
  years.forEach(({ revenue, spending, year }, i) => {
    const on = revenue !== undefined && spending !== undefined;
    const [top, mid] = [y(revenue ?? 0), y(spending ?? 0)];
    marks.push(rect('spent', 'ink', f.x(i), mid, f.bar, on ? f.foot - mid : 0), rect('beyond', 'blue', f.x(i), top, f.bar, on ? mid - top : 0), path('unknown', on ? 'ink' : 'hatch', on ? 'M0 0' : missing(f, i)));
    if (!on || year !== years.at(-1)?.year) return;
    const yi = (n: number) => words.number(n, 'yuan', 'yi');
    const right = f.x(i) - (f.narrow ? 6 : 10);
    marks.push(text('amount-labels', 'label-blue', right, top + f.size * 0.5, words.label('in', { n: yi(revenue) }), f.size, 'end'), text('amount-labels', 'label-strong', right, top + f.size * 1.8, words.label('out', { n: yi(spending) }), f.size, 'end'));
  });
  return marks;
}

/** A cell a month. */
function balance({ years }: Data, f: Frame, words: Words): Mark[] {
  const marks = head('months', f, words);
  const year = f.foot - 12 * f.cell;
  marks.push(line('year-line', 'rule axis dash', 0, year, f.x(years.length) - 2, year));
  years.forEach((one, i) => {
    const months = covers(one);
    marks.push(path('covers-cells', 'ink', months === undefined ? 'M0 0' : stack(f, f.x(i), f.bar, months)), path('unknown', months === undefined ? 'hatch' : 'ink', months === undefined ? missing(f, i) : 'M0 0'));
    // Where the columns stand close, the first of two neighbours leaves its number out.
    const close = f.pitch < 40 && covers(years[i + 1] ?? one) !== undefined && i + 1 < years.length;
    if (months !== undefined && !close) marks.push(text('months-labels', 'label-strong halo', Math.max(f.x(i) + f.bar / 2, f.narrow ? 14 : 18), f.foot - months * f.cell - 6, words.number(months.toFixed(1), 'count'), f.size, 'middle'));
  });
  marks.push(text('year-line-labels', 'label halo', f.x(7) + f.bar / 2, year + 4, words.label('twelve'), f.narrow ? 12 : 14, 'middle'));
  return marks;
}

function stack(f: Frame, x: number, wide: number, months: number): string {
  let d = '';
  for (let cell = 0; cell < Math.ceil(months); cell++) {
    const part = Math.min(1, months - cell);
    d += rectPath(x, f.foot - cell * f.cell - (f.cell - 2) * part, wide, (f.cell - 2) * part);
  }
  return d;
}

/** Behind a line: pensions of residents, unemployment and injury are in it too. */
function other({ funds }: Data, f: Frame, words: Words): Mark[] {
  const months = covers(funds as Year) ?? 0;
  const middle = f.funds.x + f.funds.bar / 2;
  return [
    line('edge-line', 'ink', f.funds.line, f.top - 4, f.funds.line, f.foot),
    path('funds-cells', 'dots edged', stack(f, f.funds.x, f.funds.bar, months)),
    text('funds-labels', 'label-strong', middle, f.foot - months * f.cell - 6, words.number(months.toFixed(1), 'count'), f.size, 'middle'),
    text('funds-labels', 'label-strong', middle, f.years, String(funds.year), f.narrow ? 12 : 14, 'middle'),
    ...(f.narrow ? ['other-1', 'other-2'] : ['other']).map((key, i) => text('funds-labels', 'label-strong', f.narrow ? middle : middle + 14, f.foot - months * f.cell - (f.narrow ? 42 : 34) + i * 17, words.label(key), f.narrow ? 13 : 15, 'middle')),
  ];
}

const head = (show: 'surplus' | 'months', f: Frame, words: Words): Mark[] => [text('heading', 'label-strong', 0, f.narrow ? 14 : 18, words.label(f.narrow ? `head-${show}-short` : `head-${show}`), f.size), text('heading', 'label', 0, f.narrow ? 32 : 42, words.label('hatched'), f.narrow ? 12 : 14)];

export default defineScene<Data, View>({
  id: 'will-it-run-dry',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'mohrss-bulletins-2008-2020' }, { id: 'social-insurance-report-2014' }, { id: 'mohrss-bulletin-2021' }, { id: 'mohrss-bulletin-2023' }, { id: 'mohrss-funds-2025' }, { id: 'ciss-cass-2019' }],
  data: readData,
  table: ({ years, funds, projections }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'year', unit: 'calendar-year' },
      { key: 'revenue', unit: 'yuan', style: 'yi' },
      { key: 'spending', unit: 'yuan', style: 'yi' },
      { key: 'balance', unit: 'yuan', style: 'yi' },
      { key: 'months', unit: 'months' },
    ],
    rows: [
      ...[...years.map((year) => ['@row-fund', year] as const), ['@row-three', funds] as const].map(([what, one]) => {
        const cell = (n: number | undefined) => (n === undefined ? { gap: 'recalled' } : String(n));
        return [what, String(one.year), cell(one.revenue), cell(one.spending), cell(one.balance), covers(one) === undefined ? { gap: 'recalled' } : (covers(one) as number).toFixed(1)];
      }),
      ...projections.map(({ report, event, year }) => [`@row-${report}-${event}`, String(year), ...['projected', 'projected', 'projected', 'projected'].map((gap) => ({ gap }))]),
    ],
  }),
  cover: 'months',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box, false).height,
});
