import injuryHighest from '../../data/rules/contribution.injury.highest.json' with { type: 'json' }
import injuryLowest from '../../data/rules/contribution.injury.lowest.json' with { type: 'json' }
import maternityEmployer from '../../data/rules/contribution.maternity.employer.json' with { type: 'json' }
import medicalFixed from '../../data/rules/contribution.medical.fixed.json' with { type: 'json' }
import { accountShare, type Kind, limits, parties, pooled, rates, sides } from './contribution-law.ts'
import { outsideRange, percentOf } from './contribution-rate.ts'
import { divide, type Exact } from './exact.ts'
import type { Amount, Item, Limits, Payslip } from './payslip.ts'
import type { Wanted } from './parameters.ts'

/** What only these items are read from. */
export const employeeParameters = [medicalFixed, maternityEmployer, injuryLowest, injuryHighest]

/** An employee's five insurances on a wage, and the limits and the base of the pension. */
export function employeeItems(slip: Payslip, wage: Amount, injuryRate: Exact | undefined): { items: Item[]; head: Limits & { base: Amount | undefined } } {
  const known = slip.limitsOf('pension')
  const average = slip.average(known)
  const base = slip.base('pension', wage, known, average)
  if (!base) slip.lack('pension', 'base', limits.pension.floor)
  // Where neither a rate nor a limit of the place's own is known, nothing is said of medical care.
  const local = sides.some((side) => slip.has(limits.medical[side])) || slip.has(rates.medical.employer)
  const medicalBase = local ? slip.base('medical', wage, slip.limitsOf('medical'), average) : undefined
  const unemploymentBase = slip.base('unemployment', wage, slip.limitsOf('unemployment'), average)
  const items = [
    base && pension(slip, base),
    medical(slip, medicalBase),
    unemployment(slip, unemploymentBase),
    injury(slip, wage, average, injuryRate),
    maternity(slip, medicalBase),
  ]
  return { items: items.filter((item) => item !== undefined), head: { ...known, base } }
}

/** What both parties pay on a base, as far as base and rates are known. */
function shares(slip: Payslip, kind: keyof typeof rates, base: Amount | undefined) {
  const percents = parties.map((party) => slip.value(`rate#${kind}.${party}`, kind, party, rates[kind][party]))
  if (!base) return slip.lack(kind, 'base', limits[kind].floor)
  const [worker, employer] = percents.map((percent, i) => percent && slip.share(`${kind}.${parties[i]}`, base, percent))
  return { insurance: kind, base, worker, employer }
}

function pension(slip: Payslip, base: Amount): Item | undefined {
  const paid = shares(slip, 'pension', base)
  const accountRate = slip.value('rate#pension.account', 'pension', 'account', accountShare)
  const toAccount = accountRate && slip.share('pension.account', base, accountRate)
  const all = paid?.worker && paid.employer && slip.step('together#pension', 'add', 'yuan', [paid.worker, paid.employer])
  const toPool = all && toAccount && slip.step('toPool#pension', 'sub', 'yuan', [all, toAccount])
  return paid && { ...paid, toAccount, toPool }
}

function medical(slip: Payslip, base: Amount | undefined): Item | undefined {
  const paid = shares(slip, 'medical', base)
  if (!paid) return
  const { worker: own, employer } = paid
  const fixed = slip.has(medicalFixed) ? slip.lookup('fixed#medical', medicalFixed) : undefined
  const worker = own && fixed ? slip.step('withFixed#medical', 'add', 'yuan', [own, fixed]) : own
  const toAccount = own && slip.step('toAccount#medical', 'add', 'yuan', [own, 0], pooled)
  const toPool = employer && (fixed ? slip.step('toPool#medical', 'add', 'yuan', [employer, fixed]) : employer)
  return { ...paid, worker, fixed, toAccount, toPool }
}

function unemployment(slip: Payslip, base: Amount | undefined): Item | undefined {
  const paid = shares(slip, 'unemployment', base)
  if (!paid?.worker && !paid?.employer) return
  const { worker, employer } = paid
  const toPool = worker && employer && slip.step('toPool#unemployment', 'add', 'yuan', [worker, employer], pooled)
  return { ...paid, toAccount: nothing(slip, 'unemployment'), toPool }
}

/** By branch of industry: without its rate nothing is known. */
function injury(slip: Payslip, wage: Amount, average: Amount | undefined, rate: Exact | undefined): Item | undefined {
  if (rate === undefined) return slip.lack('injury', 'employer', 'by-industry')
  const percent = percentOf(slip.t, 'rate#injury.employer', rate, divide(1, 10))
  const [lowest, highest] = [injuryLowest, injuryHighest].map((bound) => (slip.has(bound) ? slip.read(bound) : undefined))
  if (lowest && highest) outsideRange(slip.t, percent, lowest, highest, 'contribution.injury-rate-outside', 'injuryRate')
  return byEmployer(slip, 'injury', slip.base('injury', wage, slip.limitsOf('injury'), average), percent, limits.injury.floor)
}

/** Of its own only where the medical rate doesn't hold it already, which a rate of 0 says. */
function maternity(slip: Payslip, base: Amount | undefined): Item | undefined {
  const percent = slip.value('rate#maternity.employer', 'maternity', 'employer', maternityEmployer)
  return percent?.raw ? byEmployer(slip, 'maternity', base, percent, limits.medical.floor) : undefined
}

function byEmployer(slip: Payslip, insurance: Kind, base: Amount | undefined, percent: Amount, floor: Wanted): Item | undefined {
  if (!base) return slip.lack(insurance, 'base', floor)
  const employer = slip.share(`${insurance}.employer`, base, percent)
  return { insurance, base, worker: slip.t.given(0), employer, toAccount: nothing(slip, insurance), toPool: employer }
}

/** Nothing goes into an account. */
const nothing = (slip: Payslip, kind: Kind): Amount => slip.step(`toAccount#${kind}`, 'sum', 'yuan', [0], pooled)
