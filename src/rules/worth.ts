import * as v from 'valibot'
import interestFile from '../../data/rules/account.interest.json' with { type: 'json' }
import employerFile from '../../data/rules/contribution.pension.employer.json' with { type: 'json' }
import workerFile from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import flexibleAccountFile from '../../data/rules/flexible.pension.account.json' with { type: 'json' }
import flexibleRateFile from '../../data/rules/flexible.pension.rate.json' with { type: 'json' }
import adjustmentFile from '../../data/rules/pension.adjustment.json' with { type: 'json' }
import femaleFile from '../../data/rules/survival.qx.female.json' with { type: 'json' }
import maleFile from '../../data/rules/survival.qx.male.json' with { type: 'json' }
import { divisorRounding, divisorSteps, divisorTable, oldest, youngest } from './divisor.ts'
import type { Exact } from './exact.ts'
import './irr.ts'
import { countInput, decimalInput, moneyInput, oneOf, optional, placeInput, rateWithin } from './input.ts'
import { type Month, month } from './month.ts'
import { at, type Parameter, type Parameters, parameter } from './parameters.ts'
import { amountRounding, basicRate, basicSteps, calculationBase, lowIndex, oddMonthRate, ownForm, yearsOf, yearsRounding } from './pension.ts'
import { failure, problem } from './result.ts'
import { rule, rulesAsOf } from './rule.ts'
import { type Citation, type Node, Trace } from './trace.ts'

const interestRate = parameter(interestFile)
const adjustmentRate = parameter(adjustmentFile)
const rates = {
  employee: { own: parameter(workerFile), employer: parameter(employerFile), account: parameter(workerFile) },
  flexible: { own: parameter(flexibleRateFile), employer: undefined, account: parameter(flexibleAccountFile) },
}
const dying = { male: parameter<Record<string, Exact>>(maleFile), female: parameter<Record<string, Exact>>(femaleFile) }

