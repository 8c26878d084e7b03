/** Where the pension is paid: the questions as a map, a walk through it for each of six invented people, and the months that they bring. */
import { type Box, line, type Mark, path, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Case, type CaseId, CASES, readCases } from './cases.ts';
import { drawMap, type MapFrame } from './map.ts';

interface View {
  id: CaseId;
}
interface Data {
  cases: Case[];
  enough: number;
}

/** Half a year a column. */
const HALF = 6;
const MOST_SPELLS = 5;

interface Frame {
  narrow: boolean;
  height: number;
  /** The months. */
  top: number;
  column: number;
  row: number;
  apart: number;
  map: MapFrame;
}
const frameOf = (box: Box): Frame =>
  box.w < 400
    ? { narrow: true, height: 338, top: 42, column: 6, row: 7, apart: 8, map: { left: 8, right: 180, end: 196, top: 138, row: 27, size: 12 } }
    : { narrow: false, height: 390, top: 52, column: 13, row: 12, apart: 14, map: { left: 10, right: 300, end: 336, top: 182, row: 28, size: 15 } };

function draw({ cases, enough }: Data, { id }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const one = cases.find((found) => found.id === id) as Case;
  return [...paid(one, enough, f, box, words), ...drawMap(one, f.map, words), ...answer(one, f, box, words)];
}

/** The months, province by province: solid in a general account, dotted in a temporary one. */
function paid({ id, spells }: Case, enough: number, f: Frame, box: Box, words: Words): Mark[] {
  const marks: Mark[] = [text('heading', 'label-strong', 0, f.narrow ? 14 : 18, words.label(`who-${id}`), f.narrow ? 13 : 17)];
  let x = 1;
  const [w, h] = [f.column - 1, f.row - 1];
  for (let k = 0; k < MOST_SPELLS; k++) {
    const spell = spells[k];
    const months = spell?.months ?? 0;
    const cell = (n: number) => rectPath(x + Math.floor(n / HALF) * f.column, f.top + (n % HALF) * f.row, w, h);
    let d = '';
    for (let n = 0; n < months; n++) d += cell(n);
    marks.push(path('months', spell?.account === 'temporary' ? 'dots edged' : 'ink', d || 'M0 0'));
    // One month short of the line is told by the cell that isn't there.
    marks.push(path('missing', 'red-line', spell?.account === 'general' && months === enough - 1 ? cell(months) : 'M0 0'));
    if (!spell) continue;
    const under = f.top + HALF * f.row + box.font + 3;
    marks.push(
      text('province-labels', 'label-strong', x, f.top - 7, words.label(spell.province), box.font),
      text('month-labels', 'label', x, under, words.number(months, 'months', 'years'), box.font),
    );
    const wide = Math.ceil(Math.max(months, spell.account === 'general' && months === enough - 1 ? enough : 0) / HALF) * f.column;
    if (spell.account === 'general' && months >= enough - 1) {
      const at = x + (enough / HALF) * f.column + 1.5;
      marks.push(line('enough-line', 'blue bold', at, f.top - 5, at, f.top + HALF * f.row + 4), text('enough-labels', 'label-blue', at, f.top - 9, words.label('enough', { years: words.number(enough, 'months', 'years') }), box.font, f.narrow ? 'end' : 'middle'));
    }
    x += wide + f.apart;
  }
  return marks;
}

/** The answer in large letters. */
function answer({ id, place }: Case, f: Frame, box: Box, words: Words): Mark[] {
  const [size, y] = f.narrow ? [40, f.map.top + 34] : [104, f.map.top + 78];
  const small = f.narrow ? 12 : 17;
  return [
    text('answer-labels', 'label', box.w, y - size - (f.narrow ? 4 : 6), words.label('answer'), small, 'end'),
    text('printed', 'label-blue', box.w, y, words.label(place), size, 'end'),
    ...(f.narrow ? [] : [text('answer-labels', 'label-strong', box.w, y + 34, words.label(`why-${id}`), 15, 'end')]),
  ];
}

export default defineScene<Data, View>({
  id: 'which-place',
  kind: 'map',
  order: 'choice',
  sources: [
    { id: 'state-council-office-2009-66', locator: 'art.5; art.6' },
    { id: 'mohrss-2016-5', locator: 'item.3' },
  ],
  data: () => {
    const cases = readCases();
    return { cases, enough: cases.flatMap(({ id, spells }) => (id === 'ten' ? spells : []))[0]?.months ?? 0 };
  },
  table: ({ cases }) => ({
    columns: [
      { key: 'who', unit: 'words' },
      { key: 'where', unit: 'words' },
      { key: 'months', unit: 'months' },
      { key: 'account', unit: 'words' },
      { key: 'clause', unit: 'count' },
      { key: 'place', unit: 'words' },
    ],
    rows: cases.flatMap(({ id, spells, clause, place }) => spells.map(({ province, months, account }) => [`@who-${id}`, `@${province}`, String(months), `@${account}`, String(clause), `@${place}`])),
  }),
  cover: 'at-41',
  states: CASES.map((id) => ({ id, view: { id } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
