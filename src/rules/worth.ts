import interestRate from '../../data/rules/account.interest.json' with { type: 'json' }
import employer from '../../data/rules/contribution.pension.employer.json' with { type: 'json' }
import worker from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import flexibleAccount from '../../data/rules/flexible.pension.account.json' with { type: 'json' }
import flexibleRate from '../../data/rules/flexible.pension.rate.json' with { type: 'json' }
import adjustmentRate from '../../data/rules/pension.adjustment.json' with { type: 'json' }
import { beyondTable, divisorRounding, divisorSteps, divisorTable } from './divisor.ts'
import { countInput, decimalInput, fields, moneyInput, oneOf, optional, placeInput, rateWithin } from './input.ts'
import { basicRate, basicSteps, lowIndex, oddMonthRate, yearsOf, yearsRounding } from './pension-basic.ts'
import { amountRounding, calculationBase, ownForm } from './pension-parts.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import { forEach } from './scenarios.ts'
import { asked } from './steps.ts'
import { growthOf, lastBase, meanOf, same } from './worth-assumptions.ts'
import { article14, life, outputsOfScenario } from './worth-life.ts'
import { firstAge, survival, survivalTables } from './worth-survival.ts'

const rates = {
  employee: { own: worker, employer, account: worker },
  flexible: { own: flexibleRate, employer: undefined, account: flexibleAccount },
}

/**
 * What a working life pays into the pension and draws out of it: an estimate in constant rates, not a promise.
 *
 * In: sex; startAgeMonths, retireAgeMonths (months); contributionMonths, without a gap from the start; status; index (the
 * contribution base in average wages); calculationBase (yuan a month, of the year of retirement; without it the place's last
 * published); growth of the average wage, interest of the account, adjustment of pensions, inflation (ratios a year).
 * Out: for low, central and high: paidOwn, paidAll, accountBalance at retirement, account, total (yuan), breakEven months of drawing until what was
 * paid is back, in yuan as paid, and in average wages of the year of retirement (…InWages); the internal rate of return a year,
 * the same above the growth of wages, and above inflation where that is given (real); each of own money and of all money.
 * Besides: basic (yuan), reach (chance to live to retirement), drawingYears (mean, of those who reach it), assumptions.
 *
 * Assumed, each to be moved: growth, interest and adjustment of every year are the mean of the last five published values
 * (least and greatest for low and high), growth that of the place's calculation base. Inflation has no published value here:
 * without it there is no real rate. Contributions: the rates in force when the rules were last checked, for all years.
 * Survival: the UN's period table of the general population, 2020 to 2025. Who dies before retirement leaves the account, who
 * dies after it what is left of the account (社会保险法, art. 14). Flows are yearly; half a year is drawn in the year of death.
 */
