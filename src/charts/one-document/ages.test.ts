import { expect, test } from 'vitest';
import { figure } from '../../data/figures.ts';
import { ROWS, START, YEAR } from './ages.ts';

test('the words name the ages that are drawn', () => {
  expect(Number(figure('temporary.drawn.from').value)).toBe(START);
  expect(Number(figure('temporary.drawn.to').value)).toBe(START + (ROWS - 1) * YEAR);
});
