import * as v from 'valibot'
import type { Code } from './codes.ts'
import { formatMonth, type Month, month, parseMonth } from './month.ts'
import { type Problem, problem } from './result.ts'

const code = (name: Code): Code => name

// No retirement reckoned from here leaves four-digit years.
const latest = month(9899, 12)

/** "YYYY-MM". A number is taken for a malformed month (202601), anything else for the wrong type. */
export const monthInput = v.pipe(
  v.custom<string>((x) => typeof x === 'string' || typeof x === 'number', code('input.type')),
  v.check((x) => typeof x === 'string' && parseMonth(x) !== undefined, code('month.malformed')),
  v.transform((x) => parseMonth(x) as Month),
  v.check((x) => x <= latest, code('month.out-of-range')),
)

/** A duration in whole months. */
export const monthsInput = v.pipe(v.number(code('input.type')), v.integer(code('input.not-integer')))

/** One of a few words. */
export const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, code('input.not-allowed'))

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

function problemOf(issue: v.BaseIssue<unknown>, entries: v.ObjectEntries): Problem {
  const field = String(issue.path?.[0]?.key)
  const { input } = issue
  const schema = bare(entries[field] as v.GenericSchema)
  if (input === undefined) return problem('input.missing', field)
  if (issue.message === code('input.type') || (schema?.type === 'picklist' && typeof input !== 'string'))
    return problem('input.type', field, { received: kind(input) })
  const data: Record<string, unknown> = { received: received(input) }
  if (schema && 'options' in schema) data.allowed = [...(schema.options as unknown[])]
  if (issue.message === code('month.out-of-range'))
    Object.assign(data, { received: formatMonth(input as Month), latest: formatMonth(latest) })
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
  const problems = read.issues?.map((issue) => problemOf(issue, schema.entries)) ?? []
  // While a field is absent, an unknown one may be that field misspelt, and leaving it out would be a guess.
  if (unknown.length && allowed.some((name) => !Object.hasOwn(input, name))) problems.push(...unknown)
  return read.success && !problems.length ? { ok: true, value: read.output, warnings: unknown } : { ok: false, problems }
}
