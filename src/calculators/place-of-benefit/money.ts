/** What of the money goes along: of a wage of a thousand a month, as the rule of the transfer has it. The same for everyone, so it is reckoned at build. */
import { yearOf } from '../../rules/month.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import type { Step } from '../../rules/trace.ts';
import { transfer } from '../../rules/transfer.ts';
import { type Account, succeeded } from './answer.ts';

const WAGE = 1000;
/** The last full year before the employer's share was lowered. */
const BEFORE = 2018;

export interface Shares {
  wage: number;
  /** Yuan of the employer's: what goes along, what stays now, what stayed of the months before. */
  general: { moved: number; stays: number; before: number };
  temporary: { moved: number; stays: number; before: number };
  /** The working, of a general account. */
  trace: Step[];
}

export function shares(): Shares {
  const of = (account: Account, year: number) => succeeded(apply(transfer, { account, wages: [{ year, months: 1, monthlyWage: WAGE }], accountBalance: 0 }));
  const both = (account: Account) => {
    const [now, before] = [of(account, yearOf(rulesAsOf)).value, of(account, BEFORE).value];
    return { moved: now.pooledMoved as number, stays: now.staysInPool as number, before: before.staysInPool as number };
  };
  return { wage: WAGE, general: both('general'), temporary: both('temporary'), trace: of('general', yearOf(rulesAsOf)).trace };
}
