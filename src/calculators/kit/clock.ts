/** The reader's month. The clock is read once, at the edge (`mount.ts`), and handed in. */
import { addMonths, type Month, month } from '../../rules/month.ts';

export interface Today {
  month: Month;
  /** What the clock said, if it can't be believed: then the month of the rules stands in. */
  disbelieved: Month | null;
}

/** No reader is before the month in which the rules were checked; a clock far ahead of it is set wrong. */
const YEARS_AHEAD = 20;

export function todayOf(clock: Month, rulesAsOf: Month): Today {
  const sound = Number.isInteger(clock) && clock >= rulesAsOf && clock <= addMonths(rulesAsOf, YEARS_AHEAD * 12);
  return sound ? { month: clock, disbelieved: null } : { month: rulesAsOf, disbelieved: clock };
}

export const clockMonth = (now: Date): Month => month(now.getFullYear(), now.getMonth() + 1);
