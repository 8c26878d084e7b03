/**
 * Two small month grids. Left (above, on a phone): the months paid, counted, not dated: paid, still to come, to come because of
 * the delay, lacking; with the line that is required. Right (below): the calendar around retirement: moved by the delay, open to choice.
 */
import { type Box, line, type Mark, rect, text } from '../../charts/kit/mark.ts';
import { cellX, cellY, type GridFrame, gridFrame, gridHeight, rowLabels, rowPitch, runMark } from '../../charts/kit/month-grid.ts';
import { formatMonth, type Month, yearOf } from '../../rules/month.ts';
import { isExact, type Span } from '../kit/span.ts';
import type { Words } from '../kit/words.ts';
import type { TrackAnswer, Answer } from './answer.ts';

export interface Drawing {
  marks: Mark[];
  height: number;
}

const MOST_ROWS = 42;
/** Years between two labels. */
const EVERY = 5;
const LEGEND = 20;
const HEAD = 24;

interface Panel {
  marks: Mark[];
  bottom: number;
}
interface Entry {
  c: string;
  text: string;
}

export function drawAnswer(track: TrackAnswer, { inputs }: Answer, box: Box, words: Words): Drawing {
  const wide = box.w >= 480;
  const half = { ...box, w: wide ? Math.floor((box.w - 40) / 2) : box.w };
  const left = drawPaid(track, inputs.paid?.months ?? null, inputs.paying, half, words);
  if (track.window !== 'open') return { marks: left.marks, height: Math.ceil(left.bottom) };
  const at = wide ? { x: half.w + 40, y: 0 } : { x: 0, y: left.bottom + 20 };
  const right = drawCalendar(track, { ...half, w: half.w + at.x }, at, words);
  return { marks: [...left.marks, ...right.marks], height: Math.ceil(Math.max(left.bottom, right.bottom)) };
}

function legend(entries: Entry[], x: number, y: number, box: Box, g: string): Panel {
  const marks = entries.flatMap(({ c, text: words }, index): Mark[] => {
    const base = y + 14 + index * LEGEND;
    return [rect(`${g}-swatches`, c, x, base - 10, 14, 10), text(`${g}-legend`, 'label', x + 22, base, words, box.font)];
  });
  return { marks, bottom: y + entries.length * LEGEND + 8 };
}

const ink = 'ink';

function drawPaid(track: TrackAnswer, paid: Span | null, paying: boolean | null, box: Box, words: Words): Panel {
  const statutory = track.choices.find(({ id }) => id === 'statutory');
  if (!statutory) return { marks: [], bottom: 0 };
  const earliest = track.choices.find(({ id }) => id === 'earliest');
  const months = (span: Span) => (isExact(span) ? words.number(span.low, 'months') : words.text('calculator.range', { low: words.number(span.low, 'months', 'number'), high: words.number(span.high, 'months') }));
  const have = statutory.have;
  const required = statutory.required.high;
  const whole = Math.max(required, have?.high ?? 0, paid?.high ?? 0);
  const rows = Math.min(MOST_ROWS, Math.ceil(whole / 12));
  const end = rows * 12;
  const frame = gridFrame(box, { left: 44, right: 32, top: HEAD + 4, maxCell: 20 });
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from: Math.min(from, end), to: Math.min(end, Math.max(from, to)) });
  const marks: Mark[] = [
    text('paid-head', 'label-strong', 0, box.font, words.text('retirement-age.picture.paid'), box.font),
    ...rowLabels(frame, rows, (row) => words.number((row + 1) * 12, 'months', 'years'), box.font)
      .filter((_, row) => (row + 1) % EVERY === 0)
      .map((mark) => ({ ...mark, g: 'paid-rows' })),
  ];
  const entries: Entry[] = [];
  const add = (g: string, c: string, from: number, to: number, key: string, shown: string) => {
    marks.push(run(g, c, from, to));
    if (to > from) entries.push({ c, text: words.text(`retirement-age.picture.${key}`, { months: shown }) });
  };
  if (!paid) {
    add('untold', 'hatch', 0, required, 'untold', '');
  } else {
    add('paid', ink, 0, paid.low, 'already', months(paid));
    marks.push(run('paid-range', 'hatch', paid.low, paid.high));
    if (have && paying) {
      const old = Math.min(Math.max(track.haveAtOriginal?.low ?? paid.high, paid.high), Math.max(have.low, paid.high));
      add('to-come', 'blue', paid.high, old, 'to-come', words.number(old - paid.high, 'months'));
      add('moved', 'red', old, have.low, 'moved', words.number(Math.max(0, have.low - old), 'months'));
      if (have.high > Math.max(have.low, paid.high)) add('have-range', 'hatch', Math.max(have.low, paid.high), have.high, 'uncertain', '');
    }
    const reached = Math.max(have?.high ?? paid.high, paid.high);
    add('lacking', 'red-line', reached, required, have ? 'lacking' : 'required', words.number(Math.max(0, required - reached), 'months'));
  }
  // where a step of the line falls inside a row, its right end is a row higher
  const lineAt = (g: string, after: number, c: string, above: boolean) => {
    const full = after % 12 === 0;
    const x = cellX(frame, after - 1) + frame.cell + frame.gap / 2;
    const y = cellY(frame, after - 1) + rowPitch(frame) - frame.gap / 2;
    const right = frame.x + 12 * (frame.cell + frame.gap) - frame.gap / 2;
    const end = full ? y : y - rowPitch(frame);
    marks.push(line(g, c, frame.x - frame.gap / 2, y, x, y), line(g, c, x, y, x, end), line(g, c, x, end, right + 4, end));
    marks.push(text(`${g}-label`, 'label-strong', right + 6, end + (above ? -2 : box.font * 0.8), words.number(after, 'months', 'number'), box.font));
  };
  if (required <= end) lineAt('required', required, 'ink bold', false);
  if (earliest && earliest.required.high < required && earliest.required.high <= end) lineAt('required-early', earliest.required.high, 'ink dash', true);
  const below = legend(entries, 0, frame.y + gridHeight(frame, rows) + 6, box, 'paid');
  const lines: Entry[] = [{ c: 'ink bold', text: words.text('retirement-age.picture.line', { months: months(statutory.required) }) }];
  if (earliest && earliest.required.high < required) lines.push({ c: 'ink dash', text: words.text('retirement-age.picture.line-early', { months: months(earliest.required) }) });
  let y = below.bottom;
  const strokes = lines.flatMap(({ c, text: said }): Mark[] => {
    const base = y + 6;
    y += LEGEND;
    return [line('line-swatches', c, 0, base - 5, 14, base - 5), text('line-legend', 'label', 22, base, said, box.font)];
  });
  if (whole > end) {
    strokes.push(text('more', 'label', 0, y + 6, words.text('retirement-age.picture.more', { months: words.number(whole - end, 'months') }), box.font));
    y += LEGEND;
  }
  return { marks: [...marks, ...below.marks, ...strokes], bottom: y };
}

