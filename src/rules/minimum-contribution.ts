import minimumMonths from '../../data/rules/minimum-contribution.months.json' with { type: 'json' }
import lawStart from '../../data/rules/retirement.law-start.json' with { type: 'json' }
import choiceWindow from '../../data/rules/retirement.window.json' with { type: 'json' }
import { fields, monthInput, optional } from './input.ts'
import type { Month } from './month.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation } from './trace.ts'

export { lawStart, choiceWindow, minimumMonths }


/** The year that counts: of the chosen month when earlier than the statutory one, else of the statutory month. */
export const referenceYearArticle: Citation = { source: { id: 'mohrss-2024-94', locator: 'art.7' }, verified: 'secondary' }

/**
 * Minimum contribution for a monthly pension (最低缴费年限).
 *
 * In: statutoryMonth, chosenMonth (calendar months). Out: referenceYear (calendar year), requiredMonths (months).
 * 国务院关于渐进式延迟法定退休年龄的办法, art. 2: fifteen years to 2029, six months more each year from 2030, twenty from 2039.
 * 实施弹性退休制度暂行办法 (人社部发〔2024〕94号), art. 7: the year that counts.
 * Not modelled: the limit of an early choice at the original age (it needs the track: see `retirement`), and how a
 * shortfall is made up at the statutory age.
 */
export const minimumContribution = rule({
  id: 'minimum-contribution',
  input: fields({ statutoryMonth: monthInput, chosenMonth: optional(monthInput) }),
  compute(t, { statutoryMonth, chosenMonth }) {
    const statutory = t.given(statutoryMonth, 'month')
    let reference = statutory
    if (chosenMonth !== undefined) {
      const chosen = t.given(chosenMonth, 'month')
      const start = t.lookup('lawStart', lawStart, statutory)
      const window = t.lookup('window', choiceWindow, t.step('lawMonth', 'max', 'month', [statutory, start]))
      const earliest = t.step('earliestMonth', 'max', 'month', [t.step('windowStart', 'sub', 'month', [statutory, window]), start])
      const latest = t.step('latestMonth', 'addMonths', 'month', [statutory, window])
      if (chosenMonth < (earliest.raw as Month) || chosenMonth > (latest.raw as Month)) {
        const data = { received: chosen.shown, earliest: earliest.shown, latest: latest.shown }
        return failure(problem('chosen.outside-window', 'chosenMonth', data))
      }
      const early = t.step('choseEarly', 'compare', 'boolean', [chosen, '<', statutory])
      reference = t.step('referenceMonth', 'choose', 'month', [early, chosen, statutory], referenceYearArticle)
    }
    return t.result({
      referenceYear: t.step('referenceYear', 'floor', 'year', [reference]),
      requiredMonths: t.lookup('requiredMonths', minimumMonths, reference),
    })
  },
})

export const aboutMinimumContribution = (): About<typeof minimumContribution> => ({
  outputs: { referenceYear: 'year', requiredMonths: 'months' },
  instruments: [{ id: 'retirement-measures-2024', locator: 'art.2' }, referenceYearArticle.source],
  parameters: [minimumMonths, choiceWindow, lawStart],
  notModelled: [
    'minimum-contribution.not-modelled.original-age-limit',
    'minimum-contribution.not-modelled.shortfall',
    'minimum-contribution.not-modelled.resident-scheme',
  ],
})
