import { describe, expect, test } from 'vitest';
import { asProfile, parseProfile } from './profile.ts';

const least = { v: 1, birth: '1972-03', sex: 'female' };

describe('a profile', () => {
  test.each([
    [least],
    [{ ...least, post: 'worker', paidMonths: 0, paying: false }],
    [{ ...least, place: 'beijing' }],
    [{ ...least, spells: [{ from: '1990-07', to: '1998-12', place: 'x', status: 'paid', account: 'main' }], hukou: 'x' }],
    [{ ...least, later: 'keys of a later edition are kept' }],
  ])('%j', (value) => {
    expect(asProfile(value)).toBe(value);
  });

  test.each([
    null,
    [],
    'text',
    {},
    { ...least, v: 2 },
    { ...least, birth: '1972-13' },
    { ...least, birth: '1972-3' },
    { ...least, birth: 197203 },
    { ...least, sex: 'x' },
    { ...least, post: 'boss' },
    { ...least, paidMonths: 1.5 },
    { ...least, paidMonths: -1 },
    { ...least, paidMonths: '12' },
    { ...least, paying: 'yes' },
    { ...least, spells: {} },
    { ...least, place: '<b>' },
    { ...least, spells: [{ from: '1990-07' }] },
  ])('not %j', (value) => {
    expect(asProfile(value)).toBeNull();
  });

  test('storage that holds anything else holds no profile', () => {
    expect(parseProfile(JSON.stringify(least))).toEqual(least);
    for (const stored of [null, '', '{', 'undefined', '[]', 'null']) expect(parseProfile(stored)).toBeNull();
  });
});
