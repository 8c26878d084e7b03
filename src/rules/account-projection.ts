import * as v from 'valibot'
import interestFile from '../../data/rules/account.interest.json' with { type: 'json' }
import { accountShare, pensionLimits, rounding, threeTimesAverage } from './contribution.ts'
import { compare, divide, type Exact } from './exact.ts'
import { decimalInput, fields, list, moneyInput, monthInput, optional, placeInput, rateInput } from './input.ts'
import { addMonths, formatMonth, type Month, month, monthsBetween, yearOf } from './month.ts'
import { at, type Parameter, parameter } from './parameters.ts'
import { failure, problem, type Result } from './result.ts'
import { rule } from './rule.ts'
import { type Field, type Node, Trace } from './trace.ts'

const interest = parameter(interestFile)
const scenarios = ['low', 'central', 'high'] as const
type Scenario = (typeof scenarios)[number]

const [earliest, latest] = [month(1998, 1), month(2100, 12)]
/** How many of the last published values a mean is taken of. */
const lastValues = 5
// A fifth a year: more, for a hundred years, is no projection.
const highestRate = divide(1, 5)

interface Projection {
  months?: number
  index?: number
  balance?: Record<Scenario, number>
  byYear?: { year: number; months: number; credited: number; balance: Record<Scenario, number>; projected: boolean }[]
}

/**
 * The personal account of an employee over a working life in one place: months, average index and balance.
 *
 * In: place; spells {from, to (months, both counted), wage (yuan a month) or baseRatio (of the average wage)}; growth of the
 * average wage and interest a year, as ratios (0.03), where nothing is published.
 * Out: months; index, the mean of base over average, to four decimals; balance at the end of the last year (yuan) as low,
 * central, high; byYear the same, with what was credited, and whether interest or limits of the year are projected.
 * 国发〔2005〕38号, section 6: eight per cent of the base, eleven before 2006. The average is a third of the published ceiling
 * (国办发〔2019〕13号, section 3). Interest: published since 2016; of other years the reader's, or the least, the mean and the
 * greatest of the last five published. Growth: the reader's, or the mean of the last five published; projected limits are
 * rounded to the yuan. Year's end = balance of the year before × (1 + rate) + the year's credits: credits bear no interest in
 * their own year. Amounts are rounded half up to the fen.
 */
