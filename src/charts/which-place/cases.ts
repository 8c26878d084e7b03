/** Invented people who paid away from home, and what the two rules say of each: which account, and which place pays. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { evaluate, type RuleInput } from '../../rules/index.ts';

type Province = RuleInput<'benefit-place'>['hukou'];
type Sex = 'female' | 'male';

export const CASES = ['at-38', 'at-41', 'nine-eleven', 'ten', 'earlier-place', 'five-places'] as const;
export type CaseId = (typeof CASES)[number];

export interface Spell {
  province: Province;
  months: number;
  account: 'general' | 'temporary';
}
export interface Case {
  id: CaseId;
  hukou: Province;
  spells: Spell[];
  /** The ground on which the account in the last province was opened. */
  ground: string;
  clause: number;
  place: string;
}

const months = (id: string): number => Number(figure(id).value);

const given = (): Record<CaseId, { sex: Sex; hukou: Province; spells: { province: Province; months: number; age: number }[] }> => {
  const thirty = months('path.ten.age');
  const each = months('path.five-places.each');
  const stops: Province[] = ['guangdong', 'zhejiang', 'jiangsu', 'fujian', 'shanghai'];
  return {
    'at-38': { sex: 'female', hukou: 'hunan', spells: [{ province: 'guangdong', months: months('path.at-38.months'), age: months('path.at-38.age') }] },
    'at-41': { sex: 'female', hukou: 'hunan', spells: [{ province: 'guangdong', months: months('path.at-41.months'), age: months('path.at-41.age') }] },
    'nine-eleven': { sex: 'male', hukou: 'hubei', spells: [{ province: 'guangdong', months: months('handbook.place.short'), age: thirty }] },
    ten: { sex: 'male', hukou: 'hubei', spells: [{ province: 'guangdong', months: months('handbook.place.ten'), age: thirty }] },
    'earlier-place': {
      sex: 'male',
      hukou: 'henan',
      spells: [
        { province: 'zhejiang', months: months('path.earlier-place.first'), age: thirty },
        { province: 'guangdong', months: months('path.earlier-place.then'), age: months('path.earlier-place.age') },
      ],
    },
    'five-places': { sex: 'male', hukou: 'sichuan', spells: stops.map((province, i) => ({ province, months: each, age: thirty + i * each })) },
  };
};

export function readCases(): Case[] {
  const people = given();
  return CASES.map((id) => {
    const { sex, hukou, spells } = people[id];
    const opened = spells.map(({ province, age }, i) => {
      const result = evaluate('account-opened', { sex, hukou, province, ageMonths: age, hasGeneralElsewhere: i > 0 });
      if (!result.ok || !result.value.account) return fail('src/rules', id, 'no account', 'the scene which-place draws one');
      return { account: result.value.account as Spell['account'], ground: String(result.value.clause) };
    });
    const paid = spells.map(({ province, months }, i): Spell => ({ province, months, account: opened[i]?.account ?? 'general' }));
    const result = evaluate('benefit-place', { hukou, spells: paid });
    if (!result.ok || !result.value.place || result.value.clause === undefined) return fail('src/rules', id, 'no place of benefit', 'the scene which-place draws one');
    return { id, hukou, spells: paid, ground: opened.at(-1)?.ground ?? '', clause: result.value.clause, place: result.value.place };
  });
}
