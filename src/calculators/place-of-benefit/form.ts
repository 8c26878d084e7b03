/** The fields of 在哪里领: a registration, a sex, and up to six stays in order of time. */
import type { Province } from '../../rules/provinces.ts';
import { provinces } from '../../rules/provinces.ts';
import { type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import { type Note, plain, readDuration, shortened } from '../kit/field.ts';
import type { Form, Keys, Preset, Spec } from '../kit/form.ts';
import { type Answer, answer, type Inputs, KINDS, type Kind, SEXES, type Sex, type Stay, type Way, waysOf } from './answer.ts';
import { changesOf } from './changes.ts';

export const STAYS = [1, 2, 3, 4, 5, 6] as const;
const PARTS = ['p', 'y', 'm', 'k', 'a'] as const;
/** Nobody is insured before, or after. */
const AGES = [14, 80] as const;

export const KEYS: Keys = {
  hukou: provinces,
  sex: SEXES,
  back: ['yes', 'no'],
  ...Object.fromEntries(STAYS.flatMap((n) => [[`p${n}`, provinces], [`y${n}`, 'text'], [`m${n}`, 'text'], [`k${n}`, ['', ...KINDS]], [`a${n}`, 'text']])),
};

const told = (form: Form, n: number): boolean => (['p', 'y', 'm', 'a'] as const).some((part) => form[part + n]?.trim());
/** How many stays are shown: those that are told, and one more. */
export const shownStays = (form: Form): number => Math.min(STAYS.length, Math.max(0, ...STAYS.filter((n) => told(form, n))) + 1);

const stayOf = (form: Form, n: number): string[] => PARTS.map((part) => form[part + n] ?? '');
const placed = (stays: readonly string[][]): Form => Object.fromEntries(STAYS.flatMap((n, at) => PARTS.map((part, index) => [`${part}${n}`, stays[at]?.[index] ?? ''])));
/** A stay and the one before it change places. */
export function raised(form: Form, n: number): Form {
  const stays = STAYS.map((one) => stayOf(form, one));
  [stays[n - 2], stays[n - 1]] = [stays[n - 1] as string[], stays[n - 2] as string[]];
  return placed(stays);
}
export const dropped = (form: Form, n: number): Form => placed(STAYS.filter((one) => one !== n).map((one) => stayOf(form, one)));

/** Full years, or years and months: 41, 41 with its sign, 41 and a half, 41 and three months. */
export function readAge(typed: string, field: string, nth: number): { age: number | null } | { fault: Note } {
  // the sign of an age becomes that of a year, and its everyday prefix goes: what follows reads durations
  const text = plain(typed).replace(/^\u6ee1/, '').replace(/\u5468?\u5c81/, '\u5e74');
  const read = readDuration(text, '', field);
  const fault = (code: string) => ({ fault: { code, field, data: { nth, received: shortened(plain(typed)), least: AGES[0], most: AGES[1] } } });
  if ('fault' in read) return fault(/\.(?:negative|too-\w+)$/.test(read.fault.code) ? 'age.outside' : 'age.unreadable');
  if (read.months === null) return { age: null };
  return read.months < AGES[0] * 12 || read.months >= (AGES[1] + 1) * 12 ? fault('age.outside') : { age: read.months };
}

export function readForm(form: Form): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  const remarks: Note[] = [];
  if (!form.hukou) faults.push({ code: 'hukou.empty', field: 'hukou', data: {} });
  const stays: (Stay & { n: number })[] = [];
  for (const n of STAYS) {
    if (!told(form, n) && !(n === 1)) continue;
    const before = faults.length;
    const province = form[`p${n}`] as Province | '';
    const kind = (form[`k${n}`] || null) as Kind | null;
    if (!province) faults.push({ code: 'province.empty', field: `p${n}`, data: { nth: n } });
    const paid = readDuration(form[`y${n}`] ?? '', form[`m${n}`] ?? '', `d${n}`);
    if ('fault' in paid) faults.push({ ...paid.fault, code: paid.fault.code.replace(`d${n}`, 'd') });
    else if (!paid.months) faults.push({ code: paid.months === null ? 'months.empty' : 'months.zero', field: `d${n}`, data: { nth: n, part: 'years' } });
    const age = readAge(form[`a${n}`] ?? '', `a${n}`, n);
    if ('fault' in age) faults.push(age.fault);
    if (province && province === form.hukou && kind === 'temporary') faults.push({ code: 'spell.temporary-at-hukou', field: `k${n}`, data: {} });
    if (faults.length > before || !province || 'fault' in paid || 'fault' in age) continue;
    const last = stays.at(-1);
    // of ages in full years the next may be told as one more than it is
    if (last && last.age !== null && age.age !== null && age.age + 11 < last.age + last.months) remarks.push({ code: 'age.order', field: `a${n}`, data: { nth: n, before: last.n } });
    stays.push({ n, province, months: paid.months as number, age: age.age, kind });
  }
  if (faults.length > 0) return { inputs: null, faults, remarks: [] };
  return {
    inputs: {
      hukou: form.hukou as Province,
      sex: SEXES.includes(form.sex as Sex) ? (form.sex as Sex) : null,
      backPaid: form.back === 'yes',
      stays: stays.map(({ province, months, age, kind }) => ({ province, months, age, kind })),
    },
    faults,
    remarks,
  };
}

