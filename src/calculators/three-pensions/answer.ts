/**
 * One working life in three schemes: from inputs to everything that the calculator shows. No words, no DOM, no clock.
 * What each scheme pays is the rule's (src/rules/dual-track.ts), asked once for each: the enterprise may pay on another wage, and
 * the residents' scheme is paid into until sixty and drawn from then on, whenever employees retire.
 */
import residentMinimumFile from '../../../data/rules/resident-pension.minimum-months.json' with { type: 'json' };
import reformFile from '../../../data/rules/dual-track.start.json' with { type: 'json' };
import { dualTrack } from '../../rules/dual-track.ts';
import { type Exact, exactly } from '../../rules/exact.ts';
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import type { Result, Success } from '../../rules/result.ts';
import { apply } from '../../rules/rule.ts';
import { type Step, Trace } from '../../rules/trace.ts';
import { type Base, hasOwnForm, MOST } from '../kit/bases.ts';
import type { WorkingLife } from '../kit/life.ts';
import { ELSEWHERE, OWN, type PlaceData, placesWith } from '../kit/places.ts';

export interface Inputs extends WorkingLife {
  /** Yuan a month, as decimals: the contribution wage; the enterprise's, where it is another. */
  wage: string;
  low: string | null;
  place: string;
  base: Base;
  /** Yuan a year into the residents' scheme. */
  yearly: string;
}

/** Yuan a month. */
export interface Parts {
  basic: number;
  account: number;
  total: number;
  /** What has been saved, and by how many months it is divided. */
  saved: number;
  divisor: number;
  trace: Step[];
}
/** Of an employee: the wage that counts, to the average, and what the worker pays a month. */
export interface Employed extends Parts {
  wage: number;
  index: number;
  lowered: boolean;
  own: number;
  before: Step[];
}
export interface Annuity {
  monthly: number;
  saved: number;
  /** Of the wage, per cent, and the worker's yuan a month. */
  percents: { worker: number; employer: number };
  own: number;
  /** Paid out by the divisor it lasts until then. */
  ends: Month;
  endsAge: number;
}
export interface Three {
  kind: 'three';
  inputs: Inputs;
  age: number;
  public: Employed & { annuity: Annuity; own: number; sum: number };
  enterprise: Employed;
  resident: Parts & { from: Month; months: number; provisional: boolean };
  /** Public sector over enterprise in all, and by the wage alone; enterprise over residents. */
  gaps: { all: number; basic: number; account: number; wage: number; resident: number };
  required: number;
  /** Months below the minimum: of employees, of residents. */
  short: number;
  residentShort: number;
  residentRequired: number;
  /** The place has a form of its own for the basic pension: here the national one. */
  ownForm: boolean;
  lowIndex: boolean;
}
export interface Before {
  kind: 'before';
  inputs: Inputs;
}
export type Answer = Three | Before;

/** Who began earlier isn't compared. 国发〔2015〕2号 */
export const REFORM = parseMonth(reformFile.values[0]?.value as string) as Month;
export const SIXTY = 720;
const RESIDENT_REQUIRED = Number(residentMinimumFile.values[0]?.value);

const exact = (value: number | string): Exact => exactly(value) as Exact;
export const minus = (a: number, b: number): number => Math.round(a * 100 - b * 100) / 100;

function succeeded<V>(found: Result<V>): Success<V> {
  if (!found.ok) throw new RangeError(found.problems.map(({ code, field }) => `${code} ${field}`).join());
  return found;
}

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const { birth, entry, retire, required, paid, wage, low, place, base, yearly } = inputs;
  if (entry < REFORM) return { kind: 'before', inputs };
  const age = monthsBetween(birth, retire);
  const own = hasOwnForm(data, place, retire);
  const places = placesWith(data, own ? ELSEWHERE : place, {});

  const employed = (told: string) => {
    const t = new Trace({});
    const [given, average] = [t.given(exact(told), 'yuan'), t.given(exact(base.yuan), 'yuan')];
    const lowered = Number(told) > MOST * base.yuan;
    const counted = lowered ? t.step('countedWage', 'mul', 'yuan', [average, MOST]) : given;
    const index = t.step('wageToBase', 'round', 'ratio', [t.step('wageToBaseExact', 'div', 'ratio', [counted, average]), 4]);
    const before = succeeded(t.result({ index }));
    const run = succeeded(
      apply(
        dualTrack,
        { place: OWN, entryMonth: formatMonth(entry), retireMonth: formatMonth(retire), ageMonths: age, contributionMonths: paid, index: index.shown, calculationBase: base.yuan, wage: counted.shown, residentYearly: yearly },
        { places },
      ),
    );
    const of = (id: string): number => Number(run.trace.find((step) => step.id === id)?.result);
    const share = (percent: number): number => Math.round(counted.shown * percent) / 100;
    const parts = { basic: run.value.basic ?? 0, account: run.value.account ?? 0, total: run.value.enterpriseTotal ?? 0, saved: of('accountSaved'), divisor: of('divisor') };
    return { run, of, share, employed: { ...parts, trace: run.trace, before: before.trace, wage: counted.shown, index: index.shown, lowered, own: share(of('accountPercent')) } satisfies Employed };
  };
  const state = employed(wage);
  const company = low === null ? state : employed(low);
  const lasts = Math.ceil(state.employed.divisor);
  const percents = { worker: state.of('workerPercent'), employer: state.of('employerPercent') };
  const annuity: Annuity = { monthly: state.run.value.annuity ?? 0, saved: state.of('annuitySaved'), percents, own: state.share(percents.worker), ends: addMonths(retire, lasts - 1), endsAge: age + lasts };

  const from = addMonths(birth, SIXTY);
  const resident = residentOf(inputs, from);
  const sum = state.run.value.publicTotal ?? 0;
  return {
    kind: 'three',
    inputs,
    age,
    public: { ...state.employed, annuity, own: Math.round((state.employed.own + annuity.own) * 100) / 100, sum },
    enterprise: company.employed,
    resident,
    gaps: {
      all: minus(sum, company.employed.total),
      basic: minus(state.employed.basic, company.employed.basic),
      account: minus(state.employed.account, company.employed.account),
      wage: minus(state.employed.total, company.employed.total),
      resident: minus(company.employed.total, resident.total),
    },
    required,
    short: Math.max(0, required - paid),
    residentShort: Math.max(0, RESIDENT_REQUIRED - resident.months),
    residentRequired: RESIDENT_REQUIRED,
    ownForm: own,
    lowIndex: [state, company].some(({ run }) => run.trace.some(({ id, result }) => id === 'indexIsLow' && result === true)),
  };
}

/** Paid into until sixty at most. */
function residentOf({ entry, paid, yearly }: Inputs, from: Month): Three['resident'] {
  const months = Math.min(paid, Math.max(0, monthsBetween(entry, from)));
  const run = succeeded(apply(dualTrack, { entryMonth: formatMonth(entry), retireMonth: formatMonth(from), ageMonths: SIXTY, contributionMonths: months, residentYearly: yearly }));
  const of = (id: string): number => Number(run.trace.find((step) => step.id === id)?.result);
  const { residentBasic: basic = 0, residentAccount: account = 0, residentTotal: total = 0 } = run.value;
  return { basic, account, total, saved: Math.round(Number(yearly) * months * 100 / 12) / 100, divisor: of('residentDivisor'), trace: run.trace.filter(({ id }) => id.startsWith('resident')), from, months, provisional: run.warnings.some(({ code }) => code === 'resident-pension.amount-unverified') };
}
