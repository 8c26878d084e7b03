import firstTier from '../../data/rules/minimum-wage.first-tier.json' with { type: 'json' }
import minimumWage from '../../data/rules/minimum-wage.json' with { type: 'json' }
import firstTierShare from '../../data/rules/unemployment.amount-first-tier-share.json' with { type: 'json' }
import amountLater from '../../data/rules/unemployment.amount-later.json' with { type: 'json' }
import share from '../../data/rules/unemployment.amount-share.json' with { type: 'json' }
import otherShare from '../../data/rules/unemployment.amount-share-other.json' with { type: 'json' }
import amount from '../../data/rules/unemployment.amount.json' with { type: 'json' }
import type { Wanted } from './parameters.ts'
import { problem } from './result.ts'
import type { Scale } from './scale.ts'
import { scaled } from './scale-operation.ts'
import { rounded } from './steps.ts'
import type { Node, Trace } from './trace.ts'

export const benefitParameters = [amount, amountLater, share, otherShare, firstTierShare, minimumWage, firstTier]

interface Benefit {
  monthly?: Node<number>
  monthlyLater?: Node<number>
  monthlyRange?: Node<number>[]
}

/** How much a month: by a place's table, or a share of a minimum wage. */
export function benefit(t: Trace, law: Node, place: string | undefined, contributionMonths: number, beyondYear: boolean): Benefit {
  const shareOf = (name: string, wage: Node, percent: Wanted) => {
    const part = t.step(`${name}Times`, 'mul', 'number', [wage, t.read(percent, law)])
    return rounded(t, name, 'div', [part, 100])
  }
  const tiers = t.find<Scale>(amount, law).value
  if (tiers) {
    if (!counts(tiers, contributionMonths)) {
      t.lack(problem('no-value', null, { parameter: amount.id, at: law.shown, place, key: contributionMonths }))
      return {}
    }
    const monthly = scaled(t, 'benefit', amount, law, 'yuan', contributionMonths)
    return beyondYear ? { monthly, monthlyLater: t.lookup('benefitLater', amountLater, law) } : { monthly }
  }
  if (t.has(firstTierShare, law)) {
    const monthly = shareOf('benefit', t.lookup('firstTierWage', firstTier, law), firstTierShare)
    t.warn(problem('unemployment.amount-local-cap', null, { place }))
    return { monthly }
  }
  if (!t.has(share, law)) {
    t.read(amount, law) // a named problem
    return {}
  }
  const wage = t.lookup('minimumWage', minimumWage, law)
  const monthly = shareOf('benefit', wage, share)
  const other = t.has(otherShare, law) && shareOf('benefitOther', wage, otherShare)
  if (!other || other.raw === undefined) return { monthly }
  const both = [monthly, other]
  const monthlyRange = [t.step('benefitLow', 'min', 'yuan', both), t.step('benefitHigh', 'max', 'yuan', both)]
  t.warn(problem('unemployment.amount-conflict', null, { place, monthly: monthly.shown, other: other.shown }))
  return { monthly, monthlyRange }
}

/** Whether a table of amounts has a row for so many months. */
const counts = ({ bands }: Scale, months: number): boolean =>
  bands.some((band) => !('reaching' in band) || Object.keys(band.reaching).some((from) => Number(from) <= months))
