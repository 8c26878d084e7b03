import accountStart from '../../data/rules/pension.account-start.json' with { type: 'json' }
import transitionBase from '../../data/rules/pension.calculation-base.transition.json' with { type: 'json' }
import transitionCoefficient from '../../data/rules/pension.transition.coefficient.json' with { type: 'json' }
import type { Context } from './rule.ts'
import { article6, yearsOf } from './pension-basic.ts'
import type { PensionInput } from './pension-input.ts'
import { asked, rounded } from './steps.ts'
import type { Node, Trace } from './trace.ts'

export const transitionParameters = [transitionBase, transitionCoefficient, accountStart]

interface Transition {
  transition: Node<number>
  accountStart?: Node<string> | undefined
}

/** The transitional pension of those who worked before the account, by the method that the place sets. */
export function transitionOf(t: Trace, month: Node, input: Pick<PensionInput, 'transition' | 'calculationBase' | 'rounding'>, base: Node, index: Node, amount: Node, { place }: Pick<Context, 'place'>): Transition {
  if (!input.transition) return { transition: t.step('transition', 'sum', 'yuan', []) }
  const { form, index: ownIndex, months, years, coefficient: given } = input.transition
  const deemed = ownIndex === undefined ? index : t.given(ownIndex)
  const w = input.calculationBase === undefined && t.has(transitionBase, month) ? t.lookup('transitionBase', transitionBase, month) : base
  const onePlus = form === 'W*(1+i)/2' ? t.step('onePlusIndex', 'add', 'ratio', [deemed, 1]) : undefined
  const factor = onePlus ? t.step('transitionFactor', 'div', 'ratio', [onePlus, 2]) : form === 'W*i' ? deemed : 1
  const wage = t.step('transitionWage', 'mul', 'yuan', [w, factor])
  const before = months === undefined ? asked(t, 'transition.months', years) : yearsOf(t, 'transitionYears', months, month, input.rounding?.years)
  const coefficient =
    given === undefined && place ? t.lookup('transitionCoefficient', transitionCoefficient, month) : asked(t, 'transition.coefficient', given)
  const perYear = t.step('transitionPerYear', 'mul', 'yuan', [wage, coefficient], article6)
  const transition = rounded(t, 'transition', 'mul', [perYear, before], amount)
  return { transition, accountStart: t.has(accountStart, month) ? t.lookup('accountStart', accountStart, month) : undefined }
}
