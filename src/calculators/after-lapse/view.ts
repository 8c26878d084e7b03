/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { formatMonth, type Month } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { minimumSays } from '../kit/minimum.ts';
import { type Clause, clauseOf, type Line, weakest } from '../kit/passbook.ts';
import { ELSEWHERE, type PlaceData, placeName } from '../kit/places.ts';
import { isExact, type Span } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import type { Answer, Lifetime, Outcome, Way } from './answer.ts';
import { type Mend, mends } from './mends.ts';
import { workings } from './working.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
}
export interface Card {
  id: string;
  /** open: it can still go one way or the other, or isn't known. */
  tone: 'met' | 'unmet' | 'open';
  name: string;
  mark: string;
  why: string[];
  clauses: Clause[];
}
export interface View {
  says: string;
  cards: Card[];
  ways: { caption: string; rows: { id: string; name: string; cells: string[] }[] };
  lifetime: string[];
  mends: Mend[];
  remarks: string[];
  verified: string;
  workings: { id: string; title: string; lines: Line[] }[];
  assumptions: string[];
}

export const key = (name: string) => `after-lapse.${name}`;
const law = (locator: string): SourceRef => ({ id: 'social-insurance-law', locator });
const [YEARS, ACCOUNT, TOGETHER, BENEFIT, TERM, PAID_BY_FUND] = ['art.16', 'art.14', 'art.32', 'art.45', 'art.46', 'art.48'].map(law) as [SourceRef, SourceRef, SourceRef, SourceRef, SourceRef, SourceRef];
const NEAR: SourceRef = { id: 'retirement-measures-2024', locator: 'art.7' };
const GAP: SourceRef = { id: 'nhsa-office-2021-43' };
const RESIDENT: SourceRef = { id: 'state-council-office-2024-38' };
export const refs: readonly SourceRef[] = [YEARS, ACCOUNT, TOGETHER, BENEFIT, TERM, PAID_BY_FUND, NEAR, GAP, RESIDENT];
const SAID = ['medical.instrument-ended', 'medical.not-restored-here', 'medical.resident-conflict', 'medical.switch-too-short'];

export const placeText = (place: string, { words, data }: Pick<Frame, 'words' | 'data'>): string => (place === ELSEWHERE ? words.text('calculator.elsewhere') : (placeName(data, place) ?? place));

export function view(answer: Answer, frame: Frame): View {
  const { words } = frame;
  const traces = workings(answer, frame);
  const marked = traces.flatMap(({ lines }) => lines).filter(({ verified }) => verified !== undefined);
  return {
    says: says(answer, frame),
    cards: [pension(answer, frame), medical(answer, frame), job(answer, frame), city(answer, frame)],
    ways: { caption: words.text(key('ways'), { place: placeText(answer.inputs.place, frame), gap: months(answer.medicalGap, words) }), rows: answer.ways.map((way) => wayRow(way, words)) },
    lifetime: answer.lifetime.map((one) => lifetime(one, answer, frame)),
    mends: mends(answer, frame),
    remarks: remarks(answer, frame),
    verified: marked.length > 0 ? words.text(key(`verified.${weakest(marked)}`)) : '',
    workings: traces,
    assumptions: assumptions(answer, frame),
  };
}

const months = (count: number, words: Words): string => words.number(count, 'months');
const month = (one: Month, words: Words): string => words.number(formatMonth(one), 'month');
const monthSpan = (value: Span, words: Words): string => (isExact(value) ? months(value.low, words) : words.text('calculator.range', { low: words.number(value.low, 'months', 'number'), high: months(value.high, words) }));
const refsOf = (all: readonly SourceRef[], { clauses }: Frame): Clause[] => all.flatMap((ref) => clauseOf(ref, clauses) ?? []);

