import subsidyMonths from '../../data/rules/flexible.subsidy.months.json' with { type: 'json' }
import nearRetirement from '../../data/rules/flexible.subsidy.near-retirement.json' with { type: 'json' }
import subsidyShare from '../../data/rules/flexible.subsidy.share.json' with { type: 'json' }
import { flexibleItems, flexibleParameters, widest } from './contribution-flexible.ts'
import { type Item, Payslip } from './payslip.ts'
import { compare, type Exact } from './exact.ts'
import { durationInput, fields, flagInput, moneyInput, monthInput, optional, placeInput } from './input.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation, Field, Node } from './trace.ts'


const goal: Citation = { source: { id: 'state-council-2026-11' }, verified: 'secondary' }

const costOutput = {
  base: 'yuan',
  items: [{ insurance: 'word', base: 'yuan', worker: 'yuan', employer: 'yuan', toAccount: 'yuan', toPool: 'yuan' }],
  total: 'yuan',
  lacks: ['word'],
} as const

/**
 * Joining employee insurance as a flexible worker (灵活就业): who may join here, what a month costs on the least base, on
 * the chosen one and on the highest (a total names what it lacks), and the subsidy for those who are hard to employ.
 *
 * In: place, month; base, the one chosen (yuan a month); hukouHere; hardToEmploy; monthsToRetirement.
 * Out (yuan a month, to the fen): least, chosen, most with their items; access: "own-hukou", "unsettled" (from elsewhere: the
 * goal is announced, most provinces are open, there is no one national date) or "not-told"; subsidy: at most so much a month
 * for so many months.
 * 国发〔2005〕38号, section 3: twenty per cent, eight of it into the account. The subsidy is at most two thirds of what was paid,
 * for three years, or up to retirement for those within five years of it (就业补助资金管理办法).
 */
export const flexible = rule({
  id: 'flexible',
  input: fields({
    place: placeInput,
    month: monthInput,
    base: optional(moneyInput),
    hukouHere: optional(flagInput),
    hardToEmploy: optional(flagInput),
    monthsToRetirement: optional(durationInput),
  }),
  compute(t, { place, month, base, hukouHere, hardToEmploy, monthsToRetirement }) {
    const slip = new Payslip(t, t.given(month, 'month'))
    const { floor, ceiling } = slip.limitsOf('pension')
    const [low, high] = [widest(slip, 'floor'), widest(slip, 'ceiling')]
    const out = {
      least: low && cost(slip, 'least', low),
      chosen: base === undefined ? undefined : cost(slip, 'chosen', t.given(base)),
      most: high && cost(slip, 'most', high),
    }
    if (!out.least && !out.most && !out.chosen?.total)
      return failure(problem('contribution.nothing-known', 'month', { place, at: slip.month.shown, missing: slip.missing }))
    if (hukouHere === false) t.warn(problem('flexible.hukou-unsettled', 'hukouHere', { place }))

    const paid = (out.chosen?.total ? out.chosen : out.least)?.items.filter(({ insurance }) => insurance !== 'unemployment').flatMap(({ worker }) => worker ?? [])
    let subsidy: { most: Node; months: Node } | undefined
    if (hardToEmploy && paid?.length && slip.has(subsidyShare)) {
      const law = slip.month
      const counted = t.step('subsidised', 'sum', 'yuan', paid)
      const times = t.step('timesShare', 'mul', 'yuan', [counted, t.lookup('sharePaid', subsidyShare, law, 'paid')])
      const exact = t.step('subsidyExact', 'div', 'yuan', [times, t.lookup('shareOf', subsidyShare, law, 'of')])
      const most = t.step('subsidy.most', 'div', 'yuan', [t.step('subsidyFen', 'floor', 'number', [t.step('subsidyTimesHundred', 'mul', 'number', [exact, 100])]), 100])
      const three = t.lookup('subsidyMonths', subsidyMonths, law) as Node
      const near = slip.has(nearRetirement) ? (t.lookup('nearRetirement', nearRetirement, law) as Node) : undefined
      const close = near && monthsToRetirement !== undefined && compare(monthsToRetirement, near.raw as Exact) <= 0
      const months = close ? t.step('subsidy.months', 'add', 'months', [monthsToRetirement, 0]) : t.step('subsidy.months', 'add', 'months', [three, 0])
      subsidy = { most, months }
    }
    return t.partial({
      access: hukouHere === undefined ? 'not-told' : hukouHere ? 'own-hukou' : 'unsettled',
      floor,
      ceiling,
      ...(out as { [K in keyof typeof out]: Field | undefined }),
      subsidy,
      missing: slip.missing as unknown as Field[],
    })
  },
})

export const aboutFlexible = (): About<typeof flexible> => ({
  outputs: {
    access: 'word',
    floor: 'yuan',
    ceiling: 'yuan',
    least: costOutput,
    chosen: costOutput,
    most: costOutput,
    subsidy: { most: 'yuan', months: 'months' },
    missing: [{ insurance: 'word', part: 'word', parameter: 'word', reason: 'word' }],
  },
  instruments: [{ id: 'state-council-2005-38', locator: 'art.3' }, { id: 'employment-subsidy-2023' }, goal.source],
  parameters: [...flexibleParameters(), subsidyShare, subsidyMonths, nearRetirement],
  notModelled: [
    'flexible.not-modelled.access-by-place',
    'flexible.not-modelled.back-payment',
    'flexible.not-modelled.local-lists',
    'flexible.not-modelled.platform-injury',
    'flexible.not-modelled.proxy',
    'flexible.not-modelled.housing-fund',
  ],
})

interface Cost {
  base: Node | undefined
  items: Item[]
  total: Node | undefined
  /** What of pension and medical care the total lacks. */
  lacks: string[]
}

function cost(slip: Payslip, name: string, x: Node<number>): Cost {
  const own = slip.named(name, name !== 'chosen')
  const { items, head } = flexibleItems(own, x)
  const workers = items.flatMap(({ worker }) => worker ?? [])
  const lacks = ['pension', 'medical'].filter((kind) => !items.some(({ insurance }) => insurance === kind))
  return { base: head.base, items, total: workers.length ? own.step('total', 'sum', 'yuan', workers) : undefined, lacks }
}
