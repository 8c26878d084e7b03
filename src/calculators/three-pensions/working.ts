/** The working: when one retires, the parts that public sector and enterprise share, what only the first has, the residents'. */
import { formatMonth, type Month, yearOf } from '../../rules/month.ts';
import type { Step } from '../../rules/trace.ts';
import { isEndless as endless, shortened } from '../kit/chosen.ts';
import { clauseOf, type Line, money, passbook, toldLine } from '../kit/passbook.ts';
import { ELSEWHERE, MARKS, OWN, placeName, placesWith, standingIn } from '../kit/places.ts';
import type { Employed, Three } from './answer.ts';
import { type Frame, key, MINIMUM, type View } from './view.ts';

// Told inside the line of the step that uses them.
const FOLDED = new Set([
  'accountSavedWages', 'accountSavedTimesHundred', 'accountSavedExact', 'annuitySavedWages', 'annuitySavedTimesHundred', 'annuitySavedExact', 'basesTogether', 'meanTimesPercent', 'basicExact', 'accountExact', 'annuityExact',
  'completedMonths', 'nextYear', 'ageYears', 'difference', 'differenceTimesMonths', 'wageToBaseExact', 'residentAccountExact',
]);
/** Of no use to a reader, or told elsewhere. */
const ASIDE = new Set(['tooShort', 'requiredMonths', 'divisorMode', 'indexIsLow', 'accountStart']);
/** The rule for a low index, where it changes nothing. */
const LOW = new Set(['lowIndexFloor', 'loweredBase', 'firstBase']);
/** Nothing happened in them. */
const EMPTY = new Set(['transition', 'total']);
const LAW_FOLDED = new Set(['lawStart', 'lawMonth', 'steps', 'step', 'stepsFull', 'stepsBegun', 'cap', 'window', 'windowStart']);
const LAW_AGES = new Set(['originalAgeMonths', 'statutoryAgeMonths']);
const ANNUITY = new Set(['annuitySaved', 'workerPercent', 'employerPercent', 'annuityPercent', 'annuity', 'publicTotal']);
/** Known from reposts and quotations only. */
const QUOTED = ['state-council-2015-2', 'state-council-office-2015-18'];
const SUMS = new Set(['publicTotal', 'enterpriseTotal', 'residentTotal']);

export function workings(answer: Three, frame: Frame): View['workings'] {
  const { words, by } = frame;
  const { inputs, public: state, enterprise, resident } = answer;
  const title = (id: string) => words.text(key(`working.${id}`));
  const months = (id: string, count: number) => toldLine(id, words.text(key(`working.${id}`)), words.number(count, 'months'), by);
  const yuan = (id: string, amount: string) => toldLine(id, words.text(key(`working.${id}`)), words.number(money(Number(amount)), 'yuan'), by);
  const same = inputs.low === null;
  const of = (one: Employed, skip: (id: string) => boolean) => lines([...one.before, ...one.trace.filter(({ id }) => !id.startsWith('resident') && !EMPTY.has(id) && !skip(id))], answer, frame);
  const shared = [months('paid', inputs.paid), yuan('wage', inputs.wage), ...of(state, (id) => !same && id === 'enterpriseTotal')];
  const low = same ? [] : [{ title: title('enterprise'), lines: [months('paid', inputs.paid), yuan('low', inputs.low as string), ...of(enterprise, (id) => ANNUITY.has(id))] }];
  return [
    { title: title(same ? 'both' : 'public'), lines: shared },
    ...low,
    { title: title('resident'), lines: [months('residentMonths', resident.months), yuan('yearly', inputs.yearly), ...lines(resident.trace, answer, frame)] },
    { title: title('retire'), lines: retireLines(answer, frame) },
  ];
}

/** The month of the law, then the one that was chosen; and the minimum of it. */
function retireLines({ inputs, required }: Three, { words, clauses, by }: Frame): Line[] {
  const month = (id: string, one: Month) => toldLine(id, words.text(key(`working.${id}`)), words.number(formatMonth(one), 'month'), by);
  const law = passbook(inputs.law, { words, clauses, folded: LAW_FOLDED, ages: LAW_AGES }).filter(({ id }) => !/Earliest|earliest|Latest|latest|required/.test(id));
  const minimum = { ...toldLine('required', words.text(key('working.required')), words.number(required, 'months'), by), clause: clauseOf(MINIMUM, clauses) };
  return [month('birth', inputs.birth), ...law, ...(inputs.chosen ? [month('chosen', inputs.retire)] : []), minimum];
}

export const isEndless = (step: Step): boolean => !FOLDED.has(step.id) && endless(step);

function lines(trace: readonly Step[], { inputs, lowIndex, ownForm }: Three, { words, clauses, data, by }: Frame): Line[] {
  const { base, place } = inputs;
  const reading = {
    words,
    clauses,
    folded: FOLDED,
    law: standingIn(data, placesWith(data, ownForm ? ELSEWHERE : place, {}), OWN, words, clauses),
    sums: SUMS,
  };
  const named = base.of && { clause: base.of.source && clauseOf(base.of.source, clauses), how: words.text(key('working.base-of'), { place: placeName(data, place) ?? '', year: words.number(yearOf(base.of.month), 'calendar-year') }), verified: base.of.verified, ...(MARKS[base.of.verified] ? { mark: words.text(MARKS[base.of.verified]) } : {}) };
  const quoted = (line: Line): Line => (!line.verified && QUOTED.some((id) => line.clause?.href.endsWith(`-${id}`)) ? { ...line, mark: words.text(MARKS.secondary), verified: 'secondary' } : line);
  return passbook(trace.map(shortened), reading)
    .filter(({ id }) => !ASIDE.has(id) && (lowIndex || !LOW.has(id)))
    .map((line) => (line.id !== 'calculationBase' ? quoted(line) : named ? { ...line, ...named } : { ...line, how: '', clause: { text: by, href: '' } }));
}
