/** Expected values come from published notices, or are worked by hand from them; the documents are named. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import { pension } from '../../rules/pension.ts';
import { readPlaces } from '../../rules/read-places.ts';
import { apply } from '../../rules/rule.ts';
import type { Form } from '../kit/form.ts';
import type { Answer } from './answer.ts';
import { flexibleSpec } from './form.ts';
import { flexibleData } from './props.ts';
import { tableRows } from './table.ts';

const data = flexibleData('zh-hans').places;
const spec = flexibleSpec(data);
const today = parseMonth('2026-11') as Month;
const answerOf = (form: Form): Answer => {
  const { answer, faults } = spec.work(form, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const row = (answer: Answer, id: string) => answer.rows.find((one) => one.id === id);

describe('Shanghai: 7,546 to 37,731 from July 2026 (shanghai-bases-2026), 20 % and 10 % (shanghai-flexible-2024)', () => {
  // 20 % of 7,546 is 1,509.20, 8 % 603.68, 10 % 754.60; of five thousand that is 45.276 %.
  test('the floor', () => {
    const answer = answerOf({ place: 'shanghai', income: '5000' });
    expect(row(answer, 'floor')).toMatchObject({ base: 7546, pension: 1509.2, account: 603.68, medical: 754.6, total: 2263.8, whole: true, share: 45.3 });
    expect(answer).toMatchObject({ month: today, incomeBelow: true, better: null });
  });
  // A third of 37,731 is 12,577.
  test('the average and the ceiling', () => {
    const answer = answerOf({ place: 'shanghai' });
    expect(row(answer, 'average')).toMatchObject({ base: 12577, pension: 2515.4, medical: 1257.7, share: null });
    expect(row(answer, 'ceiling')).toMatchObject({ base: 37731, pension: 7546.2, medical: 3773.1, total: 11319.3 });
  });
  test('an income between the limits is a base of its own; one outside them isn’t', () => {
    expect(answerOf({ place: 'shanghai', income: '9000' }).rows.map(({ id }) => id)).toEqual(['floor', 'income', 'average', 'ceiling']);
    expect(row(answerOf({ place: 'shanghai', income: '9000' }), 'income')).toMatchObject({ base: 9000, pension: 1800, medical: 900, share: 30 });
    for (const income of ['7546', '7545.99', '37731', '5万']) expect(answerOf({ place: 'shanghai', income }).rows.map(({ id }) => id)).toEqual(['floor', 'average', 'ceiling']);
  });
  test('a base under the floor is the floor, and it is told', () => {
    const { answer, remarks } = spec.work({ place: 'shanghai', base: '100' }, today);
    expect(answer?.rows.map(({ id }) => id)).toEqual(['floor', 'average', 'ceiling']);
    expect(remarks.map(({ code }) => code)).toEqual(['base.raised']);
  });
  // 就业补助资金管理办法: two thirds of 2,263.80 are 1,509.20, for three years; within five years of retirement, up to it.
  test('the subsidy', () => {
    expect(answerOf({ place: 'shanghai', hard: 'yes' }).subsidy).toMatchObject({ most: 1509.2, months: 36, left: 754.6 });
    expect(answerOf({ place: 'shanghai' }).subsidy).toBeNull();
    // a man born in March 1967: 60 and 7 months (the measures' table), October 2027, 11 months ahead
    expect(answerOf({ place: 'shanghai', hard: 'yes', birth: '1967-03', track: 'male60' }).subsidy).toMatchObject({ months: 11 });
  });
});

describe('what a year buys', () => {
  // Dongguan: floor 4,775, ceiling 27,549, base 9,493 (粤人社发〔2025〕32号). Index 4,775 ÷ 9,183 = 0.52; below 0.6 the first base is
  // multiplied by 0.52 ÷ 0.6: (8,227.27 + 4,936.36) ÷ 2 × 1 % = 65.82. Account 382 × 12 ÷ 139 = 32.98.
  test('Dongguan’s floor, with the low index of the award sheets', () => expect(row(answerOf({ place: 'dongguan' }), 'floor')?.buys).toEqual({ basic: 65.82, account: 32.98, total: 98.8 }));
  // 国发〔2005〕38号, art. 6: (9,493 + 9,493) ÷ 2 × 1 %; 734.64 × 12 ÷ 139.
  test('Guangzhou’s average', () => expect(row(answerOf({ place: 'guangzhou' }), 'average')?.buys).toEqual({ basic: 94.93, account: 63.42, total: 158.35 }));
  test('it is what the pension rule gives for twelve months', () => {
    const places = readPlaces('.');
    for (const [place, month] of [['shanghai', '2026-11'], ['guangzhou', '2025-12'], ['dongguan', '2025-12'], ['beijing', '2025-12'], ['hebei', '2025-12']] as const)
      for (const birth of ['1976-03', '1970-01']) {
        const answer = answerOf({ place, birth, track: 'male60' });
        for (const { base, account, buys } of answer.rows) {
          const index = Math.round((base * 3 * 1e4) / (answer.ceiling as number)) / 1e4;
          const found = apply(pension, { place, retireMonth: month, ageMonths: answer.worthOf?.age, contributionMonths: 12, index: String(index), accountBalance: ((account as number) * 12).toFixed(2) }, { places });
          expect(found.ok && { basic: found.value.basic, account: found.value.account, total: found.value.total }).toEqual(buys);
        }
      }
  });
  test('a place with a form of its own has none, and says why', () => {
    expect(answerOf({ place: 'henan', floor: '4000', ceiling: '20000' })).toMatchObject({ noWorth: 'own-form', worthOf: null });
    expect(answerOf({ place: 'elsewhere', floor: '4000', ceiling: '20000' }).noWorth).toBe('no-base');
  });
});

describe('to the minimum: 延迟退休办法, art. 2', () => {
  // A man born in March 1976 reaches 62 and 10 months in January 2039: 240 months. Ten years paid: 120, full in November 2036.
  test('a man born in March 1976', () => {
    const answer = answerOf({ place: 'shanghai', years: '10', birth: '1976-03', track: 'male60' });
    expect(answer.ahead[0]).toMatchObject({ statutory: parseMonth('2039-01'), required: 240, missing: 120, short: 0, full: parseMonth('2036-11') });
    // 120 × 1,509.20
    expect(answer.rest?.cost).toEqual({ low: 181104, high: 181104 });
  });
  // A woman of March 1976 in a manager's post: 56 and 7 months, October 2032, 198 months; December 2026 to September 2032 are 70.
  test('a woman who can’t reach it in time', () => {
    const [ahead] = answerOf({ place: 'shanghai', years: '10', birth: '1976-03', track: 'female55' }).ahead;
    expect(ahead).toMatchObject({ statutory: parseMonth('2032-10'), required: 198, missing: 78, left: 70, short: 8 });
  });
  test('without a birth the years are a span: fifteen to twenty', () => {
    expect(answerOf({ place: 'shanghai', years: '10' })).toMatchObject({ required: { low: 180, high: 240 }, missing: { low: 60, high: 120 } });
    expect(answerOf({ place: 'shanghai' }).missing).toBeNull();
  });
});

describe('what isn’t known', () => {
  test('limits that ended are those of their own month, and it is said which', () => {
    const answer = answerOf({ place: 'guangzhou' });
    // 粤人社发〔2025〕32号 runs to June 2026: 20 % of 5,510.
    expect(answer).toMatchObject({ month: parseMonth('2026-06'), floor: 5510 });
    expect(row(answer, 'floor')).toMatchObject({ pension: 1102, medical: null, whole: false });
  });
  test('what the reader tells is of this month', () => {
    const answer = answerOf({ place: 'guangzhou', floor: '6000', ceiling: '30000' });
    expect(answer).toMatchObject({ month: today, floor: 6000, ceiling: 30000 });
    expect(row(answer, 'floor')?.pension).toBe(1200);
  });
  test('a month that is asked for stays, though nothing is known of it', () => expect(answerOf({ place: 'guangzhou', month: '2026-11' })).toMatchObject({ month: today, rows: [] }));
  test('a floor alone gives its own row', () => expect(answerOf({ place: 'elsewhere', floor: '4000' }).rows).toMatchObject([{ id: 'floor', base: 4000, pension: 800, medical: null }]));
  test('no floor is worked out from a ceiling', () => expect(row(answerOf({ place: 'hebei' }), 'floor')).toBeUndefined());
});

test('the table without scripts', () => {
  const rows = tableRows(data);
  expect(rows.find(({ name }) => name === '上海')?.floor.total).toBe(2263.8);
  expect(rows.every(({ found, floor }) => floor.pension === Math.round((found.floor as number) * 20) / 100)).toBe(true);
});

test('no word in what goes to the browser', () => {
  for (const file of ['flexible/answer', 'flexible/form', 'flexible/view', 'flexible/working', 'flexible/months', 'flexible/mount', 'kit/minimum'])
    expect(readFileSync(new URL(`../${file}.ts`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
