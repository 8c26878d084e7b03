import accountPercent from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import start from '../../data/rules/dual-track.start.json' with { type: 'json' }
import { durationInput, fields, moneyInput, monthInput, monthsInput, optional, placeInput, ratioInput } from './input.ts'
import { formatMonth, type Month } from './month.ts'
import { employerPercent, workerPercent } from './occupational-annuity.ts'
import { aboutPension } from './pension.ts'
import { nationalForm, pensionParts } from './pension-parts.ts'
import { basicAmount, residentDivisor, residentParts } from './resident-pension.ts'
import { failure, type Problem, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import { asked, percentage, rounded } from './steps.ts'
import type { Citation, Node } from './trace.ts'


const sameFormula: Citation = { source: { id: 'state-council-2015-2' }, verified: 'secondary' }
const paidOut: Citation = { source: { id: 'state-council-office-2015-18' }, verified: 'secondary' }

/**
 * One working life in three schemes: public sector, enterprise, residents.
 *
 * In: place, entryMonth (October 2014 or later), retireMonth, ageMonths, contributionMonths, index, calculationBase (as in
 * `pension`); wage, the mean contribution wage (yuan a month), from which the accounts are saved without growth and interest,
 * or accountBalance and annuityBalance as they are (yuan); residentYearly, what is paid into the residents' scheme (yuan a
 * year), or residentBalance.
 * Out (yuan a month): basic and account, the same for public sector and enterprise; annuity, a share of its balance by the
 * same divisor until it is used up; publicTotal with it, enterpriseTotal without; residentBasic, residentAccount, residentTotal.
 * 国发〔2015〕2号: who joins after the reform has basic pension and account by the enterprises' formula; 国办发〔2015〕18号: annuity,
 * eight per cent from the employer and four from the worker. Both known from reposts and quotations; the residents' minimum of
 * late years is memory, and marked so.
 * Those who joined before October 2014 aren't compared: their inputs aren't on record. Not modelled: see the list.
 */
export const dualTrack = rule({
  id: 'dual-track',
  input: fields({
    place: optional(placeInput),
    entryMonth: monthInput,
    retireMonth: monthInput,
    ageMonths: monthsInput,
    contributionMonths: durationInput,
    index: optional(ratioInput),
    calculationBase: optional(moneyInput),
    wage: optional(moneyInput),
    accountBalance: optional(moneyInput),
    annuityBalance: optional(moneyInput),
    residentYearly: optional(moneyInput),
    residentBalance: optional(moneyInput),
  }),
  compute(t, input, context) {
    const { entryMonth, retireMonth, ageMonths, contributionMonths } = input
    const reform = t.lookup('reformStart', start, rulesAsOf)
    const problems: Problem[] = []
    const received = formatMonth(entryMonth)
    if (reform.raw !== undefined && entryMonth < (reform.raw as Month))
      problems.push(problem('dual-track.entered-before-reform', 'entryMonth', { received, earliest: reform.shown }))
    const span = Math.max(0, retireMonth - entryMonth)
    if (contributionMonths > span)
      problems.push(problem('dual-track.longer-than-life', 'contributionMonths', { received: contributionMonths, most: span }))
    for (const [a, b] of [['wage', 'accountBalance'], ['wage', 'annuityBalance'], ['residentYearly', 'residentBalance']] as const)
      if (input[a] !== undefined && input[b] !== undefined) problems.push(problem('input.conflict', b, { fields: [a, b] }))
    if (problems.length) return failure(...problems)

    // What was saved
    const retired = t.given(retireMonth, 'month')
    const saved = (id: string, balance: typeof input.accountBalance, field: string, percents: () => Node) => {
      if (balance !== undefined) return t.given(balance)
      if (input.wage === undefined) return t.lack(problem('input.missing', field))
      t.warn(problem('dual-track.no-growth', null))
      const wages = t.step(`${id}Wages`, 'mul', 'yuan', [input.wage, contributionMonths])
      return percentage(t, id, wages, percents())
    }
    const account = saved('accountSaved', input.accountBalance, 'accountBalance', () => t.lookup('accountPercent', accountPercent, retired))
    const annuitySaved = saved('annuitySaved', input.annuityBalance, 'annuityBalance', () =>
      t.step('annuityPercent', 'add', 'percent', [t.lookup('workerPercent', workerPercent, retired), t.lookup('employerPercent', employerPercent, retired)]),
    )

    // By the enterprises' formula
    const { index, calculationBase } = input
    const parts = pensionParts(t, { retireMonth, ageMonths, contributionMonths, index, calculationBase }, () => account, context)
    const worked = nationalForm(t, parts, retired, context)
    if (!worked.ok) return worked
    const { basic, account: fromAccount, divisor } = parts
    const annuity = rounded(t, 'annuity', 'div', [annuitySaved, divisor], 2, paidOut)
    const enterpriseTotal = t.step('enterpriseTotal', 'add', 'yuan', [basic, fromAccount])
    const publicTotal = t.step('publicTotal', 'sum', 'yuan', [basic, fromAccount, annuity], sameFormula)

    // Residents
    const years = t.step('residentYears', 'div', 'years', [contributionMonths, 12])
    const balance =
      input.residentBalance !== undefined
        ? t.given(input.residentBalance)
        : t.step('residentSaved', 'mul', 'yuan', [asked(t, 'residentYearly', input.residentYearly), years])
    const resident = residentParts(t, retired, balance, (id) => `resident${id.charAt(0).toUpperCase()}${id.slice(1)}`)
    if (ageMonths < 720) t.warn(problem('dual-track.resident-from-sixty', 'ageMonths', { ageMonths }))
    t.warn(problem('dual-track.same-formula', null))

    return t.partial({
      basic,
      account: fromAccount,
      annuity,
      publicTotal,
      enterpriseTotal,
      residentBasic: resident.basic,
      residentAccount: resident.account,
      residentTotal: resident.total,
    })
  },
})

export const aboutDualTrack = (): About<typeof dualTrack> => ({
  outputs: {
    basic: 'yuan',
    account: 'yuan',
    annuity: 'yuan',
    publicTotal: 'yuan',
    enterpriseTotal: 'yuan',
    residentBasic: 'yuan',
    residentAccount: 'yuan',
    residentTotal: 'yuan',
  },
  instruments: [
    sameFormula.source,
    { id: 'state-council-office-2015-18', locator: 'art.4' },
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'state-council-2014-8', locator: 'art.6' },
  ],
  parameters: [...aboutPension().parameters, start, accountPercent, employerPercent, workerPercent, basicAmount, residentDivisor],
  notModelled: [
    'dual-track.not-modelled.entered-before',
    'dual-track.not-modelled.growth',
    'dual-track.not-modelled.pay',
    'dual-track.not-modelled.enterprise-annuity',
    'dual-track.not-modelled.resident-subsidy',
    'dual-track.not-modelled.annuity-payout',
    'dual-track.not-modelled.local-variants',
  ],
})
