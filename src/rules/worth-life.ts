import './irr.ts'
import { problem } from './result.ts'
import type { Each, Scenario } from './scenarios.ts'
import { percentage, rounded } from './steps.ts'
import type { Citation, Node, Op, Operand, Trace } from './trace.ts'
import type { Survival } from './worth-survival.ts'

/** The worker's own money, and all the money; in yuan as paid, and in average wages of the year of retirement. */
const sides = ['Own', 'All'] as const
type Side = (typeof sides)[number]
const moneys = ['', 'InWages'] as const
type Money = (typeof moneys)[number]
export const article14: Citation = { source: { id: 'social-insurance-law', locator: 'art.14' }, verified: 'text' }

/** A working life as it is planned, and what is assumed of it. */
export interface Plan extends Survival {
  base: Node
  index: Operand
  paidMonths: number
  /** Started years of work. */
  working: number
  basic: Node
  divisor: Node
  /** How amounts are rounded. */
  amount: Node
  percents: Record<Side, Node>
  accountPercent: Node
  assumed: Record<'growth' | 'interest' | 'adjustment', Each<Node>>
  deflator: Node
}

export const outputsOfScenario = {
  paidOwn: 'yuan',
  paidAll: 'yuan',
  accountBalance: 'yuan',
  account: 'yuan',
  total: 'yuan',
  breakEvenOwn: 'months',
  breakEvenAll: 'months',
  breakEvenOwnInWages: 'months',
  breakEvenAllInWages: 'months',
  rateOwn: 'ratio',
  rateAll: 'ratio',
  aboveWagesOwn: 'ratio',
  aboveWagesAll: 'ratio',
  realOwn: 'ratio',
  realAll: 'ratio',
} as const

