import { divisor } from './divisor.ts'
import { evaluateIn, type Options } from './evaluate.ts'
import type { RuleId, RuleInput, RuleValue } from './index.ts'
import { minimumContribution } from './minimum-contribution.ts'
import type { Result } from './result.ts'
import { retirement } from './retirement.ts'
import { registry } from './rule.ts'

/** The three rules of retirement, small enough for a page that needs no more. */
export const rules = registry(retirement, minimumContribution, divisor)

export function evaluate<K extends keyof typeof rules & RuleId>(ruleId: K, input: RuleInput<K>, options?: Options): Result<RuleValue<K>> {
  return evaluateIn(rules, ruleId, input, options, options?.places) as Result<RuleValue<K>>
}

export * from './public.ts'