export const accountProjection = rule({
  id: 'account-projection',
  input: v.object({
    place: placeInput,
    spells: list(
      fields({ from: monthInput, to: monthInput, wage: optional(moneyInput), baseRatio: optional(decimalInput(10)) }),
      100,
    ),
    growth: optional(rateInput),
    interest: optional(rateInput),
  }),
  outputs: {
    months: 'months',
    index: 'ratio',
    balance: { low: 'yuan', central: 'yuan', high: 'yuan' },
    byYear: [
      {
        year: 'year',
        months: 'months',
        credited: 'yuan',
        balance: { low: 'yuan', central: 'yuan', high: 'yuan' },
        projected: 'boolean',
      },
    ],
  },
  instruments: [{ id: 'state-council-2005-38', locator: 'art.6' }, { id: 'account-interest-notices' }, threeTimesAverage.source],
  parameters: [interest, accountShare, pensionLimits.floor, pensionLimits.ceiling, rounding],
  notModelled: [
    'account-projection.not-modelled.interest-in-year',
    'account-projection.not-modelled.interest-before-national',
    'account-projection.not-modelled.moves',
    'account-projection.not-modelled.denominator',
    'account-projection.not-modelled.wage-growth',
  ],
  compute({ place, spells, growth, interest: ownInterest }, { parameters }): Result<Projection> {
    for (const [field, rate] of Object.entries({ growth, interest: ownInterest }))
      if (rate !== undefined && compare(rate, highestRate) > 0)
        return failure(problem('input.too-large', field, { received: new Trace({}).given(rate, 'ratio').shown, most: 0.2 }))
    for (const [i, { from, to, wage, baseRatio }] of spells.entries()) {
      const said = { from: formatMonth(from), to: formatMonth(to) }
      if (from > to) return failure(problem('account.spell-order', `spells.${i}.to`, said))
      if (from < earliest || to > latest)
        return failure(problem('no-value', `spells.${i}`, { received: from < earliest ? said.from : said.to, from: formatMonth(earliest), to: formatMonth(latest) }))
      if (wage === undefined && baseRatio === undefined) return failure(problem('input.missing', `spells.${i}.wage`))
      if (wage !== undefined && baseRatio !== undefined)
        return failure(problem('input.conflict', `spells.${i}.baseRatio`, { fields: ['wage', 'baseRatio'] }))
    }
    const ordered = [...spells].sort((a, b) => a.from - b.from)
    for (const [i, { from }] of ordered.entries()) {
      const before = ordered[i - 1]
      if (before && before.to >= from) return failure(problem('account.spells-overlap', 'spells', { month: formatMonth(from) }))
    }

    const t = new Trace(parameters)
    const averages = new Averages(t, parameters, growth)
    const byYear = new Map<number, { months: Node[]; credits: Node[]; projected: boolean }>()
    const indices: Node[] = []
    const without: Month[] = []
    let count = 0
    for (const { from, to, wage, baseRatio } of ordered) {
      for (let m: number = from; m <= to; ) {
        const start = m as Month
        const end = Math.min(to, month(yearOf(start), 12), averages.lastOfPeriod(start)) as Month
        m = end + 1
        const name = formatMonth(start)
        const months = t.given(monthsBetween(start, end) + 1, 'months')
        const year = byYear.get(yearOf(start)) ?? { months: [], credits: [], projected: false }
        byYear.set(yearOf(start), year)
        year.months.push(months)
        count += months.raw as number
        const known = averages.of(start)
        if (known === 'growth-needed') return failure(problem('account.growth-needed', 'growth', { place, from: name }))
        if (!known) {
          without.push(start)
          continue
        }
        const { average, floor, ceiling, projected } = known
        year.projected ||= projected
        const wanted =
          wage !== undefined ? t.given(wage, 'yuan') : t.step(`ratioOfAverage#${name}`, 'mul', 'yuan', [average, t.given(baseRatio as Exact, 'ratio')])
        // Where the floor isn't known, a wage below the average may or may not be raised to it.
        if (average.raw === 0 || (!floor && compare(wanted.raw as Exact, average.raw as Exact) < 0)) {
          without.push(start)
          continue
        }
        const base = floor
          ? t.step(`base#${name}`, 'clamp', 'yuan', [wanted, floor, ceiling])
          : t.step(`base#${name}`, 'min', 'yuan', [wanted, ceiling])
        const monthIndex = t.step(`indexRounded#${name}`, 'round', 'ratio', [t.step(`index#${name}`, 'div', 'ratio', [base, average]), 6])
        indices.push(t.step(`indexTimesMonths#${name}`, 'mul', 'number', [monthIndex, months]))
        const points = t.step(`timesShare#${name}`, 'mul', 'number', [base, t.lookup(`accountShare#${name}`, accountShare, t.given(start, 'month'))])
        const monthly = t.step(`credit#${name}`, 'round', 'yuan', [
          t.step(`creditExact#${name}`, 'div', 'yuan', [points, 100]),
          t.read(rounding, t.given(start, 'month')),
        ])
        year.credits.push(t.step(`credits#${name}`, 'mul', 'yuan', [monthly, months]))
      }
    }

    const months = t.step('months', 'sum', 'months', [...byYear.values()].flatMap((year) => year.months))
    if (without.length) {
      const data = { place, from: formatMonth(without[0] as Month), to: formatMonth(without.at(-1) as Month) }
      t.warn(problem('account.reference-missing', 'spells', data))
      return t.partial({ months }) as Result<Projection>
    }
    const total = t.step('indexTotal', 'sum', 'number', indices)
    const index = t.step('index', 'round', 'ratio', [t.step('indexExact', 'div', 'ratio', [total, t.given(count, 'months')]), 4])
    if (averages.projectedFrom !== undefined) {
      t.noBetterThan('projected')
      t.warn(problem('account.projected', null, { from: formatMonth(averages.projectedFrom), growth: averages.growth?.shown }))
    }

    // Balances, year by year, the years between spells included.
    const years = [...byYear.keys()]
    const [first, last] = [Math.min(...years), Math.max(...years)]
    const unpublished: number[] = []
    const rates = new Rates(t, parameters, ownInterest)
    let balance: Record<Scenario, Node> | undefined
    const rows: Field[] = []
    for (let y = first; y <= last; y++) {
      const name = String(y)
      const found = byYear.get(y)
      const credited = t.step(`credited#${name}`, 'sum', 'yuan', found ? found.credits : [t.given(0, 'yuan')])
      const rate = balance && rates.of(y)
      if (balance && !rate) {
        t.warn(problem('no-value', null, { parameter: interest.id, at: formatMonth(month(y, 12)) }))
        return t.partial({ months, index }) as Result<Projection>
      }
      if (rate?.assumed) unpublished.push(y)
      const next = {} as Record<Scenario, Node>
      for (const scenario of scenarios) {
        const id = `${name}.${scenario}`
        if (!balance || !rate) {
          next[scenario] = t.step(`yearEnd#${id}`, 'add', 'yuan', [credited, 0])
          continue
        }
        const grown = t.step(`grown#${id}`, 'mul', 'yuan', [balance[scenario], rate.factor[scenario]])
        next[scenario] = t.step(`yearEnd#${id}`, 'round', 'yuan', [t.step(`yearEndExact#${id}`, 'add', 'yuan', [grown, credited]), 2])
      }
      balance = next
      rows.push({
        year: t.step(`year#${name}`, 'floor', 'year', [t.given(month(y, 12), 'month')]),
        months: t.step(`monthsOfYear#${name}`, 'sum', 'months', found ? found.months : [t.given(0, 'months')]),
        credited,
        balance: next,
        projected: Boolean(rate?.assumed || found?.projected),
      } as unknown as Field)
    }
    if (unpublished.length) {
      t.noBetterThan('projected')
      t.warn(problem('account.interest-assumed', null, { years: unpublished, ...rates.shown() }))
    }
    return t.partial({ months, index, balance: balance as unknown as Field, byYear: rows }) as Result<Projection>
  },
})

