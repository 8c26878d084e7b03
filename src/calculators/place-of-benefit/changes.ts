/** What would have come of it otherwise: another order of the same stays, an account opened in time, more months, a month at home. */
import femaleFile from '../../../data/rules/transfer.temporary-age-female.json' with { type: 'json' };
import maleFile from '../../../data/rules/transfer.temporary-age-male.json' with { type: 'json' };
import enoughFile from '../../../data/rules/transfer.benefit-place-months.json' with { type: 'json' };
import { type Inputs, OLDEST, type Sex, type Stay, type Way, waysOf } from './answer.ts';

/**
 * order: the same stays, one of them first or last. early: `stay` begun before the age. rule: the accounts as the rule would
 * have opened them. more: so many `months` more where the relation is. home: one month more at home.
 */
export interface Change {
  kind: 'order' | 'early' | 'rule' | 'more' | 'home';
  stay: number | null;
  months: number | null;
  /** Of an order: the stays by their place in the one that was. */
  order: number[];
  /** Ages, and so the accounts, move with the order; where an age isn't told the accounts stay as they were. */
  reopened: boolean;
  way: Way;
}

export const ENOUGH: number = enoughFile.values.at(-1)?.value as number;
const LIMITS: Record<Sex, number> = { female: femaleFile.values.at(-1)?.value as number, male: maleFile.values.at(-1)?.value as number };
export const ageLimit = (sex: Sex): number => LIMITS[sex];

/** The stays in another order, begun at the same age, with the same time between the first and the second, and so on. */
export function reordered(stays: readonly Stay[], order: readonly number[], was: Way): { stays: Stay[]; reopened: boolean } {
  const moved = order.map((index) => stays[index] as Stay);
  if (stays.some(({ age }) => age === null)) return { stays: moved.map((stay, at) => ({ ...stay, kind: was.paid[order[at] as number]?.account ?? null })), reopened: false };
  let age = stays[0]?.age as number;
  return {
    stays: moved.map((stay, at) => {
      const now = { ...stay, age };
      const gap = at + 1 < stays.length ? Math.max(0, (stays[at + 1]?.age as number) - (stays[at]?.age as number) - (stays[at]?.months as number)) : 0;
      age = Math.min(OLDEST, age + stay.months + gap);
      return now;
    }),
    reopened: true,
  };
}

/** Each stay once last and once first: what comes last holds the relation, what comes first is begun youngest. */
export function ordersOf(stays: readonly Stay[]): number[][] {
  const all = stays.map((_, index) => index);
  const names = (order: readonly number[]) => order.map((index) => `${stays[index]?.province} ${stays[index]?.months}`).join();
  const found = all.flatMap((index) => {
    const others = all.filter((one) => one !== index);
    return [[...others, index], [index, ...others]];
  });
  return found.filter((order, at) => names(order) !== names(all) && found.findIndex((one) => names(one) === names(order)) === at);
}

export function changesOf(inputs: Inputs, was: Way, against: readonly number[]): Change[] {
  const { stays, hukou } = inputs;
  const base = { stay: null, months: null, order: [], reopened: false };
  const with1 = (more: Partial<Change> & Pick<Change, 'kind'>, changed: readonly Stay[]): Change[] => waysOf({ ...inputs, stays: changed }).slice(0, 1).map((way) => ({ ...base, ...more, way }));

  const orders = ordersOf(stays).flatMap((order) => {
    const { stays: changed, reopened } = reordered(stays, order, was);
    return with1({ kind: 'order', order, reopened }, changed);
  });
  const rule = against.length > 0 ? with1({ kind: 'rule' }, stays.map((stay, index) => (against.includes(index) ? { ...stay, kind: stay.kind === 'general' ? 'temporary' : 'general' } : stay))) : [];
  const early = was.paid.flatMap(({ account }, index) =>
    account === 'temporary' && !against.includes(index) ? with1({ kind: 'early', stay: index }, was.paid.map(({ province, months, age, account: known }, at) => ({ province, months, age, kind: at === index ? 'general' : known }))) : [],
  );
  const short = was.relation && was.relation.province !== hukou ? ENOUGH - was.relation.months : 0;
  const kept = was.paid.map(({ province, months, age, account }): Stay => ({ province, months, age, kind: account }));
  const more = short > 0 && was.relation ? with1({ kind: 'more', months: short }, [...kept, { province: was.relation.province, months: short, age: null, kind: 'general' }]) : [];
  const home = was.place !== hukou ? with1({ kind: 'home', months: 1 }, [...kept, { province: hukou, months: 1, age: null, kind: 'general' }]) : [];
  return [...orders, ...rule, ...early, ...more, ...home];
}
