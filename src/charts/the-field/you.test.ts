import { expect, test } from 'vitest';
import { INDEXES } from './data.ts';
import { keys } from './you.ts';

const man = { v: 1, birth: '1970-01', sex: 'male' } as const;

test('the columns are those of the picture', () => expect(INDEXES.map(Number)).toEqual([0.6, 1, 3]));

test('without a base the whole row is the reader’s; of a woman whose post isn’t told, none', () => {
  expect(keys(man)).toEqual(['rows:0', 'frames:0', 'frames:1', 'frames:2']);
  expect(keys({ ...man, sex: 'female' })).toEqual([]);
});

test.each([
  [0.3, 3],
  [0.76, 3],
  [0.79, 4],
  [1.7, 4],
  [1.8, 5],
  [5, 5],
])('of a base of %s of the average the nearest cell is frame %i', (index, frame) => {
  // Half way between two columns as ratios: the root of 0.6 is 0.775, that of 3 is 1.73.
  expect(keys({ ...man, sex: 'female', post: 'cadre', index })).toEqual(['rows:1', `frames:${frame}`]);
});
