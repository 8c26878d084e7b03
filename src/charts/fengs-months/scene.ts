/** 冯姐's months as she told them, a cell a month: worked, paid back, paid later, and what they count for where she worked. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { people } from '../../data/load.ts';
import { evaluate } from '../../rules/index.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { cellX, cellY, type GridFrame, gridFrame, gridHeight, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';
import { MONTHS, YEAR } from './months.ts';

interface View {
  show: 'factory' | 'back-paid' | 'one-more' | 'ten-years' | 'temporary' | 'home';
}
interface Data {
  worked: number;
  afterBackPayment: number;
  later: number;
  paid: number;
  short: number;
  /** Months with which a place pays, and how many of hers it counts. */
  enough: number;
  counted: number;
}

const SHOWS = ['factory', 'back-paid', 'one-more', 'ten-years', 'temporary', 'home'] as const;
const months = (id: string): number => Number(figure(id).value);

function data(): Data {
  if (!people().has('feng-jie')) fail('data/people', 'feng-jie', 'this person was taken out', 'take the scene fengs-months out of the chapter and of src/charts/index.ts');
  const afterBackPayment = months('feng-jie.after-back-payment');
  // Two provinces stand for hers, which aren't told: the rule only asks whether they are two.
  const result = evaluate('benefit-place', { hukou: 'hunan', spells: [{ province: 'guangdong', months: afterBackPayment, account: 'temporary' }] });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.code).join());
  const frozen = result.value.frozen.reduce((sum, one) => sum + one.months, 0);
  return {
    worked: months('feng-jie.worked'),
    afterBackPayment,
    later: months('feng-jie.later'),
    paid: months('feng-jie.paid'),
    short: months('feng-jie.short'),
    enough: months('handbook.place.ten'),
    counted: afterBackPayment - frozen,
  };
}

const isNarrow = (box: Box) => box.w < 400;
/** Beside the grid on a desk, above it on a phone: what is told. */
const frameOf = (box: Box): GridFrame =>
  isNarrow(box) ? gridFrame(box, { left: 42, right: 4, top: 82, maxCell: 20, row: 14 }) : gridFrame(box, { left: 58, right: 232, top: 14, maxCell: 29, row: 25 });
const height = (box: Box): number => frameOf(box).y + gridHeight(frameOf(box), MONTHS / YEAR) + (isNarrow(box) ? 4 : 6);

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const frame = frameOf(box);
  const { worked, afterBackPayment, paid, enough } = data;
  const step = SHOWS.indexOf(show);
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from, to: Math.max(from, to) });
  const temporary = step >= SHOWS.indexOf('temporary');
  // How many of them were paid back isn't told, so neither texture nor place says which.
  const kind = temporary ? 'dots edged' : step >= SHOWS.indexOf('ten-years') ? 'ink' : 'hatch';
  const right = frame.x + YEAR * (frame.cell + frame.gap) - frame.gap;

  const marks: Mark[] = [];
  for (let row = 0; row < MONTHS / YEAR; row++) {
    const y = frame.y + row * rowPitch(frame);
    marks.push(path('years', 'rule', rectPath(frame.x, y, right - frame.x, rowPitch(frame) - frame.gap)));
    if (row === 0 || (row + 1) % 5 === 0) marks.push(text('row-labels', 'label', frame.x - 8, y + rowPitch(frame) / 2 + box.font * 0.3, words.label('row', { years: words.number((row + 1) * YEAR, 'months', 'years') }), box.font, 'end'));
  }
  marks.push(
    run('worked', 'ghost', 0, step === 0 ? worked : 0),
    run('paid', kind, 0, step === 0 ? 0 : afterBackPayment),
    // Bought where she worked, or paid at home: she tells it both ways.
    run('later', 'hatch-blue', afterBackPayment, step < SHOWS.indexOf('one-more') ? afterBackPayment : paid),
    run('short', 'red-line', paid, show === 'home' ? MONTHS : paid),
  );
  if (step >= SHOWS.indexOf('ten-years')) {
    const y = cellY(frame, enough) - frame.gap / 2;
    const c = temporary ? 'ghost' : 'blue bold';
    marks.push(line('ten-line', c, frame.x - 6, y, cellX(frame, YEAR - 1) + frame.cell + 4, y));
  }
  return [...marks, ...told(data, show, frame, box, words)];
}

