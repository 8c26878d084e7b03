/** The fields of 灵活就业怎么交: what they may hold, and how they are read. */
import { addMonths, formatMonth, type Month, yearOf } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import { readAmount, readRate } from '../kit/amount.ts';
import { type Note, readDuration, readMonth } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { ageFrom, MINIMUM_KEYS, readAge } from '../kit/minimum.ts';
import { paidFrom } from '../kit/paid.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { asksIn } from '../payslip/asks.ts';
import { type Answer, answer, type Inputs } from './answer.ts';

/** What a place may lack and the reader may know. */
export const ASKED = ['floor', 'ceiling', 'flexMedical'] as const;
export const HUKOU = ['yes', 'no', 'unsure'] as const;
const EARLIEST = 1999;
/** Further ahead nothing is published. */
const AHEAD = 24;

export const keysOf = ({ files }: PlaceData): Keys => ({
  place: [...files.map(({ id }) => id), ELSEWHERE],
  income: 'text',
  base: 'text',
  hukou: HUKOU,
  hard: ['yes', 'no'],
  years: 'text',
  months: 'text',
  ...MINIMUM_KEYS,
  month: 'text',
  floor: 'text',
  ceiling: 'text',
  flexMedical: 'text',
});

/** The month that is asked for; nothing where none is, or where it can't be read. */
export function monthOf(form: Form): Month | null {
  const read = form.month?.trim() ? readMonth(form.month, 'month') : null;
  return read && 'month' in read ? read.month : null;
}

export function readForm(form: Form, today: Month, data: PlaceData): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  const remarks: Note[] = [];
  if (!form.place) faults.push({ code: 'place.empty', field: 'place', data: {} });
  const amount = (field: string, most?: number): string | null => {
    const found = readAmount(form[field] ?? '', field, most);
    if ('fault' in found) faults.push(found.fault);
    return 'yuan' in found ? found.yuan : null;
  };
  const income = amount('income');
  if (income !== null && Number(income) === 0) remarks.push({ code: 'income.zero', field: 'income', data: {} });
  const base = amount('base');
  const paid = readDuration(form.years ?? '', form.months ?? '', 'paid');
  if ('fault' in paid) faults.push(paid.fault);
  const age = readAge(form, today);
  faults.push(...age.faults);
  if (age.birth !== null && age.faults.length === 0 && age.tracks.length === 0) faults.push({ code: 'track.empty', field: 'track', data: {} });

  const month = monthOf(form);
  const read = form.month?.trim() ? readMonth(form.month, 'month') : null;
  if (read && 'fault' in read) faults.push(read.fault);
  else if (month !== null && (yearOf(month) < EARLIEST || month > addMonths(today, AHEAD))) faults.push({ code: 'month.outside', field: 'month', data: { month: formatMonth(month), earliest: EARLIEST } });

  const typed: Record<string, string> = {};
  if (form.place) {
    for (const { field, unit, most } of asksIn(data, form.place, month ?? today, 'flexible')) {
      const found = unit === 'yuan' ? amount(field) : rate(form, field, most, faults);
      if (found !== null) typed[field] = found;
    }
  }
  if (typed.floor !== undefined && typed.ceiling !== undefined && Number(typed.floor) > Number(typed.ceiling)) faults.push({ code: 'ceiling.below-floor', field: 'ceiling', data: { floor: typed.floor } });
  if (faults.length > 0 || 'fault' in paid) return { inputs: null, faults, remarks: [] };
  return {
    inputs: {
      place: form.place ?? '',
      today,
      month,
      income,
      base,
      paid: paid.months,
      birth: age.birth,
      tracks: age.tracks,
      hukouHere: form.hukou === 'yes' ? true : form.hukou === 'no' ? false : null,
      hardToEmploy: form.hard === 'yes',
      typed,
    },
    faults,
    remarks,
  };
}

function rate(form: Form, field: string, most: number, faults: Note[]): string | null {
  const found = readRate(form[field] ?? '', field, 0, most);
  if ('fault' in found) faults.push(found.fault);
  return 'percent' in found ? found.percent : null;
}

function fromProfile(profile: Profile, today: Month): Form {
  const paid = paidFrom(profile, today);
  return {
    ...ageFrom(profile),
    ...(paid === undefined ? {} : { years: String(Math.floor(paid / 12)), months: String(paid % 12) }),
  };
}

export const flexibleSpec = (data: PlaceData): Spec<Answer> => ({
  keys: keysOf(data),
  needed: ['place', ['income'], ['years', 'months']],
  paysIn: 'place',
  fromProfile,
  work(form, today) {
    const { inputs, faults, remarks } = readForm(form, today, data);
    if (!inputs) return { answer: null, faults, remarks: [] };
    const found = answer(inputs, data);
    const told: Note[] = [
      ...(found.raised ? [{ code: 'base.raised', field: 'base', data: { limit: found.floor as number } }] : []),
      ...(found.lowered ? [{ code: 'base.lowered', field: 'base', data: { limit: found.ceiling as number } }] : []),
      ...(inputs.typed.floor !== undefined && found.ceiling === null ? [{ code: 'ceiling.none', field: 'ceiling', data: {} }] : []),
    ];
    return { answer: found, faults, remarks: [...remarks, ...told] };
  },
});
