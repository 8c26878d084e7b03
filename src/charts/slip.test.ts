import { expect, test } from 'vitest';
import { readSlip } from './slip.ts';

const slip = readSlip();
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

test('the parts are the whole: by who pays, and by whose it is', () => {
  expect(sum(slip.own.map(({ yuan }) => yuan))).toBe(slip.ownSum);
  expect(sum(slip.employer.map(({ yuan }) => yuan))).toBe(slip.employerSum);
  expect(slip.left + slip.ownSum).toBe(slip.wage);
  expect(slip.wage + slip.employerSum).toBe(slip.cost);
  expect(slip.left + sum(slip.pots.map(({ account, pool }) => account + pool))).toBe(slip.cost);
  expect(slip.taxFree + slip.taxable).toBe(slip.left);
});

test('a rate and its sum say the same', () => {
  for (const { rate, yuan } of [...slip.own, ...slip.employer]) expect((slip.wage * rate) / 100).toBeCloseTo(yuan, 6);
});

test('only unemployment has no document', () => {
  expect([...slip.own, ...slip.employer].filter(({ unchecked }) => unchecked).map(({ insurance }) => insurance)).toEqual(['unemployment', 'unemployment']);
});
