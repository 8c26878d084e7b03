import { describe, expect, test } from 'vitest';
import { parsePath } from '../../story/tween.ts';
import { bar, stretch, type Tape } from './tape.ts';

const tape: Tape = { x: 10, y: 5, w: 200, row: 12, yuan: 1000 };

/** The area by the shoelace formula, in yuan. */
function meant(d: string): number {
  const corners: [number, number][] = [];
  for (const [, command, first, second] of d.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === 'M' ? [Number(first), Number(second)] : command === 'H' ? [Number(first), y] : [x, Number(first)]);
  }
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return (Math.abs(twice) / 2 / (tape.w * tape.row)) * tape.yuan;
}

const stretches: [number, number][] = [[0, 10_000], [0, 1000], [0, 999], [1000, 2000], [200, 800], [800, 1200], [9000, 9800], [10_000, 11_600], [12_570, 13_270], [250, 4000], [300, 300], [0, 0]];

describe('a strip folded into lines', () => {
  test.each(stretches)('from %i to %i: its area is the sum', (from, to) => {
    expect(meant(stretch(tape, from, to))).toBeCloseTo(to - from, 5);
  });

  test('has the same corners everywhere, bars too, so that one can become another', () => {
    const skeletons = [...stretches.map(([from, to]) => stretch(tape, from, to)), bar(3, 4, 50, 6)].map((d) => parsePath(d)?.skeleton);
    expect(new Set(skeletons).size).toBe(1);
  });

  test('what ends with a line stays in it', () => {
    const ys = (d: string) => [...d.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...ys(stretch(tape, 0, 1000)))).toBe(tape.y + tape.row);
    expect(Math.max(...ys(stretch(tape, 0, 1001)))).toBe(tape.y + 2 * tape.row);
  });
});
