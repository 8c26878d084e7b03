import flexibleMedicalAmount from '../../data/rules/flexible.medical.amount.json' with { type: 'json' }
import flexibleMedicalBase from '../../data/rules/flexible.medical.base.json' with { type: 'json' }
import flexibleMedicalRate from '../../data/rules/flexible.medical.rate.json' with { type: 'json' }
import flexibleAccount from '../../data/rules/flexible.pension.account.json' with { type: 'json' }
import flexiblePension from '../../data/rules/flexible.pension.rate.json' with { type: 'json' }
import flexibleUnemployment from '../../data/rules/flexible.unemployment.rate.json' with { type: 'json' }
import { limits, rounding, type Side } from './contribution-law.ts'
import type { Amount, Item, Limits, Payslip } from './payslip.ts'

const joins = ['pension', 'medical', 'unemployment'] as const

/** What only these items are read from. */
export const flexibleOwn = [flexiblePension, flexibleAccount, flexibleMedicalRate, flexibleMedicalBase, flexibleMedicalAmount, flexibleUnemployment]
/** What a flexible worker's cost is read from. */
export const flexibleParameters = () => [...flexibleOwn, ...joins.flatMap((kind) => [limits[kind].floor, limits[kind].ceiling]), rounding]

/** The lowest floor and the highest ceiling among those of the schemes that a flexible worker may join. */
export function widest(slip: Payslip, side: Side): Amount | undefined {
  const known = joins.filter((kind) => slip.has(limits[kind][side]))
  if (!known.includes('pension')) return
  const found = known.map((kind) => slip.lookup(`${side}Of#${kind}`, limits[kind][side]))
  return side === 'floor' ? slip.step('lowestFloor', 'min', 'yuan', found) : slip.step('highestCeiling', 'max', 'yuan', found)
}

/** What a flexible worker pays a month on a chosen base: all of it the worker's. */
export function flexibleItems(slip: Payslip, chosen: Amount): { items: Item[]; head: Limits & { base: Amount | undefined } } {
  const employer = slip.step('employerPays', 'sum', 'yuan', [0])
  const known = slip.limitsOf('pension')
  const average = slip.average(known)
  const items: Item[] = []

  const base = slip.base('pension', chosen, known, average)
  const rate = slip.value('rate#pension', 'pension', 'worker', flexiblePension)
  const account = slip.value('rate#pension.account', 'pension', 'account', flexibleAccount)
  if (!base) slip.lack('pension', 'base', limits.pension.floor)
  if (base && rate && account) {
    const worker = slip.share('pension.worker', base, rate)
    const toAccount = slip.share('pension.account', base, account)
    items.push({ insurance: 'pension', base, worker, employer, toAccount, toPool: slip.step('toPool#pension', 'sub', 'yuan', [worker, toAccount]) })
  }

  if (slip.has(flexibleMedicalAmount)) items.push({ insurance: 'medical', worker: slip.lookup('contributionShare#medical.worker', flexibleMedicalAmount), employer })
  else {
    const percent = slip.value('rate#medical', 'medical', 'worker', flexibleMedicalRate)
    const own = percent && slip.has(flexibleMedicalBase) && slip.lookup('base#medical', flexibleMedicalBase)
    const on = percent && (own || slip.base('medical', chosen, slip.limitsOf('medical'), average))
    if (on) items.push({ insurance: 'medical', base: on, worker: slip.share('medical.worker', on, percent), employer })
    else if (percent) slip.lack('medical', 'base', limits.medical.floor)
  }

  if (slip.has(flexibleUnemployment)) {
    const percent = slip.lookup('rate#unemployment', flexibleUnemployment)
    const on = slip.base('unemployment', chosen, slip.limitsOf('unemployment'), average)
    const worker = on && slip.share('unemployment.worker', on, percent)
    if (on) items.push({ insurance: 'unemployment', base: on, worker, employer, toAccount: employer, toPool: worker })
  }
  return { items, head: { ...known, base } }
}