/** Where a city belongs; a province is its own. */
export type ProvinceOf = Record<string, string>;

/** A working life as the profile has it: one stay for as long as it is paid in one province. */
function fromProfile({ sex, birth, hukou, spells = [] }: Profile, provinceOf: ProvinceOf): Form {
  const stays: { province: string; months: number; age: number; kind: string }[] = [];
  const born = parseMonth(birth) as Month;
  for (const { from, to, place, account } of spells) {
    const [start, last, province] = [parseMonth(from), parseMonth(to), provinceOf[place]];
    if (start === undefined || last === undefined || province === undefined || last < start) continue;
    const months = monthsBetween(start, last) + 1;
    const kind = account === 'general' || account === 'temporary' ? account : '';
    const before = stays.at(-1);
    if (before && before.province === province && before.kind === kind) before.months += months;
    else stays.push({ province, months, age: Math.floor(monthsBetween(born, start) / 12), kind });
  }
  const home = hukou === undefined ? undefined : provinceOf[hukou];
  return {
    sex,
    ...(home === undefined ? {} : { hukou: home }),
    ...(stays.length > 0 && stays.length <= STAYS.length
      ? placed(stays.map(({ province, months, age, kind }) => [province, String(Math.floor(months / 12)), String(months % 12), kind, age >= AGES[0] && age <= AGES[1] ? String(age) : '']))
      : {}),
  };
}

/** A person of the story: the same telling may have more than one version. Provinces that they leave out have stand-ins and no names. */
export interface Person extends Preset {
  versions: Inputs[];
  /** A heading for each. */
  titles: string[];
  /** In place of the names of provinces. */
  names: Record<string, string>;
}

function meet({ versions }: Person): Answer {
  const found = versions.map(answer);
  const [first] = found as [Answer];
  const ways: Way[] = versions.flatMap(waysOf);
  const [way] = ways as [Way];
  return { ...first, ways, changes: changesOf(first.inputs, way, []).filter(({ kind }) => kind === 'early') };
}

export const placeSpec = (provinceOf: ProvinceOf): Spec<Answer, Person> => ({
  keys: KEYS,
  // the worked case has a second stay: it isn't the reader's until they say so
  needed: ['hukou', 'p1', ['y1', 'm1'], ['p2', 'y2', 'm2']],
  work(form) {
    const { inputs, faults, remarks } = readForm(form);
    return { answer: inputs && answer(inputs), faults, remarks };
  },
  fromProfile: (profile) => fromProfile(profile, provinceOf),
  meet,
});
