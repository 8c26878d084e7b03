import residentMinimum from '../../data/rules/resident-pension.minimum-months.json' with { type: 'json' }
import { durationInput, fields, moneyInput, monthInput, optional } from './input.ts'
import { minimumMonths } from './minimum-contribution.ts'
import { formatMonth, month } from './month.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import { asked } from './steps.ts'
import type { Citation } from './trace.ts'

export { residentMinimum }


const source = { id: 'mohrss-2014-17' }
const printed: Citation = { source, verified: 'secondary' }
const carriedOver: Citation = { source, verified: 'memory' }
const start = month(2014, 7)

/**
 * Moving between the employees' and the residents' pension scheme (城乡养老保险制度衔接).
 *
 * In: statutoryMonth (of the employees' scheme), month of the move (not before it; by default that month), employeeMonths and
 * residentMonths paid, the two account balances (yuan).
 * Out: direction; requiredMonths, what the employees' scheme asks for; countedMonths, what counts after the move: towards
 * the employees' scheme resident years aren't converted, towards the residents' scheme employee years are added;
 * residentShortMonths, what is then missing there; balance, the accounts together (yuan).
 * 城乡养老保险制度衔接暂行办法 (人社部发〔2014〕17号), known from texts that quote it. Its fifteen years are read as those of the table
 * in force at the statutory age: no text says so, and such a result is marked as memory.
 * Not modelled: see the list.
 */
export const schemeTransfer = rule({
  id: 'scheme-transfer',
  input: fields({
    statutoryMonth: monthInput,
    month: optional(monthInput),
    employeeMonths: durationInput,
    residentMonths: optional(durationInput),
    employeeBalance: optional(moneyInput),
    residentBalance: optional(moneyInput),
  }),
  compute(t, { statutoryMonth, month: moved, employeeMonths, residentMonths, employeeBalance, residentBalance }) {
    if (moved !== undefined && moved < Math.max(statutoryMonth, start)) {
      const [received, earliest] = [formatMonth(moved), formatMonth(moved < statutoryMonth ? statutoryMonth : start)]
      return failure(problem('scheme-transfer.too-early', 'month', { received, earliest }))
    }
    const required = t.lookup('requiredMonths', minimumMonths, statutoryMonth)
    const citation = required.shown === 180 ? printed : carriedOver
    const enough = t.step('employeeMonthsEnough', 'compare', 'boolean', [required, '<=', employeeMonths], citation)
    const toEmployee = enough.shown
    const resident =
      residentMonths === undefined && !toEmployee ? t.lack(problem('input.missing', 'residentMonths')) : t.given(residentMonths)
    const both = t.step('monthsOfBoth', 'add', 'months', [employeeMonths, resident])
    const needed = t.lookup('residentRequired', residentMinimum, rulesAsOf)
    const missing = t.step('residentShort', 'sub', 'months', [needed, both])
    const accounts = [asked(t, 'employeeBalance', employeeBalance), asked(t, 'residentBalance', residentBalance)]
    return t.partial({
      direction: t.step('direction', 'choose', 'text', [enough, 'to-employee', 'to-resident']),
      requiredMonths: required,
      countedMonths: t.step('countedMonths', 'add', 'months', [toEmployee ? employeeMonths : both, 0]),
      ...(toEmployee ? {} : { residentShortMonths: t.step('residentShortMonths', 'max', 'months', [missing, 0]) }),
      balance: t.step('balance', 'sum', 'yuan', accounts),
    })
  },
})

export const aboutSchemeTransfer = (): About<typeof schemeTransfer> => ({
  outputs: { direction: 'text', requiredMonths: 'months', countedMonths: 'months', residentShortMonths: 'months', balance: 'yuan' },
  instruments: [source, { id: 'retirement-measures-2024', locator: 'art.2' }, { id: 'state-council-2014-8', locator: 'art.7' }],
  parameters: [minimumMonths, residentMinimum],
  notModelled: [
    'scheme-transfer.not-modelled.place',
    'scheme-transfer.not-modelled.overlap',
    'scheme-transfer.not-modelled.drawing',
    'scheme-transfer.not-modelled.extending',
  ],
})