const scenarios = ['low', 'central', 'high'] as const
type Scenario = (typeof scenarios)[number]
const article14: Citation = { source: { id: 'social-insurance-law', locator: 'art.14' }, verified: 'text' }
/** How many of the last published values an assumption is made of. */
const lastValues = 5
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
  input: v.object({
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
  compute(input, { parameters, place }) {
    const { startAgeMonths: start, retireAgeMonths: retire, contributionMonths: paidMonths } = input
    if (retire < youngest || retire > oldest)
      return failure(problem('no-value', 'retireAgeMonths', { received: retire, from: youngest, to: oldest }))
    if (start < firstAge * 12 || start >= retire)
      return failure(problem('no-value', 'startAgeMonths', { received: start, from: firstAge * 12, to: retire - 1 }))
    if (paidMonths > retire - start)
      return failure(problem('input.too-large', 'contributionMonths', { received: paidMonths, most: retire - start }))

    const t = new Trace(parameters)
    const now = t.given(rulesAsOf, 'month')
    const index = t.given(input.index, 'ratio')
    const base = input.calculationBase === undefined ? lastBase(t, parameters, place?.id) : t.step('calculationBase', 'sum', 'yuan', [t.given(input.calculationBase, 'yuan')])

    // The pension of the year of retirement
    const months = t.given(paidMonths, 'months')
    const years = yearsOf(t, 'years', months, now, undefined)
    const amount = t.read(amountRounding, now)
    const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, now, { base, index, years, months }), amount])
    const divisor = divisorSteps(t, now, retire, 'by-month')
    const own = at(ownForm, rulesAsOf, parameters)
    if (own.value !== undefined) t.warn(problem('place.not-modelled', 'place', { place: place?.id ?? null, form: own.value }))

    // What is assumed
    const assumed = {
      growth: input.growth === undefined ? growthOf(t, parameters) : same(t.step('growth', 'sum', 'ratio', [t.given(input.growth, 'ratio')])),
      interest: input.interest === undefined ? meanOf(t, 'interest', interestRate, parameters) : same(t.step('interest', 'sum', 'ratio', [t.given(input.interest, 'ratio')])),
      adjustment: input.adjustment === undefined ? meanOf(t, 'adjustment', adjustmentRate, parameters) : same(t.step('adjustment', 'sum', 'ratio', [t.given(input.adjustment, 'ratio')])),
    }
    const inflation = input.inflation === undefined ? t.lack(problem('input.missing', 'inflation')) : t.step('inflation', 'sum', 'ratio', [t.given(input.inflation, 'ratio')])
    const deflator = t.step('inflationFactor', 'add', 'ratio', [inflation, 1])

    // Who lives
    const working = Math.ceil((retire - start) / 12)
    const age = Math.floor(start / 12)
    const alive: Node[] = [t.given(1, 'ratio')]
    const deaths: Node[] = []
    for (let x = age; x <= lastAge; x++) {
      const q = t.lookup(`qx#${x}`, dying[input.sex], now, t.given(x, 'years'))
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
    const share = (id: string, percent: Node, of: Node) => round(t, id, t.step(`${named(id, 'Percent')}`, 'div', 'yuan', [t.step(named(id, 'Times'), 'mul', 'yuan', [of, percent]), 100]))

    const results = {} as Record<Scenario, ReturnType<typeof life>>
    for (const scenario of scenarios) results[scenario] = life(scenario)
    return t.partial({
      basic,
      divisor,
      calculationBase: base,
      reach,
      drawingYears,
      ...results,
      assumptions: { ...assumed, inflation },
    })

    function life(scenario: Scenario) {
      const of = (name: string, k?: number) => `${name}#${scenario}${k === undefined ? '' : `.${k}`}`
      const growth = t.step(of('growthFactor'), 'add', 'ratio', [assumed.growth[scenario], 1])
      const interest = t.step(of('interestFactor'), 'add', 'ratio', [assumed.interest[scenario], 1])
      const adjustment = t.step(of('adjustmentFactor'), 'add', 'ratio', [assumed.adjustment[scenario], 1])

      // Average wages back from the year of retirement
      const wages: Node[] = []
      for (let s = working - 1, wage: Node = base; s >= 0; s--) {
        wage = round(t, of('wage', s), t.step(of('wageExact', s), 'div', 'yuan', [wage, growth]))
        wages[s] = wage
      }
      const [ownPaid, allPaid]: [Node[], Node[]] = [[], []]
      const [ownFlows, allFlows]: [Node[], Node[]] = [[], []]
      let balance: Node = t.given(0, 'yuan')
      for (let s = 0; s < working; s++) {
        const count = Math.max(0, Math.min(12, paidMonths - 12 * s))
        const year = t.step(of('yearBase', s), 'mul', 'yuan', [t.step(of('monthlyBase', s), 'mul', 'yuan', [wages[s] as Node, index]), count])
        const [mine, all] = [share(of('paidOwn', s), ownPercent, year), share(of('paidAll', s), allPercent, year)]
        ownPaid.push(mine)
        allPaid.push(all)
        const grown = t.step(of('grown', s), 'mul', 'yuan', [balance, interest])
        balance = round(t, of('yearBalance', s), t.step(of('yearBalanceExact', s), 'add', 'yuan', [grown, share(of('yearCredit', s), accountPercent, year)]))
        const left = t.step(of('inherited', s), 'mul', 'yuan', [balance, deaths[s] as Node], article14)
        for (const [flows, paid, name] of [[ownFlows, mine, 'Own'], [allFlows, all, 'All']] as const) {
          const out = t.step(of(`out${name}`, s), 'mul', 'yuan', [paid, alive[s] as Node])
          flows.push(round(t, of(`flow${name}`, s), t.step(of(`net${name}`, s), 'sub', 'yuan', [left, out])))
        }
      }
      const account = t.step(of('account'), 'round', 'yuan', [t.step(of('accountExact'), 'div', 'yuan', [balance, divisor]), amount])
      const total = t.step(of('total'), 'sum', 'yuan', [basic, account])

      // What is drawn, year by year
      const drawnYears: Node[] = []
      const inWages: Node[] = []
      const lag = t.step(of('adjustmentOverGrowth'), 'div', 'ratio', [adjustment, growth])
      const yearly = t.step(of('accountYearly'), 'mul', 'yuan', [account, 12])
      let [pension, wagePension, rest]: [Node, Node, Node] = [total, total, balance]
      drawing.forEach((share, k) => {
        if (k > 0) {
          pension = round(t, of('adjustedPension', k), t.step(of('adjustedPensionExact', k), 'mul', 'yuan', [pension, adjustment]))
          wagePension = round(t, of('pensionInWages', k), t.step(of('pensionInWagesExact', k), 'mul', 'yuan', [wagePension, lag]))
        }
        inWages.push(t.step(of('drawnInWages', k), 'mul', 'yuan', [wagePension, 12]))
        const year = t.step(of('drawnYear', k), 'mul', 'yuan', [pension, 12])
        drawnYears.push(year)
        rest = t.step(of('accountRest', k), 'max', 'yuan', [t.step(of('accountRestExact', k), 'sub', 'yuan', [rest, yearly]), 0])
        const left = t.step(of('restInherited', k), 'mul', 'yuan', [rest, deaths[working + k] as Node], article14)
        const flow = round(t, of('flowDrawn', k), t.step(of('flowExact', k), 'add', 'yuan', [t.step(of('livingDraw', k), 'mul', 'yuan', [year, share]), left]))
        ownFlows.push(flow)
        allFlows.push(flow)
      })

      const paidOwn = t.step(of('paidOwn'), 'sum', 'yuan', ownPaid)
      const paidAll = t.step(of('paidAll'), 'sum', 'yuan', allPaid)
      const today = t.step(of('paidBaseInWages'), 'mul', 'yuan', [t.step(of('baseInWages'), 'mul', 'yuan', [base, index]), months])
      const ownInWages = share(of('paidOwnInWages'), ownPercent, today)
      const allInWages = share(of('paidAllInWages'), allPercent, today)
      const rateOwn = rateOf(of('rateOwn'), ownFlows)
      const rateAll = rateOf(of('rateAll'), allFlows)
      const above = (name: string, nominal: Node, by: Node) => {
        const ratio = t.step(of(`${name}Ratio`), 'div', 'ratio', [t.step(of(`${name}Factor`), 'add', 'ratio', [nominal, 1]), by])
        return t.step(of(name), 'round', 'ratio', [t.step(of(`${name}Exact`), 'sub', 'ratio', [ratio, 1]), 4])
      }
      return {
        paidOwn,
        paidAll,
        accountBalance: balance,
        account,
        total,
        breakEvenOwn: breakEven(of, 'breakEvenOwn', paidOwn, drawnYears),
        breakEvenAll: breakEven(of, 'breakEvenAll', paidAll, drawnYears),
        breakEvenOwnInWages: breakEven(of, 'breakEvenOwnInWages', ownInWages, inWages),
        breakEvenAllInWages: breakEven(of, 'breakEvenAllInWages', allInWages, inWages),
        rateOwn,
        rateAll,
        aboveWagesOwn: above('aboveWagesOwn', rateOwn, growth),
        aboveWagesAll: above('aboveWagesAll', rateAll, growth),
        realOwn: above('realOwn', rateOwn, deflator),
        realAll: above('realAll', rateAll, deflator),
      }
    }

    function rateOf(id: string, flows: Node[]): Node<number> {
      const rate = t.step(id, 'irr', 'ratio', flows)
      const whole = flows.every((flow) => flow.raw !== undefined)
      return rate.raw === undefined && whole ? t.lack(problem('worth.no-rate', null, { of: id })) : rate
    }

    /** Months of drawing until so much is back, a started month counted as one. */
    function breakEven(of: (name: string, k?: number) => string, name: string, paid: Node, years: Node[]): Node<number> {
      let back: Node = t.given(0, 'yuan')
      for (const [k, year] of years.entries()) {
        const next = t.step(of(`${name}Back`, k), 'add', 'yuan', [back, year])
        if (next.raw === undefined || paid.raw === undefined) return next
        if (t.step(of(`${name}Done`, k), 'compare', 'boolean', [paid, '<=', next]).shown) {
          if (year.raw === 0) return t.given(0, 'months')
          const rest = t.step(of(`${name}Rest`), 'sub', 'yuan', [paid, back])
          const part = t.step(of(`${name}Part`), 'div', 'months', [t.step(of(`${name}RestTimes`), 'mul', 'number', [rest, 12]), year])
          return t.step(of(name), 'add', 'months', [t.step(of(`${name}Months`), 'ceil', 'months', [part]), 12 * k])
        }
        back = next
      }
      return t.lack(problem('worth.never-back', null, { of: of(name) }))
    }
  },
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

