import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, month, parseMonth } from '../../rules/month.ts';
import { parseFragment } from '../../story/fragment.ts';
import { asProfile } from '../../story/profile.ts';
import { workedCase } from './data.ts';
import { type Form, fromFragment, fromProfile, type KeptProfile, readForm, toFragment, toProfile } from './form.ts';

const seed = 20240913;
const asOf = parseMonth('2026-11') as Month;
const worked = workedCase('2026-11');
const faults = (change: Partial<Form>) => readForm({ ...worked, ...change }, asOf).faults.map(({ code }) => code);
const sound = (form: Form) => {
  const { inputs } = readForm(form, asOf);
  if (!inputs) throw new Error('not sound');
  return inputs;
};
const opened = (hash: string) => {
  const fragment = parseFragment(hash);
  if (fragment.kind !== 'inputs') throw new Error(fragment.kind);
  return fromFragment(fragment.inputs, asOf);
};

describe('fields', () => {
  test('the worked case is sound', () => {
    expect(sound(worked)).toMatchObject({ tracks: ['male60'], paid: { months: { low: 156, high: 156 } }, paying: true });
  });
  test('at fault', () => {
    expect(faults({ birth: '' })).toEqual(['birth.empty']);
    expect(faults({ birth: '1975-13' })).toEqual(['birth.no-such-month']);
    expect(faults({ sex: '' })).toEqual(['sex.empty']);
    expect(faults({ years: 'abc' })).toEqual(['paid.unreadable']);
    expect(faults({ years: '13', months: '12' })).toEqual(['paid.months-over']);
    expect(faults({ years: '', months: '1201' })).toEqual(['paid.too-many']);
    expect(faults({ birth: 'x', years: '-1' })).toEqual(['birth.unreadable', 'paid.negative']);
  });
  test('months paid left empty: not told, and not nought', () => {
    expect(sound({ ...worked, years: '', months: '' }).paid).toBeNull();
    expect(sound({ ...worked, years: '', months: '0' }).paid?.months.low).toBe(0);
  });
  test('more months than can be: reckoned, with a remark', () => {
    const { inputs, remarks } = readForm({ ...worked, years: '75', months: '0' }, asOf);
    expect(inputs?.paid?.months.low).toBe(900);
    // sixteen in June 1991; to November 2026, both counted, 426 months
    expect(remarks).toEqual([{ code: 'paid.more-than-life', field: 'paid', data: { age: 192, most: 426, more: 474 } }]);
    expect(readForm({ ...worked, years: '', months: '426' }, asOf).remarks).toEqual([]);
    expect(readForm({ ...worked, years: '40', months: '0' }, asOf).remarks).toMatchObject([{ code: 'paid.more-than-life', data: { most: 426, more: 54 } }]);
    // fourteen years old, five years paid
    const child = readForm({ ...worked, birth: '2012-11', years: '5', months: '0' }, asOf);
    expect(child.inputs?.paid?.months.low).toBe(60);
    expect(child.remarks).toMatchObject([{ code: 'paid.before-working-age', data: { most: 0 } }]);
  });
  test('a woman’s post: two tracks until it is told', () => {
    expect(sound({ ...worked, sex: 'female' }).tracks).toEqual(['female55', 'female50']);
    expect(sound({ ...worked, sex: 'female', post: 'worker' }).tracks).toEqual(['female50']);
  });
});

describe('the profile', () => {
  test('there and back', () => {
    const form: Form = { ...worked, sex: 'female', post: 'cadre', years: '13', months: '6', paying: false };
    const kept = toProfile(form, sound(form), null);
    expect(asProfile(kept)).toEqual(kept);
    expect(fromProfile(kept, asOf)).toEqual(form);
  });
  test('fields of others stay, a post of the other sex goes', () => {
    const before = { v: 1, birth: '1980-01', sex: 'female', post: 'worker', hukou: 'somewhere', parents: { x: 1 } } as KeptProfile;
    expect(toProfile(worked, sound(worked), before)).toEqual({ v: 1, birth: '1975-06', sex: 'male', paidMonths: 156, paidUntil: '2026-11', paying: true, hukou: 'somewhere', parents: { x: 1 } });
  });
  test('an unsure post is no post; months told long ago keep their month', () => {
    const form: Form = { ...worked, sex: 'female', post: 'unsure' };
    expect('post' in toProfile(form, sound(form), null)).toBe(false);
    expect(fromProfile({ v: 1, birth: '1975-06', sex: 'male', paidMonths: 150, paidUntil: '2026-05' } as KeptProfile, asOf)).toMatchObject({ years: '12', months: '6', until: '2026-05' });
    expect(fromProfile({ v: 1, birth: '1975-06', sex: 'male', paidMonths: 150, paidUntil: '2030-05' } as KeptProfile, asOf).until).toBe('2026-11');
  });
  test('no months kept: none in the fields', () => {
    expect(fromProfile({ v: 1, birth: '1975-06', sex: 'male' }, asOf)).toMatchObject({ years: '', months: '', paying: true });
  });
});