export const worth = rule({
  id: 'worth',
  input: fields({
    place: optional(placeInput),
    sex: oneOf(['male', 'female']),
    startAgeMonths: countInput(840, 'months'),
    retireAgeMonths: countInput(840, 'months'),
    contributionMonths: countInput(660, 'months'),
    status: oneOf(['employee', 'flexible']),
    index: decimalInput(10),
    calculationBase: optional(moneyInput),
    growth: optional(rateWithin(0.2)),
    interest: optional(rateWithin(0.2)),
    adjustment: optional(rateWithin(0.2)),
    inflation: optional(rateWithin(0.2)),
  }),
  compute(t, input, { place }) {
    const { startAgeMonths: start, retireAgeMonths: retire, contributionMonths: paidMonths } = input
    const outside = beyondTable('retireAgeMonths', retire)
    if (outside) return failure(outside)
    if (start < firstAge * 12 || start >= retire)
      return failure(problem('no-value', 'startAgeMonths', { received: start, from: firstAge * 12, to: retire - 1 }))
    if (paidMonths > retire - start)
      return failure(problem('input.too-large', 'contributionMonths', { received: paidMonths, most: retire - start }))

    const now = t.given(rulesAsOf, 'month')
    const index = t.given(input.index)
    const base = input.calculationBase === undefined ? lastBase(t, place?.id) : t.step('calculationBase', 'sum', 'yuan', [input.calculationBase])

    // The pension of the year of retirement
    const months = t.given(paidMonths)
    const years = yearsOf(t, 'years', months, now, undefined)
    const amount = t.read(amountRounding, now)
    const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, now, { base, index, years, months }), amount])
    const divisor = divisorSteps(t, now, retire, 'by-month')
    const own = t.find(ownForm, now)
    if (own.value !== undefined) t.warn(problem('place.not-modelled', 'place', { place: place?.id ?? null, form: own.value }))

    // What is assumed
    const readers = (name: 'growth' | 'interest' | 'adjustment') => (input[name] === undefined ? undefined : same(t.step(name, 'sum', 'ratio', [input[name]])))
    const assumed = {
      growth: readers('growth') ?? growthOf(t),
      interest: readers('interest') ?? meanOf(t, 'interest', interestRate),
      adjustment: readers('adjustment') ?? meanOf(t, 'adjustment', adjustmentRate),
    }
    const inflation = t.step('inflation', 'sum', 'ratio', [asked(t, 'inflation', input.inflation)])
    const deflator = t.step('inflationFactor', 'add', 'ratio', [inflation, 1])

    // Who lives
    const working = Math.ceil((retire - start) / 12)
    const who = survival(t, input.sex, Math.floor(start / 12), working)
    const reached = who.alive[working]
    const reach = t.step('reach', 'round', 'ratio', [reached, 4])
    const drawn = t.step('drawnTogether', 'sum', 'years', who.drawing)
    const drawingYears = t.step('drawingYears', 'round', 'years', [t.step('drawingYearsExact', 'div', 'years', [drawn, reached]), 1])

    // What is paid
    const { own: ownRate, employer, account } = rates[input.status]
    const ownPercent = t.lookup('ownPercent', ownRate, now)
    const allPercent = employer ? t.step('allPercent', 'add', 'percent', [ownPercent, t.lookup('employerPercent', employer, now)]) : ownPercent
    const accountPercent = t.lookup('toAccountPercent', account, now)
    const percents = { Own: ownPercent, All: allPercent }

    const plan = { base, index, paidMonths, working, ...who, basic, divisor, amount, percents, accountPercent, assumed, deflator }
    const scenarios = forEach((scenario) => life(t, plan, scenario))
    return t.partial({ basic, divisor, calculationBase: base, reach, drawingYears, ...scenarios, assumptions: { ...assumed, inflation } })
  },
})

const spread = { low: 'ratio', central: 'ratio', high: 'ratio' } as const

export const aboutWorth = (): About<typeof worth> => ({
  outputs: {
    basic: 'yuan',
    divisor: 'months',
    calculationBase: 'yuan',
    reach: 'ratio',
    drawingYears: 'years',
    low: outputsOfScenario,
    central: outputsOfScenario,
    high: outputsOfScenario,
    assumptions: { growth: spread, interest: spread, adjustment: spread, inflation: 'ratio' },
  },
  instruments: [{ id: 'state-council-2005-38', locator: 'art.6' }, article14.source, { id: 'un-wpp-2024' }],
  parameters: [
    interestRate,
    adjustmentRate,
    ...Object.values(rates.employee),
    rates.flexible.own,
    rates.flexible.account,
    ...survivalTables,
    calculationBase,
    divisorTable,
    divisorRounding,
    amountRounding,
    yearsRounding,
    basicRate,
    lowIndex,
    oddMonthRate,
    ownForm,
  ],
  notModelled: [
    'worth.not-modelled.constant-rates',
    'worth.not-modelled.real-history',
    'worth.not-modelled.survival',
    'worth.not-modelled.transition',
    'worth.not-modelled.funeral-grant',
    'worth.not-modelled.adjustment',
    'worth.not-modelled.break-even-plain',
    'worth.not-modelled.tax',
  ],
})
