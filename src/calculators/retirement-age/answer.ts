/**
 * When may I retire: from inputs to everything that the calculator shows, as numbers and months. No words, no DOM, no clock.
 *
 * What an input is known to be within is a span: every month of birth in it is reckoned, and the results are spans too.
 * Counting (stated to the reader): a choice counts the months paid up to and including the month before it; every
 * month from the one after `until` counts as paid if `paying`. Whether the month of retirement itself counts is not settled
 * by what the record holds, so it is left out, and a choice that lacks only that month is an `edge`.
 */
import extensionMonths from '../../../data/rules/too-few-years.extension-months.json' with { type: 'json' };
import insuredBefore from '../../../data/rules/too-few-years.insured-before.json' with { type: 'json' };
import { divisor } from '../../rules/divisor.ts';
import { minimumContribution } from '../../rules/minimum-contribution.ts';
import { addMonths, formatMonth, type Month, monthsBetween, parseMonth } from '../../rules/month.ts';
import { type OverlayId, overlays } from '../../rules/overlays.ts';
import type { Problem, SourceRef, Status, Verified } from '../../rules/result.ts';
import { retirement, type Track, tracks } from '../../rules/retirement.ts';
import { apply } from '../../rules/rule.ts';
import { type Step, Trace } from '../../rules/trace.ts';
import { exactly, type Span, spanOf, spanOfKnown } from '../kit/span.ts';

export interface Paid {
  months: Span;
  /** The last month that they count. */
  until: Span<Month>;
}
export interface Inputs {
  birth: Span<Month>;
  /** Two where the post, and so the track, isn't known. */
  tracks: readonly Track[];
  /** null: not told. */
  paid: Paid | null;
  paying: boolean | null;
  asOf: Month;
  /** A month to compare with, for one known month of birth. */
  chosen?: Month | undefined;
  overlay?: OverlayId | undefined;
}

export type ChoiceId = 'earliest' | 'statutory' | 'latest' | 'chosen';
/** edge: only the month of retirement itself is lacking. partly: it depends on what isn't known exactly. */
export type Verdict = 'met' | 'edge' | 'unmet' | 'partly';
export type When = 'past' | 'now' | 'ahead' | 'partly';

export interface Choice {
  id: ChoiceId;
  month: Span<Month>;
  age: Span;
  /** Months after the old age. */
  delay: Span;
  required: Span;
  /** null: months paid, or whether more come, isn't told. */
  have: Span | null;
  missing: Span | null;
  verdict: Verdict | null;
  /** With a payment in every month from now on: the month in which the minimum is full. */
  fullIn: Span<Month> | null;
  /** For the earliest choice, with a payment in every month from now on: the first month before the statutory one for which there are enough. */
  enoughFrom: Span<Month> | null;
  /** For the earliest choice, where there aren't enough at the statutory one: the first month before it, and not past, for which there will be as things are told. */
  enoughAt: { month: Span<Month>; required: Span } | null;
  divisor: Span | null;
  divisorTrace: Step[];
  when: When;
}
/** One month of birth, reckoned: its steps are the working that is shown. */
export interface Case {
  birth: Month;
  trace: Step[];
  count: Step[];
  short: ReadonlySet<string>;
}
export interface TrackAnswer {
  track: Track;
  originalAge: number;
  originalMonth: Span<Month>;
  delay: Span;
  /** none: it didn't exist yet; imagined-away: an overlay took it; partly: for some of the months of birth it didn't exist. */
  window: 'open' | 'partly' | 'none' | 'imagined-away';
  choices: Choice[];
  /** Months that will have been paid in by the old age, for the picture. */
  haveAtOriginal: Span | null;
  /** First and, where the month of birth is a span, last. */
  cases: Case[];
  /** Statutory month by the law as it stands, where a what-if is on. */
  byLaw: Span<Month> | null;
  verified: Verified;
  status: Status;
  sources: SourceRef[];
}
export interface Answer {
  ok: true;
  inputs: Inputs;
  tracks: TrackAnswer[];
}
export interface NoAnswer {
  ok: false;
  problems: Problem[];
}

const MOST_BIRTHS = 240;

