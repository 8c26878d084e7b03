import { add, ceil, compare, divide, type Exact, floor, multiply, type RoundingMode, round, show, subtract } from './exact.ts'
import { formatMonth, type Month, yearOf } from './month.ts'
import type { Scale } from './scale.ts'

/**
 * month, day: of the calendar; months, days, years: durations; year: a calendar year; percent: 16 is sixteen per cent;
 * ratio: 0.16 is; number: a bare number; text: a word of a fixed few.
 */
export type Unit =
  | 'month'
  | 'months'
  | 'day'
  | 'days'
  | 'year'
  | 'years'
  | 'number'
  | 'yuan'
  | 'percent'
  | 'ratio'
  | 'boolean'
  | 'rounding'
  | 'scale'
  | 'text'

/** As it is published: months "YYYY-MM", days "YYYY-MM-DD", numbers where a terminating decimal exists, else "n/d". */
export type Shown = number | string | boolean
export interface Rounding {
  decimals: number
  mode: RoundingMode
}
type Table = Readonly<Record<string, Exact | string>>
/** A value inside: a Month or an Exact, a word, a table, a profile, or nothing at all where a look-up found none. */
export type Raw = Exact | boolean | string | Table | Rounding | Scale | undefined

// biome-ignore lint/suspicious/noExplicitAny: what an operation takes is said below, and checked when a trace is recomputed
type Operation = (operands: any[], unit: Unit) => Raw

const two =
  (work: (a: Exact, b: Exact) => Exact): Operation =>
  ([a, b]) =>
    work(a, b)
const extreme =
  (sign: 1 | -1): Operation =>
  (values: Exact[]) =>
    values.reduce((best, x) => (sign * compare(x, best) > 0 ? x : best))
const [max, min] = [extreme(1), extreme(-1)]

const basic = {
  add: two(add),
  sub: two(subtract),
  addMonths: two(add),
  mul: two(multiply),
  div: two(divide),
  min,
  max,
  clamp: ([x, low, high], unit) => max([low, min([x, high], unit)], unit),
  sum: (values: Exact[]) => values.reduce(add, 0),
  floor: ([x], unit) => (unit === 'year' ? yearOf(x) : floor(x)),
  ceil: ([x]) => ceil(x),
  round: ([x, profile]) => (typeof profile === 'number' ? round(x, profile, 'half-up') : round(x, profile.decimals, profile.mode)),
  compare: ([a, sign, b]) => {
    const order = compare(a, b)
    return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : order === 0
  },
  all: (values) => values.every(Boolean),
  any: (values) => values.some(Boolean),
  choose: ([condition, yes, no]) => (condition ? yes : no),
  lookup: ([found, key]) => (key === undefined ? found : Object.hasOwn(found, String(key)) ? found[String(key)] : undefined),
} satisfies Record<string, Operation>

/**
 * add, sub: numbers, or a month (day) and months (days), or two months (days) · sum, min, max: any number of operands ·
 * floor: to a whole number, or from a month to its year (unit year) · ceil: to the next whole number · clamp: [x, low, high] ·
 * lookup: [parameter] or [table, key] · round: [x, profile] or [x, decimals], which is half up · compare: [a, "<" | "<=" | "=", b] ·
 * all, any: of conditions · choose: [condition, then, else] · scale: [scale, part, which band, months], what one band of a
 * scale gives for so many months (scale.ts) · irr: of yearly sums, the rate from -0.5 to 1 at which their
 * present value is 0, to the nearest 0.0001 (the higher at the half); none where there is none.
 */
export type Op = keyof typeof basic | keyof typeof rare

/** Operations that only few rules have, defined by a file of their own: the others needn't load them. */
const rare: { scale?: Operation; irr?: Operation } = {}
export function defineOperation(name: keyof typeof rare, operation: Operation): void {
  rare[name] = operation
}
export function operate(op: Op, operands: Raw[], unit: Unit): Raw {
  const work: Operation | undefined = op === 'scale' || op === 'irr' ? rare[op] : basic[op]
  return work?.(operands, unit)
}
/** How a day is written, likewise only for the rules that reckon in days. */
let writeDay: (day: number) => string = String
export function defineDays(write: (day: number) => string): void {
  writeDay = write
}

export const shownAs = (raw: Raw, unit?: Unit): Shown =>
  unit === 'month'
    ? formatMonth(raw as Month)
    : unit === 'day'
      ? writeDay(raw as number)
      : typeof raw === 'boolean' || typeof raw === 'string'
        ? raw
        : show(raw as Exact)
