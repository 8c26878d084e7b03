import * as v from 'valibot'
import employerFile from '../../data/rules/annuity.occupational.employer-percent.json' with { type: 'json' }
import workerFile from '../../data/rules/annuity.occupational.worker-percent.json' with { type: 'json' }
import modeFile from '../../data/rules/pension.divisor-mode.json' with { type: 'json' }
import { divisorRounding, divisorSteps, divisorTable, oldest, youngest } from './divisor.ts'
import { moneyInput, monthInput, monthsInput, oneOf, optional } from './input.ts'
import { parameter } from './parameters.ts'
import { problem } from './result.ts'
import { rule } from './rule.ts'
import { type Citation, type Node, Trace } from './trace.ts'

export const employerPercent = parameter(employerFile)
export const workerPercent = parameter(workerFile)
const divisorMode = parameter<string>(modeFile)

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
  input: v.object({
    month: monthInput,
    base: moneyInput,
    funding: optional(oneOf(['budget', 'own'])),
    balance: optional(moneyInput),
    ageMonths: optional(monthsInput),
  }),
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
  compute({ month, base, funding, balance, ageMonths }, { parameters }) {
    const t = new Trace(parameters)
    const [when, of] = [t.given(month, 'month'), t.given(base, 'yuan')]
    const part = (id: string, percent: typeof employerPercent) => {
      const hundredfold = t.step(`${id}TimesHundred`, 'mul', 'number', [of, t.lookup(`${id}Percent`, percent, when)])
      return t.step(id, 'round', 'yuan', [t.step(`${id}Exact`, 'div', 'yuan', [hundredfold, 100]), 2])
    }
    const [worker, employer] = [part('worker', workerPercent), part('employer', employerPercent)]
    const credited = t.step('credited', 'add', 'yuan', [worker, employer])
    const byBudget = t.given(funding === 'budget', 'boolean')
    const split = () => ({
      invested: t.step('invested', 'choose', 'yuan', [byBudget, worker, credited]),
      booked: t.step('booked', 'choose', 'yuan', [byBudget, employer, t.given(0, 'yuan')]),
    })
    const divisorOf = () => {
      if (ageMonths === undefined) return t.lack(problem('input.missing', 'ageMonths'))
      if (ageMonths < youngest || ageMonths > oldest)
        return t.lack(problem('no-value', 'ageMonths', { received: ageMonths, from: youngest, to: oldest }))
      const mode = t.lookup('divisorMode', divisorMode, when).shown
      return mode ? divisorSteps(t, when, ageMonths, mode as 'by-month' | 'whole-year') : t.given(undefined, 'months')
    }
    const payout = () => {
      const divisor: Node<number> = divisorOf()
      const exact = t.step('annuityExact', 'div', 'yuan', [t.given(balance, 'yuan'), divisor], paidOut)
      return { divisor, annuity: t.step('annuity', 'round', 'yuan', [exact, 2]) }
    }
    return t.partial({ worker, employer, credited, ...(funding ? split() : {}), ...(balance === undefined ? {} : payout()) })
  },
})
