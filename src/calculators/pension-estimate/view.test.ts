/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import { ANY } from '../kit/bases.ts';
import type { Form } from '../kit/form.ts';
import { POSTS } from '../kit/life.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { ELSEWHERE } from '../kit/places.ts';
import { calculatorWords } from '../kit/words.ts';
import { PAYING, pensionEstimateSpec } from './form.ts';
import { pensionEstimateData } from './props.ts';
import { view } from './view.ts';

const data = pensionEstimateData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you'), person: undefined };
const spec = pensionEstimateSpec(data.places);
const today = parseMonth('2026-11') as Month;
const said = messages('pension-estimate', words);
const viewOf = (more: Form) => {
  const { answer, faults } = spec.work({ ...data.worked, ...more }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};
const HOLES = /NaN|undefined|\[object|pension-estimate\.|step\.[a-z]|calculator\.[a-z]|gap\.[a-z]|parameter\.|Infinity|\{\w+\}/;

test('the worked case as it is said', () =>
  expect(viewOf({}).says).toBe('2031年5月退休，52岁2个月，那时缴满197个月。照现在的工资水平，每月大约1440元到1512元：基础养老金1042元，个人账户398元到470元。两头之间，差在账户以后的利率。'));
test('what rests on memory is marked and named', () => {
  const shown = viewOf({});
  expect(shown.verified).toContain('未核实');
  expect(shown.workings.flatMap(({ lines }) => lines).find(({ id }) => id === 'published#2025')?.mark).toContain('未核实');
  expect(viewOf({ interest: '2.62' }).verified).not.toContain('未核实');
});
test('with rates of one’s own there is one column and one sum', () => {
  const shown = viewOf({ growth: '2', interest: '2.62' });
  expect(shown.heads).toHaveLength(1);
  expect(shown.figures.every(({ printed }) => printed.length === 1)).toBe(true);
});
test('too few months are said first', () => expect(viewOf({ paying: 'no' }).says).toMatch(/那时只有144个月，最低要192个月，还差48个月/));
test('Henan and Jilin say that theirs is another form', () => {
  for (const place of ['henan', 'jilin']) expect(viewOf({ place }).remarks[0]?.text).toContain('按全国的式子算');
});
test('anywhere: two ends', () => expect(viewOf({ place: ANY }).says).toMatch(/最低和最高的两处/));
test('each year of the account can be reckoned again', () => {
  const lines = viewOf({}).workings.flatMap((one) => one.lines);
  expect(lines.find(({ id }) => id === 'savedBy#2027')?.how).toMatch(/58,000 × 1\.\d+ ＋ 4800/);
});
test.each(data.presets.map(({ id }) => id))('%s: what is assumed is said, and no month of birth is', (id) => {
  const person = data.presets.find((one) => one.id === id);
  if (!person || !spec.meet) throw new Error(id);
  const shown = view(spec.meet(person, today), { ...frame, person });
  expect(JSON.stringify(shown)).not.toMatch(HOLES);
  expect(shown.remarks[0]?.text).toContain('假定的');
  expect(JSON.stringify(shown)).not.toContain('1966');
});

describe('nonsense gets a message', () => {
  test.each([
    [{ birth: '' }, 'birth.empty'],
    [{ birth: '2030-01' }, 'birth.future'],
    [{ birth: '1979' }, 'birth.no-month'],
    [{ track: '' }, 'track.empty'],
    [{ place: '' }, 'place.empty'],
    [{ place: ELSEWHERE, growth: '3' }, 'base.empty'],
    [{ place: ELSEWHERE, base: '8000' }, 'growth.needed'],
    [{ years: '', months: '' }, 'paid.empty'],
    [{ years: '-1' }, 'paid.negative'],
    [{ years: '', months: '3.7' }, 'paid.not-whole'],
    [{ years: '', months: '900' }, 'paid.child'],
    [{ years: '', months: '1e9' }, 'paid.unreadable'],
    [{ years: '0', paying: 'no' }, 'paid.none'],
    [{ paying: '' }, 'paying.empty'],
    [{ retire: '2070-01' }, 'retire.outside'],
    [{ retire: 'x' }, 'retire.unreadable'],
    [{ wage: '' }, 'wage.empty'],
    [{ wage: '0' }, 'wage.zero'],
    [{ wage: '1e9' }, 'wage.not-amount'],
    [{ index: '64%' }, 'index.unreadable'],
    [{ index: '6.4' }, 'index.outside'],
    [{ balance: '-5' }, 'balance.negative'],
    [{ balance: '0' }, 'balance.zero'],
    [{ growth: 'x' }, 'growth.not-rate'],
    [{ interest: '21' }, 'interest.rate-outside'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults } = spec.work({ ...data.worked, ...more }, today);
    expect(faults.map((one) => one.code)).toEqual([code]);
    const message = faults.map(said).join('');
    expect(message.length).toBeGreaterThan(6);
    expect(message).not.toMatch(/NaN|undefined|\{\w+\}|problem\./);
  });
  test('full-width digits, commas and Han numerals are numbers', () => expect(viewOf({ wage: '５,000', years: '十二', months: '０' }).says).toBe(viewOf({}).says));
});

test('whatever goes in, what comes out is words', () => {
  const amount = fc.constantFrom('', '1', '0.01', '2500', '29999.99', '1000000', '1.2万');
  const rate = fc.constantFrom('', '0', '1.5', '20', '7.125');
  const form = fc.record({
    birth: fc.constantFrom('1958-02', '1965-03', '1966-11', '1975-11', '1990-06', '2008-01'),
    track: fc.constantFrom(...POSTS),
    place: fc.constantFrom(...data.places.groups.flatMap(({ options }) => options.map(({ value }) => value))),
    base: amount,
    years: fc.constantFrom('', '0', '1', '15', '40'),
    months: fc.constantFrom('', '0', '11'),
    paying: fc.constantFrom(...PAYING),
    retire: fc.constantFrom('', '2026-11', '2026-12', '2027-12', '2030-05', '2062-09'),
    wage: amount,
    index: fc.constantFrom('', '0.4', '1', '2.9999'),
    balance: amount,
    growth: rate,
    interest: rate,
  }) as fc.Arbitrary<Form>;
  fc.assert(
    fc.property(form, (one) => {
      const { answer, faults } = spec.work(one, today);
      expect(answer === null).toBe(faults.length > 0);
      expect(faults.map(said).join('')).not.toMatch(HOLES);
      if (!answer) return;
      const shown = view(answer, frame);
      expect(JSON.stringify(shown) + (shown.picture?.svgs('a', 'b') ?? '')).not.toMatch(HOLES);
    }),
    { seed: 7, numRuns: 500 },
  );
}, 120_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('pension-estimate', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['birth', 'place'])?.notes).toEqual([]);
  const torn = fromFragment(new URLSearchParams('calc=pension-estimate&track=fish&wage=5&wage=6&who=me'), spec.keys, ['birth', 'wage']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
});

test('the profile fills what it knows', () => {
  const own = spec.fromProfile?.({ v: 1, birth: '1975-04', sex: 'female', post: 'worker', paidMonths: 150, paidUntil: '2026-11', paying: true }, today);
  expect(own).toEqual({ birth: '1975-04', track: 'female50', retire: '', years: '12', months: '6', paying: 'yes' });
});
