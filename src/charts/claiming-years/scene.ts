/** Thirty-five years, a row a year, a cell a month: on one side what was ordered or counted, on the other what is told. */
import { figure } from '../../data/figures.ts';
import { addMonths, formatMonth, type Month, month, parseMonth, yearOf } from '../../rules/month.ts';
import { type Box, line, type Mark, path, text } from '../kit/mark.ts';
import { cellY, type GridFrame, gridHeight, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';
import { rowsOf } from '../survey.ts';

const SHOWS = ['factories', 'cash-outs', 'line-first', 'notice', 'tax', 'paid'] as const;
interface View {
  show: (typeof SHOWS)[number];
}
interface Event {
  event: string;
  kind: string;
  from: Month;
  /** Not told: open. */
  to: Month | undefined;
}
interface Data {
  events: Event[];
  line: Month;
  notice: Month;
}

const START = month(1990, 1);
const END = month(2024, 12);
const ROWS = 35;
/** With which step an event comes. */
const STEP: Record<string, number> = {
  'into-factories': 0,
  'cash-outs-2007': 1,
  'cash-outs-end': 1,
  'temporary-account': 2,
  'law-adopted': 2,
  'law-in-force': 2,
  claims: 2,
  'song-back-paid': 3,
  notice: 3,
  'told-2017': 3,
  'tax-collects': 4,
  'one-off-papers': 4,
  'feng-draws': 5,
};

const at = (text: string): Month => parseMonth(text) as Month;
const data = (): Data => ({
  events: rowsOf('claiming-years').map(({ event = '', kind = '', from = '', to = '' }) => ({ event, kind, from: at(from), to: to ? at(to) : undefined })),
  line: at(figure('claiming.line').value),
  notice: at(figure('claiming.notice').value),
});

interface Frame extends GridFrame {
  narrow: boolean;
  height: number;
  right: number;
}
function frameOf(box: Box): Frame {
  const narrow = box.w < 400;
  const grid = narrow ? { x: 34, y: 6, cell: 7.5, gap: 1.5, row: 9.6 } : { x: 208, y: 8, cell: 12, gap: 2, row: 11 };
  return { ...grid, narrow, height: grid.y + gridHeight(grid, ROWS) + 6, right: grid.x + 12 * (grid.cell + grid.gap) };
}

function draw({ events, line: first, notice }: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const step = SHOWS.indexOf(show);
  const run = (g: string, c: string, from: number, to: number) => runMark(f, { g, c, from: from - START, to: Math.max(from, to) - START });
  const marks: Mark[] = [];
  for (let row = 0; row < ROWS; row++) {
    const y = f.y + row * rowPitch(f) + rowPitch(f) - 1.5;
    marks.push(line('rows', 'rule', f.x, y, f.right - f.gap, y));
    if ((row % 5 === 0 || row === ROWS - 1) && !(row === ROWS - 1 && f.narrow)) marks.push(text('year-labels', 'label', f.narrow ? f.x - 4 : f.right + 4, y, String(yearOf(START) + row), f.narrow ? 12 : 13, f.narrow ? 'end' : undefined));
  }
  // The months between the line and the notice: nothing said whether paying back moves it.
  marks.push(run('between', 'ink line thin', addMonths(first, 1), show === 'notice' ? notice : addMonths(first, 1)));
  const shown = events.filter(({ event }) => (STEP[event] ?? 0) <= step);
  for (const one of events) {
    const on = shown.includes(one);
    const to = one.event === 'claims' ? addMonths(one.from, 12 * 5) : addMonths(one.to ?? END, 1);
    const c = one.kind === 'told' ? 'hatch' : one.kind === 'record' ? 'dots edged' : 'ink';
    // Claims have a beginning and no end on record, and run beside what else the years hold: they are the bar at the edge.
    if (one.event === 'claims') continue;
    marks.push(run('events', c, one.from, on ? to : one.from));
  }
  marks.push(...claims(events, step >= SHOWS.indexOf('line-first'), f));
  return [...marks, ...labels(shown, step, first, notice, f, box, words)];
}

/** Beside the grid, from the year in which claims begin; where they end isn't told, so the bar is torn. */
function claims(events: Event[], on: boolean, f: Frame): Mark[] {
  const one = events.find(({ event }) => event === 'claims');
  if (!one || !on) return [path('claims-edge', 'hatch', 'M0 0')];
  const y = cellY(f, one.from - START);
  const end = cellY(f, END - START) + rowPitch(f);
  const x = f.narrow ? f.right + 2 : f.x - 12;
  return [path('claims-edge', 'hatch', `M${x} ${y}h6V${end}l-3 -5l-3 5z`)];
}

function labels(shown: Event[], step: number, first: Month, notice: Month, f: Frame, box: Box, words: Words): Mark[] {
  const marks: Mark[] = [];
  const size = box.font;
  const last = { left: -20, right: -20 };
  const line1 = f.narrow ? 16 : 19;
  const sorted = [...shown].sort((a, b) => a.from - b.from);
  for (const one of sorted) {
    const now = STEP[one.event] === step;
    // On a phone there is one side, for what the step brings.
    if (f.narrow && !now) continue;
    if (!f.narrow && !now && STEP[one.event] !== undefined && one.kind !== 'law' && one.event !== 'into-factories') continue;
    const told = one.kind === 'told';
    const side = f.narrow || !told ? 'right' : 'left';
    const middle = one.event === 'into-factories' ? (cellY(f, one.from - START) + cellY(f, (one.to ?? one.from) - START)) / 2 : cellY(f, one.from - START);
    const y = Math.max(middle + rowPitch(f) / 2 + size * 0.3, last[side] + line1);
    last[side] = y;
    const when = one.to && one.to === one.from ? words.number(formatMonth(one.from), 'month') : one.event === 'into-factories' || one.event === 'claims' ? '' : words.number(formatMonth(one.from), 'month', 'year');
    const c = now ? 'label-strong' : 'label';
    const said = words.label(one.event);
    const x = side === 'right' ? f.right + (f.narrow ? 14 : 44) : f.x - 22;
    marks.push(text('event-labels', c, x, y, f.narrow || !when ? said : `${when} ${said}`, size, side === 'left' ? 'end' : undefined));
  }
  if (step === SHOWS.indexOf('notice')) {
    const said = words.number(notice - first, 'months', 'number');
    const y = (cellY(f, first - START) + cellY(f, notice - START)) / 2;
    if (f.narrow) marks.push(text('printed', 'printed', f.right + 14, y - 10, said, 38), text('between-labels', 'label-strong', f.right + 14 + 50, y - 10, words.label('between'), 12), text('between-labels', 'label', f.right + 14, y + 8, words.label('none-found'), 12));
    else marks.push(text('printed', 'printed', 0, y - 16, said, 72), text('between-labels', 'label-strong', 2, y + 8, `${words.label('between')}${words.label('comma')}${words.label('none-found')}`, 15));
  }
  return marks;
}

export default defineScene<Data, View>({
  id: 'claiming-years',
  kind: 'months',
  order: 'sequence',
  sources: [...new Map(rowsOf('claiming-years').map(({ source = '', locator = '' }) => [`${source} ${locator}`, { id: source, locator }])).values()],
  data,
  table: ({ events }) => ({
    columns: [
      { key: 'from', unit: 'month' },
      { key: 'to', unit: 'month' },
      { key: 'event', unit: 'words' },
      { key: 'kind', unit: 'words' },
    ],
    rows: events.map(({ event, kind, from, to }) => [formatMonth(from), to === undefined ? { gap: 'not-told' } : formatMonth(to), `@${event}`, `@kind-${kind}`]),
  }),
  cover: 'notice',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
