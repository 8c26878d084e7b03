/** What the pictures of this chapter take from the rule `retirement`, cohort by cohort. */
import { addMonths, formatMonth, type Month, month } from '../rules/month.ts';
import { apply } from '../rules/rule.ts';
import { retirement, type Track } from '../rules/retirement.ts';

export const TRACKS: readonly Track[] = ['male60', 'female55', 'female50'];

export interface Cohort {
  birth: Month;
  original: number;
  delay: number;
  statutory: Month;
  required: number;
}

export function cohort(track: Track, birth: Month): Cohort {
  const result = apply(retirement, { track, birth: formatMonth(birth) });
  if (!result.ok) throw new Error(`${track} ${formatMonth(birth)}: ${result.problems.map((problem) => problem.code).join()}`);
  const { originalAgeMonths: original, delayMonths: delay, statutoryAgeMonths, requiredMonthsAtStatutory: required } = result.value;
  return { birth, original, delay, statutory: addMonths(birth, statutoryAgeMonths), required };
}

/** Births that share a delay: one step of the stairs. */
export interface Stair {
  delay: number;
  from: Month;
  to: Month;
  original: number;
}

export const FIRST_BIRTH = month(1960, 1);
export const LAST_BIRTH = month(1995, 12);

/** All stairs of a track over the births drawn, the unaffected and the fully delayed included. */
export function stairs(track: Track): Stair[] {
  const found: Stair[] = [];
  for (let birth: Month = FIRST_BIRTH; birth <= LAST_BIRTH; birth = addMonths(birth, 1)) {
    const { delay, original } = cohort(track, birth);
    const last = found.at(-1);
    if (last?.delay === delay) last.to = birth;
    else found.push({ delay, from: birth, to: birth, original });
  }
  return found;
}

/** The track that a profile is on, if it says enough: for women the post decides, and isn't guessed. */
export function trackOf({ sex, post }: { sex?: string; post?: string | undefined }): Track | undefined {
  if (sex === 'male') return 'male60';
  if (sex !== 'female') return undefined;
  return post === 'cadre' ? 'female55' : post === 'worker' ? 'female50' : undefined;
}
