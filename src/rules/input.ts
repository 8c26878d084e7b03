import type { Code } from './codes.ts'
import { type Day, parseDay } from './day.ts'
import { compare, type Exact, exactly } from './exact.ts'
import { mostMoney, parseMoney } from './money.ts'
import { formatMonth, type Month, month, parseMonth } from './month.ts'
import { provinces } from './provinces.ts'
import { type Problem, problem } from './result.ts'

/** Names a problem of the value at hand; without data it says what was received, of a wrong type only its kind. */
type No = (code: Code, data?: Record<string, unknown>) => undefined
/** Reads a value inside the value at hand. */
type Inside = <T>(input: Input<T>, x: unknown, name: string | number) => T | undefined

/** What a field of an input is: how an untrusted value is read, and what `schema.ts` makes JSON Schema of. */
export interface Input<Out = unknown, In = unknown> {
  readonly kind: string
  readonly unit?: string | undefined
  readonly least?: number
  readonly most?: number
  readonly options?: readonly string[]
  readonly item?: Input
  readonly optional?: boolean
  read(x: unknown, no: No, inside: Inside): Out | undefined
  /** Only a type: what a caller may give. */
  readonly given?: In
}
// biome-ignore lint/suspicious/noExplicitAny: entries of every kind
export type Entries = { readonly [name: string]: Input<any, any> }
export type Fields<E extends Entries = Entries> = Input<OutputOf<E>, GivenTo<E>> & { readonly entries: E }

type Optional<E extends Entries> = { [K in keyof E]: E[K] extends { readonly optional: true } ? K : never }[keyof E]
type Plain<T> = { [K in keyof T]: T[K] } & {}
type Out<I> = I extends Input<infer O, infer _> ? O : never
type Given<I> = I extends { readonly given?: infer G } ? Exclude<G, undefined> : never
/** What a rule's function gets of its input, and what may be given to it. */
export type OutputOf<E extends Entries> = Plain<
  { [K in Exclude<keyof E, Optional<E>>]: Out<E[K]> } & { [K in Optional<E>]?: Out<E[K]> | undefined }
>
export type GivenTo<E extends Entries> = Plain<
  { [K in Exclude<keyof E, Optional<E>>]: Given<E[K]> } & { [K in Optional<E>]?: Given<E[K]> | undefined }
>

type About = Omit<Input, 'read' | 'given'>

/* @__NO_SIDE_EFFECTS__ */
const number = <O extends number>(about: About): Input<O, number> => ({
  ...about,
  read: (x, no) => {
    if (typeof x !== 'number' || Number.isNaN(x)) return no('input.type')
    if (!Number.isInteger(x)) return no('input.not-integer')
    if (x < (about.least ?? x)) return no('input.negative')
    return x > (about.most ?? x) ? no('input.too-large', { received: received(x), most: about.most }) : (x as O)
  },
})

/** Of a number or a string. */
/* @__NO_SIDE_EFFECTS__ */
const scalar = <O, I = string>(about: About, read: (x: string | number, no: No) => O | undefined): Input<O, I> => ({
  ...about,
  read: (x, no) => (typeof x === 'string' || typeof x === 'number' ? read(x, no) : no('input.type')),
})

/** An exact number, as written: a JSON number or a string. */
/* @__NO_SIDE_EFFECTS__ */
const exact = (about: About & { most: number }, wrong: Code, parse: (x: string | number) => Exact | undefined) =>
  scalar<Exact, string | number>(about, (x, no) => {
    const found = parse(x)
    if (found === undefined) return no(wrong)
    if (compare(found, exactly(about.most) as Exact) > 0) return no('input.too-large', { received: received(x), most: about.most })
    return about.least !== undefined && compare(found, exactly(about.least) as Exact) < 0 ? no('input.negative') : found
  })

// No retirement reckoned from here leaves four-digit years.
const latest = month(9899, 12)

/** "YYYY-MM". A number is taken for a malformed month (202601), anything else for the wrong type. */
export const monthInput = scalar<Month>({ kind: 'month', unit: 'month' }, (x, no) => {
  const found = parseMonth(String(x))
  if (found === undefined) return no('month.malformed')
  return found > latest ? no('month.out-of-range', { received: formatMonth(found), latest: formatMonth(latest) }) : found
})

/** "YYYY-MM-DD", a day that the calendar has. */
export const dayInput = scalar<Day>({ kind: 'day', unit: 'day' }, (x, no) => parseDay(String(x)) ?? no('day.malformed'))

/** A whole number of months, of any sign and size. */
export const monthsInput = number({ kind: 'whole', unit: 'months' })

/** A whole number from 0 to `most`. */
/* @__NO_SIDE_EFFECTS__ */
export const countInput = (most: number, unit: string) => number({ kind: 'whole', unit, least: 0, most })

/** How long something lasted, in whole months: from none to a hundred years. */
export const durationInput = countInput(1200, 'months')

/** An amount of yuan, not below 0; in formulas an exact number of yuan. */
export const moneyInput = exact({ kind: 'money', unit: 'yuan', most: mostMoney }, 'input.money', parseMoney)

/** A decimal from 0 to `most`, exact as written: a JSON number or a string. */
/* @__NO_SIDE_EFFECTS__ */
export const decimalInput = (most: number, unit = 'ratio') =>
  exact({ kind: 'decimal', unit, most }, 'input.decimal', (x) => {
    const found = exactly(x)
    return found !== undefined && compare(found, 0) >= 0 ? found : undefined
  })

