/**
 * Unemployment benefit: from inputs to everything that the calculator shows, as numbers and gates. No words, no DOM, no clock.
 * Gates, term and amount are the rule's (src/rules/unemployment.ts); the third gate, registration, is told by the reader, and
 * what all the months come to is added up here. What isn't told is a span or stays open: it is never taken for granted.
 */
import { exactly } from '../../rules/exact.ts';
import { formatMonth, type Month } from '../../rules/month.ts';
import type { Problem, SourceRef, Success } from '../../rules/result.ts';
import { apply } from '../../rules/rule.ts';
import { type Step, Trace } from '../../rules/trace.ts';
import { unemployment } from '../../rules/unemployment.ts';
import { ELSEWHERE, OWN, type PlaceData, placesWith, type Typed } from '../kit/places.ts';
import { isExact, type Span, spanOf } from '../kit/span.ts';

export const REASONS = ['contract-expired', 'dismissed', 'mutual-employer-proposed', 'employer-closed', 'employer-at-fault', 'resigned'] as const;
export type Reason = (typeof REASONS)[number];

export interface Inputs {
  /** null: not told. */
  place: string | null;
  months: Span | null;
  carried: number;
  reason: Reason | null;
  registered: boolean | null;
  month: Month;
  /** Yuan a month as told by the reader, where the place's isn't known. */
  amount: string | null;
}

export type GateId = 'contribution' | 'involuntary' | 'registered';
/** partly: it depends on what isn't known exactly. */
export type GateState = 'met' | 'unmet' | 'untold' | 'partly';
export interface Gate {
  id: GateId;
  state: GateState;
  article: SourceRef;
  /** By which article the job ended so. */
  ground: SourceRef | null;
}
/** register: only the registration is still to be done. depends: something isn't told. */
export type Verdict = 'yes' | 'no' | 'register' | 'depends';

export interface Answer {
  inputs: Inputs;
  verdict: Verdict;
  gates: Gate[];
  kind: 'ceiling' | 'local';
  /** What it would be, also where a gate is still open; nothing where one is shut. */
  months: Span | null;
  monthly: Span | null;
  /** From the thirteenth month. */
  later: number | null;
  total: Span | null;
  /** The amount isn't known here, and why. */
  noAmount: { reason: string | null } | null;
  /** What other lengths of contribution give here. */
  ladder: { paid: number; months: Span }[];
  from: string[];
  warnings: Problem[];
  traces: { paid: number; trace: Step[] }[];
  sums: Step[];
}

export const LADDER: readonly number[] = [12, 24, 36, 60, 96, 120, 168];
const REGISTERED: SourceRef = { id: 'social-insurance-law', locator: 'art.45' };
/** What the reader is granted so that a term can be shown while the reason is open. */
const GRANTED: Reason = 'contract-expired';

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const slug = inputs.place ?? ELSEWHERE;
  const run = (paid: number, reason: Reason, carried = inputs.carried, typed: Typed = {}) => {
    const found = apply(unemployment, { place: OWN, contributionMonths: paid, carriedMonths: carried, reason, month: formatMonth(inputs.month) }, { places: placesWith(data, slug, typed) });
    if (!found.ok) throw new RangeError(found.problems.map(({ code }) => code).join());
    return found as Success<Value>;
  };
  const ends = inputs.months ? (isExact(inputs.months) ? [inputs.months.low] : [inputs.months.low, inputs.months.high]) : [];
  const bare = ends.map((paid) => run(paid, GRANTED));
  const lacking = bare.length > 0 && bare.every(({ value }) => value.entitled !== true || value.monthly === undefined);
  const typed: Typed = lacking && inputs.amount !== null ? { 'unemployment.amount': { bands: [{ reaching: { 0: Number(inputs.amount) } }] } } : {};
  const runs = ends.map((paid) => run(paid, inputs.reason ?? GRANTED, inputs.carried, typed));
  const granted = ends.map((paid) => run(paid, GRANTED, inputs.carried, typed));

  const contribution = stateOf(granted.map(({ value }) => gateOf(value, 'contribution').met));
  // what kind of leaving it was doesn't hang on the months paid
  const leaving = inputs.reason === null ? undefined : gateOf(run(LADDER[0] as number, inputs.reason, 0).value, 'involuntary');
  const gates: Gate[] = [
    { id: 'contribution', state: contribution, article: granted[0] ? gateOf(granted[0].value, 'contribution').article : { id: 'social-insurance-law', locator: 'art.45' }, ground: null },
    { id: 'involuntary', state: leaving ? (leaving.met ? 'met' : 'unmet') : 'untold', article: leaving?.article ?? { id: 'mohrss-order-13', locator: 'art.13' }, ground: leaving?.ground ?? null },
    { id: 'registered', state: inputs.registered === null ? 'untold' : inputs.registered ? 'met' : 'unmet', article: REGISTERED, ground: null },
  ];
  const verdict = verdictOf(gates);
  const shut = gates.some(({ id, state }) => state === 'unmet' && id !== 'registered');
  const known = shut ? [] : granted.filter(({ value }) => value.entitled === true);
  const months = known.length > 0 ? spanOf(known.flatMap(({ value }) => value.range ?? [value.months as number])) : null;
  const amounts = known.flatMap(({ value }) => value.monthlyRange ?? (value.monthly === undefined ? [] : [value.monthly]));
  const monthly = amounts.length > 0 ? spanOf(amounts) : null;
  const later = months && months.high > 12 ? (known.at(-1)?.value.monthlyLater ?? null) : null;
  const warnings = known.flatMap((one) => one.warnings);
  const gap = warnings.find(({ code, data: { parameter } }) => code === 'no-value' && ['unemployment.amount', 'minimum-wage', 'minimum-wage.first-tier'].includes(String(parameter)));
  const sum = months && monthly ? totalOf(months, monthly, later) : null;
  return {
    inputs,
    verdict,
    gates,
    kind: kindOf(run(LADDER.at(-1) as number, GRANTED, 0)),
    months,
    monthly,
    later,
    total: sum?.total ?? null,
    noAmount: known.length > 0 && lacking ? { reason: typeof gap?.data.reason === 'string' ? gap.data.reason : null } : null,
    ladder: LADDER.map((paid) => {
      const { value } = run(paid, GRANTED, 0);
      return { paid, months: spanOf(value.range ?? [value.months as number]) };
    }),
    from: [...new Set(warnings.flatMap(({ code, data: { from } }) => (code === 'place.inherited' && from !== slug ? [String(from)] : [])))],
    warnings,
    traces: runs.map(({ trace }, index) => ({ paid: ends[index] as number, trace })),
    sums: sum?.trace ?? [],
  };
}

