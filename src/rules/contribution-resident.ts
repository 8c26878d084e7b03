import residentPremium from '../../data/rules/contribution.resident-medical.premium.json' with { type: 'json' }
import residentMedicalSubsidy from '../../data/rules/contribution.resident-medical.subsidy.json' with { type: 'json' }
import residentSubsidy from '../../data/rules/contribution.resident-pension.subsidy.json' with { type: 'json' }
import type { Exact } from './exact.ts'
import type { Item, Payslip } from './payslip.ts'
import { problem } from './result.ts'

export const residentParameters = [residentSubsidy, residentPremium, residentMedicalSubsidy]

/** A year of the residents' schemes: the tier chosen for the pension, and the premium for medical care. */
export function residentItems(slip: Payslip, tier: Exact | undefined): Item[] {
  const { t, month } = slip
  const employer = t.given(0)
  const items: Item[] = []
  const subsidies = t.find<object>(residentSubsidy, month).value
  if (tier === undefined) {
    t.warn(problem('input.missing', 'tier'))
    slip.lack('pension', 'worker', 'input.missing')
  } else if (!subsidies) slip.lack('pension', 'worker', residentSubsidy)
  else if (Object.hasOwn(subsidies, String(tier))) {
    const worker = t.step('tier', 'add', 'yuan', [tier, 0])
    const subsidy = t.lookup('subsidy#pension', residentSubsidy, month, String(tier))
    items.push({ insurance: 'pension', worker, employer, subsidy, toAccount: t.step('toAccount#pension', 'add', 'yuan', [worker, subsidy]), toPool: employer })
  } else {
    t.warn(problem('contribution.tier-unknown', 'tier', { received: t.given(tier).shown, tiers: Object.keys(subsidies).map(Number) }))
    slip.lack('pension', 'worker', 'contribution.tier-unknown')
  }

  const worker = slip.value('premium#medical', 'medical', 'worker', residentPremium)
  if (worker) {
    const subsidy = slip.value('subsidy#medical', 'medical', 'subsidy', residentMedicalSubsidy)
    const toPool = subsidy && t.step('toPool#medical', 'add', 'yuan', [worker, subsidy])
    items.push({ insurance: 'medical', worker, employer, subsidy, toAccount: employer, toPool })
  }
  if (items.length) t.warn(problem('contribution.at-least', null))
  return items
}