/** A ratio: a contribution index, a rate (0.08 is eight per cent), a coefficient. */
export const ratioInput = decimalInput(100)

/** A ratio that may be negative: a rate of growth or of interest, from -most to most. */
/* @__NO_SIDE_EFFECTS__ */
export const rateWithin = (most: number) => exact({ kind: 'rate', unit: 'ratio', least: -most, most }, 'input.decimal', exactly)

export const flagInput: Input<boolean, boolean> = {
  kind: 'flag',
  read: (x, no) => (typeof x === 'boolean' ? x : no('input.type')),
}

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const T extends readonly string[]>(options: T): Input<T[number], T[number]> => ({
  kind: 'word',
  options,
  read: (x, no) => {
    if (typeof x !== 'string') return no('input.type')
    return options.includes(x) ? x : no('input.not-allowed', { received: received(x), allowed: [...options] })
  },
})

/** The slug of a place. Whether there is such a place is for the caller's places to say (`apply`). */
export const placeInput: Input<string, string> = {
  kind: 'place',
  unit: 'place',
  read: (x, no) => {
    if (typeof x !== 'string') return no('input.type')
    return /^[a-z][a-z-]{0,39}$/.test(x) ? x : no('place.unknown')
  },
}
export const provinceInput = oneOf(provinces)

/* @__NO_SIDE_EFFECTS__ */
export const optional = <O, I>(input: Input<O, I>) => ({ ...input, optional: true as const })

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** The fields of a rule's input, or fields inside a field. Inside, an unknown one is a problem. */
/* @__NO_SIDE_EFFECTS__ */
export const fields = <const E extends Entries>(entries: E): Fields<E> => ({
  kind: 'fields',
  entries,
  read: (x, no, inside) => {
    if (!isObject(x)) return no('input.type')
    const value = readFields(entries, x, inside)
    const [unknown] = unknownIn(entries, x)
    if (unknown === undefined) return value as OutputOf<E>
    return inside({ kind: '', read: (_, no) => no('input.unknown-field', { allowed: Object.keys(entries) }) }, 0, unknown)
  },
})

/** A list of at most `most`, by default at least one. */
/* @__NO_SIDE_EFFECTS__ */
export const list = <O, I>(item: Input<O, I>, most = 600, least = 1): Input<O[], readonly I[]> => ({
  kind: 'list',
  item,
  least,
  most,
  read: (x, no, inside) => {
    if (!Array.isArray(x)) return no('input.type')
    if (x.length < least) return no('input.empty', { received: 'array' })
    if (x.length > most) return no('input.too-many', { received: x.length, most })
    return Array.from(x, (one, i) => inside(item, one, i) as O) // a hole is no item
  },
})

/** What may be said back of an untrusted value: a scalar, shortened; of anything else only its kind. */
export function received(x: unknown): unknown {
  if (typeof x === 'string') return x.length > 60 ? `${x.slice(0, 60)}…` : x
  if (typeof x === 'number') return Number.isFinite(x) ? x : String(x)
  return typeof x === 'boolean' ? x : kind(x)
}
export const kind = (x: unknown): string => (x === null ? 'null' : Array.isArray(x) ? 'array' : typeof x)

const unknownIn = (entries: Entries, x: object) => Object.keys(x).filter((name) => !Object.hasOwn(entries, name))

const readFields = (entries: Entries, x: Record<string, unknown>, inside: Inside): object =>
  Object.fromEntries(Object.entries(entries).map(([name, input]) => [name, inside(input, Object.hasOwn(x, name) ? x[name] : undefined, name)]))

/** Reads one value; what is wrong with it is added to the problems, by its dotted path. */
function readInto(problems: Problem[], path: string): Inside {
  return (input, x, name) => {
    const here = path + name
    const no: No = (code, data = { received: (code === 'input.type' ? kind : received)(x) }) => void problems.push(problem(code, received(here) as string, data))
    if (x !== undefined) return input.read(x, no, readInto(problems, `${here}.`))
    return input.optional ? undefined : no('input.missing', {})
  }
}

/** Reads an untrusted value by a rule's fields. Nothing is dropped silently; of problems and of unknown fields the first twenty are named. */
export function readInput<E extends Entries>(
  { entries }: Fields<E>,
  input: unknown,
): { ok: true; value: OutputOf<E>; warnings: Problem[] } | { ok: false; problems: Problem[] } {
  if (!isObject(input))
    return { ok: false, problems: [input === undefined ? problem('input.missing', 'input') : problem('input.type', 'input', { received: kind(input) })] }
  const found: Problem[] = []
  const value = readFields(entries, input, readInto(found, '')) as OutputOf<E>
  const allowed = Object.keys(entries)
  const unknown = unknownIn(entries, input)
    .slice(0, 20)
    .map((name) => problem('input.unknown-field', received(name) as string, { allowed }))
  const problems = found.slice(0, 20)
  // While a field is absent, an unknown one may be that field misspelt, and leaving it out would be a guess.
  if (unknown.length && allowed.some((name) => !Object.hasOwn(input, name))) problems.push(...unknown)
  return problems.length ? { ok: false, problems } : { ok: true, value, warnings: unknown }
}
