/** One month's pay, an invented example, part by part: the scenes of the payslip draw the same ten parts. */
import { figure } from '../data/figures.ts';
import type { Cell } from './scene.ts';

export const INSURANCES = ['pension', 'medical', 'unemployment', 'injury', 'housing-fund'] as const;
export type Insurance = (typeof INSURANCES)[number];

export interface Part {
  insurance: Insurance;
  yuan: number;
  /** Per cent of the base. */
  rate: number;
  /** No document was found for it. */
  unchecked: boolean;
}

/** What of an insurance's two shares goes into an account in the worker's name, and what into the common pool. */
export interface Pot {
  insurance: Insurance;
  account: number;
  pool: number;
}

export interface Slip {
  month: string;
  wage: number;
  left: number;
  own: Part[];
  employer: Part[];
  pots: Pot[];
  ownSum: number;
  employerSum: number;
  cost: number;
  /** Of what is left, the part that income tax is reckoned on. */
  taxable: number;
  taxFree: number;
  /** The injury rate goes by the branch of industry; the sums hold the lowest. */
  injuryMost: { yuan: number; rate: number };
}

const amount = (id: string): number => Number(figure(id).value);

function part(insurance: Insurance, yuan: string, rate: string): Part {
  return { insurance, yuan: amount(yuan), rate: amount(rate), unchecked: figure(yuan).verified === 'memory' };
}

export function readSlip(): Slip {
  return {
    month: figure('slip.month').value,
    wage: amount('slip.wage'),
    left: amount('slip.left'),
    own: [
      part('pension', 'slip.pension.worker', 'slip.rate.pension.worker'),
      part('medical', 'slip.medical.worker', 'slip.rate.medical.worker'),
      part('unemployment', 'slip.unemployment.worker', 'slip.rate.unemployment.worker'),
      part('housing-fund', 'slip.fund.share', 'slip.rate.fund'),
    ],
    employer: [
      part('pension', 'slip.pension.employer', 'slip.rate.pension.employer'),
      part('medical', 'slip.medical.employer', 'slip.rate.medical.employer'),
      part('unemployment', 'slip.unemployment.employer', 'slip.rate.unemployment.employer'),
      part('injury', 'slip.injury.lowest', 'slip.rate.injury.lowest'),
      part('housing-fund', 'slip.fund.share', 'slip.rate.fund'),
    ],
    pots: [
      { insurance: 'pension', account: amount('slip.account.pension'), pool: amount('slip.pool.pension') },
      { insurance: 'medical', account: amount('slip.account.medical'), pool: amount('slip.pool.medical') },
      { insurance: 'unemployment', account: 0, pool: amount('slip.pool.unemployment') },
      { insurance: 'injury', account: 0, pool: amount('slip.pool.injury') },
      { insurance: 'housing-fund', account: amount('slip.account.fund'), pool: 0 },
    ],
    ownSum: amount('slip.own'),
    employerSum: amount('slip.employer'),
    cost: amount('slip.cost'),
    taxable: amount('slip.tax.taxable'),
    taxFree: amount('slip.tax.month'),
    injuryMost: { yuan: amount('slip.injury.highest'), rate: amount('slip.rate.injury.highest') },
  };
}

/** A part's share as a cell: a sum, or why there is none. */
export const shareCell = (parts: Part[], insurance: Insurance, of: 'yuan' | 'rate'): Cell => {
  const found = parts.find((one) => one.insurance === insurance);
  return found ? String(found[of]) : { gap: 'not-paid' };
};
