/** A field of small multiples: who draws, on which base. In each cell three bars of months: in ink until the contributions are back, in blue what is drawn beyond, in red where the average life is too short. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Case, type Data, INDEXES, keyOf, QUESTIONS, type Question, readData, VARIANTS } from './data.ts';
import { PEOPLE, type Person } from './people.ts';

interface View {
  show: Question;
}
const ROWS = Object.keys(PEOPLE) as Person[];
/** Months; what is longer runs to the cell's edge. */
const LONGEST = 420;

function frameOf(box: Box) {
  if (box.w < 400) return { narrow: true, height: 346, left: 0, pitch: 97, cell: 92, bars: 64, head: 14, first: 42, row: 88, bar: 18, size: 13, big: 15, keys: 310 };
  return { narrow: false, height: 404, left: 118, pitch: 176, cell: 168, bars: 124, head: 18, first: 36, row: 108, bar: 29, size: 15, big: 22, keys: 368 };
}
type Frame = ReturnType<typeof frameOf>;

const cellX = (f: Frame, column: number): number => f.left + column * f.pitch;
const rowY = (f: Frame, row: number): number => f.first + row * f.row;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const marks: Mark[] = INDEXES.map((index, column) => text('head-labels', 'label-strong', cellX(f, column) + 2, f.head, words.label(f.narrow ? 'index-short' : 'index', { n: words.number(index, 'ratio') }), f.size));
  ROWS.forEach((person, row) => {
    INDEXES.forEach((index, column) => {
      const three = VARIANTS[show].map((variant) => data.get(keyOf(person, index, variant)) as Case);
      marks.push(...cell(three, show, cellX(f, column), rowY(f, row), f, words));
    });
    marks.push(...rowName(data, person, row, f, words));
  });
  return [...marks, ...keys(show, f, words)];
}

function cell(three: Case[], show: Question, left: number, top: number, f: Frame, words: Words): Mark[] {
  const x = scaleLinear().domain([0, LONGEST]).range([0, f.bars]).clamp(true);
  const alone = show === 'who' || show === 'own';
  const marks: Mark[] = [rect('frames', 'rule line', left, top, f.cell, 3 * f.bar + 2)];
  const backs = three.map(({ whole, own }) => (show === 'own' ? own : whole) ?? Number.POSITIVE_INFINITY);
  three.forEach(({ drawing }, i) => {
    const back = backs[i] as number;
    const y = top + 1 + i * f.bar;
    // One thick bar while nothing tells the three apart.
    const high = alone ? f.bar : f.bar - 3;
    const [ink, mean] = [x(Math.min(back, drawing)), x(drawing)];
    marks.push(
      rect('back', 'ink', left + 1, alone ? y : y + 1.5, ink, high),
      rect('beyond', 'blue', left + 1 + ink, alone ? y : y + 1.5, mean - ink, high),
      rect('short', 'red', left + 1 + mean, alone ? y : y + 1.5, Math.max(0, x(back) - mean), high),
    );
    if (alone && i !== 1) return;
    const size = alone ? f.big : f.size;
    const late = back > drawing;
    marks.push(text('back-labels', late ? 'label-red' : 'label-strong', left + f.cell - 4, y + f.bar / 2 + size * 0.36, words.number(back, 'months', 'number'), size, 'end'));
  });
  return marks;
}

/** Who it is, and how long they draw on average. */
function rowName(data: Data, person: Person, row: number, f: Frame, words: Words): Mark[] {
  const { claims } = PEOPLE[person];
  const { drawing } = data.get(keyOf(person, '1', VARIANTS.who[0])) as Case;
  const who = words.label(person, { age: words.number(claims, 'age-months') });
  const mean = words.label('mean', { n: words.number(drawing, 'months') });
  const y = rowY(f, row);
  // Where the reader's flag stands without covering a name: a point, which isn't seen.
  const [px, py] = f.narrow ? [139, y] : [94, y + 76];
  const foot = line('rows', 'rule', px, py, px, py);
  if (f.narrow) return [foot, text('row-labels', 'label-strong', 0, y - 7, who, f.size), text('row-labels', 'label-blue', f.left + 2 * f.pitch + f.cell, y - 7, mean, f.size, 'end')];
  return [foot, text('row-labels', 'label-strong', 0, y + 26, who, f.size), text('row-labels', 'label-blue', 0, y + 52, words.label('mean-1'), f.size), text('row-labels', 'label-blue', 0, y + 73, words.number(drawing, 'months'), f.size)];
}

/** What the colours are, and what the three bars are. */
function keys(show: Question, f: Frame, words: Words): Mark[] {
  const swatches: [string, string][] = [['ink', show === 'own' ? 'key-own' : 'key-back'], ['blue', 'key-beyond'], ['red', 'key-short']];
  const at = f.narrow ? [0, 100, 170] : [0, 200, 370];
  const marks = swatches.flatMap(([c, key], i): Mark[] => [rect('swatches', c, at[i] as number, f.keys - 10, 12, 11), text('key-labels', 'label', (at[i] as number) + 17, f.keys, words.label(f.narrow ? `${key}-short` : key), f.narrow ? 12 : 14)]);
  return [...marks, line('key-line', 'rule', 0, f.keys - 22, f.left + 2 * f.pitch + f.cell, f.keys - 22), text('key-labels', 'label-strong', 2, f.keys + f.size + 10, words.label(f.narrow ? `three-${show}-short` : `three-${show}`), f.size)];
}

export default defineScene<Data, View>({
  id: 'the-field',
  kind: 'multiples',
  order: 'sequence',
  sources: [{ id: 'state-council-2005-38', locator: 'art.6' }, { id: 'un-wpp-2024' }],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'person', unit: 'words' },
      { key: 'index', unit: 'ratio' },
      { key: 'paid', unit: 'months' },
      { key: 'place', unit: 'words' },
      { key: 'growth', unit: 'percent' },
      { key: 'whole', unit: 'months' },
      { key: 'own', unit: 'months' },
      { key: 'drawing', unit: 'months' },
    ],
    rows: [...data.values()].map(({ person, index, months, place, growth, whole, own, drawing }) => {
      const back = (n: number | undefined) => (n === undefined ? { gap: 'never' } : String(n));
      return [`@row-${person}`, index, String(months), `@${place}`, String(Number(growth) * 100), back(whole), back(own), String(drawing)];
    }),
  }),
  cover: 'who',
  states: QUESTIONS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
