/**
 * Where the pension is paid: from places in order of time to everything that the calculator shows. No words, no DOM, no clock.
 * The account of each stay and the place are the rules' (src/rules/account-opened.ts, benefit-place.ts). Where an age or a sex
 * isn't told every account that could have been opened is followed to its end: each is a way, and nothing is taken for granted.
 */
import { accountOpened } from '../../rules/account-opened.ts';
import { benefitPlace } from '../../rules/benefit-place.ts';
import type { Province } from '../../rules/provinces.ts';
import type { Problem, Result, Success, Verified } from '../../rules/result.ts';
import { apply } from '../../rules/rule.ts';
import type { Step } from '../../rules/trace.ts';
import { type Change, changesOf } from './changes.ts';

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];
/** Told by the reader. organised: a transfer that was approved, to which the ages don't apply. */
export const KINDS = ['general', 'temporary', 'organised'] as const;
export type Kind = (typeof KINDS)[number];
export type Account = 'general' | 'temporary';

export interface Stay {
  province: Province;
  months: number;
  /** In months, when the insurance there began. null: not told. */
  age: number | null;
  kind: Kind | null;
}
export interface Inputs {
  hukou: Province;
  sex: Sex | null;
  backPaid: boolean;
  stays: readonly Stay[];
}

/** A stay with its account. `ground`: by what the rule decides; null where the account was told. */
export interface Paid extends Stay {
  account: Account;
  ground: string | null;
  opened: Success<Opened> | null;
}
interface Opened {
  account?: string;
  clause?: string;
}
/** One way it can have gone. */
export interface Way {
  paid: Paid[];
  place: Province;
  clause: number;
  /** Where the relation stands at the end; none where there were only temporary accounts. */
  relation: { province: Province; months: number } | null;
  /** The other provinces with a general account, the last first. */
  earlier: { province: Province; months: number }[];
  frozen: { province: Province; months: number }[];
  verified: Verified;
  trace: Step[];
}
export interface Answer {
  inputs: Inputs;
  /** At least one. */
  ways: Way[];
  /** Stays whose account hangs on what isn't told. */
  open: number[];
  /** Stays whose told account isn't what the rule would have opened. */
  against: number[];
  total: number;
  changes: Change[];
  warnings: Problem[];
}

/** Longer than any life. */
export const OLDEST = 1200;

export const succeeded = <V>(found: Result<V>): Success<V> => {
  if (!found.ok) throw new RangeError(found.problems.map(({ code, field }) => `${code} ${field}`).join());
  return found;
};

export function opening(hukou: Province, sex: Sex, { province, kind }: Stay, ageMonths: number, before: readonly Paid[], backPaid = false): Success<Opened> {
  const general = before.filter(({ account }) => account === 'general');
  return succeeded(
    apply(accountOpened, {
      sex,
      hukou,
      province,
      ageMonths,
      hasGeneralHere: general.some((one) => one.province === province),
      hasGeneralElsewhere: general.some((one) => one.province !== province),
      organisedTransfer: kind === 'organised',
      backPaid,
    }),
  );
}

/** How old someone can have been at most when a stay began whose age isn't told: before the next one whose age is. A told age may be of full years. */
function oldestAt(stays: readonly Stay[], from: number): number {
  let months = 0;
  for (const { age, months: paid } of stays.slice(from)) {
    if (age !== null) return Math.min(OLDEST, Math.max(0, age + 11 - months));
    months += paid;
  }
  return OLDEST;
}

/** Every way the accounts can have been opened: of an untold age both ends, and who was past the line once stays past it. */
function accountsOf({ hukou, stays, backPaid }: Inputs, sex: Sex): Paid[][] {
  let ways: { paid: Paid[]; atLeast: number }[] = [{ paid: [], atLeast: 0 }];
  stays.forEach((stay, index) => {
    ways = ways.flatMap(({ paid, atLeast }) => {
      const { kind, age } = stay;
      if (kind === 'general' || kind === 'temporary') return [{ paid: [...paid, { ...stay, account: kind, ground: null, opened: null }], atLeast: Math.min(OLDEST, (age ?? atLeast) + stay.months) }];
      const ages = age === null ? [atLeast, Math.max(atLeast, oldestAt(stays, index))] : [age];
      const found = ages.map((at) => ({ at, opened: opening(hukou, sex, stay, at, paid, backPaid) }));
      const [first] = found;
      const settled = found.every(({ opened }) => opened.value.account === first?.opened.value.account);
      return (settled ? found.slice(-1) : found).map(({ at, opened }) => ({
        paid: [...paid, { ...stay, account: opened.value.account as Account, ground: opened.value.clause ?? null, opened }],
        atLeast: Math.min(OLDEST, (settled && age === null ? atLeast : at) + stay.months),
      }));
    });
  });
  return ways.map(({ paid }) => paid);
}

const accounts = (paid: readonly Paid[]): string => paid.map(({ account }) => account).join();

function end(hukou: Province, paid: Paid[]): Way {
  const found = succeeded(apply(benefitPlace, { hukou, spells: paid.map(({ province, months, account }) => ({ province, months, account })) }));
  const general = [...new Set(paid.filter(({ account }) => account === 'general').map(({ province }) => province).reverse())];
  const [relation, ...earlier] = general.map((province) => ({ province, months: paid.reduce((sum, one) => sum + (one.account === 'general' && one.province === province ? one.months : 0), 0) }));
  const verified = [found.verified, ...paid.flatMap(({ opened }) => (opened ? [opened.verified] : []))];
  return {
    paid,
    place: found.value.place as Province,
    clause: found.value.clause as number,
    relation: relation ?? null,
    earlier,
    frozen: (found.value.frozen ?? []) as Way['frozen'],
    verified: verified.includes('secondary') ? 'secondary' : found.verified,
    trace: found.trace,
  };
}

export function waysOf(inputs: Inputs): Way[] {
  const all = (inputs.sex ? [inputs.sex] : SEXES).flatMap((sex) => accountsOf(inputs, sex));
  const distinct = all.filter((paid, index) => all.findIndex((one) => accounts(one) === accounts(paid)) === index);
  return distinct.map((paid) => end(inputs.hukou, paid));
}

/** Told accounts that the rule would have opened otherwise; where it could be either, there is nothing to say. */
function againstRule(inputs: Inputs): number[] {
  return inputs.stays.flatMap(({ kind, age, province }, index) => {
    if (kind !== 'general' && kind !== 'temporary') return [];
    const [way] = waysOf(inputs);
    const before = way?.paid.slice(0, index) ?? [];
    const ages = age === null ? [0, OLDEST] : [age];
    const found = (inputs.sex ? [inputs.sex] : SEXES).flatMap((sex) => ages.map((at) => opening(inputs.hukou, sex, { province, months: 1, age, kind: null }, at, before).value.account));
    return found.every((one) => one !== kind) ? [index] : [];
  });
}

export function answer(inputs: Inputs): Answer {
  const ways = waysOf(inputs);
  const first = ways[0] as Way;
  const against = againstRule(inputs);
  return {
    inputs,
    ways,
    open: inputs.stays.flatMap((_, index) => (ways.some(({ paid }) => paid[index]?.account !== first.paid[index]?.account) ? [index] : [])),
    against,
    total: inputs.stays.reduce((sum, { months }) => sum + months, 0),
    changes: ways.length === 1 ? changesOf(inputs, first, against) : [],
    warnings: distinctly(ways.flatMap(({ paid }) => paid.flatMap(({ opened }) => opened?.warnings ?? []))),
  };
}

const distinctly = (all: Problem[]): Problem[] => all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index);
