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
import { STATUSES } from './answer.ts';
import { worthSpec } from './form.ts';
import { worthData } from './props.ts';
import { view } from './view.ts';

const data = worthData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you'), person: undefined };
const spec = worthSpec(data.places);
const today = parseMonth('2026-11') as Month;
const said = messages('worth', words);
const viewOf = (more: Form) => {
  const { answer, faults } = spec.work({ ...data.worked, ...more }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};
const HOLES = /NaN|undefined|\[object|worth\.[a-z]|step\.[a-z]|calculator\.[a-z]|gap\.[a-z]|parameter\.|Infinity|\{\w+\}|（）/;
const LAST = { growth: '2', interest: '2.62', adjustment: '2' };

describe('the worked case', () => {
  test('as it is said', () =>
    expect(viewOf({}).says).toBe('缴15年，60岁领。都折成退休那年的工资水平，自己缴86,400元，连单位的一共259,200元；每月领1774元。领50个月，自己的钱回来；领150个月，全部的钱才回来。活到退休的人里，94%能活到前一个时候，77%能活到后一个。这是中间一套假设；另外两套见表。'));
  test('three sets where nothing is assumed by the reader, one where all is', () => {
    expect(viewOf({}).heads).toHaveLength(3);
    expect(viewOf(LAST).heads).toHaveLength(1);
    expect(viewOf({ growth: '2' }).heads).toHaveLength(3);
  });
  test('what rests on memory is named', () => {
    const shown = viewOf({});
    expect(shown.verified).toContain('未核实');
    expect(shown.workings.flatMap(({ lines }) => lines).find(({ id }) => id === 'interestPublished#2025')?.mark).toContain('未核实');
    expect(viewOf(LAST).verified).not.toContain('未核实');
  });
  test('without prices there is no rate above them, and it says so', () => {
    const shown = viewOf({ inflation: '' });
    expect(shown.rows.some(({ id }) => id.startsWith('real'))).toBe(false);
    expect(shown.remarks.map(({ text }) => text).join('')).toContain('物价没有写');
  });
  test('who pays alone has one side', () => {
    const shown = viewOf({ status: 'flexible' });
    expect(shown.rows.some(({ id }) => /Own$|All$/.test(id))).toBe(false);
    expect(shown.says).toContain('全由自己出');
  });
  test('too few years are warned of', () => expect(viewOf({ years: '10' }).remarks[0]?.text).toContain('还差60个月'));
  test('Henan: the nation’s form, and it says so', () => expect(viewOf({ place: 'henan' }).remarks[0]?.text).toContain('按全国的式子算'));
  test('anywhere: two ends', () => expect(viewOf({ place: ANY }).says).toMatch(/每月领\d+元到\d+元/));
  test('each year of the life, and the sums in them', () => {
    const { years } = viewOf({});
    expect(years?.rows[0]?.age).toBe('45岁');
    expect(years?.rows[15]?.age).toBe('60岁');
    expect(years?.rows.at(-1)?.age).toBe('95岁');
  });
});

describe('people of the story', () => {
  const shownOf = (id: string) => {
    const person = data.presets.find((one) => one.id === id);
    if (!person || !spec.meet) throw new Error(id);
    return view(spec.meet(person, today), { ...frame, person });
  };
  test.each(data.presets.map(({ id }) => id))('%s', (id) => {
    const shown = shownOf(id);
    expect(JSON.stringify(shown)).not.toMatch(HOLES);
    expect(shown.remarks[0]?.text).toContain('假定的');
    expect(shown.says).toContain('全由自己出');
  });
  test('刘玉婷: a thousand a month is under the floor there', () => expect(shownOf('liu-yuting').remarks.map(({ text }) => text).join('')).toContain('缴费下限'));
  test('刘姐: the place isn’t told, and isn’t guessed', () => expect(shownOf('liu-jie').says).toMatch(/每月领\d+元到\d+元/));
});

describe('nonsense gets a message', () => {
  test.each([
    [{ status: '' }, 'status.empty'],
    [{ birth: '' }, 'birth.empty'],
    [{ birth: '2030-01' }, 'birth.future'],
    [{ birth: 'abc' }, 'birth.unreadable'],
    [{ track: '' }, 'track.empty'],
    [{ entry: '' }, 'entry.empty'],
    [{ entry: '2011' }, 'entry.no-month'],
    [{ entry: '2060-01' }, 'entry.after-retire'],
    [{ entry: '1980-01' }, 'entry.child'],
    [{ retire: '2070-01' }, 'retire.outside'],
    [{ years: '-1' }, 'paid.negative'],
    [{ years: '', months: '3.7' }, 'paid.not-whole'],
    [{ years: '', months: '900' }, 'paid.over'],
    [{ years: '0' }, 'paid.zero'],
    [{ wage: '' }, 'wage.empty'],
    [{ wage: '0' }, 'wage.zero'],
    [{ wage: '-1' }, 'wage.negative'],
    [{ wage: '1e9' }, 'wage.not-amount'],
    [{ wage: '1000000000' }, 'wage.too-much'],
    [{ place: '' }, 'place.empty'],
    [{ place: ELSEWHERE, growth: '3' }, 'base.empty'],
    [{ place: ELSEWHERE, base: '8000' }, 'growth.needed'],
    [{ growth: '-1' }, 'growth.negative'],
    [{ interest: 'x' }, 'interest.not-rate'],
    [{ adjustment: '21' }, 'adjustment.rate-outside'],
    [{ bank: '300' }, 'bank.rate-outside'],
    [{ income: '0' }, 'income.zero'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults } = spec.work({ ...data.worked, ...more }, today);
    expect(faults.map((one) => one.code)).toEqual([code]);
    const message = faults.map(said).join('');
    expect(message.length).toBeGreaterThan(6);
    expect(message).not.toMatch(/NaN|undefined|\{\w+\}|problem\./);
  });
  test('full-width digits, commas and signs are numbers', () => expect(viewOf({ wage: '６,000', years: '十五', inflation: '２%' }).says).toBe(viewOf({}).says));
});

test('whatever goes in, what comes out is words', () => {
  const amount = fc.constantFrom('1', '0.01', '2500', '6000', '29999.99', '1000000', '1.2万');
  const rate = fc.constantFrom('', '0', '1.5', '20', '7.125');
  const form = fc.record({
    status: fc.constantFrom(...STATUSES),
    birth: fc.constantFrom('1960-03', '1975-11', '1990-06', '2008-01'),
    track: fc.constantFrom(...POSTS),
    entry: fc.constantFrom('1992-10', '2014-10', '2026-11', '2035-07'),
    retire: fc.constantFrom('', '2030-05', '2062-09'),
    years: fc.constantFrom('', '1', '15'),
    months: fc.constantFrom('', '1', '11'),
    wage: amount,
    place: fc.constantFrom(...data.places.groups.flatMap(({ options }) => options.map(({ value }) => value))),
    base: amount,
    growth: rate,
    interest: rate,
    adjustment: rate,
    inflation: rate,
    bank: rate,
    income: fc.oneof(fc.constant(''), amount),
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
    { seed: 6, numRuns: 400 },
  );
}, 120_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('worth', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['birth', 'wage'])?.notes).toEqual([]);
  const torn = fromFragment(new URLSearchParams('calc=worth&track=fish&wage=5&wage=6&who=me'), spec.keys, ['birth', 'wage']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
});

test('the profile takes the place of the worked life, and leaves open what it doesn’t tell', () => {
  const own = spec.fromProfile?.({ v: 1, birth: '1988-04', sex: 'male' }, today);
  expect(own).toEqual({ birth: '1988-04', track: 'male60', retire: '', years: '', months: '' });
});
