/** The column of the reader's statutory year; none without a track, or outside the years drawn. */
import { parseMonth, yearOf } from '../../rules/month.ts';
import { cohort, trackOf } from '../tracks.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

export function keys(profile: { birth: string; sex?: string; post?: string | undefined }): string[] {
  const track = trackOf(profile);
  const birth = parseMonth(profile.birth);
  if (!track || birth === undefined) return [];
  try {
    const year = yearOf(cohort(track, birth).statutory);
    return year < FIRST_YEAR || year > LAST_YEAR ? [] : [`fifteen:${year - FIRST_YEAR}`];
  } catch {
    // a birth that the rule doesn't take
    return [];
  }
}
