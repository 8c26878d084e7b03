/** The contributions kept in a bank, and then drawn as the pension would be: until when does each pot last. A column is a year, its steps are months. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, LEAST, MOST, type Pot, POTS, readData, STEP } from './pots.ts';

interface View {
  /** Per cent a year; nothing: another person's life. */
  rate: number | null;
}

const YEARS = 30;
/** Whose money it was: his own in ink, with the employer's dotted, and a sum that was only told. */
const FILL: Record<Pot, string> = { own: 'ink', thousand: 'ink', flexible: 'ink', whole: 'dots edged', bank: 'hatch' };

function frameOf(box: Box) {
  if (box.w < 400) return { narrow: true, left: 1, right: 286, top: 28, pitch: 48, bar: 24, gap: 6, height: 340, size: 12 };
  return { narrow: false, left: 2, right: 634, top: 40, pitch: 56, bar: 30, gap: 7, height: 402, size: 15 };
}
type Frame = ReturnType<typeof frameOf>;

/** Columns of a year, the last one as high as it has months: always the same corners. */
function months(f: Frame, row: number, count: number): string {
  const w = (f.right - f.left) / YEARS;
  const years = Math.floor(count / 12);
  const y = barAt(f, row);
  const rest = round((f.bar * (count % 12)) / 12);
  const [x, foot] = [round(f.left + w * years), y + f.bar];
  return `M${f.left} ${y}H${x}V${foot - rest}H${round(rest > 0 ? x + w : x)}V${foot}H${f.left}z`;
}
/** What a pot leaves of the columns up to a month: its other half. */
function empty(f: Frame, row: number, from: number, to: number): string {
  const w = (f.right - f.left) / YEARS;
  const y = barAt(f, row);
  const end = round(f.left + (w * to) / 12);
  if (from >= to) return `M${end} ${y}H${end}V${y + f.bar}H${end}V${y + f.bar}H${end}z`;
  const rest = round((f.bar * (from % 12)) / 12);
  const x = round(f.left + w * Math.floor(from / 12));
  return `M${x} ${y}H${end}V${y + f.bar}H${rest > 0 ? round(x + w) : x}V${y + f.bar - rest}H${x}z`;
}
const barAt = (f: Frame, row: number): number => f.top + row * f.pitch + f.size + f.gap;

