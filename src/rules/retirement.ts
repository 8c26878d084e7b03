import cap50 from '../../data/rules/retirement.female50.cap.json' with { type: 'json' }
import cohort50 from '../../data/rules/retirement.female50.first-cohort.json' with { type: 'json' }
import age50 from '../../data/rules/retirement.female50.original-age.json' with { type: 'json' }
import step50 from '../../data/rules/retirement.female50.step.json' with { type: 'json' }
import cap55 from '../../data/rules/retirement.female55.cap.json' with { type: 'json' }
import cohort55 from '../../data/rules/retirement.female55.first-cohort.json' with { type: 'json' }
import age55 from '../../data/rules/retirement.female55.original-age.json' with { type: 'json' }
import step55 from '../../data/rules/retirement.female55.step.json' with { type: 'json' }
import cap60 from '../../data/rules/retirement.male60.cap.json' with { type: 'json' }
import cohort60 from '../../data/rules/retirement.male60.first-cohort.json' with { type: 'json' }
import age60 from '../../data/rules/retirement.male60.original-age.json' with { type: 'json' }
import step60 from '../../data/rules/retirement.male60.step.json' with { type: 'json' }
import { fields, monthInput, oneOf } from './input.ts'
import { choiceWindow, lawStart, minimumMonths, referenceYearArticle } from './minimum-contribution.ts'
import { formatMonth, type Month, month } from './month.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation } from './trace.ts'

/** Men; women in managerial and technical posts; women in workers' posts. The post decides, so the track is asked for. */
export const tracks = {
  male60: { originalAge: age60, firstCohort: cohort60, step: step60, cap: cap60 },
  female55: { originalAge: age55, firstCohort: cohort55, step: step55, cap: cap55 },
  female50: { originalAge: age50, firstCohort: cohort50, step: step50, cap: cap50 },
}
export type Track = keyof typeof tracks

const earliestBirth = month(1900, 1)
const delayArticle: Citation = { source: { id: 'retirement-measures-2024', locator: 'art.1' }, verified: 'text' }
const choiceArticle: Citation = { source: { id: 'retirement-measures-2024', locator: 'art.3' }, verified: 'text' }

/**
 * Statutory retirement month and age, the window of choice around it, and the minimum contribution for each choice
 * (渐进式延迟法定退休年龄、弹性退休).
 *
 * In: track, birth (calendar month). Out: ages, delay and required contribution in months; the rest calendar months.
 * 国务院关于渐进式延迟法定退休年龄的办法, arts 1 (delay), 2 (minimum), 3 (choice; never before the original age);
 * 实施弹性退休制度暂行办法 (人社部发〔2024〕94号), art. 7: a later choice keeps the minimum of the statutory year.
 * The delay begins with its first month at the first cohort itself (hence + 1), and goes by birth month alone.
 * For months before the law its first state is used, and `window.before-law` says that the window didn't exist.
 * Not modelled: see the list.
 */
export const retirement = rule({
  id: 'retirement',
  input: fields({ track: oneOf(['male60', 'female55', 'female50']), birth: monthInput }),
  compute(t, { track, birth: born }, { asOf }) {
    if (born > asOf) return failure(problem('birth.future', 'birth', { received: formatMonth(born), asOf: formatMonth(asOf) }))
    if (born < earliestBirth)
      return failure(problem('birth.too-early', 'birth', { received: formatMonth(born), earliest: formatMonth(earliestBirth) }))

    const law = tracks[track]
    const birth = t.given(born, 'month')
    const start = t.lookup('lawStart', lawStart, birth)
    const originalAge = t.lookup('originalAgeMonths', law.originalAge, birth)
    const originalMonth = t.step('originalMonth', 'addMonths', 'month', [birth, originalAge])
    const lawMonth = t.step('lawMonth', 'max', 'month', [originalMonth, start])

    const cohort = t.lookup('firstCohort', law.firstCohort, lawMonth)
    const behind = t.step('monthsAfterFirstCohort', 'sub', 'months', [birth, cohort])
    const steps = t.step('steps', 'div', 'number', [behind, t.lookup('step', law.step, lawMonth)])
    const begun = t.step('stepsBegun', 'add', 'months', [t.step('stepsFull', 'floor', 'number', [steps]), 1], delayArticle)
    const delay = t.step('delayMonths', 'clamp', 'months', [begun, 0, t.lookup('cap', law.cap, lawMonth)])

    const statutoryAge = t.step('statutoryAgeMonths', 'add', 'months', [originalAge, delay])
    const statutory = t.step('statutoryMonth', 'addMonths', 'month', [birth, statutoryAge])
    const window = t.lookup('window', choiceWindow, lawMonth)
    const windowStart = t.step('windowStart', 'sub', 'month', [statutory, window])
    const earliest = t.step('earliestMonth', 'max', 'month', [originalMonth, windowStart], choiceArticle)
    const latest = t.step('latestMonth', 'addMonths', 'month', [statutory, window], choiceArticle)

    if ((statutory.raw as Month) < (start.raw as Month))
      t.warn(problem('window.before-law', null, { statutoryMonth: statutory.shown, lawStart: start.shown }))
    return t.result({
      originalAgeMonths: originalAge,
      delayMonths: delay,
      statutoryAgeMonths: statutoryAge,
      statutoryMonth: statutory,
      earliestMonth: earliest,
      latestMonth: latest,
      requiredMonthsAtEarliest: t.lookup('requiredMonthsAtEarliest', minimumMonths, earliest, undefined, referenceYearArticle),
      requiredMonthsAtStatutory: t.lookup('requiredMonthsAtStatutory', minimumMonths, statutory),
      requiredMonthsAtLatest: t.lookup('requiredMonthsAtLatest', minimumMonths, statutory, undefined, referenceYearArticle),
    })
  },
})

export const aboutRetirement = (): About<typeof retirement> => ({
  outputs: {
    originalAgeMonths: 'months',
    delayMonths: 'months',
    statutoryAgeMonths: 'months',
    statutoryMonth: 'month',
    earliestMonth: 'month',
    latestMonth: 'month',
    requiredMonthsAtEarliest: 'months',
    requiredMonthsAtStatutory: 'months',
    requiredMonthsAtLatest: 'months',
  },
  instruments: [
    { id: 'npcsc-decision-2024' },
    { id: 'retirement-measures-2024', locator: 'art.1' },
    { id: 'retirement-measures-2024', locator: 'art.2' },
    { id: 'retirement-measures-2024', locator: 'art.3' },
    referenceYearArticle.source,
  ],
  parameters: [...Object.values(tracks).flatMap((track) => Object.values(track)), lawStart, choiceWindow, minimumMonths],
  notModelled: [
    'retirement.not-modelled.track-inference',
    'retirement.not-modelled.day-of-month',
    'retirement.not-modelled.special-work',
    'retirement.not-modelled.disability',
    'retirement.not-modelled.late-exclusions',
    'retirement.not-modelled.reached-before-law',
    'retirement.not-modelled.notice-and-consent',
    'retirement.not-modelled.first-pension-month',
    'retirement.not-modelled.resident-scheme',
  ],
})
