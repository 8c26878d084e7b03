/** What people type into a field, read forgivingly. Nothing is guessed: what could mean two things is a fault. */
import { formatMonth, type Month, month } from '../../rules/month.ts';

/** A fault or a remark: `code` and `field` name a text, `data` fills it. Months in `data` are "YYYY-MM". */
export interface Note {
  code: string;
  field: string;
  data: Record<string, string | number>;
}

const plain = (typed: string): string => typed.normalize('NFKC').trim();

/** 1975-6, 1975.06, 1975/6, 197506, 19756, with year and month signs, full-width, or a whole date whose day is left out. */
export function readMonth(typed: string, field: string): { month: Month } | { fault: Note } {
  const text = plain(typed);
  const fault = (code: string, data: Note['data'] = {}) => ({ fault: { code: `${field}.${code}`, field, data } });
  if (text === '') return fault('empty');
  // between the parts any sign but a digit or a latin letter; the day, if any, doesn't count
  const sign = '[^\\da-z]';
  const parts =
    new RegExp(`^(\\d{4})${sign}{1,3}(\\d{1,2})(?:${sign}{1,3}\\d{1,2})?${sign}{0,3}$`, 'i').exec(text) ?? /^(\d{4})(\d{2})(?:\d{2})?$/.exec(text) ?? /^(\d{4})(\d)$/.exec(text);
  if (!parts) {
    if (new RegExp(`^\\d{4}${sign}{0,3}$`, 'i').test(text)) return fault('no-month', { received: shortened(text) });
    if (new RegExp(`^\\d{2}${sign}{1,3}\\d{1,2}${sign}{0,3}$`, 'i').test(text)) return fault('short-year', { received: shortened(text) });
    return fault('unreadable', { received: shortened(text) });
  }
  const [year, of] = [Number(parts[1]), Number(parts[2])];
  if (of < 1 || of > 12) return fault('no-such-month', { received: of });
  return { month: month(year, of) };
}

/** The month as it stands in a field. */
export const typedMonth = (known: Month): string => formatMonth(known);

const MOST_MONTHS = 1200;

/** A duration in two fields. Months alone may be all of it (156); a year may have a half. Both empty: not told. */
export function readDuration(years: string, months: string, field: string): { months: number | null } | { fault: Note } {
  const [y, m] = [plain(years), plain(months)];
  const fault = (code: string, data: Note['data'] = {}) => ({ fault: { code: `${field}.${code}`, field, data } });
  if (y === '' && m === '') return { months: null };
  for (const text of [y, m]) {
    if (/^[-\u2212]\s*\d/.test(text)) return fault('negative');
    if (text !== '' && !/^\d{1,6}(\.\d{1,6})?$/.test(text)) return fault('unreadable', { received: shortened(text) });
  }
  const [inYears, beyond] = [Math.round(Number(y) * 12 * 1e6) / 1e6, Number(m)];
  if (!Number.isInteger(beyond) || !Number.isInteger(inYears)) return fault('not-whole', { received: Number.isInteger(beyond) ? y : m });
  if (y !== '' && beyond > 11) return fault('months-over', { received: beyond });
  const total = inYears + beyond;
  return total > MOST_MONTHS ? fault('too-many', { received: total, most: MOST_MONTHS }) : { months: total };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : text;
}
