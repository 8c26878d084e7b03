import type * as v from 'valibot'
import rulesAsOfFile from '../../data/rules/rules-as-of.json' with { type: 'json' }
import { type Fields, readInput } from './input.ts'
import type { Month } from './month.ts'
import { type Parameter, type ParameterFile, type Parameters, parameter } from './parameters.ts'
import type { Result, SourceRef } from './result.ts'
import type { Shown, Unit } from './trace.ts'

export interface Context {
  /** The reader's today: what is past, what is future. Not a choice of law. */
  asOf: Month
  parameters: Parameters
}

/** A rule: what goes in, what comes out, which instrument it states, what it leaves out, and the pure function itself. */
export interface Rule<S extends Fields = Fields, V extends Record<string, Shown> = Record<string, Shown>> {
  id: string
  input: S
  outputs: { [K in keyof V]: Unit }
  instruments: readonly SourceRef[]
  /** Every parameter it can read. */
  parameters: readonly Parameter<unknown>[]
  /** Locale keys. */
  notModelled: readonly string[]
  compute(input: v.InferOutput<S>, context: Context): Result<V>
}

/** Only lends the literal its types. */
export const rule = <S extends Fields, V extends Record<string, Shown>>(definition: Rule<S, V>): Rule<S, V> => definition

const rulesAsOfParameter: Parameter<Month> = parameter<Month>(rulesAsOfFile satisfies ParameterFile)

/** The month the rules were last checked: the default of `asOf`, and the law's month where a rule's input names none. */
export const rulesAsOf: Month = rulesAsOfParameter.values[0]?.value as Month

/** Evaluates one rule on an untrusted input; a page that needs one rule imports that rule and this. */
export function apply<S extends Fields, V extends Record<string, Shown>>(
  wanted: Rule<S, V>,
  input: unknown,
  { asOf = rulesAsOf, parameters = {} }: Partial<Context> = {},
): Result<V> {
  const read = readInput(wanted.input, input)
  if (!read.ok) return read
  const result = wanted.compute(read.value, { asOf, parameters })
  if (result.ok) result.warnings.push(...read.warnings)
  return result
}