interface Reference {
  average: Node
  floor: Node | undefined
  ceiling: Node
  projected: boolean
}

/** Average wage and limits of a month: published, or the last published ones carried on by a rate of growth, a step a year. */
class Averages {
  readonly #t: Trace
  readonly #parameters: ConstructorParameters<typeof Trace>[0]
  readonly #given: Exact | undefined
  readonly #cache = new Map<string, Reference | 'growth-needed' | undefined>()
  readonly #last: Month | undefined
  readonly #periods: { from: number; to: number }[] = []
  growth: Node | undefined
  projectedFrom: Month | undefined

  constructor(t: Trace, parameters: ConstructorParameters<typeof Trace>[0], given: Exact | undefined) {
    this.#t = t
    this.#parameters = parameters
    this.#given = given
    // The periods of the ceiling, wherever it stands.
    for (let m: number = earliest; m <= latest; ) {
      const found = at(pensionLimits.ceiling, m as Month, parameters)
      if (found.value === undefined) {
        m++
        continue
      }
      const to = 'to' in found ? Math.min(found.to as number, latest) : m
      this.#periods.push({ from: m, to })
      m = to + 1
    }
    this.#last = this.#periods.at(-1)?.to as Month | undefined
  }

  /** The last month with the same limits. */
  lastOfPeriod(m: Month): Month {
    if (this.#last !== undefined && m > this.#last) return (m + 11 - ((m - this.#last - 1) % 12)) as Month
    let end = m
    const same = (wanted: Parameter<Exact>, n: Month) => at(wanted, n, this.#parameters).value
    while (end < latest && (this.#last === undefined || end < this.#last)) {
      const next = addMonths(end, 1)
      if (same(pensionLimits.ceiling, next) !== same(pensionLimits.ceiling, m) || same(pensionLimits.floor, next) !== same(pensionLimits.floor, m)) break
      if (end - m > 11) break
      end = next
    }
    return end
  }

  of(m: Month): Reference | 'growth-needed' | undefined {
    if (this.#last === undefined) return undefined
    if (m <= this.#last) return this.#published(m)
    const ahead = Math.ceil((m - this.#last) / 12)
    if (!this.#rate()) return 'growth-needed'
    this.projectedFrom ??= addMonths(this.#last, 1)
    let here = this.#published(this.#last)
    for (let k = 1; k <= ahead && typeof here === 'object'; k++) here = this.#next(here, k)
    return here
  }

  #published(m: Month): Reference | undefined {
    if (at(pensionLimits.ceiling, m, this.#parameters).value === undefined) return undefined
    const period = this.#periods.find(({ from, to }) => from <= m && m <= to)
    const hasFloor = at(pensionLimits.floor, m, this.#parameters).value !== undefined
    const key = `${period?.from}${hasFloor ? '' : 'x'}`
    const known = this.#cache.get(key)
    if (typeof known === 'object') return known
    const name = formatMonth(m)
    const when = this.#t.given(m, 'month')
    const ceiling = this.#t.lookup(`ceiling#${name}`, pensionLimits.ceiling, when) as Node
    const floor = hasFloor ? (this.#t.lookup(`floor#${name}`, pensionLimits.floor, when) as Node) : undefined
    const average = this.#t.step(`averageWage#${name}`, 'div', 'yuan', [ceiling, 3], threeTimesAverage) as Node
    const found = { average, floor, ceiling, projected: false }
    this.#cache.set(key, found)
    return found
  }

  #next(before: Reference, k: number): Reference {
    const key = `+${k}`
    const known = this.#cache.get(key)
    if (typeof known === 'object') return known
    const factor = this.#rate() as Node
    const grow = (name: string, x: Node) =>
      this.#t.step(`${name}#+${k}`, 'round', 'yuan', [this.#t.step(`${name}Exact#+${k}`, 'mul', 'yuan', [x, factor]), 0]) as Node
    const ceiling = grow('ceiling', before.ceiling)
    const floor = before.floor && grow('floor', before.floor)
    const average = this.#t.step(`averageWage#+${k}`, 'div', 'yuan', [ceiling, 3], threeTimesAverage) as Node
    const found = { average, floor, ceiling, projected: true }
    this.#cache.set(key, found)
    return found
  }

  #factor: Node | undefined
  #rate(): Node | undefined {
    if (this.#factor) return this.#factor
    const t = this.#t
    if (this.#given !== undefined) this.growth = t.step('growth', 'add', 'ratio', [t.given(this.#given, 'ratio'), 0]) as Node
    else {
      const lasting = this.#periods.slice(-(lastValues + 1))
      const consecutive = lasting.every(({ from }, i) => i === 0 || from === (lasting[i - 1]?.to as number) + 1)
      if (lasting.length <= lastValues || !consecutive) return undefined
      const ceilings = lasting.map(({ from }) => this.#published(from as Month) as Reference)
      const ratios = ceilings.slice(1).map(({ ceiling }, i) => {
        const name = `growth.${i + 1}`
        const ratio = t.step(`ratio#${name}`, 'div', 'ratio', [ceiling, (ceilings[i] as Reference).ceiling])
        return t.step(`growthOfYear#${name}`, 'sub', 'ratio', [ratio, 1])
      })
      const mean = t.step('growthMean', 'div', 'ratio', [t.step('growthTotal', 'sum', 'ratio', ratios), ratios.length])
      this.growth = t.step('growth', 'round', 'ratio', [mean, 4]) as Node
    }
    this.#factor = t.step('growthFactor', 'add', 'ratio', [this.growth, 1]) as Node
    return this.#factor
  }
}

/** Interest a year: published, or the reader's, or from the last published ones. */
class Rates {
  readonly #t: Trace
  readonly #parameters: ConstructorParameters<typeof Trace>[0]
  readonly #given: Exact | undefined
  #assumed: Record<Scenario, Node> | undefined
  #factors: Record<Scenario, Node> | undefined

  constructor(t: Trace, parameters: ConstructorParameters<typeof Trace>[0], given: Exact | undefined) {
    this.#t = t
    this.#parameters = parameters
    this.#given = given
  }

  shown(): Record<string, unknown> {
    return Object.fromEntries(scenarios.map((scenario) => [scenario, this.#assumed?.[scenario].shown]))
  }

  of(year: number): { factor: Record<Scenario, Node>; assumed: boolean } | undefined {
    const t = this.#t
    const december = month(year, 12)
    if (at(interest, december, this.#parameters).value !== undefined) {
      const percent = t.lookup(`interest#${year}`, interest, t.given(december, 'month'))
      const factor = t.step(`interestFactor#${year}`, 'add', 'ratio', [t.step(`interestRatio#${year}`, 'div', 'ratio', [percent, 100]), 1]) as Node
      return { factor: { low: factor, central: factor, high: factor }, assumed: false }
    }
    const published = interest.values.filter(({ value }) => value !== null)
    // Years before the national rates are no future: only the reader can say what to assume.
    if (this.#given === undefined && december < (published[0]?.from as number)) return undefined
    this.#assumed ??= this.#assume()
    if (!this.#assumed) return undefined
    const assumed = this.#assumed
    this.#factors ??= Object.fromEntries(
      scenarios.map((scenario) => [scenario, t.step(`assumedFactor#${scenario}`, 'add', 'ratio', [assumed[scenario], 1]) as Node]),
    ) as Record<Scenario, Node>
    return { factor: this.#factors, assumed: true }
  }

  #assume(): Record<Scenario, Node> | undefined {
    const t = this.#t
    if (this.#given !== undefined) {
      const own = t.step('interest', 'add', 'ratio', [t.given(this.#given, 'ratio'), 0]) as Node
      return { low: own, central: own, high: own }
    }
    const known: Node[] = []
    for (let y = 2100; y >= 1998 && known.length < lastValues; y--) {
      const december = month(y, 12)
      if (at(interest, december, this.#parameters).value !== undefined) known.push(t.lookup(`published#${y}`, interest, t.given(december, 'month')) as Node)
    }
    if (known.length < lastValues) return undefined
    const mean = t.step('meanPercent', 'div', 'percent', [t.step('totalPercent', 'sum', 'percent', known), known.length])
    const percent = { low: t.step('leastPercent', 'min', 'percent', known), central: mean, high: t.step('greatestPercent', 'max', 'percent', known) }
    const rate = (scenario: Scenario) => t.step(`assumedInterest#${scenario}`, 'div', 'ratio', [percent[scenario], 100]) as Node
    return { low: rate('low'), central: rate('central'), high: rate('high') }
  }
}
