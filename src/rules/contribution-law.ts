import accountShare from '../../data/rules/contribution.account-share.json' with { type: 'json' }
import injuryCeiling from '../../data/rules/contribution.injury.ceiling.json' with { type: 'json' }
import injuryFloor from '../../data/rules/contribution.injury.floor.json' with { type: 'json' }
import medicalCeiling from '../../data/rules/contribution.medical.ceiling.json' with { type: 'json' }
import medicalEmployer from '../../data/rules/contribution.medical.employer.json' with { type: 'json' }
import medicalFloor from '../../data/rules/contribution.medical.floor.json' with { type: 'json' }
import medicalWorker from '../../data/rules/contribution.medical.worker.json' with { type: 'json' }
import pensionCeiling from '../../data/rules/contribution.pension.ceiling.json' with { type: 'json' }
import pensionEmployer from '../../data/rules/contribution.pension.employer.json' with { type: 'json' }
import pensionFloor from '../../data/rules/contribution.pension.floor.json' with { type: 'json' }
import pensionWorker from '../../data/rules/contribution.pension.worker.json' with { type: 'json' }
import rounding from '../../data/rules/contribution.rounding.json' with { type: 'json' }
import unemploymentCeiling from '../../data/rules/contribution.unemployment.ceiling.json' with { type: 'json' }
import unemploymentEmployer from '../../data/rules/contribution.unemployment.employer.json' with { type: 'json' }
import unemploymentFloor from '../../data/rules/contribution.unemployment.floor.json' with { type: 'json' }
import unemploymentWorker from '../../data/rules/contribution.unemployment.worker.json' with { type: 'json' }
import fundCeiling from '../../data/rules/housing-fund.ceiling.json' with { type: 'json' }
import fundFloor from '../../data/rules/housing-fund.floor.json' with { type: 'json' }
import type { Exact } from './exact.ts'
import type { Wanted } from './parameters.ts'
import type { Citation } from './trace.ts'

/** What several parts of a payslip are read from. */
export { accountShare, rounding }

export const kinds = ['pension', 'medical', 'unemployment', 'injury', 'maternity'] as const
export type Kind = (typeof kinds)[number]
/** What has a base of its own. */
export type Based = Exclude<Kind, 'maternity'> | 'housing-fund'

export const sides = ['floor', 'ceiling'] as const
export type Side = (typeof sides)[number]
export const pensionLimits: Record<Side, Wanted<Exact>> = { floor: pensionFloor, ceiling: pensionCeiling }
export const limits: Record<Based, Record<Side, Wanted<Exact>>> = {
  pension: pensionLimits,
  medical: { floor: medicalFloor, ceiling: medicalCeiling },
  unemployment: { floor: unemploymentFloor, ceiling: unemploymentCeiling },
  injury: { floor: injuryFloor, ceiling: injuryCeiling },
  'housing-fund': { floor: fundFloor, ceiling: fundCeiling },
}

export const parties = ['worker', 'employer'] as const
export type Party = (typeof parties)[number]
export const rates = {
  pension: { worker: pensionWorker, employer: pensionEmployer },
  medical: { worker: medicalWorker, employer: medicalEmployer },
  unemployment: { worker: unemploymentWorker, employer: unemploymentEmployer },
}

/** The base lies between 60 and 300 per cent of the average wage: a third of the ceiling is that average. */
export const threeTimesAverage: Citation = { source: { id: 'state-council-office-2019-13', locator: 'sec.3' }, verified: 'text' }
/** What the worker pays for medical care goes into an account of the worker's; the employers' money and unemployment's are pooled. */
export const pooled: Citation = { source: { id: 'text-003' }, verified: 'secondary' }
