/** The working, as lines: of a base, of what a year buys, of the subsidy. */
import type { Step } from '../../rules/trace.ts';
import { type Line, money, passbook, toldLine } from '../kit/passbook.ts';
import { OWN, placesWith, standingIn } from '../kit/places.ts';
import type { Answer, Row } from './answer.ts';
import type { Frame } from './view.ts';

// Told inside the line of the step that uses them, or nothing happened in them.
const FOLDED = new Set([
  'timesRate', 'contributionShareExact', 'employerPays', 'toPool', 'shareTimes', 'shareExact', 'baseToAverageExact', 'basesTogether', 'meanTimesPercent', 'basicExact', 'earnedPercent', 'accountExact',
  'completedMonths', 'nextYear', 'ageYears', 'difference', 'differenceTimesMonths', 'timesShare', 'subsidyExact', 'subsidyTimesHundred', 'subsidyFen',
]);
/** Shown before, or of no use to a reader. */
const ASIDE = new Set(['averageWage', 'indexIsLow', 'firstBase']);
/** The rule for a low index, where it changes nothing. */
const LOW = new Set(['lowIndexFloor', 'loweredBase']);
/** What only finds the limits of all schemes together. */
const LIMITS = new Set(['floorOf', 'ceilingOf', 'lowestFloor', 'highestCeiling']);
const name = ({ id }: Step): string => id.split('#')[0] as string;

function reading(trace: readonly Step[], { inputs, asks }: Answer, { words, clauses, data }: Frame) {
  const typed = Object.fromEntries(asks.flatMap(({ field, parameters: ids }) => (inputs.typed[field] === undefined ? [] : ids.map((id) => [id, Number(inputs.typed[field])]))));
  return {
    words,
    clauses,
    // what no decimal can say is told inside what is made of it
    folded: new Set(trace.filter((step) => FOLDED.has(name(step)) || /^-?\d+\/\d+$/.test(String(step.result))).map(({ id }) => id)),
    law: standingIn(data, placesWith(data, inputs.place, typed), OWN, words, clauses),
    sums: new Set(['worker', 'total', 'shareOfIncome', 'subsidyMost', 'restCost', 'restCost#most']),
  };
}

export function rowLines(row: Row, answer: Answer, frame: Frame): Line[] {
  const { words, by } = frame;
  const told = row.id === 'own' || row.id === 'income' ? [toldLine('base', words.text(`flexible.row.${row.id}`), words.number(money(row.base), 'yuan'), by)] : [];
  const of = (trace: readonly Step[], aside: ReadonlySet<string> = new Set()) => passbook(trace, reading(trace, answer, frame)).filter(({ id }) => !aside.has(id.split('#')[0] as string));
  const low = row.worth.some(({ id, result }) => id === 'indexIsLow' && result === true);
  const aside = low ? ASIDE : new Set([...ASIDE, ...LOW]);
  return [...told, ...of(row.trace, new Set(['employer'])), ...of(row.sums), ...of(row.worth, aside)];
}

/** Only what leads from a month's cost to the subsidy. */
export function subsidyLines(all: readonly Step[], answer: Answer, frame: Frame): Line[] {
  const trace = all.filter((step) => !LIMITS.has(name(step))).map((step) => (step.id.startsWith('subsidy.') ? { ...step, id: step.id === 'subsidy.most' ? 'subsidyMost' : 'subsidyFor' } : step));
  const shown = new Set(['subsidised', 'sharePaid', 'shareOf', 'subsidyMost', 'subsidyMonths', 'nearRetirement', 'subsidyFor']);
  return passbook(trace, reading(trace, answer, frame)).filter(({ id }) => shown.has(id));
}

export function sumLines(trace: readonly Step[], { words, clauses }: Frame): Line[] {
  return passbook(trace, { words, clauses, folded: new Set(), sums: new Set(['restCost', 'restCost#most']) });
}
