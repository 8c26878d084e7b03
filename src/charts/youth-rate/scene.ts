/** Youth unemployment month by month: two counts, each with its own ruler, and between them the months that weren't published. */
import { fail } from '../../data/files.ts';
import { tables } from '../../data/load.ts';
import { type Box, circle, line, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Frame, frameOf, type Panel, SPANS, TOP_RATE, torn, xOf, yOf } from './frame.ts';

type Count = 'old' | 'new';
interface View {
  /** How many months of the old count are drawn. */
  months: number;
  blank: boolean;
  later: boolean;
  show: 'summers' | 'peak' | 'blank' | 'later' | 'rulers';
}
interface Point {
  month: string;
  rate: number;
  verified: string;
}
type Data = Record<Count, Point[]> & { blank: string[] };

const TABLE = 'youth-unemployment';
function readData(): Data {
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene youth-rate draws it');
  const of = (definition: string): Point[] => rows.filter((row) => row.definition === definition).map(({ month = '', rate, verified = '' }) => ({ month, rate: Number(rate), verified }));
  const data = { old: of('with-students'), new: of('without-students'), blank: rows.filter(({ rate }) => rate === '').map(({ month = '' }) => month) };
  for (const key of ['old', 'blank', 'new'] as const) if (data[key].length !== SPANS[key]) fail(`data/tables/${TABLE}.csv`, key, `${data[key].length} months, the picture has ${SPANS[key]}`, 'change SPANS in src/charts/youth-rate/frame.ts');
  return data;
}

/** A line that breaks at every month that isn't verified; months not reached yet fall on the last one. */
function curve(panel: Panel, points: readonly Point[], reached: number): string {
  let d = '';
  points.forEach(({ verified }, i) => {
    const k = Math.min(i, reached - 1);
    const joined = verified !== 'memory' && points[i - 1] && points[i - 1]?.verified !== 'memory';
    d += `${joined ? 'L' : 'M'}${round(xOf(panel, k))} ${round(yOf(panel, points[k]?.rate ?? 0))}`;
  });
  return d;
}

const cells = (x: number, y: number, pitch: number, w: number, h: number, which: number[]): string => which.map((k) => `M${round(x + k * pitch)} ${round(y)}h${w}v${h}h${-w}z`).join('') || 'M0 0';

function panelMarks(data: Data, count: Count, view: View, f: Frame, box: Box, words: Words): Mark[] {
  const panel = f[count];
  const points = data[count];
  const drawn = count === 'old' || view.later;
  const reached = count === 'old' ? view.months : points.length;
  const ink = count === 'old' ? 'ink' : 'blue';
  if (!drawn) return [];
  const out = count === 'old' ? -1 : 1;
  const marks: Mark[] = [path(`${count}-panel`, 'rule axis', torn(panel, count === 'old' ? 'right' : 'left'))];
  for (let rate = 0; rate <= TOP_RATE; rate++) {
    const y = yOf(panel, rate);
    if (rate % 5 === 0) {
      if (rate % TOP_RATE) marks.push(line(`${count}-grid`, 'rule', panel.left, y, panel.right, y));
      const label = rate === TOP_RATE ? words.number(rate, 'percent') : words.number(rate, 'count');
      marks.push(text(`${count}-rate-labels`, 'label', panel.ruler + out * (f.narrow ? 5 : 9), y + 4, label, box.font, count === 'old' ? 'end' : undefined));
    }
    marks.push(line(`${count}-ruler`, view.show === 'rulers' ? ink : 'rule axis', panel.ruler, y, panel.ruler + out * (rate % 5 === 0 ? (f.narrow ? 5 : 7) : f.narrow ? 2.5 : 4), y));
  }
  marks.push(line(`${count}-ruler`, view.show === 'rulers' ? `${ink} bold` : 'rule axis', panel.ruler, panel.top, panel.ruler, panel.bottom));
  const strip = (g: string, c: string, keep: (point: Point, k: number) => boolean) => path(g, c, cells(panel.left, panel.bottom + f.cell.below, panel.pitch, f.cell.w, f.cell.h, points.flatMap((point, k) => (keep(point, k) ? [k] : []))));
  marks.push(
    strip(`${count}-cells`, ink, ({ verified }, k) => k < reached && verified !== 'memory'),
    strip(`${count}-cells`, `${ink} line thin`, ({ verified }, k) => k < reached && verified === 'memory'),
    strip(`${count}-cells`, 'rule', (_, k) => k >= reached),
    path(`${count}-curve`, f.narrow ? `${ink} line` : `${ink} line bold`, curve(panel, points, reached)),
    ...points.flatMap(({ rate, verified }, k) => (verified === 'memory' ? [circle(`${count}-unverified`, `${ink} line`, xOf(panel, k), yOf(panel, rate), f.narrow ? 2 : 2.6)] : [])),
  );
  points.forEach(({ month }, k) => {
    const [year, nth] = month.split('-');
    if (nth === '01') marks.push(text(`${count}-years`, 'label', panel.left + k * panel.pitch, panel.bottom + f.cell.below + f.cell.h + box.font + 2, year as string, box.font));
  });
  return marks;
}

