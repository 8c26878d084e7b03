/**
 * What a working life pays in and draws out: from inputs to everything that the calculator shows, as numbers. No words, no DOM, no clock.
 * The sums are the rule's (src/rules/worth.ts), asked once for each end of what isn't known; here stand beside them how many live
 * to get their money back, what a bank would have made of it, and what is left to those who don't get so far.
 */
import { type Exact, divide, exactly, show } from '../../rules/exact.ts';
import { addMonths, type Month } from '../../rules/month.ts';
import type { Problem } from '../../rules/result.ts';
import type { Track } from '../../rules/retirement.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import { type Scenario, scenarios } from '../../rules/scenarios.ts';
import { type Node, type Step, Trace } from '../../rules/trace.ts';
import { worth } from '../../rules/worth.ts';
import type { WorkingLife } from '../kit/life.ts';
import { baseIn, hasOwnForm, MOST, type Where } from '../kit/bases.ts';
import { ELSEWHERE, inPlace, lastKnown, OWN, parametersOf, type PlaceData, placesWith } from '../kit/places.ts';
import { type Ahead, aheadOf } from './bank.ts';
import { type Case, casesOf } from './cases.ts';

export const STATUSES = ['employee', 'flexible'] as const;
export type Status = (typeof STATUSES)[number];
/** The worker's own money, and all of it. */
export const SIDES = ['Own', 'All'] as const;
export type Side = (typeof SIDES)[number];

export interface Life {
  track: Track;
  /** Age in months at the first payment and at retirement; months paid. */
  start: number;
  retire: number;
  paid: number;
  told: WorkingLife | null;
}
export interface Inputs {
  status: Status;
  /** One, or the ends of what isn't told. */
  lives: Life[];
  /** Yuan a month, as decimals: the contribution base. */
  wages: string[];
  wheres: Where[];
  /** Per cent a year, as decimals; null: from what was published. */
  rates: Record<'growth' | 'interest' | 'adjustment' | 'inflation', string | null>;
  bank: string | null;
  /** Yuan a year: disposable income per head of the province's townspeople. */
  income: string | null;
}
/** Of one side of the money: months of drawing until it is back, and rates a year. null: never, or none. */
export interface Returns {
  /** In wages of the year of retirement, yuan. */
  paid: number;
  back: number | null;
  /** As paid, a yuan then like a yuan now. */
  plain: number | null;
  rate: number | null;
  aboveWages: number | null;
  real: number | null;
  /** Of a hundred who reach retirement, those who live until it is back. */
  alive: number | null;
}
export interface Outcome {
  growth: number;
  interest: number;
  adjustment: number;
  saved: number;
  basic: number;
  account: number;
  total: number;
  sides: Record<Side, Returns>;
}
export interface Run {
  life: Life;
  where: Where;
  /** The contribution base to the base of the pension; cut at the ceiling. */
  wage: number;
  index: number;
  /** Per cent of it: one's own, all, and what goes into the account. */
  percents: { own: number; all: number; account: number };
  lowered: boolean;
  ownForm: boolean;
  lowIndex: boolean;
  /** The lowest base that may be paid on there, of this month or the last that is known. */
  floor: { yuan: number; month: Month } | null;
  reach: number;
  drawingYears: number;
  each: Record<Scenario, Outcome>;
  warnings: Problem[];
  before: Step[];
  trace: Step[];
  alive: Step[];
}
export interface Answer {
  inputs: Inputs;
  runs: Run[];
  bank: Ahead | null;
  cases: Case[];
  /** What the last year's assumptions would be; null where nothing is published. */
  lastYear: ReturnType<typeof lastYear>;
}

/** Of the last year of each that is published and verified, in per cent as decimals: the growth of the place's base, the account's interest, the adjustment. */
export function lastYear(data: PlaceData, place: string): Record<'growth' | 'interest' | 'adjustment', string> | null {
  const last = (id: string): string | null => {
    const sure = (parametersOf(data).get(id)?.values ?? []).filter(({ status, verified }) => status === 'published' && verified !== 'memory');
    const value = sure.at(-1)?.value;
    return value === undefined ? null : String(show(value as Exact));
  };
  const base = baseIn(data, place, rulesAsOf);
  const before = base?.of && baseIn(data, place, addMonths(base.of.month, -12));
  const [interest, adjustment] = [last('account.interest'), last('pension.adjustment')];
  if (!base || !before || interest === null || adjustment === null) return null;
  return { growth: String(Math.round((base.yuan / before.yuan - 1) * 1e4) / 100), interest, adjustment };
}

const exact = (value: number | string): Exact => exactly(value) as Exact;
/** 4 per cent is 0.04, exactly. */
const asRatio = (percent: string | null): string | undefined => (percent === null ? undefined : String(show(divide(exact(percent), 100))));
export const sexOf = (track: Track): 'male' | 'female' => (track === 'male60' ? 'male' : 'female');

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const runs = inputs.wheres.flatMap((where) => inputs.lives.flatMap((life) => inputs.wages.map((wage) => runOf(inputs, life, where, wage, data))));
  const [first] = runs as [Run];
  return {
    inputs,
    runs,
    bank: inputs.bank !== null && runs.length === 1 ? aheadOf(first, inputs.bank) : null,
    cases: runs.length === 1 ? casesOf(first, inputs.income) : [],
    lastYear: runs.length === 1 ? lastYear(data, first.where.place) : null,
  };
}

