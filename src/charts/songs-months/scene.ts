/** 宋大哥's contribution months: what he has, the twenty years that he heard of, and what the table asks of him. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { people } from '../../data/load.ts';
import { addMonths, evaluate, formatMonth, type Month, parseMonth } from '../../rules/first.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { cellX, cellY, type GridFrame, gridFrame, gridHeight, rowLabels, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';

interface View {
  heard: boolean;
  table: boolean;
  paying: boolean;
}
interface Data {
  paid: number;
  backPaid: number;
  heard: number;
  early: number;
  /** Least and most at the statutory age, over the months he may be born in. */
  statutory: [number, number];
  births: { birth: string; earliest: string; early: number; statutory: string; required: number }[];
}

/** Twenty years, and one row more, open at its end: he pays on. */
const ROWS = 21;
const NOTES = 4;

const months = (id: string): number => Number(figure(id).value);

function data(): Data {
  const song = people().get('song-dage') ?? fail('data/people', 'song-dage', 'this person was taken out', 'take the scene songs-months out of the chapter and of src/charts/index.ts');
  if (!('range' in song.birth)) return fail('data/people/song-dage.yaml', 'birth', 'the scene reads a range', 'write range: ["1974-01", "1974-12"]');
  const [first, last] = song.birth.range.map((one) => parseMonth(one) as Month) as [Month, Month];
  const births: Data['births'] = [];
  for (let birth = first; birth <= last; birth = addMonths(birth, 1)) {
    const result = evaluate('retirement', { track: 'male60', birth: formatMonth(birth) });
    if (!result.ok) throw new Error(result.problems.map((problem) => problem.code).join());
    const { earliestMonth, requiredMonthsAtEarliest, statutoryMonth, requiredMonthsAtStatutory } = result.value;
    births.push({ birth: formatMonth(birth), earliest: earliestMonth, early: requiredMonthsAtEarliest, statutory: statutoryMonth, required: requiredMonthsAtStatutory });
  }
  const required = births.map((one) => one.required);
  return {
    paid: months('song.paid'),
    backPaid: months('song.back-paid'),
    heard: months('song.heard'),
    early: Math.max(...births.map((one) => one.early)),
    statutory: [Math.min(...required), Math.max(...required)],
    births,
  };
}

const frameOf = (box: Box): GridFrame =>
  box.w < 400 ? gridFrame(box, { left: 50, right: 4, top: 6, maxCell: 20, row: 12 }) : gridFrame(box, { left: 64, right: 230, top: 8, maxCell: 28 });

const height = (box: Box): number => {
  const frame = frameOf(box);
  return frame.y + gridHeight(frame, ROWS) + (box.w < 400 ? NOTES * 20 + 12 : 12);
};

