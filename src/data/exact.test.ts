import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, div, exact, mul, sub, toDecimal } from './exact.ts';

describe('exact', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['12.50', { n: 25n, d: 2n }],
    ['-12.50', { n: -25n, d: 2n }],
    ['007', 7],
    ['0.125', { n: 1n, d: 8n }],
    ['9007199254740993', { n: 9007199254740993n, d: 1n }],
  ])('%s', (text, value) => {
    expect(exact(text)).toEqual(value);
  });

  test.each(['', ' 1', '1.', '.5', '1e3', '1,000', '−1', '+1', '2039-02', 'NaN', '１２'])('"%s" is no plain decimal', (text) => {
    expect(() => exact(text)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test('a tenth three times is three tenths', () => {
    const tenth = exact('0.1');
    expect(add(add(tenth, tenth), tenth)).toEqual(exact('0.3'));
  });

  test('a third times three is one', () => {
    expect(mul(div(exact('1'), exact('3')), exact('3'))).toEqual(exact('1'));
  });

  test('the sign stays above the line', () => {
    expect(div(exact('1'), exact('-2'))).toEqual({ n: -1n, d: 2n });
    expect(sub(exact('0.5'), exact('0.75'))).toEqual({ n: -1n, d: 4n });
  });

  test('nothing is divided by zero', () => {
    expect(() => div(exact('1'), exact('0'))).toThrow('division by zero');
  });

  test('what is added can be taken away again', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })).map(([n, decimals]) => toDecimal(div(n, 10 ** decimals), decimals));
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(sub(add(exact(a), exact(b)), exact(b))).toEqual(exact(a));
        expect(Math.sign(compare(exact(a), exact(b)))).toBe(Math.sign(Number(a) - Number(b)));
      }),
      { seed: 20261121 },
    );
  });
});

describe('toDecimal rounds once, half away from zero', () => {
  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['2.49', 0, '2'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.04', 1, '0.0'],
    ['-0.04', 1, '0.0'],
    ['0.05', 1, '0.1'],
    ['99.95', 1, '100.0'],
    ['7', 3, '7.000'],
  ])('%s to %i decimals', (text, decimals, rounded) => {
    expect(toDecimal(exact(text), decimals)).toBe(rounded);
  });

  test('a third', () => {
    expect(toDecimal({ n: 1n, d: 3n }, 4)).toBe('0.3333');
    expect(toDecimal({ n: 2n, d: 3n }, 4)).toBe('0.6667');
  });
});
