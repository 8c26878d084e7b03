import { divisorMode, divisorRounding, divisorTable } from './divisor.ts'
import { minimumMonths } from './minimum-contribution.ts'
import { article6, basicRate, lowIndex, oddMonthRate, yearsRounding } from './pension-basic.ts'
import { pensionInput } from './pension-input.ts'
import { addOnFlat, addOnPerYear, amountRounding, calculationBase, nationalForm, ownForm, pensionParts } from './pension-parts.ts'
import { transitionParameters } from './pension-transition.ts'
import { failure, type Problem, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import { asked } from './steps.ts'

/**
 * Monthly pension of enterprise employees, flexible workers among them (企业职工基本养老金).
 *
 * In: place (slug), retireMonth (calendar month; its law and its base count), ageMonths (months, 480 to 840), contributionMonths
 * (whole months, exact, deemed ones among them) or contributionYears (years, as given), calculationBase (yuan a month; stands in
 * front of the place's), index (average contribution wage index, a ratio, never clamped), accountBalance (yuan), divisor
 * (months) or divisorMode, transition {form, index: of the deemed years, without it the average one, months or years before the
 * account, coefficient: a ratio per year, without it the place's}, rounding {amount, years}: without it the place's profile.
 * Out: basic, account, transition, total (yuan a month), divisor (months), calculationBase (yuan), accountStart (month,
 * with a transition), addOns: local sums that aren't in the total.
 *
 * 国发〔2005〕38号, art. 6: basic = (base + base × index) ÷ 2 × years × 1 %, account = balance ÷ divisor, and for those who worked
 * before the account a transitional pension, whose method the provinces set.
 * Divisor: the annex in completed years to 2024, by month from 2025 (see `divisor`), unless the input says otherwise.
 * Guangdong outside Shenzhen: below an index of 0.6 the first base is multiplied by index ÷ 0.6 (award sheets; no instrument found).
 * Places with a form of their own (Henan, Jilin) give a problem that carries the national form's result.
 * Without a base no basic pension, and without a divisor no account part: what can be given is given, the rest is named.
 */
export const pension = rule({
  id: 'pension',
  input: pensionInput,
  compute(t, input, context) {
    const conflicts = [
      conflict(input, 'contributionMonths', 'contributionYears'),
      conflict(input, 'divisor', 'divisorMode'),
      input.transition && conflict(input.transition, 'months', 'years', 'transition.'),
    ].filter((one) => one !== undefined)
    if (conflicts.length) return failure(...conflicts)
    const parts = pensionParts(t, input, () => asked(t, 'accountBalance', input.accountBalance), context)
    return nationalForm(t, parts, t.given(input.retireMonth, 'month'), context)
  },
})

export const aboutPension = (): About<typeof pension> => ({
  outputs: {
    basic: 'yuan',
    account: 'yuan',
    transition: 'yuan',
    total: 'yuan',
    divisor: 'months',
    calculationBase: 'yuan',
    accountStart: 'month',
    addOns: [{ kind: 'word', amount: 'yuan' }],
  },
  instruments: [article6.source, { id: 'state-council-2005-38', locator: 'annex' }, { id: 'award-sheets', locator: 'low-index' }],
  parameters: [
    calculationBase,
    ...transitionParameters,
    basicRate,
    oddMonthRate,
    lowIndex,
    ownForm,
    addOnFlat,
    addOnPerYear,
    divisorMode,
    divisorTable,
    divisorRounding,
    amountRounding,
    yearsRounding,
    minimumMonths,
  ],
  notModelled: [
    'pension.not-modelled.index',
    'pension.not-modelled.add-ons',
    'pension.not-modelled.own-forms',
    'pension.not-modelled.hubei-tiers',
    'pension.not-modelled.transition-details',
    'pension.not-modelled.low-index-instrument',
    'pension.not-modelled.provisional-base',
    'pension.not-modelled.old-and-middle',
    'pension.not-modelled.public-sector',
    'pension.not-modelled.adjustment',
  ],
})

function conflict<T extends object>(input: T, a: keyof T & string, b: keyof T & string, path = ''): Problem | undefined {
  if (input[a] === undefined || input[b] === undefined) return undefined
  return problem('input.conflict', path + a, { fields: [path + a, path + b] })
}
