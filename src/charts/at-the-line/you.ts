/** The year in which the reader's last month paid lies; none before the years drawn or beyond them, and none where two others stand. */
import { FIRST_ROW, ROWS } from './rows.ts';

export function keys({ paidMonths }: { paidMonths?: number | undefined }, state: string): string[] {
  const row = Math.ceil((paidMonths ?? 0) / 12) - FIRST_ROW;
  return state === 'top-up' || row < 0 || row >= ROWS ? [] : [`places:${row}`];
}
