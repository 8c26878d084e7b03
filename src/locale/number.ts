/** Numbers into words, given a language's number words. No text of its own: scripts in a page get the words from the page. */
import type { Unit } from '../data/schema.ts';

/** The number words of a language written with Han numerals. */
export interface NumberWords {
  /** Zero to nine. */
  digits: string;
  ten: string;
  hundred: string;
  thousand: string;
  tenThousand: string;
  hundredMillion: string;
  half: string;
  /** Two of something, before a measure word. */
  pair: string;
  year: string;
  /** Of age. */
  age: string;
  /** Of the calendar. */
  month: string;
  /** A duration, after a numeral. */
  months: string;
  days: string;
  hours: string;
  /** Of a percentage. */
  points: string;
  yuan: string;
  people: string;
}
export interface Formattable {
  value: string;
  unit: Unit;
}
/** See docs/contracts.md §1. */
export type Style = '' | 'number' | 'years' | 'age' | 'han' | 'han-years' | 'han-age' | 'year' | 'wan' | 'yi';

/** 0 … 99,999,999 in Han numerals. Throws a RangeError beyond. */
export function han(count: number, words: NumberWords): string {
  if (!Number.isInteger(count) || count < 0 || count >= 1e8) throw new RangeError(`no Han numeral for ${count}`);
  const { digits, ten, hundred, thousand, tenThousand } = words;
  const zero = digits[0] ?? '';
  if (count >= 1e4) {
    const rest = count % 1e4;
    const one = rest >= 10 && rest < 20 ? digits[1] : '';
    return `${han(Math.floor(count / 1e4), words)}${tenThousand}${rest === 0 ? '' : (rest < 1000 ? zero + one : '') + han(rest, words)}`;
  }
  if (count === 0) return zero;
  if (count >= 10 && count < 20) return ten + (count > 10 ? digits[count - 10] : '');
  let text = '';
  let gap = false;
  for (const [size, word] of [[1000, thousand], [100, hundred], [10, ten], [1, '']] as const) {
    const digit = Math.floor(count / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? zero : '') + digits[digit] + word;
      gap = false;
    }
  }
  return text;
}

function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const digits = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return (fraction === undefined ? digits : `${digits}.${fraction}`).replace('-', '−');
}

/** A decimal divided by a power of ten, digit for digit. */
function scaled(value: string, places: number): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new RangeError(`${value} is not a number`);
  const [digits = '', fraction = ''] = value.replace('-', '').split('.');
  const padded = digits.padStart(places + 1, '0');
  const moved = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`.replace(/\.?0+$/, '');
  return grouped((value.startsWith('-') ? '-' : '') + moved);
}

function whole(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${value} is not a whole number from 0 up`);
  return count;
}

/** Throws a RangeError when the style doesn't fit the value. */
export function formatNumber({ value, unit }: Formattable, style: Style, words: NumberWords): string {
  const plain = (count: number) => String(count);
  // Two of something has a word of its own: 两个月, but 十二个月.
  const inHan = (count: number) => (count === 2 ? words.pair : han(count, words));
  // 186 months are 15 years and 6 months; in Han numerals the half year is said as one.
  const span = (count: number, word: string, numeral: (n: number) => string): string => {
    const years = Math.floor(count / 12);
    const rest = count % 12;
    if (numeral === inHan && rest === 6 && years > 0) return `${inHan(years)}${word}${words.half}`;
    return `${years > 0 || rest === 0 ? numeral(years) + word : ''}${rest > 0 ? numeral(rest) + words.months : ''}`;
  };
  const calendar = /^(\d{4})-(\d{2})$/.exec(value);
  switch (style) {
    case 'number':
      return grouped(value);
    case 'years':
      return span(whole(value), words.year, plain);
    case 'age':
      return span(whole(value), words.age, plain);
    case 'han-years':
      return span(whole(value), words.year, inHan);
    case 'han-age':
      return span(whole(value), words.age, inHan);
    case 'year':
      if (!calendar) throw new RangeError(`"year" wants a month, not ${value}`);
      return `${calendar[1]}${words.year}`;
    case 'wan':
      return `${scaled(value, 4)}${words.tenThousand}${unit === 'yuan' ? words.yuan : unit === 'people' ? words.people : ''}`;
    case 'yi':
      return `${scaled(value, 8)}${words.hundredMillion}${unit === 'yuan' ? words.yuan : unit === 'people' ? words.people : ''}`;
  }
  if (style !== '' && style !== 'han') throw new RangeError(`there is no style "${style}"`);
  const count = style === 'han' ? inHan(whole(value)) : grouped(value);
  switch (unit) {
    case 'months':
      return `${count}${words.months}`;
    case 'age-months':
      return span(whole(value), words.age, style === 'han' ? inHan : plain);
    case 'month':
      if (!calendar) throw new RangeError(`${value} is not a month`);
      return `${calendar[1]}${words.year}${Number(calendar[2])}${words.month}`;
    case 'calendar-year':
      return `${value}${words.year}`;
    case 'percent':
      return `${count}%`;
    case 'years':
      return `${count}${words.year}`;
    case 'days':
      return `${count}${words.days}`;
    case 'hours':
      return `${count}${words.hours}`;
    case 'points':
      return `${count}${words.points}`;
    case 'yuan':
      return `${count}${words.yuan}`;
    case 'people':
      return `${count}${words.people}`;
    case 'count':
    case 'ratio':
      return count;
  }
}
