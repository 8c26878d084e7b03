import addOnFlat from '../../data/rules/pension.add-on.flat.json' with { type: 'json' }
import addOnPerYear from '../../data/rules/pension.add-on.per-year.json' with { type: 'json' }
import calculationBase from '../../data/rules/pension.calculation-base.json' with { type: 'json' }
import ownForm from '../../data/rules/pension.own-form.json' with { type: 'json' }
import amountRounding from '../../data/rules/pension.rounding.json' with { type: 'json' }
import { divisorAt } from './divisor.ts'
import { compare, type Exact } from './exact.ts'
import { minimumMonths } from './minimum-contribution.ts'
import { moneyDecimals } from './money.ts'
import { article6, basicSteps, yearsOf } from './pension-basic.ts'
import type { PensionInput } from './pension-input.ts'
import { transitionOf } from './pension-transition.ts'
import { failure, problem } from './result.ts'
import type { Context } from './rule.ts'
import { asked, rounded } from './steps.ts'
import type { Field, Node, Trace } from './trace.ts'

/** What the national form is read from, besides what its parts have. */
export { addOnFlat, addOnPerYear, amountRounding, calculationBase, ownForm }

/** The parts of the national form, as steps. */
export function pensionParts(t: Trace, input: Omit<PensionInput, 'place' | 'accountBalance'>, balanceOf: () => Node, { place }: Pick<Context, 'place'>) {
  const month = t.given(input.retireMonth, 'month')
  const index = asked(t, 'index', input.index)
  const amount = input.rounding?.amount ? t.given(moneyDecimals[input.rounding.amount]) : t.read(amountRounding, month)
  const months = input.contributionMonths === undefined ? undefined : t.given(input.contributionMonths)
  const years = months ? yearsOf(t, 'years', months, month, input.rounding?.years) : asked(t, 'contributionMonths', input.contributionYears)

  const base = baseOf(t, month, input.calculationBase, place?.id)
  const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, month, { base, index, years, months }), amount])
  const divisor = divisorOf(t, month, input)
  const account = rounded(t, 'account', 'div', [balanceOf(), divisor], amount, article6)
  const { transition, accountStart } = transitionOf(t, month, input, base, index, amount, { place })
  const total = t.step('total', 'sum', 'yuan', [basic, account, transition])
  const addOns = addOnsOf(t, month, years, place?.id)

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
    accountStart,
    addOns,
  }
}

/** The base that was given stands in front of the one on record, and says so. */
function baseOf(t: Trace, month: Node, given: Exact | undefined, place = null as string | null): Node<number> {
  const { value, reason } = t.find<Exact>(calculationBase, month)
  if (given !== undefined) {
    const base = t.step('calculationBase', 'sum', 'yuan', [given])
    if (value !== undefined) t.warn(problem('calculation-base.given', 'calculationBase', { given: base.shown, published: t.given(value).shown }))
    return base
  }
  if (value !== undefined) return t.lookup('calculationBase', calculationBase, month)
  return t.lack(problem('calculation-base.missing', 'calculationBase', { place, month: month.shown, ...(reason && { reason }) }))
}

function divisorOf(t: Trace, month: Node, { divisor, divisorMode, ageMonths }: Pick<PensionInput, 'divisor' | 'divisorMode' | 'ageMonths'>): Node<number> {
  if (divisor === undefined) return divisorAt(t, month, ageMonths, divisorMode, 'divisorMode')
  return compare(divisor, 0) > 0 ? t.step('divisor', 'sum', 'months', [divisor]) : t.lack(problem('input.decimal', 'divisor', { received: 0 }))
}

/** Local sums beside the national form: they aren't in the total. */
function addOnsOf(t: Trace, month: Node, years: Node, place = null as string | null) {
  if (t.has(addOnFlat, month) && years.raw !== undefined) {
    const full = t.step('addOnYears', 'floor', 'years', [years])
    const byYears = t.step('addOnByYears', 'mul', 'yuan', [full, t.lookup('addOnPerYear', addOnPerYear, month)])
    return [{ kind: 'flat' as string, amount: t.step('addOn', 'add', 'yuan', [byYears, t.lookup('addOnFlat', addOnFlat, month)]) }]
  }
  const { reason } = t.find(addOnFlat, month)
  if (reason) t.warn(problem('pension.add-on', null, { place, reason }))
}

/** The result, or in a place with a form of its own that problem, with the national form's result in it. */
export function nationalForm<P extends { [name: string]: Field | undefined }>(t: Trace, parts: P, month: Node, { place }: Pick<Context, 'place'>) {
  const result = t.partial(parts)
  const own = t.find(ownForm, month)
  if (own.value === undefined || !place) return result
  const national = result.ok ? result.value : null
  return failure(problem('place.not-modelled', 'place', { place: place.id, form: own.value, national }), ...(result.ok ? [] : result.problems))
}
