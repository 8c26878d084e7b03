import './national.ts'
import { evaluateIn, type Options } from './evaluate.ts'
import { accountOpened } from './account-opened.ts'
import { accountProjection } from './account-projection.ts'
import { arrears } from './arrears.ts'
import { benefitPlace } from './benefit-place.ts'
import { contribution } from './contribution.ts'
import { divisor } from './divisor.ts'
import { dualTrackTransition } from './dual-track-transition.ts'
import { dualTrack } from './dual-track.ts'
import { enterpriseAnnuity } from './enterprise-annuity.ts'
import { flexible } from './flexible.ts'
import { incomeTax } from './income-tax.ts'
import { inheritance } from './inheritance.ts'
import type { GivenTo } from './input.ts'
import { leaving } from './leaving.ts'
import { medicalGap } from './medical-gap.ts'
import { medicalLifetime } from './medical-lifetime.ts'
import { minimumContribution } from './minimum-contribution.ts'
import { occupationalAnnuity } from './occupational-annuity.ts'
import { pension } from './pension.ts'
import { personalPension } from './personal-pension.ts'
import type { Places } from './place.ts'
import { residentPension } from './resident-pension.ts'
import type { Result } from './result.ts'
import { retirement } from './retirement.ts'
import { type Rule, registry } from './rule.ts'
import { schemeTransfer } from './scheme-transfer.ts'
import { tooFewYears } from './too-few-years.ts'
import { transfer } from './transfer.ts'
import { unemployment } from './unemployment.ts'
import { worth } from './worth.ts'

/**
 * The rules, usable without the site:
 *
 *     import { evaluate, places } from './src/rules/index.ts'
 *     evaluate('retirement', { track: 'male60', birth: '1970-05' })
 *     evaluate('unemployment', { place: 'guangdong', contributionMonths: 120 }, { places: places(guangdong) })
 *
 * A page that needs one rule imports that rule's file and `apply` instead; `first.ts` has the three of retirement alone.
 * What is told of each rule beside its working (outputs, instruments, parameters, what it leaves out) is in `about.ts`.
 */
export const rules = registry(
  retirement,
  minimumContribution,
  divisor,
  accountOpened,
  arrears,
  benefitPlace,
  dualTrack,
  dualTrackTransition,
  enterpriseAnnuity,
  inheritance,
  leaving,
  occupationalAnnuity,
  pension,
  residentPension,
  schemeTransfer,
  tooFewYears,
  transfer,
  worth,
  medicalGap,
  medicalLifetime,
  unemployment,
  contribution,
  accountProjection,
  flexible,
  personalPension,
  incomeTax,
)

type Rules = typeof rules
export type RuleId = keyof Rules
export type RuleInput<K extends RuleId> = GivenTo<Rules[K]['input']['entries']>
export type RuleValue<K extends RuleId> = Rules[K] extends Rule<infer _S, infer V> ? V : never

export function evaluate<K extends RuleId>(ruleId: K, input: RuleInput<K>, options?: Options): Result<RuleValue<K>> {
  return evaluateIn(rules, ruleId, input, options, options?.places) as Result<RuleValue<K>>
}

/** The same for what comes from outside. */
export const evaluateUntrusted = (ruleId: unknown, input: unknown, options?: { asOf?: unknown; overlay?: unknown; places?: Places }, places = options?.places) =>
  evaluateIn(rules, ruleId, input, options, places)

export { places } from './place.ts'
export { type Province, provinces } from './provinces.ts'
export * from './public.ts'
