import accountStart from '../../data/rules/pension.account-start.json' with { type: 'json' }
import addOnFlat from '../../data/rules/pension.add-on.flat.json' with { type: 'json' }
import addOnPerYear from '../../data/rules/pension.add-on.per-year.json' with { type: 'json' }
import basicRate from '../../data/rules/pension.basic-rate.json' with { type: 'json' }
import calculationBase from '../../data/rules/pension.calculation-base.json' with { type: 'json' }
import transitionBase from '../../data/rules/pension.calculation-base.transition.json' with { type: 'json' }
import divisorMode from '../../data/rules/pension.divisor-mode.json' with { type: 'json' }
import lowIndex from '../../data/rules/pension.low-index.floor.json' with { type: 'json' }
import oddMonthRate from '../../data/rules/pension.odd-month-rate.json' with { type: 'json' }
import ownForm from '../../data/rules/pension.own-form.json' with { type: 'json' }
import amountRounding from '../../data/rules/pension.rounding.json' with { type: 'json' }
import transitionCoefficient from '../../data/rules/pension.transition.coefficient.json' with { type: 'json' }
import yearsRounding from '../../data/rules/pension.years-rounding.json' with { type: 'json' }
import { divisorRounding, divisorSteps, divisorTable, oldest, youngest } from './divisor.ts'
import { compare, type Exact } from './exact.ts'
import { decimalInput, durationInput, fields, moneyInput, monthInput, monthsInput, oneOf, optional, type OutputOf, placeInput, ratioInput } from './input.ts'
import { minimumMonths } from './minimum-contribution.ts'
import { type MoneyUnit, moneyDecimals } from './money.ts'
import type { Month } from './month.ts'
import { at } from './parameters.ts'
import { failure, type Problem, problem } from './result.ts'
import { type About, type Context, rule } from './rule.ts'
import { asked, rounded } from './steps.ts'
import type { Citation, Field, Node, Trace } from './trace.ts'

export { calculationBase, basicRate, oddMonthRate, lowIndex, ownForm, amountRounding, yearsRounding }


const article6: Citation = { source: { id: 'state-council-2005-38', locator: 'art.6' }, verified: 'text' }

/** How years of contributions are rounded before they are multiplied. */
const yearsProfiles = { exact: undefined, '2-decimals': 2, '4-decimals': 4 } as const

