/** The row of the reader's last month paid, beside the line of ten years; none beyond the months drawn. */
import { MONTHS, YEAR } from './months.ts';

export function keys({ paidMonths }: { paidMonths?: number | undefined }, state: string): string[] {
  if (state !== 'ten-years' || !paidMonths || paidMonths > MONTHS) return [];
  return [`years:${Math.floor((paidMonths - 1) / YEAR)}`];
}
