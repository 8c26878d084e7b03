/** Numbers of an estimate in words, and the two ends of one that isn't known exactly. */
import { formatMonth, type Month } from '../../rules/month.ts';
import { money } from './passbook.ts';
import type { Span } from './span.ts';
import type { Words } from './words.ts';

/** 0.0382 is 3.82 per cent. */
export const hundredth = (ratio: number): number => Math.round(ratio * 1e4) / 1e2;

/** `never`: the text for what doesn't happen. */
export function sayer(words: Words, never = '') {
  return {
    span: (value: Span | null, say: (one: number) => string): string =>
      value === null ? never : [...new Set([say(value.low), say(value.high)])].join(words.text('calculator.to')),
    yuan: (value: number) => words.number(money(value), 'yuan'),
    /** To the yuan: an estimate has no fen. */
    about: (value: number) => words.number(Math.round(value), 'yuan'),
    months: (value: number) => words.number(value, 'months'),
    /** In years where they are whole. */
    duration: (value: number) => words.number(value, 'months', value > 0 && value % 12 === 0 ? 'years' : ''),
    age: (value: number) => words.number(value, 'months', 'age'),
    percent: (ratio: number) => words.number(hundredth(ratio), 'percent'),
    whole: (ratio: number) => words.number(Math.round(ratio * 100), 'percent'),
    month: (value: Month) => words.number(formatMonth(value), 'month'),
    ratio: (value: number) => words.number(value, 'ratio'),
  };
}
