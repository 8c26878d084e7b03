/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { LINES } from '../kit/minimum.ts';
import { calculatorWords } from '../kit/words.ts';
import { flexibleSpec, HUKOU } from './form.ts';
import { flexibleData } from './props.ts';
import { view } from './view.ts';

const data = flexibleData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const spec = flexibleSpec(data.places);
const today = parseMonth('2026-11') as Month;
const said = messages('flexible', words);
const viewOf = (form: Form) => {
  const { answer, faults } = spec.work(form, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};

test('the worked case as it is said', () => {
  expect(viewOf(data.worked).says).toBe(
    '上海，2026年11月。按下限7546元缴，养老1509.20元，医疗754.60元，一个月最少2263.80元，占挣的45.3%。2039年1月法定退休，最低要缴240个月，还差120个月；从下个月起每月都缴，2036年11月缴满，来得及。',
  );
});
test('an older month is called by its name', () => expect(viewOf({ place: 'guangzhou' }).says).toContain('2026年11月的基数没有查到，下面是2026年6月的'));
test('where nothing is known it says so', () => {
  const shown = viewOf({ place: 'henan', income: '3000' });
  expect(shown.says).toContain('算不出');
  expect(shown).toMatchObject({ rows: [], figures: [] });
});
test('what is taken to lie within a limit that isn’t known is marked as unverified', () => expect(viewOf({ place: 'hebei' }).rows[0]?.sub.join()).toContain('未核实'));

describe('nonsense gets a message', () => {
  test.each([
    [{ place: '' }, 'place.empty'],
    [{ income: '-1' }, 'income.negative'],
    [{ income: 'abc' }, 'income.not-amount'],
    [{ income: '1e9' }, 'income.not-amount'],
    [{ income: '1000000000' }, 'income.too-much'],
    [{ base: '0.001' }, 'base.too-fine'],
    [{ years: '', months: '3.7' }, 'paid.not-whole'],
    [{ years: '-1' }, 'paid.negative'],
    [{ years: '', months: '99999' }, 'paid.too-many'],
    [{ birth: '2030-01' }, 'birth.future'],
    [{ birth: '1850-01' }, 'birth.too-early'],
    [{ birth: '1976' }, 'birth.no-month'],
    [{ track: '' }, 'track.empty'],
    [{ month: '2026-13' }, 'month.no-such-month'],
    [{ month: '2050-01' }, 'month.outside'],
    [{ place: 'henan', floor: '20000', ceiling: '4000' }, 'ceiling.below-floor'],
    [{ place: 'henan', flexMedical: '80' }, 'flexMedical.rate-outside'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults } = spec.work({ ...data.worked, ...more }, today);
    expect(faults.map((one) => one.code)).toEqual([code]);
    for (const fault of faults) expect(said(fault)).toMatch(/^[^{}]{8,}$/);
  });
  test.each([['５０００'], ['5,000'], ['0.5万'], ['5千'], ['5000元']])('%j is five thousand', (income) => expect(spec.work({ place: 'shanghai', income }, today).answer?.inputs.income).toMatch(/^5000(\.0*)?$/));
  test('nine hundred months are enough', () => expect(viewOf({ place: 'shanghai', months: '９００' }).says).toContain('已经够了'));
});

test('whatever goes in, what comes out is words', () => {
  const form = fc.record({
    place: fc.constantFrom(...data.places.files.map(({ id }) => id), 'elsewhere'),
    income: fc.constantFrom('', '0', '1', '5000', '8888.88', '100000'),
    base: fc.constantFrom('', '1', '7000', '999999'),
    hukou: fc.constantFrom('', ...HUKOU),
    hard: fc.constantFrom('', 'yes', 'no'),
    years: fc.constantFrom('', '0', '10', '40'),
    birth: fc.constantFrom('', '1950-01', '1967-03', '1976-03', '2008-02'),
    track: fc.constantFrom(...LINES),
    month: fc.constantFrom('', '2025-08', '2026-06', '2027-01', '1999-01'),
    floor: fc.constantFrom('', '4000', '0'),
    ceiling: fc.constantFrom('', '21000.01'),
    flexMedical: fc.constantFrom('', '8', '0'),
  }) as fc.Arbitrary<Form>;
  fc.assert(
    fc.property(form, (one) => {
      const { answer, faults } = spec.work(one, today);
      for (const fault of faults) expect(said(fault)).not.toMatch(/[{}]|flexible\./);
      if (answer) expect(JSON.stringify(view(answer, frame))).not.toMatch(/NaN|undefined|\[object|flexible\.[a-z]|minimum\.[a-z]|step\.[a-z]|gap\.[a-z]|calculator\.[a-z]/);
    }),
    { seed: 7, numRuns: 500 },
  );
}, 60_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('flexible', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['place'])).toMatchObject({ form: data.worked, notes: [] });
  const torn = fromFragment(new URLSearchParams('calc=flexible&place=atlantis&who=me'), spec.keys, ['place']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.unknown-key', 'link.bad-value']);
});
