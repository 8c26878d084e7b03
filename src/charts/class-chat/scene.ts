/** Fifty-six people of one group chat, as one of them counted it: a dot a person, whole rows a group. */
import { figure } from '../../data/figures.ts';
import { type Box, circle, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';

interface View {
  show: 'all' | 'jobless' | 'lapsed' | 'halves';
}
interface Data {
  all: number;
  jobless: number;
  lapsed: number;
}
const count = (id: string): number => Number(figure(id).value);

const COLUMNS = 7;
/** Rows of the three groups: cut off, out of work but not cut off, not told. */
const groups = ({ all, jobless, lapsed }: Data) => [lapsed, jobless, all].map((to, i, ends) => ({ from: ends[i - 1] ?? 0, to }));

function frameOf(box: Box) {
  return box.w < 400
    ? { narrow: true, top: 6, left: 0, pitch: 28, r: 10, gap: 14, right: 212, height: 296, half: { left: 5, pitch: 27, r: 10, second: 152, top: 66, upright: true } }
    : { narrow: false, top: 8, left: 34, pitch: 40, r: 15, gap: 20, right: 346, height: 8 + 8 * 40 + 2 * 20 + 10, half: { left: 8, pitch: 40, r: 15, second: 326, top: 126, upright: false } };
}
type Frame = ReturnType<typeof frameOf>;

/** Where a person stands: in rows of seven, set apart by group; or the chat in two halves, rows upright on a phone. */
function place(f: Frame, data: Data, { show }: View, i: number): { x: number; y: number; r: number } {
  if (show === 'halves') {
    const { left, pitch, r, second, top, upright } = f.half;
    const k = i < data.lapsed ? i : i - data.lapsed;
    const [across, down] = [k % COLUMNS, Math.floor(k / COLUMNS)];
    return { x: left + (i < data.lapsed ? 0 : second) + ((upright ? down : across) + 0.5) * pitch, y: top + ((upright ? across : down) + 0.5) * pitch, r };
  }
  const apart = (show === 'all' ? 0 : i >= data.jobless ? 1 : 0) + (show === 'lapsed' && i >= data.lapsed ? 1 : 0);
  return { x: f.left + ((i % COLUMNS) + 0.5) * f.pitch, y: f.top + (Math.floor(i / COLUMNS) + 0.5) * f.pitch + apart * f.gap, r: f.r };
}

const KINDS: Record<View['show'], [string, string, string]> = {
  all: ['ink line', 'ink line', 'ink line'],
  jobless: ['ink', 'ink', 'ink line'],
  lapsed: ['red', 'ink', 'ink line'],
  halves: ['red', 'ink', 'ink line'],
};

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const dots = groups(data).flatMap(({ from, to }, which) =>
    Array.from({ length: to - from }, (_, k) => {
      const { x, y, r } = place(f, data, view, from + k);
      return circle('people', KINDS[view.show][which] as string, x, y, r);
    }),
  );
  return [...dots, ...(view.show === 'halves' ? halves(data, f, words) : beside(data, view, f, box, words))];
}

/** At the right of its rows: how many, and what is told of them. */
function beside(data: Data, view: View, f: Frame, box: Box, words: Words): Mark[] {
  const [cut, kept, rest] = groups(data) as [{ from: number; to: number }, { from: number; to: number }, { from: number; to: number }];
  const spans = {
    all: [{ from: 0, to: data.all, key: 'all', c: '', big: true }],
    jobless: [
      { from: 0, to: data.jobless, key: 'jobless', c: '', big: true },
      { ...rest, key: 'others', c: '', big: false },
    ],
    lapsed: [
      { ...cut, key: 'lapsed', c: ' red', big: true },
      { ...kept, key: 'covered', c: '', big: false },
      { ...rest, key: 'others', c: '', big: false },
    ],
  }[view.show as 'all' | 'jobless' | 'lapsed'];
  return spans.flatMap(({ from, to, key, c, big }) => {
    const top = place(f, data, view, from).y - f.r;
    const bottom = place(f, data, view, to - 1).y + f.r;
    const n = words.number(to - from, 'people', 'number');
    const said = [1, 2].map((nth) => words.label(`${key}-${nth}`, { n: words.number(to - from, 'people') }));
    const middle = (top + bottom) / 2;
    const step = f.narrow ? 17 : 24;
    const x = f.right + (f.narrow ? 0 : 14);
    const bracket = line('edges', c ? 'red' : 'ink', f.right - 9, top, f.right - 9, bottom);
    if (!big) return [bracket, ...said.map((words_, k) => text('labels', k === 0 ? 'label-strong' : 'label', x, middle + (k - 0.5) * step + box.font * 0.36, words_, box.font))];
    const size = f.narrow ? 48 : 108;
    const base = middle + size * 0.1;
    return [
      bracket,
      text('printed', c ? 'printed printed-red' : 'printed', x - 2, base, n, size),
      ...said.map((words_, k) => text('labels', k === 0 ? (c ? 'label-red' : 'label-strong') : 'label', x, base + step * (k + 1) + (f.narrow ? 2 : 6), words_, k === 0 && !f.narrow ? 17 : box.font)),
    ];
  });
}

function halves(data: Data, f: Frame, words: Words): Mark[] {
  const { left, pitch, second, top, upright } = f.half;
  const rows = data.lapsed / COLUMNS;
  const [w, h] = (upright ? [rows, COLUMNS] : [COLUMNS, rows]).map((n) => (n ?? 0) * pitch + 8) as [number, number];
  const rest = {
    covered: words.label('covered-short', { n: words.number(data.jobless - data.lapsed, 'people') }),
    others: words.label('others-short', { n: words.number(data.all - data.jobless, 'people') }),
  };
  const sides = [
    { x: left, n: data.lapsed, c: 'red-line', figure: 'printed printed-red', first: 'label-red', lines: [words.label('lapsed-1')] },
    { x: left + second, n: data.all - data.lapsed, c: 'ink line', figure: 'printed', first: 'label', lines: [rest.covered, rest.others] },
  ];
  return sides.flatMap(({ x, n, c, figure: face, first, lines }) => [
    rect('halves-frame', c, x - 4, top - 4, w, h),
    text('printed', face, x - 4, top - (f.narrow ? 14 : 20), words.number(n, 'people', 'number'), f.narrow ? 56 : 108),
    ...lines.map((said, k) => text('labels', first, x - 3, top + h + (f.narrow ? 12 : 18) + k * (f.narrow ? 17 : 24), said, f.narrow ? 12 : 15)),
  ]);
}

export default defineScene<Data, View>({
  id: 'class-chat',
  kind: 'people',
  order: 'sequence',
  sources: [{ id: 'text-000', locator: '访谈：刘玉婷' }],
  data: () => ({ all: count('class.all'), jobless: count('class.jobless'), lapsed: count('class.lapsed') }),
  table: (data) => ({
    columns: [
      { key: 'group', unit: 'words' },
      { key: 'people', unit: 'people' },
      { key: 'told', unit: 'words' },
    ],
    rows: [
      ['@lapsed-1', String(data.lapsed), '@told-lapsed'],
      ['@covered-row', String(data.jobless - data.lapsed), '@told-covered'],
      ['@others-row', String(data.all - data.jobless), '@told-others'],
    ],
  }),
  cover: 'lapsed',
  states: [
    { id: 'all', view: { show: 'all' } },
    { id: 'jobless', view: { show: 'jobless' } },
    { id: 'lapsed', view: { show: 'lapsed' } },
    { id: 'asked', view: { show: 'halves' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
