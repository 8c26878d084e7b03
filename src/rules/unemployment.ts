import firstTier from '../../data/rules/minimum-wage.first-tier.json' with { type: 'json' }
import minimumWage from '../../data/rules/minimum-wage.json' with { type: 'json' }
import firstTierShare from '../../data/rules/unemployment.amount-first-tier-share.json' with { type: 'json' }
import amountLater from '../../data/rules/unemployment.amount-later.json' with { type: 'json' }
import share from '../../data/rules/unemployment.amount-share.json' with { type: 'json' }
import otherShare from '../../data/rules/unemployment.amount-share-other.json' with { type: 'json' }
import amount from '../../data/rules/unemployment.amount.json' with { type: 'json' }
import ceilingTotal from '../../data/rules/unemployment.ceiling-total.json' with { type: 'json' }
import ceiling from '../../data/rules/unemployment.ceiling.json' with { type: 'json' }
import involuntary from '../../data/rules/unemployment.involuntary.json' with { type: 'json' }
import minimum from '../../data/rules/unemployment.minimum-months.json' with { type: 'json' }
import resume from '../../data/rules/unemployment.resume.json' with { type: 'json' }
import scale from '../../data/rules/unemployment.scale.json' with { type: 'json' }
import { compare, type Exact } from './exact.ts'
import { countInput, durationInput, fields, monthInput, oneOf, optional, placeInput } from './input.ts'
import { at, type Wanted } from './parameters.ts'
import { problem, type Result, type SourceRef } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Scale, ScalePart } from './scale.ts'
import './scale-operation.ts'
import type { Citation, Node } from './trace.ts'


/** By which article of the Labour Contract Law a job that ended so ended against the worker's will. */
const grounds = {
  'contract-expired': 'art.44/item.1',
  dismissed: 'art.39; art.40; art.41',
  'mutual-employer-proposed': 'art.36',
  'employer-closed': 'art.44/item.4; art.44/item.5',
  'employer-at-fault': 'art.38',
  resigned: '',
}
const reasons = Object.keys(grounds) as (keyof typeof grounds)[]

const gates = {
  contribution: { id: 'social-insurance-law', locator: 'art.45' },
  involuntary: { id: 'mohrss-order-13', locator: 'art.13' },
}
const combined: Citation = { source: { id: 'social-insurance-law', locator: 'art.46' }, verified: 'text' }

interface Value {
  entitled?: boolean
  months?: number
  kind?: 'ceiling' | 'local'
  range?: number[]
  monthly?: number
  monthlyLater?: number
  monthlyRange?: number[]
  reasons?: { gate: string; met: boolean; article: SourceRef; ground?: SourceRef | undefined }[]
}

/**
 * Unemployment benefit (失业保险金): whether, for how many months, how much a month.
 *
 * In: place; contributionMonths (months, without those an earlier award used up); carriedMonths (months of benefit left over
 * from an earlier award); how the job ended; month (the law's; by default the month the rules were last checked).
 * Out: months, its range where the text can be read in two ways (months is then the low end); kind: "ceiling" where all that
 * is known is what it can be at most, "local" where the place's own text gives the term; monthly, from month 13 monthlyLater
 * (yuan), monthlyRange where two texts conflict; reasons: the gates of the law and whether each is passed.
 * 社会保险法 arts 45, 46: twelve months paid, not by one's own will, registered and looking for work; at most 12, 18, 24
 * months. 实施社会保险法若干规定 (令第13号) art. 13: what counts as against one's will. The terms are the places' own.
 * Not modelled: what the keys below say.
 */
