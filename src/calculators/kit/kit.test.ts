import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, month, parseMonth } from '../../rules/month.ts';
import { clockMonth, todayOf } from './clock.ts';
import { readDuration, readMonth } from './field.ts';

describe('a month as people type it', () => {
  test.each(['1975-6', '1975-06', '1975年6月', '1975 年 6 月', '197506', '19756', '1975.06', '1975/6', '１９７５－６', ' 1975-06 ', '1975、6', '1975-06-12', '19750612', '1975年06月12日', '一九七五年六月', '一九七五年六月十二日', '1975年六月'])('%s', (typed) => {
    const read = readMonth(typed, 'birth');
    expect('month' in read && formatMonth(read.month)).toBe('1975-06');
  });
  test('Han numerals of every month and of a zero', () => {
    for (const [index, of] of ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].entries()) {
      const read = readMonth(`一九八〇年${of}月`, 'birth');
      expect('month' in read && formatMonth(read.month)).toBe(formatMonth(month(1980, index + 1)));
    }
    expect(readMonth('二零零一年十月', 'birth')).toEqual({ month: month(2001, 10) });
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
  }, 30_000);
});

describe('a duration in two fields', () => {
  test.each([
    ['13', '6', 162],
    ['13', '', 156],
    ['', '156', 156],
    ['13.5', '', 162],
    ['０', '０', 0],
    ['0', '11', 11],
    ['15年', '', 180],
    ['十五年', '六个月', 186],
    ['15年6个月', '', 186],
    ['十三年半', '', 162],
    ['', '一百五十六个月', 156],
    ['两年', '3月', 27],
  ])('%s and %s', (years, months, total) => {
    expect(readDuration(years, months, 'paid')).toEqual({ months: total });
  });
  test('both empty: not told', () => expect(readDuration('', ' ', 'paid')).toEqual({ months: null }));
  test.each([
    ['13', '12', 'months-over'],
    ['', '900.5', 'not-whole'],
    ['13.3333', '', 'not-whole'],
    ['x', '', 'unreadable'],
    ['13天', '', 'unreadable'],
    ['13年6个月', '2', 'unreadable'],
    ['12345678901234567', '', 'too-big'],
    ['', '12345678901234567', 'too-big'],
    ['-1', '', 'negative'],
    ['', '1e9', 'unreadable'],
    ['101', '', 'too-many'],
  ])('%s and %s: %s', (years, months, code) => {
    const read = readDuration(years, months, 'paid');
    expect('fault' in read && read.fault.code).toBe(`paid.${code}`);
  });
});

test('a fault names the field that it is in', () => {
  const part = (years: string, months: string) => {
    const read = readDuration(years, months, 'paid');
    return 'fault' in read && read.fault.data.part;
  };
  expect([part('13', 'x'), part('13', '12'), part('', '1201')]).toEqual(['months', 'months', 'months']);
  expect([part('x', '3'), part('101', ''), part('-1', '')]).toEqual(['years', 'years', 'years']);
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
