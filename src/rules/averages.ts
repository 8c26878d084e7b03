import { pensionLimits, threeTimesAverage } from './contribution-law.ts'
import type { Exact } from './exact.ts'
import { addMonths, formatMonth, type Month, month } from './month.ts'
import { type Parameters, speaking } from './parameters.ts'
import { lastValues } from './scenarios.ts'
import type { Node, Trace } from './trace.ts'

/** The months that a projection can span. */
export const [earliest, latest] = [month(1998, 1), month(2100, 12)]

interface Reference {
  average: Node
  floor: Node | undefined
  ceiling: Node
  projected: boolean
}

/** Average wage and limits of a month: published, or the last published ones carried on by a rate of growth, a step a year. */
export function averagesOf(t: Trace, parameters: Parameters, given: Exact | undefined) {
  const periods = speaking(pensionLimits.ceiling, parameters).values.filter(({ value, from, to }) => value !== null && to >= earliest && from <= latest)
  const last = Math.min(periods.at(-1)?.to ?? 0, latest) as Month
  const cache = new Map<string, Reference>()
  const once = (key: string, make: () => Reference): Reference => {
    const found = cache.get(key) ?? make()
    cache.set(key, found)
    return found
  }
  const limitsAt = (m: Month) => [pensionLimits.ceiling, pensionLimits.floor].map((limit) => t.find(limit, m).value)
  const ahead = (m: Month) => Math.ceil((m - last) / 12)
  const averageOf = (name: string, ceiling: Node) => t.step(`averageWage#${name}`, 'div', 'yuan', [ceiling, 3], threeTimesAverage)

  function published(m: Month): Reference | undefined {
    const [hasCeiling, hasFloor] = limitsAt(m).map((value) => value !== undefined)
    if (!hasCeiling) return undefined
    const period = periods.find(({ from, to }) => from <= m && m <= to)
    return once(`${period?.from}${hasFloor}`, () => {
      const name = formatMonth(m)
      const ceiling = t.lookup(`ceiling#${name}`, pensionLimits.ceiling, m) as Node
      const floor = hasFloor ? (t.lookup(`floor#${name}`, pensionLimits.floor, m) as Node) : undefined
      return { average: averageOf(name, ceiling), floor, ceiling, projected: false }
    })
  }

  let factor: Node | undefined
  let growth: Node | undefined
  function growthFactor(): Node | undefined {
    if (factor) return factor
    if (given !== undefined) growth = t.step('growth', 'add', 'ratio', [given, 0])
    else {
      const lasting = periods.slice(-(lastValues + 1))
      const consecutive = lasting.every(({ from }, i) => i === 0 || from === (lasting[i - 1]?.to as number) + 1)
      if (lasting.length <= lastValues || !consecutive) return undefined
      const ceilings = lasting.map(({ from }) => (published(from as Month) as Reference).ceiling)
      const ratios = ceilings.slice(1).map((ceiling, i) => {
        const ratio = t.step(`ratio#growth.${i + 1}`, 'div', 'ratio', [ceiling, ceilings[i] as Node])
        return t.step(`growthOfYear#growth.${i + 1}`, 'sub', 'ratio', [ratio, 1])
      })
      const mean = t.step('growthMean', 'div', 'ratio', [t.step('growthTotal', 'sum', 'ratio', ratios), ratios.length])
      growth = t.step('growth', 'round', 'ratio', [mean, 4])
    }
    factor = t.step('growthFactor', 'add', 'ratio', [growth, 1])
    return factor
  }

  const next = (before: Reference, k: number): Reference =>
    once(`+${k}`, () => {
      const grow = (name: string, x: Node): Node =>
        t.step(`${name}#+${k}`, 'round', 'yuan', [t.step(`${name}Exact#+${k}`, 'mul', 'yuan', [x, growthFactor() as Node]), 0])
      const ceiling = grow('ceiling', before.ceiling)
      const floor = before.floor && grow('floor', before.floor)
      return { average: averageOf(`+${k}`, ceiling), floor, ceiling, projected: true }
    })

  let projected: { from: string; growth: unknown } | undefined
  return {
    /** From when on limits are projected, and by what rate, if any were. */
    get projected() {
      return projected
    },
    /** Whether two months have the same limits. */
    same(a: Month, b: Month): boolean {
      if (last && b > last) return a > last && ahead(a) === ahead(b)
      const other = limitsAt(b)
      return limitsAt(a).every((value, i) => value === other[i])
    },
    of(m: Month): Reference | 'growth-needed' | undefined {
      if (!last || m <= last) return published(m)
      if (!growthFactor()) return 'growth-needed'
      projected = { from: formatMonth(addMonths(last, 1)), growth: growth?.shown }
      let here = published(last)
      for (let k = 1; k <= ahead(m) && here; k++) here = next(here, k)
      return here
    },
  }
}
