/**
 * After a lapse: from inputs to everything that the calculator shows, as numbers and months. No words, no DOM, no clock.
 * Each insurance has a clock of its own. The waits of medical care and its years for life are the rules'
 * (medical-gap, medical-lifetime), the way to the minimum is the kit's; a city's own conditions aren't known here.
 */
import complaintFile from '../../../data/rules/arrears.complaint-months.json' with { type: 'json' };
import backPayFile from '../../../data/rules/medical.gap.back-pay-months.json' with { type: 'json' };
import minimumFile from '../../../data/rules/unemployment.minimum-months.json' with { type: 'json' };
import { medicalGap } from '../../rules/medical-gap.ts';
import { medicalLifetime } from '../../rules/medical-lifetime.ts';
import { addMonths, formatMonth, type Month } from '../../rules/month.ts';
import type { Problem, Verified } from '../../rules/result.ts';
import type { Track } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import type { Step } from '../../rules/trace.ts';
import { type Ahead, anyMinimum, toMinimum } from '../kit/minimum.ts';
import { ELSEWHERE, OWN, type PlaceData, placesWith } from '../kit/places.ts';
import type { Span } from '../kit/span.ts';

export const WHYS = ['employer', 'left', 'self'] as const;
export type Why = (typeof WHYS)[number];
export const SCHEMES = ['employee', 'resident'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const WAYS = ['employer', 'self', 'resident'] as const;
export type WayId = (typeof WAYS)[number];

export interface Inputs {
  place: string;
  month: Month;
  /** Months unpaid up to this one, this one included. */
  gap: number;
  /** Those of them in which the unemployment benefit was drawn. */
  drew: number;
  /** null: none of them, or not told. */
  why: Why | null;
  was: Scheme;
  /** Months insured without a break before it; null: not told. */
  insured: number | null;
  /** Of the residents' scheme: years that weren't paid. */
  missed: number | null;
  paid: number | null;
  /** Months of unemployment insurance since the last benefit. */
  job: number | null;
  birth: Month | null;
  tracks: readonly Track[];
}

export interface Outcome {
  /** null: it can't be said; why is in `lacks`. */
  wait: Span | null;
  /** Of a span: the place decides. */
  exact: boolean;
  /** Whether the gap itself is covered afterwards; null: not told by the rule. */
  restored: boolean | null;
  clause: string;
  warnings: Problem[];
  /** The field without which more can't be said. */
  lacks: string | null;
  verified: Verified;
  trace: Step[];
}
export interface Way {
  id: WayId;
  /** The gap paid for afterwards, and not. */
  paid: Outcome;
  unpaid: Outcome;
  /** It makes no difference. */
  same: boolean;
}
export interface Lifetime {
  sex: 'male' | 'female';
  years: Span | null;
  /** Only the usual span, or bounds between which the years rise. */
  kind: 'known' | 'bounds' | 'usual' | 'unknown';
  local: number | null;
  really: number | null;
  loss: number | null;
  ended: string | null;
  trace: Step[];
}
export interface Answer {
  inputs: Inputs;
  /** Months without medical contributions: the fund pays while one draws the benefit. */
  medicalGap: number;
  /** Up to so many months can be paid for. */
  backPay: number;
  /** The month in which the gap reaches them, with nothing paid; null: it has, or there is none. */
  fullIn: Month | null;
  ways: Way[];
  lifetime: Lifetime[];
  ahead: Ahead[];
  required: Span;
  missing: Span | null;
  /** Months short of the first condition of the benefit. */
  job: { needed: number; enough: boolean | null };
  /** Two years after this month: how long labour inspection looks into a breach that ends now. */
  complaintUntil: Month;
  from: string[];
}

const valueAt = ({ values }: { values: { from: string | null; to: string | null; value: unknown }[] }, month: Month): number => {
  const at = formatMonth(month);
  return Number(values.find(({ from, to }) => (from === null || from <= at) && (to === null || to >= at))?.value);
};

export function answer(inputs: Inputs, data: PlaceData): Answer {
  const { place, month, gap, drew, paid, birth, tracks, job } = inputs;
  const places = placesWith(data, place, {});
  const without = gap - drew;
  const backPay = valueAt(backPayFile, month);
  const run = (input: Record<string, unknown>): Outcome => {
    const found = apply(medicalGap, { place: OWN, month: formatMonth(month), ...input }, { places });
    if (!found.ok) return { wait: null, exact: false, restored: null, clause: '', warnings: [], lacks: String(found.problems[0]?.field ?? ''), verified: 'text', trace: [] };
    const { waitingMonths, range, restored, clause } = found.value;
    const lack = found.warnings.find(({ code }) => code === 'input.missing');
    const wait = waitingMonths !== undefined ? { low: waitingMonths, high: waitingMonths } : range ? { low: range[0] as number, high: range[1] as number } : null;
    return { wait, exact: waitingMonths !== undefined, restored: restored ?? null, clause: clause ?? '', warnings: found.warnings, lacks: lack?.field ?? null, verified: found.verified, trace: found.trace };
  };
  const ways = WAYS.map((id) => wayOf(id, inputs, without, run));
  const ahead = birth === null ? [] : toMinimum(birth, tracks, paid, month);
  const required = ahead.length > 0 ? { low: Math.min(...ahead.map((one) => one.required)), high: Math.max(...ahead.map((one) => one.required)) } : anyMinimum(month);
  const needed = valueAt(minimumFile, month);
  return {
    inputs,
    medicalGap: without,
    backPay,
    fullIn: inputs.was === 'employee' && without > 0 && without < backPay ? addMonths(month, backPay - without) : null,
    ways,
    lifetime: (tracks.length === 0 ? (['male', 'female'] as const) : [tracks[0] === 'male60' ? ('male' as const) : ('female' as const)]).map((sex) => lifetimeOf(sex)),
    ahead,
    required,
    missing: paid === null ? null : { low: Math.max(0, required.low - paid), high: Math.max(0, required.high - paid) },
    job: { needed, enough: job === null ? null : job >= needed },
    complaintUntil: addMonths(month, valueAt(complaintFile, month)),
    from: [...new Set(ways.flatMap(({ paid: one, unpaid: other }) => [...one.warnings, ...other.warnings]).flatMap(({ code, data: { from } }) => (code === 'place.inherited' && from !== place ? [String(from)] : [])))],
  };

  function lifetimeOf(sex: 'male' | 'female'): Lifetime {
    const found = apply(medicalLifetime, { place: OWN, sex, month: formatMonth(month) }, { places });
    const value = found.ok ? found.value : {};
    const warnings = found.ok ? found.warnings : [];
    const has = (code: string) => warnings.find((one) => one.code === code);
    const range = value.range ? { low: value.range[0] as number, high: value.range[1] as number } : null;
    const ended = has('medical.instrument-ended')?.data.ended;
    return {
      sex,
      years: value.years !== undefined ? { low: value.years, high: value.years } : range,
      kind: value.years !== undefined ? 'known' : has('medical.lifetime-bounds') ? 'bounds' : range ? 'usual' : 'unknown',
      local: value.localYears ?? null,
      really: value.paidYears ?? null,
      loss: value.lossPercent ?? null,
      ended: typeof ended === 'string' ? ended : null,
      trace: found.ok ? found.trace : [],
    };
  }
}

/** From which scheme into which, and by whom: what the rule is asked. */
function wayOf(id: WayId, { was, insured, missed, place }: Inputs, gapMonths: number, run: (input: Record<string, unknown>) => Outcome): Way {
  if (was === 'resident' && id === 'resident') {
    const years = missed === null ? {} : { missedYears: missed };
    const [paid, unpaid] = [true, false].map((back) => run({ scheme: 'resident', ...years, ...(missed !== null && { repairedYears: back ? missed : 0, lateEnrolment: true }) })) as [Outcome, Outcome];
    return { id, paid, unpaid, same: sameWait(paid, unpaid) };
  }
  const switched = was === 'resident' || id === 'resident';
  const input = {
    scheme: 'employee',
    gapMonths,
    ...(id !== 'resident' && place !== ELSEWHERE && { joinedAs: id === 'employer' ? 'employee' : 'flexible' }),
    ...(switched && { switched, ...(insured !== null && { insuredMonths: insured }) }),
  };
  const [paid, unpaid] = [true, false].map((backPaid) => run({ ...input, backPaid })) as [Outcome, Outcome];
  return { id, paid, unpaid, same: sameWait(paid, unpaid) };
}

const sameWait = (one: Outcome, other: Outcome): boolean => one.wait?.low === other.wait?.low && one.wait?.high === other.wait?.high && one.restored === other.restored && one.lacks === other.lacks;
