/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { formatMonth, type Month, yearOf } from '../../rules/month.ts';
import type { SourceRef, Verified } from '../../rules/result.ts';
import { LEAST, MOST } from '../kit/bases.ts';
import { type Clause, clauseOf, type Line, money, weakest } from '../kit/passbook.ts';
import { pictured } from '../kit/pictured.ts';
import { MARKS, type PlaceData, placeName } from '../kit/places.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import { type Answer, type Before, REFORM, SIXTY, type Three } from './answer.ts';
import { drawThree } from './picture.ts';
import { isEndless, workings } from './working.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
}
interface Told {
  text: string;
  clause?: Clause | null;
}
export interface Row {
  id: string;
  name: string;
  cells: { text: string; mark: string }[];
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  rows: Row[];
  sum: Row | null;
  why: Told[];
  remarks: Told[];
  picture: { caption: string; alt: string; svgs: (captionId: string, altId: string) => string } | null;
  verified: string;
  workings: { title: string; lines: Line[] }[];
  assumptions: Told[];
  /** Of who began before the reform: what lacks, and the month to try instead. */
  lacks: Told[];
  instead: string | null;
}

export const key = (name: string) => `three-pensions.${name}`;
export const SCHEMES = ['public', 'enterprise', 'resident'] as const;
const REFORMED: SourceRef = { id: 'state-council-2015-2' };
const ANNUITY: SourceRef = { id: 'state-council-office-2015-18', locator: 'art.4' };
const FORMULA: SourceRef = { id: 'state-council-2005-38', locator: 'art.6' };
const RESIDENTS: SourceRef = { id: 'state-council-2014-8', locator: 'art.6' };
const ENTITLED: SourceRef = { id: 'state-council-2014-8', locator: 'art.7' };
export const MINIMUM: SourceRef = { id: 'retirement-measures-2024', locator: 'art.2' };
const LIMITS: SourceRef = { id: 'state-council-office-2019-13', locator: 'sec.3' };
const COMPARED: SourceRef = { id: 'mohrss-2015-28' };
export const refs: readonly SourceRef[] = [REFORMED, ANNUITY, { id: ANNUITY.id }, FORMULA, RESIDENTS, ENTITLED, MINIMUM, LIMITS, COMPARED];

const formats = (words: Words) => ({
  yuan: (value: number) => words.number(money(value), 'yuan'),
  figure: (value: number) => words.number(money(value), 'yuan', 'number'),
  months: (value: number) => words.number(value, 'months'),
  age: (value: number) => words.number(value, 'months', 'age'),
  month: (value: Month) => words.number(formatMonth(value), 'month'),
  percent: (value: number) => words.number(value, 'percent'),
  ratio: (value: number) => words.number(value, 'ratio'),
});

const nothing: View = { says: '', figures: [], rows: [], sum: null, why: [], remarks: [], picture: null, verified: '', workings: [], assumptions: [], lacks: [], instead: null };

export const view = (answer: Answer, frame: Frame): View => (answer.kind === 'before' ? before(answer, frame) : three(answer, frame));

function before({ inputs }: Before, { words, clauses }: Frame): View {
  const f = formats(words);
  const values = { entry: f.month(inputs.entry), reform: f.month(REFORM) };
  const said = (id: string, ref?: SourceRef): Told => ({ text: words.text(key(id), values), clause: clauseOf(ref, clauses) });
  return { ...nothing, says: words.text(key('says.before'), values), lacks: [said('lack.transition', REFORMED), said('lack.comparison', COMPARED), said('lack.after', COMPARED), said('lack.floor'), said('lack.others')], instead: formatMonth(REFORM) };
}

function valuesOf(answer: Three, { words, data }: Frame): Record<string, string> {
  const f = formats(words);
  const { inputs, age, public: state, enterprise, resident, gaps, required, short, residentShort, residentRequired } = answer;
  const { annuity } = state;
  const { base } = inputs;
  return {
    paid: words.number(inputs.paid, 'months', inputs.paid % 12 === 0 ? 'years' : ''),
    retire: f.month(inputs.retire),
    age: f.age(age),
    public: f.yuan(state.sum),
    rest: f.yuan(state.total),
    enterprise: f.yuan(enterprise.total),
    resident: f.yuan(resident.total),
    basic: f.yuan(state.basic),
    lowBasic: f.yuan(enterprise.basic),
    residentBasic: f.yuan(resident.basic),
    residentAccount: f.yuan(resident.account),
    account: f.yuan(enterprise.account),
    annuity: f.yuan(annuity.monthly),
    annuitySaved: f.yuan(annuity.saved),
    annuityOwn: f.yuan(annuity.own),
    employerPercent: f.percent(annuity.percents.employer),
    workerPercent: f.percent(annuity.percents.worker),
    ends: f.month(annuity.ends),
    endsAge: f.age(annuity.endsAge),
    divisor: f.ratio(state.divisor),
    residentDivisor: f.ratio(resident.divisor),
    saved: f.yuan(enterprise.saved),
    residentSaved: f.yuan(resident.saved),
    own: f.yuan(enterprise.own),
    yearly: f.yuan(Number(inputs.yearly)),
    gap: f.yuan(Math.abs(gaps.all)),
    gapWage: f.yuan(Math.abs(gaps.wage)),
    gapBasic: f.yuan(Math.abs(gaps.basic)),
    gapAccount: f.yuan(Math.abs(gaps.account)),
    gapResident: f.yuan(Math.abs(gaps.resident)),
    wage: f.yuan(state.wage),
    low: f.yuan(enterprise.wage),
    required: f.months(required),
    short: f.months(short),
    residentRequired: f.months(residentRequired),
    residentShort: f.months(residentShort),
    residentMonths: f.months(resident.months),
    from: f.month(resident.from),
    sixty: f.age(SIXTY),
    base: f.yuan(base.yuan),
    year: base.of ? words.number(yearOf(base.of.month), 'calendar-year') : '',
    place: placeName(data, inputs.place) ?? '',
    least: f.percent(LEAST * 100),
    most: f.ratio(MOST),
  };
}

