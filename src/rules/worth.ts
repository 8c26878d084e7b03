import interestRate from '../../data/rules/account.interest.json' with { type: 'json' }
import employer from '../../data/rules/contribution.pension.employer.json' with { type: 'json' }
import worker from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import flexibleAccount from '../../data/rules/flexible.pension.account.json' with { type: 'json' }
import flexibleRate from '../../data/rules/flexible.pension.rate.json' with { type: 'json' }
import adjustmentRate from '../../data/rules/pension.adjustment.json' with { type: 'json' }
import female from '../../data/rules/survival.qx.female.json' with { type: 'json' }
import male from '../../data/rules/survival.qx.male.json' with { type: 'json' }
import { divisorRounding, divisorSteps, divisorTable, oldest, youngest } from './divisor.ts'
import type { Exact } from './exact.ts'
import './irr.ts'
import { countInput, decimalInput, fields, moneyInput, oneOf, optional, placeInput, rateWithin } from './input.ts'
import { type Month, month } from './month.ts'
import { at, type Parameters, type Wanted } from './parameters.ts'
import { amountRounding, basicRate, basicSteps, calculationBase, lowIndex, oddMonthRate, ownForm, yearsOf, yearsRounding } from './pension.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import { type Each, forEach, lastValues, type Scenario } from './scenarios.ts'
import { asked, percentage, rounded } from './steps.ts'
import type { Citation, Node, Op, Trace } from './trace.ts'

const rates = {
  employee: { own: worker, employer, account: worker },
  flexible: { own: flexibleRate, employer: undefined, account: flexibleAccount },
}
const dying = { male, female }

/** The worker's own money, and all the money; in yuan as paid, and in average wages of the year of retirement. */
const sides = ['Own', 'All'] as const
type Side = (typeof sides)[number]
type Money = '' | 'InWages'
const article14: Citation = { source: { id: 'social-insurance-law', locator: 'art.14' }, verified: 'text' }
const [firstAge, lastAge] = [16, 110]

/**
 * What a working life pays into the pension and draws out of it: an estimate in constant rates, not a promise.
 *
 * In: sex; startAgeMonths, retireAgeMonths (months); contributionMonths, without a gap from the start; status; index (the
 * contribution base in average wages); calculationBase (yuan a month, of the year of retirement; without it the place's last
 * published); growth of the average wage, interest of the account, adjustment of pensions, inflation (ratios a year).
 * Out: for low, central and high: paidOwn, paidAll, accountBalance at retirement, account, total (yuan), breakEven months of drawing until what was
 * paid is back, in yuan as paid, and in average wages of the year of retirement (…InWages); the internal rate of return a year,
 * the same above the growth of wages, and above inflation where that is given (real); each of own money and of all money.
 * Besides: basic (yuan), reach (chance to live to retirement), drawingYears (mean, of those who reach it), assumptions.
 *
 * Assumed, each to be moved: growth, interest and adjustment of every year are the mean of the last five published values
 * (least and greatest for low and high), growth that of the place's calculation base. Inflation has no published value here:
 * without it there is no real rate. Contributions: the rates in force when the rules were last checked, for all years.
 * Survival: the UN's period table of the general population, 2020 to 2025. Who dies before retirement leaves the account, who
 * dies after it what is left of the account (社会保险法, art. 14). Flows are yearly; half a year is drawn in the year of death.
 */
