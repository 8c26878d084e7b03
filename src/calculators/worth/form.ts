/** The fields of 值不值: what they may hold, and how they are read. */
import type { Month } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { type Profile, placeOf } from '../../story/profile.ts';
import { ANY, readWhere } from '../kit/bases.ts';
import type { Note } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { lifeFrom, POSTS, readWorkingLife } from '../kit/life.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { reading } from '../kit/reading.ts';
import { type Answer, answer, type Inputs, STATUSES } from './answer.ts';
import { inputsOf, type Person } from './people.ts';

/** What is assumed of every year to come, in per cent: moved here, or taken from what was published. */
export const ASSUMED = ['growth', 'interest', 'adjustment', 'inflation', 'bank'] as const;
const MOST_RATE = 20;

export const keysOf = ({ files }: PlaceData): Keys => ({
  status: STATUSES,
  birth: 'text',
  track: POSTS,
  entry: 'text',
  retire: 'text',
  years: 'text',
  months: 'text',
  wage: 'text',
  place: [...files.map(({ id }) => id), ANY, ELSEWHERE],
  base: 'text',
  growth: 'text',
  interest: 'text',
  adjustment: 'text',
  inflation: 'text',
  bank: 'text',
  income: 'text',
});

export function readForm(form: Form, today: Month, data: PlaceData): { inputs: Inputs | null; faults: Note[] } {
  const read = reading(form);
  const { faults } = read;
  const status = STATUSES.find((one) => one === form.status);
  if (!status) read.fault('status.empty');
  const life = readWorkingLife(form, today, read);
  const wage = read.amount('wage', true);
  const wheres = readWhere(form.place, rulesAsOf, data, read);
  const typed = Object.fromEntries(ASSUMED.map((field) => [field, read.percent(field, MOST_RATE)])) as Record<(typeof ASSUMED)[number], string | null>;
  // nothing was published of a place that isn't named
  if (form.place === ELSEWHERE && !form.growth?.trim()) read.fault('growth.needed');
  const income = read.amount('income', false);
  if (faults.length > 0 || !status || life === null || wage === null || wheres.length === 0) return { inputs: null, faults };
  const { birth, entry, retire, track, paid } = life;
  const { bank, ...rates } = typed;
  return {
    inputs: { status, lives: [{ track, start: entry - birth, retire: retire - birth, paid, told: life }], wages: [wage], wheres, rates, bank, income },
    faults,
  };
}

/** Who is known isn't the worked case: neither is when they retire, nor for how long they pay. */
function fromProfile(profile: Profile, { files }: PlaceData): Form {
  const place = placeOf(profile);
  return { ...lifeFrom(profile), retire: '', years: '', months: '', ...(place !== undefined && files.some(({ id }) => id === place) ? { place } : {}) };
}

export const worthSpec = (data: PlaceData): Spec<Answer, Person> => ({
  keys: keysOf(data),
  needed: ['status', 'birth', 'track', 'entry', 'wage', 'place', ['inflation'], ['bank']],
  fromProfile: (profile) => fromProfile(profile, data),
  meet: (person) => answer(inputsOf(person, data), data),
  work(form, today) {
    const { inputs, faults } = readForm(form, today, data);
    return { answer: inputs && answer(inputs, data), faults, remarks: [] };
  },
  // Of one place only: of several the base differs.
  finds: ({ runs }) => (runs.length === 1 && runs[0] ? { index: runs[0].index } : {}),
});
