/** Expected values are counted by hand from the documents that are named, not taken from the rules or from this module. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Month, parseMonth } from '../../rules/month.ts';
import type { Form } from '../kit/form.ts';
import type { Answer, Outcome, WayId } from './answer.ts';
import { afterLapseSpec } from './form.ts';
import { afterLapseData } from './props.ts';
import { tableRows } from './table.ts';

const data = afterLapseData('zh-hans');
const spec = afterLapseSpec(data.places);
const today = parseMonth('2026-11') as Month;
const answerOf = (form: Form): Answer => {
  const { answer, faults } = spec.work({ was: 'employee', place: 'elsewhere', ...form }, today);
  if (!answer) throw new Error(JSON.stringify(faults));
  return answer;
};
const way = (answer: Answer, id: WayId) => answer.ways.find((one) => one.id === id) as { paid: Outcome; unpaid: Outcome; same: boolean };

// 医保办发〔2021〕43号: a gap of at most three months that is paid for: no wait, the gap covered; beyond, the place may ask up to six months.
describe('employees’ medical care, in the nation', () => {
  test.each([1, 2, 3])('%i months, paid for', (gap) => {
    const { paid, unpaid } = way(answerOf({ gap: String(gap) }), 'employer');
    expect(paid).toMatchObject({ wait: { low: 0, high: 0 }, restored: true });
    expect(unpaid).toMatchObject({ wait: { low: 0, high: 6 }, exact: false, restored: false });
  });
  test('four months: paying back no longer helps', () => {
    const found = way(answerOf({ gap: '4' }), 'self');
    expect(found).toMatchObject({ same: true, paid: { wait: { low: 0, high: 6 }, exact: false, restored: false } });
  });
  test('the month in which it is full', () => {
    expect(answerOf({ gap: '1' }).fullIn).toBe(parseMonth('2027-01'));
    expect(answerOf({ gap: '2' }).fullIn).toBe(parseMonth('2026-12'));
    for (const gap of ['0', '3', '4']) expect(answerOf({ gap }).fullIn).toBeNull();
  });
  // Social insurance law, art. 48: the fund pays the medical contributions of those who draw the benefit.
  test('months on the benefit are no gap', () => {
    expect(answerOf({ gap: '5', drew: '3' })).toMatchObject({ medicalGap: 2, fullIn: parseMonth('2026-12') });
    expect(answerOf({ gap: '5', drew: '5' })).toMatchObject({ medicalGap: 0, ways: [{ paid: { wait: { low: 0, high: 0 } } }, {}, {}] });
  });
  // (2): after two years without a break the same holds for a change of scheme.
  test('a change of scheme', () => {
    expect(way(answerOf({ gap: '3', insured: '24' }), 'resident').paid).toMatchObject({ wait: { low: 0, high: 0 }, restored: true });
    expect(way(answerOf({ gap: '3', insured: '23' }), 'resident').paid).toMatchObject({ exact: false, restored: false });
    expect(way(answerOf({ gap: '3' }), 'resident').paid.lacks).toBe('insuredMonths');
    expect(way(answerOf({ gap: '3', was: 'resident', insured: '24' }), 'employer').paid).toMatchObject({ wait: { low: 0, high: 0 } });
  });
});

describe('places with waits of their own', () => {
  // 沪医保规〔2025〕7号, 三: by oneself six months, none up to three; by an employer none; what was paid for later isn't covered.
  test('Shanghai', () => {
    expect(way(answerOf({ gap: '4', place: 'shanghai' }), 'self').unpaid).toMatchObject({ wait: { low: 6, high: 6 }, exact: true });
    expect(way(answerOf({ gap: '3', place: 'shanghai' }), 'self').unpaid).toMatchObject({ wait: { low: 0, high: 0 }, restored: false });
    expect(way(answerOf({ gap: '2', place: 'shanghai' }), 'employer').paid).toMatchObject({ wait: { low: 0, high: 0 }, restored: false });
    expect(way(answerOf({ gap: '9', place: 'shanghai' }), 'employer').unpaid).toMatchObject({ wait: { low: 0, high: 0 } });
  });
  // 天津市基本医疗保险条例 art. 16; 武汉市人民政府令第313号 art. 18.
  test.each(['tianjin', 'wuhan'])('%s: six months by oneself, none by an employer', (place) => {
    const found = answerOf({ gap: '8', place });
    expect(way(found, 'self').unpaid).toMatchObject({ wait: { low: 6, high: 6 }, exact: true });
    expect(way(found, 'employer').unpaid).toMatchObject({ wait: { low: 0, high: 0 }, exact: true });
  });
});

// 国办发〔2024〕38号: three months, one more for each missed year, one less for each that is paid for; from four years at least six.
describe('residents’ medical care', () => {
  test.each([[0, 3, 3], [1, 3, 4], [2, 3, 5], [3, 3, 6], [4, 6, 7], [5, 6, 8]])('%i years missed: %i months with all of them paid for, %i without', (missed, paid, unpaid) => {
    const found = way(answerOf({ gap: '1', was: 'resident', missed: String(missed) }), 'resident');
    expect([found.paid.wait?.high, found.unpaid.wait?.high]).toEqual([paid, unpaid]);
  });
  test('without the years it can’t be said', () => expect(way(answerOf({ gap: '12', was: 'resident' }), 'resident').paid).toMatchObject({ wait: null, lacks: 'missedYears' }));
});

describe('years for life', () => {
  // 天津 art. 16; 昆明 art. 14; 广州 art. 19 with 粤医保规〔2022〕6号; 海南 art. 27.
  test.each([
    ['tianjin', 'male60', { years: { low: 25, high: 25 }, really: 5, kind: 'known' }],
    ['tianjin', 'female50', { years: { low: 20, high: 20 }, kind: 'known' }],
    ['kunming', 'male60', { years: { low: 30, high: 30 }, local: 10 }],
    ['guangzhou', 'male60', { years: { low: 10, high: 30 }, kind: 'bounds', local: 10, ended: '2025-06' }],
    ['hainan', 'female55', { years: { low: 25, high: 25 }, loss: 3 }],
    ['hebei', 'male60', { years: { low: 25, high: 30 }, kind: 'usual' }],
  ] as const)('%s, %s', (place, track, expected) => expect(answerOf({ gap: '1', place, track }).lifetime).toMatchObject([expected]));
  test('who doesn’t say sees both', () => expect(answerOf({ gap: '1' }).lifetime.map(({ sex }) => sex)).toEqual(['male', 'female']));
});

describe('the other clocks', () => {
  test('pension months never lapse: a hundred are a hundred, whatever the gap', () => {
    for (const gap of ['1', '240']) expect(answerOf({ gap, months: '100', birth: '1992-05', track: 'female55' })).toMatchObject({ missing: { low: 140, high: 140 } });
  });
  // Social insurance law, art. 45: a year.
  test.each([['11', false], ['12', true]])('%s months of unemployment insurance', (job, enough) => expect(answerOf({ gap: '1', job }).job).toEqual({ needed: 12, enough }));
  // 劳动保障监察条例, art. 20: two years.
  test('two years to complain, from this month', () => expect(answerOf({ gap: '1' }).complaintUntil).toBe(parseMonth('2028-11')));
});

test('the person of the story: her plan, and nothing she doesn’t tell', () => {
  const [person] = data.presets;
  expect(person?.form).toMatchObject({ gap: '2', place: 'guangzhou', years: '', birth: '', drew: '' });
  expect(spec.meet?.(person as never, today)).toMatchObject({ medicalGap: 2, missing: null });
});

test('the table without scripts: half a year', () => {
  const rows = tableRows(data.places);
  expect(rows.at(-1)?.name).toBeNull();
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['上海', '天津', '武汉', '广州', '昆明', '海南']));
});

test('no word in what goes to the browser', () => {
  for (const file of ['answer', 'form', 'view', 'working', 'mends', 'mount']) expect(readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/[\u3400-\u9fff]/);
});
