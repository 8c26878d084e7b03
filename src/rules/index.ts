import type * as v from 'valibot'
import { divisor } from './divisor.ts'
import { readInput, received } from './input.ts'
import { minimumContribution } from './minimum-contribution.ts'
import { parseMonth } from './month.ts'
import { type OverlayId, overlays } from './overlays.ts'
import { failure, type Problem, problem, type Result } from './result.ts'
import { retirement } from './retirement.ts'
import { apply, type Rule } from './rule.ts'

/**
 * The rules, usable without the site:
 *
 *     import { evaluate } from './src/rules/index.ts'
 *     evaluate('retirement', { track: 'male60', birth: '1970-05' })
 *
 * A page that needs one rule imports its file and `apply` instead.
 */
export const rules = {
  retirement,
  'minimum-contribution': minimumContribution,
  divisor,
}

type Rules = typeof rules
export type RuleId = keyof Rules
export type RuleInput<K extends RuleId> = v.InferInput<Rules[K]['input']>
export type RuleValue<K extends RuleId> = Rules[K] extends Rule<infer _S, infer V> ? V : never
export interface Options {
  /** "YYYY-MM" */
  asOf?: string | undefined
  overlay?: OverlayId | undefined
}

export function evaluate<K extends RuleId>(ruleId: K, input: RuleInput<K>, options?: Options): Result<RuleValue<K>> {
  return evaluateUntrusted(ruleId, input, options) as Result<RuleValue<K>>
}

/** The same for what comes from outside: nothing about it is taken for granted. */
export function evaluateUntrusted(
  ruleId: unknown,
  input: unknown,
  { asOf, overlay }: { asOf?: unknown; overlay?: unknown } = {},
): Result<Record<string, unknown>> {
  const problems: Problem[] = []
  const wanted = pick(rules, ruleId)
  if (ruleId === undefined) problems.push(problem('input.missing', 'rule'))
  else if (!wanted) problems.push(problem('rule.unknown', 'rule', { received: received(ruleId), rules: Object.keys(rules) }))
  const imagined = pick(overlays, overlay)
  if (overlay !== undefined && !imagined)
    problems.push(problem('overlay.unknown', 'overlay', { received: received(overlay), overlays: Object.keys(overlays) }))
  const today = typeof asOf === 'string' ? parseMonth(asOf) : undefined
  if (asOf !== undefined && today === undefined) problems.push(problem('month.malformed', 'asOf', { received: received(asOf) }))
  if (!wanted || problems.length) {
    const read = wanted && readInput(wanted.input, input)
    return failure(...problems, ...(read && !read.ok ? read.problems : []))
  }
  return apply(wanted as Rule, input, { ...(today !== undefined && { asOf: today }), parameters: { overlay: imagined } })
}

const pick = <T extends object>(from: T, key: unknown): T[keyof T] | undefined =>
  typeof key === 'string' && Object.hasOwn(from, key) ? from[key as keyof T] : undefined

export { type Code, codes } from './codes.ts'
export { addMonths, formatMonth, type Month, month, monthsBetween, parseMonth, yearOf } from './month.ts'
export { type OverlayId, overlays } from './overlays.ts'
export type { Overlay, Parameter, Parameters } from './parameters.ts'
export type { Failure, Problem, Result, SourceRef, Status, Success, Verified } from './result.ts'
export { apply, type Context, type Rule, rulesAsOf } from './rule.ts'
export type { Arg, Op, Shown, Step, Unit } from './trace.ts'
