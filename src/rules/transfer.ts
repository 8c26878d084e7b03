import employerPercent from '../../data/rules/transfer.employer-percent.json' with { type: 'json' }
import pooledFrom from '../../data/rules/transfer.pooled-from.json' with { type: 'json' }
import pooledPercent from '../../data/rules/transfer.pooled-percent.json' with { type: 'json' }
import { countInput, fields, list, moneyInput, oneOf } from './input.ts'
import { type Month, month, yearOf } from './month.ts'
import { at } from './parameters.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Citation, Node } from './trace.ts'


const movesWhole: Citation = { source: { id: 'state-council-office-2009-66', locator: 'art.5' }, verified: 'text' }
const accountMoves: Citation = { source: { id: 'state-council-office-2009-66', locator: 'art.4' }, verified: 'text' }

/**
 * What moves when a pension relation goes to another province, and what stays in the fund it leaves.
 *
 * In: account; wages by year (months paid in it, contribution wage a month in yuan); accountBalance (yuan).
 * Out (yuan): accountMoved, the whole account; pooledMoved: of a general account twelve per cent of the wages since 1998-01,
 * of a temporary one all that the employer paid; staysInPool: the rest of the employer's points, reckoned by the usual
 * rate, twenty before 2019-05 and sixteen from then. It passes between funds: none of it was the worker's.
 * 国办发〔2009〕66号, arts 4 and 5 (2); 国办发〔2019〕13号, art. 1.
 * The months of a year in which the rate changed, paid only in part, are spread evenly over it; `transfer.rate-changed-in-year`
 * says how many of them can have been before the change. Not modelled: see the list.
 */
export const transfer = rule({
  id: 'transfer',
  input: fields({
    account: oneOf(['general', 'temporary']),
    wages: list(fields({ year: countInput(9899, 'year'), months: countInput(12, 'months'), monthlyWage: moneyInput }), 100),
    accountBalance: moneyInput,
  }),
  compute(t, { account, wages, accountBalance }, { parameters }) {
    const inYear = new Map<number, number>()
    for (const { year, months } of wages) inYear.set(year, (inYear.get(year) ?? 0) + months)
    const [crowded] = [...inYear].filter(([, months]) => months > 12)
    if (crowded) return failure(problem('transfer.months-in-year', 'wages', { year: crowded[0], received: crowded[1], most: 12 }))

    const law = t.given(rulesAsOf, 'month')
    const points = t.lookup('pooledPercent', pooledPercent, law)
    const since = t.lookup('pooledFrom', pooledFrom, law)
    const first = yearOf(since.raw as Month)
    const temporary = account === 'temporary'

    const counted: Node[] = []
    const rest: Node[] = []
    wages.forEach(({ year, months, monthlyWage }, i) => {
      const name = wages.findIndex((one) => one.year === year) === i ? `${year}` : `${year}.${i + 1}`
      const total = t.step(`yearWages#${name}`, 'mul', 'yuan', [monthlyWage, months])
      if (year >= first) counted.push(total)
      const rate = (when: Month, part: string) => {
        const percent = t.lookup(`employerPercent#${part}`, employerPercent, when)
        return temporary ? percent : t.step(`pointsThatStay#${part}`, 'sub', 'percent', [percent, points])
      }
      const of = (sum: Node, percent: Node, part: string) =>
        t.step(`restOfYear#${part}`, 'div', 'yuan', [t.step(`restTimesHundred#${part}`, 'mul', 'number', [sum, percent]), 100])

      const [january, december] = [month(year, 1), month(year, 12)]
      const percent = at(employerPercent, january, parameters).value
      let before = 12
      while (before > 0 && at(employerPercent, (january + before - 1) as Month, parameters).value !== percent) before--
      if (before === 12 || percent === undefined) {
        rest.push(of(total, rate(january, name), name))
        return
      }
      const share = t.step(`beforeChange#${name}`, 'div', 'yuan', [t.step(`twelfths#${name}`, 'mul', 'yuan', [total, before]), 12])
      const early = rate(january, `${name}a`)
      const late = rate(december, `${name}b`)
      rest.push(of(share, early, `${name}a`), of(t.step(`afterChange#${name}`, 'sub', 'yuan', [total, share]), late, `${name}b`))
      if (months < 12 && months > 0) {
        const [fewest, most] = [Math.max(0, months - (12 - before)), Math.min(months, before)]
        t.warn(problem('transfer.rate-changed-in-year', `wages.${i}.months`, { year, months, fewest, most }))
      }
    })

    const moved = t.step('accountMoved', 'add', 'yuan', [accountBalance, 0], temporary ? movesWhole : accountMoves)
    const others = t.step('restExact', 'sum', 'yuan', rest)
    if (temporary)
      return t.partial({ accountMoved: moved, pooledMoved: t.step('pooledMoved', 'round', 'yuan', [others, 2]), staysInPool: t.given(0) })
    const base = t.step('wagesCounted', 'sum', 'yuan', counted)
    const pooled = t.step('pooledExact', 'div', 'yuan', [t.step('pooledTimesHundred', 'mul', 'number', [base, points]), 100])
    return t.partial({
      accountMoved: moved,
      pooledMoved: t.step('pooledMoved', 'round', 'yuan', [pooled, 2]),
      staysInPool: t.step('staysInPool', 'round', 'yuan', [others, 2]),
    })
  },
})

export const aboutTransfer = (): About<typeof transfer> => ({
  outputs: { accountMoved: 'yuan', pooledMoved: 'yuan', staysInPool: 'yuan' },
  instruments: [accountMoves.source, movesWhole.source, { id: 'state-council-office-2019-13', locator: 'art.1' }],
  parameters: [pooledPercent, pooledFrom, employerPercent],
  notModelled: [
    'transfer.not-modelled.interest',
    'transfer.not-modelled.flexible',
    'transfer.not-modelled.lower-rates',
    'transfer.not-modelled.account-share',
    'transfer.not-modelled.one-off-payments',
    'transfer.not-modelled.overlap',
  ],
})
