/** Expected values are worked by hand from the articles, which are named. */
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import type { Three } from './answer.ts';
import { workedCase } from './data.ts';
import { threePensionsSpec } from './form.ts';
import { threePensionsData } from './props.ts';
import { tableRows } from './table.ts';

const data = threePensionsData('zh-hans').places;
const spec = threePensionsSpec(data);
const today = parseMonth('2026-11') as Month;
const three = (form: Form): Three => {
  const { answer, faults } = spec.work({ ...workedCase, ...form }, today);
  if (answer?.kind !== 'three') throw new Error(JSON.stringify(faults));
  return answer;
};

describe('thirty years on a wage that is the average, from thirty to sixty', () => {
  const worked = three({});
  // 国发〔2005〕38号 art. 6: (10,000 + 10,000) / 2 × 30 × 1 % = 3,000; 10,000 × 8 % × 360 = 288,000, by 139 (sixty) 2,071.942.
  test('basic and account are the same in both', () => {
    expect(worked.enterprise).toMatchObject({ basic: 3000, account: 2071.94, total: 5071.94, saved: 288_000, divisor: 139, own: 800, index: 1 });
    expect(worked.public).toMatchObject({ basic: 3000, account: 2071.94, total: 5071.94 });
    expect(worked.gaps).toMatchObject({ wage: 0, basic: 0, account: 0 });
  });
  // 国办发〔2015〕18号 art. 4: 8 % + 4 %: 10,000 × 12 % × 360 = 432,000, by 139 3,107.914; 139 months from January 2055 end in July 2066.
  test('what public sector has more is the annuity, and it ends', () => {
    expect(worked.public).toMatchObject({ sum: 8179.85, own: 1200, annuity: { monthly: 3107.91, saved: 432_000, own: 400, percents: { worker: 4, employer: 8 }, endsAge: 859 } });
    expect(formatMonth(worked.public.annuity.ends)).toBe('2066-07');
    expect(worked.gaps.all).toBe(worked.public.annuity.monthly);
  });
  // 国发〔2014〕8号 art. 6: 1,000 × 30 / 139 = 215.827, and a minimum that is known from memory.
  test('residents', () => {
    expect(worked.resident).toMatchObject({ account: 215.83, saved: 30_000, divisor: 139, months: 360, provisional: true });
    expect(worked.gaps.resident).toBe(Math.round(507194 - worked.resident.total * 100) / 100);
  });
  // 延迟退休办法 art. 2: twenty years from 2039.
  test('the minimum is met', () => expect(worked).toMatchObject({ required: 240, short: 0, residentRequired: 180, residentShort: 0 }));
});

describe('another wage in the enterprise', () => {
  // (10,000 + 6,000) / 2 × 30 % = 2,400; 6,000 × 8 % × 360 / 139 = 1,243.165.
  test('the lowest base takes from both parts', () => {
    const { enterprise, gaps, public: state } = three({ low: '6000' });
    expect(enterprise).toMatchObject({ basic: 2400, account: 1243.17, total: 3643.17, own: 480, index: 0.6 });
    expect(state.sum).toBe(8179.85);
    expect(gaps).toMatchObject({ basic: 600, account: 828.77, wage: 1428.77, all: 4536.68 });
  });
  test('the same wage is no other', () => expect(three({ low: '１万' }).inputs.low).toBeNull());
  // 国办发〔2019〕13号 section 3: three times the average at most. (10,000 + 30,000) / 2 × 30 % = 6,000.
  test('what lies above three times the base doesn’t count', () => expect(three({ wage: '50000' }).public).toMatchObject({ wage: 30_000, index: 3, lowered: true, basic: 6000, own: 3600 }));
});

describe('when', () => {
  // 延迟退休办法: a man born in January 1995 retires at 63. 国发〔2005〕38号, annex: 117 at 63.
  test('without a month of one’s own, the law’s', () => {
    const { inputs, enterprise, resident, age } = three({ retire: '' });
    expect([formatMonth(inputs.retire), inputs.chosen, age, enterprise.divisor]).toEqual(['2058-01', false, 756, 117]);
    // 288,000 / 117 = 2,461.538
    expect(enterprise.account).toBe(2461.54);
    expect([formatMonth(resident.from), resident.months]).toEqual(['2055-01', 360]);
  });
  test('residents pay until sixty', () => expect(three({ retire: '', years: '' })).toMatchObject({ inputs: { paid: 396 }, resident: { months: 360 } }));
  test('a woman who retires at 55 waits five years for the residents’ pension', () => {
    const { inputs, resident, age } = three({ track: 'female50', retire: '', years: '' });
    expect([formatMonth(inputs.retire), age, formatMonth(resident.from)]).toEqual(['2050-01', 660, '2055-01']);
  });
  // Twenty years are asked for from 2039, fifteen by the residents' scheme.
  test('ten years are too few for either', () => expect(three({ years: '10' })).toMatchObject({ short: 120, residentShort: 60 }));
  test('seventeen are enough for residents alone', () => expect(three({ years: '17' })).toMatchObject({ short: 36, residentShort: 0 }));
  test('who began before the reform isn’t compared', () => {
    expect(spec.work({ ...workedCase, birth: '1980-01', retire: '', years: '', entry: '2014-09' }, today).answer?.kind).toBe('before');
    expect(spec.work({ ...workedCase, birth: '1980-01', retire: '', years: '', entry: '2014-10' }, today).answer?.kind).toBe('three');
  });
});

describe('where', () => {
  // 粤人社发〔2025〕32号: 9,493. Guangdong's award sheets: below 0.6 the first base is base × index / 0.6.
  test('Guangzhou, on a low wage', () => {
    const { inputs, enterprise, lowIndex } = three({ place: 'guangzhou', wage: '5000' });
    expect(inputs.base.yuan).toBe(9493);
    expect(lowIndex).toBe(true);
    // index 0.5267: 4,999.9631; (8,333.2718 + 4,999.9631) / 2 × 30 % = 1,999.985
    expect(enterprise.basic).toBe(1999.99);
  });
  test('Henan’s form isn’t known: the nation’s, and it says so', () => expect(three({ place: 'henan' })).toMatchObject({ ownForm: true, inputs: { base: { yuan: 6738 } } }));
});

test('the table: nine lives, and the worked case among them', () => {
  const rows = tableRows(data);
  expect(rows).toHaveLength(9);
  expect(rows.find(({ inputs }) => inputs.paid === 360 && inputs.wage === '10000')?.public.sum).toBe(8179.85);
});