describe('the link', () => {
  test('there and back, for any sound form', () => {
    const forms = fc.record({
      birth: fc.integer({ min: month(1940, 1), max: asOf }).map((x) => formatMonth(x as Month)),
      sex: fc.constantFrom('male' as const, 'female' as const),
      post: fc.constantFrom('cadre' as const, 'worker' as const, 'unsure' as const),
      paid: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: null }),
      until: fc.integer({ min: month(1990, 1), max: asOf }).map((x) => formatMonth(x as Month)),
      paying: fc.boolean(),
      overlay: fc.constantFrom('' as const, 'no-reform' as const, 'fifteen-stays' as const),
    });
    fc.assert(
      fc.property(forms, ({ paid, ...rest }) => {
        const form: Form = { ...rest, years: paid === null ? '' : String(Math.floor(paid / 12)), months: paid === null ? '' : String(paid % 12) };
        const back = opened(`#${toFragment(form, sound(form))}`);
        expect(back?.notes).toEqual([]);
        const expected = { ...form, post: form.sex === 'female' ? form.post : 'unsure', until: paid === null ? '2026-11' : form.until };
        expect(back?.form).toEqual(expected);
      }),
      { seed, numRuns: 300 },
    );
  });
  test('only the name of the calculator: no inputs, nothing torn', () => {
    expect(opened('#calc=retirement-age')).toBeNull();
  });
  test.each([
    ['#calc=retirement-age&birth=1975-06', ['link.missing'], { birth: '1975-06', sex: '' }],
    ['#calc=retirement-age&birth=1975-0', ['link.missing'], { birth: '1975-0' }],
    ['#calc=retirement-age&sex=male&paid=156', ['link.missing'], { birth: '', years: '13' }],
    ['#calc=retirement-age&birth=1975-06&sex=robot', ['link.bad-value'], { sex: '' }],
    ['#calc=retirement-age&birth=1975-06&sex=male&paid=many', ['link.bad-value'], { years: '', months: 'many' }],
    ['#calc=retirement-age&birth=1975-06&sex=male&until=2031-01', ['link.bad-value'], { until: '2026-11' }],
    ['#calc=retirement-age&birth=1975-06&sex=male&utm_source=x', ['link.unknown-key'], { birth: '1975-06' }],
    ['#calc=retirement-age&birth=1975-06&birth=1980-01&sex=male', ['link.twice'], { birth: '1975-06' }],
    ['#calc=retirement-age&birth=1975-06&sex=male&if=utopia', ['link.bad-value'], { overlay: '' }],
  ] as const)('%s', (hash, codes, form) => {
    const back = opened(hash);
    expect(back?.notes.map(({ code }) => code)).toEqual(codes);
    expect(back?.form).toMatchObject(form);
  });
  test('punctuation of the sentence around it is not part of it', () => {
    expect(opened('#calc=retirement-age&birth=1975-06&sex=male。')?.notes).toEqual([]);
  });
  test('nothing hostile throws, and what is put into the fields is short', () => {
    const key = fc.oneof(fc.constantFrom('birth', 'sex', 'post', 'paid', 'until', 'paying', 'if', '__proto__', 'constructor'), fc.string());
    const pairs = fc.array(fc.tuple(key, fc.string({ unit: 'binary', maxLength: 200 })), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (told) => {
        const back = fromFragment(new URLSearchParams([['calc', 'retirement-age'], ...told]), asOf);
        if (!back) return;
        readForm(back.form, asOf);
        for (const value of [back.form.birth, back.form.years, back.form.months]) expect([...value].length).toBeLessThanOrEqual(40);
      }),
      { seed, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        const fragment = parseFragment(`#calc=retirement-age&${hash}`);
        if (fragment.kind === 'inputs') fromFragment(fragment.inputs, asOf);
      }),
      { seed, numRuns: 500 },
    );
  });
});