function draw(data: Data, { rate }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const his = rate !== null;
  const { mean, retire } = his ? data : data.young;
  const x = scaleLinear().domain([0, 12 * YEARS]).range([f.left, f.right]);
  const until = (pot: Pot): number => (his ? (data.byRate.get(rate)?.[pot] ?? 12 * YEARS) : pot === 'thousand' ? data.young.months : 0);
  // Hers alone goes up under the pension.
  const rowOf = (i: number) => (his ? i + 1 : 1);
  // As long as he lives: it doesn't end with the average.
  const marks: Mark[] = [rect('pension-on', 'hatch-blue', x(mean), barAt(f, 0), f.right - x(mean), f.bar), path('pension', 'blue', months(f, 0, mean))];
  POTS.forEach((pot, i) => {
    const lasts = until(pot);
    const shown = his || pot === 'thousand';
    marks.push(
      // Alive on average, and nothing left to draw.
      path('empty', shown && lasts < mean ? 'red-line' : 'rule', empty(f, rowOf(i), lasts, shown ? mean : 0)),
      path('pots', shown ? FILL[pot] : 'ink', months(f, rowOf(i), lasts)),
    );
  });
  const foot = barAt(f, POTS.length) + f.bar;
  let grid = '';
  for (let year = 1; year < YEARS; year++) grid += `M${round(x(12 * year))} ${f.top}V${foot}`;
  marks.push(path('grid', 'rule', grid), line('mean-line', 'blue dash', x(mean), f.top - 4, x(mean), foot + 4));
  marks.push(text('mean-labels', 'label-blue', x(mean) + (f.narrow ? 26 : 0), f.top - 10, words.label('mean', { age: words.number(retire + mean, 'age-months') }), f.size, f.narrow ? 'end' : 'middle'));

  const name = (row: number, c: string, said: string) => text('name-labels', `${c} halo`, f.left, barAt(f, row) - f.gap + 1, said, f.size);
  marks.push(name(0, 'label-blue', words.label(his ? 'pension' : 'pension-young', { yuan: words.number(data.pension, 'yuan') })));
  POTS.forEach((pot, i) => {
    if (!his && pot !== 'thousand') return;
    const lasts = until(pot);
    const said = words.number(lasts, 'months');
    // Beside the bar, or in it where there is no room.
    const at = x(lasts) + 21 + (f.narrow ? -11 : 0);
    const inside = at + 4.6 * f.size > f.right;
    marks.push(
      name(rowOf(i), 'label-strong', words.label(his ? pot : 'thousand-young')),
      text('until-labels', `${pot === 'bank' ? 'label' : 'label-strong'} halo`, inside ? x(lasts) - 8 : at, barAt(f, rowOf(i)) + f.bar / 2 + f.size * 0.36, said, f.size, inside ? 'end' : undefined),
    );
  });
  if (!his) marks.push(...herNotes(data, f, words));
  for (let year = 0; year < YEARS; year += 10) marks.push(text('age-labels', 'label', x(12 * year), foot + f.size + 8, words.number(retire + 12 * year, 'age-months'), box.font, year ? 'middle' : undefined));
  if (his) marks.push(text('rate-labels', 'label-strong', f.right, foot + f.size + 8, words.label('rate', { rate: words.number(rate, 'percent') }), f.size, 'end'));
  return marks;
}

/** Under her two bars: the difference, said large. */
function herNotes({ young }: Data, f: Frame, words: Words): Mark[] {
  const [x, y, size] = f.narrow ? [f.left, f.top + 2 * f.pitch + 66, 60] : [f.left, f.top + 2 * f.pitch + 96, 110];
  // The box of the large number is higher than its dots.
  const below = y + f.size + (f.narrow ? 9 : 15);
  const short = words.number(young.mean - young.months, 'months', 'number');
  return [
    text('printed', 'printed red', x, y, short, size),
    text('printed-labels', 'label-red', x, below, words.label('short-1'), f.size),
    text('printed-labels', 'label', x, below + f.size + 6, words.label('short-2', { rate: words.number(young.rate, 'percent') }), f.size),
  ];
}

const ROWS = [0, 1, 2, 3, 4, 5, 6];

export default defineScene<Data, View>({
  id: 'in-the-bank',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'text-001' }, { id: 'text-000' }, { id: 'state-council-2005-38', locator: 'art.6' }, { id: 'un-wpp-2024' }],
  data: readData,
  table: ({ byRate }) => ({
    columns: [{ key: 'rate', unit: 'percent' }, ...POTS.map((key) => ({ key, unit: 'months' as const }))],
    rows: ROWS.map((rate) => [String(rate), ...POTS.map((pot) => String(byRate.get(rate)?.[pot]))]),
  }),
  // Close enough that what lies between two stops is drawn where it is: to a few months.
  control: ({ byRate }) => ({
    min: LEAST,
    max: MOST,
    step: STEP,
    stops: { zero: 0, 'as-wages': 2, four: 4, five: 5, six: 6 },
    say: (rate, words) => ({ rate: words.number(rate, 'percent'), ...Object.fromEntries(POTS.map((pot) => [pot, words.number(byRate.get(rate)?.[pot] ?? 0, 'months')])) }),
  }),
  cover: 'as-wages',
  states: [
    { id: 'zero', view: { rate: 0 } },
    { id: 'as-wages', view: { rate: 2 } },
    { id: 'four', view: { rate: 4 } },
    { id: 'five', view: { rate: 5 } },
    { id: 'six', view: { rate: 6 } },
    { id: 'young', view: { rate: null } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
