/** The row of the reader's last month paid, beside the two minimums; none beyond the months drawn. */
import { YEAR } from './year.ts';

export function keys({ paidMonths }: { paidMonths?: number | undefined }, state: string): string[] {
  if (state !== 'lines' || !paidMonths) return [];
  const row = Math.floor((paidMonths - 1) / YEAR);
  // The rows that are paid in the picture; after them come those missed.
  return row < LAST ? [`kept:${row}`] : [];
}
const LAST = 22;
