/** What stands in the fields: read into inputs, kept as a profile, carried in a link. Nothing typed is ever thrown away. */
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import type { OverlayId } from '../../rules/overlays.ts';
import type { Track } from '../../rules/retirement.ts';
import type { Profile } from '../../story/profile.ts';
import { type Note, readDuration, readMonth } from '../kit/field.ts';
import { exactly } from '../kit/span.ts';
import type { Inputs } from './answer.ts';

export interface Form {
  birth: string;
  sex: '' | 'male' | 'female';
  post: 'cadre' | 'worker' | 'unsure';
  years: string;
  months: string;
  paying: boolean;
  /** The month up to which the months paid are told, "YYYY-MM". */
  until: string;
  overlay: '' | OverlayId;
}
export type FieldId = 'birth' | 'sex' | 'paid';

export interface Read {
  /** null: a field is at fault. */
  inputs: Inputs | null;
  faults: Note[];
  remarks: Note[];
}

/** From this age on months can have been paid. Labour law, art. 15 (no work before sixteen). */
const WORKING_AGE = 16 * 12;

export const tracksOf = ({ sex, post }: Pick<Form, 'sex' | 'post'>): readonly Track[] =>
  sex === 'male' ? ['male60'] : sex === '' ? [] : post === 'cadre' ? ['female55'] : post === 'worker' ? ['female50'] : ['female55', 'female50'];

export function readForm(form: Form, asOf: Month): Read {
  const faults: Note[] = [];
  const remarks: Note[] = [];
  const born = readMonth(form.birth, 'birth');
  if ('fault' in born) faults.push(born.fault);
  const tracks = tracksOf(form);
  if (tracks.length === 0) faults.push({ code: 'sex.empty', field: 'sex', data: {} });
  const paid = readDuration(form.years, form.months, 'paid');
  if ('fault' in paid) faults.push(paid.fault);
  if ('fault' in born || 'fault' in paid || faults.length > 0) return { inputs: null, faults, remarks };

  const until = Math.min(parseMonth(form.until) ?? asOf, asOf) as Month;
  if (paid.months !== null) {
    const most = Math.max(0, monthsBetween(addMonths(born.month, WORKING_AGE), until) + 1);
    if (born.month <= asOf && paid.months > most) {
      remarks.push({ code: most === 0 ? 'paid.before-working-age' : 'paid.more-than-life', field: 'paid', data: { age: WORKING_AGE, most, more: paid.months - most } });
    }
  }
  return {
    inputs: {
      birth: exactly(born.month),
      tracks,
      paid: paid.months === null ? null : { months: exactly(paid.months), until: exactly(until) },
      paying: form.paying,
      asOf,
      overlay: form.overlay || undefined,
    },
    faults,
    remarks,
  };
}

/** What is kept of the months paid: also the month up to which they were told, so that they don't grow old unnoticed. */
export type KeptProfile = Profile & { paidUntil?: string };

const typed = (months: number): Pick<Form, 'years' | 'months'> => ({ years: String(Math.floor(months / 12)), months: String(months % 12) });

/** Of what is kept, fields that belong to others stay as they are. */
export function toProfile(form: Form, inputs: Inputs, before: Partial<Profile> | null): KeptProfile {
  const { post: _post, paidMonths: _paidMonths, paidUntil: _paidUntil, paying: _paying, ...others } = (before ?? {}) as Partial<KeptProfile>;
  return {
    ...others,
    v: 1,
    birth: formatMonth(inputs.birth.low),
    sex: form.sex === 'female' ? 'female' : 'male',
    ...(form.sex === 'female' && form.post !== 'unsure' ? { post: form.post } : {}),
    ...(inputs.paid ? { paidMonths: inputs.paid.months.low, paidUntil: formatMonth(inputs.paid.until.low) } : {}),
    ...(inputs.paying === null ? {} : { paying: inputs.paying }),
  };
}

export function fromProfile(profile: KeptProfile, asOf: Month): Form {
  const until = typeof profile.paidUntil === 'string' ? parseMonth(profile.paidUntil) : undefined;
  return {
    birth: profile.birth,
    sex: profile.sex,
    post: profile.post ?? 'unsure',
    ...(profile.paidMonths === undefined ? { years: '', months: '' } : typed(profile.paidMonths)),
    paying: profile.paying ?? true,
    until: formatMonth(until !== undefined && until <= asOf ? until : asOf),
    overlay: '',
  };
}

// ——— The link ———

const KEYS = ['calc', 'birth', 'sex', 'post', 'paid', 'until', 'paying', 'if'] as const;
const ID = 'retirement-age';

/** `calc=retirement-age&birth=1975-06&sex=male&…`: the inputs, and nothing that isn't one. */
export function toFragment(form: Form, inputs: Inputs): string {
  const parts = new URLSearchParams({ calc: ID, birth: formatMonth(inputs.birth.low), sex: form.sex });
  if (form.sex === 'female') parts.set('post', form.post);
  if (inputs.paid) {
    parts.set('paid', String(inputs.paid.months.low));
    parts.set('until', formatMonth(inputs.paid.until.low));
  }
  parts.set('paying', form.paying ? 'yes' : 'no');
  if (form.overlay) parts.set('if', form.overlay);
  return parts.toString();
}

export interface Opened {
  form: Form;
  /** What is torn, unknown or twice in the link. Values that can't be read stand in their fields as they came. */
  notes: Note[];
}

/** null: the link carries no inputs, it only asks for the calculator. */
export function fromFragment(inputs: URLSearchParams, asOf: Month): Opened | null {
  const told = [...inputs.keys()].filter((key) => key !== 'calc');
  if (told.length === 0) return null;
  const notes: Note[] = [];
  const note = (code: string, data: Note['data'] = {}) => notes.push({ code: `link.${code}`, field: 'link', data });
  const shown = (text: string) => ([...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text);

  for (const key of new Set(told)) {
    if (!(KEYS as readonly string[]).includes(key)) note('unknown-key', { key: shown(key) });
    else if (inputs.getAll(key).length > 1) note('twice', { key, received: shown(inputs.get(key) ?? '') });
  }
  const oneOf = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
    const value = inputs.get(key);
    if (value === null) return otherwise;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    note('bad-value', { key, received: shown(value) });
    return otherwise;
  };
  const birth = inputs.get('birth');
  if (birth === null) note('missing', { key: 'birth' });
  const sex = oneOf('sex', ['male', 'female', ''] as const, '');
  if (inputs.get('sex') === null) note('missing', { key: 'sex' });
  const post = oneOf('post', ['cadre', 'worker', 'unsure'] as const, 'unsure');

  const paid = inputs.get('paid');
  const whole = paid !== null && /^\d{1,4}$/.test(paid) ? Number(paid) : null;
  if (paid !== null && whole === null) note('bad-value', { key: 'paid', received: shown(paid) });
  const limited = (text: string) => [...text].slice(0, 40).join('');

  let until = asOf;
  const told_until = inputs.get('until');
  if (told_until !== null) {
    const month = parseMonth(told_until);
    if (month !== undefined && month <= asOf && monthsBetween(month, asOf) <= 1200) until = month;
    else note('bad-value', { key: 'until', received: shown(told_until) });
  }
  return {
    form: {
      birth: limited(birth ?? ''),
      sex,
      post,
      ...(whole !== null ? typed(whole) : { years: '', months: limited(paid ?? '') }),
      paying: oneOf('paying', ['yes', 'no'] as const, 'yes') === 'yes',
      until: formatMonth(until),
      overlay: oneOf('if', ['', 'no-reform', 'fifteen-stays'] as const, ''),
    },
    notes,
  };
}
