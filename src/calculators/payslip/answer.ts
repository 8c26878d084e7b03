/**
 * A month's payslip: from inputs to everything that the calculator shows, as numbers. No words, no DOM, no clock.
 * The shares are the rule's (src/rules/contribution.ts); here they are put together: what is left of the pay, what goes into
 * accounts of the worker's, what into pools.
 */
import { contribution } from '../../rules/contribution.ts';
import { type Kind, kinds } from '../../rules/contribution-law.ts';
import { add, type Exact, exactly, show } from '../../rules/exact.ts';
import { formatMonth, type Month } from '../../rules/month.ts';
import type { Problem } from '../../rules/result.ts';
import type { Places } from '../../rules/place.ts';
import { apply } from '../../rules/rule.ts';
import { type Step, Trace } from '../../rules/trace.ts';
import { inPlace, OWN, type PlaceData, parametersOf, placesWith, type Typed } from '../kit/places.ts';
import { type Ask, asksIn, bestMonth, parameterOf, type StatusId } from './asks.ts';

export interface Inputs {
  place: string;
  month: Month;
  status: StatusId;
  /** Yuan a month, as a decimal: an employee's pay, a flexible worker's chosen base. */
  wage: string | null;
  /** Yuan a year: the tier of the resident pension. */
  tier: string | null;
  /** Per cent. */
  fundRate: string | null;
  /** There is no fund. */
  noFund: boolean;
  injuryRate: string | null;
  /** By field of `ASKED`, as decimals. */
  typed: Record<string, string>;
}

export interface Share {
  insurance: Kind | 'housing-fund';
  base: number | null;
  worker: number | null;
  employer: number | null;
  toAccount: number | null;
  toPool: number | null;
  /** A sum that doesn't depend on the base, within the worker's share. */
  fixed: number | null;
  subsidy: number | null;
}
export interface Lack {
  insurance: Kind | 'housing-fund';
  part: string;
  reason: string;
}
export interface Whole {
  /** What the employer spends: pay and shares. */
  cost: number;
  accounts: number;
  pools: number;
  left: number;
}
export interface Answer {
  inputs: Inputs;
  /** The places as they were reckoned with, the reader's own among them. */
  found: Places;
  shares: Share[];
  floor: number | null;
  ceiling: number | null;
  worker: number | null;
  employer: number | null;
  complete: { worker: boolean; employer: boolean };
  fund: Share | null;
  /** Per cent of the base by insurance, where known. */
  rates: Partial<Record<Share['insurance'], { worker: number | null; employer: number | null }>>;
  /** The injury share's ends, where the place's rates are known and the reader's isn't. */
  injury: [number, number] | null;
  /** Of pay less the worker's own: nothing where a share of the worker's lacks. */
  left: number | null;
  /** Where the money goes: only where both sides of every share that is there are known. */
  whole: Whole | null;
  lacks: Lack[];
  asks: Ask[];
  /** An earlier month for which more was known here. */
  until: Month | null;
  /** Places above this one whose values were used. */
  from: string[];
  warnings: Problem[];
  trace: Step[];
  sums: Step[];
}