export const worth = rule({
  id: 'worth',
  input: fields({
    place: optional(placeInput),
    sex: oneOf(['male', 'female']),
    startAgeMonths: countInput(840, 'months'),
    retireAgeMonths: countInput(840, 'months'),
    contributionMonths: countInput(660, 'months'),
    status: oneOf(['employee', 'flexible']),
    index: decimalInput(10),
    calculationBase: optional(moneyInput),
    growth: optional(rateWithin(0.2)),
    interest: optional(rateWithin(0.2)),
    adjustment: optional(rateWithin(0.2)),
    inflation: optional(rateWithin(0.2)),
  }),
  compute(t, input, { parameters, place }) {
    const { startAgeMonths: start, retireAgeMonths: retire, contributionMonths: paidMonths } = input
    if (retire < youngest || retire > oldest)
      return failure(problem('no-value', 'retireAgeMonths', { received: retire, from: youngest, to: oldest }))
    if (start < firstAge * 12 || start >= retire)
      return failure(problem('no-value', 'startAgeMonths', { received: start, from: firstAge * 12, to: retire - 1 }))
    if (paidMonths > retire - start)
      return failure(problem('input.too-large', 'contributionMonths', { received: paidMonths, most: retire - start }))

    const now = t.given(rulesAsOf, 'month')
    const index = t.given(input.index)
    const base = input.calculationBase === undefined ? lastBase(t, parameters, place?.id) : t.step('calculationBase', 'sum', 'yuan', [input.calculationBase])

    // The pension of the year of retirement
    const months = t.given(paidMonths)
    const years = yearsOf(t, 'years', months, now, undefined)
    const amount = t.read(amountRounding, now)
    const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, now, { base, index, years, months }), amount])
    const divisor = divisorSteps(t, now, retire, 'by-month')
    const own = at(ownForm, rulesAsOf, parameters)
    if (own.value !== undefined) t.warn(problem('place.not-modelled', 'place', { place: place?.id ?? null, form: own.value }))

    // What is assumed
    const readers = (name: 'growth' | 'interest' | 'adjustment') =>
      input[name] === undefined ? undefined : same(t.step(name, 'sum', 'ratio', [input[name]]))
    const assumed = {
      growth: readers('growth') ?? growthOf(t, parameters),
      interest: readers('interest') ?? meanOf(t, 'interest', interestRate, parameters),
      adjustment: readers('adjustment') ?? meanOf(t, 'adjustment', adjustmentRate, parameters),
    }
    const inflation = t.step('inflation', 'sum', 'ratio', [asked(t, 'inflation', input.inflation)])
    const deflator = t.step('inflationFactor', 'add', 'ratio', [inflation, 1])

    // Who lives
    const working = Math.ceil((retire - start) / 12)
    const age = Math.floor(start / 12)
    const alive: Node[] = [t.given(1)]
    const deaths: Node[] = []
    for (let x = age; x <= lastAge; x++) {
      const q = t.lookup(`qx#${x}`, dying[input.sex], now, x)
      const before = alive[x - age] as Node
      const after = t.step(`alive#${x + 1}`, 'round', 'ratio', [
        t.step(`aliveExact#${x + 1}`, 'mul', 'ratio', [before, t.step(`lives#${x}`, 'sub', 'ratio', [1, q])]),
        8,
      ])
      alive.push(after)
      deaths.push(t.step(`deaths#${x}`, 'sub', 'ratio', [before, after]))
    }
    const drawing = alive.slice(working, -1).map((here, k) => {
      const both = t.step(`aliveBoth#${k}`, 'add', 'ratio', [here, alive[working + k + 1] as Node])
      return t.step(`drawing#${k}`, 'div', 'ratio', [both, 2])
    })
    const reach = t.step('reach', 'round', 'ratio', [alive[working] as Node, 4])
    const drawn = t.step('drawnTogether', 'sum', 'years', drawing)
    const drawingYears = t.step('drawingYears', 'round', 'years', [t.step('drawingYearsExact', 'div', 'years', [drawn, alive[working] as Node]), 1])

    // What is paid
    const { own: ownRate, employer, account: accountRate } = rates[input.status]
    const ownPercent = t.lookup('ownPercent', ownRate, now)
    const allPercent = employer ? t.step('allPercent', 'add', 'percent', [ownPercent, t.lookup('employerPercent', employer, now)]) : ownPercent
    const accountPercent = t.lookup('toAccountPercent', accountRate, now)
    const percents = { Own: ownPercent, All: allPercent }

    return t.partial({ basic, divisor, calculationBase: base, reach, drawingYears, ...forEach(life), assumptions: { ...assumed, inflation } })

    function life(scenario: Scenario) {
      const id = (name: string, k?: number) => `${name}#${scenario}${k === undefined ? '' : `.${k}`}`
      const yuan = (name: string, k: number | undefined, op: Op, ...operands: (Node | number)[]): Node<number> => t.step(id(name, k), op, 'yuan', operands)
      const fen = (name: string, k: number | undefined, op: Op, ...operands: (Node | number)[]): Node<number> => rounded(t, id(name, k), op, operands)
      const onePlus = (name: string, rate: Node) => t.step(id(name), 'add', 'ratio', [rate, 1])
      const growth = onePlus('growthFactor', assumed.growth[scenario])
      const interest = onePlus('interestFactor', assumed.interest[scenario])
      const adjustment = onePlus('adjustmentFactor', assumed.adjustment[scenario])

      // Average wages back from the year of retirement
      const wages: Node[] = []
      for (let s = working - 1, wage: Node = base; s >= 0; s--) wages[s] = wage = fen('wage', s, 'div', wage, growth)

      // Paid and left by those who die, each year of work
      const paid: Record<Side, Node[]> = { Own: [], All: [] }
      const flows: Record<Side, Node[]> = { Own: [], All: [] }
      let balance: Node = t.given(0)
      for (let s = 0; s < working; s++) {
        const count = Math.max(0, Math.min(12, paidMonths - 12 * s))
        const year = yuan('yearBase', s, 'mul', yuan('monthlyBase', s, 'mul', wages[s] as Node, index), count)
        for (const side of sides) paid[side].push(percentage(t, id(`paid${side}`, s), year, percents[side]))
        const grown = yuan('grown', s, 'mul', balance, interest)
        balance = fen('yearBalance', s, 'add', grown, percentage(t, id('yearCredit', s), year, accountPercent))
        const left = t.step(id('inherited', s), 'mul', 'yuan', [balance, deaths[s] as Node], article14)
        for (const side of sides) {
          const out = yuan(`out${side}`, s, 'mul', paid[side][s] as Node, alive[s] as Node)
          flows[side].push(fen(`flow${side}`, s, 'sub', left, out))
        }
      }
      const account = rounded(t, id('account'), 'div', [balance, divisor], amount)
      const total = yuan('total', undefined, 'sum', basic, account)

      // What is drawn, year by year
      const drawn: Record<Money, Node[]> = { '': [], InWages: [] }
      const lag = t.step(id('adjustmentOverGrowth'), 'div', 'ratio', [adjustment, growth])
      const yearly = yuan('accountYearly', undefined, 'mul', account, 12)
      let [pension, wagePension, rest]: [Node, Node, Node] = [total, total, balance]
      drawing.forEach((share, k) => {
        if (k > 0) {
          pension = fen('adjustedPension', k, 'mul', pension, adjustment)
          wagePension = fen('pensionInWages', k, 'mul', wagePension, lag)
        }
        drawn.InWages.push(yuan('drawnInWages', k, 'mul', wagePension, 12))
        const year = yuan('drawnYear', k, 'mul', pension, 12)
        drawn[''].push(year)
        rest = yuan('accountRest', k, 'max', yuan('accountRestExact', k, 'sub', rest, yearly), 0)
        const left = t.step(id('restInherited', k), 'mul', 'yuan', [rest, deaths[working + k] as Node], article14)
        const flow = fen('flowDrawn', k, 'add', yuan('livingDraw', k, 'mul', year, share), left)
        for (const side of sides) flows[side].push(flow)
      })

      // The same contributions in wages of the year of retirement
      const inWages = yuan('paidBaseInWages', undefined, 'mul', yuan('baseInWages', undefined, 'mul', base, index), months)
      const all: { [name: string]: Node<number> } = {}
      for (const side of sides) {
        all[`paid${side}`] = yuan(`paid${side}`, undefined, 'sum', ...paid[side])
        all[`paid${side}InWages`] = percentage(t, id(`paid${side}InWages`), inWages, percents[side])
        for (const money of ['', 'InWages'] as const) all[`breakEven${side}${money}`] = breakEven(id, `breakEven${side}${money}`, all[`paid${side}${money}`] as Node, drawn[money])
        const rate = rateOf(id(`rate${side}`), flows[side])
        all[`rate${side}`] = rate
        for (const [name, by] of [[`aboveWages${side}`, growth], [`real${side}`, deflator]] as const) {
          const ratio = t.step(id(`${name}Ratio`), 'div', 'ratio', [onePlus(`${name}Factor`, rate), by])
          all[name] = t.step(id(name), 'round', 'ratio', [t.step(id(`${name}Exact`), 'sub', 'ratio', [ratio, 1]), 4])
        }
      }
      const { paidOwnInWages: _own, paidAllInWages: _all, ...told } = all
      return { accountBalance: balance, account, total, ...told } as { [K in keyof ReturnType<typeof outputsOfScenario>]: Node<number> }
    }

    function rateOf(id: string, flows: Node[]): Node<number> {
      const rate = t.step(id, 'irr', 'ratio', flows)
      const whole = flows.every((flow) => flow.raw !== undefined)
      return rate.raw === undefined && whole ? t.lack(problem('worth.no-rate', null, { of: id })) : rate
    }

    /** Months of drawing until so much is back, a started month counted as one. */
    function breakEven(id: (name: string, k?: number) => string, name: string, paid: Node, years: Node[]): Node<number> {
      let back: Node = t.given(0)
      for (const [k, year] of years.entries()) {
        const next = t.step(id(`${name}Back`, k), 'add', 'yuan', [back, year])
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
  },
})

