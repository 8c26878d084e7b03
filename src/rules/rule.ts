import rulesAsOfFile from '../../data/rules/rules-as-of.json' with { type: 'json' }
import { type Fields, type OutputOf, readInput } from './input.ts'
import type { Month } from './month.ts'
import { type Parameter, parameter, type ParameterFile, type Parameters, type Wanted } from './parameters.ts'
import type { Place, Places } from './place.ts'
import { failure, problem, type Result, type SourceRef } from './result.ts'
import { Trace, type Unit } from './trace.ts'

export interface Context {
  /** The reader's today: what is past, what is future. Not a choice of law. */
  asOf: Month
  /** The law; `parameters.place` is the place that the input names, when it names one. */
  parameters: Parameters
  place: Place | undefined
}

/** What the caller brings along. */
export interface Circumstances {
  asOf?: Month
  parameters?: Parameters
  /** Where the input's `place` is looked up: a rule imports no place. */
  places?: Places | undefined
}

/** What an output field is: a unit, a word, a list of one kind, or a group. */
export type Output = Unit | 'word' | readonly [Output] | { readonly [name: string]: Output }

/** A rule: what goes in, and the pure function itself, which writes its working into the trace. */
export interface Rule<S extends Fields = Fields, V extends object = Record<string, unknown>, Id extends string = string> {
  id: Id
  input: S
  compute(t: Trace, input: OutputOf<S['entries']>, context: Context): Result<V>
}

/** Only lends the literal its types. */
/* @__NO_SIDE_EFFECTS__ */
export const rule = <S extends Fields, V extends object, const Id extends string>(definition: Rule<S, V, Id>): Rule<S, V, Id> => definition

// biome-ignore lint/suspicious/noExplicitAny: rules of every kind
type Some = Pick<Rule<any, any>, 'id'>
/** Rules by their ids. */
/* @__NO_SIDE_EFFECTS__ */
export const registry = <const R extends readonly Some[]>(...rules: R) =>
  Object.fromEntries(rules.map((one) => [one.id, one])) as { [One in R[number] as One['id']]: One }

/**
 * What is told of a rule beside its working: what comes out, which instrument it states, what it reads, what it leaves out.
 * It stands beside its rule, so that they change together, as a function of its own that nothing which only reckons loads.
 */
export interface Told<V extends object = Record<string, unknown>> {
  outputs: { readonly [K in keyof V]-?: Output }
  instruments: readonly SourceRef[]
  /** Every parameter it can read. */
  parameters: readonly Wanted[]
  /** Locale keys. */
  notModelled: readonly string[]
}
export type About<R> = R extends Rule<infer _S, infer V> ? Told<V> : never

const rulesAsOfParameter: Parameter<Month> = parameter<Month>(rulesAsOfFile satisfies ParameterFile)

/** The month the rules were last checked: the default of `asOf`, and the law's month where a rule's input names none. */
export const rulesAsOf: Month = rulesAsOfParameter.values[0]?.value as Month

/** Evaluates one rule on an untrusted input; a page that needs one rule imports that rule and this. */
export function apply<S extends Fields, V extends object>(
  wanted: Rule<S, V>,
  input: unknown,
  { asOf = rulesAsOf, parameters = {}, places }: Circumstances = {},
): Result<V> {
  const read = readInput(wanted.input, input)
  if (!read.ok) return read
  const slug = (read.value as { place?: unknown }).place
  const place = typeof slug === 'string' ? places?.find(slug) : undefined
  if (typeof slug === 'string' && !place)
    return failure(problem('place.unknown', 'place', { received: slug, places: [...(places?.slugs ?? [])] }))
  const law = place ? { ...parameters, place } : parameters
  const result = wanted.compute(new Trace(law), read.value as OutputOf<S['entries']>, { asOf, parameters: law, place })
  if (result.ok) result.warnings.push(...read.warnings)
  return result
}
