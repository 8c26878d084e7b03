import high from '../../data/rules/medical.lifetime.high.json' with { type: 'json' }
import localYears from '../../data/rules/medical.lifetime.local-years.json' with { type: 'json' }
import lossPercent from '../../data/rules/medical.lifetime.loss-percent.json' with { type: 'json' }
import low from '../../data/rules/medical.lifetime.low.json' with { type: 'json' }
import paidYears from '../../data/rules/medical.lifetime.paid-years.json' with { type: 'json' }
import lifetimeYears from '../../data/rules/medical.lifetime.years.json' with { type: 'json' }
import { fields, monthInput, oneOf, optional, placeInput } from './input.ts'
import { instrumentEnded } from './medical-gap.ts'
import type { Wanted } from './parameters.ts'
import { problem, type Result } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Node } from './trace.ts'


interface Value {
  years?: number
  range?: number[]
  localYears?: number
  paidYears?: number
  lossPercent?: number
}

/**
 * Years of contributions for medical cover in retirement without paying on (职工医保退休后不再缴费的年限).
 *
 * In: place, sex, month (of retirement; by default the month the rules were last checked). Out: years; localYears, those of
 * them in the place itself; paidYears, those really paid; lossPercent, what each missing year takes off where the rule is
 * graded; a range (years) where only bounds or the usual span are known.
 * 社会保险法 art. 27 and 令第13号 art. 7: the place sets the years.
 * Not modelled: what the keys below say.
 */
export const medicalLifetime = rule({
  id: 'medical-lifetime',
  input: fields({ place: placeInput, sex: oneOf(['male', 'female']), month: optional(monthInput) }),
  compute(t, { sex, month = rulesAsOf }, { place }): Result<Value> {
    const law = t.given(month, 'month')
    const has = (wanted: Wanted<unknown>): boolean => t.has(wanted, law)
    const fields: { years?: Node<number>; range?: Node<number>[]; localYears?: Node<number>; paidYears?: Node<number>; lossPercent?: Node<number> } = {
      years: t.lookup('lifetimeYears', lifetimeYears, law, sex), // a named problem where there is none
    }
    if (fields.years?.raw === undefined) {
      const [from, to] = [t.lookup('lifetimeLow', low, law, sex), t.lookup('lifetimeHigh', high, law, sex)]
      if (from.raw !== undefined && to.raw !== undefined) {
        fields.range = [from, to]
        t.warn(problem(t.find(low, law).place ? 'medical.lifetime-bounds' : 'medical.lifetime-usual', null, { place: place?.id }))
      }
    }
    const ofThem = t.find(localYears, law)
    if (ofThem.value !== undefined || ofThem.reason) fields.localYears = t.lookup('localYears', localYears, law)
    if (has(paidYears)) fields.paidYears = t.lookup('paidYears', paidYears, law)
    if (has(lossPercent)) fields.lossPercent = t.lookup('lossPercent', lossPercent, law)
    if (has(instrumentEnded))
      t.warn(problem('medical.instrument-ended', null, { place: place?.id, ended: t.lookup('instrumentEnded', instrumentEnded, law).shown }))
    return t.partial(fields as { [name: string]: Node<number> }) as Result<Value>
  },
})

export const aboutMedicalLifetime = (): About<typeof medicalLifetime> => ({
  outputs: { years: 'years', range: ['years'], localYears: 'years', paidYears: 'years', lossPercent: 'percent' },
  instruments: [
    { id: 'social-insurance-law', locator: 'art.27' },
    { id: 'mohrss-order-13', locator: 'art.7' },
  ],
  parameters: [lifetimeYears, localYears, paidYears, lossPercent, low, high, instrumentEnded],
  notModelled: [
    'medical-lifetime.not-modelled.shortfall',
    'medical-lifetime.not-modelled.deemed-years',
    'medical-lifetime.not-modelled.first-insured',
    'medical-lifetime.not-modelled.place-of-benefit',
  ],
})
