/** Those who don't get so far, or go away: what is left to the family, what is paid out, what stays. */
import { inheritance } from '../../rules/inheritance.ts';
import { leaving } from '../../rules/leaving.ts';
import { formatMonth } from '../../rules/month.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import type { Run } from './answer.ts';

export type Case =
  | { id: 'before' | 'after'; account: number; months: number; most: number; funeral: number | null; survivor: number | null; survivorMost: number | null }
  | { id: 'settles-abroad' | 'loses-nationality'; paidOut: number; later: boolean };

/** For how long the second of the dead has drawn. */
export const DRAWN = 60;

export function casesOf({ life, trace, each }: Run, income: string | null): Case[] {
  const { saved } = each.central;
  const left = Number(trace.find(({ id }) => id === `accountRest#central.${DRAWN / 12 - 1}`)?.result ?? 0);
  const died = (id: 'before' | 'after', accountBalance: number): Case[] => {
    const found = apply(inheritance, { month: formatMonth(rulesAsOf), contributionMonths: life.paid, accountBalance, ...(id === 'after' && { drawnMonths: DRAWN }), ...(income !== null && { urbanIncome: income }) });
    if (!found.ok) return [];
    const { account = 0, survivorMonths: months = 0, survivorMonthsMost: most = 0, funeral = null, survivor = null, survivorMost = null } = found.value;
    return [{ id, account, months, most, funeral, survivor, survivorMost }];
  };
  const went = (reason: 'settles-abroad' | 'loses-nationality'): Case[] => {
    const found = apply(leaving, { reason, request: true, accountBalance: saved });
    return found.ok ? [{ id: reason, paidOut: found.value.paidOut ?? 0, later: found.value.pensionLater ?? false }] : [];
  };
  return [...died('before', saved), ...died('after', left), ...went('settles-abroad'), ...went('loses-nationality')];
}
