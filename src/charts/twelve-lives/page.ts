/** One page of a passbook, a row a person, a cell a month: what lies behind them up to the day they told it, and what lies ahead. Also for the reader's own row. */
import { type Box, line, type Mark, path, rect, rectPath, rectPaths, round, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { classesOf, END, HEADS, type Life, type Show, type Spell } from './threads.ts';

/** Half a year stands in a column; fifteen years are the page. */
const SIX = 6;
export const YEARS = 15;
/** Columns of a stretch whose length isn't told: the same for all. */
const BLOCK = 3;
const AHEAD = new Set(['benefit', 'ahead', 'pension']);
/** Kinds that, between months told, part them without taking up room. */
const SEAMS = new Set(['stopped', 'untold']);
export function frameOf(box: Box) {
  const narrow = box.w < 400;
  const f = narrow ? { col: 4.3, cell: 3.5, sub: 2.8, high: 2.1, row: 22, top: 22, names: 38, apart: 7 } : { col: 10.5, cell: 9.3, sub: 4, high: 3.2, row: 28.4, top: 28, names: 66, apart: 8 };
  const left = f.names + BLOCK * f.col;
  const seam = left + YEARS * 2 * f.col + 2;
  const foot = f.top + 13 * f.row + f.apart;
  return { ...f, narrow, left, seam, foot, height: foot + (narrow ? 26 : 32) };
}
type Frame = ReturnType<typeof frameOf>;

export const heightOf = (box: Box): number => frameOf(box).height;

const months = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const rects = (f: Frame, places: [number, number][]) => rectPaths(f.cell, f.high, places) || 'M0 0';

/** Months counted back from the seam, after so many columns: from the foot of a column up, column by column to the left. */
const cellsBack = (f: Frame, y: number, columns: number, from: number, to: number): string =>
  rects(
    f,
    months(from, to).map((i) => [f.seam - 2 - (columns + Math.floor(i / SIX) + 1) * f.col + (f.col - f.cell), y + (SIX - 1 - (i % SIX)) * f.sub]),
  );
/** And ahead of it: down a column, column by column to the right. */
const cellsOn = (f: Frame, y: number, count: number): string =>
  rects(
    f,
    months(0, count).map((i) => [f.seam + 3 + Math.floor(i / SIX) * f.col, y + (i % SIX) * f.sub]),
  );

const depth = (f: Frame) => SIX * f.sub - (f.sub - f.high);

/** A stretch without a length: torn at its open end. */
function torn(f: Frame, x: number, y: number, ahead: boolean): string {
  const [w, h, teeth] = [BLOCK * f.col - (f.col - f.cell), depth(f), 3];
  const [open, shut] = ahead ? [x + w, x] : [x, x + w];
  const bite = (ahead ? -1 : 1) * f.col * 0.7;
  let d = `M${round(shut)} ${round(y)}H${round(open)}`;
  for (let k = 0; k < teeth; k++) d += `L${round(open + bite)} ${round(y + ((k + 0.5) * h) / teeth)}L${round(open)} ${round(y + ((k + 1) * h) / teeth)}`;
  return `${d}H${round(shut)}z`;
}

const isAhead = ({ kind, least }: Spell, last: boolean) => AHEAD.has(kind) || (kind === 'proxy' && least === undefined && last);

function row(f: Frame, { person, spells }: Life, y: number, show: Show): { marks: Mark[]; end: number; reach: number } {
  const marks: Mark[] = [];
  let end = f.seam + 3;
  const behind: { spell: Spell; g: string }[] = [];
  for (const [i, spell] of spells.entries()) {
    const g = `${person}-${i + 1}`;
    if (!isAhead(spell, i === spells.length - 1)) {
      behind.push({ spell, g });
      continue;
    }
    const [cells, stretch] = classesOf(person, spell.kind, show);
    const { least } = spell;
    marks.push(least === undefined ? path(g, stretch, torn(f, f.seam + 3, y, true)) : path(g, cells, cellsOn(f, y, least)));
    end += (least === undefined ? BLOCK : Math.ceil(least / SIX)) * f.col;
  }
  let [columns, at] = [0, 0];
  behind.reverse().forEach(({ spell: { kind, least, most }, g }, i) => {
    const [cells, stretch] = classesOf(person, kind, show);
    if (least !== undefined) {
      marks.push(path(g, cells, cellsBack(f, y, columns, at, at + least)));
      if (most !== undefined) marks.push(path(g, cells === 'rule' ? 'rule' : stretch, cellsBack(f, y, columns, at + least, at + most)));
      at += most ?? least;
      return;
    }
    const reached = columns + at / SIX;
    const x = f.seam - 2 - Math.ceil(reached) * f.col;
    if (at > 0 && i < behind.length - 1 && SEAMS.has(kind)) {
      // Between months that are told: an upright that takes up no month.
      marks.push(line(g, stretch === 'hatch-red' ? 'red bold' : stretch === 'rule' ? 'rule' : 'hatch bold', x + (f.col - f.cell) / 2, y - 3, x + (f.col - f.cell) / 2, y + depth(f) + 3));
      return;
    }
    marks.push(path(g, stretch, torn(f, x - BLOCK * f.col + (f.col - f.cell), y, false)));
    [columns, at] = [Math.ceil(reached) + BLOCK, 0];
  });
  return { marks, end, reach: columns + at / SIX };
}

/** The ruled years of an unprinted row, as far as nothing stands in them. */
function ruled(f: Frame, y: number, reach: number): string {
  let d = '';
  for (let column = YEARS * 2; column > reach; column -= 2) {
    const years = Math.min(2, column - Math.ceil(reach));
    d += rectPath(f.seam - 2 - column * f.col + (f.col - f.cell), y, years * f.col - (f.col - f.cell), depth(f));
  }
  return d || 'M0 0';
}

/** `reader`: months that the reader has paid; undefined leaves their row as ruled. */
export function drawPage(lives: readonly Life[], show: Show, reader: number | undefined, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const marks: Mark[] = [];
  const size = box.font;
  const base = (y: number) => y + depth(f) / 2 + size * 0.36;
  let [y, source] = [f.top + (f.row - depth(f)) / 2, lives[0]?.source];
  const yours = show === 'yours';
  const lines: Mark[] = [];
  for (const life of lives) {
    if (life.source !== source) {
      lines.push(line('sources-line', 'rule', 0, y - (f.row - depth(f)) / 2 + f.apart / 2, box.w, y - (f.row - depth(f)) / 2 + f.apart / 2));
      [y, source] = [y + f.apart, life.source];
    }
    const { marks: cells, end, reach } = row(f, life, y, show);
    const said = END[show]?.(life, words);
    marks.push(path('page', 'rule', ruled(f, y, reach)), ...cells, text('names', 'label-strong', 0, base(y), words.label(life.person), size));
    if (said) marks.push(text('end-labels', said[0], end + (f.narrow ? 4 : 10), base(y), said[1], f.narrow ? size : size + 1));
    y += f.row;
  }
  if (yours) {
    const paid = Math.min(reader ?? 0, (YEARS + BLOCK / 2) * 12);
    marks.push(
      path('page', 'rule', ruled(f, y, paid / SIX)),
      path('you-months', 'blue', cellsBack(f, y, 0, 0, paid)),
      text('names', 'label-blue', 0, base(y), words.label('you'), size),
      text('end-labels', reader === undefined ? 'label' : 'label-blue', f.seam + 3 + (f.narrow ? 4 : 10), base(y), reader === undefined ? words.label('empty') : words.number(reader, 'months'), size),
    );
  }
  const bottom = y + (yours ? f.row - (f.row - depth(f)) / 2 + 2 : -(f.row - depth(f)) / 2);
  lines.push(
    line('page-line', 'hatch', f.left - 0.5, f.top - 4, f.left - 0.5, bottom),
    line('seam-line', 'ink bold', f.seam, f.top - 4, f.seam, bottom),
    text('heading', 'label', f.left, f.top - 8, words.number(YEARS * 12, 'months', 'years'), size, 'middle'),
    text('heading', 'label-strong', f.seam, f.top - 8, words.label('now'), size, 'middle'),
    ...(yours ? [] : [text('heading', HEADS[show], f.narrow ? box.w : f.seam + 3 + f.col * BLOCK + 10, f.top - 8, words.label(`thread-${show}`), size, f.narrow ? 'end' : undefined)]),
  );
  return [...lines, ...marks, ...legend(f, show, box, words)];
}

/** What the textures mean in this state; in the last one, under the reader's row. */
function legend(f: Frame, show: Show, box: Box, words: Words): Mark[] {
  const entries: [string, string][] = {
    told: [['ink soft', 'with-number'], ['hatch', 'untold']] as [string, string][],
    paid: [['ink', 'kind-paid'], ['ink soft', 'through'], ['hatch', 'untold']] as [string, string][],
    lost: [['red', 'lost'], ['hatch-red', 'untold']] as [string, string][],
    fought: [['blue', 'won'], ['blue soft', 'mixed'], ['hatch-blue', 'most']] as [string, string][],
    decided: [['blue soft', 'kind-ahead'], ['hatch-blue', 'untold']] as [string, string][],
    yours: [['ink', 'kind-paid'], ['blue', 'won'], ['red', 'lost'], ['hatch', 'untold']] as [string, string][],
  }[show];
  const y = f.height - (f.narrow ? 6 : 8);
  let x = f.narrow ? 0 : f.left;
  return entries.flatMap(([c, key]) => {
    const said = words.label(key);
    const marks = [rect('swatches', c, x + 0.5, y - 10, 14, 10), text('legend-labels', 'label', x + 19, y, said, box.font)];
    x += 19 + [...said].length * box.font + (f.narrow ? 8 : 18);
    return marks;
  });
}