function three(answer: Three, frame: Frame): View {
  const { words, clauses } = frame;
  const { inputs, public: state, enterprise, resident, gaps, age } = answer;
  const f = formats(words);
  const values = valuesOf(answer, frame);
  const say = (id: string) => words.text(key(id), values);
  const said = (id: string, ref?: SourceRef): Told => ({ text: say(id), clause: clauseOf(ref, clauses) });
  const mark = (verified: Verified) => (MARKS[verified] ? words.text(MARKS[verified]) : '');
  const unsure = resident.provisional ? mark('memory') : '';
  const same = inputs.low === null;
  const all = workings(answer, frame);

  const says = [
    answer.short > 0 ? 'says.short' : 'says.life',
    unsure ? 'says.each' : 'says.each-sure',
    same ? 'says.gap' : gaps.wage >= 0 ? 'says.gap-low' : 'says.gap-high',
    'says.ends',
  ];
  const row = (id: string, cells: (string | [string, string])[]): Row => ({ id, name: say(`row.${id}`), cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell, mark: '' } : { text: cell[0], mark: cell[1] })) });
  const none = say('none');
  const draw = pictured((box) => drawThree(answer, box, words));
  return {
    ...nothing,
    says: says.map(say).join(''),
    figures: [
      { label: say('figure.public'), printed: [f.figure(state.sum)], sub: say('figure.public-sub') },
      { label: say('figure.enterprise'), printed: [f.figure(enterprise.total)], sub: say('figure.enterprise-sub') },
      { label: say('figure.resident'), printed: [f.figure(resident.total)], sub: say(unsure ? 'figure.resident-sub' : 'figure.enterprise-sub') },
    ],
    rows: [
      row('basic', [f.figure(state.basic), f.figure(enterprise.basic), [f.figure(resident.basic), unsure]]),
      row('account', [state.account, enterprise.account, resident.account].map(f.figure)),
      row('annuity', [f.figure(state.annuity.monthly), none, none]),
      row('after', [state.total, enterprise.total, resident.total].map(f.figure)),
      row('from', [age, age, SIXTY].map(f.age)),
      row('own', [f.figure(state.own), f.figure(enterprise.own), say('own-yearly')]),
    ],
    sum: row('total', [f.figure(state.sum), f.figure(enterprise.total), [f.figure(resident.total), unsure]]),
    why: [
      said(same ? 'why.formula' : gaps.wage >= 0 ? 'why.wage-low' : 'why.wage-high', REFORMED),
      said('why.annuity', ANNUITY),
      said('why.ends', { id: ANNUITY.id }),
      said('why.resident-basic', RESIDENTS),
      said('why.resident-account', RESIDENTS),
      ...(age === SIXTY ? [] : [said(age < SIXTY ? 'why.from-later' : 'why.from-earlier', ENTITLED)]),
    ],
    remarks: [
      ...(answer.short > 0 ? [said('remark.short', MINIMUM)] : []),
      ...(answer.residentShort > 0 ? [said('remark.resident-short', ENTITLED)] : []),
      ...(answer.ownForm ? [said('remark.own-form')] : []),
      ...(answer.lowIndex ? [said('remark.low-index')] : []),
      ...([state, enterprise].some(({ index }) => index < LEAST) ? [said('remark.below', LIMITS)] : []),
      ...([state, enterprise].some(({ lowered }) => lowered) ? [said('remark.lowered', LIMITS)] : []),
      ...(unsure ? [said('remark.resident')] : []),
    ],
    picture: { caption: say('picture.caption'), alt: say('picture.alt'), svgs: draw },
    verified: say(`verified.${weakest(all.flatMap(({ lines }) => lines).filter(({ verified }) => verified !== undefined))}`),
    workings: all,
    assumptions: ['as-of', inputs.base.of ? 'base' : 'base-told', 'index', 'flat', 'same', ...(resident.months < inputs.paid ? ['resident'] : []), ...([...state.trace, ...enterprise.trace, ...resident.trace].some(isEndless) ? ['decimals'] : [])].map((id) => ({ text: words.text(key(`assume.${id}`), { ...values, rules: words.number(frame.rulesAsOf, 'month') }) })),
  };
}
