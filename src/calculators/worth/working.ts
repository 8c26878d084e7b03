/** The working of the middle case: the pension, what is paid for it, when it is back; then where the assumptions come from, and the law's month. */
import { formatMonth, type Month } from '../../rules/month.ts';
import type { Step } from '../../rules/trace.ts';
import { chosen, shortened } from '../kit/chosen.ts';
import { clauseOf, type Line, passbook, toldLine } from '../kit/passbook.ts';
import { OWN, placesWith, standingIn } from '../kit/places.ts';
import { type Answer, SIDES, type Run } from './answer.ts';
import { type Frame, SURVIVAL, type View } from './view.ts';

// Told inside the line of the step that uses them.
const FOLDED = new Set([
  'basicExact', 'meanTimesPercent', 'basesTogether', 'accountExact', 'wageToBaseExact', 'completedMonths', 'nextYear', 'ageYears', 'difference', 'differenceTimesMonths', 'drawingYearsExact', 'aliveShareOwn', 'aliveShareAll',
  ...['growth', 'interest', 'adjustment'].map((name) => `${name}Mean`),
  ...SIDES.flatMap((side) => [`paid${side}InWagesTimesHundred`, `paid${side}InWagesExact`, ...['aboveWages', 'real'].flatMap((name) => ['Factor', 'Ratio', 'Exact'].map((part) => `${name}${side}${part}`))]),
]);
const PENSION = ['calculationBase', 'indexedBase', 'lowIndexFloor', 'loweredBase', 'firstBase', 'basesTogether', 'meanBase', 'yearsExact', 'years', 'fullYears', 'oddMonths', 'basicRate', 'earnedPercent', 'fullYearsPercent', 'oddMonthsPercent', 'earnedWithOddMonths', 'meanTimesPercent', 'basicExact', 'basic', 'ageYears', 'completedYears', 'monthsBeyond', 'divisorAtYear', 'divisorAtNextYear', 'share', 'divisor'];
/** The rule for a low index, where it changes nothing. */
const LOW = new Set(['lowIndexFloor', 'loweredBase', 'firstBase']);
const LAW_FOLDED = new Set(['lawStart', 'lawMonth', 'steps', 'step', 'stepsFull', 'stepsBegun', 'cap', 'window', 'windowStart']);
const LAW_AGES = new Set(['originalAgeMonths', 'statutoryAgeMonths']);
const SUMS = new Set(['total', ...SIDES.map((side) => `breakEven${side}InWages`)]);

/** Ratios that are told as per cent; what rests on the life table. */
const PERCENTS = /^(growth|interest|adjustment|inflation|reach|aliveAtBack(Own|All)|(rate|aboveWages|real)(Own|All))$/;
const LIVING = /^(reach|drawingYears|aliveAtBack(Own|All))$/;

const central = (id: string): readonly [string, string] => [`${id}#central`, id];
const ofSide = (side: string) => ['InWages', 'InWagesRest', 'InWagesPart', 'InWagesMonths'].map((part) => `breakEven${side}${part}`);

