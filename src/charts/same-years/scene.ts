/** The same years paid, in seventeen places: a row a place, a cell a month of benefit, under one ceiling. */
import { figure } from '../../data/figures.ts';
import { type Box, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { PAID, type Paid, type Place, ranks, readTerms, termSources, UNREAD } from './data.ts';

interface View {
  /** null: what the law alone says. */
  paid: Paid | null;
  unread?: boolean;
}
interface Data {
  places: Place[];
  /** Months of the national ceiling, and the years paid from which each holds. */
  ceilings: { months: number; from: number }[];
}

const COLUMNS = 24;
/** The figures of the law: months at most, and the months paid from which it allows them. */
const CEILINGS = [
  ['terms.ceiling.one', 'gate.paid'],
  ['terms.ceiling.five', 'terms.ceiling.band-five'],
  ['terms.ceiling.ten', 'terms.ten.paid'],
] as const;

function frameOf(box: Box) {
  return box.w < 400
    ? { narrow: true, left: 40, pitch: 8.3, cell: 6.9, block: 2.5, top: 52, row: 12.8, high: 9.2, gap: 7, size: 12, foot: 70 }
    : { narrow: false, left: 62, pitch: 16.6, cell: 14.2, block: 5, top: 60, row: 17, high: 12.5, gap: 10, size: 14, foot: 76 };
}
type Frame = ReturnType<typeof frameOf>;

const bottom = ({ top, row, gap }: Frame, rows: number) => top + rows * row + gap;
const height = ({ places }: Data, box: Box) => bottom(frameOf(box), places.length) + frameOf(box).foot;

/** Where the months stand: a little apart after each ceiling, so that there is room for its line. */
const xOf = ({ left, pitch, block }: Frame, ceilings: Data['ceilings'], month: number) => left + month * pitch + ceilings.filter(({ months }) => months <= month).length * block;

/** Cells from one month to another, written from one to the next. */
function cells(f: Frame, ceilings: Data['ceilings'], y: number, from: number, to: number): string {
  let d = '';
  let at = 0;
  for (let month = from; month < to; month++) {
    const x = round(xOf(f, ceilings, month));
    d += `${d ? `m${round(x - at)} 0` : `M${x} ${round(y)}`}h${f.cell}v${f.high}h${-f.cell}z`;
    at = x;
  }
  return d || 'M0 0';
}

function draw({ places, ceilings }: Data, { paid, unread }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const rank = ranks(places, paid ?? 120);
  const local = places.filter(({ kind }) => kind === 'local');
  const yOf = (i: number) => f.top + (rank[i] as number) * f.row + ((rank[i] as number) < local.length ? 0 : f.gap);
  const end = bottom(f, places.length) - f.row + f.high;
  const wall = (months: number) => xOf(f, ceilings, months) - (f.block + f.pitch - f.cell) / 2;
  const ceiling = ceilings.findLast(({ from }) => paid === null || from <= paid)?.months ?? COLUMNS;
  const size = f.narrow ? 13 : 17;
  const head = paid ? words.label('paid', { years: words.number(paid, 'months', 'years') }) : words.label('law');

  const marks: Mark[] = [text('heading', 'label-strong', 0, f.narrow ? 14 : 18, head, size)];
  for (const { months, from } of ceilings) {
    const holds = paid === null || months === ceiling;
    marks.push(line('ceilings', holds ? 'ink' : 'rule', wall(months), f.top - 5, wall(months), months > ceiling ? f.top : end + 4));
    marks.push(text('ceiling-labels', holds ? 'label-strong' : 'label', wall(months), f.top - 9, words.number(months, 'count'), f.size, 'middle'));
    if (paid === null) marks.push(text('from-labels', 'label', wall(months), f.top - (f.narrow ? 23 : 27), words.label('from', { years: words.number(from, 'months', 'years') }), f.size, 'middle'));
  }

  const given = local.map(({ terms }) => (paid ? terms[paid].months : 0));
  const ends = [Math.max(...given), Math.min(...given)];
  const after = wall(ceiling) + (f.narrow ? 4 : 5);
  places.forEach(({ id, kind, terms }, i) => {
    const y = yOf(i);
    const base = y + f.high - (f.narrow ? 0.4 : 1.4);
    const { months: low, most: high } = paid ? terms[paid] : { months: 0, most: 0 };
    const known = paid !== null && kind === 'local';
    const strong = known && ends.includes(low) && low === high ? 'label-strong' : 'label';
    marks.push(
      text('names', strong, f.left - 5, base, words.label(id), f.size, 'end'),
      path('given', 'ink', cells(f, ceilings, y, 0, known ? low : 0)),
      path('at-most', 'ink line thin', cells(f, ceilings, y, 0, known ? 0 : ceiling)),
      path('either', 'hatch', cells(f, ceilings, y, low, high)),
      path('rest', 'rule', cells(f, ceilings, y, high, known ? ceiling : high)),
    );
    if (paid === null) return;
    const [from, to] = [words.number(low, 'count'), words.number(high, 'count')];
    const said = !known ? words.label('at-most', { n: from }) : low === high ? from : words.label('range', { from, to });
    marks.push(text('value-labels', strong, after, base, said, f.size));
  });
  const shown = paid === null ? [ceilings.at(-1), ceilings[0]].map((one) => one?.months ?? 0) : ends;
  const named = (months: number) => {
    if (paid !== null) return local.filter(({ terms }) => terms[paid].months === months).map(({ id }) => words.label(id)).join(words.label('and'));
    return words.label('most', { years: words.number(ceilings.find((one) => one.months === months)?.from ?? 0, 'months', 'years') });
  };
  if (!f.narrow || ceiling < COLUMNS) marks.push(...printed(f, after, shown.map((months) => ({ figure: words.number(months, 'count'), name: named(months) })), f.top + (local.length - 1) * f.row + f.high));
  marks.push(...(unread ? unreadPlaces(f, end, words) : legend(f, end, paid, words)));
  return marks;
}

/** The most and the least, in figures, where there is room beside the rows. */
function printed(f: Frame, after: number, ends: { figure: string; name: string }[], last: number): Mark[] {
  const [size, x, under] = f.narrow ? [44, 196, 18] : [76, after > 400 ? 524 : 340, 24];
  return ends.flatMap(({ figure: said, name }, which) => {
    const y = which === 0 ? f.top + size * 0.92 : last - under;
    return [text('printed', 'printed', x, y, said, size), text('printed-labels', 'label-strong', x + 3, y + under, name, f.size)];
  });
}

function legend(f: Frame, end: number, paid: Paid | null, words: Words): Mark[] {
  const kinds = paid === null ? (['ink-line'] as const) : paid > 60 ? (['ink', 'ink-line', 'hatch'] as const) : (['ink', 'ink-line'] as const);
  return kinds.flatMap((kind, i) => {
    const y = end + (f.narrow ? 25 : 27) + i * (f.narrow ? 17 : 20);
    const c = kind === 'ink-line' ? 'ink line thin' : kind;
    return [rect('swatches', c, f.left, y - f.high + 1, f.cell, f.high), text('legend-labels', 'label', f.left + f.cell + 8, y, words.label(paid === null ? 'legend-law' : `legend-${kind}`), f.size)];
  });
}

/** Each a hatched bar of no length that means anything. */
function unreadPlaces(f: Frame, end: number, words: Words): Mark[] {
  const columns = f.narrow ? 4 : 6;
  const [wide, step] = f.narrow ? [72, 16] : [106, 20];
  const y = (row: number) => end + (f.narrow ? 39 : 50) + row * step;
  return [
    text('legend-labels', 'label-strong', 0, end + (f.narrow ? 22 : 28), words.label('unread', { n: words.number(UNREAD.length, 'count') }), f.size),
    ...UNREAD.flatMap((id, i) => {
      const [x, base] = [(i % columns) * wide, y(Math.floor(i / columns))];
      return [text('unread-labels', 'label', x, base, words.label(id), f.size), rect('swatches', 'hatch', x + f.size * 2 + 5, base - f.high + 1, wide - f.size * 2 - 17, f.high)];
    }),
  ];
}

export default defineScene<Data, View>({
  id: 'same-years',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'social-insurance-law', locator: 'art.46' }, ...termSources()],
  data: () => ({
    places: readTerms(),
    ceilings: CEILINGS.map(([most, from]) => ({ months: Number(figure(most).value), from: Number(figure(from).value) })),
  }),
  table: ({ places }) => ({
    columns: [
      { key: 'place', unit: 'words' },
      ...PAID.flatMap((paid) => [
        { key: `at-${paid}`, unit: 'months' as const },
        { key: `most-${paid}`, unit: 'months' as const },
      ]),
      { key: 'kind', unit: 'words' },
    ],
    rows: [
      ...places.map(({ id, kind, reading, terms }) => [
        `@${id}`,
        ...PAID.flatMap((paid) => [kind === 'local' ? String(terms[paid].months) : { gap: 'only-ceiling' }, String(terms[paid].most)]),
        `@kind-${reading ? 'reading' : kind}`,
      ]),
      ...UNREAD.map((id) => [`@${id}`, ...PAID.flatMap(() => [{ gap: 'not-found' }, { gap: 'not-found' }]), '@kind-unread']),
    ],
  }),
  cover: 'three-years',
  states: [
    { id: 'ceiling', view: { paid: null } },
    { id: 'ten-years', view: { paid: 120 } },
    { id: 'three-years', view: { paid: 36 } },
    { id: 'unread', view: { paid: 36, unread: true } },
  ],
  draw,
  height,
});