const input = fields({
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
type Input = OutputOf<(typeof input)['entries']>

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
  input,
  compute(t, input, context) {
    const conflicts = [
      conflict(input, 'contributionMonths', 'contributionYears'),
      conflict(input, 'divisor', 'divisorMode'),
      input.transition && conflict(input.transition, 'months', 'years', 'transition.'),
    ].filter((one) => one !== undefined)
    if (conflicts.length) return failure(...conflicts)
    return nationalForm(t, pensionParts(t, input, () => asked(t, 'accountBalance', input.accountBalance), context), input.retireMonth, context)
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
    transitionBase,
    transitionCoefficient,
    accountStart,
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

/** The parts of the national form, as steps. */
export function pensionParts(t: Trace, input: Omit<Input, 'place' | 'accountBalance'>, balanceOf: () => Node, { place }: Pick<Context, 'place'>) {
  const month = t.given(input.retireMonth, 'month')
  const index = asked(t, 'index', input.index)
  const amount = input.rounding?.amount ? t.given(moneyDecimals[input.rounding.amount]) : t.read(amountRounding, month)

  // How long
  const months = input.contributionMonths === undefined ? undefined : t.given(input.contributionMonths)
  const years = months
    ? yearsOf(t, 'years', months, month, input.rounding?.years)
    : asked(t, 'contributionMonths', input.contributionYears)

  // The base
  const onRecord = t.find<Exact>(calculationBase, month)
  let base: Node<number>
  if (input.calculationBase !== undefined) {
    base = t.step('calculationBase', 'sum', 'yuan', [input.calculationBase])
    if (onRecord.value !== undefined)
      t.warn(problem('calculation-base.given', 'calculationBase', { given: base.shown, published: t.given(onRecord.value).shown }))
  } else if (onRecord.value !== undefined) base = t.lookup('calculationBase', calculationBase, month)
  else {
    const { reason } = onRecord
    base = t.lack(problem('calculation-base.missing', 'calculationBase', { place: place?.id ?? null, month: month.shown, ...(reason && { reason }) }))
  }

  // Basic pension
  const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, month, { base, index, years, months }), amount])

  // Account
  const divisor = divisorOf(t, month, input)
  const account = rounded(t, 'account', 'div', [balanceOf(), divisor], amount, article6)

  // Transition
  let transition: Node<number>
  let start: Node<string> | undefined
  if (!input.transition) transition = t.step('transition', 'sum', 'yuan', [])
  else {
    const { form } = input.transition
    const deemed = input.transition.index === undefined ? index : t.given(input.transition.index)
    const w = input.calculationBase === undefined && t.has(transitionBase, month) ? t.lookup('transitionBase', transitionBase, month) : base
    const onePlus = form === 'W*(1+i)/2' ? t.step('onePlusIndex', 'add', 'ratio', [deemed, 1]) : undefined
    const factor = onePlus ? t.step('transitionFactor', 'div', 'ratio', [onePlus, 2]) : form === 'W*i' ? deemed : t.given(1)
    const wage = t.step('transitionWage', 'mul', 'yuan', [w, factor])
    const before =
      input.transition.months !== undefined
        ? yearsOf(t, 'transitionYears', t.given(input.transition.months), month, input.rounding?.years)
        : asked(t, 'transition.months', input.transition.years)
    const coefficient =
      input.transition.coefficient === undefined && place
        ? t.lookup('transitionCoefficient', transitionCoefficient, month)
        : asked(t, 'transition.coefficient', input.transition.coefficient)
    const perYear = t.step('transitionPerYear', 'mul', 'yuan', [wage, coefficient], article6)
    transition = rounded(t, 'transition', 'mul', [perYear, before], amount)
    if (t.has(accountStart, month)) start = t.lookup('accountStart', accountStart, month)
  }
  const total = t.step('total', 'sum', 'yuan', [basic, account, transition])

  // Beside the national form
  const addOns: { kind: string; amount: Node<number> }[] = []
  if (t.has(addOnFlat, month) && years.raw !== undefined) {
    const full = t.step('addOnYears', 'floor', 'years', [years])
    const byYears = t.step('addOnByYears', 'mul', 'yuan', [full, t.lookup('addOnPerYear', addOnPerYear, month)])
    addOns.push({ kind: 'flat', amount: t.step('addOn', 'add', 'yuan', [byYears, t.lookup('addOnFlat', addOnFlat, month)]) })
  } else {
    const { reason } = t.find(addOnFlat, month)
    if (reason) t.warn(problem('pension.add-on', null, { place: place?.id ?? null, reason }))
  }
  const length = months ?? (years.raw === undefined ? undefined : t.step('monthsOfYears', 'mul', 'months', [years, 12]))
  if (length) {
    const required = t.lookup('requiredMonths', minimumMonths, month)
    const short = t.step('tooShort', 'compare', 'boolean', [length, '<', required])
    if (short.raw) t.warn(problem('pension.below-minimum', null, { months: length.shown, required: required.shown }))
  }

  return {
    basic,
    account,
    ...((total.raw !== undefined || input.transition) && { transition }),
    total,
    divisor,
    calculationBase: base,
    accountStart: start,
    addOns: addOns.length ? addOns : undefined,
  }
}

