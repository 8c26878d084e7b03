/** The fields of 三种晚年: what they may hold, and how they are read. */
import type { Month } from '../../rules/month.ts';
import { type Profile, placeOf } from '../../story/profile.ts';
import { readWhere } from '../kit/bases.ts';
import type { Note } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { lifeFrom, POSTS, readWorkingLife } from '../kit/life.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { reading } from '../kit/reading.ts';
import { type Answer, answer, type Inputs } from './answer.ts';

export const keysOf = ({ files }: PlaceData): Keys => ({
  birth: 'text',
  track: POSTS,
  entry: 'text',
  retire: 'text',
  years: 'text',
  months: 'text',
  wage: 'text',
  low: 'text',
  place: [...files.map(({ id }) => id), ELSEWHERE],
  base: 'text',
  yearly: 'text',
});

export function readForm(form: Form, today: Month, data: PlaceData): { inputs: Inputs | null; faults: Note[] } {
  const read = reading(form);
  const { faults } = read;
  const life = readWorkingLife(form, today, read);
  const wage = read.amount('wage', true);
  const low = read.amount('low', false);
  const [where] = readWhere(form.place, life?.retire ?? null, data, read);
  const yearly = read.amount('yearly', true);
  if (faults.length > 0 || life === null || wage === null || !where || yearly === null) return { inputs: null, faults };
  return { inputs: { ...life, wage, low: low !== null && Number(low) === Number(wage) ? null : low, place: where.place, base: where.base, yearly }, faults };
}

/** Who is known isn't the worked case: neither is when they retire, nor for how long they pay. */
function fromProfile(profile: Profile, { files }: PlaceData): Form {
  const place = placeOf(profile);
  return { ...lifeFrom(profile), retire: '', years: '', months: '', ...(place !== undefined && files.some(({ id }) => id === place) ? { place } : {}) };
}

export const threePensionsSpec = (data: PlaceData): Spec<Answer> => ({
  keys: keysOf(data),
  needed: ['birth', 'track', 'entry', 'wage', 'place', 'yearly'],
  fromProfile: (profile) => fromProfile(profile, data),
  work(form, today) {
    const { inputs, faults } = readForm(form, today, data);
    return { answer: inputs && answer(inputs, data), faults, remarks: [] };
  },
});
