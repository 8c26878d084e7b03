/** The fields of 养老金估算: what they may hold, and how they are read. */
import type { Month } from '../../rules/month.ts';
import { type Profile, placeOf } from '../../story/profile.ts';
import { ANY, readWhere } from '../kit/bases.ts';
import { type Note, plain, readDuration, shortened } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { lifeFrom, mostPaid, POSTS, readRetiring } from '../kit/life.ts';
import { paidFrom } from '../kit/paid.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Reading, reading } from '../kit/reading.ts';
import { type Answer, answer, growthMonths, type Inputs, monthsAhead } from './answer.ts';
import { inputsOf, type Person } from './people.ts';

export const PAYING = ['yes', 'no'] as const;
const MOST_RATE = 20;
const MOST_BALANCE = 10_000_000;
const MOST_INDEX = 3;

export const keysOf = ({ files }: PlaceData): Keys => ({
  birth: 'text',
  track: POSTS,
  place: [...files.map(({ id }) => id), ANY, ELSEWHERE],
  base: 'text',
  years: 'text',
  months: 'text',
  paying: PAYING,
  retire: 'text',
  wage: 'text',
  index: 'text',
  balance: 'text',
  growth: 'text',
  interest: 'text',
});

/** An index, as it stands on a slip: 0.6432; null where it isn't told. */
function readIndex(typed: string, read: Reading): string | null {
  const text = plain(typed);
  if (text === '') return null;
  if (!/^\d(\.\d{1,6})?$/.test(text)) read.fault('index.unreadable', { received: shortened(text) });
  else if (Number(text) === 0 || Number(text) > MOST_INDEX) read.fault('index.outside', { received: shortened(text), most: MOST_INDEX });
  return text;
}

export function readForm(form: Form, today: Month, data: PlaceData): { inputs: Inputs | null; faults: Note[] } {
  const read = reading(form);
  const { faults } = read;
  const life = readRetiring(form, today, read);
  const wheres = readWhere(form.place, life?.retire ?? null, data, read);
  const duration = readDuration(form.years ?? '', form.months ?? '', 'paid');
  if ('fault' in duration) faults.push(duration.fault);
  else if (duration.months === null) read.fault('paid.empty');
  const paid = 'months' in duration ? (duration.months ?? 0) : 0;
  if (life && paid > mostPaid(life.birth, today)) read.fault('paid.child', { received: paid, most: mostPaid(life.birth, today) });
  const paying = PAYING.find((one) => one === form.paying);
  if (!paying) read.fault('paying.empty');
  const index = readIndex(form.index ?? '', read);
  const ahead = life ? monthsAhead({ today, paying: paying === 'yes' }, life.retire) : 0;
  const wage = read.amount('wage', index === null);
  const balance = read.amount('balance', false, MOST_BALANCE);
  const growth = read.percent('growth', MOST_RATE);
  const interest = read.percent('interest', MOST_RATE);
  // nothing was published of a place that isn't named
  if (!form.growth?.trim() && wheres.some((where) => growthMonths(data, where) === null)) read.fault('growth.needed');
  if (life && faults.length === 0 && paid + ahead === 0) read.fault('paid.none');
  if (faults.length > 0 || !life) return { inputs: null, faults };
  return { inputs: { today, lives: [{ ...life, age: life.retire - life.birth, paid, ahead }], wheres, paying: paying === 'yes', wage, index, balance, rates: { growth, interest } }, faults };
}

/** Who is known isn't the worked case: when they retire isn't hers. */
function fromProfile(profile: Profile, today: Month, { files }: PlaceData): Form {
  const place = placeOf(profile);
  const paid = paidFrom(profile, today);
  return {
    ...lifeFrom(profile),
    retire: '',
    ...(paid === undefined ? {} : { years: String(Math.floor(paid / 12)), months: String(paid % 12) }),
    ...(profile.paying === undefined ? {} : { paying: profile.paying ? 'yes' : 'no' }),
    ...(place !== undefined && files.some(({ id }) => id === place) ? { place } : {}),
  };
}

export const pensionEstimateSpec = (data: PlaceData): Spec<Answer, Person> => ({
  keys: keysOf(data),
  needed: ['birth', 'track', 'place', ['years', 'months'], 'paying', ['wage', 'index']],
  fromProfile: (profile, today) => fromProfile(profile, today, data),
  meet: (person, today) => answer(inputsOf(person, today, data), data),
  work(form, today) {
    const { inputs, faults } = readForm(form, today, data);
    return { answer: inputs && answer(inputs, data), faults, remarks: [] };
  },
});
