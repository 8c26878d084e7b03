/** Expected values are worked by hand from the articles, which are named; where nothing grows, a month's money is a month's money. */
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { ELSEWHERE } from '../kit/places.ts';
import type { Answer, Run } from './answer.ts';
import { workedCase } from './data.ts';
import { worthSpec } from './form.ts';
import { worthData } from './props.ts';
import { tableRows } from './table.ts';

const data = worthData('zh-hans').places;
const spec = worthSpec(data);
const today = parseMonth('2026-11') as Month;
const answerOf = (form: Form): Answer => {
  const { answer, faults } = spec.work({ ...workedCase, ...form }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const run = (form: Form): Run => answerOf(form).runs[0] as Run;
const STILL: Form = { growth: '0', interest: '0', adjustment: '0', inflation: '0' };

describe('thirty years on a wage that is the average, from thirty to sixty, in a world that stands still', () => {
  // Born in December 1966: sixty in December 2026, the earliest choice (延迟退休办法 art. 3).
  const life: Form = { ...STILL, entry: '1996-12', years: '', wage: '10000', place: ELSEWHERE, base: '10000' };
  const { each, life: told } = run(life);
  test('age and months', () => expect(told).toMatchObject({ start: 360, retire: 720, paid: 360 }));
  // 国发〔2005〕38号 art. 6: 10,000 × 30 % = 3,000; 10,000 × 8 % × 360 = 288,000, by 139 2,071.94.
  test('what is drawn', () => expect(each.central).toMatchObject({ basic: 3000, saved: 288_000, account: 2071.94, total: 5071.94 }));
  // 国办发〔2019〕13号: 16 % and 8 %. 288,000 / 5,071.94 = 56.8; 864,000 / 5,071.94 = 170.3.
  test('when it is back', () => expect(each.central.sides).toMatchObject({ Own: { paid: 288_000, back: 57, plain: 57 }, All: { paid: 864_000, back: 171, plain: 171 } }));
  // 20 %, of which 8 go into the account: 720,000 / 5,071.94 = 141.96.
  test('alone', () => expect(run({ ...life, status: 'flexible' }).each.central.sides.Own).toMatchObject({ paid: 720_000, back: 142 }));
  test('where prices stand still, the real rate is the rate', () => expect(each.central.sides.All.real).toBe(each.central.sides.All.rate));
  // Without interest the bank has what was paid, and it lasts as long as it takes to be back: 56 whole months.
  test('a bank without interest', () => expect(answerOf({ ...life, bank: '0' }).bank).toMatchObject({ saved: 288_000, lasts: 56, until: 776 }));
});

test('the chapter’s life on the last year’s rates', () => {
  // Growth 2, interest 2.62, adjustment 2: 86,400 and 259,200 in wages of the year of retirement; what is drawn keeps its worth there.
  const { each } = run({ growth: '2', interest: '2.62', adjustment: '2' });
  const { sides, total } = each.central;
  expect([sides.Own.paid, sides.All.paid]).toEqual([86_400, 259_200]);
  expect([sides.Own.back, sides.All.back]).toEqual([Math.ceil(86_400 / total), Math.ceil(259_200 / total)]);
  expect(answerOf({}).lastYear).toEqual({ growth: '2', interest: '2.62', adjustment: '2' });
});

test('survival: of the men of sixty, so many live until it is back', () => {
  // UN WPP 2024 (2020–2025), men: the share alive at 60 that reaches 80 is 52 %.
  const { trace, each, life } = run({});
  const alive = (age: number) => Number(trace.find(({ id }) => id === `alive#${age}`)?.result);
  expect(alive(80) / alive(60)).toBeCloseTo(0.52, 2);
  const { back, alive: share } = each.central.sides.All;
  const age = (life.retire + (back as number)) / 12;
  expect(share as number).toBeLessThanOrEqual(alive(Math.floor(age)) / alive(60) + 0.001);
  expect(share as number).toBeGreaterThanOrEqual(alive(Math.ceil(age)) / alive(60) - 0.001);
});

describe('who doesn’t get so far', () => {
  const { cases, runs } = answerOf({ income: '60000' });
  const saved = runs[0]?.each.central.saved as number;
  // 人社部发〔2021〕18号: two months' income for the funeral; fifteen years of contributions, nine months. 60,000 / 12 = 5,000.
  test('dies before: the account, the funeral, the survivors', () => expect(cases[0]).toMatchObject({ id: 'before', account: saved, funeral: 10_000, months: 9, survivor: 45_000 }));
  // One month less for each year drawn: 9 − 5 = 4, and nine at least.
  test('dies after five years: what is left of the account', () => {
    const after = cases[1];
    expect(after).toMatchObject({ id: 'after', months: 9 });
    expect(after && 'account' in after && after.account).toBeCloseTo(saved - 60 * (runs[0]?.each.central.account as number), 1);
  });
  // 人社部令第13号 art. 6: who settles abroad keeps it; who loses nationality may take the account.
  test('goes away', () => {
    expect(cases[2]).toEqual({ id: 'settles-abroad', paidOut: 0, later: true });
    expect(cases[3]).toEqual({ id: 'loses-nationality', paidOut: saved, later: false });
  });
});

describe('where', () => {
  // 粤人社发〔2025〕32号: 9,493. Award sheets: below 0.6 the first base is base × index / 0.6; at 0.5: (7,910.83 + 4,746.5) / 2 × 15 %.
  test('Guangzhou, on a low wage', () => {
    const low = run({ wage: '4746.5' });
    expect(low).toMatchObject({ lowIndex: true, index: 0.5, each: { central: { basic: 949.3 } } });
  });
  test('Henan’s form isn’t known', () => expect(run({ place: 'henan' })).toMatchObject({ ownForm: true, where: { base: { yuan: 6738 } } }));
  // 国办发〔2019〕13号 section 3
  test('above three times the base nothing counts', () => expect(run({ wage: '50000' })).toMatchObject({ wage: 28_479, index: 3, lowered: true }));
});

test('the table: twelve lives; who pays alone has one side', () => {
  const rows = tableRows(data);
  expect(rows).toHaveLength(12);
  for (const { status, answer } of rows) {
    const sides = answer.runs[0]?.each.central.sides;
    if (status === 'flexible') expect(sides?.Own).toEqual({ ...sides?.All });
    else expect(sides?.Own.back as number).toBeLessThan(sides?.All.back as number);
  }
});
