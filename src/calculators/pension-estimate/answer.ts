/**
 * A pension before it is awarded: from inputs to everything that the calculator shows, as numbers. No words, no DOM, no clock.
 * The formula is the rule's (src/rules/pension.ts). What it needs and nobody knows yet, the index and the account on the day of
 * retirement, is carried on from what is told: all in wages of the base's year, so the account grows by how much faster its interest is than wages.
 */
import shareFile from '../../../data/rules/contribution.account-share.json' with { type: 'json' };
import { divide, type Exact, exactly } from '../../rules/exact.ts';
import { ratesOf } from '../../rules/interest.ts';
import { addMonths, formatMonth, type Month, monthsBetween, yearOf } from '../../rules/month.ts';
import { parameter } from '../../rules/parameters.ts';
import { pension } from '../../rules/pension.ts';
import { calculationBase } from '../../rules/pension-parts.ts';
import { apply, rulesAsOf } from '../../rules/rule.ts';
import { type Each, forEach, lastValues, type Scenario } from '../../rules/scenarios.ts';
import { percentage, rounded } from '../../rules/steps.ts';
import { type Node, type Step, Trace } from '../../rules/trace.ts';
import { hasOwnForm, MOST, type Where } from '../kit/bases.ts';
import { leastMonths, type Retiring } from '../kit/life.ts';
import { ELSEWHERE, inPlace, OWN, type PlaceData, placesWith } from '../kit/places.ts';

export interface Life extends Retiring {
  /** In months, at retirement. */
  age: number;
  /** Months by this month, and those to come. */
  paid: number;
  ahead: number;
}
export interface Inputs {
  today: Month;
  /** One, or the ends of what isn't told. */
  lives: Life[];
  wheres: Where[];
  /** From the next month on. */
  paying: boolean;
  /** Yuan a month, as a decimal: the contribution base. One of the two is told. */
  wage: string | null;
  /** The average index so far. */
  index: string | null;
  /** Yuan in the account now; null: guessed from months and wage. */
  balance: string | null;
  /** Per cent a year; null: from what was published. */
  rates: Record<'growth' | 'interest', string | null>;
}
export interface Pension {
  basic: number;
  account: number;
  total: number;
  saved: number;
  trace: Step[];
}
export interface Run {
  life: Life;
  where: Where;
  months: number;
  wage: number;
  index: number;
  lowered: boolean;
  lowIndex: boolean;
  ownForm: boolean;
  divisor: number;
  addOn: number | null;
  /** The base is of an earlier year than retirement. */
  ahead: boolean;
  growth: number | null;
  interest: Each<number> | null;
  each: Record<Scenario, Pension>;
  short: number;
  before: Step[];
}
export interface Choice {
  id: 'earliest' | 'statutory' | 'latest';
  run: Run;
}
export interface Answer {
  inputs: Inputs;
  runs: Run[];
  /** Other months that may be chosen; none for those whose months aren't told. */
  choices: Choice[];
}

const accountShare = parameter(shareFile);
const exact = (value: number | string): Exact => exactly(value) as Exact;

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const runs = inputs.wheres.flatMap((where) => inputs.lives.map((life) => runOf(inputs, life, where, data)));
  return { inputs, runs, choices: runs.length === 1 ? choicesOf(inputs, data) : [] };
}

/** Earliest, statutory and latest; what is past can't be chosen any more. */
function choicesOf(inputs: Inputs, data: PlaceData): Choice[] {
  const [life] = inputs.lives as [Life];
  const [where] = inputs.wheres as [Where];
  const months: [Choice['id'], Month][] = [['earliest', life.earliest], ['statutory', life.statutory], ['latest', life.latest]];
  return months
    .filter(([, retire], index) => retire > inputs.today && months.findIndex(([, other]) => other === retire) === index)
    .map(([id, retire]) => ({ id, run: runOf(inputs, { ...life, retire, age: retire - life.birth, ahead: monthsAhead(inputs, retire), required: leastMonths(life.statutory, retire) }, where, data) }));
}

/** From the next month to the one before retirement, for who goes on. */
export const monthsAhead = ({ today, paying }: Pick<Inputs, 'today' | 'paying'>, retire: Month): number => (paying ? Math.max(0, monthsBetween(addMonths(today, 1), retire)) : 0);

/** The months of the last bases, latest first, as many as growth is told from; null where they aren't all known. */
export function growthMonths(data: PlaceData, { place, base }: Where): Month[] | null {
  const { of } = base;
  if (!of) return null;
  const months = Array.from({ length: lastValues + 1 }, (_, back) => addMonths(of.month, -12 * back));
  return months.every((month) => inPlace(calculationBase, month, placesWith(data, place, {}).find(OWN)).value !== undefined) ? months : null;
}