function draw({ paid, backPaid, heard, early, statutory, births }: Data, view: View, box: Box, words: Words): Mark[] {
  const frame = frameOf(box);
  const narrow = box.w < 400;
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from, to: Math.max(from, to) });
  const [low, high] = statutory;
  const owed = view.table ? early : view.heard ? heard : paid;
  const marks: Mark[] = [
    ...rowLabels(frame, ROWS - 1, (row) => words.label('row', { n: String(row + 1) }), box.font, narrow ? 5 : 2),
    run('back-paid', 'dots edged', 0, backPaid),
    run('paid', 'ink', backPaid, paid),
    run('owed', 'red-line', paid, view.paying ? paid : owed),
    run('owed-more', 'red-line', owed, view.table && !view.paying ? low : owed),
    run('owed-range', 'hatch-red', low, view.table && !view.paying ? high : low),
    run('ahead', 'rule', view.table ? high : owed, view.paying ? (view.table ? high : owed) : heard),
    run('paying', 'blue', paid, view.paying ? heard : paid),
    run('paying-on', 'hatch-blue', heard, view.paying ? heard + 12 : heard),
  ];
  // The lines that the table draws: under the last month that each choice needs.
  for (const [g, at] of [['early-line', early], ['statutory-line', high]] as const) {
    if (!view.paying) continue;
    const y = cellY(frame, at - 1) + rowPitch(frame) - frame.gap / 2;
    const x = cellX(frame, at - 1) + frame.cell + frame.gap / 2;
    marks.push(line(g, 'red line', x, y - rowPitch(frame), x, y), line(g, 'red line', frame.x, y, x, y));
  }

  const earliestYear = words.number(births[0]?.earliest ?? '', 'month', 'year');
  const range = low === high ? words.number(low, 'months', 'years') : words.label('range', { from: words.number(low, 'months', 'years'), to: words.number(high, 'months', 'years') });
  const notes = [
    { at: 0, swatch: 'dots edged', c: 'label', text: words.label('back-paid', { years: words.number(backPaid, 'months', 'years') }), on: true },
    { at: backPaid, swatch: 'ink', c: 'label-strong', text: words.label('paid', { years: words.number(paid, 'months', 'years') }), on: true },
    { at: paid, swatch: 'red-line', c: 'label-red', text: words.label('heard', { years: words.number(heard, 'months', 'years') }), on: view.heard && !view.table },
    { at: paid, swatch: 'red-line', c: 'label-red', text: words.label('early', { year: earliestYear, years: words.number(early, 'months', 'years') }), on: view.table },
    { at: low, swatch: 'hatch-red', c: 'label-red', text: words.label('statutory', { years: range }), on: view.table },
    { at: heard, swatch: 'blue', c: 'label-blue', text: words.label('paying'), on: view.paying },
  ].filter(({ on, swatch }) => on && !(narrow && view.paying && swatch === 'dots edged'));
  const right = frame.x + 12 * (frame.cell + frame.gap);
  let lastY = Number.NEGATIVE_INFINITY;
  notes.forEach((note, index) => {
    if (narrow) {
      const y = frame.y + gridHeight(frame, ROWS) + 20 + index * 20;
      marks.push(rect('swatches', note.swatch, frame.x, y - 10, 14, 10), text('notes', note.c, frame.x + 22, y, note.text, box.font));
      return;
    }
    const y = Math.max(cellY(frame, note.at) + rowPitch(frame) / 2 + 5, lastY + 22);
    lastY = y;
    marks.push(text('notes', note.c, right + 14, y, note.text, box.font));
  });
  // Between the two spells lies a time that the text doesn't measure: a hatched mark at the seam, with no length.
  const seam = cellY(frame, backPaid) - frame.gap / 2 - 1.5;
  marks.push(rect('untold', 'hatch', frame.x - (narrow ? 12 : 20), seam - 1, 12 * (frame.cell + frame.gap) + (narrow ? 12 : 20), 4));
  if (!narrow) marks.push(text('untold-label', 'label', right + 14, seam + 4 - 12, words.label('untold'), box.font));
  return marks;
}

export default defineScene<Data, View>({
  id: 'songs-months',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'text-001' },
    { id: 'retirement-measures-2024', locator: 'art.2' },
    { id: 'mohrss-2024-94', locator: 'art.7' },
  ],
  data,
  table: ({ births, heard, paid }) => ({
    columns: [
      { key: 'birth', unit: 'month' },
      { key: 'earliest', unit: 'month' },
      { key: 'early', unit: 'months' },
      { key: 'statutory', unit: 'month' },
      { key: 'required', unit: 'months' },
      { key: 'heard', unit: 'months' },
      { key: 'paid', unit: 'months' },
    ],
    rows: births.map((one) => [one.birth, one.earliest, String(one.early), one.statutory, String(one.required), String(heard), String(paid)]),
  }),
  cover: 'by-the-table',
  states: [
    { id: 'paid', view: { heard: false, table: false, paying: false } },
    { id: 'heard-twenty', view: { heard: true, table: false, paying: false } },
    { id: 'by-the-table', view: { heard: true, table: true, paying: false } },
    { id: 'still-paying', view: { heard: true, table: true, paying: true } },
  ],
  draw,
  height: (_, box) => height(box),
});
