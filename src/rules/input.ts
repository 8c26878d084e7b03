import * as v from 'valibot'
import type { Code } from './codes.ts'
import { type Day, parseDay } from './day.ts'
import { compare, type Exact, exactly } from './exact.ts'
import { mostMoney, parseMoney } from './money.ts'
import { formatMonth, type Month, month, parseMonth } from './month.ts'
import { provinces } from './provinces.ts'
import { type Problem, problem } from './result.ts'

/* @__NO_SIDE_EFFECTS__ */
const code = (name: Code): Code => name

/** A schema with what JSON Schema says of it (`schema.ts`), the unit in words of our own. */
/* @__NO_SIDE_EFFECTS__ */
function described<S extends object>(schema: S, json: object): S & { json: object } {
  return Object.assign(schema, { json })
}

/** Made here, so that a page's bundle keeps only the inputs it uses. */
/* @__NO_SIDE_EFFECTS__ */
const made = <T>(make: () => T): T => make()

const scalar = made(() => v.custom<string | number>((x) => typeof x === 'string' || typeof x === 'number', code('input.type')))

// No retirement reckoned from here leaves four-digit years.
const latest = month(9899, 12)

/** "YYYY-MM". A number is taken for a malformed month (202601), anything else for the wrong type. */
export const monthInput = made(() => described(
  v.pipe(
    v.custom<string>((x) => typeof x === 'string' || typeof x === 'number', code('input.type')),
    v.check((x) => typeof x === 'string' && parseMonth(x) !== undefined, code('month.malformed')),
    v.transform((x) => parseMonth(x) as Month),
    v.check((x) => x <= latest, code('month.out-of-range')),
  ),
  { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', unit: 'month' },
))

/** "YYYY-MM-DD", a day that the calendar has. */
export const dayInput = made(() => described(
  v.pipe(
    v.custom<string>((x) => typeof x === 'string' || typeof x === 'number', code('input.type')),
    v.check((x) => typeof x === 'string' && parseDay(x) !== undefined, code('day.malformed')),
    v.transform((x) => parseDay(x) as Day),
  ),
  { type: 'string', format: 'date', unit: 'day' },
))

/** A whole number of months, of any sign and size. */
export const monthsInput = made(() => described(v.pipe(v.number(code('input.type')), v.integer(code('input.not-integer'))), {
  type: 'integer',
  unit: 'months',
}))

/** A whole number from 0 to `most`. */
/* @__NO_SIDE_EFFECTS__ */
export const countInput = (most: number, unit: string) =>
  described(
    v.pipe(
      v.number(code('input.type')),
      v.integer(code('input.not-integer')),
      v.minValue(0, code('input.negative')),
      v.maxValue(most, code('input.too-large')),
    ),
    { type: 'integer', minimum: 0, maximum: most, unit },
  )

/** How long something lasted, in whole months: from none to a hundred years. */
export const durationInput = countInput(1200, 'months')

/** An amount of yuan, not below 0; in formulas an exact number of yuan. */
export const moneyInput = made(() => described(
  v.pipe(
    scalar,
    v.check((x) => parseMoney(x) !== undefined, code('input.money')),
    v.transform((x): Exact => parseMoney(x) as Exact),
    v.check((x) => compare(x, exactly(mostMoney) as Exact) <= 0, code('input.too-large')),
  ),
  {
    anyOf: [
      { type: 'number', minimum: 0, maximum: mostMoney, multipleOf: 0.01 },
      { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,2})?$' },
    ],
    unit: 'yuan',
  },
))

/** A decimal from 0 to `most`, exact as written: a JSON number or a string. */
/* @__NO_SIDE_EFFECTS__ */
export const decimalInput = (most: number, unit = 'ratio') =>
  described(
    v.pipe(
      scalar,
      v.check((x) => parseDecimal(x) !== undefined, code('input.decimal')),
      v.transform((x): Exact => parseDecimal(x) as Exact),
      v.check((x) => compare(x, exactly(most) as Exact) <= 0, code('input.too-large')),
    ),
    {
      anyOf: [
        { type: 'number', minimum: 0, maximum: most },
        { type: 'string', pattern: '^\\d{1,25}(\\.\\d{1,25})?$' },
      ],
      unit,
    },
  )

/** A ratio: a contribution index, a rate (0.08 is eight per cent), a coefficient. */
export const ratioInput = decimalInput(100)

/** A ratio that may be negative: a rate of growth or of interest, from -most to most. */
/* @__NO_SIDE_EFFECTS__ */
export const rateWithin = (most: number) => described(
  v.pipe(
    scalar,
    v.check((x) => exactly(x) !== undefined, code('input.decimal')),
    v.transform((x): Exact => exactly(x) as Exact),
    v.check((x) => compare(x, exactly(most) as Exact) <= 0, code('input.too-large')),
    v.check((x) => compare(x, exactly(-most) as Exact) >= 0, code('input.negative')),
  ),
  {
    anyOf: [
      { type: 'number', minimum: -most, maximum: most },
      { type: 'string', pattern: '^-?[01](\\.\\d{1,25})?$' },
    ],
    unit: 'ratio',
  },
)

export const rateInput = rateWithin(1)

function parseDecimal(x: string | number): Exact | undefined {
  const found = exactly(x)
  return found !== undefined && compare(found, 0) >= 0 ? found : undefined
}