interface Value {
  entitled?: boolean;
  months?: number;
  kind?: 'ceiling' | 'local';
  range?: number[];
  monthly?: number;
  monthlyLater?: number;
  monthlyRange?: number[];
  reasons?: { gate: string; met: boolean; article: SourceRef; ground?: SourceRef }[];
}
const kindOf = ({ value }: Success<Value>): 'ceiling' | 'local' => value.kind ?? 'ceiling';

function gateOf({ reasons = [] }: Value, id: GateId) {
  const gate = reasons.find((one) => one.gate === id);
  if (!gate) throw new RangeError(`the rule says nothing of the gate ${id}`);
  return gate;
}
const stateOf = (met: boolean[]): GateState => (met.length === 0 ? 'untold' : met.every(Boolean) ? 'met' : met.some(Boolean) ? 'partly' : 'unmet');

function verdictOf(gates: Gate[]): Verdict {
  const shut = gates.filter(({ state }) => state === 'unmet');
  if (shut.some(({ id }) => id !== 'registered')) return 'no';
  if (gates.some(({ state }) => state === 'untold' || state === 'partly')) return 'depends';
  return shut.length > 0 ? 'register' : 'yes';
}

/** All the months together: the first twelve, and the others at their own amount, where it is another. */
function totalOf(months: Span, monthly: Span, later: number | null): { total: Span; trace: Step[] } {
  const t = new Trace({});
  const end = (count: number, amount: number, name: string): number => {
    const of = (id: string) => (isExact(months) && isExact(monthly) ? id : `${id}#${name}`);
    const each = t.given(exactly(amount), 'yuan');
    if (later === null || count <= 12) return t.step(of('benefitTotal'), 'mul', 'yuan', [each, t.given(count, 'months')]).shown;
    const first = t.step(of('firstYear'), 'mul', 'yuan', [each, t.given(12, 'months')]);
    const rest = t.step(of('restMonths'), 'sub', 'months', [t.given(count, 'months'), t.given(12, 'months')]);
    return t.step(of('benefitTotal'), 'add', 'yuan', [first, t.step(of('afterFirstYear'), 'mul', 'yuan', [t.given(exactly(later), 'yuan'), rest])]).shown;
  };
  const exact = isExact(months) && isExact(monthly);
  const low = end(months.low, monthly.low, 'least');
  const total = { low, high: exact ? low : end(months.high, monthly.high, 'most') };
  const done = t.result({ low: t.given(exactly(low), 'yuan') });
  return { total, trace: done.ok ? done.trace : [] };
}
