/** What another order, and other things done otherwise, would have changed: in words. */
import { clauseOf } from '../kit/passbook.ts';
import type { Answer, Way } from './answer.ts';
import { ageLimit, type Change, ENOUGH } from './changes.ts';
import { ARTICLE, type Frame, key, monthsIn, nameIn, once, type Told, type View } from './view.ts';

export function changeLines({ changes, inputs, ways }: Answer, { words, clauses }: Frame): Pick<View, 'changes' | 'changeNote'> {
  const [was] = ways as [Way];
  const [name, months] = [nameIn(words), monthsIn(words)];
  const clause = clauseOf(ARTICLE, clauses);
  const reason = (way: Way) => words.text(`choice.clause.${way.clause}`);
  const values = ({ way }: Change) => ({ place: name(way.place), was: name(was.place), reason: reason(way) });

  const orders = changes.filter(({ kind }) => kind === 'order');
  const moved = orders.filter(({ way }) => way.place !== was.place);
  const lines: Told[] = moved.map((change) => {
    const stops = change.order.map((at) => words.text(key('change.stay'), { province: name(inputs.stays[at]?.province ?? ''), months: months(inputs.stays[at]?.months ?? 0) }));
    const accounts = change.way.paid.flatMap(({ account, province }, at) =>
      account === was.paid[change.order[at] as number]?.account ? [] : [words.text(key('change.account'), { province: name(province), account: words.text(`choice.account.${account}`) })],
    );
    return { text: words.text(key('change.order'), { ...values(change), order: stops.join(words.text(key('change.then'))), accounts: accounts.length > 0 ? words.text(key('change.accounts'), { accounts: accounts.join(words.text('calculator.comma')) }) : '' }), clause };
  });
  if (orders.length > 0 && moved.length < orders.length) lines.push({ text: words.text(key(moved.length > 0 ? 'change.order-others' : 'change.order-none'), { was: name(was.place) }) });

  for (const change of changes) {
    if (change.kind === 'order' || (change.kind === 'early' && change.way.place === was.place)) continue;
    const stay = change.stay === null ? undefined : was.paid[change.stay];
    const limit = inputs.sex === null ? words.text(key('the-age')) : words.number(ageLimit(inputs.sex), 'months', 'age');
    lines.push({ text: words.text(key(`change.${change.kind}`), { ...values(change), province: stay ? name(stay.province) : '', limit, months: change.months === null ? '' : months(change.months), relation: was.relation ? name(was.relation.province) : '', enough: months(ENOUGH) }), clause: change.kind === 'more' ? clauseOf({ id: 'provincial-transfer-measures', locator: 'art.11' }, clauses) : clause });
  }
  return { changes: once(lines), changeNote: orders.length > 0 ? words.text(key(orders.every(({ reopened }) => reopened) ? 'change.note' : 'change.note-kept')) : '' };
}