function drawCalendar(track: TrackAnswer, box: Box, at: { x: number; y: number }, words: Words): Panel {
  const point = (id: string) => track.choices.find((one) => one.id === id)?.month as Span<Month>;
  const [earliest, statutory, latest] = [point('earliest'), point('statutory'), point('latest')];
  const original = track.originalMonth;
  const firstYear = yearOf(Math.min(original.low, earliest.low) as Month);
  const rows = yearOf(latest.high) - firstYear + 1;
  const frame: GridFrame = gridFrame(box, { left: at.x + 44, right: 4, top: at.y + HEAD + 4, maxCell: 20 });
  const cell = (month: number) => month - firstYear * 12;
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from: cell(from), to: Math.max(cell(from), cell(to)) });
  const marks: Mark[] = [
    text('calendar-head', 'label-strong', at.x, at.y + box.font, words.text('retirement-age.picture.calendar'), box.font),
    ...rowLabels(frame, rows, (row) => String(firstYear + row), box.font).map((mark) => ({ ...mark, g: 'calendar-rows' })),
    run('before', 'rule', firstYear * 12, original.low),
    run('moved-months', 'red', original.high, statutory.low),
  ];
  const said = (span: Span<Month>) =>
    isExact(span) ? words.number(formatMonth(span.low), 'month') : words.text('calculator.range', { low: words.number(formatMonth(span.low), 'month'), high: words.number(formatMonth(span.high), 'month') });
  const entries: Entry[] = [];
  if (track.delay.high > 0) entries.push({ c: 'red', text: words.text(isExact(original) ? 'retirement-age.picture.moved-months' : 'retirement-age.picture.moved-months-range', { month: said(original) }) });
  if (!isExact(statutory)) {
    marks.push(run('moved-range', 'hatch-red', original.low, original.high), run('statutory-range', 'hatch-red', statutory.low, statutory.high + 1));
    entries.push({ c: 'hatch-red', text: words.text('retirement-age.picture.moved-range') });
  }
  // what can be chosen is outlined, over what the delay moved
  marks.push(run('window', 'line blue', earliest.low, latest.high + 1), run('after', 'rule', latest.high + 1, (firstYear + rows) * 12));
  entries.push({ c: 'line blue', text: words.text(isExact(earliest) ? 'retirement-age.picture.window' : 'retirement-age.picture.window-range', { from: said(earliest) }) });
  if (isExact(statutory)) {
    marks.push(run('statutory', ink, statutory.low, statutory.low + 1));
    entries.push({ c: ink, text: words.text('retirement-age.picture.statutory', { month: said(statutory) }) });
  }
  const below = legend(entries, at.x, frame.y + gridHeight(frame, rows) + 6, box, 'calendar');
  return { marks: [...marks, ...below.marks], bottom: below.bottom };
}
