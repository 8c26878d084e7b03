import employerPercent from '../../data/rules/annuity.occupational.employer-percent.json' with { type: 'json' }
import workerPercent from '../../data/rules/annuity.occupational.worker-percent.json' with { type: 'json' }
import { divisorAt, divisorMode, divisorRounding, divisorTable } from './divisor.ts'
import { fields, moneyInput, monthInput, monthsInput, oneOf, optional } from './input.ts'
import { type About, rule } from './rule.ts'
import { percentage, rounded } from './steps.ts'
import type { Citation, } from './trace.ts'

export { employerPercent, workerPercent }


const paidOut: Citation = { source: { id: 'state-council-office-2015-18' }, verified: 'secondary' }

/**
 * A month of occupational annuity (职业年金): compulsory in the public sector, beside the basic pension.
 *
 * In: month; base, that of the basic pension (yuan a month); funding, of the unit: budget (wholly funded by the budget) or own;
 * for the time after, balance (yuan) and ageMonths at retirement (months, 480 to 840).
 * Out (yuan a month): worker, employer; credited, both, to an account of one's own; of that, where funding is given, invested,
 * what is really there, and booked, what is only written down with a published rate until the treasury makes it real
 * before retirement. With a balance: divisor (months, that of the pension account) and annuity (yuan a month), until the balance is used up.
 * 机关事业单位职业年金办法 (国办发〔2015〕18号), art. 4, in force 2014-10-01, known from texts that quote it.
 * Not modelled: see the list.
 */
export const occupationalAnnuity = rule({
  id: 'occupational-annuity',
  input: fields({
    month: monthInput,
    base: moneyInput,
    funding: optional(oneOf(['budget', 'own'])),
    balance: optional(moneyInput),
    ageMonths: optional(monthsInput),
  }),
  compute(t, { month, base, funding, balance, ageMonths }) {
    const when = t.given(month, 'month')
    const worker = percentage(t, 'worker', base, t.lookup('workerPercent', workerPercent, when))
    const employer = percentage(t, 'employer', base, t.lookup('employerPercent', employerPercent, when))
    const credited = t.step('credited', 'add', 'yuan', [worker, employer])
    const byBudget = funding === 'budget'
    const split = () => ({
      invested: t.step('invested', 'choose', 'yuan', [byBudget, worker, credited]),
      booked: t.step('booked', 'choose', 'yuan', [byBudget, employer, 0]),
    })
    const payout = () => {
      const divisor = divisorAt(t, when, ageMonths)
      return { divisor, annuity: rounded(t, 'annuity', 'div', [balance, divisor], 2, paidOut) }
    }
    return t.partial({ worker, employer, credited, ...(funding ? split() : {}), ...(balance === undefined ? {} : payout()) })
  },
})

export const aboutOccupationalAnnuity = (): About<typeof occupationalAnnuity> => ({
  outputs: {
    worker: 'yuan',
    employer: 'yuan',
    credited: 'yuan',
    invested: 'yuan',
    booked: 'yuan',
    divisor: 'months',
    annuity: 'yuan',
  },
  instruments: [{ id: 'state-council-office-2015-18', locator: 'art.4' }],
  parameters: [employerPercent, workerPercent, divisorMode, divisorTable, divisorRounding],
  notModelled: [
    'occupational-annuity.not-modelled.payout',
    'occupational-annuity.not-modelled.yield',
    'occupational-annuity.not-modelled.moving',
    'occupational-annuity.not-modelled.tax',
  ],
})
