/** The ten years of comparison: a column a month of retirement, above the old sum what the new one gives more, below it what it would take. */
import { scaleLinear } from 'd3';
import { formatMonth, type Month, yearOf } from '../../rules/index.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { stamp } from '../kit/stamp.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, type Retired, readData } from './data.ts';

const SHOWS = ['two-sums', 'floor', 'ten-steps', 'after'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

function frameOf(data: Data, box: Box) {
  const narrow = box.w < 400;
  const { left, right, top, perYuan, axis } = narrow ? { left: 51, right: 287, top: 62, perYuan: 0.16, axis: 44 } : { left: 80, right: 637, top: 52, perYuan: 0.185, axis: 54 };
  const y = (yuan: number) => top + (data.higher - yuan) * perYuan;
  return { narrow, left, right, top, y, bottom: y(data.lower), height: y(data.lower) + axis, when: scaleLinear().domain([data.from, data.end]).range([left, right]) };
}
type Frame = ReturnType<typeof frameOf>;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(data, box);
  const at = SHOWS.indexOf(show);
  const compared = data.months.filter(({ month }) => month < data.to);
  const after = data.months.filter(({ month }) => month >= data.to);
  const [top, zero, bottom] = [f.y(data.higher), f.y(data.old), f.y(data.lower)];
  // A column a month; on a phone, where a month is a hair, a column a step.
  const pitch = (f.right - f.left) / data.months.length;
  const columns = (months: Retired[], from: (one: Retired) => number) =>
    (f.narrow ? stepsOf(months) : months.map((one) => ({ from: one.month, to: one.month, one })))
      .map(({ from: first, to: last, one }) => rectPath(f.when(first), from(one), (last - first + 1) * pitch - 0.8, zero - from(one)))
      .join('');
  const stepped = at >= 2;
  const ended = at >= 3;
  const edge = f.when(data.to);
  const marks: Mark[] = [
    // The room between the two sums, and how much of it was given.
    rect('room', 'rule axis', f.left, top, edge - f.left, zero - top),
    path('more', 'ink', columns(compared, ({ more }) => (stepped ? f.y(data.old + more) : zero))),
    path('more', 'ink', columns(after, ({ more }) => (ended ? f.y(data.old + more) : zero))),
    // What the floor kept from being lost, and what is lost when it is gone.
    path('held', at >= 1 ? 'dots edged' : 'dots', rectPath(f.left, zero, edge - f.left, at >= 1 ? bottom - zero : 0)),
    path('lost', ended ? 'hatch-red' : 'red', rectPath(edge, zero, f.right - edge, ended ? bottom - zero : 0)),
    line('old-line', 'ink line bold', f.left, zero, f.right, zero),
    line('new-line', 'blue', f.left, top, ended ? f.right : edge, top),
    line('low-line', 'blue', f.left, bottom, ended ? f.right : edge, bottom),
  ];
  marks.push(...axis(data, f, box, words), ...said(data, show, f, words), ...stamp(words.label('invented'), f.narrow ? 12 : 14));
  return marks;
}

function axis(data: Data, f: Frame, box: Box, words: Words): Mark[] {
  const marks: Mark[] = [];
  for (let year = yearOf(data.from) + 1; year * 12 <= data.end; year += 1) {
    const x = f.when(year * 12);
    marks.push(line('ticks', 'rule axis', x, f.bottom, x, f.bottom + 5));
    if (year % (f.narrow ? 5 : 2) === (f.narrow ? 0 : 1) && x > f.left + 24 && x < f.right - 16) marks.push(text('year-labels', 'label', x, f.bottom + (f.narrow ? 19 : 22), String(year), box.font, 'middle'));
  }
  marks.push(text('axis-label', 'label', f.left, f.height - 4, words.label(f.narrow ? 'axis-narrow' : 'axis'), box.font));
  const edge = f.when(data.to);
  marks.push(line('edge', 'ink dash thin', edge, f.top - (f.narrow ? 26 : 28), edge, f.bottom + 5));
  return marks;
}

