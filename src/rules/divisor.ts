import divisorMode from '../../data/rules/pension.divisor-mode.json' with { type: 'json' }
import divisorTable from '../../data/rules/pension.divisor.json' with { type: 'json' }
import divisorRounding from '../../data/rules/pension.divisor-rounding.json' with { type: 'json' }
import { fields, monthsInput, oneOf } from './input.ts'
import { failure, type Problem, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Citation, Node, Trace, When } from './trace.ts'

export { divisorMode, divisorTable, divisorRounding }

const [youngest, oldest] = [480, 840]

/** An age outside the table of divisors. */
export const beyondTable = (field: string, ageMonths: number): Problem | undefined =>
  ageMonths < youngest || ageMonths > oldest ? problem('no-value', field, { received: ageMonths, from: youngest, to: oldest }) : undefined

type Mode = 'by-month' | 'whole-year'

const interpolation: Citation = { source: { id: 'jinan-12345-2025' }, verified: 'secondary' }

/**
 * Divisor of the personal account (个人账户养老金计发月数).
 *
 * In: ageMonths (months, 480 to 840), mode. Out: divisor (months).
 * 国发〔2005〕38号, annex, in completed years ("whole-year"); since 2025 linear between two years, half up to 0.1 ("by-month"):
 * confirmed by award sheets and a city's answer, its document not found.
 * The input names no month, so the law is that of the month the rules were last checked.
 * Not modelled: awards that still use the whole year at a fractional age.
 */
export const divisor = rule({
  id: 'divisor',
  input: fields({ ageMonths: monthsInput, mode: oneOf(['by-month', 'whole-year']) }),
  compute(t, { ageMonths, mode }) {
    const outside = beyondTable('ageMonths', ageMonths)
    return outside ? failure(outside) : t.result({ divisor: divisorSteps(t, rulesAsOf, ageMonths, mode) })
  },
})

export const aboutDivisor = (): About<typeof divisor> => ({
  outputs: { divisor: 'months' },
  instruments: [{ id: 'state-council-2005-38', locator: 'annex' }, interpolation.source],
  parameters: [divisorTable, divisorRounding],
  notModelled: ['divisor.not-modelled.by-month-instrument', 'divisor.not-modelled.whole-year-awards'],
})

/** The steps to the divisor of an age, by the law of a month. */
export function divisorSteps(t: Trace, law: When, ageMonths: number, mode: Mode): Node<number> {
  const years = t.step('completedYears', 'floor', 'years', [t.step('ageYears', 'div', 'years', [ageMonths, 12])])
  if (mode === 'whole-year' || ageMonths % 12 === 0) return t.lookup('divisor', divisorTable, law, years)

  const months = t.step('monthsBeyond', 'sub', 'months', [ageMonths, t.step('completedMonths', 'mul', 'months', [years, 12])])
  const lower = t.lookup('divisorAtYear', divisorTable, law, years)
  const upper = t.lookup('divisorAtNextYear', divisorTable, law, t.step('nextYear', 'add', 'years', [years, 1]))
  const fall = t.step('difference', 'sub', 'months', [upper, lower])
  const share = t.step('share', 'div', 'months', [t.step('differenceTimesMonths', 'mul', 'number', [fall, months]), 12])
  const exact = t.step('divisorExact', 'add', 'months', [lower, share], interpolation)
  return t.step('divisor', 'round', 'months', [exact, t.read(divisorRounding, law)])
}

/** The divisor of an age by a mode, by default that of the month; `field` is where one could have said the mode. */
export function divisorAt(t: Trace, month: Node, ageMonths: number | undefined, mode?: Mode, field?: string): Node<number> {
  if (ageMonths === undefined) return t.lack(problem('input.missing', 'ageMonths'))
  const outside = beyondTable('ageMonths', ageMonths)
  if (outside) return t.lack(outside)
  const form = mode ?? t.lookup('divisorMode', divisorMode, month).shown
  if (form) return divisorSteps(t, month, ageMonths, form as Mode)
  return field ? t.lack(problem('input.missing', field)) : t.given<number | undefined>(undefined)
}
