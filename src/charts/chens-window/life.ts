/** The last working years of one life, a cell a month: the old line, the months that the delay moved, the window of choice. */
import { gridFrame, gridHeight, type GridFrame, cellY, rowLabels, rowPitch, runMark } from '../kit/month-grid.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';

/** Ages in months. A pair is a range: one month of birth isn't known, both ends are drawn. */
export interface Life {
  /** First row of the grid, a whole year. */
  start: number;
  /** The age that the person is known to have reached: cells before it are past. */
  reached: number;
  original: number;
  reckoned: [number, number] | null;
  statutory: [number, number];
  latest: [number, number];
}
export interface Shown {
  reckoned: boolean;
  statutory: boolean;
  window: boolean;
}

export const ROWS = 16;
const NOTES = 4;

const frameOf = (box: Box): GridFrame =>
  box.w < 400 ? gridFrame(box, { left: 44, right: 4, top: 44, maxCell: 20, row: 13 }) : gridFrame(box, { left: 58, right: 250, top: 44, maxCell: 32 });

export const lifeHeight = (box: Box): number => {
  const frame = frameOf(box);
  return frame.y + gridHeight(frame, ROWS) + (box.w < 400 ? NOTES * 20 + 12 : 12);
};

export function drawLife(life: Life, shown: Shown, box: Box, words: Words): Mark[] {
  const frame = frameOf(box);
  const narrow = box.w < 400;
  const end = ROWS * 12;
  const at = (age: number) => Math.min(end, Math.max(0, age - life.start));
  const right = frame.x + 12 * (frame.cell + frame.gap) - frame.gap;
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from, to: Math.max(from, to) });

  // What is not told lies above the first row: a strip, open at the top, not empty cells.
  const marks: Mark[] = [
    rect('before', 'hatch', frame.x, 0, right - frame.x, 24),
    text('before-label', 'label', frame.x, 38, words.label(life.reckoned ? 'before' : 'before-yours', { age: words.number(life.start, 'age-months') }), box.font),
    ...rowLabels(frame, ROWS, (row) => words.number(life.start + row * 12, 'age-months'), box.font, narrow ? 2 : 1),
  ];

  const [low, high] = life.statutory;
  const [, latestHigh] = life.latest;
  const moved = shown.statutory || shown.window;
  const wait = moved ? life.original : shown.reckoned && life.reckoned ? life.reckoned[0] : end + life.start;
  marks.push(
    run('past', 'ghost', 0, at(life.reached)),
    run('ahead', 'rule', at(life.reached), at(wait)),
    run('moved', 'red', at(life.original), at(moved ? low : life.original)),
    run('moved-range', 'hatch-red', at(low), at(moved ? high : low)),
    run('open', shown.window ? 'blue line' : 'rule', at(moved ? high : wait), shown.window ? at(life.latest[0]) : end),
    run('open-range', 'hatch-blue', at(life.latest[0]), shown.window ? at(latestHigh) : at(life.latest[0])),
    run('beyond', 'rule', at(shown.window ? latestHigh : end + life.start), end),
    run('reckoned', 'ink', at(life.reckoned?.[0] ?? 0), shown.reckoned && life.reckoned ? at(life.reckoned[1]) : at(life.reckoned?.[0] ?? 0)),
  );

  const span = ([from, to]: [number, number]) =>
    from === to ? words.number(from, 'age-months') : words.label('range', { from: words.number(from, 'age-months'), to: words.number(to, 'age-months') });
  const notes: { age: number; c: string; swatch: string; text: string; on: boolean }[] = [
    { age: life.original, c: 'label', swatch: 'rule', text: words.label('old-line', { age: span([life.original, life.original]) }), on: true },
    { age: life.reckoned?.[0] ?? 0, c: 'label-strong', swatch: 'ink', text: life.reckoned ? words.label('reckoned', { age: span(life.reckoned) }) : '', on: shown.reckoned && life.reckoned !== null },
    { age: low, c: 'label-red', swatch: 'red', text: words.label('statutory', { age: span(life.statutory) }), on: moved },
    { age: life.latest[0], c: 'label-blue', swatch: 'blue line', text: words.label('latest', { age: span(life.latest) }), on: shown.window },
  ];
  let lastY = Number.NEGATIVE_INFINITY;
  notes
    .filter(({ on }) => on)
    .forEach((note, index) => {
      if (narrow) {
        const y = frame.y + gridHeight(frame, ROWS) + 20 + index * 20;
        marks.push(rect('swatches', note.swatch, frame.x, y - 10, 14, 10), text('notes', note.c, frame.x + 22, y, note.text, box.font));
        return;
      }
      const rowY = cellY(frame, at(note.age)) + rowPitch(frame) / 2;
      const y = Math.min(Math.max(rowY, lastY + 20), lifeHeight(box) - 8);
      lastY = y;
      marks.push(line('leaders', 'rule', right + 4, rowY, right + 14, y), text('notes', note.c, right + 18, y + 5, note.text, box.font));
    });
  return marks;
}
