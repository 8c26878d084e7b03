/** What of the money goes along: of a wage of a thousand a month, as the rule of the transfer has it. */
import { transfer } from '../../rules/transfer.ts';
import type { Success } from '../../rules/result.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import { yearOf } from '../../rules/month.ts';
import { clauseOf } from '../kit/passbook.ts';
import { type Account, succeeded, type Way } from './answer.ts';
import { type Frame, key, nameIn, type Told } from './view.ts';

const WAGE = 1000;
/** The last full year before the employer's share was lowered. */
const BEFORE = 2018;

interface Moved {
  pooledMoved?: number;
  staysInPool?: number;
}
export const ofWage = (account: Account, year = yearOf(rulesAsOf)): Success<Moved> =>
  succeeded(apply(transfer, { account, wages: [{ year, months: 1, monthlyWage: WAGE }], accountBalance: 0 }));

/** A line for each province whose account isn't where the pension is paid. */
export function moving({ paid, place }: Way, { words, clauses }: Frame): Told[] {
  const yuan = (amount = 0) => words.number(amount, 'yuan');
  const away = paid.filter(({ province }) => province !== place);
  const lines = (['general', 'temporary'] as const).flatMap((account) =>
    [...new Set(away.filter((one) => one.account === account).map(({ province }) => province))].map((province) => {
      const [now, before] = [ofWage(account).value, ofWage(account, BEFORE).value];
      const values = { province: nameIn(words)(province), place: nameIn(words)(place), wage: yuan(WAGE), pooled: yuan(now.pooledMoved), stays: yuan(now.staysInPool), before: yuan(before.staysInPool) };
      return { text: words.text(key(`moves.${account}`), values), clause: clauseOf({ id: 'state-council-office-2009-66', locator: account === 'general' ? 'art.4' : 'art.5' }, clauses) };
    }),
  );
  return lines.length > 0 ? lines : [{ text: words.text(key('moves.none'), { place: nameIn(words)(place) }) }];
}
