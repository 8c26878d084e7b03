/** The working: which account was opened in each stay, how the four clauses were gone through, what moves. */
import { type Line, passbook, toldLine } from '../kit/passbook.ts';
import type { Answer, Way } from './answer.ts';
import { type Frame, key, nameIn, type View } from './view.ts';

// Told inside the line of the step that uses them, or by the clause that decides.
const FOLDED = ['clauseBelowTen', 'clauseAway', 'restTimesHundred', 'restExact', 'pooledTimesHundred', 'pooledExact', 'accountMoved'];
/** Known from quotations only. */
const QUOTED = ['mohrss-2016-5', 'provincial-transfer-measures'];

export function workings({ ways, inputs }: Answer, { words, clauses, by, money, versions }: Frame): View['workings'] {
  const name = nameIn(words);
  const lines = (trace: Way['trace'], sums: string): Line[] => {
    const folded = new Set(trace.filter(({ id }) => FOLDED.includes(id.split('#')[0] as string)).map(({ id }) => id));
    return passbook(trace, { words, clauses, folded, ages: new Set(['temporaryAge']), sums: new Set([sums]) }).map((line) =>
      QUOTED.some((id) => line.clause?.href.endsWith(`-${id}`)) ? { ...line, mark: words.text('calculator.mark.secondary'), verified: 'secondary' as const } : line,
    );
  };
  const [first] = ways as [Way];
  const opened = first.paid.flatMap(({ province, age, opened: found }, index) =>
    found && age !== null
      ? [{ title: words.text(key('working.account'), { nth: index + 1, province: name(province) }), lines: [toldLine('age', words.text(key('working.age')), words.number(age, 'months', 'age'), by), ...lines(found.trace, 'account')] }]
      : [],
  );
  const places = ways.map((way, index) => ({
    title: words.text(key(ways.length > 1 ? 'working.place-of' : 'working.place'), { nth: index + 1 }),
    lines: [toldLine('hukou', words.text(key('field.hukou')), name(inputs.hukou), by), ...way.paid.map(({ province, months, account }, at) => toldLine(`stay-${at}`, words.text(key('working.stay'), { nth: at + 1, province: name(province), account: words.text(`choice.account.${account}`) }), words.number(months, 'months'), by)), ...lines(way.trace, 'clause')],
  }));
  const general = first.paid.some(({ account, province }) => account === 'general' && province !== first.place);
  const moved = general && !versions ? [{ title: words.text(key('working.money'), { wage: words.number(money.wage, 'yuan') }), lines: lines(money.trace, 'pooledMoved') }] : [];
  return [...places, ...opened, ...moved];
}
