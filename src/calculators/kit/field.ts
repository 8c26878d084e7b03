/** What people type into a field, read forgivingly. Nothing is guessed: what could mean two things is a fault. */
import { formatMonth, type Month, month } from '../../rules/month.ts';

/** A fault or a remark: `code` and `field` name a text, `data` fills it. Months in `data` are "YYYY-MM". */
export interface Note {
  code: string;
  field: string;
  data: Record<string, string | number>;
}

// Han numerals, escaped (no script holds a word): zero in its three shapes, one to nine, two before a measure word, ten, hundred.
const ZERO = /[\u3007\u96f6\u25cb]/g;
const DIGITS = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const PAIR = /\u4e24/g;
const [TEN, HUNDRED] = ['\u5341', '\u767e'];
// Between digits such a sign is a stroke that stands for a dash.
const NUMERALS = /(\d?)([\u3007\u96f6\u25cb\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]{1,12})(?=(\d?))/g;

/** 1975 digit by digit; 23 or 156 by place. What is neither stays as it is. */
function numeral(typed: string): string {
  const text = typed.replace(ZERO, DIGITS[0] as string).replace(PAIR, DIGITS[2] as string);
  const digit = (one: string | undefined, otherwise: number): number => (one ? DIGITS.indexOf(one) : otherwise);
  if (!text.includes(TEN) && !text.includes(HUNDRED)) return [...text].map((one) => digit(one, 0)).join('');
  const places = new RegExp(`^(?:([${DIGITS}])${HUNDRED})?${DIGITS[0]}?(?:([${DIGITS}])?(${TEN}))?([${DIGITS}])?$`).exec(text);
  return places ? String(digit(places[1], 0) * 100 + (places[3] ? digit(places[2], 1) * 10 : 0) + digit(places[4], 0)) : typed;
}

/** Half-width, without spaces around it, Han numerals as digits. */
export const plain = (typed: string): string => typed.normalize('NFKC').trim().replace(NUMERALS, (all, before: string, run: string, after: string) => (before || after ? all : numeral(run)));

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

// Units after the figures, escaped: year, half, month with or without its measure word.
const IN_YEARS = /^(\d+(?:\.\d{1,6})?)\s*(?:\u5e74\s*(\u534a)?\s*(?:(?:\u96f6|\u53c8)?(\d+)\s*[\u4e2a\u500b]?\u6708)?)?$/;
const IN_MONTHS = /^(\d+(?:\.\d{1,6})?)\s*(?:[\u4e2a\u500b]?\u6708)?$/;

/** A duration in two fields. Months alone may be all of it (156); a year may have a half; units may be written out. Both empty: not told. A fault names its `part`. */
export function readDuration(years: string, months: string, field: string): { months: number | null } | { fault: Note } {
  let [y, m] = [plain(years), plain(months)];
  const fault = (code: string, part: 'years' | 'months', data: Note['data'] = {}) => ({ fault: { code: `${field}.${code}`, field, data: { ...data, part } } });
  if (y === '' && m === '') return { months: null };
  for (const [text, part] of [[y, 'years'], [m, 'months']] as const) {
    if (text === '') continue;
    if (/^[-\u2212]\s*\d/.test(text)) return fault('negative', part);
    const read = (part === 'years' ? IN_YEARS : IN_MONTHS).exec(text);
    // months in both fields could mean two things
    if (!read || (part === 'years' && read[3] && m !== '')) return fault('unreadable', part, { received: shortened(text) });
    if (text.split(/\D/).some((digits) => digits.length > 6) && Number(read[1]) > MOST_MONTHS) return fault('too-big', part, { received: shortened(text), most: MOST_MONTHS });
    if (part === 'months') m = read[1] as string;
    else {
      y = read[2] ? String(Number(read[1]) + 0.5) : (read[1] as string);
      if (read[3]) m = read[3];
    }
  }
  const [inYears, beyond] = [Math.round(Number(y) * 12 * 1e6) / 1e6, Number(m)];
  if (!Number.isInteger(beyond)) return fault('not-whole', 'months', { received: m });
  if (!Number.isInteger(inYears)) return fault('not-whole', 'years', { received: y });
  if (y !== '' && beyond > 11) return fault('months-over', 'months', { received: beyond });
  const total = inYears + beyond;
  return total > MOST_MONTHS ? fault('too-many', y === '' ? 'months' : 'years', { received: total, most: MOST_MONTHS }) : { months: total };
}

/** As much of what was typed as a message can hold. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : text;
}
