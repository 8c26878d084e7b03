/** The row of the reader's age today, in the half of women or of men; none beyond the ages drawn. */
import { monthsBetween, parseMonth } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { ROWS, START, YEAR } from './ages.ts';

export function keys({ birth, sex }: { birth: string; sex?: string }, state: string): string[] {
  const born = parseMonth(birth);
  if ((state !== 'ages' && state !== 'one-month') || born === undefined || (sex !== 'female' && sex !== 'male')) return [];
  const row = Math.floor((monthsBetween(born, rulesAsOf) - START) / YEAR);
  return row >= 0 && row < ROWS ? [`${sex}-rows:${row}`] : [];
}
