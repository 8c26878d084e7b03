/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { LINES } from '../kit/minimum.ts';
import { calculatorWords } from '../kit/words.ts';
import { SCHEMES, WHYS } from './answer.ts';
import { afterLapseSpec, NO_WHY } from './form.ts';
import { afterLapseData } from './props.ts';
import { view } from './view.ts';

const data = afterLapseData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const spec = afterLapseSpec(data.places);
const today = parseMonth('2026-11') as Month;
const said = messages('after-lapse', words);
const viewOf = (form: Form) => {
  const { answer, faults } = spec.work(form, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};
const mends = (form: Form) => viewOf({ ...data.worked, ...form }).mends.map(({ id }) => id);

test('the worked case as it is said', () => {
  expect(viewOf(data.worked).says).toBe('断了2个月。养老缴过的月数一个也不少，断的月份不算。医保还在3个月以内：接上、补缴的，全国的写法是不用等；一直不缴，2026年12月就满3个月。买房、车牌、上学算不算断，由城市定，这里不知道。');
});
test('the city is never guessed, whatever else is known', () => {
  for (const gap of ['0', '2', '30']) {
    const card = viewOf({ ...data.worked, gap }).cards.find(({ id }) => id === 'city');
    expect(card).toMatchObject({ mark: '这里不知道', clauses: [] });
    expect(card?.why.join('')).not.toMatch(/\d/);
  }
});
test('it isn’t said to make no difference where that hangs on what isn’t told', () => {
  const cells = (form: Form) => viewOf({ ...data.worked, ...form }).ways.rows.at(-1)?.cells.join('') ?? '';
  expect(cells({})).not.toContain('都一样');
  expect(cells({ insured: '12' })).toContain('都一样');
});
test('what can be mended follows from what happened', () => {
  expect(mends({ why: 'employer' })).toEqual(['employer', 'complaint', 'medical']);
  expect(mends({ why: 'left' })).toEqual(['medical', 'own-past', 'benefit', 'go-on']);
  expect(mends({ why: 'self', gap: '9' })).toEqual(['medical-late', 'own-past', 'go-on']);
  expect(mends({ gap: '0' })).toEqual([]);
  expect(mends({ was: 'resident', why: 'self' })).toEqual(['resident', 'own-past', 'go-on']);
});
test('Shanghai’s own text stands against the nation’s', () => expect(viewOf({ ...data.worked, place: 'shanghai' }).remarks.join('')).toContain('断的那一段仍然不能报销'));

describe('nonsense gets a message', () => {
  test.each([
    [{ gap: '' }, 'lapse.empty'],
    [{ gap: '-1' }, 'lapse.negative'],
    [{ gap: '3.7' }, 'lapse.not-whole'],
    [{ gap: 'x' }, 'lapse.unreadable'],
    [{ gap: '1e9' }, 'lapse.unreadable'],
    [{ gap: '99999' }, 'lapse.too-many'],
    [{ gap: '2', drew: '3' }, 'drew.more'],
    [{ gap: '60', drew: '25' }, 'drew.over'],
    [{ insured: '-5' }, 'insured.negative'],
    [{ was: 'resident', missed: '900' }, 'missed.over'],
    [{ was: 'resident', missed: '1.5' }, 'missed.not-whole'],
    [{ job: 'abc' }, 'job.unreadable'],
    [{ place: '' }, 'place.empty'],
    [{ birth: '2030-01' }, 'birth.future'],
    [{ track: '' }, 'track.empty'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults } = spec.work({ ...data.worked, ...more }, today);
    expect(faults.map((one) => one.code)).toEqual([code]);
    for (const fault of faults) expect(said(fault)).toMatch(/^[^{}]{8,}$/);
  });
  test.each([['２'], ['2个月'], ['两个月']])('%j is two months', (gap) => expect(spec.work({ ...data.worked, gap }, today).answer?.inputs.gap).toBe(2));
  test('nine hundred months are told as they are', () => expect(viewOf({ ...data.worked, gap: '９００' }).says).toContain('900个月'));
});

test('whatever goes in, what comes out is words', () => {
  const form = fc.record({
    gap: fc.constantFrom('0', '1', '3', '4', '30', '900'),
    why: fc.constantFrom('', ...WHYS, NO_WHY),
    drew: fc.constantFrom('', '1', '24'),
    was: fc.constantFrom('', ...SCHEMES),
    insured: fc.constantFrom('', '0', '23', '24'),
    missed: fc.constantFrom('', '0', '1', '4', '100'),
    place: fc.constantFrom(...data.places.files.map(({ id }) => id), 'elsewhere'),
    months: fc.constantFrom('', '0', '100', '300'),
    job: fc.constantFrom('', '0', '12'),
    birth: fc.constantFrom('', '1950-01', '1967-03', '1992-05'),
    track: fc.constantFrom(...LINES),
  }) as fc.Arbitrary<Form>;
  fc.assert(
    fc.property(form, (one) => {
      const { answer, faults } = spec.work(one, today);
      for (const fault of faults) expect(said(fault)).not.toMatch(/[{}]|after-lapse\./);
      if (answer) expect(JSON.stringify(view(answer, frame))).not.toMatch(/NaN|undefined|\[object|after-lapse\.[a-z]|minimum\.[a-z]|step\.[a-z]|gap\.[a-z]|calculator\.[a-z]/);
    }),
    { seed: 11, numRuns: 500 },
  );
}, 60_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('after-lapse', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['was', 'place'])).toMatchObject({ form: data.worked, notes: [] });
  const torn = fromFragment(new URLSearchParams('calc=after-lapse&gap=2&gap=3&was=rich&who=me'), spec.keys, ['was', 'place']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
});
