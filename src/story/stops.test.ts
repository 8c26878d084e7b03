import { expect, test } from 'vitest';
import { between } from './stops.ts';

const stops = [[1, 0], [2, 400], [4, 1600]] as const;

test.each([
  [0, { from: 1, to: 2, part: 0 }],
  [100, { from: 1, to: 2, part: 0.25 }],
  [400, { from: 1, to: 2, part: 1 }],
  [1000, { from: 2, to: 4, part: 0.5 }],
  [1600, { from: 2, to: 4, part: 1 }],
])('%d lies between', (value, found) => {
  expect(between(stops, value)).toEqual(found);
});
