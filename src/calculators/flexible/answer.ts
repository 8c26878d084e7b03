/**
 * Joining employee insurance without an employer: from inputs to everything that the calculator shows, as numbers. No words,
 * no DOM, no clock. Costs are the rules' (contribution, flexible), what a year buys is the pension rule's; here they are put
 * beside the income, base by base.
 */
import modeFile from '../../../data/rules/pension.divisor-mode.json' with { type: 'json' };
import { contribution } from '../../rules/contribution.ts';
import { divisorSteps } from '../../rules/divisor.ts';
import { exactly as exact } from '../../rules/exact.ts';
import { flexible } from '../../rules/flexible.ts';
import { formatMonth, type Month, monthsBetween } from '../../rules/month.ts';
import { parameter } from '../../rules/parameters.ts';
import { basicSteps } from '../../rules/pension-basic.ts';
import { amountRounding, calculationBase, ownForm } from '../../rules/pension-parts.ts';
import type { Places } from '../../rules/place.ts';
import type { Problem } from '../../rules/result.ts';
import type { Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import { rounded } from '../../rules/steps.ts';
import { type Citation, type Step, Trace } from '../../rules/trace.ts';
import { type Ahead, anyMinimum, toMinimum } from '../kit/minimum.ts';
import { inPlace, lastKnown, OWN, type PlaceData, placesWith } from '../kit/places.ts';
import type { Span } from '../kit/span.ts';
import { type Ask, asksIn } from '../payslip/asks.ts';
import { betterMonth, knownIn } from './months.ts';

export interface Inputs {
  place: string;
  today: Month;
  /** null: this one, or the last for which the pension's limits are known here. */
  month: Month | null;
  /** Yuan a month, as decimals. */
  income: string | null;
  base: string | null;
  paid: number | null;
  birth: Month | null;
  tracks: readonly Track[];
  hukouHere: boolean | null;
  hardToEmploy: boolean;
  /** By field of what is asked for, as decimals. */
  typed: Record<string, string>;
}

export type RowId = 'floor' | 'income' | 'average' | 'ceiling' | 'own';
/** What twelve months on a base add to a monthly pension, by the base of one year and without interest. */
export interface Buys {
  basic: number;
  account: number;
  total: number;
}
export interface Row {
  id: RowId;
  base: number;
  pension: number | null;
  account: number | null;
  medical: number | null;
  unemployment: number | null;
  total: number | null;
  /** Pension and medical care are both in the total. */
  whole: boolean;
  /** Per cent of the income, to one decimal. */
  share: number | null;
  buys: Buys | null;
  /** Where a limit isn't known, the base was taken to lie within it. */
  unsure: boolean;
  trace: Step[];
  sums: Step[];
  worth: Step[];
}
export interface Answer {
  inputs: Inputs;
  /** The month that was reckoned with, and an earlier one in which more was known. */
  month: Month;
  better: Month | null;
  floor: number | null;
  ceiling: number | null;
  rows: Row[];
  /** A base that was told and isn't between the limits. */
  raised: boolean;
  lowered: boolean;
  incomeBelow: boolean;
  subsidy: { most: number; months: number; left: number | null; trace: Step[] } | null;
  ahead: Ahead[];
  required: Span;
  missing: Span | null;
  /** The missing months' pension contributions on the floor, at this month's price. */
  rest: { cost: Span; trace: Step[] } | null;
  /** Whose year the worth is reckoned with, and at which age the account is divided. */
  worthOf: { month: Month; age: number } | null;
  /** Why there is no worth. */
  noWorth: 'no-base' | 'no-index' | 'own-form' | null;
  lacks: { insurance: string; reason: string }[];
  asks: Ask[];
  from: string[];
}

const divisorMode = parameter<string>(modeFile);
type DivisorMode = Parameters<typeof divisorSteps>[3];
const FORMULA: Citation = { source: { id: 'state-council-2005-38', locator: 'art.6' }, verified: 'text' };
/** Sixty years: where it isn't known when someone retires. */
const AGE = 720;
const YEAR = 12;

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const { place, today, income, base, paid, birth, tracks } = inputs;
  const asks = asksIn(data, place, inputs.month ?? today, 'flexible');
  const typed = Object.fromEntries(asks.flatMap(({ field, parameters }) => (inputs.typed[field] === undefined ? [] : parameters.map((id) => [id, Number(inputs.typed[field])]))));
  const better = betterMonth(data, place, inputs.month ?? today);
  const stays = inputs.month !== null || Object.keys(typed).length > 0 || knownIn(data, place, today) >= 4;
  const month = stays ? (inputs.month ?? today) : (better ?? today);
  const found = placesWith(data, place, typed);

  const ahead = birth === null ? [] : toMinimum(birth, tracks, paid, today);
  const [one] = ahead.length === 1 ? ahead : [];
  const common = { place: OWN, month: formatMonth(month), hardToEmploy: inputs.hardToEmploy, ...(inputs.hukouHere !== null && { hukouHere: inputs.hukouHere }) };
  const run = apply(flexible, { ...common, ...(base !== null && { base }), ...(one && one.statutory >= today && { monthsToRetirement: monthsBetween(today, one.statutory) }) }, { places: found });
  const value = run.ok ? run.value : {};
  const [floor, ceiling] = [value.floor ?? null, value.ceiling ?? null];
  const granted = value.subsidy as { most: number; months: number } | undefined;
  const warnings = run.ok ? run.warnings : [];

  const worth = worthFor(found, month, ceiling, one?.statutoryAge ?? AGE);
  const rows = basesOf(floor, ceiling, income, base).flatMap(([id, amount]) => row(id, amount, { found, month, income, floorOnly: ceiling === null, worth: worth.of }));
  const required = ahead.length > 0 ? { low: Math.min(...ahead.map((each) => each.required)), high: Math.max(...ahead.map((each) => each.required)) } : anyMinimum(today);
  const missing = paid === null ? null : { low: Math.max(0, required.low - paid), high: Math.max(0, required.high - paid) };
  const least = rows.find(({ id }) => id === 'floor');
  const chosen = rows.find(({ id }) => id === 'own') ?? least;
  return {
    inputs,
    month,
    better: month === better ? null : better,
    floor,
    ceiling,
    rows,
    raised: base !== null && floor !== null && Number(base) < floor,
    lowered: base !== null && ceiling !== null && Number(base) > ceiling,
    incomeBelow: income !== null && floor !== null && Number(income) < floor,
    subsidy: granted ? { ...granted, left: chosen?.total == null ? null : minus(chosen.total, granted.most), trace: run.ok ? run.trace : [] } : null,
    ahead,
    required,
    missing,
    rest: least?.pension != null && missing !== null && missing.high > 0 ? restOf(missing, least.pension) : null,
    worthOf: worth.of && rows.some(({ buys }) => buys !== null) ? { month: worth.of.month, age: worth.of.age } : null,
    noWorth: rows.length === 0 || rows.some(({ buys }) => buys !== null) ? null : worth.reason,
    lacks: lacksOf((run.ok ? value.missing : run.problems[0]?.data.missing) as Missing[] | undefined).filter(({ insurance }) => insurance !== 'pension' || least?.pension == null),
    asks,
    from: [...new Set(warnings.flatMap(({ code, data: { from } }: Problem) => (code === 'place.inherited' && from !== place ? [String(from)] : [])))],
  };
}

