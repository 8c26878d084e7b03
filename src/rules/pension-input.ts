import { decimalInput, durationInput, fields, moneyInput, monthInput, monthsInput, oneOf, optional, type OutputOf, placeInput, ratioInput } from './input.ts'
import { type MoneyUnit, moneyDecimals } from './money.ts'

export const pensionInput = fields({
  place: optional(placeInput),
  retireMonth: monthInput,
  ageMonths: optional(monthsInput),
  contributionMonths: optional(durationInput),
  contributionYears: optional(decimalInput(100, 'years')),
  calculationBase: optional(moneyInput),
  index: optional(ratioInput),
  accountBalance: optional(moneyInput),
  divisor: optional(decimalInput(1000, 'months')),
  divisorMode: optional(oneOf(['whole-year', 'by-month'])),
  transition: optional(
    fields({
      form: oneOf(['W*i', 'W*(1+i)/2', 'W']),
      index: optional(ratioInput),
      months: optional(durationInput),
      years: optional(decimalInput(100, 'years')),
      coefficient: optional(decimalInput(0.1)),
    }),
  ),
  rounding: optional(
    fields({
      amount: optional(oneOf(Object.keys(moneyDecimals) as [MoneyUnit, ...MoneyUnit[]])),
      years: optional(oneOf(['exact', '2-decimals', '4-decimals'])),
    }),
  ),
})
export type PensionInput = OutputOf<(typeof pensionInput)['entries']>