export function answer(inputs: Inputs): Answer | NoAnswer {
  const { birth, asOf } = inputs;
  if (birth.high < birth.low || monthsBetween(birth.low, birth.high) > MOST_BIRTHS) throw new RangeError('a span of births is from 1 to 240 months');
  const found: TrackAnswer[] = [];
  for (const track of inputs.tracks) {
    const births = Array.from({ length: birth.high - birth.low + 1 }, (_, index) => addMonths(birth.low, index));
    const lives: Life[] = [];
    for (const one of births) {
      const life = live(track, one, inputs);
      if ('problems' in life) return { ok: false, problems: life.problems };
      lives.push(life);
    }
    const byLaw = inputs.overlay && births.map((one) => apply(retirement, { track, birth: formatMonth(one) }, { asOf }));
    found.push(together(track, lives, inputs, byLaw ? spanOf(byLaw.flatMap((one) => (one.ok ? [parse(one.value.statutoryMonth)] : []))) : null));
  }
  return { ok: true, inputs, tracks: found };
}

const parse = (text: string): Month => parseMonth(text) as Month;

/** One track, one month of birth. */
interface Life {
  birth: Month;
  originalAge: number;
  original: Month;
  delay: number;
  window: 'open' | 'none' | 'imagined-away';
  choices: Single[];
  haveAtOriginal: Span | null;
  shown: Case;
  status: Status;
  verified: Verified;
  sources: SourceRef[];
}
interface Single {
  id: ChoiceId;
  month: Month;
  age: number;
  required: number;
  have: Span | null;
  fullIn: Span<Month> | null;
  enoughFrom: Month | null;
  enoughAt: Enough | null;
}
interface Enough {
  month: Month;
  required: number;
}

function live(track: Track, birth: Month, inputs: Inputs): Life | { problems: Problem[] } {
  const { asOf, overlay, chosen } = inputs;
  const parameters = { overlay: overlay && overlays[overlay] };
  const result = apply(retirement, { track, birth: formatMonth(birth) }, { asOf, parameters });
  if (!result.ok) return { problems: result.problems };
  const { value } = result;
  const original = addMonths(birth, value.originalAgeMonths);
  const beforeLaw = result.warnings.some(({ code }) => code === 'window.before-law');
  const window = beforeLaw ? 'none' : value.earliestMonth === value.latestMonth ? 'imagined-away' : 'open';
  const points: { id: ChoiceId; month: Month; required: number }[] = [{ id: 'statutory', month: parse(value.statutoryMonth), required: value.requiredMonthsAtStatutory }];
  if (window === 'open') {
    points.unshift({ id: 'earliest', month: parse(value.earliestMonth), required: value.requiredMonthsAtEarliest });
    points.push({ id: 'latest', month: parse(value.latestMonth), required: value.requiredMonthsAtLatest });
    if (chosen !== undefined && chosen >= parse(value.earliestMonth) && chosen <= parse(value.latestMonth)) {
      const minimum = apply(minimumContribution, { statutoryMonth: value.statutoryMonth, chosenMonth: formatMonth(chosen) }, { asOf, parameters });
      if (minimum.ok) points.push({ id: 'chosen', month: chosen, required: minimum.value.requiredMonths });
    }
  }
  const counting = new Counting(inputs);
  const choices = points.map(({ id, month, required }): Single => {
    const have = counting.choice(id, month, required);
    const enoughFrom = id === 'earliest' && have && have.low < required ? firstEnough(month, parse(value.statutoryMonth), inputs, parameters, true) : null;
    const enoughAt = id === 'earliest' ? firstEnough(month, parse(value.statutoryMonth), inputs, parameters, false) : null;
    return { id, month, age: monthsBetween(birth, month), required, have, fullIn: counting.fullIn(id, required), enoughFrom: enoughFrom?.month ?? null, enoughAt };
  });
  return {
    birth,
    originalAge: value.originalAgeMonths,
    original,
    delay: value.delayMonths,
    window,
    choices,
    haveAtOriginal: counted(original, inputs),
    shown: { birth, trace: window === 'open' ? result.trace : result.trace.filter(({ id }) => !ofWindow.has(id)), count: counting.steps(), short: counting.short },
    status: result.status,
    verified: result.verified,
    sources: result.sources,
  };
}

/** Steps that tell of a window: left out where there is none. */
const ofWindow = new Set(['window', 'windowStart', 'earliestMonth', 'latestMonth', 'requiredMonthsAtEarliest', 'requiredMonthsAtLatest', 'originalMonth']);

