import { describe, expect, test } from 'vitest';
import { format } from './format.ts';
import { formatNumber, han, type Style } from './number.ts';
import { numbers } from './zh-Hans/numbers.ts';

const typed: [number, string][] = [
  [0, '零'],
  [1, '一'],
  [2, '二'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [15, '十五'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [60, '六十'],
  [63, '六十三'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [120, '一百二十'],
  [180, '一百八十'],
  [200, '二百'],
  [240, '二百四十'],
  [306, '三百零六'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1015, '一千零一十五'],
  [1100, '一千一百'],
  [1949, '一千九百四十九'],
  [2005, '二千零五'],
  [2050, '二千零五十'],
  [2500, '二千五百'],
  [6008, '六千零八'],
  [9999, '九千九百九十九'],
  [10000, '一万'],
  [10001, '一万零一'],
  [10010, '一万零一十'],
  [10015, '一万零一十五'],
  [10100, '一万零一百'],
  [11000, '一万一千'],
  [20500, '二万零五百'],
  [100000, '十万'],
  [120000, '十二万'],
  [1010000, '一百零一万'],
  [10000000, '一千万'],
  [99999999, '九千九百九十九万九千九百九十九'],
];

/** Reads a numeral below 10,000, written without a look at the code that writes them. */
function read(text: string): number {
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const size = { 十: 10, 百: 100, 千: 1000 }[char];
    if (size) {
      total += (digit || 1) * size;
      digit = 0;
    } else digit = '零一二三四五六七八九'.indexOf(char);
  }
  return total + digit;
}

describe('Han numerals', () => {
  test.each(typed)('%i is %s', (count, text) => {
    expect(han(count, numbers)).toBe(text);
  });

  test('each one below ten thousand reads back as itself, and as nothing else', () => {
    const seen = new Set<string>();
    for (let count = 0; count < 10_000; count++) {
      const text = han(count, numbers);
      if (read(text) !== count) expect(text).toBe(`the numeral of ${count}`);
      seen.add(text);
    }
    expect(seen.size).toBe(10_000);
    expect([...seen].filter((text) => /零零|.零$|^零.|^一十/.test(text))).toEqual([]);
  });

  test.each([-1, 0.5, 1e8, Number.NaN, Number.POSITIVE_INFINITY])('%d has none', (count) => {
    expect(() => han(count, numbers)).toThrow(RangeError);
  });
});

describe('styles', () => {
  const cases: [string, Parameters<typeof formatNumber>[0]['unit'], Style, string][] = [
    // the unit's usual form
    ['36', 'months', '', '36个月'],
    ['1', 'months', '', '1个月'],
    ['756', 'age-months', '', '63岁'],
    ['752', 'age-months', '', '62岁8个月'],
    ['738', 'age-months', '', '61岁6个月'],
    ['8', 'age-months', '', '8个月'],
    ['0', 'age-months', '', '0岁'],
    ['2039-02', 'month', '', '2039年2月'],
    ['2039-12', 'month', '', '2039年12月'],
    ['2039', 'calendar-year', '', '2039年'],
    ['86.5', 'percent', '', '86.5%'],
    ['86.50', 'percent', '', '86.50%'],
    ['9999', 'yuan', '', '9999元'],
    ['12345', 'yuan', '', '12,345元'],
    ['1234567.89', 'yuan', '', '1,234,567.89元'],
    ['1000', 'people', '', '1000人'],
    ['-3', 'months', '', '−3个月'],
    ['-12345', 'yuan', '', '−12,345元'],
    ['0.5', 'ratio', '', '0.5'],
    ['2.8', 'years', '', '2.8年'],
    ['60', 'days', '', '60天'],
    ['48.5', 'hours', '', '48.5小时'],
    ['-1.4', 'points', '', '−1.4个百分点'],
    ['1053000000', 'people', 'yi', '10.53亿人'],
    ['16000000', 'people', 'wan', '1600万人'],
    ['-25380000', 'people', 'wan', '−2538万人'],
    ['1345.7', 'count', 'wan', '0.13457万'],
    ['5', 'count', '', '5'],
    // digits only
    ['36', 'months', 'number', '36'],
    ['123456', 'people', 'number', '123,456'],
    ['-0.5', 'percent', 'number', '−0.5'],
    // months as years
    ['180', 'months', 'years', '15年'],
    ['186', 'months', 'years', '15年6个月'],
    ['6', 'months', 'years', '6个月'],
    ['0', 'months', 'years', '0年'],
    // months as an age
    ['756', 'months', 'age', '63岁'],
    // Han numerals with the unit
    ['36', 'months', 'han', '三十六个月'],
    ['180', 'months', 'han-years', '十五年'],
    ['186', 'months', 'han-years', '十五年半'],
    ['18', 'months', 'han-years', '一年半'],
    ['6', 'months', 'han-years', '六个月'],
    ['2', 'months', 'han', '两个月'],
    ['24', 'months', 'han-years', '两年'],
    ['12', 'months', 'han', '十二个月'],
    ['187', 'months', 'han-years', '十五年七个月'],
    ['756', 'age-months', 'han', '六十三岁'],
    ['738', 'age-months', 'han-age', '六十一岁半'],
    ['740', 'age-months', 'han-age', '六十一岁八个月'],
    ['6', 'age-months', 'han-age', '六个月'],
    ['1000', 'people', 'han', '一千人'],
    ['3', 'yuan', 'han', '三元'],
    // the year of a month
    ['2039-02', 'month', 'year', '2039年'],
    // 万
    ['120000', 'people', 'wan', '12万人'],
    ['84900', 'yuan', 'wan', '8.49万元'],
    ['5000', 'count', 'wan', '0.5万'],
    ['123450000', 'people', 'wan', '12,345万人'],
  ];
  test.each(cases)('%s %s as "%s" is %s', (value, unit, style, text) => {
    expect(formatNumber({ value, unit }, style, numbers)).toBe(text);
    expect(format({ value, unit }, { locale: 'zh-Hans', style })).toBe(text);
  });

  const misfits: [string, Parameters<typeof formatNumber>[0]['unit'], Style][] = [
    ['86.5', 'percent', 'han'],
    ['12.5', 'months', 'years'],
    ['36', 'months', 'year'],
    ['36', 'month', ''],
    ['2039-02', 'month', 'years'],
    ['2039-02', 'month', 'han'],
    ['-6', 'months', 'years'],
    ['-6', 'age-months', ''],
    ['-6', 'months', 'han-years'],
    ['752.5', 'age-months', ''],
    ['many', 'people', 'wan'],
    ['36', 'months', 'roman' as Style],
  ];
  test.each(misfits)('%s %s has no style "%s"', (value, unit, style) => {
    expect(() => formatNumber({ value, unit }, style, numbers)).toThrow(RangeError);
  });

  test('a language without number words is named', () => {
    expect(() => format({ value: '1', unit: 'count' }, { locale: 'tlh' })).toThrow('src/locale/tlh/numbers.ts');
  });
});