export const aboutWorth = (): About<typeof worth> => ({
  outputs: {
    basic: 'yuan',
    divisor: 'months',
    calculationBase: 'yuan',
    reach: 'ratio',
    drawingYears: 'years',
    low: outputsOfScenario(),
    central: outputsOfScenario(),
    high: outputsOfScenario(),
    assumptions: { growth: spread(), interest: spread(), adjustment: spread(), inflation: 'ratio' },
  },
  instruments: [{ id: 'state-council-2005-38', locator: 'art.6' }, article14.source, { id: 'un-wpp-2024' }],
  parameters: [
    interestRate,
    adjustmentRate,
    ...Object.values(rates.employee),
    rates.flexible.own,
    rates.flexible.account,
    dying.male,
    dying.female,
    calculationBase,
    divisorTable,
    divisorRounding,
    amountRounding,
    yearsRounding,
    basicRate,
    lowIndex,
    oddMonthRate,
    ownForm,
  ],
  notModelled: [
    'worth.not-modelled.constant-rates',
    'worth.not-modelled.real-history',
    'worth.not-modelled.survival',
    'worth.not-modelled.transition',
    'worth.not-modelled.funeral-grant',
    'worth.not-modelled.adjustment',
    'worth.not-modelled.break-even-plain',
    'worth.not-modelled.tax',
  ],
})

