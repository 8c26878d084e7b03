import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ease, parsePath, writePath } from './tween.ts';

describe('parsePath', () => {
  test.each([
    ['M12 40h3v-8h-3z', 'M  h v h z', [12, 40, 3, -8, -3]],
    ['M-.5.5L1-2', 'M  L  ', [-0.5, 0.5, 1, -2]],
    ['M1e3,2E-1', 'M  ', [1000, 0.2]],
    ['m0 0 1 1 2 2', 'm  l  l  ', [0, 0, 1, 1, 2, 2]],
    ['M0 0 10 10', 'M  L  ', [0, 0, 10, 10]],
    ['M0 0h1 2', 'M  h h ', [0, 0, 1, 2]],
    ['M0 0a1 1 0 01.5.5', 'M  a   01  ', [0, 0, 1, 1, 0, 0.5, 0.5]],
    ['M0 0zm1 1z', 'M  zm  z', [0, 0, 1, 1]],
    [' M 1 , 2 \n', 'M  ', [1, 2]],
  ])('%s', (d, skeleton, numbers) => {
    expect(parsePath(d)).toEqual({ skeleton, numbers });
  });

  test('an empty path is a path', () => {
    expect(parsePath('')).toEqual({ skeleton: '', numbers: [] });
  });

  test.each(['12 40', 'M1', 'M0 0z5', 'M0 0x', 'Minfinity', 'M0 0a1 1 0 2 1 5 5'])('%s is not path data', (d) => {
    expect(parsePath(d)).toBeNull();
  });

  test('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MmLlhvzaAe.-+,01 9') }), (d) => {
        const path = parsePath(d);
        if (path) expect(path.numbers).toHaveLength(path.skeleton.split(' ').length - 1);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  test('what is written is read again as the same', () => {
    const d = 'M12 40h3v-8h-3zm0 0a1 1 0 10.5.25';
    const path = parsePath(d);
    expect(path).not.toBeNull();
    if (path) expect(parsePath(writePath(path.skeleton, path.numbers))).toEqual(path);
  });
});

test('ease goes from 0 to 1, the middle in the middle, never back', () => {
  expect([0, 0.5, 1].map(ease)).toEqual([0, 0.5, 1]);
  for (let t = 0; t < 1; t += 0.01) expect(ease(t + 0.01)).toBeGreaterThan(ease(t));
});
