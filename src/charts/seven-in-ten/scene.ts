/** A hundred employees of a survey: seventy of them in a band of payments, and what stands under that band and beside it. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, readData } from './data.ts';

interface View {
  base?: boolean;
  mean?: boolean;
  floors?: boolean;
}

/** Yuan at the two ends of the axis: it needs no zero, as nothing on it is a length. */
const [LEAST, MOST] = [300, 850];
const COLUMNS = 10;

function frameOf(box: Box, { low, high }: Data) {
  const narrow = box.w < 400;
  const f = narrow
    ? { narrow, height: 304, axis: 266, x: [8, 280], lane: 18, tray: { right: 287, y: 1, columns: 5 }, printed: { x: 0, y: 40, size: 36 } }
    : { narrow, height: 448, axis: 402, x: [16, 616], lane: 24, tray: { right: 632, y: 2, columns: 5 }, printed: { x: 0, y: 64, size: 72 } };
  const at = scaleLinear().domain([LEAST, MOST]).range(f.x as [number, number]);
  const left = at(Number(low.pay));
  return { ...f, at, left, right: at(Number(high.pay)), pitch: (at(Number(high.pay)) - left) / COLUMNS };
}
type Frame = ReturnType<typeof frameOf>;

/** Dots row by row, from the bottom up, as one path: each a circle, drawn from its left. */
function dots(count: number, columns: number, pitch: number, r: number, x: number, bottom: number): string {
  const size = round(r);
  return Array.from({ length: count }, (_, i) => {
    const [cx, cy] = [x + ((i % columns) + 0.5) * pitch, bottom - (Math.floor(i / columns) + 0.5) * pitch];
    return `M${round(cx - r)} ${round(cy)}a${size} ${size} 0 1 0 ${round(2 * size)} 0a${size} ${size} 0 1 0 ${round(-2 * size)} 0z`;
  }).join('');
}

const LANES = 3;

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box, data);
  const { at, left, right, pitch, axis, tray, narrow } = f;
  const r = pitch * 0.39;
  // The block stands on the axis, or on what stands there.
  const bottom = axis - 5 - (view.floors ? LANES * f.lane + 6 : 0);
  const top = bottom - (data.within / COLUMNS) * pitch;
  const rows = Math.ceil(data.rest / tray.columns);
  const trayX = tray.right - tray.columns * pitch;
  const yuan = (n: string | number) => words.number(n, 'yuan');
  const marks: Mark[] = [
    rect('tray', 'hatch', trayX, tray.y, tray.columns * pitch, rows * pitch),
    path('people', 'ink', dots(data.within, COLUMNS, pitch, r, left, bottom)),
    path('people', 'ink', dots(data.rest, tray.columns, pitch, r, trayX, tray.y + rows * pitch)),
    text('tray-label', 'label', tray.right, tray.y + rows * pitch + box.font + 4, words.label(narrow ? 'rest-short' : 'rest', { n: words.number(data.rest, 'count') }), box.font, 'end'),
  ];
  const { x, y, size } = f.printed;
  const beside = x + 2 * size * 0.62 + (narrow ? 6 : 14);
  const band = { low: words.number(data.low.pay, 'yuan', 'number'), high: yuan(data.high.pay) };
  marks.push(text('printed', 'printed', x, y, String(data.within), size));
  marks.push(text('heading', 'label-strong', beside, y - (narrow ? 16 : 28), words.label('of-hundred'), narrow ? 12 : 17));
  marks.push(text('heading', 'label-strong', beside, y, words.label('band', band), narrow ? 12 : 17));

  marks.push(line('axis', 'ink', f.x[0] as number, axis, f.x[1] as number, axis));
  marks.push(line('band-line', 'ink bold', left, axis, right, axis));
  for (const edge of [left, right]) marks.push(line('edges', 'ink dash thin', edge, top, edge, view.floors ? bottom : axis));
  for (let pay = LEAST; pay < MOST; pay += 100) scale(marks, pay, Boolean(view.base), f, box, words);

  if (view.mean) {
    const to = at(Number(data.mean.pay));
    const end = axis - (narrow ? 116 : 130);
    marks.push(line('mean', 'blue bold', to, axis, to, end));
    marks.push(text('mean-labels', 'label-blue', box.w - 2, end - (narrow ? 24 : 30), words.label('mean-1', { n: yuan(data.mean.base) }), narrow ? 12 : 15, 'end'));
    marks.push(text('mean-labels', 'label-blue', box.w - 2, end - 8, words.label('mean-2', { n: yuan(data.mean.pay) }), narrow ? 12 : 15, 'end'));
  }
  if (view.floors) floors(marks, data, f, words);
  return marks;
}

/** A tick, with what is paid; and with the base that it is the rate's part of. At the first, what the rows are. */
function scale(marks: Mark[], pay: number, base: boolean, { at, axis, narrow }: Frame, box: Box, words: Words): void {
  const x = at(pay);
  const first = pay === LEAST;
  const [to, anchor] = first ? [0, undefined] : [x, 'middle' as const];
  const row = box.font + (narrow ? 5 : 7);
  if (!first) marks.push(line('ticks', 'rule axis', x, axis, x, axis + 5));
  marks.push(text('pay-labels', 'label', to, axis + row, first ? words.label('pay') : words.number(pay, 'yuan', 'number'), box.font, anchor));
  if (base) marks.push(text('base-labels', 'label-strong', to, axis + 2 * row - 2, first ? words.label('base') : words.number(pay * 10, 'yuan', 'number'), box.font, anchor));
}

/** The lane of each floor's label, so that no line crosses one. */
const LANE = [0, 1, 2, 2, 1, 0];
function floors(marks: Mark[], data: Data, { at, axis, lane, narrow }: Frame, words: Words): void {
  data.floors.forEach(({ place, pay, base }, i) => {
    const x = at(Number(pay));
    const y = axis - 7 - (LANE[i] ?? 0) * lane;
    const left = i < LANES;
    const beyond = Number(pay) > Number(data.high.pay);
    marks.push(line('floors', 'blue', x, axis, x, y - 12));
    const said = words.label('floor', { place: words.label(place), n: words.number(base, 'yuan', 'number') });
    marks.push(text('floor-labels', beyond ? 'label-blue' : 'label', left ? x - 5 : x + 6, y - 1, said, narrow ? 12 : 14, left ? 'end' : undefined));
  });
}

export default defineScene<Data, View>({
  id: 'seven-in-ten',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'text-002' }, { id: 'state-council-2005-38', locator: 'art.6' }],
  data: readData,
  table: ({ low, high, mean, floors }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'base', unit: 'yuan' },
      { key: 'pay', unit: 'yuan' },
    ],
    rows: [
      ['@band-low', low.base, low.pay],
      ['@band-high', high.base, high.pay],
      ['@mean', mean.base, mean.pay],
      ...floors.map(({ place, base, pay }) => [`@floor-${place}`, base, pay]),
    ],
  }),
  cover: 'floors',
  states: [
    { id: 'band', view: {} },
    { id: 'base', view: { base: true } },
    { id: 'wage', view: { base: true, mean: true } },
    { id: 'floors', view: { base: true, floors: true } },
  ],
  draw,
  height: (data, box) => frameOf(box, data).height,
});