export function workings(answer: Answer, frame: Frame): View['workings'] {
  const { words, by } = frame;
  const [run] = answer.runs as [Run];
  const { life } = run;
  const text = (id: string) => words.text(`worth.working.${id}`);
  const told = (id: string, value: number, unit: 'months' | 'yuan', style?: 'age') => toldLine(id, text(id), words.number(value, unit, style), by);
  const reading = { words, clauses: frame.clauses, folded: FOLDED, sums: SUMS, law: standingIn(frame.data, placesWith(frame.data, run.where.place, {}), OWN, words, frame.clauses) };
  const survival = clauseOf(SURVIVAL, frame.clauses);
  const lines = (steps: readonly Step[]) =>
    passbook(steps.map(shortened), reading).map((line) => {
      const step = PERCENTS.test(line.id) ? steps.find(({ id }) => id === line.id) : undefined;
      return { ...line, ...(step && { figure: words.number(Math.round(Number(step.result) * 1e4) / 1e2, 'percent') }), ...(LIVING.test(line.id) && { clause: survival }) };
    });
  const sides = SIDES.slice(0, answer.inputs.status === 'flexible' ? 1 : 2);
  const low = (id: string) => run.lowIndex || !LOW.has(id);
  const last = Math.ceil((life.retire - life.start) / 12) - 1;

  const money = chosen(run.trace, [
    ...PENSION.filter(low),
    [`yearBalance#central.${last}`, 'savedAtEnd'],
    ...['accountExact', 'account', 'total', 'paidBaseInWages'].map(central),
    'ownPercent',
    ...(sides.length > 1 ? ['allPercent'] : []),
    ...sides.flatMap((side) => [...['TimesHundred', 'Exact', ''].map((part) => central(`paid${side}InWages${part}`)), ...ofSide(side).slice(1).map(central), central(`breakEven${side}InWages`)]),
  ]);
  const chances = [
    ...chosen(run.trace, ['reach', 'drawingYearsExact', 'drawingYears']),
    ...chosen([...run.trace, ...run.alive], sides.flatMap((side) => ['aliveShare', 'aliveAtBack'].map((id) => [`${id}#${side}.central`, `${id}${side}`] as const))),
  ];
  const rates = chosen(
    run.trace,
    sides.flatMap((side) => [`rate${side}`, ...['aboveWages', 'real'].flatMap((name) => ['Factor', 'Ratio', 'Exact', ''].map((part) => `${name}${side}${part}`))].map(central)),
  );
  return [
    { title: text('money'), lines: [told('paid', life.paid, 'months'), told('wage', run.wage, 'yuan'), ...lines(run.before), ...lines(money)] },
    { title: text('chances'), lines: lines(chances) },
    { title: text('rates'), lines: lines(rates) },
    { title: text('assumptions'), lines: sourcesOf(run, lines) },
    ...(answer.bank ? [{ title: text('bank'), lines: lines(chosen(answer.bank.trace, ['bankFactor', [`bankYear#${last}`, 'bankSaved'], 'bankPart', 'bankMonths', 'bankLasts'])) }] : []),
    ...(life.told ? [{ title: text('retire'), lines: retireLines(run, frame) }] : []),
  ].filter((one) => one.lines.length > 0);
}

/** The published values behind each assumption, by their year. */
function sourcesOf({ trace }: Run, lines: (steps: readonly Step[]) => Line[]): Line[] {
  const yearOf = ({ args: [first] }: Step): string => (first && 'param' in first ? first.at.slice(0, 4) : '');
  const published = (name: string) => trace.filter(({ id }) => id.startsWith(`${name}#`)).map((step) => [step.id, `${name}#${yearOf(step)}`] as const);
  return lines(
    chosen(trace, [
      ...published('growthBase'),
      'growthMean',
      central('growth'),
      'growth',
      ...published('interestPublished'),
      'interestMean',
      central('interest'),
      'interest',
      ...published('adjustmentPublished'),
      'adjustmentMean',
      central('adjustment'),
      'adjustment',
      'inflation',
    ]),
  );
}

function retireLines({ life: { told } }: Run, { words, clauses, by }: Frame): Line[] {
  if (!told) return [];
  const month = (id: string, one: Month) => toldLine(id, words.text(`worth.working.${id}`), words.number(formatMonth(one), 'month'), by);
  const law = passbook(told.law, { words, clauses, folded: LAW_FOLDED, ages: LAW_AGES }).filter(({ id }) => !/Earliest|earliest|Latest|latest|required/.test(id));
  return [month('birth', told.birth), ...law, ...(told.chosen ? [month('chosen', told.retire)] : [])];
}

/** A year of the life, as it stands in the account of years. */
export interface Year {
  age: number;
  alive: number;
  own: number | null;
  all: number | null;
  drawn: number | null;
  rest: number;
}
const LAST = 95;

/** Of the middle case: who lives, what is paid, what is drawn, what is in the account. */
export function yearsOf({ trace, life }: Run): Year[] {
  const byId = new Map(trace.map(({ id, result }) => [id, Number(result)]));
  const years: Year[] = [];
  const age = Math.floor(life.start / 12);
  for (let s = 0; byId.has(`paidOwn#central.${s}`); s++) years.push({ age: age + s, alive: byId.get(`alive#${age + s}`) ?? 1, own: byId.get(`paidOwn#central.${s}`) ?? 0, all: byId.get(`paidAll#central.${s}`) ?? 0, drawn: null, rest: byId.get(`yearBalance#central.${s}`) ?? 0 });
  const first = age + years.length;
  for (let k = 0; first + k <= LAST && byId.has(`drawnYear#central.${k}`); k++) years.push({ age: first + k, alive: byId.get(`drawing#${k}`) ?? 0, own: null, all: null, drawn: byId.get(`drawnYear#central.${k}`) ?? 0, rest: byId.get(`accountRest#central.${k}`) ?? 0 });
  return years;
}