function says(answer: Answer, { words }: Frame): string {
  const { inputs, medicalGap, fullIn, backPay, ways } = answer;
  const values = { gap: months(inputs.gap, words), medical: months(medicalGap, words), back: months(backPay, words), full: fullIn === null ? '' : month(fullIn, words), most: mostOf(ways, words) };
  if (inputs.gap === 0) return words.text(key('says.none'));
  const parts = ['says.pension'];
  if (medicalGap === 0) parts.push('says.medical-none');
  else if (inputs.was === 'resident') parts.push('says.medical-resident');
  else parts.push(fullIn !== null ? 'says.medical-open' : medicalGap === backPay ? 'says.medical-edge' : 'says.medical-over');
  parts.push('says.city');
  return parts.map((part) => words.text(key(part), values)).join('');
}

/** The longest of all waits that are shown. */
function mostOf(ways: readonly Way[], words: Words): string {
  const ends = ways.flatMap(({ paid, unpaid }) => [paid, unpaid]).flatMap(({ wait }) => (wait ? [wait.high] : []));
  return ends.length === 0 ? '' : months(Math.max(...ends), words);
}

function pension(answer: Answer, frame: Frame): Card {
  const { words } = frame;
  const { inputs, ahead } = answer;
  const values = { gap: months(inputs.gap, words), paid: inputs.paid === null ? '' : months(inputs.paid, words), drew: months(inputs.drew, words) };
  const why = [
    words.text(key(inputs.paid === null ? 'pension.kept' : 'pension.kept-paid'), values),
    ...(inputs.gap > 0 ? [words.text(key('pension.lost'), values)] : []),
    ...(inputs.drew > 0 ? [words.text(key('pension.drew'), values)] : []),
    minimumSays(ahead, inputs.paid, inputs.month, words).join(''),
  ];
  return { id: 'pension', tone: 'met', name: words.text(key('card.pension')), mark: words.text(key('mark.kept')), why, clauses: refsOf([YEARS, ACCOUNT, ...(inputs.drew > 0 ? [NEAR] : [])], frame) };
}

function medical(answer: Answer, frame: Frame): Card {
  const { words } = frame;
  const { inputs, medicalGap, backPay, fullIn } = answer;
  const kind = medicalGap === 0 ? 'none' : inputs.was === 'resident' ? 'resident' : fullIn !== null ? 'open' : medicalGap === backPay ? 'edge' : 'over';
  const values = { gap: months(medicalGap, words), back: months(backPay, words), full: fullIn === null ? '' : month(fullIn, words), drew: months(inputs.drew, words) };
  const why = [
    ...(kind === 'none' || kind === 'resident' ? [] : [words.text(key('medical.stopped'), values)]),
    ...(inputs.drew > 0 ? [words.text(key('medical.drew'), values)] : []),
    words.text(key(`medical.${kind === 'none' && inputs.drew > 0 ? 'none-drew' : kind}`), values),
    ...(inputs.was === 'employee' ? [words.text(key('medical.years'))] : []),
  ];
  return {
    id: 'medical',
    tone: kind === 'none' ? 'met' : kind === 'over' ? 'unmet' : 'open',
    name: words.text(key('card.medical')),
    mark: words.text(key(`mark.medical-${kind}`)),
    why,
    clauses: refsOf([...(inputs.was === 'resident' ? [RESIDENT] : [GAP, TOGETHER]), ...(inputs.drew > 0 ? [PAID_BY_FUND] : [])], frame),
  };
}

function job({ inputs, job: { needed, enough } }: Answer, frame: Frame): Card {
  const { words } = frame;
  const values = { job: inputs.job === null ? '' : months(inputs.job, words), needed: months(needed, words), short: inputs.job === null ? '' : months(Math.max(0, needed - inputs.job), words) };
  const why = [
    words.text(key(inputs.drew > 0 ? 'job.drew' : 'job.kept'), values),
    words.text(key(enough === null ? 'job.untold' : enough ? 'job.enough' : 'job.short'), values),
  ];
  return { id: 'job', tone: inputs.drew > 0 ? 'open' : 'met', name: words.text(key('card.job')), mark: words.text(key(inputs.drew > 0 ? 'mark.again' : 'mark.kept')), why, clauses: refsOf([BENEFIT, TERM], frame) };
}

