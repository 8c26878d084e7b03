/** The fields of 断缴之后: what they may hold, and how they are read. */
import type { Month } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import { type Note, readDuration } from '../kit/field.ts';
import type { Form, Keys, Preset, Spec } from '../kit/form.ts';
import { ageFrom, MINIMUM_KEYS, readAge } from '../kit/minimum.ts';
import { paidFrom } from '../kit/paid.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Answer, answer, type Inputs, SCHEMES, type Scheme, WHYS, type Why } from './answer.ts';

export const NO_WHY = 'other';
/** More than this no benefit lasts. Social insurance law, art. 46. */
const MOST_DREW = 24;
const MOST_YEARS = 100;

export const keysOf = ({ files }: PlaceData): Keys => ({
  gap: 'text',
  gapYears: 'text',
  why: [...WHYS, NO_WHY],
  drew: 'text',
  was: SCHEMES,
  insured: 'text',
  missed: 'text',
  place: [...files.map(({ id }) => id), ELSEWHERE],
  years: 'text',
  months: 'text',
  job: 'text',
  ...MINIMUM_KEYS,
});

export const schemeOf = (form: Form): Scheme => (form.was === 'resident' ? 'resident' : 'employee');

export function readForm(form: Form, today: Month): { inputs: Inputs | null; faults: Note[]; remarks: Note[] } {
  const faults: Note[] = [];
  const was = schemeOf(form);
  const duration = (field: string, years: string, months: string): number | null => {
    const read = readDuration(years, months, field);
    if ('fault' in read) faults.push(read.fault);
    return 'months' in read ? read.months : null;
  };
  const gap = duration('lapse', form.gapYears ?? '', form.gap ?? '');
  if (gap === null && faults.length === 0) faults.push({ code: 'lapse.empty', field: 'lapse', data: { part: 'months' } });
  const drew = duration('drew', '', form.drew ?? '') ?? 0;
  if (drew > MOST_DREW) faults.push({ code: 'drew.over', field: 'drew', data: { received: drew, most: MOST_DREW } });
  else if (gap !== null && drew > gap) faults.push({ code: 'drew.more', field: 'drew', data: { received: drew, gap } });
  const insured = duration('insured', '', form.insured ?? '');
  const missed = was === 'resident' ? duration('missed', '', form.missed ?? '') : null;
  if (missed !== null && missed > MOST_YEARS) faults.push({ code: 'missed.over', field: 'missed', data: { received: missed, most: MOST_YEARS } });
  if (!form.place) faults.push({ code: 'place.empty', field: 'place', data: {} });
  const paid = duration('paid', form.years ?? '', form.months ?? '');
  const job = duration('job', '', form.job ?? '');
  const age = readAge(form, today);
  faults.push(...age.faults);
  if (age.birth !== null && age.faults.length === 0 && age.tracks.length === 0) faults.push({ code: 'track.empty', field: 'track', data: {} });
  if (faults.length > 0 || gap === null) return { inputs: null, faults, remarks: [] };
  const why = WHYS.includes(form.why as Why) ? (form.why as Why) : null;
  return { inputs: { place: form.place ?? '', month: today, gap, drew, why, was, insured, missed, paid, job, birth: age.birth, tracks: age.tracks }, faults, remarks: [] };
}

/** Who has stopped paying, and since when, their profile knows. */
function fromProfile(profile: Profile, today: Month): Form {
  const paid = paidFrom(profile, today);
  return {
    ...ageFrom(profile),
    ...(paid === undefined ? {} : { years: String(Math.floor(paid / 12)), months: String(paid % 12) }),
  };
}

export const afterLapseSpec = (data: PlaceData): Spec<Answer, Preset> => {
  const work = (form: Form, today: Month) => {
    const { inputs, faults, remarks } = readForm(form, today);
    return { answer: inputs && answer(inputs, data), faults, remarks };
  };
  return {
    keys: keysOf(data),
    needed: [['gap', 'gapYears'], 'was', 'place'],
    paysIn: 'place',
    fromProfile,
    work,
    // the form of a person is whole: what they tell, and what it stands on
    meet: ({ form }, today) => work(form, today).answer as Answer,
  };
};