function runOf(inputs: Inputs, life: Life, where: Where, data: PlaceData): Run {
  const { today, wage: toldWage, index: toldIndex, balance: toldBalance, rates } = inputs;
  const { place, base } = where;
  const { retire, age, paid, ahead } = life;
  const own = base.of !== null && hasOwnForm(data, place, retire);
  const here = placesWith(data, place, {}).find(OWN);
  const t = new Trace({ place: here });

  const average = t.given(exact(base.yuan), 'yuan');
  const lowered = toldWage !== null && Number(toldWage) > MOST * base.yuan;
  const indexSoFar = toldIndex === null ? null : t.given(exact(toldIndex), 'ratio');
  const wage =
    toldWage === null
      ? t.step('wageOfIndex', 'round', 'yuan', [t.step('wageOfIndexExact', 'mul', 'yuan', [average, indexSoFar as Node]), 2])
      : lowered
        ? t.step('countedWage', 'mul', 'yuan', [average, MOST])
        : t.given(exact(toldWage), 'yuan');
  const now = indexSoFar && toldWage === null ? indexSoFar : t.step('wageToBase', 'round', 'ratio', [t.step('wageToBaseExact', 'div', 'ratio', [wage, average]), 4]);
  const together = t.step('monthsTogether', 'add', 'months', [t.given(paid, 'months'), t.given(ahead, 'months')]);
  const index =
    indexSoFar === null || toldWage === null || ahead === 0
      ? (indexSoFar ?? now)
      : t.step('indexMixed', 'round', 'ratio', [
          t.step('indexMixedExact', 'div', 'ratio', [
            t.step('indexMonths', 'add', 'number', [t.step('indexPast', 'mul', 'number', [indexSoFar, paid]), t.step('indexAhead', 'mul', 'number', [now, ahead])]),
            together,
          ]),
          4,
        ]);

  const law = t.given(rulesAsOf, 'month');
  const credit = percentage(t, 'monthlyCredit', wage, t.lookup('creditPercent', accountShare, law));
  const balance = toldBalance === null ? t.step('balanceGuessed', 'mul', 'yuan', [credit, t.given(paid, 'months')]) : t.given(exact(toldBalance), 'yuan');
  const [firstYear, lastYear] = [yearOf(today), yearOf(retire)];
  const grows = lastYear > firstYear + 1;
  const growth = grows ? growthOf(t, data, where, rates.growth) : null;
  const rate = grows ? ratesOf(t, rates.interest === null ? undefined : divide(exact(rates.interest), 100)).of(lastYear) : undefined;
  const net = growth && rate ? forEach((scenario) => t.step(`netFactor#${scenario}`, 'round', 'ratio', [t.step(`netFactorExact#${scenario}`, 'div', 'ratio', [rate.factor[scenario], growth.factor]), 6])) : null;

  const months = (year: number): number => {
    if (ahead === 0) return 0;
    const [from, to] = [Math.max(today + 1, year * 12), Math.min(retire - 1, year * 12 + 11)];
    return Math.max(0, to - from + 1);
  };
  const saved = (scenario: Scenario): Node<number> => {
    const name = (year: number) => `savedBy#${scenario}.${year}`;
    const credits = (year: number) => t.step(`credits#${scenario}.${year}`, 'mul', 'yuan', [credit, t.given(months(year), 'months')]);
    let held: Node<number> = t.step(name(firstYear), 'add', 'yuan', [balance, credits(firstYear)]);
    for (let year = firstYear + 1; year < lastYear; year++) held = rounded(t, name(year), 'add', [net ? t.step(`grown#${scenario}.${year}`, 'mul', 'yuan', [held, net[scenario]]) : held, credits(year)]);
    return lastYear > firstYear ? t.step(name(lastYear), 'add', 'yuan', [held, credits(lastYear)]) : held;
  };
  const accounts = forEach(saved);

  const published = !own && base.of !== null && inPlace(calculationBase, retire, here).value !== undefined;
  let divisor = 0;
  let addOn: number | null = null;
  let lowIndex = false;
  const each = forEach((scenario): Pension => {
    const found = apply(
      pension,
      { place: OWN, retireMonth: formatMonth(retire), ageMonths: age, contributionMonths: together.shown, index: index.shown, accountBalance: String(accounts[scenario].shown), ...(!published && { calculationBase: base.yuan }) },
      { places: placesWith(data, own ? ELSEWHERE : place, {}) },
    );
    if (!found.ok) throw new RangeError(found.problems.map(({ code, field }) => `${code} ${field}`).join());
    const { value, trace } = found;
    divisor = value.divisor as number;
    addOn = value.addOns?.[0]?.amount ?? null;
    lowIndex = trace.some(({ id, result }) => id === 'indexIsLow' && result === true);
    return { basic: value.basic as number, account: value.account as number, total: value.total as number, saved: accounts[scenario].shown, trace };
  });
  const done = t.result({ index, ...accounts });
  return {
    life,
    where,
    months: together.shown,
    wage: wage.shown,
    index: index.shown,
    lowered,
    lowIndex,
    ownForm: own,
    divisor,
    addOn,
    ahead: base.of !== null && retire > base.of.month,
    growth: growth?.shown ?? null,
    interest: rate ? forEach((scenario) => Math.round((rate.factor[scenario].shown as number) * 1e6 - 1e6) / 1e6) : null,
    each,
    short: Math.max(0, life.required - together.shown),
    before: done.ok ? done.trace : [],
  };
}

/** A year's growth of the average wage: told, or the mean of the place's last bases. */
function growthOf(t: Trace, data: PlaceData, where: Where, told: string | null): { factor: Node; shown: number } | null {
  const of = (growth: Node<number>) => ({ factor: t.step('growthFactor', 'add', 'ratio', [growth, 1]), shown: growth.shown });
  if (told !== null) return of(t.step('growth', 'add', 'ratio', [t.given(divide(exact(told), 100), 'ratio'), 0]));
  const months = growthMonths(data, where);
  if (!months) return null;
  const bases = months.map((month) => t.lookup(`growthBase#${yearOf(month)}`, calculationBase, t.given(month, 'month')));
  const values = bases.slice(1).map((before, index) => {
    const year = yearOf(months[index] as Month);
    return t.step(`growthValue#${year}`, 'sub', 'ratio', [t.step(`growthRatio#${year}`, 'div', 'ratio', [bases[index] as Node, before]), 1]);
  });
  const mean = t.step('growthMean', 'div', 'ratio', [t.step('growthSum', 'sum', 'ratio', values), values.length]);
  return of(t.step('growth', 'round', 'ratio', [mean, 4]));
}