/** One scenario of a life, year by year: what is paid, what is left by who dies, what is drawn. */
export function life(t: Trace, plan: Plan, scenario: Scenario) {
  const { base, index, paidMonths, working, alive, deaths, percents, assumed } = plan
  const id = (name: string, k?: number) => `${name}#${scenario}${k === undefined ? '' : `.${k}`}`
  const yuan = (name: string, k: number | undefined, op: Op, ...operands: Operand[]) => t.step(id(name, k), op, 'yuan', operands)
  const fen = (name: string, k: number | undefined, op: Op, ...operands: Operand[]) => rounded(t, id(name, k), op, operands)
  const onePlus = (name: string, rate: Node) => t.step(id(name), 'add', 'ratio', [rate, 1])
  const growth = onePlus('growthFactor', assumed.growth[scenario])
  const interest = onePlus('interestFactor', assumed.interest[scenario])
  const adjustment = onePlus('adjustmentFactor', assumed.adjustment[scenario])

  // Average wages back from the year of retirement
  const wages: Node[] = []
  for (let s = working - 1, wage = base; s >= 0; s--) wages[s] = wage = fen('wage', s, 'div', wage, growth)

  // Paid and left by those who die, each year of work
  const paid: Record<Side, Node[]> = { Own: [], All: [] }
  const flows: Record<Side, Node[]> = { Own: [], All: [] }
  let balance: Node = t.given(0)
  wages.forEach((wage, s) => {
    const count = Math.max(0, Math.min(12, paidMonths - 12 * s))
    const year = yuan('yearBase', s, 'mul', yuan('monthlyBase', s, 'mul', wage, index), count)
    for (const side of sides) paid[side].push(percentage(t, id(`paid${side}`, s), year, percents[side]))
    const grown = yuan('grown', s, 'mul', balance, interest)
    balance = fen('yearBalance', s, 'add', grown, percentage(t, id('yearCredit', s), year, plan.accountPercent))
    const left = t.step(id('inherited', s), 'mul', 'yuan', [balance, deaths[s]], article14)
    for (const side of sides) flows[side].push(fen(`flow${side}`, s, 'sub', left, yuan(`out${side}`, s, 'mul', paid[side][s], alive[s])))
  })
  const account = rounded(t, id('account'), 'div', [balance, plan.divisor], plan.amount)
  const total = yuan('total', undefined, 'sum', plan.basic, account)

  // What is drawn, year by year
  const drawn: Record<Money, Node[]> = { '': [], InWages: [] }
  const lag = t.step(id('adjustmentOverGrowth'), 'div', 'ratio', [adjustment, growth])
  const yearly = yuan('accountYearly', undefined, 'mul', account, 12)
  let [pension, wagePension, rest]: [Node, Node, Node] = [total, total, balance]
  plan.drawing.forEach((share, k) => {
    if (k > 0) {
      pension = fen('adjustedPension', k, 'mul', pension, adjustment)
      wagePension = fen('pensionInWages', k, 'mul', wagePension, lag)
    }
    drawn.InWages.push(yuan('drawnInWages', k, 'mul', wagePension, 12))
    const year = yuan('drawnYear', k, 'mul', pension, 12)
    drawn[''].push(year)
    rest = yuan('accountRest', k, 'max', yuan('accountRestExact', k, 'sub', rest, yearly), 0)
    const left = t.step(id('restInherited', k), 'mul', 'yuan', [rest, deaths[working + k]], article14)
    const flow = fen('flowDrawn', k, 'add', yuan('livingDraw', k, 'mul', year, share), left)
    for (const side of sides) flows[side].push(flow)
  })

  // The same contributions in wages of the year of retirement
  const inWages = yuan('paidBaseInWages', undefined, 'mul', yuan('baseInWages', undefined, 'mul', base, index), paidMonths)
  const told: { [name: string]: Node } = { accountBalance: balance, account, total }
  for (const side of sides) {
    const sums = { '': yuan(`paid${side}`, undefined, 'sum', ...paid[side]), InWages: percentage(t, id(`paid${side}InWages`), inWages, percents[side]) }
    told[`paid${side}`] = sums['']
    for (const money of moneys) told[`breakEven${side}${money}`] = breakEven(t, id, `breakEven${side}${money}`, sums[money], drawn[money])
    const rate = rateOf(t, id(`rate${side}`), flows[side])
    told[`rate${side}`] = rate
    for (const [name, by] of [[`aboveWages${side}`, growth], [`real${side}`, plan.deflator]] as const) {
      const ratio = t.step(id(`${name}Ratio`), 'div', 'ratio', [onePlus(`${name}Factor`, rate), by])
      told[name] = t.step(id(name), 'round', 'ratio', [t.step(id(`${name}Exact`), 'sub', 'ratio', [ratio, 1]), 4])
    }
  }
  return told as { [K in keyof typeof outputsOfScenario]: Node<number> }
}

/** The yearly rate at which what is drawn is worth what is paid. */
function rateOf(t: Trace, id: string, flows: Node[]): Node<number> {
  const rate = t.step(id, 'irr', 'ratio', flows)
  const whole = flows.every((flow) => flow.raw !== undefined)
  return rate.raw === undefined && whole ? t.lack(problem('worth.no-rate', null, { of: id })) : rate
}

/** Months of drawing until so much is back, a started month counted as one. */
function breakEven(t: Trace, id: (name: string, k?: number) => string, name: string, paid: Node, years: Node[]): Node<number> {
  let back: Operand = 0
  for (const [k, year] of years.entries()) {
    const next: Node<number> = t.step(id(`${name}Back`, k), 'add', 'yuan', [back, year])
    if (next.raw === undefined || paid.raw === undefined) return next
    if (t.step(id(`${name}Done`, k), 'compare', 'boolean', [paid, '<=', next]).shown) {
      if (year.raw === 0) return t.given(0)
      const rest = t.step(id(`${name}Rest`), 'sub', 'yuan', [paid, back])
      const part = t.step(id(`${name}Part`), 'div', 'months', [t.step(id(`${name}RestTimes`), 'mul', 'number', [rest, 12]), year])
      return t.step(id(name), 'add', 'months', [t.step(id(`${name}Months`), 'ceil', 'months', [part]), 12 * k])
    }
    back = next
  }
  return t.lack(problem('worth.never-back', null, { of: id(name) }))
}
