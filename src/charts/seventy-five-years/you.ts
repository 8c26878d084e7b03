/** The years of the reader's working life as the law reckons its end: from birth to the statutory month. */
import { parseMonth, yearOf } from '../../rules/month.ts';
import { cohort, trackOf } from '../tracks.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

export function keys(profile: { birth: string; sex?: string; post?: string | undefined }): string[] {
  const track = trackOf(profile);
  const birth = parseMonth(profile.birth);
  if (!track || birth === undefined) return [];
  try {
    const last = Math.min(LAST_YEAR, yearOf(cohort(track, birth).statutory));
    const first = Math.max(FIRST_YEAR, yearOf(birth));
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `years:${first - FIRST_YEAR + i}`);
  } catch {
    // a birth that the rule doesn't take
    return [];
  }
}