type Place = 'over' | 'outside' | 'under' | 'last' | 'before' | 'far-under';
/** A dot on the curve with its figure, and with the month where there is room. */
function noted(data: Data, count: Count, month: string, place: Place, f: Frame, box: Box, words: Words): Mark[] {
  const panel = f[count];
  const k = data[count].findIndex((point) => point.month === month);
  const point = data[count][k] ?? fail(`data/tables/${TABLE}.csv`, month, 'no such month', 'the scene youth-rate names it');
  const [x, y] = [xOf(panel, k), yOf(panel, point.rate)];
  const rate = words.number(String(point.rate), 'percent');
  const said = place === 'before' || place === 'far-under' ? words.label('at', { month: words.number(month, 'month'), rate }) : rate;
  const c = count === 'old' ? 'label-strong halo' : 'label-blue halo';
  const far = f.narrow ? 62 : 106;
  const [dx, dy, anchor] = ({ over: [0, -8, 'middle'], outside: [-12, 4, 'end'], under: [0, box.font + 6, 'middle'], last: [0, box.font + 22, 'middle'], before: [-8, -3, 'end'], 'far-under': [8, far, 'end'] } as const)[place];
  const half = (said.length * box.font * 0.6) / 2;
  const clear = anchor === 'middle' ? Math.max(panel.left + half, Math.min(x + dx, panel.right - half - 2)) : x + dx;
  return [
    ...(place === 'far-under' ? [line('note-leader', 'rule axis', x, y, x, y + far - box.font)] : []),
    circle('note-dots', count === 'old' ? 'ink' : 'blue', x, y, f.narrow ? 3 : 4),
    text('notes', c, clear, y + dy, said, box.font, anchor),
  ];
}

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const marks = (['old', 'new'] as const).flatMap((count) => panelMarks(data, count, view, f, box, words));
  const { blank } = f;
  if (view.blank) {
    marks.push(path('blank-cells', view.show === 'blank' ? 'ink line' : 'rule axis', cells(blank.x, blank.y, blank.pitch, blank.cell, blank.high, data.blank.map((_, k) => k))));
    const middle = blank.x + (data.blank.length * blank.pitch) / 2 - 1;
    const from = view.show === 'blank' ? 'label-strong' : 'label';
    marks.push(
      text('blank-labels', from, middle, blank.y - (f.narrow ? 40 : 44), words.label('blank'), box.font, 'middle'),
      text('blank-labels', from, middle, blank.y - 24, words.number(data.blank.length, 'months'), box.font, 'middle'),
    );
  }
  marks.push(...titles(view, f, box, words), ...notes(data, view, f, box, words));
  return marks;
}

function titles(view: View, f: Frame, box: Box, words: Words): Mark[] {
  const c = view.show === 'rulers' ? 'label-strong' : 'label';
  const marks: Mark[] = [text('titles-label', c, f.old.left, f.old.top - 9, words.label('with-students'), box.font)];
  if (view.later) marks.push(text('titles-label', view.show === 'rulers' ? 'label-blue' : 'label', f.new.left, f.new.top - 9, words.label('without-students'), box.font));
  const [x, y] = f.narrow ? [236, f.new.bottom - 4] : [f.old.right - 84, f.old.top - 14];
  marks.push(circle('key-note', 'ink line', x, y, 3), text('key-note', 'label', x + 8, y + 5, words.label('unverified'), box.font));
  return marks;
}

