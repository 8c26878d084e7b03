/** The fields of 三种晚年: what they may hold, and how they are read. */
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import { retirement, type Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import { type Profile, placeOf } from '../../story/profile.ts';
import { readAmount } from '../kit/amount.ts';
import { type Note, readDuration, readMonth, shortened } from '../kit/field.ts';
import type { Form, Keys, Spec } from '../kit/form.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';
import { type Answer, answer, type Base, baseIn, type Inputs } from './answer.ts';

export const POSTS: readonly Track[] = ['male60', 'female55', 'female50'];
/** Who is younger can't join the residents' scheme either. 国发〔2014〕8号, section 3 */
const YOUNGEST = 16 * 12;
const MOST_BASE = 100_000;

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
  const faults: Note[] = [];
  const fault = (code: string, values: Note['data'] = {}) => faults.push({ code, field: code.slice(0, code.indexOf('.')), data: values });
  const monthIn = (field: string): Month | null => {
    const read = readMonth(form[field] ?? '', field);
    if ('fault' in read) faults.push(read.fault);
    return 'month' in read ? read.month : null;
  };
  /** More than nothing; null where it isn't told or is at fault. */
  const amountIn = (field: string, needed: boolean, most?: number): string | null => {
    const read = readAmount(form[field] ?? '', field, most);
    if ('fault' in read) {
      faults.push(read.fault);
      return null;
    }
    if (read.yuan === null && needed) fault(`${field}.empty`);
    if (read.yuan !== null && Number(read.yuan) === 0) fault(`${field}.zero`);
    return read.yuan;
  };

  const birth = monthIn('birth');
  const track = POSTS.find((one) => one === form.track);
  if (!track) fault('track.empty');
  // the line doesn't matter to whether a month of birth can be one
  const law = birth === null ? null : apply(retirement, { track: track ?? 'male60', birth: formatMonth(birth) }, { asOf: today });
  if (law && !law.ok) faults.push(...law.problems.map(({ code, data: values }) => ({ code, field: 'birth', data: values as Note['data'] })));
  const [statutory, earliest, latest] = law?.ok ? [law.value.statutoryMonth, law.value.earliestMonth, law.value.latestMonth].map((one) => parseMonth(one) as Month) : [];

  const entry = monthIn('entry');
  const told = form.retire?.trim() ? monthIn('retire') : null;
  const retire = told ?? statutory;
  if (told !== null && earliest !== undefined && latest !== undefined && (told < earliest || told > latest)) fault('retire.outside', { received: shortened(form.retire ?? ''), earliest: formatMonth(earliest), latest: formatMonth(latest) });
  else if (entry !== null && birth !== null && law?.ok && entry < addMonths(birth, YOUNGEST)) fault('entry.child', { entry: formatMonth(entry), birth: formatMonth(birth) });
  else if (entry !== null && retire !== undefined && entry >= retire) fault('entry.after-retire', { retire: formatMonth(retire) });

  const span = entry === null || retire === undefined ? 0 : Math.max(0, monthsBetween(entry, retire));
  const duration = readDuration(form.years ?? '', form.months ?? '', 'paid');
  const paid = 'months' in duration ? (duration.months ?? span) : 0;
  if ('fault' in duration) faults.push(duration.fault);
  else if (duration.months === 0) fault('paid.zero');
  else if (span > 0 && paid > span) fault('paid.over', { received: paid, most: span });

  const wage = amountIn('wage', true);
  const low = amountIn('low', false);
  let base: Base | null = null;
  if (!form.place) fault('place.empty');
  else if (form.place === ELSEWHERE) {
    const typed = amountIn('base', true, MOST_BASE);
    if (typed !== null && Number(typed) > 0) base = { yuan: Number(typed), of: null };
  } else if (retire !== undefined) {
    base = baseIn(data, form.place, retire);
    if (base === null) fault('place.no-base');
  }
  const yearly = amountIn('yearly', true);
  if (faults.length > 0 || birth === null || !track || !law?.ok || statutory === undefined || entry === null || retire === undefined || wage === null || base === null || yearly === null) return { inputs: null, faults };

  return { inputs: { birth, law: law.trace, entry, retire, chosen: told !== null && told !== statutory, statutory, paid, wage, low: low !== null && Number(low) === Number(wage) ? null : low, place: form.place ?? '', base, yearly }, faults };
}

/** Who is known isn't the worked case: neither is when they retire, nor for how long they pay. */
function fromProfile(profile: Profile, { files }: PlaceData): Form {
  const { birth, sex, post } = profile;
  const place = placeOf(profile);
  const track = sex === 'male' ? 'male60' : post === 'cadre' ? 'female55' : post === 'worker' ? 'female50' : '';
  return { birth, track, retire: '', years: '', months: '', ...(place !== undefined && files.some(({ id }) => id === place) ? { place } : {}) };
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
