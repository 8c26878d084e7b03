import basicRate from '../../data/rules/pension.basic-rate.json' with { type: 'json' }
import lowIndex from '../../data/rules/pension.low-index.floor.json' with { type: 'json' }
import oddMonthRate from '../../data/rules/pension.odd-month-rate.json' with { type: 'json' }
import yearsRounding from '../../data/rules/pension.years-rounding.json' with { type: 'json' }
import type { Citation, Node, Operand, Trace } from './trace.ts'

/** What the basic pension is read from. */
export { basicRate, lowIndex, oddMonthRate, yearsRounding }

export const article6: Citation = { source: { id: 'state-council-2005-38', locator: 'art.6' }, verified: 'text' }

/** How years of contributions are rounded before they are multiplied. */
const yearsProfiles = { exact: undefined, '2-decimals': 2, '4-decimals': 4 } as const

/** The steps to the basic pension before it is rounded. */
export function basicSteps(t: Trace, month: Node, { base, index, years, months }: { base: Node; index: Node; years: Node; months?: Node | undefined }): Node<number> {
  const indexed = t.step('indexedBase', 'mul', 'yuan', [base, index])
  let first = base
  if (t.has(lowIndex, month) && index.raw !== undefined) {
    const floor = t.lookup('lowIndexFloor', lowIndex, month)
    const low = t.step('indexIsLow', 'compare', 'boolean', [index, '<', floor])
    const lowered = t.step('loweredBase', 'div', 'yuan', [indexed, floor])
    first = t.step('firstBase', 'choose', 'yuan', [low, lowered, base])
  }
  const mean = t.step('meanBase', 'div', 'yuan', [t.step('basesTogether', 'add', 'yuan', [first, indexed]), 2], article6)
  const rate = t.lookup('basicRate', basicRate, month)
  let earned = t.step('earnedPercent', 'mul', 'percent', [years, rate])
  if (months && t.has(oddMonthRate, month)) {
    const full = t.step('fullYears', 'floor', 'years', [t.step('monthsInYears', 'div', 'years', [months, 12])])
    const odd = t.step('oddMonths', 'sub', 'months', [months, t.step('fullYearsMonths', 'mul', 'months', [full, 12])])
    const beyond = t.step('oddMonthsPercent', 'mul', 'percent', [odd, t.lookup('oddMonthRate', oddMonthRate, month)])
    earned = t.step('earnedWithOddMonths', 'add', 'percent', [t.step('fullYearsPercent', 'mul', 'percent', [full, rate]), beyond])
  }
  return t.step('basicExact', 'div', 'yuan', [t.step('meanTimesPercent', 'mul', 'yuan', [mean, earned]), 100])
}

/** Years out of months: exact, or rounded as the input or the place says. */
export function yearsOf(t: Trace, id: string, months: Operand, month: Node, wish: keyof typeof yearsProfiles | undefined): Node<number> {
  const profile = wish ? yearsProfiles[wish] : t.has(yearsRounding, month) ? t.read(yearsRounding, month) : undefined
  const exact = t.step(profile === undefined ? id : `${id}Exact`, 'div', 'years', [months, 12])
  return profile === undefined ? exact : t.step(id, 'round', 'years', [exact, profile])
}
