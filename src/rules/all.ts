/** Every rule of the module. A page that needs one rule imports its file and `apply` instead; `index.ts` has the three of retirement alone, and the types. */
import type * as v from 'valibot'
import { accountOpened } from './account-opened.ts'
import { arrears } from './arrears.ts'
import { personalPension } from './personal-pension.ts'
import { incomeTax } from './income-tax.ts'
import { flexible } from './flexible.ts'
import { contribution } from './contribution.ts'
import { accountProjection } from './account-projection.ts'
import { benefitPlace } from './benefit-place.ts'
import { divisor } from './divisor.ts'
import { dualTrack } from './dual-track.ts'
import { dualTrackTransition } from './dual-track-transition.ts'
import { enterpriseAnnuity } from './enterprise-annuity.ts'
import { inheritance } from './inheritance.ts'
import { leaving } from './leaving.ts'
import { medicalGap } from './medical-gap.ts'
import { medicalLifetime } from './medical-lifetime.ts'
import { minimumContribution } from './minimum-contribution.ts'
import { occupationalAnnuity } from './occupational-annuity.ts'
import { pension } from './pension.ts'
import { residentPension } from './resident-pension.ts'
import { retirement } from './retirement.ts'
import { schemeTransfer } from './scheme-transfer.ts'
import { tooFewYears } from './too-few-years.ts'
import { transfer } from './transfer.ts'
import { worth } from './worth.ts'
import { unemployment } from './unemployment.ts'
import { evaluateIn, type Options } from './evaluate.ts'
import type { Places } from './place.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

export const rules = {
  retirement,
  'minimum-contribution': minimumContribution,
  divisor,
  'account-opened': accountOpened,
  arrears,
  'benefit-place': benefitPlace,
  'dual-track': dualTrack,
  'dual-track-transition': dualTrackTransition,
  'enterprise-annuity': enterpriseAnnuity,
  inheritance,
  leaving,
  'occupational-annuity': occupationalAnnuity,
  pension,
  'resident-pension': residentPension,
  'scheme-transfer': schemeTransfer,
  'too-few-years': tooFewYears,
  transfer,
  worth,
  'medical-gap': medicalGap,
  'medical-lifetime': medicalLifetime,
  unemployment,
  contribution,
  'account-projection': accountProjection,
  flexible,
  'personal-pension': personalPension,
  'income-tax': incomeTax,
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

export { codes } from './codes.ts'
export { places } from './place.ts'
export { type Province, provinces } from './provinces.ts'
export * from './public.ts'
