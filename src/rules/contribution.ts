import accountShare from '../../data/rules/contribution.account-share.json' with { type: 'json' }
import injuryCeiling from '../../data/rules/contribution.injury.ceiling.json' with { type: 'json' }
import injuryFloor from '../../data/rules/contribution.injury.floor.json' with { type: 'json' }
import injuryHighest from '../../data/rules/contribution.injury.highest.json' with { type: 'json' }
import injuryLowest from '../../data/rules/contribution.injury.lowest.json' with { type: 'json' }
import maternityEmployer from '../../data/rules/contribution.maternity.employer.json' with { type: 'json' }
import medicalCeiling from '../../data/rules/contribution.medical.ceiling.json' with { type: 'json' }
import medicalEmployer from '../../data/rules/contribution.medical.employer.json' with { type: 'json' }
import medicalFixed from '../../data/rules/contribution.medical.fixed.json' with { type: 'json' }
import medicalFloor from '../../data/rules/contribution.medical.floor.json' with { type: 'json' }
import medicalWorker from '../../data/rules/contribution.medical.worker.json' with { type: 'json' }
import pensionCeiling from '../../data/rules/contribution.pension.ceiling.json' with { type: 'json' }
import pensionEmployer from '../../data/rules/contribution.pension.employer.json' with { type: 'json' }
import pensionFloor from '../../data/rules/contribution.pension.floor.json' with { type: 'json' }
import pensionWorker from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import residentPremium from '../../data/rules/contribution.resident-medical.premium.json' with { type: 'json' }
import residentMedicalSubsidy from '../../data/rules/contribution.resident-medical.subsidy.json' with { type: 'json' }
import residentSubsidy from '../../data/rules/contribution.resident-pension.subsidy.json' with { type: 'json' }
import rounding from '../../data/rules/contribution.rounding.json' with { type: 'json' }
import unemploymentCeiling from '../../data/rules/contribution.unemployment.ceiling.json' with { type: 'json' }
import unemploymentEmployer from '../../data/rules/contribution.unemployment.employer.json' with { type: 'json' }
import unemploymentFloor from '../../data/rules/contribution.unemployment.floor.json' with { type: 'json' }
import unemploymentWorker from '../../data/rules/contribution.unemployment.worker.json' with { type: 'json' }
import flexibleMedicalAmount from '../../data/rules/flexible.medical.amount.json' with { type: 'json' }
import flexibleMedicalBase from '../../data/rules/flexible.medical.base.json' with { type: 'json' }
import flexibleMedicalRate from '../../data/rules/flexible.medical.rate.json' with { type: 'json' }
import flexibleAccount from '../../data/rules/flexible.pension.account.json' with { type: 'json' }
import flexiblePension from '../../data/rules/flexible.pension.rate.json' with { type: 'json' }
import flexibleUnemployment from '../../data/rules/flexible.unemployment.rate.json' with { type: 'json' }
import fundCeiling from '../../data/rules/housing-fund.ceiling.json' with { type: 'json' }
import fundFloor from '../../data/rules/housing-fund.floor.json' with { type: 'json' }
import fundHighest from '../../data/rules/housing-fund.highest-rate.json' with { type: 'json' }
import fundLowest from '../../data/rules/housing-fund.lowest-rate.json' with { type: 'json' }
import fundRounding from '../../data/rules/housing-fund.rounding.json' with { type: 'json' }
import { percentOf } from './contribution-rate.ts'
import { compare, divide, type Exact, multiply } from './exact.ts'
import { decimalInput, fields, moneyInput, monthInput, oneOf, optional, placeInput } from './input.ts'
import type { Month } from './month.ts'
import { at, type Parameters, type Wanted } from './parameters.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation, Field, Node, Op, Trace, Unit } from './trace.ts'

export { accountShare, rounding }

/** A number in yuan, or a rate in per cent. */
type Amount = Node<number>

export const kinds = ['pension', 'medical', 'unemployment', 'injury', 'maternity'] as const
export type Kind = (typeof kinds)[number]
type WithLimits = Exclude<Kind, 'maternity'>

