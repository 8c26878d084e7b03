import { describe, expect, test } from 'vitest';
import { exact, toDecimal } from './exact.ts';
import { compute, holds } from './expression.ts';

const values: Record<string, string> = { a: '6', b: '4', 'who-lives.men-63': '86.5', month: String(2039 * 12 + 1), zero: '0' };
const names = (id: string) => {
  const value = values[id];
  if (value === undefined) throw new RangeError(`who is ${id}?`);
  return exact(value);
};
const value = (text: string) => toDecimal(compute(text, names), 4).replace(/\.?0+$/, '');

describe('compute', () => {
  test.each([
    ['a - b', '2'],
    ['a-b', undefined],
    ['a + b * 2', '14'],
    ['(a + b) * 2', '20'],
    ['a - b - 1', '1'],
    ['a / b / 3', '0.5'],
    ['12 / 5 * 5', '12'],
    ['100 - who-lives.men-63', '13.5'],
    ['year(month)', '2039'],
    ['year(month - 2)', '2038'],
    ['year(month) + 1', '2040'],
    ['((a))', '6'],
    ['0.1 + 0.2', '0.3'],
  ])('%s', (text, result) => {
    // "a-b" is the name of one figure, not a difference: names may hold hyphens.
    if (result === undefined) expect(() => value(text)).toThrow('who is a-b?');
    else expect(value(text)).toBe(result);
  });

  test.each([
    ['', 'ends too early'],
    ['a +', 'ends too early'],
    ['(a + b', 'a bracket is not closed'],
    ['year(month', 'a bracket is not closed'],
    ['a b', '"b" is left over'],
    ['a ) + b', 'left over'],
    ['* a', '"*" is out of place'],
    ['a % b', 'cannot read " % b"'],
    ['a + B', 'cannot read " B"'],
    ['a > b', 'left over'],
  ])('"%s": %s', (text, message) => {
    expect(() => compute(text, names)).toThrow(SyntaxError);
    expect(() => compute(text, names)).toThrow(message);
  });

  test('each complaint names the text', () => {
    for (const text of ['a +', '(a', 'a b', '* a', 'a % b']) expect(() => compute(text, names)).toThrow(`"${text}"`);
  });

  test('division by zero is an error, not a number', () => {
    expect(() => compute('a / zero', names)).toThrow(RangeError);
  });
});

describe('holds', () => {
  test.each([
    ['a > b', true],
    ['b > a', false],
    ['a >= 6', true],
    ['a <= 6', true],
    ['a < 6', false],
    ['a = 6', true],
    ['a != 6', false],
    ['a - b = 2 and b = 4', true],
    ['a - b = 3 and b = 4', false],
    ['b = 4 and a - b = 3', false],
    ['a > b and b > 1 and a * 2 = 12', true],
    ['a > 5.9999999999999999999', true],
  ])('%s is %s', (text, truth) => {
    expect(holds(text, names)).toBe(truth);
  });

  test('every part is read, also after one that is false', () => {
    expect(() => holds('b > a and nobody = 1', names)).toThrow('who is nobody?');
  });

  test.each([
    ['a', 'compares nothing'],
    ['a > b > 1', 'left over'],
    ['a > b and', 'ends too early'],
    ['a > b or b > a', '"or b > a" is left over'],
    ['a = ', 'ends too early'],
  ])('"%s": %s', (text, message) => {
    expect(() => holds(text, names)).toThrow(message);
  });
});