const FUND = 'housing-fund';

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const { place, month, status, wage, tier, fundRate, injuryRate } = inputs;
  const asks = asksIn(data, place, month, status);
  const typed: Typed = {};
  for (const { field, parameters } of asks) if (inputs.typed[field] !== undefined) for (const id of parameters) typed[id] = Number(inputs.typed[field]);
  const found = placesWith(data, place, typed);
  const input = {
    place: OWN,
    month: formatMonth(month),
    status,
    ...(status === 'resident' ? tier !== null && { tier } : wage !== null && { wage }),
    ...(status === 'employee' && fundRate !== null && { housingFundRate: fundRate }),
  };
  const run = (injury: string | null) => apply(contribution, status === 'employee' && injury !== null ? { ...input, injuryRate: injury } : input, { places: found });
  const result = run(injuryRate);
  const value = result.ok ? result.value : {};
  const missing = result.ok ? value.missing : result.problems[0]?.data.missing;
  const warnings = result.ok ? result.warnings : [];
  /** What the employer pays at the place's lowest rate, and at its highest. */
  const injuryAt = (id: string): number | undefined => {
    const rate = inPlace(parameterOf(data, id), month, found.find(OWN)).value;
    const ended = rate === undefined ? undefined : run(String(show(rate as Exact)));
    return ended?.ok ? (ended.value.items as unknown as Partial<Share>[] | undefined)?.find(({ insurance }) => insurance === 'injury')?.employer ?? undefined : undefined;
  };
  const [low, high] = status === 'employee' && injuryRate === null ? [injuryAt('contribution.injury.lowest'), injuryAt('contribution.injury.highest')] : [];
  const answered: Answer = {
    inputs,
    found,
    shares: ((value.items ?? []) as unknown as Partial<Share>[]).map(share),
    floor: value.floor ?? null,
    ceiling: value.ceiling ?? null,
    worker: value.worker ?? null,
    employer: value.employer ?? null,
    complete: { worker: value.complete?.worker ?? false, employer: value.complete?.employer ?? false },
    fund: value.housingFund ? share({ insurance: FUND, ...value.housingFund }) : null,
    rates: ratesIn(data, found, inputs),
    injury: low !== undefined && high !== undefined ? [low, high] : null,
    left: null,
    whole: null,
    lacks: ((missing ?? []) as Lack[]).filter(({ reason }) => reason !== 'input.missing' || status === 'resident'),
    asks,
    until: bestMonth(data, place, month, status),
    from: [...new Set(warnings.flatMap(({ code, data: { from } }) => (code === 'place.inherited' && from !== place ? [String(from)] : [])))],
    warnings,
    trace: result.ok ? result.trace : [],
    sums: [],
  };
  return status === 'employee' ? { ...answered, ...together(answered) } : answered;
}

function ratesIn(data: PlaceData, found: Places, { status, month, fundRate, injuryRate }: Inputs): Answer['rates'] {
  const of = (id: string): number | null => {
    const known = parametersOf(data).get(id);
    const value = known && inPlace(known, month, found.find(OWN)).value;
    return value === undefined ? null : (show(value as Exact) as number);
  };
  if (status !== 'employee') return status === 'resident' ? {} : Object.fromEntries(kinds.map((kind) => [kind, { worker: of(`flexible.${kind}.rate`), employer: null }]));
  const told = (rate: string | null) => (rate === null ? null : Number(rate));
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, { worker: of(`contribution.${kind}.worker`), employer: of(`contribution.${kind}.employer`) }])),
    injury: { worker: null, employer: told(injuryRate) },
    [FUND]: { worker: told(fundRate), employer: told(fundRate) },
  };
}

export const plus = (a: number, b: number): number => show(add(exactly(a) as Exact, exactly(b) as Exact)) as number;

function share(item: Partial<Share>): Share {
  const { insurance, worker = null, employer = null } = item;
  const fund = insurance === FUND;
  return {
    insurance: insurance as Share['insurance'],
    base: item.base ?? null,
    worker,
    employer,
    toAccount: fund ? (worker !== null && employer !== null ? plus(worker, employer) : null) : (item.toAccount ?? null),
    toPool: fund ? (worker === null ? null : 0) : (item.toPool ?? null),
    fixed: item.fixed ?? null,
    subsidy: item.subsidy ?? null,
  };
}

/** What is left of the pay, and where all of the employer's money goes. Nothing is reckoned with a share that isn't known. */
function together({ inputs: { wage }, shares, fund, complete }: Answer): Pick<Answer, 'left' | 'whole' | 'sums'> {
  const none = { left: null, whole: null, sums: [] };
  const all = fund?.worker != null ? [...shares, fund] : shares;
  if (wage === null || !complete.worker || all.length === 0) return none;
  const t = new Trace({});
  const sum = (id: string, part: 'worker' | 'employer' | 'toAccount' | 'toPool') => t.step(id, 'sum', 'yuan', all.flatMap((one) => (one[part] === null ? [] : [t.given(exactly(one[part]), 'yuan')])));
  const pay = t.given(exactly(wage), 'yuan');
  const own = sum('ownShares', 'worker');
  const left = t.step('left', 'sub', 'yuan', [pay, own]);
  // what is kept back can't be more than there is: then nothing is said of what remains
  if (left.shown < 0) return none;
  const known = all.every(({ employer, toAccount, toPool }) => employer !== null && toAccount !== null && toPool !== null);
  const whole = known
    ? { cost: t.step('cost', 'add', 'yuan', [pay, sum('employerShares', 'employer')]).shown, accounts: sum('toAccounts', 'toAccount').shown, pools: sum('toPools', 'toPool').shown, left: left.shown }
    : null;
  const done = t.result({ left });
  return { left: left.shown, whole, sums: done.ok ? done.trace : [] };
}
