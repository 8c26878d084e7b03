import { employeeItems, employeeParameters } from './contribution-employee.ts'
import { flexibleItems, flexibleOwn } from './contribution-flexible.ts'
import { accountShare, limits, parties, type Party, rates, rounding } from './contribution-law.ts'
import { residentItems, residentParameters } from './contribution-resident.ts'
import { type HousingFund, housingFund, housingFundParameters } from './housing-fund.ts'
import { decimalInput, fields, moneyInput, monthInput, oneOf, optional, placeInput } from './input.ts'
import { type Amount, type Item, type Limits, type Missing, Payslip } from './payslip.ts'
import { failure, problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Field } from './trace.ts'

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
  compute(t, { place, month, status, wage, base, tier, housingFundRate, injuryRate }) {
    if (wage !== undefined && base !== undefined && status !== 'resident')
      return failure(problem('input.conflict', 'base', { fields: ['wage', 'base'] }))
    const slip = new Payslip(t, t.given(month, 'month'))
    const x = t.given(base ?? wage)
    let items: Item[] = []
    let head: Limits & { base?: Amount | undefined } = {}
    let fund: HousingFund | undefined
    if (status === 'resident') items = residentItems(slip, tier)
    else if (x.raw === undefined) {
      head = slip.limitsOf('pension')
      t.warn(problem('input.missing', 'wage'))
      for (const kind of ['pension', 'medical', 'unemployment'] as const) slip.lack(kind, 'base', 'input.missing')
    } else if (status === 'flexible') ({ items, head } = flexibleItems(slip, x))
    else {
      ;({ items, head } = employeeItems(slip, x, injuryRate))
      if (wage !== undefined) fund = housingFund(slip, x, housingFundRate)
      else if (housingFundRate !== undefined) slip.lack('housing-fund', 'base', 'input.missing')
    }

    const known = items.filter(({ worker, employer }) => worker || employer)
    if (!known.length && !head.floor && !head.ceiling && !fund)
      return failure(problem('contribution.nothing-known', 'month', { place, at: slip.month.shown, missing: slip.missing }))
    const [worker, employer] = parties.map((party) => {
      const paid = known.flatMap((item) => item[party] ?? [])
      return paid.length ? t.step(party, 'sum', 'yuan', paid) : undefined
    })
    const lacks = (party: Party) => slip.missing.filter((one) => lacksFor(party, one, known)).map(({ insurance }) => insurance)
    const complete = (party: Party) => known.length > 0 && !lacks(party).length
    parties.forEach((party, i) => {
      if ([worker, employer][i] && !complete(party)) t.warn(problem('contribution.partial-total', party, { party, missing: [...new Set(lacks(party))] }))
    })
    return t.partial({
      period: status === 'resident' ? 'year' : 'month',
      ...head,
      items: known as unknown as Field[],
      housingFund: fund as { [K in keyof HousingFund]: Amount } | undefined,
      worker,
      employer,
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
    ...flexibleOwn,
    accountShare,
    ...employeeParameters,
    rounding,
    ...housingFundParameters,
    ...residentParameters,
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
function lacksFor(party: Party, { insurance, part }: Missing, items: readonly Item[]): boolean {
  if (insurance === 'housing-fund') return false
  if (party === 'worker' && (insurance === 'injury' || insurance === 'maternity')) return false
  if (part === 'worker' || part === 'employer') return part === party
  return !items.find((one) => one.insurance === insurance)?.[party]
}
