/** Expected values are counted by hand from the articles that are named, not taken from the rules or from this module. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import { exactly } from '../kit/span.ts';
import { placesFor } from '../kit/gather.ts';
import { aboutUnemployment } from '../../rules/unemployment.ts';
import { type Answer, answer, type Inputs, REASONS } from './answer.ts';

const data = placesFor(aboutUnemployment().parameters, '2025-01');
const month = parseMonth('2026-11') as Month;
const inputs = (more: Partial<Inputs> & { paid?: number }): Inputs => ({
  place: 'guangzhou',
  months: more.paid === undefined ? null : exactly(more.paid),
  carried: 0,
  reason: 'contract-expired',
  registered: true,
  month,
  amount: null,
  ...more,
});
const gate = (found: Answer, id: string) => found.gates.find((one) => one.id === id);

describe('the three gates: social insurance law, art. 45', () => {
  test('all three', () => expect(answer(inputs({ paid: 60 }), data).verdict).toBe('yes'));
  test('eleven months aren’t a year', () => {
    const found = answer(inputs({ paid: 11 }), data);
    expect(found.verdict).toBe('no');
    expect(gate(found, 'contribution')).toMatchObject({ state: 'unmet', article: { id: 'social-insurance-law', locator: 'art.45' } });
    expect(found).toMatchObject({ months: null, monthly: null, total: null });
  });
  test('a registration still to be made shuts nothing', () => {
    const found = answer(inputs({ paid: 60, registered: false }), data);
    expect(found.verdict).toBe('register');
    expect(found.months).toEqual({ low: 6, high: 6 });
  });
  test('what isn’t told leaves it open', () => {
    expect(answer(inputs({ paid: 60, reason: null }), data)).toMatchObject({ verdict: 'depends', months: { low: 6, high: 6 } });
    expect(answer(inputs({}), data)).toMatchObject({ verdict: 'depends', months: null });
    expect(answer(inputs({ paid: 60, registered: null }), data).verdict).toBe('depends');
  });
  test('shut whatever else isn’t told: 刘玉婷 resigned', () => {
    const found = answer(inputs({ reason: 'resigned', registered: null }), data);
    expect(found.verdict).toBe('no');
    expect(gate(found, 'contribution')?.state).toBe('untold');
  });
  // 人社部令第13号, art. 13, and the articles of the labour contract law that it names.
  test.each([
    ['contract-expired', true, 'art.44/item.1'],
    ['dismissed', true, 'art.39; art.40; art.41'],
    ['mutual-employer-proposed', true, 'art.36'],
    ['employer-closed', true, 'art.44/item.4; art.44/item.5'],
    ['employer-at-fault', true, 'art.38'],
    ['resigned', false, null],
  ] as const)('%s', (reason, met, locator) => {
    const found = gate(answer(inputs({ paid: 60, reason }), data), 'involuntary');
    expect(found).toMatchObject({ state: met ? 'met' : 'unmet', article: { id: 'mohrss-order-13', locator: 'art.13' } });
    expect(found?.ground?.locator ?? null).toBe(locator);
  });
});

describe('term and amount', () => {
  // 广东省失业保险条例 art. 17: a month a year for four years, then a month for each half-year. Art. 19: 90 % of the minimum wage; 粤府函〔2026〕188号: Guangzhou 2,680.
  test('Guangzhou, five years: 4 + 2 months of 2,412, together 14,472', () => {
    expect(answer(inputs({ paid: 60 }), data)).toMatchObject({ kind: 'local', months: { low: 6, high: 6 }, monthly: { low: 2412, high: 2412 }, later: null, total: { low: 14472, high: 14472 }, from: ['guangdong'] });
  });
  // 沪人社规〔2026〕18号 art. 6: two months a year; 沪人社规〔2026〕7号: 2,340, from the thirteenth month 1,872.
  test('Shanghai, ten years: 12 × 2,340 + 8 × 1,872 = 43,056', () => {
    expect(answer(inputs({ place: 'shanghai', paid: 120 }), data)).toMatchObject({ months: { low: 20, high: 20 }, monthly: { low: 2340, high: 2340 }, later: 1872, total: { low: 43056, high: 43056 } });
  });
  // Shenzhen: the province's 90 % and the zone's 80 % of 2,700 stand against each other.
  test('Shenzhen, ten years: 16 months, of 2,160 or of 2,430', () => {
    expect(answer(inputs({ place: 'shenzhen', paid: 120 }), data)).toMatchObject({ months: { low: 16, high: 16 }, monthly: { low: 2160, high: 2430 }, total: { low: 34560, high: 38880 } });
  });
  // Zhengzhou, arts 24–25: whether the fifth year already adds isn't said.
  test('a text that can be read in two ways stays a range', () => {
    const { months } = answer(inputs({ place: 'zhengzhou', paid: 60 }), data);
    expect(months?.low).toBeLessThan(months?.high ?? 0);
  });
  // Social insurance law, art. 46.
  test.each([[12, 12], [59, 12], [60, 18], [119, 18], [120, 24]])('where no term is known, %i months paid give %i at most', (paid, most) => {
    expect(answer(inputs({ place: 'hebei', paid }), data)).toMatchObject({ kind: 'ceiling', months: { low: most, high: most } });
    expect(answer(inputs({ place: null, paid }), data)).toMatchObject({ kind: 'ceiling', months: { low: most, high: most } });
  });
  test('an amount that isn’t known may be told', () => {
    expect(answer(inputs({ place: 'hebei', paid: 60 }), data)).toMatchObject({ monthly: null, total: null, noAmount: {} });
    expect(answer(inputs({ place: 'hebei', paid: 60, amount: '1800' }), data)).toMatchObject({ monthly: { low: 1800, high: 1800 }, total: { low: 32400, high: 32400 } });
  });
  test('what a place knows isn’t overridden', () => expect(answer(inputs({ paid: 60, amount: '9999' }), data).monthly).toEqual({ low: 2412, high: 2412 }));
  test('a range of months paid is a range of months drawn', () => {
    // 12 and 36 months in Guangdong: 1 and 3.
    expect(answer(inputs({ months: { low: 12, high: 36 } }), data).months).toEqual({ low: 1, high: 3 });
    expect(gate(answer(inputs({ months: { low: 6, high: 36 } }), data), 'contribution')?.state).toBe('partly');
  });
});

test('nothing throws, wherever and however it ended', () => {
  for (const place of [null, ...data.files.map(({ id }) => id)])
    for (const reason of [null, ...REASONS])
      for (const paid of [0, 12, 61, 1200]) {
        const found = answer(inputs({ place, reason, paid, carried: paid === 61 ? 24 : 0 }), data);
        expect((found.months?.high ?? 0) <= 24).toBe(true);
        expect(found.total === null || found.monthly !== null).toBe(true);
      }
});

test('no word in what goes to the browser', () => {
  for (const file of ['answer', 'form', 'view', 'mount', 'data']) expect(readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