export const flagInput = made(() => described(v.boolean(code('input.type')), { type: 'boolean' }))

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, code('input.not-allowed'))

/** The slug of a place. Whether there is such a place is for the caller's places to say (`apply`). */
export const placeInput = made(() => described(
  v.pipe(v.string(code('input.type')), v.regex(/^[a-z][a-z-]{0,39}$/, code('place.unknown'))),
  { type: 'string', pattern: '^[a-z][a-z-]{0,39}$', unit: 'place' },
))
export const provinceInput = oneOf(provinces)

/* @__NO_SIDE_EFFECTS__ */
export const optional = <const S extends v.GenericSchema>(schema: S) => v.optional(schema)

/** Fields inside a field. Unknown ones are problems. */
/* @__NO_SIDE_EFFECTS__ */
export const fields = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, code('input.type'))

/** A list of at most `most`, by default at least one. */
/* @__NO_SIDE_EFFECTS__ */
export const list = <const S extends v.GenericSchema>(item: S, most = 600, least = 1) =>
  v.pipe(
    v.array(item, code('input.type')),
    v.minLength(least, code('input.empty')),
    v.maxLength(most, code('input.too-many')),
  )

export type Fields = v.ObjectSchema<v.ObjectEntries, undefined>

/** The schema of a field without its `optional`. */
export function bare(field: v.GenericSchema | undefined): v.GenericSchema | undefined {
  return field && 'wrapped' in field ? (field.wrapped as v.GenericSchema) : field
}

/** What may be said back of an untrusted value: a scalar, shortened; of anything else only its kind. */
export function received(x: unknown): unknown {
  if (typeof x === 'string') return x.length > 60 ? `${x.slice(0, 60)}…` : x
  if (typeof x === 'number') return Number.isFinite(x) ? x : String(x)
  return typeof x === 'boolean' ? x : kind(x)
}
export const kind = (x: unknown): string => (x === null ? 'null' : Array.isArray(x) ? 'array' : typeof x)

/** The schema at a path inside the input. */
function schemaAt(entries: v.ObjectEntries, path: readonly v.IssuePathItem[]): v.GenericSchema | undefined {
  let here: v.GenericSchema | undefined
  path.forEach(({ key }, i) => {
    const at: object | undefined = i === 0 ? { entries } : bare(here)
    if (at && 'entries' in at) here = (at.entries as v.ObjectEntries)[String(key)] as v.GenericSchema | undefined
    else here = at && 'item' in at ? (at.item as v.GenericSchema) : undefined
  })
  return bare(here)
}

function problemOf(issue: v.BaseIssue<unknown>, entries: v.ObjectEntries): Problem {
  const path = issue.path ?? []
  const field = received(path.map(({ key }) => String(key)).join('.')) as string
  const { input } = issue
  const schema = schemaAt(entries, path)
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const around = schemaAt(entries, path.slice(0, -1))
    return problem('input.unknown-field', field, { allowed: Object.keys((around as unknown as { entries: object }).entries) })
  }
  if (input === undefined) return problem('input.missing', field)
  if (issue.message === code('input.type') || (schema?.type === 'picklist' && typeof input !== 'string'))
    return problem('input.type', field, { received: kind(input) })
  const data: Record<string, unknown> = { received: received(input) }
  if (schema && 'options' in schema) data.allowed = [...(schema.options as unknown[])]
  if (issue.message === code('month.out-of-range'))
    Object.assign(data, { received: formatMonth(input as Month), latest: formatMonth(latest) })
  if (issue.message === code('input.too-large') && schema) {
    const { json } = schema as { json?: { maximum?: number; anyOf?: { maximum?: number }[] } }
    const given = path.at(-1) as { value?: unknown } | undefined
    Object.assign(data, { received: received(given?.value), most: json?.maximum ?? json?.anyOf?.[0]?.maximum ?? null })
  }
  if (issue.message === code('input.negative')) data.received = received((path.at(-1) as { value?: unknown }).value)
  if (issue.message === code('input.too-many')) Object.assign(data, { received: (input as unknown[]).length, most: issue.requirement })
  return problem(issue.message as Code, field, data)
}

/** Reads an untrusted value by a rule's schema. Nothing is dropped silently; of unknown fields the first twenty are named. */
export function readInput<S extends Fields>(
  schema: S,
  input: unknown,
): { ok: true; value: v.InferOutput<S>; warnings: Problem[] } | { ok: false; problems: Problem[] } {
  if (input === undefined) return { ok: false, problems: [problem('input.missing', 'input')] }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, problems: [problem('input.type', 'input', { received: kind(input) })] }
  const allowed = Object.keys(schema.entries)
  const unknown = Object.keys(input)
    .filter((name) => !allowed.includes(name))
    .slice(0, 20)
    .map((name) => problem('input.unknown-field', received(name) as string, { allowed }))
  const read = v.safeParse(schema, input, { abortPipeEarly: true })
  const problems = read.issues?.slice(0, 20).map((issue) => problemOf(issue, schema.entries)) ?? []
  // While a field is absent, an unknown one may be that field misspelt, and leaving it out would be a guess.
  if (unknown.length && allowed.some((name) => !Object.hasOwn(input, name))) problems.push(...unknown)
  return read.success && !problems.length ? { ok: true, value: read.output, warnings: unknown } : { ok: false, problems }
}