/** Months paid up to and including the month before `month`, at the ends of what is known. */
function counted(month: Month, inputs: Inputs, resumed = false): Span | null {
  const { paid, paying } = inputs;
  if (!paid || (paying === null && !resumed)) return null;
  const toCome = (from: Month) => (paying || resumed ? Math.max(0, monthsBetween(from, addMonths(month, -1))) : 0);
  const from = paysFrom(inputs, paid);
  return { low: paid.months.low + toCome(from.high), high: paid.months.high + toCome(from.low) };
}

/** The month after which payments come: those who stopped can begin again next month, not earlier. */
const paysFrom = ({ paying, asOf }: Inputs, paid: Paid): Span<Month> => (paying === false ? exactly(asOf) : paid.until);

/** The first month that can be chosen before the statutory one, and isn't past, with enough paid. `resumed`: with a payment every month from now on. */
function firstEnough(earliest: Month, statutory: Month, inputs: Inputs, parameters: { overlay: (typeof overlays)[OverlayId] | undefined }, resumed: boolean): Enough | null {
  for (let month = Math.max(earliest, inputs.asOf) as Month; month < statutory; month = addMonths(month, 1)) {
    const have = counted(month, inputs, resumed);
    if (!have) return null;
    const minimum = apply(minimumContribution, { statutoryMonth: formatMonth(statutory), chosenMonth: formatMonth(month) }, { asOf: inputs.asOf, parameters });
    if (minimum.ok && have.low >= minimum.value.requiredMonths) return { month, required: minimum.value.requiredMonths };
  }
  return null;
}