interface Missing {
  insurance: string;
  reason: string;
}
const lacksOf = (missing: Missing[] = []): Missing[] =>
  missing.map(({ insurance, reason }) => ({ insurance, reason })).filter(({ insurance, reason }, index, all) => insurance !== 'unemployment' && all.findIndex((one) => one.insurance === insurance && one.reason === reason) === index);

export const minus = (a: number, b: number): number => Math.round(a * 100 - b * 100) / 100;

/** The least, the average and the most, with one's income and one's own choice where they lie between. */
function basesOf(floor: number | null, ceiling: number | null, income: string | null, base: string | null): [RowId, number][] {
  // a third of the ceiling is the average wage; 国办发〔2019〕13号, section 3
  const average = ceiling === null ? null : Math.round((ceiling / 3) * 100) / 100;
  const within = (x: string | null): number | null => {
    if (x === null || ceiling === null) return null;
    const amount = Number(x);
    return amount > (floor ?? (average as number)) && amount < ceiling ? amount : null;
  };
  const own = base === null ? null : (within(base) ?? (floor !== null && Number(base) < floor ? floor : ceiling !== null && Number(base) > ceiling ? ceiling : Number(base) === floor || Number(base) === ceiling ? Number(base) : null));
  const all: [RowId, number | null][] = [['own', own], ['floor', floor], ['income', within(income)], ['average', average], ['ceiling', ceiling]];
  const seen = new Set<number>();
  return all
    .filter((one): one is [RowId, number] => one[1] !== null)
    .filter(([id, amount]) => id === 'floor' || !seen.has(amount) && seen.add(amount) !== undefined)
    .filter(([id, amount], _, kept) => id !== 'own' || !kept.some(([other, same]) => other === 'floor' && same === amount))
    .sort((a, b) => a[1] - b[1]);
}

