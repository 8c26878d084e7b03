/** How far someone is from the minimum of months for a pension: what two calculators ask for it, and what they tell. */
import minimumFile from '../../../data/rules/minimum-contribution.months.json' with { type: 'json' };
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import { retirement, type Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import { type Step, Trace } from '../../rules/trace.ts';
import type { Profile } from '../../story/profile.ts';
import { type Note, readMonth } from './field.ts';
import type { Form } from './form.ts';
import type { Clauses, Line } from './passbook.ts';
import { passbook, toldLine } from './passbook.ts';
import { type Span, spanOf } from './span.ts';
import type { Words } from './words.ts';

/** `female`: the post isn't known, both lines are shown. */
export const LINES = ['male60', 'female55', 'female50', 'female'] as const;
export const MINIMUM_KEYS = { birth: 'text', track: LINES } as const;
const TRACKS: Record<string, readonly Track[]> = { male60: ['male60'], female55: ['female55'], female50: ['female50'], female: ['female55', 'female50'] };

export interface Ahead {
  track: Track;
  birth: Month;
  statutory: Month;
  statutoryAge: number;
  required: number;
  /** Of the three that follow nothing, where the months paid aren't told. */
  missing: number | null;
  /** Months that can still be paid before the statutory one, this month's being told already. */
  left: number;
  /** What would lack at the statutory month with a payment in every month from the next one on. */
  short: number | null;
  /** The month in which the minimum would be full so. */
  full: Month | null;
  law: Step[];
  count: Step[];
}

export function readAge(form: Form, today: Month): { birth: Month | null; tracks: readonly Track[]; faults: Note[] } {
  const tracks = TRACKS[form.track ?? ''] ?? [];
  if (!form.birth?.trim()) return { birth: null, tracks, faults: [] };
  const read = readMonth(form.birth, 'birth');
  if ('fault' in read) return { birth: null, tracks, faults: [read.fault] };
  const tried = apply(retirement, { track: 'male60', birth: formatMonth(read.month) }, { asOf: today });
  const faults: Note[] = tried.ok ? [] : tried.problems.map(({ code, data }) => ({ code, field: 'birth', data: { ...(data as Note['data']), month: String(data.received) } }));
  return { birth: read.month, tracks, faults };
}

export function ageFrom({ birth, sex, post }: Profile): Form {
  return { birth, track: sex === 'male' ? 'male60' : post === 'cadre' ? 'female55' : post === 'worker' ? 'female50' : 'female' };
}

/** The minimum, whoever it is: this month's, and the last that the law names. */
export function anyMinimum(today: Month): Span {
  const values = minimumFile.values.filter(({ to }) => to === null || to >= formatMonth(today)).map(({ value }) => value);
  return spanOf(values.map(Number));
}

export function toMinimum(birth: Month, tracks: readonly Track[], paid: number | null, today: Month): Ahead[] {
  return tracks.flatMap((track): Ahead[] => {
    const found = apply(retirement, { track, birth: formatMonth(birth) }, { asOf: today });
    if (!found.ok) return [];
    const { statutoryMonth, statutoryAgeMonths: statutoryAge, requiredMonthsAtStatutory: required } = found.value;
    const statutory = parseMonth(statutoryMonth) as Month;
    const left = Math.max(0, monthsBetween(today, statutory) - 1);
    const base = { track, birth, statutory, statutoryAge, required, left, law: found.trace };
    if (paid === null) return [{ ...base, missing: null, short: null, full: null, count: [] }];
    const t = new Trace({});
    const missing = t.step('lackingMonths', 'max', 'months', [t.step('lackingBelow', 'sub', 'months', [t.given(required, 'months'), t.given(paid, 'months')]), 0]);
    // whose line has passed already has no months left, and none to count
    const short = left > 0 && missing.shown > 0 ? t.step('stillLacking', 'max', 'months', [t.step('stillBelow', 'sub', 'months', [missing, t.given(left, 'months')]), 0]) : missing;
    const done = t.result({ missing, short });
    return [{ ...base, missing: missing.shown, short: short.shown, full: missing.shown > 0 ? addMonths(today, missing.shown) : null, count: done.ok ? done.trace : [] }];
  });
}

const FOLDED = new Set(['lawStart', 'lawMonth', 'steps', 'step', 'stepsFull', 'stepsBegun', 'cap', 'window', 'windowStart', 'lackingBelow', 'stillBelow']);
const CHOICES = new Set(['earliestMonth', 'latestMonth', 'requiredMonthsAtEarliest', 'requiredMonthsAtLatest']);

/** The working: how old, how much, how far. */
export function minimumLines({ law, count, birth, short }: Ahead, paid: number | null, words: Words, clauses: Clauses, by: string): Line[] {
  const reading = { words, clauses, folded: FOLDED, ages: new Set(['originalAgeMonths', 'statutoryAgeMonths']), dated: new Set(['requiredMonthsAtStatutory']), sums: new Set(['lackingMonths']), unmet: new Set(short ? ['stillLacking'] : []) };
  const born = toldLine('birth', words.text('step.birth'), words.number(formatMonth(birth), 'month'), by);
  const told = paid === null ? [] : [toldLine('paid', words.text('minimum.paid'), words.number(paid, 'months'), by)];
  return [born, ...passbook(law, reading).filter(({ id }) => !CHOICES.has(id)), ...told, ...passbook(count, reading)];
}

/** How far it is, a sentence a line; or, where no birth is told, between which ends. */
export function minimumSays(ahead: readonly Ahead[], paid: number | null, today: Month, words: Words): string[] {
  const months = (count: number) => words.number(count, 'months');
  const month = (one: Month) => words.number(formatMonth(one), 'month');
  if (ahead.length === 0) {
    const { low, high } = anyMinimum(today);
    const values = { low: months(low), high: months(high), from: paid === null ? '' : months(Math.max(0, low - paid)), to: paid === null ? '' : months(Math.max(0, high - paid)) };
    return [words.text(paid === null ? 'minimum.any' : paid >= high ? 'minimum.any-enough' : paid >= low ? 'minimum.any-partly' : 'minimum.any-missing', values)];
  }
  return ahead.map(({ track, statutory, required, missing, left, short, full }) => {
    const values = { statutory: month(statutory), required: months(required), missing: months(missing ?? 0), left: months(left), short: months(short ?? 0), full: full === null ? '' : month(full) };
    const past = statutory <= today;
    const kind = missing === null ? 'untold' : missing === 0 ? 'enough' : past ? 'past' : short ? 'short' : 'reach';
    return (ahead.length > 1 ? words.text('minimum.of', { track: words.text(`minimum.${track}`) }) : '') + words.text(`minimum.${kind}`, values);
  });
}