const limits: Record<WithLimits | 'housing-fund', { floor: Wanted<Exact>; ceiling: Wanted<Exact> }> = {
  pension: { floor: pensionFloor, ceiling: pensionCeiling },
  medical: { floor: medicalFloor, ceiling: medicalCeiling },
  unemployment: { floor: unemploymentFloor, ceiling: unemploymentCeiling },
  injury: { floor: injuryFloor, ceiling: injuryCeiling },
  'housing-fund': { floor: fundFloor, ceiling: fundCeiling },
}
const rates = {
  pension: { worker: pensionWorker, employer: pensionEmployer },
  medical: { worker: medicalWorker, employer: medicalEmployer },
  unemployment: { worker: unemploymentWorker, employer: unemploymentEmployer },
}
const flexible = {
  pension: flexiblePension,
  account: flexibleAccount,
  medical: flexibleMedicalRate,
  medicalBase: flexibleMedicalBase,
  medicalAmount: flexibleMedicalAmount,
  unemployment: flexibleUnemployment,
}

export const pensionLimits = limits.pension

/** The lowest floor and the highest ceiling among those of the schemes that a flexible worker may join. */
export function widest(slip: Payslip, side: 'floor' | 'ceiling'): Amount | undefined {
  const kinds = (['pension', 'medical', 'unemployment'] as const).filter((kind) => slip.has(limits[kind][side]))
  if (!kinds.includes('pension')) return undefined
  const found = kinds.map((kind) => slip.lookup(`${side}Of#${kind}`, limits[kind][side]))
  return slip.step(side === 'floor' ? 'lowestFloor' : 'highestCeiling', side === 'floor' ? 'min' : 'max', 'yuan', found)
}
/** What a flexible worker's cost is read from. */
export const flexibleParameters = () => [
  ...Object.values(flexible),
  pensionLimits.floor,
  pensionLimits.ceiling,
  limits.medical.floor,
  limits.medical.ceiling,
  limits.unemployment.floor,
  limits.unemployment.ceiling,
  rounding,
]

/** The base lies between 60 and 300 per cent of the average wage: a third of the ceiling is that average. */
export const threeTimesAverage: Citation = { source: { id: 'state-council-office-2019-13', locator: 'sec.3' }, verified: 'text' }
/** What the worker pays for medical care goes into an account of the worker's; the employers' money and unemployment's are pooled. */
const pooled: Citation = { source: { id: 'text-003' }, verified: 'secondary' }

export interface Missing {
  insurance: Kind | 'housing-fund'
  part: string
  parameter: string
  reason: string
}

/** One month's contributions in one place, as far as its parameters are known. What isn't known is noted. */
export class Payslip {
  readonly missing: Missing[]
  readonly t: Trace
  readonly month: Node<string>
  readonly law: Parameters

  readonly #name: string

  readonly #quiet: boolean

  constructor(t: Trace, month: Month, law: Parameters, name = '', missing: Missing[] = [], quiet = false) {
    this.t = t
    this.law = law
    this.month = t.given(month, 'month')
    this.missing = missing
    this.#name = name
    this.#quiet = quiet
  }

