/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { yearOf } from '../../rules/month.ts';
import { type Verified, type SourceRef, verifications } from '../../rules/result.ts';
import { type Scenario, scenarios } from '../../rules/scenarios.ts';
import { LEAST, MOST } from '../kit/bases.ts';
import { type Clause, clauseOf, type Line, weakest } from '../kit/passbook.ts';
import { pictured } from '../kit/pictured.ts';
import { type PlaceData, placeName } from '../kit/places.ts';
import { hundredth, sayer } from '../kit/sayer.ts';
import { exactly, type Span, spanOf } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import { type Answer, type Outcome, type Returns, type Run, type Side, SIDES } from './answer.ts';
import { type Case, DRAWN } from './cases.ts';
import type { Person } from './people.ts';
import { type Back, drawBack } from './picture.ts';
import { workings, type Year, yearsOf } from './working.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
  person: Person | undefined;
}
interface Told {
  text: string;
  clause?: Clause | null;
}
export interface Row {
  id: string;
  name: string;
  cells: string[];
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  heads: string[];
  rows: Row[];
  /** Under the rows. */
  note: string;
  picture: { caption: string; alt: string; svgs: (captionId: string, altId: string) => string } | null;
  bank: string;
  remarks: Told[];
  cases: Told[];
  verified: string;
  workings: { title: string; lines: Line[] }[];
  years: { heads: string[]; rows: { age: string; cells: string[] }[] } | null;
  assumptions: Told[];
}

export const key = (name: string) => `worth.${name}`;
const LIMITS: SourceRef = { id: 'state-council-office-2019-13', locator: 'sec.3' };
const MINIMUM: SourceRef = { id: 'retirement-measures-2024', locator: 'art.2' };
const HEIRS: SourceRef = { id: 'social-insurance-law', locator: 'art.14' };
const SURVIVORS: SourceRef = { id: 'mohrss-2021-18' };
const LEAVES: SourceRef = { id: 'mohrss-order-13', locator: 'art.6' };
export const SURVIVAL: SourceRef = { id: 'un-wpp-2024' };
export const refs: readonly SourceRef[] = [LIMITS, MINIMUM, HEIRS, SURVIVORS, LEAVES, SURVIVAL];

/** Of several runs: the ends; null where one of them has none. */
function over(runs: readonly Run[], scenario: Scenario, pick: (one: Outcome) => number | null): Span | null {
  const values = runs.map(({ each }) => pick(each[scenario]));
  return values.every((value) => value !== null) ? spanOf(values as number[]) : null;
}
/** The three cases, or one where everything that could differ is told. */
export function shownScenarios({ runs }: Answer): readonly Scenario[] {
  const same = runs.every(({ each: { low, central, high } }) => [low, high].every((one) => one.growth === central.growth && one.interest === central.interest && one.adjustment === central.adjustment));
  return same ? ['central'] : scenarios;
}

