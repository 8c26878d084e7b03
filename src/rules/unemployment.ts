import ceilingTotal from '../../data/rules/unemployment.ceiling-total.json' with { type: 'json' }
import ceiling from '../../data/rules/unemployment.ceiling.json' with { type: 'json' }
import involuntary from '../../data/rules/unemployment.involuntary.json' with { type: 'json' }
import minimum from '../../data/rules/unemployment.minimum-months.json' with { type: 'json' }
import resume from '../../data/rules/unemployment.resume.json' with { type: 'json' }
import scale from '../../data/rules/unemployment.scale.json' with { type: 'json' }
import type { Code } from './codes.ts'
import { compare, type Exact } from './exact.ts'
import { countInput, durationInput, fields, monthInput, oneOf, optional, placeInput } from './input.ts'
import type { Wanted } from './parameters.ts'
import type { Place } from './place.ts'
import { problem, type Result, type SourceRef } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Scale, ScalePart } from './scale.ts'
import { scaled } from './scale-operation.ts'
import type { Citation, Node } from './trace.ts'
import { benefit, benefitParameters } from './unemployment-benefit.ts'


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
  compute(t, { contributionMonths, carriedMonths = 0, reason = 'contract-expired', month = rulesAsOf }, { place }): Result<Value> {
    const law = t.given(month, 'month')
    const slug = place?.id
    const warn = (code: Code, data: object = {}, field: string | null = null) => t.warn(problem(code, field, { place: slug, ...data }))

    // The gates.
    const enough = t.step('paidEnough', 'compare', 'boolean', [t.lookup('paidAtLeast', minimum, law), '<=', contributionMonths])
    const unwilling = t.lookup('involuntary', involuntary, law, reason)
    const leftOverOnly = enough.raw === false && carriedMonths > 0
    const left = t.find<boolean>(resume, law)
    const resumes = leftOverOnly && left.value === true
    if (leftOverOnly && !resumes) warn('unemployment.resume-unknown', {}, 'carriedMonths')
    const gate = resumes ? t.lookup('resumes', resume, law) : enough
    const entitled = t.step('entitled', 'all', 'boolean', [gate, unwilling])
    const ground = reason === 'resigned' ? undefined : { id: 'labour-contract-law', locator: grounds[reason] }
    const { id, locator = '' } = resumes && left.source && 'id' in left.source ? left.source : gates.contribution
    const why = [
      { gate: 'contribution', met: gate, article: { id, locator } },
      { gate: 'involuntary', met: unwilling, article: gates.involuntary, ground },
    ]

    // The term.
    const own = t.find<Scale>(scale, law).value
    const ofItsOwn = own ? !own.atMost : spokenFor(place, scale)
    const kind = ofItsOwn ? 'local' : 'ceiling'
    if (entitled.raw === undefined) return t.result({ entitled, kind })
    if (entitled.raw === false) return t.partial({ entitled, months: t.step('months', 'mul', 'months', [0, carriedMonths]), kind, reasons: why })

    const most = t.lookup('mostInAll', ceilingTotal, law)
    const cap = scaled(t, 'statutoryCeiling', ceiling, law, 'months', contributionMonths)
    const term = (part: ScalePart): Node<number> => {
      const suffix = part === 'high' ? 'High' : ''
      let fresh: Node = cap
      if (!enough.raw) fresh = t.given(0)
      else if (own) {
        const byText = scaled(t, 'scaleMonths', scale, law, 'months', contributionMonths, part)
        fresh = t.step(`newMonths${suffix}`, 'min', 'months', [byText, cap])
        if (compare(byText.raw as Exact, cap.raw as Exact) > 0 && contributionMonths < 120) warn('unemployment.capped', { months: byText.shown, ceiling: cap.shown })
      } else if (ofItsOwn) fresh = t.read(scale, law) // it has a text, but not for this month: never the ceiling in its place
      const all = carriedMonths ? t.step(`withCarried${suffix}`, 'add', 'months', [fresh, carriedMonths], combined) : fresh
      return t.step(`months${suffix}`, 'min', 'months', [all, most], combined)
    }
    const months = term('bands')
    const upper = own?.high && enough.raw ? term('high') : months
    if (kind === 'ceiling') warn(own ? 'unemployment.local-ceiling' : 'unemployment.ceiling')
    if (own?.readingFrom !== undefined && contributionMonths >= own.readingFrom) warn('unemployment.reading')
    const range = months.raw !== upper.raw ? [months, upper] : undefined
    if (range) warn('unemployment.open-text', { low: months.shown, high: upper.shown })
    const beyondYear = ((upper.raw ?? cap.raw) as number) > 12
    return t.partial({ entitled, months, kind, range, ...benefit(t, law, slug, contributionMonths, beyondYear), reasons: why })
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
  parameters: [minimum, involuntary, ceiling, ceilingTotal, scale, resume, ...benefitParameters],
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

/** Whether the place, or one above it, has a value of its own, whatever the month. */
function spokenFor(place: Place | undefined, { id }: Wanted): boolean {
  for (let here = place; here; here = here.notInherited.has(id) ? undefined : here.parent) if (here.values.has(id)) return true
  return false
}
