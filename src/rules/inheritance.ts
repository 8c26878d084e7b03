import funeralMonths from '../../data/rules/survivors.funeral-months.json' with { type: 'json' }
import leastRetired from '../../data/rules/survivors.least-months-retired.json' with { type: 'json' }
import paymentMonths from '../../data/rules/survivors.payment-months.json' with { type: 'json' }
import { durationInput, fields, moneyInput, monthInput, optional } from './input.ts'
import { problem } from './result.ts'
import { type About, rule } from './rule.ts'
import { asked, rounded } from './steps.ts'
import type { Citation, Node } from './trace.ts'


const heirs: Citation = { source: { id: 'social-insurance-law', locator: 'art.14' }, verified: 'text' }
const whole: Citation = { source: { id: 'mohrss-order-13', locator: 'art.6' }, verified: 'text' }

/**
 * What is left to the family when someone insured as an employee dies of illness or otherwise than at work.
 *
 * In: month of death; contributionMonths (deemed ones included); drawnMonths, for how long a pension was drawn (left out: not
 * retired); urbanIncome, the disposable income per head of townspeople in the province, yuan a year, of the year before the
 * death; accountBalance (yuan), of someone retired what was left of it.
 * Out: funeral (twice the income of a month), survivorMonths and survivor, the one-off payment, survivorMonthsMost and
 * survivorMost, the same where a part of a year beyond fifteen counts as a year (the text doesn't say); account, which goes to the
 * heirs whole; total with the lesser payment. Yuan and months.
 * 企业职工基本养老保险遗属待遇暂行办法 (人社部发〔2021〕18号), arts 3 to 5, known from texts that quote it; 社会保险法 arts 14 and 17; 人社部令第13号 art. 6.
 * The income is the province's, not the nation's, and is asked for. Not modelled: see the list.
 */
export const inheritance = rule({
  id: 'inheritance',
  input: fields({
    month: monthInput,
    contributionMonths: durationInput,
    drawnMonths: optional(durationInput),
    urbanIncome: optional(moneyInput),
    accountBalance: optional(moneyInput),
  }),
  compute(t, { month, contributionMonths, drawnMonths, urbanIncome, accountBalance }) {
    const death = t.given(month, 'month')
    const years = t.step('contributionYears', 'div', 'years', [contributionMonths, 12])
    const counted = t.step('yearsCounted', 'min', 'years', [years, 30])
    const full = t.step('yearsFull', 'floor', 'years', [counted])
    const begun = contributionMonths > 180 ? t.step('yearsBegun', 'ceil', 'years', [counted]) : full
    const fewer =
      drawnMonths === undefined
        ? undefined
        : t.step('yearsDrawn', 'floor', 'months', [t.step('drawnYears', 'div', 'years', [drawnMonths, 12])])
    const payment = (id: string, by: Node): Node<number> => {
      if (!fewer) return t.lookup(id, paymentMonths, death, by)
      const rest = t.step(`${id}Left`, 'sub', 'months', [t.lookup(`${id}Working`, paymentMonths, death, by), fewer])
      return t.step(id, 'max', 'months', [rest, t.read(leastRetired, death)])
    }
    const months = payment('survivorMonths', full)
    const most = payment('survivorMonthsMost', begun)
    const funeral = t.lookup('funeralMonths', funeralMonths, death)

    const income = asked(t, 'urbanIncome', urbanIncome)
    const monthly = t.step('incomeOfMonth', 'div', 'yuan', [income, 12])
    const yuan = (id: string, times: Node) => rounded(t, id, 'mul', [monthly, times])
    const grant = yuan('funeral', funeral)
    const lump = yuan('survivor', months)
    const balance = asked(t, 'accountBalance', accountBalance)
    const account = t.step('account', 'add', 'yuan', [balance, 0], drawnMonths === undefined ? whole : heirs)

    if (most.raw !== undefined && most.shown !== months.shown)
      t.warn(problem('inheritance.part-year', 'contributionMonths', { least: months.shown, most: most.shown }))
    return t.partial({
      funeral: grant,
      survivorMonths: months,
      survivorMonthsMost: most,
      survivor: lump,
      survivorMost: yuan('survivorMost', most),
      account,
      total: t.step('total', 'sum', 'yuan', [grant, lump, account]),
    })
  },
})

export const aboutInheritance = (): About<typeof inheritance> => ({
  outputs: {
    funeral: 'yuan',
    survivorMonths: 'months',
    survivorMonthsMost: 'months',
    survivor: 'yuan',
    survivorMost: 'yuan',
    account: 'yuan',
    total: 'yuan',
  },
  instruments: [{ id: 'mohrss-2021-18' }, heirs.source, { id: 'social-insurance-law', locator: 'art.17' }, whole.source],
  parameters: [funeralMonths, paymentMonths, leastRetired],
  notModelled: [
    'inheritance.not-modelled.before-the-measures',
    'inheritance.not-modelled.province-income',
    'inheritance.not-modelled.resident-scheme',
    'inheritance.not-modelled.public-sector',
    'inheritance.not-modelled.work-injury',
    'inheritance.not-modelled.dependants',
  ],
})