/** The sums at the left of their lines, and what is to be said of each state in the room at the right. */
function said(data: Data, show: View['show'], f: Frame, words: Words): Mark[] {
  const [top, zero, bottom] = [f.y(data.higher), f.y(data.old), f.y(data.lower)];
  const yuan = (n: number) => words.number(n, 'yuan');
  const [size, step] = f.narrow ? [12, 16] : [15, 22];
  const edge = f.when(data.to);
  const marks: Mark[] = [
    { key: 'new', c: 'label-blue', yuan: data.higher, y: top },
    { key: 'old', c: 'label-strong', yuan: data.old, y: zero },
    { key: 'new', c: 'label-blue', yuan: data.lower, y: bottom },
  ].flatMap(({ key, c, yuan: n, y }) => [
    text('sums-label', c, f.left - 7, y - 2, words.label(key), f.narrow ? 12 : 14, 'end'),
    text('sums-label', c, f.left - 7, y + (f.narrow ? 12 : 15), yuan(n), f.narrow ? 12 : 14, 'end'),
  ]);
  const beside = (key: string, y: number, c: string, values?: Record<string, string>) => {
    const lines = words.label(f.narrow ? `${key}-narrow` : key, values).split('/');
    marks.push(...lines.map((one, i) => text('notes', c, edge + 8, y + i * step, one, size)));
  };
  if (show === 'two-sums') {
    const face = f.narrow ? 31 : 54;
    marks.push(text('printed', 'printed', edge + 5, top + (f.narrow ? 74 : 92), words.number(data.higher - data.old, 'count'), face));
    beside('difference', top + (f.narrow ? 96 : 122), 'label-strong');
    beside('other-case', zero + (f.narrow ? 26 : 40), 'label');
  }
  if (show === 'floor') beside('held', zero + (f.narrow ? 26 : 40), 'label-strong', { n: yuan(data.old) });
  if (show === 'ten-steps') {
    marks.push(...shares(data, f, words));
    const [first, last] = [data.months[0], data.months.findLast(({ month }) => month < data.to)];
    beside('first', zero - (f.narrow ? 40 : 44), 'label', { n: yuan(first?.more ?? 0) });
    beside('last', top + (f.narrow ? 20 : 26), 'label-strong', { n: yuan(last?.more ?? 0) });
  }
  if (show === 'after') {
    beside('ended', top - (f.narrow ? 28 : 14), 'label-strong');
    beside('lost', zero + (f.narrow ? 22 : 36), 'label-red halo', { n: yuan(data.old - data.lower) });
    beside('reported', zero + (f.narrow ? 40 : 64), 'label halo', { year: words.number(yearOf(data.end) - 1, 'calendar-year') });
  }
  return marks;
}

/** How much of the difference was given, over each step; on a phone over the fifth and the last. */
function shares({ months, to, old }: Data, f: Frame, words: Words): Mark[] {
  const steps = stepsOf(months.filter(({ month }) => month < to));
  return steps.flatMap(({ from, to: end, one }, i) => {
    const last = i === steps.length - 1;
    if (f.narrow && !last && i !== 4) return [];
    const [x, anchor] = f.narrow || last ? ([f.when(end + 1) - 2, 'end'] as const) : ([(f.when(from) + f.when(end + 1)) / 2, 'middle'] as const);
    return [text('shares-label', 'label-strong', x, f.y(old + one.more) - 5, words.number(one.share, 'percent'), f.narrow ? 12 : 13, anchor)];
  });
}

/** Months that share their sums. */
function stepsOf(months: Retired[]): { from: Month; to: Month; one: Retired }[] {
  const steps: { from: Month; to: Month; one: Retired }[] = [];
  for (const one of months) {
    const last = steps.at(-1);
    if (last && last.one.share === one.share && last.one.more === one.more && last.one.less === one.less) last.to = one.month;
    else steps.push({ from: one.month, to: one.month, one });
  }
  return steps;
}

export default defineScene<Data, View>({
  id: 'closing-gap',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'mohrss-2015-28' }, { id: 'state-council-2015-2' }],
  data: readData,
  table: ({ months, old }) => ({
    columns: [
      { key: 'from', unit: 'month' },
      { key: 'to', unit: 'month' },
      { key: 'share', unit: 'percent' },
      { key: 'higher', unit: 'yuan' },
      { key: 'lower', unit: 'yuan' },
    ],
    rows: stepsOf(months).map(({ from, to, one }) => [formatMonth(from), formatMonth(to), String(one.share), String(old + one.more), String(old - one.less)]),
  }),
  cover: 'ten-steps',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (data, box) => frameOf(data, box).height,
});