/** The number that the state is about, printed, with what it is and what isn't known of it. */
function told(data: Data, show: View['show'], frame: GridFrame, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const [figureOf, c] = {
    factory: [data.worked, 'printed ghost'],
    'back-paid': [data.afterBackPayment, 'printed'],
    'one-more': [data.paid, 'printed'],
    'ten-years': [data.enough, 'printed printed-blue'],
    temporary: [data.counted, 'printed printed-red'],
    home: [data.short, 'printed printed-red'],
  }[show] as [number, string];
  const values = {
    worked: words.number(data.worked, 'months', 'years'),
    later: words.number(data.later, 'months'),
    paid: words.number(data.afterBackPayment, 'months'),
    enough: words.number(data.enough, 'months', 'years'),
    over: words.number(data.afterBackPayment - data.enough, 'months'),
    short: words.number(data.short, 'months'),
    pension: words.number(figure('feng-jie.pension').value, 'yuan'),
  };
  const swatch = { factory: 'ghost', 'back-paid': 'hatch', 'one-more': 'hatch-blue', 'ten-years': 'ink', temporary: 'dots edged', home: 'red-line' }[show];
  const strong = { factory: 'label-strong', 'back-paid': 'label-strong', 'one-more': 'label-strong', 'ten-years': 'label-blue', temporary: 'label-red', home: 'label-red' }[show];
  const printed = words.number(figureOf, 'months', 'number');
  const said = (n: number) => words.label(`${show}-${n}`, values);
  const both = show === 'temporary' || show === 'home' || show === 'ten-years';
  const cell = { w: frame.cell, h: rowPitch(frame) - frame.gap };
  if (narrow) {
    const size = 48;
    const x = printed.length * size * 0.62 + 8;
    return [
      text('printed', c, 0, 43, printed, size),
      text('heading', strong, x, 20, said(1), 14),
      text('heading', 'label', x, 41, said(2), 12),
      rect('swatches', swatch, 1, 56, cell.w, cell.h),
      text('notes', 'label', cell.w + 9, 67, said(3), 12),
      ...(both ? [rect('swatches', 'hatch-blue', 152, 56, cell.w, cell.h), text('notes', 'label', 160 + cell.w, 67, words.label('either'), 12)] : []),
    ];
  }
  const x = frame.x + YEAR * (frame.cell + frame.gap) + 18;
  // Beside the line for what the line is about, beside the last row for what is missing, else on top.
  const top = { 'ten-years': 150, temporary: 150, home: 168 }[show as string] ?? 0;
  return [
    text('printed', c, x - 4, frame.y + top + 74, printed, 100),
    text('heading', strong, x, frame.y + top + 110, said(1), 17),
    text('heading', 'label', x, frame.y + top + 136, said(2), 15),
    rect('swatches', swatch, x + 0.5, frame.y + top + 152, cell.w, cell.h),
    text('notes', 'label', x + cell.w + 9, frame.y + top + 169, said(3), 14),
    ...(both ? [rect('swatches', 'hatch-blue', x + 0.5, frame.y + top + 179, cell.w, cell.h), text('notes', 'label', x + cell.w + 9, frame.y + top + 196, words.label('either'), 14)] : []),
  ];
}

export default defineScene<Data, View>({
  id: 'fengs-months',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'text-001', locator: '访谈：冯姐' },
    { id: 'state-council-office-2009-66', locator: 'art.5; art.6' },
  ],
  data,
  table: ({ worked, afterBackPayment, later, paid, short, enough, counted }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'months', unit: 'months' },
      { key: 'told', unit: 'words' },
    ],
    rows: [
      ['@row-worked', String(worked), '@told-worked'],
      ['@row-back-paid', { gap: 'not-told' }, '@told-back-paid'],
      ['@row-after', String(afterBackPayment), '@told-after'],
      ['@row-later', String(later), '@told-later'],
      ['@row-paid', String(paid), '@told-paid'],
      ['@row-short', String(short), '@told-short'],
      ['@row-enough', String(enough), '@told-enough'],
      ['@row-counted', String(counted), '@told-counted'],
    ],
  }),
  cover: 'temporary',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => height(box),
});
