import calculationBase from '../../data/rules/pension.calculation-base.json' with { type: 'json' }
import type { Exact } from './exact.ts'
import { type Month, month, yearOf } from './month.ts'
import type { Wanted } from './parameters.ts'
import { problem } from './result.ts'
import { rulesAsOf } from './rule.ts'
import { type Each, forEach, lastValues, type Scenario } from './scenarios.ts'
import type { Node, Trace } from './trace.ts'

/** What is assumed of years to come, from the values last published. */

export const same = (node: Node<number>): Each<Node<number>> => forEach(() => node)

/** The Decembers of a parameter's last published years, latest first. */
function published(t: Trace, wanted: Wanted, years: number): Month[] {
  const found: Month[] = []
  const last = yearOf(rulesAsOf)
  for (let y = last; y > last - 30 && found.length < years; y--) {
    if (t.has(wanted, month(y, 12))) found.push(month(y, 12))
    else if (found.length) break
  }
  return found
}

export function lastBase(t: Trace, place: string | undefined): Node<number> {
  const [last] = published(t, calculationBase, 1)
  return last === undefined
    ? t.lack(problem('calculation-base.missing', 'calculationBase', { place: place ?? null }))
    : t.lookup('calculationBase', calculationBase, last)
}

/** Least, mean and greatest of some ratios. */
function spreadOf(t: Trace, name: string, values: Node[]): Each<Node<number>> {
  const rounded = (scenario: Scenario, x: Node) => t.step(`${name}#${scenario}`, 'round', 'ratio', [x, 4])
  const mean = t.step(`${name}Mean`, 'div', 'ratio', [t.step(`${name}Sum`, 'sum', 'ratio', values), values.length])
  return {
    low: rounded('low', t.step(`${name}Least`, 'min', 'ratio', values)),
    central: rounded('central', mean),
    high: rounded('high', t.step(`${name}Greatest`, 'max', 'ratio', values)),
  }
}

export function meanOf(t: Trace, name: string, wanted: Wanted<Exact>): Each<Node<number>> {
  const found = published(t, wanted, lastValues)
  if (found.length < lastValues) return same(t.lack(problem('input.missing', name)))
  const values = found.map((december, i) => t.step(`${name}Value#${i}`, 'div', 'ratio', [t.lookup(`${name}Published#${i}`, wanted, december), 100]))
  return spreadOf(t, name, values)
}

/** Of the average wage: by how much the calculation base rose each year. */
export function growthOf(t: Trace): Each<Node<number>> {
  const found = published(t, calculationBase, lastValues + 1)
  if (found.length <= lastValues) return same(t.lack(problem('input.missing', 'growth')))
  const bases = found.map((december, i) => t.lookup(`growthBase#${i}`, calculationBase, december))
  const values = bases
    .slice(1)
    .map((before, i) => t.step(`growthValue#${i}`, 'sub', 'ratio', [t.step(`growthRatio#${i}`, 'div', 'ratio', [bases[i], before]), 1]))
  return spreadOf(t, 'growth', values)
}
