import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, month, parseMonth } from '../../rules/month.ts';
import { clockMonth, todayOf } from './clock.ts';
import { readDuration, readMonth } from './field.ts';

describe('a month as people type it', () => {
  test.each(['1975-6', '1975-06', '1975年6月', '1975 年 6 月', '197506', '19756', '1975.06', '1975/6', '１９７５－６', ' 1975-06 ', '1975、6', '1975-06-12', '19750612', '1975年06月12日'])('%s', (typed) => {
    const read = readMonth(typed, 'birth');
    expect('month' in read && formatMonth(read.month)).toBe('1975-06');
  });
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1975', 'no-month'],
    ['1975年', 'no-month'],
    ['75-06', 'short-year'],
    ['1975-13', 'no-such-month'],
    ['197500', 'no-such-month'],
    ['six', 'unreadable'],
    ['1975x6', 'unreadable'],
    ['6', 'unreadable'],
    ['1975-06-12-01', 'unreadable'],
  ])('%s: %s', (typed, code) => {
    const read = readMonth(typed, 'birth');
    expect('fault' in read && read.fault.code).toBe(`birth.${code}`);
  });
  test('nothing typed throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        readMonth(a, 'birth');
        readDuration(a, b, 'paid');
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('a duration in two fields', () => {
  test.each([
    ['13', '6', 162],
    ['13', '', 156],
    ['', '156', 156],
    ['13.5', '', 162],
    ['０', '０', 0],
    ['0', '11', 11],
  ])('%s and %s', (years, months, total) => {
    expect(readDuration(years, months, 'paid')).toEqual({ months: total });
  });
  test('both empty: not told', () => expect(readDuration('', ' ', 'paid')).toEqual({ months: null }));
  test.each([
    ['13', '12', 'months-over'],
    ['', '900.5', 'not-whole'],
    ['13.3333', '', 'not-whole'],
    ['x', '', 'unreadable'],
    ['13年', '', 'unreadable'],
    ['-1', '', 'negative'],
    ['', '1e9', 'unreadable'],
    ['101', '', 'too-many'],
  ])('%s and %s: %s', (years, months, code) => {
    const read = readDuration(years, months, 'paid');
    expect('fault' in read && read.fault.code).toBe(`paid.${code}`);
  });
});

test('the clock is believed from the month of the rules on', () => {
  const rules = parseMonth('2026-11') as Month;
  expect(todayOf(rules, rules)).toEqual({ month: rules, disbelieved: null });
  expect(todayOf(month(2031, 3), rules)).toEqual({ month: month(2031, 3), disbelieved: null });
  for (const wrong of [month(1970, 1), month(2026, 10), month(2099, 1), Number.NaN as Month]) {
    expect(todayOf(wrong, rules).month).toBe(rules);
  }
  expect(clockMonth(new Date(2026, 10, 30, 23, 59))).toBe(rules);
});
