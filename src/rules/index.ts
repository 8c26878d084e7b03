import type * as v from 'valibot'
import { divisor } from './divisor.ts'
import { evaluateIn, type Options } from './evaluate.ts'
import { minimumContribution } from './minimum-contribution.ts'
import type { Places } from './place.ts'
import type { Result } from './result.ts'
import { retirement } from './retirement.ts'
import type { Rule } from './rule.ts'

/**
 * The rules, usable without the site:
 *
 *     import { evaluate } from './src/rules/index.ts'
 *     evaluate('retirement', { track: 'male60', birth: '1970-05' })
 *
 * A page that needs one rule imports its file and `apply` instead.
 * These are the rules of retirement, small enough for a page; `all.ts` has every rule, with the same functions.
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

export function evaluate<K extends RuleId>(ruleId: K, input: RuleInput<K>, options?: Options): Result<RuleValue<K>> {
  return evaluateIn(rules, ruleId, input, options, options?.places) as Result<RuleValue<K>>
}

/** The same for what comes from outside. */
export const evaluateUntrusted = (ruleId: unknown, input: unknown, options?: { asOf?: unknown; overlay?: unknown }, places?: Places) =>
  evaluateIn(rules, ruleId, input, options, places)

export * from './public.ts'
