import { aboutAccountOpened } from './account-opened.ts'
import { aboutAccountProjection } from './account-projection.ts'
import { aboutArrears } from './arrears.ts'
import { aboutBenefitPlace } from './benefit-place.ts'
import { aboutContribution } from './contribution.ts'
import { aboutDivisor } from './divisor.ts'
import { aboutDualTrackTransition } from './dual-track-transition.ts'
import { aboutDualTrack } from './dual-track.ts'
import { aboutEnterpriseAnnuity } from './enterprise-annuity.ts'
import { aboutFlexible } from './flexible.ts'
import { aboutIncomeTax } from './income-tax.ts'
import { type RuleId, rules } from './index.ts'
import { aboutInheritance } from './inheritance.ts'
import { aboutLeaving } from './leaving.ts'
import { aboutMedicalGap } from './medical-gap.ts'
import { aboutMedicalLifetime } from './medical-lifetime.ts'
import { aboutMinimumContribution } from './minimum-contribution.ts'
import { aboutOccupationalAnnuity } from './occupational-annuity.ts'
import { parameter, type Parameter } from './parameters.ts'
import { aboutPension } from './pension.ts'
import { aboutPersonalPension } from './personal-pension.ts'
import { aboutResidentPension } from './resident-pension.ts'
import { aboutRetirement } from './retirement.ts'
import type { Rule, Told } from './rule.ts'
import { aboutSchemeTransfer } from './scheme-transfer.ts'
import { aboutTooFewYears } from './too-few-years.ts'
import { aboutTransfer } from './transfer.ts'
import { aboutUnemployment } from './unemployment.ts'
import { aboutWorth } from './worth.ts'

const told: Record<RuleId, () => Told> = {
  retirement: aboutRetirement,
  'minimum-contribution': aboutMinimumContribution,
  divisor: aboutDivisor,
  'account-opened': aboutAccountOpened,
  arrears: aboutArrears,
  'benefit-place': aboutBenefitPlace,
  'dual-track': aboutDualTrack,
  'dual-track-transition': aboutDualTrackTransition,
  'enterprise-annuity': aboutEnterpriseAnnuity,
  inheritance: aboutInheritance,
  leaving: aboutLeaving,
  'occupational-annuity': aboutOccupationalAnnuity,
  pension: aboutPension,
  'resident-pension': aboutResidentPension,
  'scheme-transfer': aboutSchemeTransfer,
  'too-few-years': aboutTooFewYears,
  transfer: aboutTransfer,
  worth: aboutWorth,
  'medical-gap': aboutMedicalGap,
  'medical-lifetime': aboutMedicalLifetime,
  unemployment: aboutUnemployment,
  contribution: aboutContribution,
  'account-projection': aboutAccountProjection,
  flexible: aboutFlexible,
  'personal-pension': aboutPersonalPension,
  'income-tax': aboutIncomeTax,
}

type Described = Rule & Omit<Told, 'parameters'> & { parameters: readonly Parameter<unknown>[] }

/** Every rule with what is told of it: for lists, schemas, pages and tests; nothing that reckons needs it. */
export const described = Object.fromEntries(
  Object.entries(rules).map(([id, one]) => {
    const about = told[id as RuleId]()
    return [id, { ...(one as unknown as Rule), ...about, parameters: about.parameters.map((wanted) => parameter(wanted)) }]
  }),
) as unknown as Record<RuleId, Described>

export { codes } from './codes.ts'