export const unemployment = rule({
  id: 'unemployment',
  input: fields({
    place: placeInput,
    contributionMonths: durationInput,
    carriedMonths: optional(countInput(24, 'months')),
    reason: optional(oneOf(reasons)),
    month: optional(monthInput),
  }),
  compute(t, { contributionMonths, carriedMonths = 0, reason = 'contract-expired', month = rulesAsOf }, { parameters, place }): Result<Value> {
    const law = t.given(month, 'month')
    const slug = place?.id
    /** Whether the place, or one above it, has a value of its own in that month, or for other months. */
    const local = <V>(wanted: Wanted<V>) => {
      const found = at(wanted, month, parameters)
      return found.value === undefined ? undefined : found.value
    }
    const spokenFor = (wanted: Wanted<unknown>): boolean => {
      for (let here = place; here; here = here.notInherited.has(wanted.id) ? undefined : here.parent)
        if (here.values.has(wanted.id)) return true
      return false
    }
    const counted = (name: string, wanted: Wanted<Scale>, part: ScalePart, unit: 'months' | 'yuan', value: Scale, of: number) => {
      const which = value[part] ?? []
      const [whole, mark] = part === 'high' ? [`${name}#high`, 'high-'] : [name, '']
      const bands = which.map((_band, i) => {
        const id = which.length === 1 ? whole : `${name}Band#${mark}${i + 1}`
        return t.step(id, 'scale', unit, [t.read(wanted, law), part, i, of])
      })
      return bands.length === 1 ? (bands[0] as Node<number>) : t.step(whole, 'sum', unit, bands)
    }

    // The gates.
    const enough = t.step('paidEnough', 'compare', 'boolean', [t.lookup('paidAtLeast', minimum, law), '<=', contributionMonths])
    const unwilling = t.lookup('involuntary', involuntary, law, reason)
    const resumes = enough.raw === false && carriedMonths > 0 && local(resume) === true
    if (enough.raw === false && carriedMonths > 0 && !resumes) t.warn(problem('unemployment.resume-unknown', 'carriedMonths', { place: slug }))
    const gate = resumes ? t.lookup('resumes', resume, law) : enough
    const entitled = t.step('entitled', 'all', 'boolean', [gate, unwilling])
    const ground = reason === 'resigned' ? undefined : { id: 'labour-contract-law', locator: grounds[reason] }
    const again = resumes ? at(resume, month, parameters) : undefined
    const { id, locator = '' } = again && 'source' in again && again.source && 'id' in again.source ? again.source : gates.contribution
    const why = [
      { gate: 'contribution', met: gate, article: { id, locator } },
      { gate: 'involuntary', met: unwilling, article: gates.involuntary, ground },
    ]

    // The term.
    const own = local<Scale>(scale)
    const ofItsOwn = own ? !own.atMost : spokenFor(scale)
    const kind = ofItsOwn ? 'local' : 'ceiling'
    if (entitled.raw === undefined) return t.result({ entitled, kind })
    if (entitled.raw === false) return t.partial({ entitled, months: t.step('months', 'mul', 'months', [0, carriedMonths]), kind, reasons: why })

    const most = t.lookup('mostInAll', ceilingTotal, law)
    const ceilingValue = local<Scale>(ceiling)
    const cap = ceilingValue ? counted('statutoryCeiling', ceiling, 'bands', 'months', ceilingValue, contributionMonths) : t.read(ceiling, law)
    const term = (part: ScalePart): Node<number> => {
      const suffix = part === 'high' ? 'High' : ''
      let fresh: Node = cap
      if (!enough.raw) fresh = t.given(0)
      else if (own) {
        const byText = counted('scaleMonths', scale, part, 'months', own, contributionMonths)
        fresh = t.step(`newMonths${suffix}`, 'min', 'months', [byText, cap])
        if (compare(byText.raw as Exact, cap.raw as Exact) > 0 && contributionMonths < 120)
          t.warn(problem('unemployment.capped', null, { place: slug, months: byText.shown, ceiling: cap.shown }))
      } else if (ofItsOwn) fresh = t.read(scale, law) // it has a text, but not for this month: never the ceiling in its place
      const all = carriedMonths ? t.step(`withCarried${suffix}`, 'add', 'months', [fresh, carriedMonths], combined) : fresh
      return t.step(`months${suffix}`, 'min', 'months', [all, most], combined)
    }
    const months = term('bands')
    const upper = own?.high && enough.raw ? term('high') : months
    if (kind === 'ceiling') t.warn(problem(own ? 'unemployment.local-ceiling' : 'unemployment.ceiling', null, { place: slug }))
    if (own?.readingFrom !== undefined && contributionMonths >= own.readingFrom)
      t.warn(problem('unemployment.reading', null, { place: slug }))
    const range = months.raw !== upper.raw ? [months, upper] : undefined
    if (range) t.warn(problem('unemployment.open-text', null, { place: slug, low: months.shown, high: upper.shown }))

    // The amount.
    const amounts: { monthly?: Node<number>; monthlyLater?: Node<number>; monthlyRange?: Node<number>[] } = {}
    const shareOf = (name: string, wage: Node, percent: Wanted<number>) => {
      const part = t.step(`${name}Times`, 'mul', 'number', [wage, t.read(percent, law)])
      return t.step(name, 'round', 'yuan', [t.step(`${name}Exact`, 'div', 'yuan', [part, 100]), 2])
    }
    const tiers = local<Scale>(amount)
    if (tiers && !counts(tiers, contributionMonths)) t.lack(problem('no-value', null, { parameter: amount.id, at: law.shown, place: slug, key: contributionMonths }))
    else if (tiers) {
      amounts.monthly = counted('benefit', amount, 'bands', 'yuan', tiers, contributionMonths)
      if (((upper.raw ?? cap.raw) as number) > 12) amounts.monthlyLater = t.lookup('benefitLater', amountLater, law)
    } else if (local(firstTierShare) !== undefined) {
      amounts.monthly = shareOf('benefit', t.lookup('firstTierWage', firstTier, law), firstTierShare)
      t.warn(problem('unemployment.amount-local-cap', null, { place: slug }))
    } else if (local(share) !== undefined) {
      const wage = t.lookup('minimumWage', minimumWage, law)
      amounts.monthly = shareOf('benefit', wage, share)
      if (local(otherShare) !== undefined) {
        const other = shareOf('benefitOther', wage, otherShare)
        const both = [amounts.monthly, other]
        if (other.raw !== undefined) {
          amounts.monthlyRange = [t.step('benefitLow', 'min', 'yuan', both), t.step('benefitHigh', 'max', 'yuan', both)]
          t.warn(problem('unemployment.amount-conflict', null, { place: slug, monthly: amounts.monthly.shown, other: other.shown }))
        }
      }
    } else t.read(amount, law) // a named problem
    return t.partial({ entitled, months, kind, range, ...amounts, reasons: why })
  },
})

