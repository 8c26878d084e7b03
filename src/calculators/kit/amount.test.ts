import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readRate } from './amount.ts';

const fault = (read: object) => ('fault' in read ? (read.fault as { code: string }).code : null);

describe('an amount as people type it', () => {
  test.each([
    ['12000', '12000'],
    ['12,000', '12000'],
    ['1,2000', '12000'],
    ['１２０００', '12000'],
    ['1.2万', '12000'],
    ['一万', '10000'],
    ['1.5万', '15000'],
    ['8千', '8000'],
    ['12000元', '12000'],
    ['¥12,000.50', '12000.5'],
    ['12000/月', '12000'],
    ['0', '0'],
    ['0.5万', '5000'],
    ['', null],
  ])('%j: %s', (typed, yuan) => expect(readAmount(typed, 'wage')).toMatchObject({ yuan: yuan === '12000.5' ? expect.stringMatching(/^12000\.50?$/) : yuan }));
  test.each([
    ['-1', 'wage.negative'],
    ['1万2', 'wage.not-amount'],
    ['1万5千', 'wage.not-amount'],
    ['12 000 000', 'wage.not-amount'],
    ['1e9', 'wage.not-amount'],
    ['abc', 'wage.not-amount'],
    ['1.234', 'wage.too-fine'],
    ['99999999999999999999', 'wage.too-much'],
  ])('%j: %s', (typed, code) => expect(fault(readAmount(typed, 'wage'))).toBe(code));
});

describe('a rate as people type it', () => {
  test.each([['7', '7'], ['7%', '7'], ['７％', '7'], ['0.5', '0.5'], ['百分之七', null], ['', null]])('%j', (typed, percent) => {
    const read = readRate(typed, 'fund', 0, 100);
    expect('percent' in read ? read.percent : undefined).toBe(typed === '百分之七' ? '7' : percent);
  });
  test.each([['-1', 'fund.negative'], ['x', 'fund.not-rate'], ['700', 'fund.rate-outside'], ['7‰', 'fund.not-rate']])('%j: %s', (typed, code) => expect(fault(readRate(typed, 'fund', 0, 100))).toBe(code));
});

test('nothing typed throws, and what is read is a plain decimal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const [amount, rate] = [readAmount(typed, 'wage'), readRate(typed, 'fund', 0, 100)];
      if ('yuan' in amount && amount.yuan !== null) expect(amount.yuan).toMatch(/^\d+(\.\d{1,2})?$/);
      if ('percent' in rate && rate.percent !== null) expect(rate.percent).toMatch(/^\d+(\.\d{1,4})?$/);
    }),
    { seed: 2, numRuns: 1000 },
  );
});
