/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { calculatorWords } from '../kit/words.ts';
import { REASONS } from './answer.ts';
import { unemploymentSpec, UNSURE } from './form.ts';
import { unemploymentData } from './props.ts';
import { tableRows, YEARS } from './table.ts';
import { view } from './view.ts';

const data = unemploymentData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you'), person: false };
const spec = unemploymentSpec(data.places);
const today = parseMonth('2026-11') as Month;
const work = (form: Form) => spec.work(form, today);
const says = (form: Form): string => {
  const { answer, faults } = work(form);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame).says;
};

test('the worked case as it is said', () => {
  expect(says(data.worked)).toBe('三个条件都够，能领。广州，缴了60个月，领6个月。每月2412元。领满一共14,472元。');
});
test('a ceiling is called a ceiling', () => {
  expect(says({ ...data.worked, place: 'hebei' })).toBe('三个条件都够，能领。河北，缴了60个月，最多领18个月，这是上限。一个月多少，这里没有查到。');
});
test('who resigned is told which of the three it is', () => {
  expect(says({ ...data.worked, reason: 'resigned' })).toBe('按你说的，领不到。不够的是：不是自己愿意中断就业。');
});

describe('the people of the story', () => {
  const meet = (id: string) => {
    const person = data.presets.find((one) => one.id === id);
    if (!person || !spec.meet) throw new Error(`no preset ${id}`);
    return { person, answer: spec.meet(person, today) };
  };
  test('what they don’t tell stays empty and open', () => {
    const { person, answer } = meet('chen-wenxin');
    expect(person.form).toMatchObject({ years: '', months: '', place: '' });
    expect(answer).toMatchObject({ verdict: 'depends', months: null, monthly: null });
    expect(view(answer, { ...frame, person: true }).says).toContain('要看');
  });
  test('who resigned, and who never paid, is turned back', () => {
    for (const id of ['liu-yuting', 'liu-min', 'zhou-ran']) expect(meet(id).answer.verdict).toBe('no');
  });
  test('all of them in words', () => {
    for (const { id, told } of data.presets) {
      expect(told.length).toBeGreaterThan(10);
      expect(JSON.stringify(view(meet(id).answer, { ...frame, person: true }))).not.toMatch(/NaN|undefined|unemployment\.[a-z]|step\.|你没有填/);
    }
  });
});

describe('nonsense gets a message', () => {
  test.each([
    [{ reason: '' }, 'reason.empty'],
    [{ place: '' }, 'place.empty'],
    [{ years: 'x' }, 'paid.unreadable'],
    [{ years: '-1' }, 'paid.negative'],
    [{ years: '', months: '1e9' }, 'paid.unreadable'],
    [{ years: '', months: '3.7' }, 'paid.not-whole'],
    [{ years: '', months: '99999' }, 'paid.too-many'],
    [{ carried: '25' }, 'carried.over'],
    [{ carried: 'x' }, 'carried.unreadable'],
    [{ amount: 'x', place: 'hebei' }, 'amount.not-amount'],
    [{ amount: '999999', place: 'hebei' }, 'amount.too-much'],
  ] as [Form, string][])('%j: %s', (more, code) => expect(work({ ...data.worked, ...more }).faults.map((one) => one.code)).toEqual([code]));
  test.each([['', '９００'], ['75', ''], ['七十五年', '']])('%j and %j are nine hundred months, and the ceiling stands', (years, months) => {
    expect(work({ ...data.worked, years, months }).answer?.months).toEqual({ low: 24, high: 24 });
  });
});

test('whatever goes in, what comes out is words', () => {
  const form = fc.record({
    place: fc.constantFrom(...data.places.files.map(({ id }) => id), 'elsewhere'),
    reason: fc.constantFrom(...REASONS, UNSURE),
    years: fc.constantFrom('', '0', '1', '5', '10', '14', '40'),
    months: fc.constantFrom('', '0', '3', '11'),
    carried: fc.constantFrom('', '3', '24'),
    registered: fc.constantFrom('', 'yes', 'no'),
    amount: fc.constantFrom('', '1800', '0'),
  }) as fc.Arbitrary<Form>;
  fc.assert(
    fc.property(form, fc.boolean(), (one, person) => {
      const { answer } = work(one);
      if (!answer) return;
      expect(JSON.stringify(view(answer, { ...frame, person }))).not.toMatch(/NaN|undefined|\[object|unemployment\.[a-z]|step\.[a-z]|gap\.[a-z]|calculator\.[a-z]|bands/);
    }),
    { seed: 5, numRuns: 600 },
  );
}, 60_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('unemployment', { ...data.worked, carried: '' }, spec.keys));
  expect(fromFragment(link, spec.keys, ['reason', 'place'])).toEqual({ form: { ...data.worked, carried: '', amount: '' }, notes: [] });
  const torn = fromFragment(new URLSearchParams('calc=unemployment&reason=fired&years=5&years=6&who=me'), spec.keys, ['reason', 'place']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
  expect(torn?.form).toMatchObject({ years: '5', reason: '', place: '' });
  expect(fromFragment(new URLSearchParams('calc=unemployment'), spec.keys, [])).toBeNull();
});

test('the table without scripts: places with a term of their own, and the ceilings last', () => {
  const rows = tableRows(data.places);
  // Social insurance law, art. 46.
  expect(rows.at(-1)?.cells.map(({ months }) => months?.high)).toEqual([12, 12, 18, 24, 24]);
  // 广东省失业保险条例 art. 17: 1, 3, 4 + 2, 4 + 12, 4 + 20.
  expect(rows.find(({ name }) => name === '广州')?.cells.map(({ months }) => months?.low)).toEqual([1, 3, 6, 16, 24]);
  expect(YEARS).toHaveLength(5);
});
