import { expect, test } from 'vitest';
import { rowText } from './reader.ts';

test('a row as text: each head with its cell, empty cells left out', () => {
  expect(rowText(['year', 'men', 'women'], ['1965', '60', ''], ' ', ', ')).toBe('year 1965, men 60');
  expect(rowText(['', 'men'], ['1965', '60', 'note'], ': ', '; ')).toBe('1965; men: 60; note');
  expect(rowText([], [], ' ', ', ')).toBe('');
});