interface Circumstances {
  found: Places;
  month: Month;
  income: string | null;
  /** There is a floor and no ceiling: less than the floor is raised to it. */
  floorOnly: boolean;
  worth: Worth | null;
}

function row(id: RowId, base: number, { found, month, income, floorOnly, worth }: Circumstances): Row[] {
  const result = apply(contribution, { place: OWN, month: formatMonth(month), status: 'flexible', wage: String(floorOnly ? 0 : base) }, { places: found });
  if (!result.ok) return [];
  const items = (result.value.items ?? []) as unknown as { insurance: string; worker?: number; toAccount?: number }[];
  const of = (insurance: string) => items.find((one) => one.insurance === insurance);
  const total = result.value.worker ?? null;
  const account = of('pension')?.toAccount ?? null;
  const t = new Trace({});
  const share = total === null || income === null || Number(income) === 0 ? null : t.step('shareOfIncome', 'round', 'percent', [t.step('shareExact', 'div', 'percent', [t.step('shareTimes', 'mul', 'number', [t.given(exact(total), 'yuan'), 100]), t.given(exact(income), 'yuan')]), 1]);
  const sums = share ? t.result({ share }) : null;
  const bought = worth && account !== null ? buys(base, account, worth) : null;
  return [
    {
      id,
      base,
      pension: of('pension')?.worker ?? null,
      account,
      medical: of('medical')?.worker ?? null,
      unemployment: of('unemployment')?.worker ?? null,
      total,
      whole: of('pension')?.worker !== undefined && of('medical')?.worker !== undefined,
      share: share?.shown ?? null,
      buys: bought?.buys ?? null,
      unsure: result.warnings.some(({ code }) => code === 'contribution.limits-unknown'),
      trace: result.trace,
      sums: sums?.ok ? sums.trace : [],
      worth: bought?.trace ?? [],
    },
  ];
}

interface Worth {
  found: Places;
  month: Month;
  age: number;
  ceiling: number;
}
function worthFor(found: Places, month: Month, ceiling: number | null, age: number): { of: Worth | null; reason: Answer['noWorth'] } {
  const place = found.find(OWN);
  const known = inPlace(calculationBase, month, place).value === undefined ? lastKnown(calculationBase, place) : month;
  if (known === undefined) return { of: null, reason: 'no-base' };
  return ceiling === null ? { of: null, reason: 'no-index' } : { of: { found, month: known, age, ceiling }, reason: 'own-form' };
}

/** Twelve months on one base, alone: what the formula gives for a year of such months, by the steps of the pension rule. */
function buys(base: number, account: number, { found, month, age, ceiling }: Worth): { buys: Buys; trace: Step[] } | null {
  const place = found.find(OWN);
  if (!place || inPlace(ownForm, month, place).value !== undefined) return null;
  const t = new Trace({ place });
  const law = t.given(month, 'month');
  const index = t.step('baseToAverage', 'round', 'ratio', [t.step('baseToAverageExact', 'div', 'ratio', [t.given(exact(base), 'yuan'), t.step('averageWage', 'div', 'yuan', [t.given(exact(ceiling), 'yuan'), 3])]), 4]);
  const year = t.step('accountOfYear', 'mul', 'yuan', [t.given(exact(account), 'yuan'), t.given(YEAR, 'months')]);
  const profile = t.read(amountRounding, law);
  const basic = t.step('basic', 'round', 'yuan', [basicSteps(t, law, { base: t.lookup('calculationBase', calculationBase, law), index, years: t.given(1, 'years') }), profile]);
  const divisor = divisorSteps(t, law, age, inPlace(divisorMode, month, place).value as DivisorMode);
  const monthly = rounded(t, 'account', 'div', [year, divisor], profile, FORMULA);
  const total = t.step('total', 'sum', 'yuan', [basic, monthly]);
  const done = t.result({ basic, monthly, total });
  return done.ok ? { buys: { basic: basic.shown, account: monthly.shown, total: total.shown }, trace: done.trace } : null;
}

function restOf(missing: Span, pension: number): Answer['rest'] {
  const t = new Trace({});
  const of = (id: string, months: number) => t.step(id, 'mul', 'yuan', [t.given(exact(pension), 'yuan'), t.given(months, 'months')]);
  const high = of(missing.low === missing.high ? 'restCost' : 'restCost#most', missing.high);
  const low = missing.low === missing.high ? high : of('restCost#least', missing.low);
  const done = t.result({ low, high });
  return { cost: { low: low.shown, high: high.shown }, trace: done.ok ? done.trace : [] };
}
