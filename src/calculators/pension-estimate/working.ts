/** The working of the middle case: the index, the account carried on to retirement, the two parts; then where the rates come from, and the law's month. */
import { formatMonth, type Month, yearOf } from '../../rules/month.ts';
import type { Step } from '../../rules/trace.ts';
import { chosen, shortened } from '../kit/chosen.ts';
import { clauseOf, type Line, money, passbook, toldLine } from '../kit/passbook.ts';
import { ELSEWHERE, MARKS, OWN, placeName, placesWith, standingIn } from '../kit/places.ts';
import type { Answer, Run } from './answer.ts';
import { type Frame, key, MINIMUM, type View } from './view.ts';

// Told inside the line of the step that uses them.
const FOLDED = new Set(['basicExact', 'meanTimesPercent', 'basesTogether', 'accountExact', 'wageToBaseExact', 'wageOfIndexExact', 'indexMixedExact', 'indexMonths', 'indexPast', 'indexAhead', 'monthlyCreditTimesHundred', 'monthlyCreditExact', 'completedMonths', 'nextYear', 'ageYears', 'difference', 'differenceTimesMonths', 'netFactorExact', 'growthMean']);
const INDEX = ['countedWage', 'wageOfIndexExact', 'wageOfIndex', 'wageToBaseExact', 'wageToBase', 'monthsTogether', 'indexPast', 'indexAhead', 'indexMonths', 'indexMixedExact', 'indexMixed'];
const ACCOUNT = ['creditPercent', 'monthlyCreditTimesHundred', 'monthlyCreditExact', 'monthlyCredit', 'balanceGuessed', 'netFactorExact#central', 'netFactor#central'];
const PENSION = ['calculationBase', 'indexedBase', 'lowIndexFloor', 'loweredBase', 'firstBase', 'basesTogether', 'meanBase', 'yearsExact', 'years', 'fullYears', 'oddMonths', 'basicRate', 'earnedPercent', 'fullYearsPercent', 'oddMonthsPercent', 'earnedWithOddMonths', 'meanTimesPercent', 'basicExact', 'basic', 'ageYears', 'completedYears', 'completedMonths', 'monthsBeyond', 'divisorAtYear', 'nextYear', 'divisorAtNextYear', 'difference', 'differenceTimesMonths', 'share', 'divisorExact', 'divisor', 'accountExact', 'account', 'total'];
/** The rule for a low index, where it changes nothing. */
const LOW = new Set(['lowIndexFloor', 'loweredBase', 'firstBase']);
const LAW_FOLDED = new Set(['lawStart', 'lawMonth', 'steps', 'step', 'stepsFull', 'stepsBegun', 'cap', 'window', 'windowStart']);
const LAW_AGES = new Set(['originalAgeMonths', 'statutoryAgeMonths']);
const SUMS = new Set(['total']);
/** Ratios that are told as per cent. */
const PERCENTS = /^(growth|assumedInterest)$/;

const plainly = (id: string): readonly [string, string] => [id, id.replace('#central', '')];

export function workings(answer: Answer, frame: Frame): View['workings'] {
  const { words, by } = frame;
  const [run] = answer.runs as [Run];
  const { inputs } = answer;
  const { life, where, before, each } = run;
  const text = (id: string) => words.text(key(`working.${id}`));
  const told = (id: string, figure: string) => toldLine(id, text(id), figure, by);
  const yuan = (amount: string) => words.number(money(Number(amount)), 'yuan');
  const months = (count: number) => words.number(count, 'months');
  const years = before.filter(({ id }) => id.startsWith('savedBy#central.')).map(({ id }) => id);
  const last = years.at(-1) ?? '';
  // a year's interest and credits are told inside its line
  const inside = years.flatMap((id) => ['grown', 'savedByExact'].map((name) => [id.replace('savedBy', name), id.replace('savedBy#central.', `${name}#`)] as const));
  const reading = { words, clauses: frame.clauses, folded: new Set([...FOLDED, ...inside.map(([, name]) => name)]), sums: SUMS, law: standingIn(frame.data, placesWith(frame.data, run.ownForm ? ELSEWHERE : where.place, {}), OWN, words, frame.clauses) };
  const lines = (steps: readonly Step[]) =>
    passbook(steps.map(shortened), reading).map((line) => {
      const step = PERCENTS.test(line.id) ? steps.find(({ id }) => id === line.id) : undefined;
      return step ? { ...line, figure: words.number(Math.round(Number(step.result) * 1e4) / 1e2, 'percent') } : line;
    });

  const rates = before.flatMap(({ id }) => (/^(growthBase|published)#/.test(id) ? [id] : []));
  return [
    {
      title: text('pension'),
      lines: [
        ...lines(chosen(each.central.trace, PENSION.filter((id) => run.lowIndex || !LOW.has(id))).map(withoutNothing)).map((line) => (line.id === 'calculationBase' ? ofBase(line, run, frame) : line)),
      ],
    },
    {
      title: text('index'),
      lines: [told('paid', months(life.paid)), ...(life.ahead > 0 ? [told('ahead', months(life.ahead))] : []), ...(inputs.wage === null ? [] : [told('wage', yuan(inputs.wage))]), ...(inputs.index === null ? [] : [told('index', inputs.index)]), ...lines(chosen(before, INDEX))],
    },
    {
      title: text('account'),
      lines: [...(inputs.balance === null ? [] : [told('balance', yuan(inputs.balance))]), ...lines(chosen(before, [...ACCOUNT.map(plainly), ...inside, ...years.map((id) => [id, id === last ? 'savedAtRetirement' : id.replace('central.', '')] as const)]))],
    },
    { title: text('rates'), lines: lines(chosen(before, [...rates, 'growthMean', 'growth', 'meanPercent', plainly('assumedInterest#central')])) },
    // of a person of the story it isn't told when they were born
    ...(frame.person ? [] : [{ title: text('retire'), lines: retireLines(run, frame) }]),
  ].filter((one) => one.lines.length > 0);
}

/** What isn't there is no part of a sum. */
const withoutNothing = (step: Step): Step => (step.id === 'total' ? { ...step, args: step.args.filter((arg) => !('value' in arg && arg.value === 0)) } : step);

/** Which year's base, and where it is published. */
function ofBase(line: Line, { where: { place, base } }: Run, { words, clauses, data, by }: Frame): Line {
  if (!base.of) return { ...line, how: '', clause: { text: by, href: '' } };
  const { month, source, verified } = base.of;
  const how = words.text(key('working.base-of'), { place: placeName(data, place) ?? '', year: words.number(yearOf(month), 'calendar-year') });
  return { ...line, how, clause: source ? clauseOf(source, clauses) : { text: words.text('calculator.no-document'), href: '' }, verified, ...(MARKS[verified] ? { mark: words.text(MARKS[verified]) } : {}) };
}

function retireLines({ life }: Run, { words, clauses, by }: Frame): Line[] {
  const month = (id: string, one: Month) => toldLine(id, words.text(key(`working.${id}`)), words.number(formatMonth(one), 'month'), by);
  const law = passbook(life.law, { words, clauses, folded: LAW_FOLDED, ages: LAW_AGES }).filter(({ id }) => !/Earliest|earliest|Latest|latest|required/.test(id));
  const required = { ...toldLine('required', words.text(key('working.required')), words.number(life.required, 'months'), by), clause: clauseOf(MINIMUM, clauses) };
  return [month('birth', life.birth), ...law, ...(life.chosen ? [month('chosen', life.retire)] : []), required];
}
