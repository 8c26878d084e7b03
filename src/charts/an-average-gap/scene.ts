/** A working life made of two means: the months paid, the months missed, and what a missed year costs. A row is a year. */
import { type Box, line, type Mark, path, rect, rectPath, round, text } from '../kit/mark.ts';
import { cellY, type GridFrame, gridFrame, gridHeight, rowLabels, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';
import { count } from '../survey.ts';
import { YEAR } from './year.ts';

interface View {
  show: 'career' | 'gap' | 'kept' | 'lines' | 'less';
}
interface Data {
  career: number;
  gap: number;
  kept: number;
  /** The old and the new minimum. */
  lines: [number, number];
  points: number;
}

const data = (): Data => ({
  career: count('gap.career'),
  gap: count('gap.months'),
  kept: count('gap.kept'),
  lines: [count('min.before'), count('min.after')],
  points: count('gap.points'),
});

/** Under the lines of the minimum the cells are lighter, so that the lines are seen. */
const cells = { career: 'ink line thin', gap: 'ink line thin', kept: 'ink', lines: 'ink soft', less: 'ink' };

const rowsOf = (months: number): number => Math.ceil(months / YEAR);
const isNarrow = (box: Box) => box.w < 400;

/** Right of the grid stands what a year is worth, a bar a row. */
const frameOf = (box: Box): GridFrame =>
  isNarrow(box) ? gridFrame(box, { left: 48, right: 48, top: 60, maxCell: 16, row: 11 }) : gridFrame(box, { left: 62, right: 250, top: 10, maxCell: 26, row: 15 });
const worth = (box: Box) => (isNarrow(box) ? { x: box.w - 38, w: 36 } : { x: 396, w: 40 });

function height(data: Data, box: Box): number {
  const frame = frameOf(box);
  return frame.y + gridHeight(frame, rowsOf(data.career)) + (isNarrow(box) ? 4 : 12);
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const frame = frameOf(box);
  const { career, kept, lines } = data;
  const years = rowsOf(career);
  const right = frame.x + YEAR * (frame.cell + frame.gap) - frame.gap;
  const marks: Mark[] = [...heading(data, show, box, words), ...rowLabels(frame, years, (row) => words.label('row', { n: String(row + 1) }), box.font, 5)];
  for (let row = 0; row < years; row++) {
    const [from, to] = [row * YEAR, Math.min((row + 1) * YEAR, career)];
    marks.push(
      runMark(frame, { g: 'kept', c: cells[show], from, to: Math.min(to, kept) }),
      runMark(frame, { g: 'gap', c: show === 'career' ? 'ink line thin' : 'red-line', from: Math.max(from, kept), to }),
    );
  }
  // In which years it lay isn't told: a hatched bar along all of them.
  if (show === 'gap') marks.push(rect('untold', 'hatch', right + 8, frame.y, isNarrow(box) ? 10 : 14, gridHeight(frame, years) - frame.gap));
  if (show === 'lines') {
    for (const months of lines) {
      const y = cellY(frame, months) - frame.gap / 2 - 0.5;
      marks.push(line('minimum-lines', 'blue bold', frame.x, y, right + 6, y), text('minimum-labels', 'label-blue', right + 10, y + box.font * 0.36, words.number(months, 'months', 'years'), box.font));
    }
  }
  if (show === 'less') marks.push(...lessMarks(data, frame, box, words));
  return marks;
}

/** A point a year: in ink what is there, in red what the missed months would have been. */
function lessMarks({ career, kept, points }: Data, frame: GridFrame, box: Box, words: Words): Mark[] {
  const { x, w } = worth(box);
  const bars = (from: number, to: number) => {
    let d = '';
    for (let row = Math.floor(from / YEAR); row * YEAR < to; row++) {
      const [a, b] = [Math.max(from, row * YEAR) - row * YEAR, Math.min(to, (row + 1) * YEAR) - row * YEAR];
      d += rectPath(x + (a / YEAR) * w, cellY(frame, row * YEAR) + 1.5, ((b - a) / YEAR) * w, rowPitch(frame) - frame.gap - 3);
    }
    return d;
  };
  const [top, bottom] = [cellY(frame, kept), cellY(frame, career) + rowPitch(frame) - frame.gap];
  const marks: Mark[] = [path('points-line', 'ink', bars(0, kept)), path('points-line', 'red-line', bars(kept, career))];
  if (isNarrow(box)) return [...marks, text('points-label', 'label', box.w, frame.y - 5, words.label('a-point'), box.font, 'end')];
  const end = x + w + 8;
  return [
    ...marks,
    path('bracket-line', 'red line', `M${end} ${round(top)}h6V${round(bottom)}h-6`),
    text('points-label', 'label-red', end + 14, (top + bottom) / 2 + 6, words.label('less-points', { n: words.number(points, 'points') }), 16),
    text('points-label', 'label', end + 10, cellY(frame, 0) + 146, words.label('a-point-long'), box.font),
  ];
}

/** The figure that the view is about, printed, with two lines that say what it is. */
function heading({ career, gap, kept, points }: Data, show: View['show'], box: Box, words: Words): Mark[] {
  const [figure, red] = { career: [career, false], gap: [gap, true], kept: [kept, false], lines: [kept, false], less: [points, true] }[show] as [number, boolean];
  const printed = words.number(figure, 'count', 'number');
  // The point of the dot-matrix face is as large as its digits' own dots: a decimal is set in the text's face.
  const c = show === 'less' ? 'label-red' : red ? 'printed printed-red' : 'printed';
  const [first, second] = [words.label(`${show}-1`), words.label(`${show}-2`)];
  if (isNarrow(box)) {
    const x = printed.length * 36 * 0.62 + 8;
    return [text('printed', c, 0, 36, printed, 36), text('heading', 'label-strong', x, 18, first, 13), text('heading', 'label', x, 37, second, 12)];
  }
  const x = worth(box).x + worth(box).w + 18;
  return [text('printed', c, x, 70, printed, 72), text('heading', 'label-strong', x, 102, first, 17), text('heading', 'label', x, 127, second, 14)];
}

export default defineScene<Data, View>({
  id: 'an-average-gap',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'text-002' }],
  data,
  table: ({ career, gap, kept, lines }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'months', unit: 'months' },
    ],
    rows: [
      ['@row-career', String(career)],
      ['@row-gap', String(gap)],
      ['@row-kept', String(kept)],
      ['@row-before', String(lines[0])],
      ['@row-after', String(lines[1])],
    ],
  }),
  cover: 'less',
  states: [
    { id: 'career', view: { show: 'career' } },
    { id: 'gap', view: { show: 'gap' } },
    { id: 'kept', view: { show: 'kept' } },
    { id: 'lines', view: { show: 'lines' } },
    { id: 'less', view: { show: 'less' } },
  ],
  draw,
  height,
});
