import complaintMonths from '../../data/rules/arrears.complaint-months.json' with { type: 'json' }
import feePercent from '../../data/rules/arrears.late-fee-percent.json' with { type: 'json' }
import { formatDay, monthOf } from './day.ts'
import './day-trace.ts'
import { countInput, dayInput, fields, moneyInput, optional } from './input.ts'
import { type Month, parseMonth } from './month.ts'
import { failure, type Problem, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import { rounded } from './steps.ts'
import type { Citation } from './trace.ts'


const byEmployer: Citation = { source: { id: 'mohrss-order-13', locator: 'art.20' }, verified: 'text' }

/**
 * The late fee on unpaid contributions (滞纳金), and who bears it.
 *
 * In: principal (yuan), and either days or from and to: the day the arrears began and the day they are paid, the first counted,
 * the last not. Out (yuan): lateFee, 0.05 per cent of the principal for each day, simple, half up to the fen; total;
 * bornBy: the employer, also for the fee on the worker's share.
 * 社会保险法, art. 86 (since 2011-07-01); 人社部令第13号, arts 20 and 29: arrears from before follow older national and local
 * rules, which aren't on record, so there is no value. 劳动保障监察条例, art. 20: the two years, with their dispute, as a warning.
 * Where days are given without dates the law is that of the month the rules were last checked.
 * Not modelled: see the list.
 */
export const arrears = rule({
  id: 'arrears',
  input: fields({
    principal: moneyInput,
    days: optional(countInput(40_000, 'days')),
    from: optional(dayInput),
    to: optional(dayInput),
  }),
  compute(t, { principal, days, from, to }) {
    const problems: Problem[] = []
    const dates = from !== undefined || to !== undefined
    if (days !== undefined && dates) problems.push(problem('input.conflict', 'days', { fields: ['days', 'from', 'to'] }))
    else if (days === undefined && !dates) problems.push(problem('input.missing', 'days'))
    else if (dates && from === undefined) problems.push(problem('input.missing', 'from'))
    else if (dates && to === undefined) problems.push(problem('input.missing', 'to'))
    else if (from !== undefined && to !== undefined && to < from)
      problems.push(problem('day.order', 'to', { from: formatDay(from), to: formatDay(to) }))
    if (problems.length) return failure(...problems)

    const law = t.given(from === undefined ? rulesAsOf : (parseMonth(monthOf(from)) as Month), 'month')
    const owed = t.given(principal)
    const late =
      days === undefined ? t.step('days', 'sub', 'days', [t.given(to, 'day'), t.given(from, 'day')]) : t.step('days', 'add', 'days', [days, 0])
    const rate = t.step('feeOfDay', 'div', 'yuan', [
      t.step('feeOfDayTimesHundred', 'mul', 'number', [owed, t.lookup('feePercent', feePercent, law)]),
      100,
    ])
    const fee = rounded(t, 'lateFee', 'mul', [rate, late])
    const total = t.step('total', 'add', 'yuan', [owed, fee], byEmployer)
    if (fee.raw === undefined) return t.result({ days: late, lateFee: fee, total, bornBy: 'employer' })

    const limit = t.step('complaintDays', 'div', 'days', [
      t.step('complaintMonthsTimes365', 'mul', 'number', [t.lookup('complaintMonths', complaintMonths, law), 365]),
      12,
    ])
    if (t.step('beyondComplaint', 'compare', 'boolean', [limit, '<', late]).shown)
      t.warn(problem('arrears.two-year-limit', null, { days: late.shown, limit: limit.shown }))
    if (t.step('feeAbovePrincipal', 'compare', 'boolean', [owed, '<', fee]).shown)
      t.warn(problem('arrears.cap-disputed', null, { principal: owed.shown, lateFee: fee.shown }))
    return t.result({ days: late, lateFee: fee, total, bornBy: 'employer' })
  },
})

export const aboutArrears = (): About<typeof arrears> => ({
  outputs: { days: 'days', lateFee: 'yuan', total: 'yuan', bornBy: 'word' },
  instruments: [
    { id: 'social-insurance-law', locator: 'art.86' },
    byEmployer.source,
    { id: 'mohrss-order-13', locator: 'art.29' },
    { id: 'labour-inspection-2004', locator: 'art.20' },
    { id: 'premium-collection-1999', locator: 'art.13' },
  ],
  parameters: [feePercent, complaintMonths],
  notModelled: [
    'arrears.not-modelled.principal',
    'arrears.not-modelled.penalty',
    'arrears.not-modelled.before-the-law',
    'arrears.not-modelled.cap',
    'arrears.not-modelled.limit',
    'arrears.not-modelled.flexible',
    'arrears.not-modelled.fabricated',
    'arrears.not-modelled.housing-fund',
  ],
})
