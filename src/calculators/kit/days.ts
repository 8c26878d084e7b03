/** Days as people type them: a date, or a month, which is any of its days. */
import { addDays, type Day, day, daysInMonth, parseDay } from '../../rules/day.ts';
import { yearOf } from '../../rules/month.ts';
import { type Note, plain, readMonth, shortened } from './field.ts';
import type { Span } from './span.ts';

const DATE = /^(\d{4})[^\da-z]{1,3}(\d{1,2})[^\da-z]{1,3}(\d{1,2})[^\da-z]{0,3}$/i;

/** 2019-03-15, 2019.3.15, 20190315, with its signs; or 2019-03, from its first day to its last. */
export function readDays(typed: string, field: string): { days: Span<Day> } | { fault: Note } {
  const text = plain(typed);
  const parts = DATE.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) {
    const read = readMonth(typed, field);
    if ('fault' in read) return read;
    const [year, month] = [yearOf(read.month), (read.month % 12) + 1];
    const first = day(year, month, 1);
    return { days: { low: first, high: addDays(first, daysInMonth(year, month) - 1) } };
  }
  const [, year = '', month = '', of = ''] = parts;
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`);
  if (found === undefined) return { fault: { code: `${field}.no-such-day`, field, data: { received: shortened(text) } } };
  return { days: { low: found, high: found } };
}
