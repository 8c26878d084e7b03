/** The row of the reader's age in the month in which the rules were last checked; none outside the ages drawn, or on a track that isn't. */
import { monthsBetween, parseMonth } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { trackOf } from '../tracks.ts';
import { AGES, FIRST_AGE } from './ages.ts';

const GROUPS: Record<string, string> = { male60: 'ages-men', female50: 'ages-women' };

export function keys(profile: { birth: string; sex?: string; post?: string | undefined }): string[] {
  const group = GROUPS[trackOf(profile) ?? ''];
  const birth = parseMonth(profile.birth);
  if (!group || birth === undefined) return [];
  const row = Math.floor(monthsBetween(birth, rulesAsOf) / 12) - FIRST_AGE;
  return row < 0 || row >= AGES ? [] : [`${group}:${row}`];
}
