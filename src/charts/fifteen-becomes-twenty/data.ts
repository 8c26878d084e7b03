/** The minimum by year of statutory retirement, whom it meets, and whom the delay carries over the step. All from the rules. */
import { addMonths, evaluate, formatMonth, type Month, month, yearOf } from '../../rules/first.ts';
import type { Track } from '../../rules/retirement.ts';
import { cohort, FIRST_BIRTH, LAST_BIRTH, TRACKS } from '../tracks.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

export interface Span {
  from: Month;
  to: Month;
}
export interface Year {
  year: number;
  required: number;
  /** Above the first year's minimum. */
  added: number;
  /** The minimum if fifteen years had stayed. */
  imagined: number;
  /** Births whose statutory month lies in the year. */
  births: Record<Track, Span>;
}
/** Births of a track whose old month lay before the first step and whose statutory month lies after it. */
export interface Caught {
  track: Track;
  original: number;
  births: Span;
  old: Span;
  now: Span;
  before: number;
  after: [number, number];
  /** What is required of the earliest choice, the same for all of them. */
  early: number;
}
export interface Data {
  years: Year[];
  base: number;
  /** First year with more than the base, and first year from which nothing changes. */
  firstStep: Year;
  lastStep: Year;
  caught: Caught[];
}

const months = (from: Month, to: Month): Month[] => Array.from({ length: to - from + 1 }, (_, i) => addMonths(from, i));
const births = months(FIRST_BIRTH, LAST_BIRTH);

function minimum(at: Month, overlay?: 'fifteen-stays'): number {
  const result = evaluate('minimum-contribution', { statutoryMonth: formatMonth(at) }, { overlay });
  if (!result.ok) throw new Error(`minimum-contribution ${formatMonth(at)}: ${result.problems.map((problem) => problem.code).join()}`);
  return result.value.requiredMonths;
}

function span(of: Month[], what: string): Span {
  const [from, to] = [of[0], of.at(-1)];
  if (from === undefined || to === undefined) throw new Error(`no births for ${what}`);
  return { from, to };
}

function caughtOf(track: Track, lastOld: Month): Caught {
  const meant = births.map((birth) => cohort(track, birth)).filter(({ birth, original, statutory }) => addMonths(birth, original) <= lastOld && statutory > lastOld);
  const { from, to } = span(
    meant.map((one) => one.birth),
    `${track} over ${formatMonth(lastOld)}`,
  );
  const early = meant.map(({ birth }) => {
    const result = evaluate('retirement', { track, birth: formatMonth(birth) });
    return result.ok ? result.value.requiredMonthsAtEarliest : Number.NaN;
  });
  const required = meant.map((one) => one.required);
  const original = meant[0]?.original ?? 0;
  if (new Set(early).size !== 1) throw new Error(`${track}: the earliest choices differ (${[...new Set(early)].join()}), the label says one number`);
  return {
    track,
    original,
    births: { from, to },
    old: { from: addMonths(from, original), to: addMonths(to, original) },
    now: span(
      meant.map((one) => one.statutory),
      track,
    ),
    before: minimum(addMonths(to, original)),
    after: [Math.min(...required), Math.max(...required)],
    early: early[0] as number,
  };
}

export function readData(): Data {
  const all = Object.fromEntries(TRACKS.map((track) => [track, births.map((birth) => cohort(track, birth))])) as Record<Track, ReturnType<typeof cohort>[]>;
  const base = minimum(month(FIRST_YEAR, 1));
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i): Year => {
    const year = FIRST_YEAR + i;
    const required = minimum(month(year, 1));
    const retiring = (track: Track) =>
      span(
        all[track].filter(({ statutory }) => yearOf(statutory) === year).map(({ birth }) => birth),
        `${track} ${year}`,
      );
    return {
      year,
      required,
      added: required - base,
      imagined: minimum(month(year, 1), 'fifteen-stays'),
      births: Object.fromEntries(TRACKS.map((track) => [track, retiring(track)])) as Record<Track, Span>,
    };
  });
  const firstStep = years.find(({ added }) => added > 0) as Year;
  const last = years.at(-1) as Year;
  const lastStep = years.find(({ required }) => required === last.required) as Year;
  return { years, base, firstStep, lastStep, caught: TRACKS.map((track) => caughtOf(track, month(firstStep.year - 1, 12))) };
}
