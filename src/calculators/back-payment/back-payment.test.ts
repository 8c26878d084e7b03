/** Expected values are worked by hand from 社会保险法 art. 86 (0.05 per cent a day, simple) and the calendar, not taken from the rule or from this module. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import { readDays } from '../kit/days.ts';
import type { Form } from '../kit/form.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { calculatorWords } from '../kit/words.ts';
import { backPaymentSpec as spec } from './form.ts';
import { backPaymentData } from './props.ts';
import { tableRows } from './table.ts';
import { view } from './view.ts';

const data = backPaymentData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const today = parseMonth('2026-11') as Month;
const work = (form: Form) => spec.work(form, today);
const found = (form: Form) => {
  const { answer, faults } = work(form);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const HOLES = /NaN|undefined|\[object|null|back-payment\.[a-z]|step\.[a-z]|calculator\.[a-z]|parameter\.|problem\.|Infinity|\{[a-z]/;
const spoken = (form: Form) => JSON.stringify(view(found(form), frame), (key, value) => (key === 'clause' ? value?.text : value));

describe('a sum', () => {
  const sum = (more: Form) => found({ mode: 'sum', amount: '10000', ...more });
  // 10,000 × 0.0005 × 366: 2020 is a leap year
  test('from day to day', () => expect(sum({ from: '2020-01-01', to: '2021-01-01' })).toMatchObject({ principal: 10000, days: { low: 366, high: 366 }, fee: { low: 1830, high: 1830 }, total: { low: 11830, high: 11830 }, capDisputed: false }));
  // from 31 or from 1 January to 1 January: 336 to 366 days
  test('from a month: a range', () => expect(sum({ from: '2020-01', to: '2021-01-01' })).toMatchObject({ days: { low: 336, high: 366 }, fee: { low: 1680, high: 1830 } }));
  test('no day of payment: any of this month', () => expect(sum({ from: '2026-10-01' })).toMatchObject({ days: { low: 31, high: 60 }, fee: { low: 155, high: 300 } }));
  test('the worker owes only their own principal', () => expect(sum({ from: '2020-01-01', to: '2021-01-01', worker: '3333.33' })).toMatchObject({ worker: 3333.33, employerPrincipal: 6666.67 }));
  // 2,000 days are the principal itself
  test.each([['2026-06-24', false], ['2026-06-25', true]])('the cap is disputed above the principal: %s', (to, disputed) => expect(sum({ from: '2021-01-01', to })).toMatchObject({ capDisputed: disputed }));
  test('before the law there is no value', () => {
    expect(sum({ from: '2011-06-30', to: '2012-06-30' })).toMatchObject({ fee: null, total: null, before: 1 });
    expect(sum({ from: '2011-07-01', to: '2011-07-02' })).toMatchObject({ fee: { low: 5, high: 5 }, before: 0 });
  });
});

describe('months', () => {
  const months = (more: Form) => found({ mode: 'months', amount: '1000', to: '2021-01-01', ...more });
  // January 2020, owed from 1 January (366 days: 183) or from 29 February (307 days: 153.50)
  test('one', () => expect(months({ from: '2020-01', last: '2020-01' })).toMatchObject({ count: 1, principal: 1000, fee: { low: 153.5, high: 183 }, total: { low: 1153.5, high: 1183 } }));
  // February: from 1 February 335 days, 167.50; from 31 March 276 days, 138
  test('two, each by itself', () => expect(months({ from: '2020-01', last: '2020-02', worker: '300' })).toMatchObject({ count: 2, principal: 2000, fee: { low: 291.5, high: 350.5 }, worker: 600, employerPrincipal: 1400 }));
  test('those before the law are counted and not reckoned', () => expect(months({ from: '2011-05', last: '2011-07' })).toMatchObject({ count: 3, principal: 3000, before: 2 }));
  test('all before the law', () => expect(months({ from: '2009-05', last: '2010-07' })).toMatchObject({ count: 15, fee: null, before: 15 }));
});

// 劳动保障监察条例 art. 20: two years from the end of what goes on.
test.each([['', 'untold'], ['2024-11', 'open'], ['2024-10', 'passed']])('the two years from %s: %s', (ended, state) => expect(found({ ...data.worked, last: '2023-12', ended }).limit.state).toBe(state));

describe('nonsense gets a message', () => {
  const said = messages('back-payment', words);
  test.each([
    [{ amount: '' }, 'amount.empty'],
    [{ amount: '0', worker: '' }, 'amount.zero'],
    [{ amount: '-1' }, 'amount.negative'],
    [{ amount: 'x' }, 'amount.not-amount'],
    [{ amount: '1e9' }, 'amount.not-amount'],
    [{ amount: '1000000000' }, 'amount.too-much'],
    [{ worker: '5000' }, 'worker.above'],
    [{ from: '' }, 'from.empty'],
    [{ from: '2021' }, 'from.no-month'],
    [{ from: '2021-13' }, 'from.no-such-month'],
    [{ from: '2027-01' }, 'from.late'],
    [{ from: '1900-01' }, 'from.early'],
    [{ last: '2020-01' }, 'last.order'],
    [{ last: '' }, 'last.empty'],
    [{ to: '2019-01-01' }, 'to.order'],
    [{ to: '2021-02-30' }, 'to.no-such-day'],
    [{ to: '2099-01' }, 'to.late'],
    [{ to: 'soon' }, 'to.unreadable'],
    [{ ended: '2030-01' }, 'ended.late'],
    [{ mode: 'sum', from: '2021-02-30' }, 'from.no-such-day'],
    [{ mode: 'sum', from: '2030-01-01', to: '' }, 'from.late'],
    [{ mode: 'sum', from: '1900-01-01' }, 'from.early'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults, answer } = work({ ...data.worked, ...more });
    expect([[...new Set(faults.map((one) => one.code))], answer]).toEqual([expect.arrayContaining([code]), null]);
    for (const fault of faults) expect(said(fault)).not.toMatch(HOLES);
  });
  test.each(['２０２１-０１-１６', '2021年1月16日', '20210116', '2021.1.16'])('%s is a day', (typed) => expect(readDays(typed, 'from')).toEqual(readDays('2021-01-16', 'from')));
  test('1,200 and 0.12万', () => expect([found({ ...data.worked, amount: '1,200' }).principal, found({ ...data.worked, amount: '0.12万' }).principal]).toEqual([43200, 43200]));
});

test('the worked case as it is said', () => {
  expect(view(found(data.worked), frame).says).toMatch(/^每月1200元，36个月，本金43,200元。滞纳金[\d,.]+到[\d,.]+元，连本金一共[\d,.]+到[\d,.]+元。滞纳金全由单位出，连个人那份本金上的也是。$/);
  expect(spoken(data.worked)).not.toMatch(HOLES);
});

test('whatever goes in, what comes out is words', () => {
  const some = <T>(...values: T[]) => fc.constantFrom(...values);
  const form = fc.record({ mode: some('months', 'sum'), amount: some('1', '800.55', '12000'), worker: some('', '0', '0.5'), from: some('2009-03', '2011-06', '2011-06-30', '2015-03-31', '2026-11'), last: some('2011-06', '2015-03', '2026-11'), to: some('', '2015-04-01', '2026-11-20', '2027-03'), ended: some('', '2020-01', '2026-01') }) as fc.Arbitrary<Form>;
  let answered = 0;
  fc.assert(
    fc.property(form, (one) => {
      const { answer } = work(one);
      if (!answer) return;
      answered++;
      expect(spoken(one)).not.toMatch(HOLES);
      expect(answer.fee === null || (answer.fee.low >= 0 && answer.fee.low <= answer.fee.high)).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(60);
}, 60_000);

test('a link carries what is in the fields', () => {
  const link = new URLSearchParams(toFragment('back-payment', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['amount', 'from'])).toEqual({ form: data.worked, notes: [] });
});

// 10,000 × 0.0005 × days
test('the table without scripts', () => expect(tableRows().map(({ fee }) => fee)).toEqual([150, 1825, 3650, 9130, 10000, 18260]));

test('no word in what goes to the browser', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'));
  for (const file of files) expect(readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
