/** A line for each province whose account isn't where the pension is paid: what of its money goes along. */
import { clauseOf } from '../kit/passbook.ts';
import type { Way } from './answer.ts';
import { type Frame, key, nameIn, type Told } from './view.ts';

export function moving({ paid, place }: Way, { words, clauses, money }: Frame): Told[] {
  const yuan = (amount: number) => words.number(amount, 'yuan');
  const away = paid.filter(({ province }) => province !== place);
  const lines = (['general', 'temporary'] as const).flatMap((account) =>
    [...new Set(away.filter((one) => one.account === account).map(({ province }) => province))].map((province) => {
      const { moved, stays, before } = money[account];
      const values = { province: nameIn(words)(province), place: nameIn(words)(place), wage: yuan(money.wage), pooled: yuan(moved), stays: yuan(stays), before: yuan(before) };
      return { text: words.text(key(`moves.${account}`), values), clause: clauseOf({ id: 'state-council-office-2009-66', locator: account === 'general' ? 'art.4' : 'art.5' }, clauses) };
    }),
  );
  return lines.length > 0 ? lines : [{ text: words.text(key('moves.none'), { place: nameIn(words)(place) }) }];
}
