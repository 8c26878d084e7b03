import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asProfile, clearProfile, parseKnown, parseProfile, type Profile, readKnown, readPlace, readProfile, savePlace, saveProfile } from './profile.ts';

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

describe('a place, before anything else is known', () => {
  let stored: Map<string, string>;
  let said: string[];
  beforeEach(() => {
    stored = new Map();
    said = [];
    const page = Object.assign(new EventTarget(), { documentElement: { toggleAttribute: () => true } });
    for (const name of ['profile', 'place']) page.addEventListener(name, () => said.push(name));
    vi.stubGlobal('document', page);
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const kept = () => JSON.parse(stored.get('jiaoman.profile') ?? 'null');

  test('is no profile, and is kept; told again it is silent', () => {
    savePlace('shanghai');
    savePlace('shanghai');
    expect(kept()).toEqual({ v: 1, place: 'shanghai' });
    expect([readProfile(), readPlace(), said]).toEqual([null, 'shanghai', ['place']]);
  });
  test('goes into the profile that comes after it, and changes there', () => {
    savePlace('shanghai');
    saveProfile({ ...(readKnown() as Profile), birth: '1984-11', sex: 'female' });
    savePlace('guangzhou');
    expect(kept()).toEqual({ v: 1, birth: '1984-11', sex: 'female', place: 'guangzhou' });
    expect(said).toEqual(['place', 'profile', 'profile']);
  });
  test('in none of the places: it goes, the rest stays', () => {
    saveProfile({ v: 1, birth: '1984-11', sex: 'female', paidMonths: 9, place: 'shanghai' });
    savePlace(undefined);
    expect(kept()).toEqual({ v: 1, birth: '1984-11', sex: 'female', paidMonths: 9 });
    stored.clear();
    savePlace('shanghai');
    savePlace(undefined);
    expect([stored.size, said.at(-1)]).toEqual([0, 'place']);
  });
  test('does not write over what cannot be read', () => {
    for (const torn of ['{', '{"v":99,"birth":"1975-06","sex":"male"}', '{"v":1,"birth":"1975-19","sex":"male"}']) {
      stored.set('jiaoman.profile', torn);
      savePlace('shanghai');
      expect(stored.get('jiaoman.profile')).toBe(torn);
    }
  });
  test('is cleared with everything else', () => {
    savePlace('shanghai');
    clearProfile();
    expect([stored.size, readKnown(), said]).toEqual([0, null, ['place', 'profile']]);
  });
  test('where storage is closed it lasts as long as the page', () => {
    vi.stubGlobal('localStorage', new Proxy({}, { get: () => () => { throw new Error('closed'); } }));
    savePlace('shanghai');
    expect(readPlace()).toBe('shanghai');
    clearProfile();
    expect(readPlace()).toBeUndefined();
  });
  test.each(['{"v":1,"place":"<b>"}', '{"v":1,"place":"shanghai","birth":7}', '{"v":2,"place":"shanghai"}', '{"place":"shanghai"}', '{"v":1}'])('%s is nobody', (text) => expect(parseKnown(text)).toBeNull());
});
