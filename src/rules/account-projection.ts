import { averagesOf, earliest, latest } from './averages.ts'
import { accountShare, pensionLimits, rounding, threeTimesAverage } from './contribution-law.ts'
import { compare, type Exact } from './exact.ts'
import { decimalInput, fields, list, moneyInput, monthInput, optional, placeInput, rateWithin } from './input.ts'
import { interest, ratesOf } from './interest.ts'
import { addMonths, formatMonth, type Month, month, monthsBetween, yearOf } from './month.ts'
import { failure, problem, type Result } from './result.ts'
import { type About, rule } from './rule.ts'
import { type Each, forEach } from './scenarios.ts'
import { rounded } from './steps.ts'
import type { Field, Node } from './trace.ts'

// A fifth a year: more, for a hundred years, is no projection.
const yearlyRate = optional(rateWithin(0.2))

interface Projection {
  months?: number
  index?: number
  balance?: Each<number>
  byYear?: { year: number; months: number; credited: number; balance: Each<number>; projected: boolean }[]
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
  input: fields({
    place: placeInput,
    spells: list(
      fields({ from: monthInput, to: monthInput, wage: optional(moneyInput), baseRatio: optional(decimalInput(10)) }),
      100,
    ),
    growth: yearlyRate,
    interest: yearlyRate,
  }),
  compute(t, { place, spells, growth, interest: ownInterest }, { parameters }): Result<Projection> {
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
    const overlapping = ordered.find(({ from }, i) => from <= (ordered[i - 1]?.to ?? 0))
    if (overlapping) return failure(problem('account.spells-overlap', 'spells', { month: formatMonth(overlapping.from) }))

    const averages = averagesOf(t, parameters, growth)
    const byYear = new Map<number, { months: number[]; credits: Node[]; projected: boolean }>()
    const indices: Node[] = []
    const without: Month[] = []
    for (const { from, to, wage, baseRatio } of ordered) {
      for (let start = from, end: Month; start <= to; start = addMonths(end, 1)) {
        const last = Math.min(to, month(yearOf(start), 12))
        for (end = start; end < last && averages.same(start, addMonths(end, 1)); ) end = addMonths(end, 1)
        const name = formatMonth(start)
        const months = monthsBetween(start, end) + 1
        const year = byYear.get(yearOf(start)) ?? { months: [], credits: [], projected: false }
        byYear.set(yearOf(start), year)
        year.months.push(months)
        const known = averages.of(start)
        if (known === 'growth-needed') return failure(problem('account.growth-needed', 'growth', { place, from: name }))
        const wanted = known && (wage === undefined ? t.step(`ratioOfAverage#${name}`, 'mul', 'yuan', [known.average, baseRatio]) : t.given(wage))
        // Where the floor isn't known, a wage below the average may or may not be raised to it.
        if (!known || !wanted || known.average.raw === 0 || (!known.floor && compare(wanted.raw as Exact, known.average.raw as Exact) < 0)) {
          without.push(start)
          continue
        }
        const { average, floor, ceiling } = known
        year.projected ||= known.projected
        const base = t.step(`base#${name}`, floor ? 'clamp' : 'min', 'yuan', floor ? [wanted, floor, ceiling] : [wanted, ceiling])
        const monthIndex = t.step(`indexRounded#${name}`, 'round', 'ratio', [t.step(`index#${name}`, 'div', 'ratio', [base, average]), 6])
        indices.push(t.step(`indexTimesMonths#${name}`, 'mul', 'number', [monthIndex, months]))
        const points = t.step(`timesShare#${name}`, 'mul', 'number', [base, t.lookup(`accountShare#${name}`, accountShare, start)])
        const monthly = rounded(t, `credit#${name}`, 'div', [points, 100], t.read(rounding, start))
        year.credits.push(t.step(`credits#${name}`, 'mul', 'yuan', [monthly, months]))
      }
    }

    const months = t.step('months', 'sum', 'months', [...byYear.values()].flatMap((year) => year.months))
    if (without.length) {
      const [from, to] = [without[0] as Month, without.at(-1) as Month].map(formatMonth)
      t.warn(problem('account.reference-missing', 'spells', { place, from, to }))
      return t.partial({ months }) as Result<Projection>
    }
    const total = t.step('indexTotal', 'sum', 'number', indices)
    const index = t.step('index', 'round', 'ratio', [t.step('indexExact', 'div', 'ratio', [total, months.raw as number]), 4])
    if (averages.projected) {
      t.noBetterThan('projected')
      t.warn(problem('account.projected', null, averages.projected))
    }

    // Balances, year by year, the years between spells included.
    const years = [...byYear.keys()]
    const last = Math.max(...years)
    const unpublished: number[] = []
    const rates = ratesOf(t, ownInterest)
    let balance: Each<Node> | undefined
    const rows: Field[] = []
    for (let y = Math.min(...years); y <= last; y++) {
      const december = month(y, 12)
      const year = byYear.get(y) ?? { months: [0], credits: [0], projected: false }
      const credited = t.step(`credited#${y}`, 'sum', 'yuan', year.credits)
      const before = balance
      const rate = before && rates.of(y)
      if (before && !rate) {
        t.warn(problem('no-value', null, { parameter: interest.id, at: formatMonth(december) }))
        return t.partial({ months, index }) as Result<Projection>
      }
      if (rate?.assumed) unpublished.push(y)
      balance = forEach((scenario) => {
        const id = `yearEnd#${y}.${scenario}`
        if (!before || !rate) return t.step(id, 'add', 'yuan', [credited, 0])
        return rounded(t, id, 'add', [t.step(`grown#${y}.${scenario}`, 'mul', 'yuan', [before[scenario], rate.factor[scenario]]), credited])
      })
      rows.push({
        year: t.step(`year#${y}`, 'floor', 'year', [t.given(december, 'month')]),
        months: t.step(`monthsOfYear#${y}`, 'sum', 'months', year.months),
        credited,
        balance,
        projected: year.projected || Boolean(rate?.assumed),
      })
    }
    if (unpublished.length) {
      t.noBetterThan('projected')
      t.warn(problem('account.interest-assumed', null, { years: unpublished, ...rates.shown() }))
    }
    return t.partial({ months, index, balance: balance as Each<Node>, byYear: rows }) as Result<Projection>
  },
})

export const aboutAccountProjection = (): About<typeof accountProjection> => ({
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
})