const same = (node: Node<number>): Record<Scenario, Node<number>> => ({ low: node, central: node, high: node })
const named = (id: string, more: string) => id.replace('#', `${more}#`)
const round = (t: Trace, id: string, x: Node): Node<number> => t.step(id, 'round', 'yuan', [x, 2])

/** The months of a parameter's last published years, latest first. */
function published(wanted: Parameter<Exact>, parameters: Parameters, years: number): Month[] {
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
    : t.lookup('calculationBase', calculationBase, t.given(last, 'month'))
}

/** Least, mean and greatest of some ratios. */
function spreadOf(t: Trace, name: string, values: Node[]): Record<Scenario, Node<number>> {
  const mean = t.step(`${name}Mean`, 'div', 'ratio', [t.step(`${name}Sum`, 'sum', 'ratio', values), values.length])
  const rounded = (scenario: Scenario, x: Node) => t.step(`${name}#${scenario}`, 'round', 'ratio', [x, 4])
  return {
    low: rounded('low', t.step(`${name}Least`, 'min', 'ratio', values)),
    central: rounded('central', mean),
    high: rounded('high', t.step(`${name}Greatest`, 'max', 'ratio', values)),
  }
}

function meanOf(t: Trace, name: string, wanted: Parameter<Exact>, parameters: Parameters): Record<Scenario, Node<number>> {
  const found = published(wanted, parameters, lastValues)
  if (found.length < lastValues) return same(t.lack(problem('input.missing', name)))
  const values = found.map((december, i) => {
    const percent = t.lookup(`${name}Published#${i}`, wanted, t.given(december, 'month'))
    return t.step(`${name}Value#${i}`, 'div', 'ratio', [percent, 100])
  })
  return spreadOf(t, name, values)
}

function growthOf(t: Trace, parameters: Parameters): Record<Scenario, Node<number>> {
  const found = published(calculationBase, parameters, lastValues + 1)
  if (found.length <= lastValues) return same(t.lack(problem('input.missing', 'growth')))
  const bases = found.map((december, i) => t.lookup(`growthBase#${i}`, calculationBase, t.given(december, 'month')))
  const values = bases.slice(1).map((before, i) => {
    const ratio = t.step(`growthRatio#${i}`, 'div', 'ratio', [bases[i] as Node, before])
    return t.step(`growthValue#${i}`, 'sub', 'ratio', [ratio, 1])
  })
  return spreadOf(t, 'growth', values)
}
