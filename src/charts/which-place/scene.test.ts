import { describe, expect, test } from 'vitest';
import { readCases } from './cases.ts';

/** By hand from articles 5 and 6: where the account of the last province comes from, the clause that holds, the province that pays. */
const BY_HAND = {
  'at-38': ['under-age-limit', ['general'], 2, 'guangdong'],
  'at-41': ['over-age-limit', ['temporary'], 4, 'hunan'],
  'nine-eleven': ['under-age-limit', ['general'], 4, 'hubei'],
  ten: ['under-age-limit', ['general'], 2, 'guangdong'],
  'earlier-place': ['over-age-limit', ['general', 'temporary'], 2, 'zhejiang'],
  'five-places': ['under-age-limit', ['general', 'general', 'general', 'general', 'general'], 4, 'sichuan'],
};

describe('the walks', () => {
  const cases = readCases();
  test.each(Object.entries(BY_HAND))('%s', (id, [ground, accounts, clause, place]) => {
    const found = cases.find((one) => one.id === id);
    expect([found?.ground, found?.spells.map(({ account }) => account), found?.clause, found?.place]).toEqual([ground, accounts, clause, place]);
  });

  test('a month decides: the two from 湖北 differ by one', () => {
    const months = (id: string) => cases.find((one) => one.id === id)?.spells[0]?.months ?? 0;
    expect(months('ten') - months('nine-eleven')).toBe(1);
  });
});