export function view(answer: Answer, frame: Frame): View {
  const { words, clauses, data, person } = frame;
  const { inputs, runs } = answer;
  const [run] = runs as [Run];
  const f = sayer(words, words.text(key('never')));
  const sides = SIDES.slice(0, inputs.status === 'flexible' ? 1 : 2);
  const shown = shownScenarios(answer);
  const single = runs.length === 1;
  const of = (side: Side, field: keyof Returns) => (one: Outcome) => one.sides[side][field];
  const all = (pick: (one: Outcome) => number | null): Span | null => {
    const spans = shown.map((scenario) => over(runs, scenario, pick));
    return spans.every((one) => one !== null) ? spanOf((spans as Span[]).flatMap(({ low, high }) => [low, high])) : null;
  };
  const central = (pick: (one: Outcome) => number | null, say: (value: number) => string) => f.span(over(runs, 'central', pick), say);

  const values: Record<string, string> = {
    paid: f.span(spanOf(runs.map(({ life }) => life.paid)), f.duration),
    own: central(of('Own', 'paid'), f.about),
    all: central(of('All', 'paid'), f.about),
    total: central(({ total }) => total, f.about),
    backOwn: central(of('Own', 'back'), f.months),
    backAll: central(of('All', 'back'), f.months),
    aliveOwn: central(of('Own', 'alive'), f.whole),
    aliveAll: central(of('All', 'alive'), f.whole),
    rateAll: central(of('All', 'rate'), f.percent),
    aboveAll: central(of('All', 'aboveWages'), f.percent),
    reach: f.span(spanOf(runs.map(({ reach }) => reach)), f.whole),
    drawing: f.span(spanOf(runs.map(({ drawingYears }) => drawingYears)), (value) => words.number(value, 'years')),
    retire: f.span(spanOf(runs.map(({ life }) => life.retire)), f.age),
    wage: f.yuan(run.wage),
    base: f.span(spanOf(runs.map(({ where }) => where.base.yuan)), f.yuan),
    year: run.where.base.of ? words.number(yearOf(run.where.base.of.month), 'calendar-year') : '',
    place: runs.length > 1 && inputs.wheres.length > 1 ? inputs.wheres.map(({ place }) => placeName(data, place) ?? '').join(words.text('calculator.comma')) : (placeName(data, run.where.place) ?? ''),
    tells: person?.tells ?? '',
    most: words.number(MOST, 'ratio'),
    least: words.number(LEAST * 100, 'percent'),
    floor: run.floor ? f.yuan(run.floor.yuan) : '',
    floorMonth: run.floor ? f.month(run.floor.month) : '',
    ownPercent: words.number(run.percents.own, 'percent'),
    employerPercent: words.number(run.percents.all - run.percents.own, 'percent'),
    accountPercent: words.number(run.percents.account, 'percent'),
    rules: words.number(frame.rulesAsOf, 'month'),
    required: run.life.told ? f.months(run.life.told.required) : '',
    retireMonth: run.life.told ? f.month(run.life.told.retire) : '',
    short: run.life.told ? f.months(Math.max(0, run.life.told.required - run.life.paid)) : '',
    drawn: words.number(DRAWN, 'months', 'years'),
  };
  const say = (id: string, more: Record<string, string> = {}) => words.text(key(id), { ...values, ...more });
  const said = (id: string, ref?: SourceRef): Told => ({ text: say(id), clause: clauseOf(ref, clauses) });

  const never = over(runs, 'central', of('All', 'back')) === null;
  const says = [
    ...(person ? ['says.person'] : []),
    inputs.status === 'flexible' ? 'says.flexible' : 'says.employee',
    ...(never ? ['says.never'] : [inputs.status === 'flexible' ? 'says.alive-one' : 'says.alive']),
    ...(shown.length > 1 ? ['says.range'] : []),
  ];

  const figure = (id: string, pick: (one: Outcome) => number | null, say: (value: number) => string): View['figures'] => {
    const span = all(pick);
    if (span === null) return [];
    return [{ label: words.text(key(`figure.${id}`)), printed: [...new Set([span.low, span.high])].map(say), sub: words.text(key('figure-sub'), { central: central(pick, id.startsWith('back') ? f.months : f.percent) }) }];
  };
  const row = (id: string, pick: (one: Outcome) => number | null, say: (value: number) => string): Row => ({ id, name: words.text(key(`row.${id}`)), cells: shown.map((scenario) => f.span(over(runs, scenario, pick), say)) });
  const rowOf = (field: keyof Returns, say: (value: number) => string): Row[] => sides.map((side) => row(sides.length === 1 ? field : `${field}${side}`, of(side, field), say));
  const number = (value: number) => words.number(value, 'months', 'number');
  const found = workings(answer, frame);

  return {
    says: says.map((id) => say(id)).join(''),
    figures: [
      ...figure('backOwn', of('Own', 'back'), number),
      ...(sides.length > 1 ? figure('backAll', of('All', 'back'), number) : []),
      ...figure(sides.length > 1 ? 'rateAll' : 'rateOwn', of('All', 'rate'), (value) => words.number(hundredth(value), 'percent')),
      ...figure('real', of('All', 'real'), (value) => words.number(hundredth(value), 'percent')),
    ],
    heads: shown.length > 1 ? shown.map((scenario) => words.text(key(`scenario.${scenario}`))) : [words.text(key('scenario.one'))],
    rows: [
      row('growth', ({ growth }) => growth, f.percent),
      row('interest', ({ interest }) => interest, f.percent),
      row('adjustment', ({ adjustment }) => adjustment, f.percent),
      row('total', ({ total }) => total, f.about),
      ...rowOf('paid', f.about),
      ...rowOf('back', f.months),
      ...rowOf('alive', f.whole),
      ...rowOf('plain', f.months),
      ...rowOf('rate', f.percent),
      ...rowOf('aboveWages', f.percent),
      ...(inputs.rates.inflation === null ? [] : rowOf('real', f.percent)),
    ],
    note: say(shown.length > 1 ? 'slip-note' : 'slip-note-one'),
    picture: single ? pictureOf(answer, frame, sides, say) : null,
    bank: answer.bank
      ? say(answer.bank.until === null ? 'bank.never' : 'bank.until', {
          percent: words.number(answer.bank.percent, 'percent'),
          saved: f.about(answer.bank.saved),
          lasts: answer.bank.lasts === null ? '' : f.duration(answer.bank.lasts),
          until: answer.bank.until === null ? '' : f.age(answer.bank.until),
        })
      : '',
    remarks: [
      ...(person?.assumed ?? []).map((text) => ({ text })),
      ...(runs.some(({ ownForm }) => ownForm) ? [said('remark.own-form')] : []),
      ...(runs.some(({ lowered }) => lowered) ? [said('remark.lowered', LIMITS)] : []),
      ...(inputs.wheres.length === 1 && run.floor !== null && run.wage < run.floor.yuan ? [said('remark.below-floor')] : []),
      ...(runs.some(({ lowIndex }) => lowIndex) ? [said('remark.low-index')] : []),
      ...(run.life.told && run.life.paid < run.life.told.required ? [said('remark.short', MINIMUM)] : []),
      ...(inputs.rates.inflation === null && !person ? [said('remark.no-inflation')] : []),
    ],
    cases: answer.cases.map((one) => caseOf(one, frame)),
    verified: say(`verified.${worst(found.flatMap(({ lines }) => lines))}`),
    workings: found,
    years: single ? accountOf(yearsOf(run), inputs.status === 'flexible', frame) : null,
    assumptions: ['as-of', inputs.wheres.length > 1 ? 'base-any' : run.where.base.of ? 'base' : 'base-told', 'today', 'back', 'constant', 'from-start', `rates-${inputs.status}`, 'survival', 'side', 'decimals'].filter((id) => id !== 'side' || inputs.status === 'employee').map((id) => said(`assume.${id}`)),
  };
}

