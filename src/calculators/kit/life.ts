/** A working life as it is told: born when, on which line, from when to when, for how many months. What several calculators read alike. */
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import { minimumContribution } from '../../rules/minimum-contribution.ts';
import { retirement, type Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import type { Step } from '../../rules/trace.ts';
import type { Profile } from '../../story/profile.ts';
import { type Note, readDuration, shortened } from './field.ts';
import type { Form } from './form.ts';
import type { Reading } from './reading.ts';

export const POSTS: readonly Track[] = ['male60', 'female55', 'female50'];
/** Who is younger can't join the residents' scheme either. 国发〔2014〕8号, section 3 */
const YOUNGEST = 16 * 12;

export interface Retiring {
  birth: Month;
  track: Track;
  /** How the law finds the month. */
  law: Step[];
  statutory: Month;
  earliest: Month;
  latest: Month;
  retire: Month;
  /** The month was told, and is another than the law's. */
  chosen: boolean;
  /** The least months for a monthly pension from then on. */
  required: number;
}
export interface WorkingLife extends Retiring {
  entry: Month;
  /** Months in all. */
  paid: number;
}

/** When someone retires: as told, within what may be chosen, or as the law has it. */
export function readRetiring(form: Form, today: Month, read: Reading): Retiring | null {
  const birth = read.month('birth');
  const track = POSTS.find((one) => one === form.track);
  if (!track) read.fault('track.empty');
  // the line doesn't matter to whether a month of birth can be one
  const law = birth === null ? null : apply(retirement, { track: track ?? 'male60', birth: formatMonth(birth) }, { asOf: today });
  if (law && !law.ok) for (const { code, data } of law.problems) read.faults.push({ code, field: 'birth', data: { ...(data as Note['data']), month: String(data.received) } });
  const told = form.retire?.trim() ? read.month('retire') : null;
  if (birth === null || !track || !law?.ok) return null;
  const [statutory, earliest, latest] = [law.value.statutoryMonth, law.value.earliestMonth, law.value.latestMonth].map((one) => parseMonth(one)) as [Month, Month, Month];
  if (told !== null && (told < earliest || told > latest)) {
    read.fault('retire.outside', { received: shortened(form.retire ?? ''), earliest: formatMonth(earliest), latest: formatMonth(latest) });
    return null;
  }
  const retire = told ?? statutory;
  return { birth, track, law: law.trace, statutory, earliest, latest, retire, chosen: told !== null && told !== statutory, required: leastMonths(statutory, retire) };
}

/** Who goes early needs the months of that year, who goes late those of the law's. */
export function leastMonths(statutory: Month, retire: Month): number {
  const found = apply(minimumContribution, { statutoryMonth: formatMonth(statutory), ...(retire < statutory && { chosenMonth: formatMonth(retire) }) });
  if (!found.ok) throw new RangeError(found.problems.map(({ code }) => code).join());
  return found.value.requiredMonths;
}

/** From when to when, and how many months of them were paid; without a number, all. */
export function readWorkingLife(form: Form, today: Month, read: Reading): WorkingLife | null {
  const retiring = readRetiring(form, today, read);
  const entry = read.month('entry');
  const duration = readDuration(form.years ?? '', form.months ?? '', 'paid');
  if ('fault' in duration) read.faults.push(duration.fault);
  else if (duration.months === 0) read.fault('paid.zero');
  if (!retiring || entry === null) return null;

  const { birth, retire } = retiring;
  if (entry < addMonths(birth, YOUNGEST)) read.fault('entry.child', { entry: formatMonth(entry), birth: formatMonth(birth) });
  else if (entry >= retire) read.fault('entry.after-retire', { retire: formatMonth(retire) });
  const span = Math.max(0, monthsBetween(entry, retire));
  const paid = 'months' in duration ? (duration.months ?? span) : 0;
  if (span > 0 && paid > span) read.fault('paid.over', { received: paid, most: span });
  return { ...retiring, entry, paid };
}

/** Since sixteen at most. */
export const mostPaid = (birth: Month, until: Month): number => Math.max(0, monthsBetween(addMonths(birth, YOUNGEST), until) + 1);

export function lifeFrom({ birth, sex, post }: Pick<Profile, 'birth' | 'sex' | 'post'>): Form {
  return { birth, track: sex === 'male' ? 'male60' : post === 'cadre' ? 'female55' : post === 'worker' ? 'female50' : '' };
}
