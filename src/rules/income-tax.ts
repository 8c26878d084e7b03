import allowance from '../../data/rules/income-tax.allowance.json' with { type: 'json' }
import { fields, moneyInput, optional } from './input.ts'
import { problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'


/**
 * What of a month's pay income tax is reckoned on, as far as the record goes. The tax itself isn't given: the law's rates
 * run from three to forty-five per cent, but no table of them is on record (`income-tax.not-available`).
 *
 * In: pay (yuan in the month); contributions, the worker's own to social insurance and the housing fund.
 * Out (yuan): allowance a month, a twelfth of the year's; deducted, with the contributions; taxable, what remains, at least 0.
 * 个人所得税法, art. 6. Not modelled: the table of rates, special additional deductions, the reckoning over the year so far.
 */
export const incomeTax = rule({
  id: 'income-tax',
  input: fields({ pay: moneyInput, contributions: optional(moneyInput) }),
  compute(t, { pay, contributions }) {
    const year = t.lookup('allowanceYear', allowance, rulesAsOf)
    const month = t.step('allowance', 'div', 'yuan', [year, 12])
    const deducted = t.step('deducted', 'add', 'yuan', [month, contributions ?? 0])
    const taxable = t.step('taxable', 'max', 'yuan', [t.step('payLessDeductions', 'sub', 'yuan', [pay, deducted]), 0])
    if (contributions === undefined) t.warn(problem('input.missing', 'contributions'))
    t.warn(problem('income-tax.not-available', null, {}))
    return t.result({ allowance: month, deducted, taxable })
  },
})

export const aboutIncomeTax = (): About<typeof incomeTax> => ({
  outputs: { allowance: 'yuan', deducted: 'yuan', taxable: 'yuan' },
  instruments: [{ id: 'income-tax-law', locator: 'art.6' }],
  parameters: [allowance],
  notModelled: ['income-tax.not-modelled.rates', 'income-tax.not-modelled.deductions', 'income-tax.not-modelled.cumulative'],
})
