import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeStep, checkedOffset, landing, lineRatio } from './scroll.ts';

const SEED = { seed: 20261121, numRuns: 500 };
const position = fc.integer({ min: -100_000, max: 100_000 });
const tops = fc.array(position, { minLength: 1, maxLength: 12 });
const rising = fc
  .array(fc.integer({ min: 2, max: 3000 }), { minLength: 1, maxLength: 12 })
  .map((heights) => heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0)));

describe('activeStep', () => {
  test('is the last step that has reached the line', () => {
    expect(activeStep([100, 500, 900], 500)).toBe(1);
    expect(activeStep([100, 500, 900], 499.9)).toBe(0);
    expect(activeStep([-900, -500, -100], 500)).toBe(2);
  });

  test('is the first before any has', () => {
    expect(activeStep([700, 900], 500)).toBe(0);
    expect(activeStep([], 500)).toBe(0);
  });

  test('total: always a step there is', () => {
    fc.assert(
      fc.property(tops, position, (tops, line) => {
        const active = activeStep(tops, line);
        expect(active).toBeGreaterThanOrEqual(0);
        expect(active).toBeLessThan(tops.length);
      }),
      SEED,
    );
  });

  test('monotone: scrolling on never goes back a step', () => {
    fc.assert(
      fc.property(tops, position, fc.nat(50_000), (tops, line, by) => {
        const after = tops.map((top) => top - by);
        expect(activeStep(after, line)).toBeGreaterThanOrEqual(activeStep(tops, line));
      }),
      SEED,
    );
  });

  test('jump-safe: one fling ends where many small movements end', () => {
    fc.assert(
      fc.property(tops, position, fc.array(fc.integer({ min: -5000, max: 5000 })), (tops, line, moves) => {
        const slow = moves.reduce((at, move) => at.map((top) => top - move), tops);
        const sum = moves.reduce((total, move) => total + move, 0);
        const fast = tops.map((top) => top - sum);
        expect(activeStep(fast, line)).toBe(activeStep(slow, line));
      }),
      SEED,
    );
  });

  test('resize-invariant: a page that is k times as large, read at the same place, is at the same step', () => {
    fc.assert(
      fc.property(tops, position, fc.integer({ min: 1, max: 20 }), (tops, line, k) => {
        expect(
          activeStep(
            tops.map((top) => top * k),
            line * k,
          ),
        ).toBe(activeStep(tops, line));
      }),
      SEED,
    );
  });
});

describe('landing', () => {
  test('makes the step current and leaves its top in the window', () => {
    fc.assert(
      fc.property(rising, fc.nat(), fc.integer({ min: 300, max: 2000 }), fc.boolean(), (tops, pick, height, stacked) => {
        const index = pick % tops.length;
        const line = lineRatio(stacked) * height;
        const top = tops[index] as number;
        const reach = (tops[index + 1] ?? top + 40) - top;
        const at = line - landing(reach, height);
        expect(
          activeStep(
            tops.map((one) => one - top + at),
            line,
          ),
        ).toBe(index);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(line);
      }),
      SEED,
    );
  });
});

test('an offset that scrollama would choke on becomes one it takes', () => {
  expect([0.6, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY].map(checkedOffset)).toEqual([0.6, 1, 0, 0.5, 0.5]);
});
