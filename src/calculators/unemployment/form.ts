/** The fields of 失业金: what they may hold, and how they are read. */
import type { Month } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import { readAmount } from '../kit/amount.ts';
import { type Note, readDuration } from '../kit/field.ts';
import type { Form, Keys, Preset, Spec } from '../kit/form.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { exactly } from '../kit/span.ts';
import { type Answer, answer, type Inputs, type Reason, REASONS } from './answer.ts';

export const UNSURE = 'unsure';
/** More than this can't be left over. Social insurance law, art. 46. */
const MOST_CARRIED = 24;
const MOST_AMOUNT = 20_000;

export const keysOf = ({ files }: PlaceData): Keys => ({
  reason: [...REASONS, UNSURE],
  years: 'text',
  months: 'text',
  carried: 'text',
  registered: ['yes', 'no'],
  place: [...files.map(({ id }) => id), ELSEWHERE],
  amount: 'text',
});

export function readForm(form: Form, today: Month): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  if (!form.reason) faults.push({ code: 'reason.empty', field: 'reason', data: {} });
  const paid = readDuration(form.years ?? '', form.months ?? '', 'paid');
  if ('fault' in paid) faults.push(paid.fault);
  const left = readDuration('', form.carried ?? '', 'carried');
  if ('fault' in left) faults.push(left.fault);
  else if ((left.months ?? 0) > MOST_CARRIED) faults.push({ code: 'carried.over', field: 'carried', data: { received: left.months as number, most: MOST_CARRIED } });
  if (!form.place) faults.push({ code: 'place.empty', field: 'place', data: {} });
  const amount = readAmount(form.amount ?? '', 'amount', MOST_AMOUNT);
  if ('fault' in amount) faults.push(amount.fault);
  if (faults.length > 0 || 'fault' in paid || 'fault' in left || 'fault' in amount) return { inputs: null, faults, remarks: [] };
  return {
    inputs: {
      place: form.place ?? null,
      months: paid.months === null ? null : exactly(paid.months),
      carried: left.months ?? 0,
      reason: REASONS.includes(form.reason as Reason) ? (form.reason as Reason) : null,
      registered: form.registered ? form.registered === 'yes' : null,
      month: today,
      amount: amount.yuan,
    },
    faults,
    remarks: [],
  };
}

/** Months paid into the pension stand for those paid for unemployment until the reader says better: the field's hint says that they may differ. */
function fromProfile({ paidMonths }: Profile): Form {
  return paidMonths === undefined ? {} : { years: String(Math.floor(paidMonths / 12)), months: String(paidMonths % 12) };
}

/** A person of the story: what they tell of the three gates. The months are theirs only where they tell them. */
export interface Person extends Preset {
  reason: Reason | null;
  months: [number, number] | null;
  registered: boolean | null;
  place: string | null;
}

export const unemploymentSpec = (data: PlaceData): Spec<Answer, Person> => ({
  keys: keysOf(data),
  needed: ['reason', ['years', 'months'], 'place'],
  work(form, today) {
    const { inputs, faults, remarks } = readForm(form, today);
    return { answer: inputs && answer(inputs, data), faults, remarks };
  },
  paysIn: 'place',
  fromProfile,
  meet: ({ reason, months, registered, place }, today) =>
    answer({ place, months: months && { low: months[0], high: months[1] }, carried: 0, reason, registered, month: today, amount: null }, data),
});
