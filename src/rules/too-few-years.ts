import extensionMonths from '../../data/rules/too-few-years.extension-months.json' with { type: 'json' }
import insuredBefore from '../../data/rules/too-few-years.insured-before.json' with { type: 'json' }
import { durationInput, fields, monthInput, optional } from './input.ts'
import { minimumMonths } from './minimum-contribution.ts'
import { addMonths, formatMonth, month } from './month.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation } from './trace.ts'


const start = month(2011, 7)
const extending: Citation = { source: { id: 'mohrss-order-13', locator: 'art.2' }, verified: 'text' }
const leavingScheme: Citation = { source: { id: 'mohrss-order-13', locator: 'art.3' }, verified: 'text' }
const yearOfAge: Citation = { source: { id: 'mohrss-2024-94', locator: 'art.7' }, verified: 'memory' }

/**
 * What someone can do who reaches the statutory age with too few contribution years.
 *
 * In: statutoryMonth; months, all that were paid by now, those after the age included; firstInsured (month); extendedMonths,
 * how many of them were paid after the age.
 * Out: required (months), shortMonths, and the options that stand open: pension (enough), extend (pay on until it is
 * enough), top-up (the rest in one sum), to-resident (into the residents' scheme at the hukou place), end-relation (in writing,
 * after a written warning: the account's balance once, and no pension).
 * 社会保险法 art. 16; 人社部令第13号, arts 2 and 3; the length by 国务院关于渐进式延迟法定退休年龄的办法, art. 2, in the year of the statutory
 * age, also for those who pay on into a year that asks for more (a reading, marked as memory).
 * Not modelled: see the list.
 */
export const tooFewYears = rule({
  id: 'too-few-years',
  input: fields({
    statutoryMonth: monthInput,
    months: durationInput,
    firstInsured: monthInput,
    extendedMonths: optional(durationInput),
  }),
  compute(t, { statutoryMonth, months, firstInsured, extendedMonths = 0 }) {
    if (statutoryMonth < start)
      return failure(problem('no-value', 'statutoryMonth', { received: formatMonth(statutoryMonth), from: formatMonth(start), to: null }))
    const statutory = t.given(statutoryMonth, 'month')
    const later = t.find(minimumMonths, addMonths(statutoryMonth, extendedMonths)).value
    const moved = later !== undefined && later !== t.find(minimumMonths, statutory).value
    const required = t.lookup('required', minimumMonths, statutory, undefined, moved ? yearOfAge : undefined)
    const missing = t.step('difference', 'sub', 'months', [required, months])
    const short = t.step('shortMonths', 'max', 'months', [missing, 0])
    const enough = t.step('enoughMonths', 'compare', 'boolean', [short, '=', 0])
    if (enough.shown) return t.result({ required, shortMonths: short, options: ['pension'] })

    const early = t.step('insuredEarly', 'compare', 'boolean', [
      t.given(firstInsured, 'month'),
      '<',
      t.lookup('insuredBefore', insuredBefore, statutory),
    ])
    const extension = t.lookup('extensionMonths', extensionMonths, statutory)
    const longEnough = t.step('extendedLongEnough', 'compare', 'boolean', [extension, '<=', extendedMonths])
    const topUp = t.step('topUp', 'all', 'boolean', [early, longEnough], extending)
    t.step('mayLeave', 'any', 'boolean', [true], leavingScheme)
    return t.result({
      required,
      shortMonths: short,
      options: ['extend', ...(topUp.shown ? ['top-up'] : []), 'to-resident', 'end-relation'],
    })
  },
})

export const aboutTooFewYears = (): About<typeof tooFewYears> => ({
  outputs: { required: 'months', shortMonths: 'months', options: ['word'] },
  instruments: [
    { id: 'social-insurance-law', locator: 'art.16' },
    extending.source,
    leavingScheme.source,
    { id: 'retirement-measures-2024', locator: 'art.2' },
  ],
  parameters: [minimumMonths, extensionMonths, insuredBefore],
  notModelled: [
    'too-few-years.not-modelled.place',
    'too-few-years.not-modelled.cost',
    'too-few-years.not-modelled.before-law',
    'too-few-years.not-modelled.disability',
  ],
})