function city({ inputs }: Answer, { words }: Frame): Card {
  const why = ['city.local', 'city.ask', ...(inputs.drew > 0 ? ['city.drew'] : [])].map((part) => words.text(key(part)));
  return { id: 'city', tone: 'open', name: words.text(key('card.city')), mark: words.text(key('mark.unknown')), why, clauses: [] };
}

function wayRow({ id, paid, unpaid, same }: Way, words: Words): View['ways']['rows'][number] {
  // without what isn't told it can't be said that paying makes no difference
  const cells = same && paid.lacks !== null ? [outcome(paid, words)] : same ? [words.text(key('same'), { outcome: outcome(paid, words) })] : [outcome(paid, words), outcome(unpaid, words)];
  return { id, name: words.text(key(`way.${id}`)), cells };
}
function outcome({ wait, exact, restored, lacks }: Outcome, words: Words): string {
  if (wait === null) return words.text(key(`lacks.${lacks === 'missedYears' ? 'missed' : 'other'}`));
  const values = { wait: monthSpan(wait, words), most: months(wait.high, words) };
  const first = words.text(key(!exact ? 'wait.range' : wait.high === 0 ? 'wait.none' : 'wait.some'), values);
  const parts = [first, restored === null ? '' : words.text(key(restored ? 'wait.restored' : 'wait.not-restored')), lacks === 'insuredMonths' ? words.text(key('lacks.insured')) : ''];
  return parts.filter(Boolean).join(words.text('calculator.semicolon'));
}

function lifetime({ sex, years, kind, local, really, loss, ended }: Lifetime, { inputs }: Answer, frame: Frame): string {
  const { words } = frame;
  const year = (x: number) => words.number(x, 'years');
  const values = {
    place: placeText(inputs.place, frame),
    sex: words.text(key(`sex.${sex}`)),
    years: years === null ? '' : isExact(years) ? year(years.low) : words.text('calculator.range', { low: words.number(years.low, 'years', 'number'), high: year(years.high) }),
    local: local === null ? '' : year(local),
    really: really === null ? '' : year(really),
    loss: loss === null ? '' : words.number(loss, 'percent'),
    ended: ended === null ? '' : words.number(ended, 'month'),
  };
  const parts = [`lifetime.${kind}`, ...(local === null ? [] : ['lifetime.local']), ...(really === null ? [] : ['lifetime.really']), ...(loss === null ? [] : ['lifetime.loss']), ...(ended === null ? [] : ['lifetime.ended'])];
  return parts.map((part) => words.text(key(part), values)).join('');
}

function remarks(answer: Answer, frame: Frame): string[] {
  const { words, data } = frame;
  const { ways, from, inputs, medicalGap } = answer;
  const said: string[] = [];
  for (const { code, data: values } of ways.flatMap(({ paid, unpaid }) => [...paid.warnings, ...unpaid.warnings])) {
    if (!SAID.includes(code)) continue;
    const text = words.text(`problem.${code}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'ended' ? words.number(String(value), 'month') : String(value)])));
    if (!said.includes(text)) said.push(text);
  }
  if (inputs.was === 'employee' && medicalGap > 0) said.push(words.text(key('remark.to-resident')));
  if (from.length > 0) said.push(words.text(key('remark.from'), { place: placeText(inputs.place, frame), from: from.map((slug) => placeName(data, slug) ?? slug).join(words.text('calculator.comma')) }));
  return said;
}

function assumptions({ inputs, ahead }: Answer, { words, rulesAsOf }: Frame): string[] {
  const values = { month: month(inputs.month, words), rules: words.number(rulesAsOf, 'month') };
  const parts = ['assume.as-of', 'assume.gap', 'assume.medical', ...(inputs.paid !== null && ahead.length > 0 ? ['assume.paid'] : [])];
  return parts.map((part) => words.text(key(part), values));
}