/** The counting of months as steps, for the low end of what is known; the figures are read from the steps. */
class Counting {
  readonly #trace = new Trace({});
  readonly #inputs: Inputs;
  readonly short = new Set<string>();

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  choice(id: ChoiceId, month: Month, required: number): Span | null {
    const { paid, paying } = this.#inputs;
    if (!paid || paying === null) return null;
    const t = this.#trace;
    let have = t.given(paid.months.low, 'months');
    if (paying) {
      const last = t.step(`countedThrough.${id}`, 'sub', 'month', [t.given(month, 'month'), 1]);
      const between = t.step(`monthsBetween.${id}`, 'sub', 'months', [last, t.given(paid.until.high, 'month')]);
      have = t.step(`have.${id}`, 'add', 'months', [have, t.step(`toCome.${id}`, 'max', 'months', [between, 0])]);
    }
    const missing = t.step(`missing.${id}`, 'max', 'months', [t.step(`gap.${id}`, 'sub', 'months', [t.given(required, 'months'), have]), 0]);
    if (missing.shown > 0) this.short.add(`missing.${id}`);
    return { low: have.shown, high: counted(month, this.#inputs)?.high ?? have.shown };
  }

  /** With a payment in every month from now on. Both ends: the more was paid, the sooner. */
  fullIn(id: ChoiceId, required: number): Span<Month> | null {
    const { paid } = this.#inputs;
    if (!paid) return null;
    const t = this.#trace;
    const lacking = (months: number) => Math.max(0, required - months);
    const from = paysFrom(this.#inputs, paid);
    const early = addMonths(from.low, lacking(paid.months.high));
    if (!this.short.has(`missing.${id}`)) return null;
    const still = t.step(`lacking.${id}`, 'sub', 'months', [t.given(required, 'months'), t.given(paid.months.low, 'months')]);
    const late = t.step(`fullIn.${id}`, 'addMonths', 'month', [t.given(from.high, 'month'), still]);
    return { low: early, high: late.raw as Month };
  }

  steps(): Step[] {
    const made = this.#trace.result({});
    return made.ok ? made.trace : [];
  }
}

function together(track: Track, lives: Life[], inputs: Inputs, byLaw: Span<Month> | null): TrackAnswer {
  const [first, last] = [lives[0] as Life, lives.at(-1) as Life];
  const windows = new Set(lives.map(({ window }) => window));
  const ids = (['earliest', 'statutory', 'latest', 'chosen'] as const).filter((id) => lives.some(({ choices }) => choices.some((one) => one.id === id)));
  const known = (span: (Span | null)[]): Span | null => {
    const [low, high] = [spanOfKnown(span.map((one) => one?.low ?? null)), spanOfKnown(span.map((one) => one?.high ?? null))];
    return low && high && { low: low.low, high: high.high };
  };
  return {
    track,
    originalAge: first.originalAge,
    originalMonth: spanOf(lives.map(({ original }) => original)),
    delay: spanOf(lives.map(({ delay }) => delay)),
    window: windows.size === 1 ? first.window : windows.has('open') ? 'partly' : 'imagined-away',
    choices: ids.map((id) => {
      const singles = lives.flatMap(({ choices }) => choices.filter((one) => one.id === id));
      const months = spanOf(singles.map(({ month }) => month));
      const gaps = singles.map(({ required, have }) => have && { low: Math.max(0, required - have.high), high: Math.max(0, required - have.low) });
      const missing = known(gaps);
      const divisors = [...new Set(singles.map(({ age }) => age))].map((ageMonths) => apply(divisor, { ageMonths, mode: 'by-month' }));
      const trace = divisors.length === 1 && divisors[0]?.ok ? divisors[0].trace : [];
      return {
        id,
        month: months,
        age: spanOf(singles.map(({ age }) => age)),
        delay: spanOf(lives.flatMap(({ choices, original }) => choices.filter((one) => one.id === id).map(({ month }) => monthsBetween(original, month)))),
        required: spanOf(singles.map(({ required }) => required)),
        have: known(singles.map(({ have }) => have)),
        missing,
        verdict: missing && verdictOf(missing, months, inputs),
        fullIn: missing && missing.high > 0 ? knownMonths(singles.flatMap(({ fullIn }) => (fullIn ? [fullIn] : []))) : null,
        enoughFrom: missing && missing.high > 0 ? spanOfKnown(singles.map(({ enoughFrom }) => enoughFrom)) : null,
        enoughAt: enoughOf(singles.map(({ enoughAt }) => enoughAt)),
        divisor: spanOfKnown(divisors.map((one) => (one.ok ? one.value.divisor : null))),
        divisorTrace: trace,
        when: whenOf(months, inputs.asOf),
      };
    }),
    haveAtOriginal: known(lives.map(({ haveAtOriginal }) => haveAtOriginal)),
    cases: first === last ? [first.shown] : [first.shown, last.shown],
    byLaw,
    verified: first.verified,
    status: first.status,
    sources: first.sources,
  };
}

const enoughOf = (found: (Enough | null)[]): Choice['enoughAt'] =>
  found.length > 0 && found.every((one) => one !== null) ? { month: spanOf(found.map((one) => (one as Enough).month)), required: spanOf(found.map((one) => (one as Enough).required)) } : null;

const knownMonths = (spans: Span<Month>[]): Span<Month> | null =>
  spans.length === 0 ? null : { low: spanOf(spans.map(({ low }) => low)).low, high: spanOf(spans.map(({ high }) => high)).high };

function verdictOf(missing: Span, month: Span<Month>, { paying, paid }: Inputs): Verdict {
  if (missing.high === 0) return 'met';
  if (missing.low > 0) return missing.low === 1 && missing.high === 1 && paying === true && paid !== null && month.low > paid.until.high ? 'edge' : 'unmet';
  return 'partly';
}

function whenOf({ low, high }: Span<Month>, asOf: Month): When {
  if (high < asOf) return 'past';
  if (low > asOf) return 'ahead';
  return low === high ? 'now' : 'partly';
}

/** The old age of a track, in months: part of how the posts are told apart. */
export const originalAgeOf = (track: Track): number => tracks[track].originalAge.values[0]?.value as number;

/** How long before an early retirement the employer must be told in writing; read in accounts of the measure, not in its text. The figure `window.early-notice` of the record. */
export const earlyNotice = { months: 3, source: { id: 'mohrss-2024-94' } as SourceRef, verified: 'secondary' as Verified };

export interface WayOut {
  id: string;
  source: SourceRef;
  values: Record<string, { value: string; unit: 'month' | 'months' }>;
}
const inForce = ({ values }: { values: { value: string | number }[] }): string => String(values.at(-1)?.value);

/** What the law leaves open to those who lack months at the statutory age; the figures of these articles are parameters. */
export const waysOut: readonly WayOut[] = [
  { id: 'extend', source: { id: 'retirement-measures-2024', locator: 'art.2' }, values: {} },
  {
    id: 'lump-sum',
    source: { id: 'mohrss-order-13', locator: 'art.2' },
    values: { before: { value: inForce(insuredBefore), unit: 'month' }, extended: { value: inForce(extensionMonths), unit: 'months' } },
  },
  { id: 'resident', source: { id: 'mohrss-order-13', locator: 'art.3' }, values: {} },
  { id: 'account', source: { id: 'mohrss-order-13', locator: 'art.3' }, values: {} },
];