export const aboutUnemployment = (): About<typeof unemployment> => ({
  outputs: {
    entitled: 'boolean',
    months: 'months',
    kind: 'word',
    range: ['months'],
    monthly: 'yuan',
    monthlyLater: 'yuan',
    monthlyRange: ['yuan'],
    reasons: [{ gate: 'word', met: 'boolean', article: { id: 'word', locator: 'word' }, ground: { id: 'word', locator: 'word' } }],
  },
  instruments: [
    { id: 'social-insurance-law', locator: 'art.45; art.46' },
    { id: 'mohrss-order-13', locator: 'art.13' },
    { id: 'labour-contract-law', locator: 'art.36; art.38; art.39; art.40; art.41; art.44' },
    { id: 'unemployment-regulation-1999', locator: 'art.14; art.17; art.18' },
  ],
  parameters: [
    minimum,
    involuntary,
    ceiling,
    ceilingTotal,
    scale,
    resume,
    amount,
    amountLater,
    share,
    otherShare,
    firstTierShare,
    minimumWage,
    firstTier,
  ],
  notModelled: [
    'unemployment.not-modelled.registration',
    'unemployment.not-modelled.public-institutions',
    'unemployment.not-modelled.used-up-months',
    'unemployment.not-modelled.near-retirement',
    'unemployment.not-modelled.stops',
    'unemployment.not-modelled.extras',
    'unemployment.not-modelled.own-hukou-only',
    'unemployment.not-modelled.deadlines',
  ],
})

/** Whether a table of amounts has a row for so many months. */
const counts = ({ bands }: Scale, months: number): boolean =>
  bands.some((band) => !('reaching' in band) || Object.keys(band.reaching).some((from) => Number(from) <= months))
