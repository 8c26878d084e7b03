/** Months paid by now, out of what the profile tells. */
import { type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';

/** Months paid by this month: as told, and those since if they go on. */
export function paidFrom({ paidMonths, paidUntil, paying }: Profile, today: Month): number | undefined {
  const until = paidUntil === undefined ? undefined : parseMonth(paidUntil);
  return paidMonths === undefined ? undefined : paidMonths + (paying && until !== undefined ? Math.max(0, monthsBetween(until, today)) : 0);
}
