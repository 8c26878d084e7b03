import { expect, test } from 'vitest';
import { readSoFar } from './progress.ts';

test.each([
  [200, 5000, 800, 0],
  [0, 5000, 800, 0],
  [-2100, 5000, 800, 0.5],
  [-4200, 5000, 800, 1],
  [-6000, 5000, 800, 1],
  [0, 500, 800, 1],
])('top %d of %d in a window of %d is %d read', (top, height, windowHeight, read) => {
  expect(readSoFar(top, height, windowHeight)).toBe(read);
});
