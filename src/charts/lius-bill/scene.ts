/** 刘姐's yearly bill, in months of the pension that she speaks of: a cell is a month of it. What she doesn't tell is hatched. */
import { type Box, type Mark, path, rect, text } from '../kit/mark.ts';
import { type GridFrame, gridHeight, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';
import { count } from '../survey.ts';

const SHOWS = ['first-year', 'this-year', 'one-more', 'untold', 'published'] as const;
type Show = (typeof SHOWS)[number];
interface View {
  show: Show;
}
const PLACES = ['sichuan', 'guangdong', 'beijing', 'shanghai'] as const;
interface Data {
  /** A month, and the months that are asked for, as she tells them. */
  pension: number;
  enough: number;
  first: number;
  now: number;
  places: Record<(typeof PLACES)[number], number>;
}

const data = (): Data => ({
  pension: count('liu-jie.pension'),
  enough: count('liu-jie.enough'),
  first: count('liu-jie.first-year'),
  now: count('liu-jie.this-year'),
  places: Object.fromEntries(PLACES.map((place) => [place, count(`bill.${place}`)])) as Data['places'],
});

/** A strip of cells: so many yuan, and how each stretch of them looks. */
interface Strip {
  yuan: number;
  c: string;
  /** From which sum on it looks otherwise. */
  from?: number;
  added?: string;
  name: string;
  nameClass: string;
  said?: string;
}

const CELLS = 17;
const ROWS = 5;

function frameOf(box: Box) {
  if (box.w < 400) return { narrow: true, pitch: 16.8, gap: 2, high: 22, row: 62, top: 18, height: 338, size: 13, thin: 8 };
  return { narrow: false, pitch: 37.4, gap: 3, high: 34, row: 77, top: 22, height: 404, size: 16, thin: 10 };
}
type Frame = ReturnType<typeof frameOf>;

function strips(found: Data, show: Show, words: Words): (Strip | 'between' | undefined)[] {
  const { pension, first, now, places } = found;
  const yuan = (n: number) => words.number(n, 'yuan');
  const months = (n: number) => words.label('months', { n: words.number(n % pension ? (n / pension).toFixed(1) : n / pension, 'count') });
  if (show === 'published') {
    const bill = (place: (typeof PLACES)[number]): Strip => ({ yuan: places[place], c: 'ink', name: words.label(place, { yuan: yuan(places[place]) }), nameClass: 'label-strong', said: months(places[place]) });
    return [{ yuan: now, c: 'hatch', name: words.label('hers', { yuan: yuan(now) }), nameClass: 'label', said: months(now) }, ...PLACES.map(bill)];
  }
  const firstYear: Strip = { yuan: first, c: show === 'first-year' ? 'ink' : 'ink soft', name: words.label('first', { yuan: yuan(first) }), nameClass: show === 'first-year' ? 'label-strong' : 'label', said: months(first) };
  if (show === 'first-year') return [firstYear];
  const thisYear: Strip = { yuan: now, c: 'ink', from: first, added: 'blue', name: words.label('now', { yuan: yuan(now) }), nameClass: 'label-strong', said: months(now) };
  if (show === 'this-year') return [firstYear, 'between', thisYear];
  return [
    { ...firstYear },
    'between',
    { ...thisYear, nameClass: 'label' },
    { yuan: now, c: 'red-line', name: words.label('next', { yuan: yuan(now) }), nameClass: 'label-red', said: months(now) },
    { yuan: CELLS * pension, c: 'ghost', name: words.label('pension', { yuan: yuan(pension) }), nameClass: 'label-blue' },
  ];
}

function draw(found: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  if (show === 'untold') return untold(found, f, words);
  const rows = strips(found, show, words);
  return [...Array.from({ length: ROWS }, (_, i) => strip(rows[i], i, found.pension, f, words)).flat(), ...(show === 'published' || show === 'one-more' ? [] : large(found, show, f, words))];
}

function strip(of: Strip | 'between' | undefined, row: number, pension: number, f: Frame, words: Words): Mark[] {
  const y = f.top + row * f.row;
  const wide = f.pitch - f.gap;
  if (of === 'between') {
    return [rect('between', 'hatch', 0, y + 4, CELLS * f.pitch - f.gap, f.thin), text('name-labels', 'label', 0, y - 4, words.label('between'), f.size), ...hidden(row, y, f)];
  }
  if (!of) return hidden(row, y, f);
  const marks: Mark[] = [text('name-labels', of.nameClass, 0, y - 4, of.name, f.size)];
  for (let cell = 0; cell < CELLS; cell++) {
    const part = Math.min(1, Math.max(0, of.yuan / pension - cell));
    const split = of.from === undefined ? 1 : Math.min(1, Math.max(0, of.from / pension - cell));
    const second = part > split ? part - split : 0;
    const x = cell * f.pitch;
    marks.push(rect(`row-${row}`, of.c, x, y + 4, wide * (part - second), f.high), rect(`row-${row}`, of.added ?? of.c, x + wide * split, y + 4, wide * second, f.high));
  }
  if (of.said) {
    const end = Math.ceil(of.yuan / pension) * f.pitch + 6;
    const fits = end + f.size * 5.2 < CELLS * f.pitch;
    marks.push(fits ? text('said-labels', 'label-strong', end, y + 4 + f.high / 2 + f.size * 0.36, of.said, f.size) : text('said-labels', 'label-strong', CELLS * f.pitch - f.gap, y - 4, of.said, f.size, 'end'));
  }
  return marks;
}

/** Cells of no width, at the row's beginning. */
const hidden = (row: number, y: number, f: Frame): Mark[] => Array.from({ length: 2 * CELLS }, () => rect(`row-${row}`, 'ink', 0, y + 4, 0, f.high));

/** The months of pension, said large in the space below. */
function large({ first, now, pension }: Data, show: Show, f: Frame, words: Words): Mark[] {
  const n = show === 'first-year' ? first : now;
  const y = f.top + (show === 'first-year' ? 2.9 : 4.5) * f.row;
  const size = f.narrow ? 70 : 120;
  const said = words.number(show === 'first-year' ? (n / pension).toFixed(1) : n / pension, 'count');
  const after = said.length * size * 0.62 + (f.narrow ? 10 : 18);
  return [text('printed', 'printed', 0, y, said, size), text('printed-labels', 'label-strong', after, y - f.size * 1.6, words.label('large-1'), f.size), text('printed-labels', 'label', after, y - f.size * 0.1, words.label('large-2', { yuan: words.number(pension, 'yuan') }), f.size)];
}

/** Fifteen years, none of them known to be paid: a row is a year. */
function untold({ enough }: Data, f: Frame, words: Words): Mark[] {
  const rows = enough / 12;
  const frame: GridFrame = f.narrow ? { x: 0, y: 6, cell: 21.2, gap: 2.5, row: 18 } : { x: 0, y: 8, cell: 28, gap: 3, row: 24 };
  const right = frame.x + 12 * (frame.cell + frame.gap) + 18;
  const foot = frame.y + gridHeight(frame, rows);
  const note = (i: number, c: string, key: string) =>
    f.narrow ? text('notes', c, 0, foot + 18 + i * 18, words.label(key), f.size) : text('notes', c, right, 150 + i * 27, words.label(key), f.size);
  const printed = words.number(enough, 'months', 'number');
  const marks: Mark[] = [runMark(frame, { g: 'months-cells', c: 'hatch', from: 0, to: enough }), path('months-edge', 'ink line', `M${frame.x} ${foot}H${right - 18 - frame.gap}`)];
  marks.push(note(0, 'label-strong', f.narrow ? 'untold-1-narrow' : 'untold-1'), note(1, 'label', 'untold-2'));
  if (!f.narrow) marks.push(text('printed', 'printed', right, 108, printed, 110), note(2, 'label', 'untold-3'));
  return marks;
}

export default defineScene<Data, View>({
  id: 'lius-bill',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'text-001' }, { id: 'state-council-2005-38', locator: 'art.3' }],
  data,
  table: ({ first, now, pension, places }) => ({
    columns: [
      { key: 'bill', unit: 'words' },
      { key: 'yuan', unit: 'yuan' },
      { key: 'months', unit: 'count' },
    ],
    rows: [
      ['@row-first', String(first), (first / pension).toFixed(1)],
      ['@row-now', String(now), (now / pension).toFixed(1)],
      ['@row-between', { gap: 'not-told' }, { gap: 'not-told' }],
      ...PLACES.map((place) => [`@row-${place}`, String(places[place]), (places[place] / pension).toFixed(1)]),
    ],
  }),
  cover: 'this-year',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
