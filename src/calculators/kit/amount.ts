/** Amounts of money and rates as people type them. What could mean two things is a fault. */
import { type Note, plain, shortened } from './field.ts';

// Escaped, as no script holds a word: the yuan sign, ten thousand, thousand, yuan and its everyday name, a month.
const AMOUNT = /^\u00a5?\s*(\d{1,4}(?:,\d{3,4})+|\d+)(\.\d+)?\s*(\u4e07|\u5343|w|k)?\s*[\u5143\u5757]?\s*(?:\/?\s*\u6bcf?\u6708)?$/i;
const TIMES: Record<string, number> = { '\u4e07': 4, w: 4, '\u5343': 3, k: 3 };
const LESS = /^[-\u2212]\s*\d/;

/** Moves the point of a decimal to the right, digit by digit. */
function scaled(whole: string, decimals: string, places: number): string {
  const digits = decimals.padEnd(places, '0');
  const fraction = digits.slice(places).replace(/0+$/, '');
  return `${(whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
}

/** Yuan as a plain decimal with two decimals at most: 12000, 12,000, 1.2 of ten thousand, with its sign or unit. Empty: not told. */
export function readAmount(typed: string, field: string, most = 1_000_000): { yuan: string | null } | { fault: Note } {
  const text = plain(typed);
  const fault = (code: string, data: Note['data'] = {}) => ({ fault: { code: `${field}.${code}`, field, data: { received: shortened(text), ...data } } });
  if (text === '') return { yuan: null };
  if (LESS.test(text)) return fault('negative');
  const parts = AMOUNT.exec(text);
  if (!parts) return fault('not-amount');
  const [, whole = '', point = '', times = ''] = parts;
  const yuan = scaled(whole.replaceAll(',', ''), point.slice(1), TIMES[times.toLowerCase()] ?? 0);
  if (yuan.length > 15 || Number(yuan) > most) return fault('too-much', { most });
  if ((yuan.split('.')[1] ?? '').length > 2) return fault('too-fine');
  return { yuan };
}

/** Per cent as a plain decimal: 7, 7%, 0.5. Empty: not told. */
export function readRate(typed: string, field: string, least: number, most: number): { percent: string | null } | { fault: Note } {
  const text = plain(typed);
  const fault = (code: string) => ({ fault: { code: `${field}.${code}`, field, data: { received: shortened(text), least, most } } });
  if (text === '') return { percent: null };
  if (LESS.test(text)) return fault('negative');
  const parts = /^(?:\u767e\u5206\u4e4b)?(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(text);
  if (!parts) return fault('not-rate');
  const percent = parts[1] as string;
  return Number(percent) < least || Number(percent) > most ? fault('rate-outside') : { percent };
}
