import { describe, expect, test } from 'vitest';
import { parseBirth } from './birth.ts';

const now = { year: 2026, month: 11 };

describe('a month of birth as people type it', () => {
  test.each([
    ['1975-06', '1975-06'],
    ['1975-6', '1975-06'],
    ['1975年6月', '1975-06'],
    ['1975年06月', '1975-06'],
    ['1975 年 6 月', '1975-06'],
    ['197506', '1975-06'],
    ['1975.06', '1975-06'],
    ['1975/6', '1975-06'],
    [' 1975-06 ', '1975-06'],
    ['１９７５－０６', '1975-06'],
    ['１９７５年６月', '1975-06'],
    ['1900-01', '1900-01'],
    ['2026-11', '2026-11'],
  ])('"%s"', (typed, birth) => {
    expect(parseBirth(typed, now)).toEqual({ birth });
  });

  test.each([
    ['', 'missing'],
    ['1975', 'missing'],
    ['75-06', 'missing'],
    ['1975-00', 'missing'],
    ['1975-13', 'missing'],
    ['六月', 'missing'],
    ['1975-06-15', 'missing'],
    ['19750615', 'missing'],
    ['-1975-06', 'missing'],
    ['1975-06; drop', 'missing'],
    ['1899-12', 'early'],
    ['0000-01', 'early'],
    ['2026-12', 'future'],
    ['2027-01', 'future'],
    ['9999-12', 'future'],
  ])('"%s" is %s', (typed, problem) => {
    expect(parseBirth(typed, now)).toEqual({ problem });
  });

  test('the reader’s month is given, not read from a clock', () => {
    expect(parseBirth('2026-12', { year: 2027, month: 1 })).toEqual({ birth: '2026-12' });
  });
});