/** The result, or in a place with a form of its own that problem, with the national form's result in it. */
export function nationalForm<P extends { [name: string]: Field | undefined }>(t: Trace, parts: P, month: Month, { parameters, place }: Context) {
  const result = t.partial(parts)
  const own = at(ownForm, month, parameters)
  if (own.value === undefined || !place) return result
  const national = result.ok ? result.value : null
  return failure(problem('place.not-modelled', 'place', { place: place.id, form: own.value, national }), ...(result.ok ? [] : result.problems))
}

/** The steps to the basic pension before it is rounded. */
export function basicSteps(t: Trace, month: Node, { base, index, years, months }: { base: Node; index: Node; years: Node; months?: Node | undefined }): Node<number> {
  const indexed = t.step('indexedBase', 'mul', 'yuan', [base, index])
  let first = base
  if (t.has(lowIndex, month) && index.raw !== undefined) {
    const floor = t.lookup('lowIndexFloor', lowIndex, month)
    const low = t.step('indexIsLow', 'compare', 'boolean', [index, '<', floor])
    const lowered = t.step('loweredBase', 'div', 'yuan', [indexed, floor])
    first = t.step('firstBase', 'choose', 'yuan', [low, lowered, base])
  }
  const mean = t.step('meanBase', 'div', 'yuan', [t.step('basesTogether', 'add', 'yuan', [first, indexed]), 2], article6)
  const rate = t.lookup('basicRate', basicRate, month)
  let earned = t.step('earnedPercent', 'mul', 'percent', [years, rate])
  if (months && t.has(oddMonthRate, month)) {
    const full = t.step('fullYears', 'floor', 'years', [t.step('monthsInYears', 'div', 'years', [months, 12])])
    const odd = t.step('oddMonths', 'sub', 'months', [months, t.step('fullYearsMonths', 'mul', 'months', [full, 12])])
    const beyond = t.step('oddMonthsPercent', 'mul', 'percent', [odd, t.lookup('oddMonthRate', oddMonthRate, month)])
    earned = t.step('earnedWithOddMonths', 'add', 'percent', [t.step('fullYearsPercent', 'mul', 'percent', [full, rate]), beyond])
  }
  return t.step('basicExact', 'div', 'yuan', [t.step('meanTimesPercent', 'mul', 'yuan', [mean, earned]), 100])
}

function conflict<T extends object>(input: T, a: keyof T & string, b: keyof T & string, path = ''): Problem | undefined {
  if (input[a] === undefined || input[b] === undefined) return undefined
  return problem('input.conflict', path + a, { fields: [path + a, path + b] })
}

/** Years out of months: exact, or rounded as the input or the place says. */
export function yearsOf(t: Trace, id: string, months: Node, month: Node, wish: keyof typeof yearsProfiles | undefined): Node<number> {
  const profile = wish ? yearsProfiles[wish] : t.has(yearsRounding, month) ? t.read(yearsRounding, month) : undefined
  const exact = t.step(profile === undefined ? id : `${id}Exact`, 'div', 'years', [months, 12])
  return profile === undefined ? exact : t.step(id, 'round', 'years', [exact, profile])
}

function divisorOf(t: Trace, month: Node, input: Pick<Input, 'divisor' | 'divisorMode' | 'ageMonths'>): Node<number> {
  const { divisor, divisorMode: mode, ageMonths } = input
  if (divisor !== undefined)
    return compare(divisor, 0) > 0
      ? t.step('divisor', 'sum', 'months', [divisor])
      : t.lack(problem('input.decimal', 'divisor', { received: 0 }))
  if (ageMonths === undefined) return t.lack(problem('input.missing', 'ageMonths'))
  if (ageMonths < youngest || ageMonths > oldest)
    return t.lack(problem('no-value', 'ageMonths', { received: ageMonths, from: youngest, to: oldest }))
  const form = mode ?? t.lookup('divisorMode', divisorMode, month).shown
  return form ? divisorSteps(t, month, ageMonths, form as 'whole-year' | 'by-month') : t.lack(problem('input.missing', 'divisorMode'))
}