function notes(data: Data, view: View, f: Frame, box: Box, words: Words): Mark[] {
  const note = (count: Count, month: string, place: Place) => noted(data, count, month, place, f, box, words);
  switch (view.show) {
    case 'summers':
      return [...note('old', '2019-04', 'under'), ...note('old', '2019-07', 'over'), ...note('old', '2022-07', 'over'), ...inPrint(data, ['2019-04', '2019-07'], f, box, words)];
    case 'peak':
      return [...note('old', '2023-03', 'far-under'), ...note('old', '2023-06', 'before'), ...inPrint(data, ['2023-06'], f, box, words)];
    case 'blank':
      return [...note('old', '2023-06', 'before'), ...inPrint(data, [], f, box, words)];
    case 'later':
      return [...note('old', '2023-06', 'before'), ...note('new', '2023-12', 'outside'), ...note('new', '2024-06', 'under'), ...note('new', '2024-08', 'over'), ...note('new', '2025-08', 'over'), ...note('new', '2025-12', 'last')];
    case 'rulers':
      return [];
  }
}

/** Where the second panel will stand, in figures: the months of the old count that are spoken of, or how many have none. */
function inPrint(data: Data, months: string[], f: Frame, box: Box, words: Words): Mark[] {
  const size = f.narrow ? 44 : 60;
  const shown = months.map((month) => ({ figure: String(data.old.find((point) => point.month === month)?.rate ?? ''), unit: words.label('percent'), under: words.number(month, 'month') }));
  if (shown.length === 0) {
    const [from, to] = [data.blank[0] ?? '', data.blank.at(-1) ?? ''];
    shown.push({ figure: String(data.blank.length), unit: words.label('months-unpublished'), under: words.label('blank-span', { from: words.number(from, 'month'), to: words.number(to, 'month') }) });
  }
  return shown.flatMap(({ figure, unit, under }, i) => {
    const [x, y] = f.narrow ? [shown.length > 1 ? 30 + i * 122 : 104, f.new.top + 58] : [f.new.left, f.new.top + 64 + i * 110];
    const said = words.number(figure, 'count');
    return [
      text('printed', 'printed', x, y, said, size),
      text('printed-labels', 'label-strong', x + said.length * size * 0.62 + 3, y, unit, f.narrow ? 14 : 18),
      text('printed-labels', 'label', x + (f.narrow ? 2 : -2), y + (f.narrow ? 20 : 26), under, box.font),
    ];
  });
}

export default defineScene<Data, View>({
  id: 'youth-rate',
  kind: 'lines',
  order: 'sequence',
  sources: [{ id: 'nbs-youth-table' }, { id: 'nbs-youth-press' }],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'month', unit: 'month' },
      { key: 'with-students', unit: 'percent' },
      { key: 'without-students', unit: 'percent' },
      { key: 'verified', unit: 'words' },
    ],
    rows: [
      ...data.old.map(({ month, rate, verified }) => [month, String(rate), { gap: 'not-yet' }, verified === 'memory' ? '@unverified' : '@reported']),
      ...data.blank.map((month) => [month, { gap: 'stopped' }, { gap: 'stopped' }, '@none']),
      ...data.new.map(({ month, rate, verified }) => [month, { gap: 'no-longer' }, String(rate), verified === 'memory' ? '@unverified' : '@reported']),
    ],
  }),
  cover: 'without-students',
  states: [
    { id: 'with-students', view: { months: 60, blank: false, later: false, show: 'summers' } },
    { id: 'peak', view: { months: 66, blank: false, later: false, show: 'peak' } },
    { id: 'blank', view: { months: 66, blank: true, later: false, show: 'blank' } },
    { id: 'without-students', view: { months: 66, blank: true, later: true, show: 'later' } },
    { id: 'two-rulers', view: { months: 66, blank: true, later: true, show: 'rulers' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
