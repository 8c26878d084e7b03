import { describe, expect, test } from 'vitest';
import { NARROW, type PathMark, type TextMark, WIDE } from './mark.ts';
import { cellX, cellY, gridFrame, gridHeight, rowLabels, rowPitch, runMark } from './month-grid.ts';

const frame = { x: 40, y: 10, cell: 18, gap: 2, row: 14 };
const rects = (d: string) => (d.match(/z/g) ?? []).length;
const run = (from: number, to: number) => (runMark(frame, { g: 'paid', c: 'ink', from, to }) as PathMark).d;

describe('the month grid', () => {
  test('twelve months a row, a row a year', () => {
    expect([0, 1, 11, 12, 23, 24].map((month) => [(cellX(frame, month) - 40) / 20, (cellY(frame, month) - 10) / rowPitch(frame)])).toEqual([
      [0, 0],
      [1, 0],
      [11, 0],
      [0, 1],
      [11, 1],
      [0, 2],
    ]);
  });

  test('months before the first stand in rows above it', () => {
    expect([cellX(frame, -1), cellY(frame, -1)]).toEqual([cellX(frame, 11), 10 - rowPitch(frame)]);
    expect([cellX(frame, -12), cellY(frame, -12)]).toEqual([cellX(frame, 0), 10 - rowPitch(frame)]);
  });

  test('a run is one mark with a rectangle a month', () => {
    expect(rects(run(0, 1))).toBe(1);
    expect(rects(run(6, 30))).toBe(24);
    expect(runMark(frame, { g: 'paid', c: 'ink', from: 0, to: 3 })).toMatchObject({ kind: 'path', g: 'paid', c: 'ink' });
  });

  test('a run of no months is drawn as nothing, but is there', () => {
    expect(run(5, 5)).toBe('M0 0');
    expect(run(5, 3)).toBe('M0 0');
  });

  test('two runs that meet cover each month once', () => {
    const cells = (d: string) => d.match(/M[^z]+z/g) ?? [];
    expect([...cells(run(0, 7)), ...cells(run(7, 20))]).toEqual(cells(run(0, 20)));
  });

  test.each([
    ['narrow', NARROW, { left: 44, right: 4 }],
    ['wide', WIDE, { left: 64, right: 230 }],
  ])('%s: twelve columns fit between the margins', (_, box, { left, right }) => {
    const made = gridFrame(box, { left, right, top: 6, maxCell: 28 });
    expect(made.x).toBe(left);
    expect(cellX(made, 11) + made.cell).toBeLessThanOrEqual(box.w - right);
    expect(made.cell).toBeGreaterThan(8);
    expect(made.cell + made.gap).toBeLessThanOrEqual(28);
    expect(gridHeight(made, 15)).toBe(15 * rowPitch(made));
  });

  test('labels stand left of their rows, one every so many', () => {
    const labels = rowLabels(frame, 10, (row) => `r${row}`, 12, 4) as TextMark[];
    expect(labels.map(({ text, y, x, anchor }) => [text, Math.floor((y - 10) / rowPitch(frame)), x < frame.x, anchor])).toEqual([
      ['r0', 0, true, 'end'],
      ['r4', 4, true, 'end'],
      ['r8', 8, true, 'end'],
    ]);
  });
});
