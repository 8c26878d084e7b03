import employerCap from '../../data/rules/annuity.enterprise.employer-cap.json' with { type: 'json' }
import totalCap from '../../data/rules/annuity.enterprise.total-cap.json' with { type: 'json' }
import { compare, type Exact } from './exact.ts'
import { decimalInput, fields, moneyInput, monthInput } from './input.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import { percentage } from './steps.ts'


/**
 * A month of enterprise annuity (企业年金): voluntary, agreed between an enterprise and its employees.
 *
 * In: month; base (yuan a month); employerPercent and workerPercent as agreed (8 is eight per cent).
 * Out (yuan a month): worker, employer; credited, both together.
 * 企业年金办法 (人社部、财政部令第36号), in force 2018-02-01: the employer at most eight per cent, both at most twelve. All of it from memory,
 * and marked so.
 * The limits are those of an enterprise's whole pay; here they are held against one person's. Not modelled: see the list.
 */
export const enterpriseAnnuity = rule({
  id: 'enterprise-annuity',
  input: fields({
    month: monthInput,
    base: moneyInput,
    employerPercent: decimalInput(100, 'percent'),
    workerPercent: decimalInput(100, 'percent'),
  }),
  compute(t, { month, base, employerPercent, workerPercent }) {
    const both = t.step('bothPercent', 'add', 'percent', [employerPercent, workerPercent])
    const caps = { employerPercent: t.lookup('employerCap', employerCap, month), workerPercent: t.lookup('totalCap', totalCap, month) }
    const over = [
      ['employerPercent', t.given(employerPercent)],
      ['workerPercent', both],
    ] as const
    const problems = over
      .filter(([field, percent]) => caps[field].raw !== undefined && compare(percent.raw as Exact, caps[field].raw as Exact) > 0)
      .map(([field, percent]) =>
        problem('annuity.over-limit', field, { received: percent.shown, most: caps[field].shown, together: field === 'workerPercent' }),
      )
    if (problems.length) return failure(...problems)
    const worker = percentage(t, 'worker', base, workerPercent)
    const employer = percentage(t, 'employer', base, employerPercent)
    return t.result({ worker, employer, credited: t.step('credited', 'add', 'yuan', [worker, employer]) })
  },
})

export const aboutEnterpriseAnnuity = (): About<typeof enterpriseAnnuity> => ({
  outputs: { worker: 'yuan', employer: 'yuan', credited: 'yuan' },
  instruments: [{ id: 'mohrss-mof-order-36' }],
  parameters: [employerCap, totalCap],
  notModelled: [
    'enterprise-annuity.not-modelled.limits-of-pay',
    'enterprise-annuity.not-modelled.vesting',
    'enterprise-annuity.not-modelled.payout',
    'enterprise-annuity.not-modelled.yield',
    'enterprise-annuity.not-modelled.tax',
  ],
})