function runOf({ status, rates }: Inputs, life: Life, where: Where, told: string, data: PlaceData): Run {
  const { place, base } = where;
  const t = new Trace({});
  const average = t.given(exact(base.yuan), 'yuan');
  const lowered = Number(told) > MOST * base.yuan;
  const counted = lowered ? t.step('countedWage', 'mul', 'yuan', [average, MOST]) : t.given(exact(told), 'yuan');
  const index = t.step('wageToBase', 'round', 'ratio', [t.step('wageToBaseExact', 'div', 'ratio', [counted, average]), 10]);
  const before = t.result({ index });

  const found = apply(
    worth,
    {
      place: OWN,
      sex: sexOf(life.track),
      startAgeMonths: life.start,
      retireAgeMonths: life.retire,
      contributionMonths: life.paid,
      status,
      index: index.shown,
      ...(base.of === null && { calculationBase: base.yuan }),
      growth: asRatio(rates.growth),
      interest: asRatio(rates.interest),
      adjustment: asRatio(rates.adjustment),
      inflation: asRatio(rates.inflation),
    },
    { places: placesWith(data, place, {}) },
  );
  if (!found.ok) throw new RangeError(found.problems.map(({ code, field }) => `${code} ${field}`).join());
  const { value, trace } = found;
  const step = new Map(trace.map((one) => [one.id, one.result]));
  const at = (id: string): number | null => (step.has(id) ? Number(step.get(id)) : null);
  const survivors = new Trace({});
  const spread = (name: 'growth' | 'interest' | 'adjustment', scenario: Scenario): number => value.assumptions?.[name]?.[scenario] as number;

  const each = Object.fromEntries(
    scenarios.map((scenario): [Scenario, Outcome] => {
      const one: Partial<Record<string, number>> = value[scenario] ?? {};
      const side = (of: Side): Returns => {
        const back = one[`breakEven${of}InWages`] ?? null;
        return {
          paid: at(`paid${of}InWages#${scenario}`) as number,
          back,
          plain: one[`breakEven${of}`] ?? null,
          rate: one[`rate${of}`] ?? null,
          aboveWages: one[`aboveWages${of}`] ?? null,
          real: one[`real${of}`] ?? null,
          alive: back === null ? null : aliveAt(survivors, trace, life, back, `${of}.${scenario}`),
        };
      };
      return [
        scenario,
        {
          growth: spread('growth', scenario),
          interest: spread('interest', scenario),
          adjustment: spread('adjustment', scenario),
          saved: one.accountBalance as number,
          basic: value.basic as number,
          account: one.account as number,
          total: one.total as number,
          sides: { Own: side('Own'), All: side('All') },
        },
      ];
    }),
  ) as Record<Scenario, Outcome>;
  const done = survivors.result({});
  return {
    life,
    where,
    wage: counted.shown,
    index: index.shown,
    percents: { own: at('ownPercent') ?? 0, all: at('allPercent') ?? at('ownPercent') ?? 0, account: at('toAccountPercent') ?? 0 },
    lowered,
    ownForm: place !== ELSEWHERE && base.of !== null && hasOwnForm(data, place, base.of.month),
    lowIndex: trace.some(({ id, result }) => id === 'indexIsLow' && result === true),
    floor: floorIn(data, place),
    reach: value.reach as number,
    drawingYears: value.drawingYears as number,
    each,
    warnings: found.warnings,
    before: before.ok ? before.trace : [],
    trace,
    alive: done.ok ? done.trace : [],
  };
}

export const FLOOR = 'contribution.pension.floor';
function floorIn(data: PlaceData, place: string): Run['floor'] {
  const floor = parametersOf(data).get(FLOOR);
  const here = placesWith(data, place, {}).find(OWN);
  const last = floor && lastKnown(floor, here);
  if (!floor || last === undefined) return null;
  const month = Math.min(last, rulesAsOf) as Month;
  const { value } = inPlace(floor, month, here);
  return value === undefined ? null : { yuan: Number(show(value as Exact)), month };
}

/** The age, in whole years of the life table, at which drawing begins. */
export const firstDrawn = ({ start, retire }: Life): number => Math.floor(start / 12) + Math.ceil((retire - start) / 12);

/** Of those who reach retirement, the share that still lives after so many months; within a year they are taken to die evenly. */
function aliveAt(t: Trace, trace: readonly Step[], life: Life, months: number, name: string): number | null {
  const age = firstDrawn(life);
  const alive = (years: number): Node | null => {
    const found = trace.find(({ id }) => id === `alive#${age + years}`);
    return found ? { ...t.given(exact(String(found.result)), 'ratio'), arg: { step: found.id } } : null;
  };
  const [whole, rest] = [Math.floor(months / 12), months % 12];
  const [from, at, next] = [alive(0), alive(whole), rest === 0 ? alive(whole) : alive(whole + 1)];
  if (!from || !at || !next) return null;
  const lost = t.step(`aliveLost#${name}`, 'div', 'ratio', [t.step(`aliveFall#${name}`, 'mul', 'number', [t.step(`aliveYear#${name}`, 'sub', 'ratio', [at, next]), rest]), 12]);
  const there = t.step(`aliveThen#${name}`, 'sub', 'ratio', [at, lost]);
  return t.step(`aliveAtBack#${name}`, 'round', 'ratio', [t.step(`aliveShare#${name}`, 'div', 'ratio', [there, from]), 3]).shown;
}
