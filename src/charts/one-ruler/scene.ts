/** A row is so many people to one: the ring is who is old, or who draws; the dots are those who stand for it. The same dot in every row. */
import { type Crowd, crowd } from '../kit/crowd.ts';
import { type Box, circle, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, type Known, readData, type Row } from './data.ts';

const SHOWS = ['as-said', 'same-ruler', 'mid-century', 'paying'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

const LOOKS: Record<Known, string> = { told: 'ink', recalled: 'hatch', projected: 'ink line' };
/** Rows of the picture, and dots of a row: as many in every state, so that they move. */
const [ROWS, DOTS] = [4, 9];
/** Of the fund's years those are drawn that stand for the others; the table has all. */
const FUND_YEARS = ['2011', '2013', '2019', '2024'];

function frameOf(box: Box) {
  const narrow = box.w < 400;
  const { left, top, row, r, pitch } = narrow ? { left: 0, top: 46, row: 66, r: 12, pitch: 27 } : { left: 96, top: 60, row: 72, r: 17, pitch: 40 };
  return { narrow, left, top, row, r, pitch, height: top + ROWS * row + (narrow ? 0 : 4), y: (i: number) => top + i * row + (narrow ? 34 : row / 2 - 6), x: (k: number) => left + r + 2 + k * pitch };
}
type Frame = ReturnType<typeof frameOf>;

interface Line {
  label: string;
  ratio: number;
  known: Known;
  said: string;
  strong?: boolean;
  /** A share: the old one is one of the dots, and not beside them. */
  share?: boolean;
}

function lines(data: Data, show: View['show'], words: Words): (Line | null)[] {
  const of = ({ year, ratio, known }: Row, strong = false): Line => ({ label: year, ratio: Number(ratio), known, said: words.label(`to-one-${known}`, { n: words.number(ratio, 'count') }), strong });
  const { first, second, oneIn } = data.said;
  switch (show) {
    case 'as-said':
      return [of(first), of(second), { label: words.label('mid-century'), ratio: oneIn - 1, known: 'told', said: words.label('one-in', { n: words.number(oneIn, 'count') }), strong: true, share: true }, null];
    case 'same-ruler':
      return [...data.population.slice(0, 3).map((row, i) => of(row, i === 2)), null];
    case 'mid-century':
      return data.population.map((row, i) => of(row, i === 3));
    case 'paying':
      return FUND_YEARS.map((year, i) => of(data.fund.find((row) => row.year === year) as Row, i === 0 || i === 3));
  }
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const marks: Mark[] = [
    text('heading', 'label-strong', 0, f.narrow ? 15 : 22, words.label(f.narrow ? `head-${show}-narrow` : `head-${show}`), f.narrow ? 12 : 16),
    text('heading', 'label', 0, f.narrow ? 33 : 46, words.label(f.narrow ? 'key-narrow' : 'key', { ring: words.label(show === 'paying' ? 'draws' : 'old') }), f.narrow ? 12 : 14),
  ];
  marks.push(...lines(data, show, words).flatMap((one, i) => rowMarks(one, i, f)));
  if (show === 'mid-century') marks.push(...shareNote(data, f, words));
  return marks;
}

function rowMarks(one: Line | null, i: number, f: Frame): Mark[] {
  const y = f.y(i);
  const marks: Mark[] = [circle('rings', one ? 'ink line bold' : 'rule', f.x(0), y, one ? f.r - 1.5 : 0)];
  for (let k = 0; k < DOTS; k++) {
    const rest = Math.min(1, (one?.ratio ?? 0) - k);
    // A sliver that nobody sees isn't drawn.
    const part = rest < 0.04 ? 0 : rest;
    // In a share the old one is counted in, so the dots stand close to it.
    marks.push(path(`row-${i}`, one ? LOOKS[one.known] : 'ink', dot(f.x(k + 1) + (one?.share ? 0 : f.r * 0.7), y, f.r - 1, part)));
  }
  if (!one) return marks;
  if (one.share) marks.push(path('share-frame', 'ghost', `M${f.x(0) - f.r - 1} ${y - f.r - 4}h${2 * f.pitch + 2 * f.r + 4}v${2 * f.r + 8}h${-(2 * f.pitch + 2 * f.r + 4)}z`));
  const c = one.strong ? 'label-strong' : 'label';
  if (f.narrow) marks.push(text('year-labels', c, 0, y - f.r - 9, one.label, 12), text('ratio-labels', c, 286, y - f.r - 9, one.said, 13, 'end'));
  else {
    const end = f.x(Math.ceil(one.ratio)) + f.r * 0.7 + f.r + 12;
    marks.push(text('year-labels', c, 0, y + 6, one.label, 17), text('ratio-labels', c, end, y + 7, one.said, one.strong ? 20 : 15));
  }
  return marks;
}

/** A dot, or the left part of one: always the same two strokes, so that one can become the other. */
function dot(cx: number, cy: number, r: number, part: number): string {
  if (part <= 0) return `M${round(cx - r)} ${cy}A0.1 0.1 0 1 0 ${round(cx - r)} ${cy}A0.1 0.1 0 1 0 ${round(cx - r)} ${cy}z`;
  const at = cx - r + 2 * r * part;
  const high = Math.sqrt(Math.max(0, r * r - (at - cx) ** 2));
  const [x, a, b] = [round(at), round(cy - high), round(cy + high)];
  return `M${x} ${a}A${r} ${r} 0 0 0 ${round(cx - r)} ${cy}A${r} ${r} 0 0 0 ${x} ${b}z`;
}

/** What the projected row is as a share of all: a hundred people, the old ones as rings. */
function shareNote({ share }: Data, f: Frame, words: Words): Mark[] {
  const y = f.y(3);
  const of: Crowd = f.narrow ? { x: 184, y: 4 * Math.round((y - 8) / 4), pitch: 4, lane: 25, grows: 'down' } : { x: 490, y: 7 * Math.round((y - 17) / 7), pitch: 7, lane: 20, grows: 'down' };
  const old = Math.round(Number(share));
  const label = words.label(f.narrow ? 'share-narrow' : 'share', { n: words.number(share, 'percent') });
  return [
    crowd('share-cells', 'gone', of, 0, old),
    crowd('share-cells', '', of, old, 100),
    text('share-label', 'label', f.narrow ? 286 : 630, y + (f.narrow ? 24 : 38), label, f.narrow ? 12 : 15, 'end'),
  ];
}

export default defineScene<Data, View>({
  id: 'one-ruler',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'un-wpp-2024' }, { id: 'mohrss-bulletin-2024' }],
  data: readData,
  table: ({ said, population, fund }) => ({
    columns: [
      { key: 'ruler', unit: 'words' },
      { key: 'year', unit: 'calendar-year' },
      { key: 'ratio', unit: 'ratio' },
      { key: 'known', unit: 'words' },
    ],
    rows: [
      ['@ruler-said', said.first.year, said.first.ratio, '@known-said'],
      ['@ruler-said', said.second.year, said.second.ratio, '@known-said'],
      ...population.map(({ year, ratio, known }) => ['@ruler-population', year, ratio, `@known-${known}`]),
      ...fund.map(({ year, ratio, known }) => ['@ruler-fund', year, ratio, `@known-${known}`]),
    ],
  }),
  cover: 'mid-century',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
