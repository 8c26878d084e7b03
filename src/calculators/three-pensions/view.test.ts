/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import { POSTS } from '../kit/life.ts';
import { fromFragment, toFragment } from '../kit/link.ts';
import { messages } from '../kit/messages.ts';
import { ELSEWHERE } from '../kit/places.ts';
import { calculatorWords } from '../kit/words.ts';
import { threePensionsSpec } from './form.ts';
import { threePensionsData } from './props.ts';
import { view } from './view.ts';

const data = threePensionsData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const frame = { words, clauses: data.clauses, data: data.places, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const spec = threePensionsSpec(data.places);
const today = parseMonth('2026-11') as Month;
const said = messages('three-pensions', words);
const viewOf = (more: Form) => {
  const { answer, faults } = spec.work({ ...data.worked, ...more }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return view(answer, frame);
};
const HOLES = /NaN|undefined|\[object|three-pensions\.|step\.[a-z]|calculator\.[a-z]|gap\.[a-z]|parameter\.|Infinity/;

test('the worked case as it is said', () => {
  expect(viewOf({}).says).toBe(
    '同样缴30年，职工2055年1月退休，60岁。每月，机关事业单位8179.85元，企业5071.94元，居民378.83元（其中163元未核实）。机关比企业多的3107.91元，全是职业年金。年金按余额除以计发月数领，领到2066年7月发完，往后机关每月5071.94元。',
  );
});
test('the difference is told by what makes it', () => expect(viewOf({ low: '6000' }).says).toContain('多4536.68元：3107.91元是职业年金，1428.77元是因为企业缴的基数低'));
test('what rests on memory is marked wherever it stands', () => {
  const { rows, sum, remarks, workings, verified } = viewOf({});
  expect(rows.find(({ id }) => id === 'basic')?.cells[2]?.mark).toBe('未核实');
  expect(sum?.cells.map(({ mark }) => mark)).toEqual(['', '', '未核实']);
  expect(workings.flatMap(({ lines }) => lines).find(({ id }) => id === 'residentBasic')?.mark).toContain('未核实');
  expect(remarks.map(({ text }) => text).join('')).toContain('没有核实到文件');
  expect(verified).toContain('未核实');
});
test('who began before the reform is told what lacks, and gets no number', () => {
  const shown = viewOf({ birth: '1980-01', retire: '', years: '', entry: '2005-07' });
  expect(shown).toMatchObject({ figures: [], rows: [], sum: null, picture: null, workings: [], instead: '2014-10' });
  expect(shown.says).toContain('算不出');
  expect(shown.lacks).toHaveLength(5);
});
test('too few years are said first', () => expect(viewOf({ years: '10' }).says).toMatch(/^缴10年，不到2055年1月退休要的240个月，还差120个月/));

describe('nonsense gets a message', () => {
  test.each([
    [{ birth: '' }, 'birth.empty'],
    [{ birth: '2030-01' }, 'birth.future'],
    [{ birth: 'abc' }, 'birth.unreadable'],
    [{ track: '' }, 'track.empty'],
    [{ entry: '' }, 'entry.empty'],
    [{ entry: '2025' }, 'entry.no-month'],
    [{ entry: '2060-01' }, 'entry.after-retire'],
    [{ entry: '2005-01' }, 'entry.child'],
    [{ retire: '2070-01' }, 'retire.outside'],
    [{ retire: '-1' }, 'retire.unreadable'],
    [{ years: '-1' }, 'paid.negative'],
    [{ years: '', months: '3.7' }, 'paid.not-whole'],
    [{ years: '', months: '900' }, 'paid.over'],
    [{ years: '0' }, 'paid.zero'],
    [{ years: 'x' }, 'paid.unreadable'],
    [{ wage: '' }, 'wage.empty'],
    [{ wage: '0' }, 'wage.zero'],
    [{ wage: '-1' }, 'wage.negative'],
    [{ wage: '1e9' }, 'wage.not-amount'],
    [{ wage: '1000000000' }, 'wage.too-much'],
    [{ low: '0.001' }, 'low.too-fine'],
    [{ low: '0' }, 'low.zero'],
    [{ place: '' }, 'place.empty'],
    [{ base: '' }, 'base.empty'],
    [{ base: '0' }, 'base.zero'],
    [{ base: '99999999' }, 'base.too-much'],
    [{ yearly: '' }, 'yearly.empty'],
    [{ yearly: '0' }, 'yearly.zero'],
    [{ yearly: 'x' }, 'yearly.not-amount'],
  ] as [Form, string][])('%j: %s', (more, code) => {
    const { faults } = spec.work({ ...data.worked, ...more }, today);
    expect(faults.map((one) => one.code)).toEqual([code]);
    const message = faults.map(said).join('');
    expect(message.length).toBeGreaterThan(6);
    expect(message).not.toMatch(/NaN|undefined|\{\w+\}|problem\./);
  });
  test('full-width digits, commas and ten thousands are numbers', () => expect(viewOf({ wage: '１万', base: '10,000', yearly: '１０００', years: '三十' }).says).toBe(viewOf({}).says));
});

test('whatever goes in, what comes out is words', () => {
  const amount = fc.constantFrom('1', '0.01', '2500', '6000', '10000', '29999.99', '1000000', '1.2万');
  const form = fc.record({
    birth: fc.constantFrom('1960-03', '1975-11', '1990-06', '1999-12', '2008-01'),
    track: fc.constantFrom(...POSTS),
    entry: fc.constantFrom('2014-10', '2005-01', '2016-02', '2026-11', '2035-07'),
    retire: fc.constantFrom('', '2030-05', '2045-02', '2062-09'),
    years: fc.constantFrom('', '1', '15', '23'),
    months: fc.constantFrom('', '1', '11'),
    wage: amount,
    low: fc.oneof(fc.constant(''), amount),
    place: fc.constantFrom(...data.places.files.map(({ id }) => id), ELSEWHERE),
    base: amount,
    yearly: amount,
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
    { seed: 5, numRuns: 1500 },
  );
}, 60_000);

test('a link carries what is in the fields, and a torn one says so', () => {
  const link = new URLSearchParams(toFragment('three-pensions', data.worked, spec.keys));
  expect(fromFragment(link, spec.keys, ['birth', 'wage'])).toEqual({ form: { ...data.worked }, notes: [] });
  const torn = fromFragment(new URLSearchParams('calc=three-pensions&track=fish&wage=5&wage=6&who=me'), spec.keys, ['birth', 'wage']);
  expect(torn?.notes.map(({ code }) => code)).toEqual(['link.twice', 'link.unknown-key', 'link.missing', 'link.bad-value']);
});

test('the profile takes the place of the worked life, and leaves open what it doesn’t tell', () => {
  const own = spec.fromProfile?.({ v: 1, birth: '1988-04', sex: 'female' }, today);
  expect(own).toEqual({ birth: '1988-04', track: '', retire: '', years: '', months: '' });
  expect(spec.work({ ...data.worked, ...own }, today).faults.map(({ code }) => code)).toEqual(['track.empty']);
});
