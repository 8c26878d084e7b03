import interest from '../../data/rules/account.interest.json' with { type: 'json' }
import type { Exact } from './exact.ts'
import { month } from './month.ts'
import { parameter } from './parameters.ts'
import { type Each, forEach, lastValues } from './scenarios.ts'
import type { Node, Trace } from './trace.ts'

export { interest }


/** Interest of an account a year: published, or the reader's, or from the last published ones. */
export function ratesOf(t: Trace, given: Exact | undefined) {
  const decemberOf = (year: number) => month(year, 12)

  /** The least, the mean and the greatest of the last published. */
  function lastPublished(): Each<Node> | undefined {
    const known: Node[] = []
    for (let y = 2100; y >= 1998 && known.length < lastValues; y--)
      if (t.has(interest, decemberOf(y))) known.push(t.lookup(`published#${y}`, interest, decemberOf(y)))
    if (known.length < lastValues) return undefined
    const mean = t.step('meanPercent', 'div', 'percent', [t.step('totalPercent', 'sum', 'percent', known), known.length])
    const percent = { low: t.step('leastPercent', 'min', 'percent', known), central: mean, high: t.step('greatestPercent', 'max', 'percent', known) }
    return forEach((scenario) => t.step(`assumedInterest#${scenario}`, 'div', 'ratio', [percent[scenario], 100]))
  }
  function readers(): Each<Node> | undefined {
    if (given === undefined) return undefined
    const own = t.step('interest', 'add', 'ratio', [given, 0])
    return forEach(() => own)
  }

  let assumed: Each<Node> | undefined
  let factors: Each<Node> | undefined
  return {
    /** The rates assumed, as they are shown. */
    shown: () => assumed && forEach((scenario) => assumed?.[scenario].shown),
    of(year: number): { factor: Each<Node>; assumed: boolean } | undefined {
      const december = decemberOf(year)
      if (t.has(interest, december)) {
        const ratio = t.step(`interestRatio#${year}`, 'div', 'ratio', [t.lookup(`interest#${year}`, interest, december), 100])
        const factor = t.step(`interestFactor#${year}`, 'add', 'ratio', [ratio, 1])
        return { factor: forEach(() => factor), assumed: false }
      }
      // Years before the national rates are no future: only the reader can say what to assume.
      if (given === undefined && december < (parameter(interest).values[0]?.from ?? 0)) return undefined
      assumed ??= readers() ?? lastPublished()
      const rates = assumed
      factors ??= rates && forEach((scenario) => t.step(`assumedFactor#${scenario}`, 'add', 'ratio', [rates[scenario], 1]))
      return factors && { factor: factors, assumed: true }
    },
  }
}