  /** The same month once more, its steps told apart by a name; quietly where the base isn't the reader's. */
  named(name: string, quiet: boolean): Payslip {
    return new Payslip(this.t, this.month.raw as Month, this.law, name, this.missing, quiet)
  }
  #id(id: string): string {
    return this.#name ? `${id}${id.includes('#') ? '.' : '#'}${this.#name}` : id
  }
  step<U extends Unit>(id: string, op: Op, unit: U, operands: (Node | number)[], citation?: Citation): Amount {
    return this.t.step(this.#id(id), op, unit, operands, citation) as Amount
  }
  lookup(id: string, wanted: Wanted<unknown>): Amount {
    return this.t.lookup(this.#id(id), wanted, this.month) as Amount
  }

  has(wanted: Wanted<unknown>): boolean {
    return at(wanted, this.month.raw as Month, this.law).value !== undefined
  }

  lack(insurance: Missing['insurance'], part: string, wanted: Wanted<unknown> | string): undefined {
    const found = typeof wanted === 'string' ? { reason: wanted } : at(wanted, this.month.raw as Month, this.law)
    const parameter = typeof wanted === 'string' ? '' : wanted.id
    const reason = 'reason' in found && found.reason ? found.reason : 'no-value'
    if (!this.missing.some((one) => one.insurance === insurance && one.part === part)) this.missing.push({ insurance, part, parameter, reason })
    return undefined
  }

  /** A parameter's value as a step, or nothing, noted. */
  value(id: string, insurance: Missing['insurance'], part: string, wanted: Wanted<unknown>): Amount | undefined {
    return this.has(wanted) ? this.lookup(id, wanted) : this.lack(insurance, part, wanted)
  }

  /** So many per cent of a base, rounded. */
  share(name: string, base: Amount, percent: Node, profile = this.t.read(rounding, this.month)): Amount {
    const points = this.step(`timesRate#${name}`, 'mul', 'number', [base, percent])
    return this.step(`contributionShare#${name}`, 'round', 'yuan', [this.step(`contributionShareExact#${name}`, 'div', 'yuan', [points, 100]), profile])
  }
  read(wanted: Wanted<unknown>): Node {
    return this.t.read(wanted, this.month)
  }

  limitsOf(kind: WithLimits | 'housing-fund'): { floor?: Amount; ceiling?: Amount } {
    const id = (name: string) => (kind === 'pension' ? name : `${name}#${kind}`)
    const get = (name: 'floor' | 'ceiling') =>
      this.has(limits[kind][name]) ? { [name]: this.lookup(id(name), limits[kind][name]) } : {}
    return { ...get('floor'), ...get('ceiling') }
  }

  /**
   * The base: the wage, not below the floor and not above the ceiling. Where one of them isn't known, the wage still serves if
   * it lies well inside: between the average (a third of a ceiling that is known) and twice the average.
   */
  base(kind: WithLimits | 'housing-fund', x: Amount, known: { floor?: Amount; ceiling?: Amount }, average?: Amount): Amount | undefined {
    const { floor, ceiling } = known
    const raw = x.raw as Exact
    const id = kind === 'pension' ? 'base' : `base#${kind}`
    const warn = (code: 'contribution.base-raised' | 'contribution.base-lowered', limit: Amount) =>
      this.t.warn(problem(code, null, { insurance: kind, received: x.shown, limit: limit.shown }))
    const raised = floor && compare(raw, floor.raw as Exact) < 0
    const lowered = ceiling && compare(raw, ceiling.raw as Exact) > 0
    if (raised && !this.#quiet) warn('contribution.base-raised', floor)
    if (lowered && !this.#quiet) warn('contribution.base-lowered', ceiling)
    if (floor && ceiling) return this.step(id, 'clamp', 'yuan', [x, floor, ceiling])
    if (raised) return this.step(id, 'max', 'yuan', [x, floor])
    if (lowered) return this.step(id, 'min', 'yuan', [x, ceiling])

    for (const side of ['floor', 'ceiling'] as const) if (!known[side]) this.lack(kind, side, limits[kind][side])
    if (!average) return undefined
    const low = average.raw as Exact
    if ((!floor && compare(raw, low) < 0) || (!ceiling && compare(raw, multiply(low, 2)) > 0)) return undefined
    const high = ceiling ?? this.step(`twiceAverage#${kind}`, 'mul', 'yuan', [average, 2])
    const missing = (['floor', 'ceiling'] as const).filter((side) => !known[side])
    this.t.noBetterThan('provisional', 'memory')
    this.t.warn(problem('contribution.limits-unknown', null, { insurance: kind, missing }))
    return this.step(id, 'clamp', 'yuan', [x, floor ?? average, high])
  }

  /** The average wage that a ceiling rests on. */
  average(ceiling: Amount | undefined): Amount | undefined {
    return ceiling && this.step('averageWage', 'div', 'yuan', [ceiling, 3], threeTimesAverage)
  }
}

export interface Item {
  insurance: Kind
  base?: Amount
  worker?: Amount
  employer?: Amount
  fixed?: Amount
  subsidy?: Amount
  toAccount?: Amount
  toPool?: Amount
}

/** What a flexible worker pays a month on a chosen base: all of it the worker's. */
export function flexibleItems(slip: Payslip, chosen: Amount): { items: Item[]; base: Amount | undefined; limits: { floor?: Amount; ceiling?: Amount } } {
  const zero = slip.step('employerPays', 'sum', 'yuan', [slip.t.given(0, 'yuan')])
  const own = slip.limitsOf('pension')
  const average = slip.average(own.ceiling)
  const items: Item[] = []
  const base = slip.base('pension', chosen, own, average)
  const rate = slip.value('rate#pension', 'pension', 'worker', flexible.pension)
  const account = slip.value('rate#pension.account', 'pension', 'account', flexible.account)
  if (!base) slip.lack('pension', 'base', limits.pension.floor)
  if (base && rate && account) {
    const worker = slip.share('pension.worker', base, rate)
    const toAccount = slip.share('pension.account', base, account)
    const toPool = slip.step('toPool#pension', 'sub', 'yuan', [worker, toAccount])
    items.push({ insurance: 'pension', base, worker, employer: zero, toAccount, toPool })
  }
  if (slip.has(flexible.medicalAmount)) {
    const worker = slip.lookup('contributionShare#medical.worker', flexible.medicalAmount)
    items.push({ insurance: 'medical', worker, employer: zero })
  } else {
    const percent = slip.value('rate#medical', 'medical', 'worker', flexible.medical)
    if (percent) {
      const on = slip.has(flexible.medicalBase)
        ? slip.lookup('base#medical', flexible.medicalBase)
        : slip.base('medical', chosen, slip.limitsOf('medical'), average)
      if (on) items.push({ insurance: 'medical', base: on, worker: slip.share('medical.worker', on, percent), employer: zero })
      else slip.lack('medical', 'base', limits.medical.floor)
    }
  }
  if (slip.has(flexible.unemployment)) {
    const percent = slip.lookup('rate#unemployment', flexible.unemployment)
    const on = slip.base('unemployment', chosen, slip.limitsOf('unemployment'), average)
    if (on) {
      const worker = slip.share('unemployment.worker', on, percent)
      items.push({ insurance: 'unemployment', base: on, worker, employer: zero, toAccount: zero, toPool: worker })
    }
  }
  return { items, base, limits: own }
}

/**
 * Who pays what to social insurance and the housing fund: a month's payslip of an employee, a month of a flexible worker,
 * a year of the resident schemes.
 *
 * In: place, month, status; wage, last year's average a month, or the base itself (yuan a month); tier of the resident
 * pension (yuan a year); housingFundRate and injuryRate in per cent (7; 0.07 is read as the same).
 * Out (yuan, to the fen): base, floor, ceiling of the pension; an item for each insurance with its base and shares; the
 * housing fund; the sums of the items, and whether anything lacks in them; what is missing, with the reason.
 * Rates and limits are the place's. Without a branch of industry the injury rate isn't known and isn't in the sum.
 * 国发〔2005〕38号, sections 3 and 6; 国办发〔2019〕13号, sections 1 and 3; 住房公积金管理条例, arts 16 and 18; 国发〔2014〕8号, section 4.
 * Each share is rounded by `contribution.rounding`, half up to the fen; a share of the housing fund by the place's profile.
 */
export const contribution = rule({
  id: 'contribution',
  input: fields({
    place: placeInput,
    month: monthInput,
    status: oneOf(['employee', 'flexible', 'resident']),
    wage: optional(moneyInput),
    base: optional(moneyInput),
    tier: optional(moneyInput),
    housingFundRate: optional(decimalInput(100, 'percent')),
    injuryRate: optional(decimalInput(100, 'percent')),
  }),
  compute(t, { place, month, status, wage, base, tier, housingFundRate, injuryRate }, { parameters }) {
    if (wage !== undefined && base !== undefined && status !== 'resident')
      return failure(problem('input.conflict', 'base', { fields: ['wage', 'base'] }))
    const slip = new Payslip(t, month, parameters)
    const items: Item[] = []
    let head: { base?: Amount; floor?: Amount; ceiling?: Amount } = {}
    let fund: { base?: Amount; worker?: Amount; employer?: Amount } | undefined

    const x = base ?? wage
    if (status === 'resident') resident(slip, items, tier)
    else if (x === undefined) {
      head = slip.limitsOf('pension')
      t.warn(problem('input.missing', 'wage'))
      for (const kind of ['pension', 'medical', 'unemployment'] as const) slip.lack(kind, 'base', 'input.missing')
    } else if (status === 'flexible') {
      const found = flexibleItems(slip, t.given(x, 'yuan'))
      items.push(...found.items)
      head = { ...found.limits, base: found.base }
    } else {
      const given = t.given(x, 'yuan')
      const own = slip.limitsOf('pension')
      const average = slip.average(own.ceiling)
      const pension = slip.base('pension', given, own, average)
      if (!pension) slip.lack('pension', 'base', limits.pension.floor)
      head = { ...own, base: pension }
      // Where neither a rate nor a limit of the place's own is known, nothing is said of medical care.
      const local = (['floor', 'ceiling'] as const).some((side) => slip.has(limits.medical[side])) || slip.has(rates.medical.employer)
      const medical = local ? slip.base('medical', given, slip.limitsOf('medical'), average) : undefined
      const unemployment = slip.base('unemployment', given, slip.limitsOf('unemployment'), average)
      if (pension) items.push(pensionItem(slip, pension))
      items.push(...medicalItem(slip, medical), ...unemploymentItem(slip, unemployment), ...injuryItem(slip, given, average, injuryRate))
      items.push(...maternityItem(slip, medical))
      fund = wage === undefined ? undefined : housingFund(slip, given, housingFundRate)
      if (wage === undefined && housingFundRate !== undefined) slip.lack('housing-fund', 'base', 'input.missing')
    }

    const known = items.filter(({ worker, employer }) => worker || employer)
    if (!known.length && !head.floor && !head.ceiling && !fund?.base)
      return failure(problem('contribution.nothing-known', 'month', { place, at: t.given(month, 'month').shown, missing: slip.missing }))
    const of = (party: 'worker' | 'employer') => known.flatMap((item) => item[party] ?? [])
    const complete = (party: 'worker' | 'employer') =>
      known.length > 0 &&
      slip.missing.every(({ insurance, part }) => insurance === 'housing-fund' || !lacksFor(party, insurance, part, known))
    const sums = {
      worker: of('worker').length ? t.step('worker', 'sum', 'yuan', of('worker')) : undefined,
      employer: of('employer').length ? t.step('employer', 'sum', 'yuan', of('employer')) : undefined,
    }
    for (const party of ['worker', 'employer'] as const) {
      if (!sums[party] || complete(party)) continue
      const missing = slip.missing.filter(({ insurance, part }) => lacksFor(party, insurance, part, known)).map((one) => one.insurance)
      t.warn(problem('contribution.partial-total', party, { party, missing: [...new Set(missing)] }))
    }
    return t.partial({
      period: status === 'resident' ? 'year' : 'month',
      ...head,
      items: known as unknown as Field[],
      housingFund: fund,
      ...sums,
      complete: { worker: complete('worker'), employer: complete('employer') },
      missing: slip.missing as unknown as Field[],
    })
  },
})

export const aboutContribution = (): About<typeof contribution> => ({
  outputs: {
    period: 'word',
    base: 'yuan',
    floor: 'yuan',
    ceiling: 'yuan',
    items: [
      {
        insurance: 'word',
        base: 'yuan',
        worker: 'yuan',
        employer: 'yuan',
        fixed: 'yuan',
        subsidy: 'yuan',
        toAccount: 'yuan',
        toPool: 'yuan',
      },
    ],
    housingFund: { base: 'yuan', worker: 'yuan', employer: 'yuan' },
    worker: 'yuan',
    employer: 'yuan',
    complete: { worker: 'boolean', employer: 'boolean' },
    missing: [{ insurance: 'word', part: 'word', parameter: 'word', reason: 'word' }],
  },
  instruments: [
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'state-council-office-2019-13', locator: 'sec.1' },
    { id: 'state-council-2014-8', locator: 'art.4' },
    { id: 'housing-fund-regulation', locator: 'art.18' },
  ],
  parameters: [
    ...Object.values(limits).flatMap(({ floor, ceiling }) => [floor, ceiling]),
    ...Object.values(rates).flatMap(({ worker, employer }) => [worker, employer]),
    ...Object.values(flexible),
    accountShare,
    medicalFixed,
    maternityEmployer,
    injuryLowest,
    injuryHighest,
    rounding,
    fundLowest,
    fundHighest,
    fundRounding,
    residentSubsidy,
    residentPremium,
    residentMedicalSubsidy,
  ],
  notModelled: [
    'contribution.not-modelled.first-month',
    'contribution.not-modelled.industry',
    'contribution.not-modelled.arrears',
    'contribution.not-modelled.second-tier',
    'contribution.not-modelled.supplements',
    'contribution.not-modelled.resident-extras',
    'contribution.not-modelled.minimum-wage',
  ],
})

/** A share that lacks, or whose base does; a limit that lacks harms nothing while the share is there. */
function lacksFor(party: 'worker' | 'employer', insurance: string, part: string, items: readonly Item[]): boolean {
  if (insurance === 'housing-fund') return false
  if (party === 'worker' && (insurance === 'injury' || insurance === 'maternity')) return false
  if (part === 'worker' || part === 'employer') return part === party
  const item = items.find((one) => one.insurance === insurance)
  return !item?.[party]
}

function pensionItem(slip: Payslip, base: Amount): Item {
  const { t } = slip
  const [workerRate, employerRate] = both(slip, 'pension')
  const worker = workerRate && slip.share('pension.worker', base, workerRate)
  const employer = employerRate && slip.share('pension.employer', base, employerRate)
  const accountRate = slip.value('rate#pension.account', 'pension', 'account', accountShare)
  const toAccount = accountRate && slip.share('pension.account', base, accountRate)
  const all = worker && employer && t.step('together#pension', 'add', 'yuan', [worker, employer])
  const toPool = all && toAccount && t.step('toPool#pension', 'sub', 'yuan', [all, toAccount])
  return made({ insurance: 'pension', base, worker, employer, toAccount, toPool })
}

function medicalItem(slip: Payslip, base: Amount | undefined): Item[] {
  const { t } = slip
  const [workerRate, employerRate] = both(slip, 'medical')
  if (!base) {
    slip.lack('medical', 'base', limits.medical.floor)
    return []
  }
  const own = workerRate && slip.share('medical.worker', base, workerRate)
  const employer = employerRate && slip.share('medical.employer', base, employerRate)
  const fixed = slip.has(medicalFixed) ? slip.lookup('fixed#medical', medicalFixed) : undefined
  const worker = own && fixed ? t.step('withFixed#medical', 'add', 'yuan', [own, fixed]) : own
  const toAccount = own && t.step('toAccount#medical', 'add', 'yuan', [own, 0], pooled)
  const toPool = employer && (fixed ? t.step('toPool#medical', 'add', 'yuan', [employer, fixed]) : employer)
  return [made({ insurance: 'medical', base, worker, employer, fixed, toAccount, toPool })]
}

function unemploymentItem(slip: Payslip, base: Amount | undefined): Item[] {
  const { t } = slip
  const [workerRate, employerRate] = both(slip, 'unemployment')
  if (!base) {
    slip.lack('unemployment', 'base', limits.unemployment.floor)
    return []
  }
  const worker = workerRate && slip.share('unemployment.worker', base, workerRate)
  const employer = employerRate && slip.share('unemployment.employer', base, employerRate)
  const toPool = worker && employer && t.step('toPool#unemployment', 'add', 'yuan', [worker, employer], pooled)
  return worker || employer ? [made({ insurance: 'unemployment', base, worker, employer, toAccount: none(slip, 'unemployment'), toPool })] : []
}

function injuryItem(slip: Payslip, given: Amount, average: Amount | undefined, rate: Exact | undefined): Item[] {
  const { t } = slip
  if (rate === undefined) {
    slip.lack('injury', 'employer', 'by-industry')
    return []
  }
  const percent = percentOf(t, 'rate#injury.employer', rate, divide(1, 10))
  const lowest = slip.has(injuryLowest) ? slip.read(injuryLowest) : undefined
  const highest = slip.has(injuryHighest) ? slip.read(injuryHighest) : undefined
  if (lowest && highest && (compare(percent.raw as Exact, lowest.raw as Exact) < 0 || compare(percent.raw as Exact, highest.raw as Exact) > 0)) {
    const data = { received: percent.shown, lowest: t.given(lowest.raw as Exact, 'percent').shown, highest: t.given(highest.raw as Exact, 'percent').shown }
    t.warn(problem('contribution.injury-rate-outside', 'injuryRate', data))
  }
  const base = slip.base('injury', given, slip.limitsOf('injury'), average)
  if (!base) {
    slip.lack('injury', 'base', limits.injury.floor)
    return []
  }
  const employer = slip.share('injury.employer', base, percent)
  return [made({ insurance: 'injury', base, worker: t.given(0, 'yuan'), employer, toAccount: none(slip, 'injury'), toPool: employer })]
}

/** Of its own only where the medical rate doesn't hold it already, which a rate of 0 says. */
function maternityItem(slip: Payslip, base: Amount | undefined): Item[] {
  const { t } = slip
  const percent = slip.value('rate#maternity.employer', 'maternity', 'employer', maternityEmployer)
  if (!percent || percent.raw === 0) return []
  if (!base) {
    slip.lack('maternity', 'base', limits.medical.floor)
    return []
  }
  const employer = slip.share('maternity.employer', base, percent)
  return [made({ insurance: 'maternity', base, worker: t.given(0, 'yuan'), employer, toAccount: none(slip, 'maternity'), toPool: employer })]
}

function housingFund(slip: Payslip, wage: Amount, rate: Exact | undefined) {
  const { t } = slip
  const known = slip.limitsOf('housing-fund')
  const average = known.ceiling && t.step('averageWage#housing-fund', 'div', 'yuan', [known.ceiling, 3])
  if (rate === undefined && !(known.floor && known.ceiling)) return undefined
  const base = slip.base('housing-fund', wage, known, average)
  if (!base) slip.lack('housing-fund', 'base', limits['housing-fund'].floor)
  if (!base || rate === undefined) return base && { base }
  const percent = percentOf(t, 'rate#housing-fund', rate, 1)
  const lowest = slip.value('lowestRate#housing-fund', 'housing-fund', 'rate', fundLowest)
  const highest = slip.value('highestRate#housing-fund', 'housing-fund', 'rate', fundHighest)
  if (!lowest || !highest) return { base }
  if (compare(percent.raw as Exact, lowest.raw as Exact) < 0 || compare(percent.raw as Exact, highest.raw as Exact) > 0) {
    const data = { received: percent.shown, lowest: lowest.shown, highest: highest.shown }
    t.warn(problem('housing-fund.rate-outside', 'housingFundRate', data))
    slip.lack('housing-fund', 'rate', 'housing-fund.rate-outside')
    return { base }
  }
  const share = slip.share('housing-fund', base, percent, slip.read(fundRounding))
  return { base, worker: share, employer: share }
}

function resident(slip: Payslip, items: Item[], tier: Exact | undefined): void {
  const { t } = slip
  const zero = t.given(0, 'yuan')
  if (tier === undefined) {
    t.warn(problem('input.missing', 'tier'))
    slip.lack('pension', 'worker', 'input.missing')
  } else if (slip.has(residentSubsidy)) {
    const table = at(residentSubsidy, slip.month.raw as Month, slip.law).value as Record<string, Exact>
    const key = String(tier)
    if (Object.hasOwn(table, key)) {
      const worker = t.step('tier', 'add', 'yuan', [t.given(tier, 'yuan'), 0])
      const subsidy = t.lookup('subsidy#pension', residentSubsidy, slip.month, t.given(key, 'text')) as unknown as Amount
      const toAccount = t.step('toAccount#pension', 'add', 'yuan', [worker, subsidy])
      items.push({ insurance: 'pension', worker, employer: zero, subsidy, toAccount, toPool: zero })
    } else {
      t.warn(problem('contribution.tier-unknown', 'tier', { received: t.given(tier, 'yuan').shown, tiers: Object.keys(table).map(Number) }))
      slip.lack('pension', 'worker', 'contribution.tier-unknown')
    }
  } else slip.lack('pension', 'worker', residentSubsidy)

  const premium = slip.value('premium#medical', 'medical', 'worker', residentPremium)
  if (premium) {
    const subsidy = slip.value('subsidy#medical', 'medical', 'subsidy', residentMedicalSubsidy)
    const toPool = subsidy && t.step('toPool#medical', 'add', 'yuan', [premium, subsidy])
    items.push(made({ insurance: 'medical', worker: premium, employer: zero, subsidy, toAccount: zero, toPool }))
  }
  if (items.length) t.warn(problem('contribution.at-least', null, {}))
}

/** Nothing goes into an account. */
const none = ({ t }: Payslip, name: Kind): Amount => t.step(`toAccount#${name}`, 'sum', 'yuan', [t.given(0, 'yuan')], pooled)

const both = (slip: Payslip, kind: keyof typeof rates) =>
  (['worker', 'employer'] as const).map((party) => slip.value(`rate#${kind}.${party}`, kind, party, rates[kind][party]))

const made = (item: { [K in keyof Item]: Item[K] | undefined }): Item =>
  Object.fromEntries(Object.entries(item).filter(([, one]) => one !== undefined)) as unknown as Item
