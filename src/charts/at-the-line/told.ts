/** What each state says beside its months: the number that it is about, and the names and sums. */
import { heading } from '../kit/heading.ts';
import { type Box, circle, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Data } from './data.ts';
import { block, cellOf, cells, type Frame, middle, rowTop, shortLine } from './frame.ts';
import { FIRST_ROW, ROWS } from './rows.ts';

export const SHOWS = ['one-month', 'moved', 'who-stands', 'pay-on', 'top-up', 'let-go'] as const;
export type Show = (typeof SHOWS)[number];

/** Of the labels beside the months. */
export const sizeOf = ({ narrow }: Frame) => (narrow ? 12 : 15);

/** The number that a state is about, printed above, and what it is. */
function head(f: Frame, c: string, printed: string, lines: [string, string]): Mark[] {
  const [size, y, apart, font] = f.narrow ? [42, 40, 8, 12] : [68, 62, 14, 16];
  return heading(
    printed,
    { y, size, c, apart },
    lines.map((one, k) => ({ y: y - (1 - k) * (font + 7) - 2, size: font, text: one })),
  );
}
const foot = (f: Frame, k: number) => f.bottom + (f.narrow ? 20 : 27) + k * (f.narrow ? 19 : 24);

type Told = (data: Data, f: Frame, box: Box, words: Words) => Mark[];
export const TOLD: Record<Show, Told> = {
  'one-month': ({ monthly, line: { before } }, f, _box, words) => {
    const { x, y } = cellOf(f.grid, before);
    return [
      ...head(f, '', words.number(Math.round(monthly[before / 12 - FIRST_ROW] as number), 'count'), [words.label('with', { n: words.number(before, 'months') }), words.label('without', { n: words.number(before - 1, 'months') })]),
      rect('marked', 'blue', x, y, f.grid.cell, f.grid.row - f.grid.gap),
      text('line-labels', 'label-strong', f.bars.right, rowTop(f.grid, before) - 6, words.label('line', { n: words.number(before, 'count') }), sizeOf(f), 'end'),
      text('notes', 'label-blue', f.grid.x, foot(f, 0), words.label('the-month', { n: words.number(before, 'count') }), sizeOf(f)),
    ];
  },
  moved: ({ line: { after, before } }, f, _box, words) => [
    ...head(f, 'printed-red', words.number(0, 'count'), [words.label('with', { n: words.number(before, 'months') }), words.label('until', { n: words.number(after, 'months') })]),
    text('line-labels', 'label-strong', f.grid.x, foot(f, 0), words.label('line', { n: words.number(after, 'count') }), sizeOf(f)),
  ],
  'who-stands': ({ feng, song, line: { before } }, f, _box, words) => {
    const { grid } = f;
    const dot = (months: number) => {
      const { x } = cellOf(grid, months);
      return { x: x + grid.cell / 2, y: middle(grid, months) };
    };
    const right = f.bars.x + (f.narrow ? 0 : 14);
    const person = (months: number, y: number): Mark[] => {
      const at = dot(months);
      return [path('leader', 'ink line thin', `M${round(at.x)} ${round(at.y)}V${round(y)}H${right - 4}`), circle('people', 'ink', at.x, at.y, f.narrow ? 4.5 : 7)];
    };
    const low = rowTop(grid, before) - f.grid.row / 2;
    return [
      ...head(f, 'printed-red', words.number(before - feng, 'count'), [words.label('short'), words.label('her-line', { n: words.number(before, 'months') })]),
      ...person(feng, low),
      circle('people', 'blue', dot(song.paid).x, dot(song.paid).y, f.narrow ? 4.5 : 7),
      text('people-labels', 'label-strong', right, low + sizeOf(f) * 0.36, words.label('feng', { n: words.number(feng, 'months') }), sizeOf(f)),
      text('people-labels', 'label-blue', right, middle(grid, before) + sizeOf(f) * 0.36, words.label('song', { n: words.number(song.paid, 'months') }), sizeOf(f)),
      text('people-labels', 'label', right, middle(grid, before + 12) + sizeOf(f) * 0.36, words.label('songs-line', { from: words.number(song.line[0], 'count'), to: words.number(song.line[1], 'months') }), sizeOf(f)),
      rect('swatches', 'hatch', f.grid.x, foot(f, 0) - 11, 16, 12),
      text('notes', 'label', f.grid.x + 22, foot(f, 0), words.label('waiting', { years: words.number(before, 'months', 'years') }), sizeOf(f)),
      text('notes', 'label', f.grid.x + 22, foot(f, 1), words.label('liu'), sizeOf(f)),
    ];
  },
  'pay-on': ({ line: { before, after }, age }, f, _box, words) => [
    ...head(f, 'printed-blue', words.number(after - before, 'count'), [words.label('pay-on'), words.label('one-a-month')]),
    text('age-labels', 'label-strong', f.bars.x, middle(f.grid, before) + sizeOf(f) * 0.36, words.number(age.line, 'age-months'), sizeOf(f)),
    text('age-labels', 'label-blue', f.bars.x, middle(f.grid, after - 12) + sizeOf(f) * 0.36, words.label('reached', { age: words.number(age.extended, 'age-months') }), sizeOf(f)),
  ],
  'top-up': ({ line: { after }, less }, f, _box, words) => {
    const { second } = f;
    const rest = after - less.extended;
    const y = f.narrow ? 42 : 66;
    return [
      path('first-years-2', 'ink', block(f, second.x)),
      cells(second, 'paid-2', 'ink', (FIRST_ROW - 1) * 12, less.paid),
      cells(second, 'paying-2', 'blue', less.paid, less.extended),
      cells(second, 'later-2', 'hatch-blue', less.extended, after),
      cells(second, 'left-2', 'rule', after, (FIRST_ROW + ROWS - 1) * 12),
      path('line-2', 'ink line bold', shortLine({ ...f, grid: second }, after)),
      ...[f.grid, second].flatMap((grid, k) => [
        text('heading', 'label-strong', grid.x, y, words.label(k ? 'late' : 'early'), sizeOf(f)),
        text('notes', 'label-blue', grid.x, foot(f, 0), words.label(k ? 'one-by-one' : 'lump', { n: words.number(rest, 'months') }), sizeOf(f)),
      ]),
    ];
  },
  'let-go': ({ monthly, line: { before }, resident, account, pooled }, f, _box, words) => {
    const { bars: b, grid } = f;
    const size = sizeOf(f);
    const high = f.narrow ? 12 : 17;
    const at = (row: number) => middle(grid, before + row * 12);
    // What is paid once stands apart, on a scale of its own.
    const once = rowTop(grid, before + 36) + (f.narrow ? 6 : 4);
    const lineOf = (k: number) => once + (f.narrow ? 18 : 24) + k * (f.narrow ? 21 : 28);
    const per = (f.narrow ? 60 : 220) / pooled;
    const value = (c: string, x: number, base: number, yuan: number) => text('way-labels', c, x + 5, base, words.number(Math.round(yuan), 'count'), size);
    const sum = (g: string, kind: string, c: string, k: number, yuan: number): Mark[] => [
      text('way-labels', c, b.x, lineOf(k), words.label(g), size),
      rect(g, kind, b.x, lineOf(k + 1) - high + 1, yuan * per, high),
      value(c, b.x + yuan * per, lineOf(k + 1), yuan),
    ];
    return [
      ...head(f, 'printed-blue', words.number(Math.round(resident), 'count'), [words.label('instead'), words.label('of', { n: words.number(Math.round(monthly[before / 12 - FIRST_ROW] as number), 'yuan') })]),
      text('way-labels', 'label-blue', b.x, at(1) + size * 0.36 + 2, words.label('resident'), size),
      rect('resident', 'blue', b.x, at(2) - high / 2, resident * b.perYuan, high),
      value('label-blue', b.x + resident * b.perYuan, at(2) + size * 0.36, resident),
      line('once-line', 'rule axis', b.x, once, b.right, once),
      text('way-labels', 'label-strong', b.x, lineOf(0), words.label('once'), size),
      ...sum('account', 'blue line', 'label-blue', 1, account),
      ...sum('pooled', 'ghost', 'label', 3, pooled),
    ];
  },
};
