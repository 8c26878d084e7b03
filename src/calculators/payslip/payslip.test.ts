/** Expected values come from published notices, or are worked by hand from them; the documents are named. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { calculatorWords } from '../kit/words.ts';
import type { Answer } from './answer.ts';
import { payslipSpec, STATUSES } from './form.ts';
import { payslipData } from './props.ts';
import { tableRows, WAGES } from './table.ts';
import { askHint, view } from './view.ts';

const data = payslipData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const spec = payslipSpec(data.places);
const today = parseMonth('2026-11') as Month;
const work = (form: Form) => spec.work(form, today);
const answerOf = (form: Form): Answer => {
  const { answer, faults } = work(form);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const share = (answer: Answer, insurance: string) => answer.shares.find((one) => one.insurance === insurance);
const codes = (form: Form) => work(form).faults.map(({ code }) => code);

describe('Shanghai, whose limits from July 2026 are 7,546 and 37,731 (shanghai-bases-2026)', () => {
  // 8 % and 16 %, 2 % and 9 %, 0.5 % and 0.5 %; the fund 7 % and 7 %.
  test('ten thousand yuan', () => {
    const answer = answerOf({ place: 'shanghai', status: 'employee', wage: '10000', fund: '7' });
    expect(share(answer, 'pension')).toMatchObject({ worker: 800, employer: 1600, toAccount: 800, toPool: 1600 });
    expect(share(answer, 'medical')).toMatchObject({ worker: 200, employer: 900, toAccount: 200, toPool: 900 });
    expect(answer).toMatchObject({ worker: 1050, employer: 2550, fund: { worker: 700, employer: 700, toAccount: 1400 }, left: 8250 });
    expect(answer.whole).toEqual({ cost: 13250, left: 8250, accounts: 2400, pools: 2600 });
  });
  // 0.2 % to 1.9 % (shanghai-rates-2025).
  test('without a branch of industry the injury share is a range, and in no sum', () => {
    expect(answerOf({ place: 'shanghai', status: 'employee', wage: '10000' })).toMatchObject({ injury: [20, 190], employer: 2550, complete: { worker: true, employer: false } });
    expect(answerOf({ place: 'shanghai', status: 'employee', wage: '10000', injury: '0.2' })).toMatchObject({ injury: null, employer: 2570, complete: { employer: true } });
  });
  // The notice of the fund prints 3,774 for both sides at 5 % of the ceiling, 384 at 7 % of the floor.
  test('at the ceiling and under the floor', () => {
    const rich = answerOf({ place: 'shanghai', status: 'employee', wage: '5万', fund: '5' });
    expect([rich.shares[0]?.base, rich.fund?.toAccount]).toEqual([37731, 3774]);
    const poor = answerOf({ place: 'shanghai', status: 'employee', wage: '2000', fund: '7' });
    expect([poor.shares[0]?.base, poor.fund?.toAccount]).toEqual([7546, 384]);
    expect(view(poor, frame).remarks.join()).toContain('7546');
  });
});

test('the employer’s money is all there: what is left, what is in accounts, what is in pools', () => {
  for (const wage of ['3000', '7546.33', '12345.67', '80000']) {
    for (const place of ['shanghai', 'beijing']) {
      const { whole } = answerOf({ place, status: 'employee', wage, fund: '7', injury: '0.2' });
      expect(Math.round(((whole?.left ?? 0) + (whole?.accounts ?? 0) + (whole?.pools ?? 0)) * 100)).toBe(Math.round((whole?.cost ?? 0) * 100));
    }
  }
});

describe('a place gives what is known and asks for the rest', () => {
  const fields = (form: Form) => answerOf(form).asks.map(({ field }) => field);
  test('Guangzhou after June 2026: the limits, and where to look for older ones', () => {
    const form = { place: 'guangzhou', status: 'employee', wage: '12000' };
    expect(fields(form)).toEqual(expect.arrayContaining(['floor', 'ceiling']));
    expect(view(answerOf(form), frame).until?.month).toBe('2026-06');
  });
  // 粤人社发〔2025〕32号: 5,510 and 27,549.
  test('Guangzhou in June 2026: 8 % of 12,000, 16 %', () => {
    expect(share(answerOf({ place: 'guangzhou', status: 'employee', wage: '12000', month: '2026-06' }), 'pension')).toMatchObject({ worker: 960, employer: 1920 });
  });
  test('elsewhere, with what the reader tells: 8 % and 16 % of a base raised to 4,000, 2 % and 8 %', () => {
    const answer = answerOf({ place: 'elsewhere', status: 'employee', wage: '3000', floor: '4000', ceiling: '20000', medical: '8' });
    expect(share(answer, 'pension')).toMatchObject({ base: 4000, worker: 320, employer: 640 });
    expect(share(answer, 'medical')).toMatchObject({ worker: 80, employer: 320 });
    const clauses = view(answer, frame).workings.flatMap(({ lines }) => lines.map(({ clause }) => clause?.text));
    expect(clauses).toContain(words.text('calculator.told-by-you'));
  });
  test('nothing told elsewhere: nothing is made up', () => {
    const answer = answerOf({ place: 'elsewhere', status: 'employee', wage: '3000' });
    expect(answer).toMatchObject({ shares: [], worker: null, left: null, whole: null });
    expect(view(answer, frame).rows.every(({ cells }) => cells.every((cell) => cell === null))).toBe(true);
  });
  test('of what is asked, a place’s own values are never overridden', () => {
    expect(answerOf({ place: 'shanghai', status: 'employee', wage: '3000', floor: '1' }).shares[0]?.base).toBe(7546);
  });
});

describe('other ways to be insured', () => {
  // 京人社发〔2025〕11号 prints 1,432.40 for the pension on the floor of 7,162.
  test('Beijing in August 2025, flexible, on the floor', () => {
    expect(share(answerOf({ place: 'beijing', status: 'flexible', wage: '7162', month: '2025-08' }), 'pension')).toMatchObject({ worker: 1432.4, toAccount: 572.96, toPool: 859.44 });
  });
  // 国发〔2014〕8号, art. 4: 30 yuan of subsidy at 200. The premium of 2026 is 400, the subsidy 724 (nhsa-resident-standard).
  test('a resident at 200 yuan a year', () => {
    const answer = answerOf({ place: 'hebei', status: 'resident', tier: '200' });
    expect(share(answer, 'pension')).toMatchObject({ worker: 200, subsidy: 30, toAccount: 230 });
    expect(share(answer, 'medical')).toMatchObject({ worker: 400, subsidy: 724, toPool: 1124 });
  });
  test('a tier that doesn’t exist is told at its field', () => {
    expect(work({ place: 'hebei', status: 'resident', tier: '123' }).remarks).toMatchObject([{ code: 'contribution.tier-unknown', field: 'tier' }]);
  });
});

describe('nonsense gets a message', () => {
  const form = { place: 'shanghai', status: 'employee', wage: '10000' };
  test.each([
    ['', 'wage.empty'],
    ['abc', 'wage.not-amount'],
    ['-1', 'wage.negative'],
    ['1e9', 'wage.not-amount'],
    ['1000000000', 'wage.too-much'],
    ['3000.555', 'wage.too-fine'],
    ['5000-8000', 'wage.not-amount'],
  ])('wage %j: %s', (wage, code) => expect(codes({ ...form, wage })).toEqual([code]));
  test.each(['１００００', '10,000', '1万', '一万', '10000元', ' ¥10000 ', '1w', '10k', '10000.00'])('wage %j is ten thousand', (wage) => expect(answerOf({ ...form, wage }).inputs.wage).toMatch(/^10000(\.00)?$/));
  test('0 is an amount: the floor is paid on', () => expect(answerOf({ ...form, wage: '0' }).shares[0]?.base).toBe(7546));
  test.each([
    [{ place: '' }, 'place.empty'],
    [{ month: '2099-01' }, 'month.outside'],
    [{ month: '2026-13' }, 'month.no-such-month'],
    [{ month: '3.7' }, 'month.unreadable'],
    [{ fund: '七成' }, 'fund.not-rate'],
    [{ fund: '700' }, 'fund.rate-outside'],
    [{ injury: '-1' }, 'injury.negative'],
    [{ place: 'elsewhere', floor: '9000', ceiling: '3000' }, 'ceiling.below-floor'],
  ] as [Form, string][])('%j: %s', (more, code) => expect(codes({ ...form, ...more })).toContain(code));
  test('a fund rate that no place has is told at its field', () => expect(work({ ...form, fund: '9' }).remarks).toMatchObject([{ code: 'housing-fund.rate-outside', field: 'fund' }]));
});

test('whatever goes in, what comes out is words', () => {
  const places = [...data.places.files.map(({ id }) => id), 'elsewhere'];
  const typed = fc.oneof(fc.constantFrom('', '0', '4000', '20000', '7', '0.5', '2025-12', '2026-03', '500', 'x', '１２', '1.2万'), fc.string({ maxLength: 6 }));
  const form = fc.record({
    place: fc.constantFrom(...places),
    status: fc.constantFrom(...STATUSES),
    wage: fc.constantFrom('0', '3000', '10000.5', '50000'),
    tier: fc.constantFrom('100', '500', '5000', '77'),
    month: fc.constantFrom('', '2026-11', '2026-06', '2025-12', '2024-03', '2019-01', '2028-01'),
    ...Object.fromEntries(['fund', 'injury', 'floor', 'ceiling', 'medical', 'maternity', 'jobWorker', 'jobEmployer', 'flexMedical', 'fundFloor', 'fundCeiling'].map((field) => [field, fc.oneof({ weight: 3, arbitrary: fc.constant('') }, typed)])),
  }) as fc.Arbitrary<Form>;
  fc.assert(
    fc.property(form, (one) => {
      const { answer } = work(one);
      if (!answer) return;
      const shown = view(answer, frame);
      const said = JSON.stringify([shown, answer.asks.map((ask) => askHint(ask, words)), shown.picture?.svgs('a', 'b')]);
      expect(said).not.toMatch(/NaN|undefined|\[object|payslip\.[a-z]|step\.[a-z]|calculator\.[a-z]|no-value|input\.missing/);
    }),
    { seed: 3, numRuns: 600 },
  );
}, 60_000);

test('the table without scripts: three wages, the places of which all of the worker’s part is known', () => {
  const rows = tableRows(data.places);
  expect(rows.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['beijing', 'shanghai']));
  // 7,546: 603.68, 150.92 and 37.73; 10,000: 1,050; 37,731: 3,018.48, 754.62 and 188.66.
  expect(rows.find(({ slug }) => slug === 'shanghai')?.cells.map(({ worker }) => worker)).toEqual([792.33, 1050, 3961.76]);
  expect(WAGES).toHaveLength(3);
});

test('no word in what goes to the browser', () => {
  for (const file of ['answer', 'asks', 'form', 'view', 'picture', 'mount', 'data']) expect(readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