function outputsOfScenario() {
  return {
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
}
function spread() {
  return { low: 'ratio', central: 'ratio', high: 'ratio' } as const
}

const same = (node: Node<number>): Each<Node<number>> => forEach(() => node)

/** The months of a parameter's last published years, latest first. */
function published(wanted: Wanted<Exact>, parameters: Parameters, years: number): Month[] {
  const found: Month[] = []
  const last = Math.floor(rulesAsOf / 12)
  for (let y = last; y > last - 30 && found.length < years; y--) {
    const december = month(y, 12)
    if (at(wanted, december, parameters).value !== undefined) found.push(december)
    else if (found.length) break
  }
  return found
}

function lastBase(t: Trace, parameters: Parameters, place: string | undefined): Node<number> {
  const [last] = published(calculationBase, parameters, 1)
  return last === undefined
    ? t.lack(problem('calculation-base.missing', 'calculationBase', { place: place ?? null }))
    : t.lookup('calculationBase', calculationBase, last)
}

/** Least, mean and greatest of some ratios. */
function spreadOf(t: Trace, name: string, values: Node[]): Each<Node<number>> {
  const mean = t.step(`${name}Mean`, 'div', 'ratio', [t.step(`${name}Sum`, 'sum', 'ratio', values), values.length])
  const rounded = (scenario: Scenario, x: Node) => t.step(`${name}#${scenario}`, 'round', 'ratio', [x, 4])
  return {
    low: rounded('low', t.step(`${name}Least`, 'min', 'ratio', values)),
    central: rounded('central', mean),
    high: rounded('high', t.step(`${name}Greatest`, 'max', 'ratio', values)),
  }
}

function meanOf(t: Trace, name: string, wanted: Wanted<Exact>, parameters: Parameters): Each<Node<number>> {
  const found = published(wanted, parameters, lastValues)
  if (found.length < lastValues) return same(t.lack(problem('input.missing', name)))
  const values = found.map((december, i) => {
    const percent = t.lookup(`${name}Published#${i}`, wanted, december)
    return t.step(`${name}Value#${i}`, 'div', 'ratio', [percent, 100])
  })
  return spreadOf(t, name, values)
}

function growthOf(t: Trace, parameters: Parameters): Each<Node<number>> {
  const found = published(calculationBase, parameters, lastValues + 1)
  if (found.length <= lastValues) return same(t.lack(problem('input.missing', 'growth')))
  const bases = found.map((december, i) => t.lookup(`growthBase#${i}`, calculationBase, december))
  const values = bases.slice(1).map((before, i) => {
    const ratio = t.step(`growthRatio#${i}`, 'div', 'ratio', [bases[i] as Node, before])
    return t.step(`growthValue#${i}`, 'sub', 'ratio', [ratio, 1])
  })
  return spreadOf(t, 'growth', values)
}
