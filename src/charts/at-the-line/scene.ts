/** What the line does to money: months in rows, the pension of each row beside it, nothing before the line; the line moves down; who stands there, and the ways out. */
import { type Box, line, type Mark, path, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, readData } from './data.ts';
import { area, block, cellOf, cells, type Frame, frameOf, middle, rowTop, shortLine, threshold, width } from './frame.ts';
import { FIRST_ROW, ROWS } from './rows.ts';
import { SHOWS, type Show, sizeOf, TOLD } from './told.ts';

interface View {
  show: Show;
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { grid } = f;
  const { before, after } = data.line;
  const last = (FIRST_ROW + ROWS - 1) * 12;
  const first = (FIRST_ROW - 1) * 12;
  const needed = show === 'one-month' || show === 'who-stands' ? before : after;
  const paid = { 'one-month': last, moved: last, 'who-stands': data.feng - 1, 'pay-on': before, 'top-up': data.less.paid, 'let-go': before }[show];
  const blue = { 'one-month': 0, moved: 0, 'who-stands': 0, 'pay-on': after, 'top-up': data.less.extended, 'let-go': 0 }[show];
  const rest = show === 'top-up';
  const standing = show === 'who-stands';
  const marks: Mark[] = [
    path('first-years', 'ink', block(f, grid.x)),
    cells(grid, 'left', 'rule', standing ? after : Math.max(paid, blue), show === 'one-month' || show === 'moved' ? paid : last),
    cells(grid, 'paid', 'ink', first, Math.min(paid, before)),
    // Beyond the line as it was.
    cells(grid, 'beyond', 'ink soft', before, show === 'one-month' || show === 'moved' ? last : before),
    cells(grid, 'missing', 'red-line', data.feng, standing ? before : data.feng),
    cells(grid, 'waiting', 'hatch', before, standing ? after : before),
    cells(grid, 'paying', 'blue', paid, blue),
    path('lump', 'blue line', rest ? area(grid, data.less.extended, after) : 'M0 0'),
    path('lump', 'hatch-blue', rest ? area(grid, data.less.extended, after) : 'M0 0'),
  ];
  for (let row = 0; row < ROWS; row++) {
    const y = rowTop(grid, first + row * 12 + 1);
    marks.push(rect('places', 'rule', grid.x + width(grid) + (f.narrow ? 5 : 8), y + 2, f.narrow ? 2 : 3, grid.row - 4));
  }
  marks.push(...bars(data, show, needed, f, words), ...rowLabels(data, show, f, box, words));
  marks.push(path('old', 'ghost', show === 'moved' || show === 'who-stands' ? threshold(f, show === 'moved' ? before : after) : 'M0 0'));
  marks.push(path('line', 'ink line bold', rest || show === 'let-go' ? shortLine(f, after) : threshold(f, needed)));
  return [...marks, ...TOLD[show](data, f, box, words)];
}

function bars(data: Data, show: Show, needed: number, f: Frame, words: Words): Mark[] {
  const { grid, bars: b } = f;
  const full = show === 'one-month' || show === 'moved';
  const marks: Mark[] = [];
  data.monthly.forEach((yuan, k) => {
    const months = (FIRST_ROW + k) * 12;
    const lost = show === 'moved' ? months >= data.line.before && months < needed : show === 'let-go' && months === data.line.before;
    const reached = show === 'pay-on' && months === data.line.after;
    const drawn = (full && months >= needed) || lost || reached;
    const y = middle(grid, months) - b.high / 2;
    const w = drawn ? yuan * b.perYuan : 0;
    marks.push(rect('bars', lost ? 'red-line' : reached ? 'blue line' : 'ink', b.x, y, w, b.high));
    const base = middle(grid, months) + sizeOf(f) * 0.36;
    const told = words.number(Math.round(yuan), 'count');
    if (full && !drawn) marks.push(text('value-labels', 'label-red', b.x, base, words.number(0, 'count'), sizeOf(f)));
    else if (full) marks.push(text('value-labels', lost ? 'label-red' : months === needed ? 'label-strong' : 'label', b.x + w + 5, base, lost ? words.number(0, 'count') : told, sizeOf(f)));
    else if (lost) marks.push(text('value-labels', 'label-red', b.x + w + 5, base, told, sizeOf(f)));
  });
  return marks;
}
function rowLabels({ line: l }: Data, show: Show, f: Frame, box: Box, words: Words): Mark[] {
  const { grid } = f;
  const x = grid.x - 7;
  const marks: Mark[] = [text('row-labels', 'label', x, f.block.y + f.block.h / 2 + box.font * 0.36, words.label('before-rows', { n: words.number(FIRST_ROW - 1, 'count') }), box.font, 'end')];
  for (let row = 0; row < ROWS; row++) {
    const year = FIRST_ROW + row;
    const on = show === 'moved' ? year === 13 || year === 15 || year === 18 : year === 13 || year * 12 === l.before || year * 12 === l.after;
    if (on) marks.push(text('row-labels', year * 12 === l.before || year * 12 === l.after ? 'label-strong' : 'label', x, middle(grid, year * 12) + box.font * 0.36, words.label('row', { n: String(year) }), box.font, 'end'));
  }
  if (show === 'moved') {
    // Where the line stood in each year between: half a row further down each time.
    for (let months = l.rise; months <= l.after; months += l.rise - l.before) {
      const y = cellOf(grid, months).y + grid.row * (months % 12 === 0 ? 1 : 0.5) - grid.gap;
      marks.push(line('step-line', 'red', grid.x - 8, y, grid.x - 2, y));
    }
    for (const [months, year, down] of [[l.rise, l.year, 0.5], [l.after, l.lastYear, 1]] as const) {
      marks.push(text('year-labels', 'label-red', x - 1, cellOf(grid, months).y + grid.row * down - grid.gap + box.font * 0.36, words.label('line-year', { year: String(year) }), box.font, 'end'));
    }
  }
  return marks;
}

export default defineScene<Data, View>({
  id: 'at-the-line',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'retirement-measures-2024', locator: 'art.2' },
    { id: 'mohrss-order-13', locator: 'art.2' },
    { id: 'mohrss-order-13', locator: 'art.3' },
  ],
  data: readData,
  table: ({ monthly, line: { before, after } }) => ({
    columns: [
      { key: 'months', unit: 'months' },
      { key: 'monthly', unit: 'yuan' },
      { key: 'before', unit: 'months' },
      { key: 'paid-before', unit: 'yuan' },
      { key: 'after', unit: 'months' },
      { key: 'paid-after', unit: 'yuan' },
    ],
    rows: monthly.map((yuan, k) => {
      const months = (FIRST_ROW + k) * 12;
      const printed = yuan.toFixed(2);
      return [String(months), printed, String(before), months < before ? '0' : printed, String(after), months < after ? '0' : printed];
    }),
  }),
  cover: 'moved',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
