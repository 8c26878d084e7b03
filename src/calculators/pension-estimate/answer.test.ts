/** Expected values are worked by hand from the articles, or stand on award sheets; both are named. */
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import { ANY } from '../kit/bases.ts';
import type { Form } from '../kit/form.ts';
import { ELSEWHERE } from '../kit/places.ts';
import type { Answer, Run } from './answer.ts';
import { workedCase } from './data.ts';
import { pensionEstimateSpec } from './form.ts';
import { pensionEstimateData } from './props.ts';
import { tableRows } from './table.ts';

const data = pensionEstimateData('zh-hans').places;
const spec = pensionEstimateSpec(data);
const today = parseMonth('2026-11') as Month;
const answerOf = (form: Form): Answer => {
  const { answer, faults } = spec.work({ ...workedCase, ...form }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const run = (form: Form): Run => answerOf(form).runs[0] as Run;
/** A man who is sixty this month and retires in it: nothing is left to be assumed. */
const NOW: Form = { birth: '1966-11', track: 'male60', retire: '2026-11', paying: 'no' };

describe('the formula: 国发〔2005〕38号 art. 6', () => {
  // 12,049 × 20 % = 2,409.80; 139,000 / 139 = 1,000.
  test('Beijing, twenty years on the average', () => {
    const { each, divisor } = run({ ...NOW, place: 'beijing', years: '20', wage: '', index: '1', balance: '139000' });
    expect(divisor).toBe(139);
    expect(each.central).toMatchObject({ basic: 2409.8, account: 1000, total: 3409.8 });
  });
  // (8,000 + 4,800) / 2 × 15 % = 960; 4,800 × 8 % × 180 = 69,120, by 139 497.27.
  test('fifteen years on six tenths, the account guessed from the months', () => {
    const { each, index } = run({ ...NOW, place: ELSEWHERE, base: '8000', growth: '0', years: '15', wage: '4800' });
    expect(index).toBe(0.6);
    expect(each.central).toMatchObject({ basic: 960, saved: 69_120, account: 497.27, total: 1457.27 });
    expect(each.low).toEqual(each.high);
  });
  // An award sheet of Zhongshan, 2026: index 0.4665, 27.25 years: 1,609.02; and 100 + 4 × 27 beside it.
  test('Guangdong, on a low index', () => {
    const { each, lowIndex, addOn } = run({ ...NOW, place: 'zhongshan', years: '27', months: '3', wage: '', index: '0.4665', balance: '100000' });
    expect(each.central.basic).toBe(1609.02);
    expect([lowIndex, addOn]).toEqual([true, 208]);
  });
  // 国办发〔2019〕13号 section 3: three times the average at most.
  test('what lies above three times the base doesn’t count', () => expect(run({ ...NOW, place: 'guangzhou', years: '20', wage: '50000' })).toMatchObject({ wage: 28_479, index: 3, lowered: true }));
});

describe('what is still to come', () => {
  const still: Form = { growth: '0', interest: '0' };
  // 延迟退休办法: a woman on the line of 50, born in March 1979, retires in May 2031 at 52 and 2 months; 53 months from December 2026 to April 2031.
  test('months until then', () => {
    const { life, months, short } = run(still);
    expect([formatMonth(life.retire), life.age, life.ahead, months, life.required, short]).toEqual(['2031-05', 626, 53, 197, 192, 0]);
  });
  // 5,000 × 8 % × 197 = 78,800. Divisor: 185 + (180 − 185) × 2 / 12 = 184.17, 184.2. 78,800 / 184.2 = 427.80.
  test('without interest the account is what is paid in', () => expect(run(still)).toMatchObject({ divisor: 184.2, each: { low: { saved: 78_800, account: 427.8 }, high: { saved: 78_800 } } }));
  // Two Decembers, of 2027 and 2028: 100,000 × 1.1 × 1.1. At 60 and 10 months: 139 − 7 × 10 / 12 = 133.17, 133.2.
  test('interest is added at the years’ ends between', () => {
    const { each, divisor } = run({ birth: '1968-03', track: 'male60', years: '20', paying: 'no', balance: '100000', growth: '0', interest: '10' });
    expect(each.central.saved).toBe(121_000);
    expect([divisor, each.central.account]).toEqual([133.2, 908.41]);
  });
  test('where wages grow as fast as the account, it keeps its worth and no more', () => expect(run({ growth: '7', interest: '7' }).each.central.saved).toBe(78_800));
  // (0.5 × 144 + 0.6499 × 53) / 197 = 0.5403
  test('the index so far and the one to come, by months', () => expect(run({ index: '0.5' }).index).toBe(0.5403));
  test('low, middle and high by the account’s interest', () => {
    const { each, interest } = run({});
    expect(interest).toEqual({ low: 0.015, central: 0.0418, high: 0.0669 });
    expect([each.low.total, each.central.total, each.high.total]).toEqual([each.low.total, each.central.total, each.high.total].sort((a, b) => a - b));
    expect(new Set([each.low.basic, each.central.basic, each.high.basic]).size).toBe(1);
  });
  test('who stops gets less', () => expect(run({ paying: 'no' }).months).toBe(144));
});

describe('when', () => {
  test('earliest, statutory, latest', () => {
    const { choices } = answerOf({});
    expect(choices.map(({ id, run: { life, short } }) => [id, formatMonth(life.retire), life.required, short])).toEqual([
      ['earliest', '2029-03', 180, 9],
      ['statutory', '2031-05', 192, 0],
      ['latest', '2034-05', 192, 0],
    ]);
  });
  test('what is past can’t be chosen', () => expect(answerOf(NOW).choices.map(({ id }) => id)).toEqual(['statutory', 'latest']));
});

describe('where', () => {
  test.each([['henan', 6738], ['jilin', 7322], ['zhengzhou', 6738], ['changchun', 7978.25]])('%s: a form of its own, here the nation’s', (place, yuan) => expect(run({ place })).toMatchObject({ ownForm: true, where: { base: { yuan } } }));
  test('anywhere: two ends, and neither is a place with a form of its own', () => {
    const { runs } = answerOf({ place: ANY });
    expect(runs.map(({ ownForm }) => ownForm)).toEqual([false, false]);
    expect(runs[0]?.where.base.yuan as number).toBeLessThan(runs[1]?.where.base.yuan as number);
    for (const { id } of data.files) {
      const { answer } = spec.work({ ...workedCase, place: id }, today);
      const one = answer?.runs[0];
      if (one && !one.ownForm) expect(one.where.base.yuan).toBeGreaterThanOrEqual(runs[0]?.where.base.yuan as number);
    }
  });
});

test('the table: four by three', () => {
  const rows = tableRows(data);
  expect(rows.map(({ runs }) => runs.length)).toEqual([3, 3, 3, 3]);
  // (8,000 + 8,000) / 2 × 30 % = 2,400; 8,000 × 8 % × 360 / 139 = 1,657.55
  expect(rows[2]?.runs[1]?.each.central.total).toBe(4057.55);
});