/** Life tables and rates are known from others at best. */
const worst = (lines: readonly Line[]): Verified => {
  const found = weakest(lines.filter(({ verified }) => verified !== undefined));
  return verifications.indexOf(found) < verifications.indexOf('secondary') ? 'secondary' : found;
};

function pictureOf({ runs }: Answer, { words }: Frame, sides: readonly Side[], say: (id: string, more?: Record<string, string>) => string): View['picture'] {
  const [run] = runs as [Run];
  const f = sayer(words, words.text(key('never')));
  const ageOf = (back: number | null) => (back === null ? words.text(key('never')) : f.age(run.life.retire + back));
  const backs = sides.flatMap((side): Back[] => {
    const each = scenarios.map((scenario) => run.each[scenario].sides[side].back);
    const known = each.filter((one) => one !== null);
    if (known.length === 0) return [];
    const { low, high } = known.length === each.length ? spanOf(known) : { low: Math.min(...known), high: 12 * 60 };
    const middle = run.each.central.sides[side].back;
    return [{ side, central: middle, low, high, label: words.text(key(sides.length > 1 ? `picture.${side}` : 'picture.One'), { age: ageOf(middle) }) }];
  });
  return {
    caption: say('picture.caption'),
    alt: say(sides.length > 1 ? 'picture.alt' : 'picture.alt-one', { ageOwn: ageOf(run.each.central.sides.Own.back), ageAll: ageOf(run.each.central.sides.All.back) }),
    svgs: pictured((box) => drawBack(run.trace, run.life, backs, box, words)),
  };
}

function caseOf(one: Case, { words, clauses }: Frame): Told {
  const f = sayer(words, words.text(key('never')));
  const drawn = words.number(DRAWN, 'months', 'years');
  if ('paidOut' in one) return { text: words.text(key(`case.${one.id}`), { paidOut: f.about(one.paidOut) }), clause: clauseOf(LEAVES, clauses) };
  const months = f.span(one.months === one.most ? exactly(one.months) : { low: one.months, high: one.most }, f.months);
  const known = one.funeral !== null && one.survivor !== null;
  const survivor = known ? f.span({ low: one.survivor as number, high: one.survivorMost ?? (one.survivor as number) }, f.about) : '';
  return {
    text: words.text(key(`case.${one.id}`), { drawn, account: f.about(one.account) }) + words.text(key(known ? 'case.sums' : 'case.months'), { months, survivor, funeral: known ? f.about(one.funeral as number) : '' }),
    clause: clauseOf(HEIRS, clauses),
  };
}

function accountOf(years: readonly Year[], flexible: boolean, { words }: Frame): View['years'] {
  const columns = flexible ? ['alive', 'own', 'drawn', 'rest'] : ['alive', 'own', 'all', 'drawn', 'rest'];
  const yuan = (value: number | null) => (value === null ? '' : words.number(Math.round(value), 'yuan', 'number'));
  return {
    heads: ['age', ...columns].map((id) => words.text(key(`year.${id}`))),
    rows: years.map(({ age, alive, own, all, drawn, rest }) => ({
      age: words.number(age * 12, 'months', 'age'),
      cells: [words.number(Math.round(alive * 1e3) / 10, 'percent'), yuan(own), ...(flexible ? [] : [yuan(all)]), yuan(drawn), yuan(rest)],
    })),
  };
}
