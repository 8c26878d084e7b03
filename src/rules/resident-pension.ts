import basicAmount from '../../data/rules/resident-pension.basic-minimum.json' with { type: 'json' }
import residentDivisor from '../../data/rules/resident-pension.divisor.json' with { type: 'json' }
import { fields, moneyInput, monthInput, optional, placeInput } from './input.ts'
import { problem } from './result.ts'
import { type About, rule } from './rule.ts'
import { rounded } from './steps.ts'
import type { Node, Trace } from './trace.ts'

export { basicAmount, residentDivisor }


/** The two parts and their sum, as steps; `name` tells them from those of another scheme. */
export function residentParts(t: Trace, month: Node, balance: Node, name = (id: string): string => id) {
  const found = t.find(basicAmount, month)
  const basic = t.lookup(name('basic'), basicAmount, month)
  if (found.value !== undefined) {
    if (!found.place) t.warn(problem('resident-pension.national-minimum', null, { at: month.shown }))
    if (found.verified === 'memory') t.warn(problem('resident-pension.amount-unverified', null, { at: month.shown, amount: basic.shown }))
  }
  const account = rounded(t, name('account'), 'div', [balance, t.lookup('residentDivisor', residentDivisor, month)])
  return { basic, account, total: t.step(name('total'), 'add', 'yuan', [basic, account]) }
}

/**
 * Pension of the residents' scheme (城乡居民基本养老保险).
 *
 * In: month; accountBalance (yuan, on reaching sixty); place. Out (yuan a month): basic, the amount in force that month, in a
 * place of which no amount is on record the national minimum; account, a 139th whatever the age; total.
 * 国发〔2014〕8号, arts 6 and 7: from sixty, with fifteen years, for life. The minimum of each year is known from reports; the months
 * of 2022, 2023, 2025 and 2026 are uncertain and marked so.
 * Not modelled: see the list.
 */
export const residentPension = rule({
  id: 'resident-pension',
  input: fields({ month: monthInput, accountBalance: moneyInput, place: optional(placeInput) }),
  compute(t, { month, accountBalance }) {
    return t.partial(residentParts(t, t.given(month, 'month'), t.given(accountBalance)))
  },
})

export const aboutResidentPension = (): About<typeof residentPension> => ({
  outputs: { basic: 'yuan', account: 'yuan', total: 'yuan' },
  instruments: [
    { id: 'state-council-2014-8', locator: 'art.6' },
    { id: 'state-council-2014-8', locator: 'art.7' },
    { id: 'mohrss-2018-3' },
  ],
  parameters: [basicAmount, residentDivisor],
  notModelled: [
    'resident-pension.not-modelled.local-additions',
    'resident-pension.not-modelled.years-bonus',
    'resident-pension.not-modelled.conditions',
    'resident-pension.not-modelled.transition',
    'resident-pension.not-modelled.saving',
    'resident-pension.not-modelled.before-the-scheme',
  ],
})
