import { beforeAll, describe, expect, test } from 'vitest';
import { inFolder } from '../../tests/support/sandbox.ts';

let bareNumber: (text: string, locale: string) => string | undefined;

beforeAll(async () => {
  await inFolder({ 'content/zh-Hans/idioms.yaml': '- 十年如一日\n- 百年大计\n' }, async () => {
    ({ bareNumber } = await import('./bare-number.ts'));
    bareNumber('', 'zh-Hans'); // the idioms are read once
  });
});

describe('bare: must be bound', () => {
  test.each([
    ['他缴了十五年', '十五年'],
    ['等了两年', '两年'],
    ['二年', '二年'],
    ['七十岁', '七十岁'],
    ['三个月', '三个月'],
    ['三个半月', '三个半月'],
    ['十来年', '十来年'],
    ['二十多岁', '二十多岁'],
    ['一百八十个月', '一百八十个月'],
    ['一百元', '一百元'],
    ['一千五百元', '一千五百元'],
    ['一万元', '一万元'],
    ['两万人', '两万'],
    ['三亿', '三亿'],
    ['翻了三倍', '三倍'],
    ['六成', '六成'],
    ['百分之七十', '百分之七十'],
    ['百分之零点五', '百分之零点五'],
    ['五%', '五%'],
    ['一九四九年', '九四九年'],
    ['二〇二五年', '二〇二五年'],
    ['二零二五年', '二零二五年'],
    ['2024', '2024'],
    ['涨到 63 岁', '63'],
    ['1,234.5元', '1,234.5'],
    ['86.5%', '86.5%'],
    ['０１２', '０１２'],
    ['六十三岁的线', '六十三岁'],
    ['第二年', '二年'],
    ['A4 纸', '4'],
    ['几十年', '十年'],
  ])('%s', (text, found) => {
    expect(bareNumber(text, 'zh-Hans')).toBe(found);
  });
});

describe('not bare', () => {
  test.each([
    '一年',
    '一个月',
    '一元钱',
    '一倍',
    '半年',
    '一岁',
    '两口子',
    '三线城市',
    '第三条',
    '第十一批',
    '五险一金',
    '万一',
    '四处打听',
    '十分',
    '多少年',
    '成百上千',
    '{chen.age|han-age}和{line.men.cap}',
    '从{home.minimum.now|han-years}算起',
    '',
  ])('%s', (text) => {
    expect(bareNumber(text, 'zh-Hans')).toBeUndefined();
  });
});

test('a reviewed idiom is let through, its numeral elsewhere is not', () => {
  expect(bareNumber('十年如一日，百年大计', 'zh-Hans')).toBeUndefined();
  expect(bareNumber('十年如一日，又过了十年', 'zh-Hans')).toBe('十年');
});

test('what stands beside a bound number is still seen', () => {
  expect(bareNumber('{chen.age}，三年', 'zh-Hans')).toBe('三年');
});
