import fundHighest from '../../data/rules/housing-fund.highest-rate.json' with { type: 'json' }
import fundLowest from '../../data/rules/housing-fund.lowest-rate.json' with { type: 'json' }
import fundRounding from '../../data/rules/housing-fund.rounding.json' with { type: 'json' }
import { limits } from './contribution-law.ts'
import { outsideRange, percentOf } from './contribution-rate.ts'
import type { Exact } from './exact.ts'
import type { Amount, Payslip } from './payslip.ts'

export const housingFundParameters = [fundLowest, fundHighest, fundRounding]

export interface HousingFund {
  base: Amount
  worker?: Amount
  employer?: Amount
}

/** The housing fund on a wage: both pay the same, by a rate of the employer's choice within the law's bounds. */
export function housingFund(slip: Payslip, wage: Amount, rate: Exact | undefined): HousingFund | undefined {
  const known = slip.limitsOf('housing-fund')
  const average = known.ceiling && slip.step('averageWage#housing-fund', 'div', 'yuan', [known.ceiling, 3])
  if (rate === undefined && !(known.floor && known.ceiling)) return
  const base = slip.base('housing-fund', wage, known, average)
  if (!base) return slip.lack('housing-fund', 'base', limits['housing-fund'].floor)
  if (rate === undefined) return { base }
  const percent = percentOf(slip.t, 'rate#housing-fund', rate, 1)
  const lowest = slip.value('lowestRate#housing-fund', 'housing-fund', 'rate', fundLowest)
  const highest = slip.value('highestRate#housing-fund', 'housing-fund', 'rate', fundHighest)
  if (!lowest || !highest) return { base }
  if (outsideRange(slip.t, percent, lowest, highest, 'housing-fund.rate-outside', 'housingFundRate')) {
    slip.lack('housing-fund', 'rate', 'housing-fund.rate-outside')
    return { base }
  }
  const share = slip.share('housing-fund', base, percent, slip.read(fundRounding))
  return { base, worker: share, employer: share }
}
