/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { formatMonth } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { type Clause, clauseOf, type Line, money, passbook, toldLine, weakest } from '../kit/passbook.ts';
import { ELSEWHERE, OWN, type PlaceData, placeName, placesWith, standingIn } from '../kit/places.ts';
import { isExact, type Span } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import type { Answer, GateState } from './answer.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
  /** A person of the story: what isn't told is told of in the third person. */
  person: boolean;
}
export interface GateView {
  id: string;
  state: GateState;
  /** open: it can still be met. */
  tone: 'met' | 'unmet' | 'open';
  name: string;
  mark: string;
  why: string;
  clauses: Clause[];
}
export interface View {
  says: string;
  gates: GateView[];
  figures: { label: string; printed: string[]; sub: string }[];
  remarks: string[];
  /** How far what is shown was verified. */
  verified: string;
  ladder: { caption: string; heads: string[]; cells: string[] };
  during: { text: string; clause: Clause | null }[];
  workings: { title: string; lines: Line[] }[];
  assumptions: { text: string }[];
}

const key = (name: string) => `unemployment.${name}`;
// Told inside the line of the step that uses them.
const FOLDED = ['benefitTimes', 'benefitExact', 'benefitOtherTimes', 'benefitOtherExact', 'mostInAll', 'restMonths'];
/** What the law says of the time while one draws it. */
const DURING: readonly [string, SourceRef][] = [
  ['begin', { id: 'social-insurance-law', locator: 'art.50' }],
  ['medical', { id: 'social-insurance-law', locator: 'art.48' }],
  ['stops', { id: 'social-insurance-law', locator: 'art.51' }],
];
const SAID = ['unemployment.capped', 'unemployment.open-text', 'unemployment.reading', 'unemployment.resume-unknown', 'unemployment.amount-conflict', 'unemployment.amount-local-cap'];

export const duringRefs: readonly SourceRef[] = DURING.map(([, ref]) => ref);

export function view(answer: Answer, frame: Frame): View {
  const { words } = frame;
  const traces = workings(answer, frame);
  const shown = traces.flatMap(({ lines }) => lines);
  return {
    says: says(answer, frame),
    gates: gates(answer, frame),
    figures: figures(answer, frame),
    remarks: remarks(answer, frame),
    verified: answer.months ? words.text(key(`verified.${weakest(shown.filter((line) => line.verified !== undefined))}`)) : '',
    ladder: ladder(answer, frame),
    during: answer.verdict === 'no' ? [] : DURING.map(([id, ref]) => ({ text: words.text(key(`during.${id}`)), clause: clauseOf(ref, frame.clauses) })),
    workings: traces,
    assumptions: assumptions(answer, frame),
  };
}

const formats = (words: Words) => {
  const span = (value: Span, one: (x: number) => string, low = one): string => (isExact(value) ? one(value.low) : words.text('calculator.range', { low: low(value.low), high: one(value.high) }));
  const yuan = (x: number) => words.number(money(x), 'yuan');
  return {
    months: (value: Span) => span(value, (x) => words.number(x, 'months'), (x) => words.number(x, 'months', 'number')),
    yuan: (value: Span) => span(value, yuan, (x) => words.number(money(x), 'yuan', 'number')),
    printed: (value: Span) => (isExact(value) ? [value.low] : [value.low, value.high]).map((x) => words.number(money(x), 'yuan', 'number')),
  };
};

const placeText = ({ inputs: { place } }: Answer, { words, data }: Frame): string =>
  place === null ? words.text(key('place-untold')) : place === ELSEWHERE ? words.text('calculator.elsewhere') : (placeName(data, place) ?? place);

function says(answer: Answer, frame: Frame): string {
  const { words } = frame;
  const f = formats(words);
  const { verdict, gates: all, months, monthly, kind, total, inputs, noAmount } = answer;
  const shut = all.filter(({ state, id }) => state === 'unmet' && id !== 'registered');
  const open = all.filter(({ state }) => state === 'untold' || state === 'partly');
  const names = (some: typeof all) => some.map(({ id }) => words.text(key(`gate.${id}`))).join(words.text('calculator.comma'));
  const values = {
    place: placeText(answer, frame),
    paid: inputs.months ? f.months(inputs.months) : '',
    shut: names(shut),
    open: names(open),
    months: months ? f.months(months) : '',
    monthly: monthly ? f.yuan(monthly) : '',
    later: answer.later === null ? '' : words.number(money(answer.later), 'yuan'),
    total: total ? f.yuan(total) : '',
  };
  const parts = [verdict === 'no' && frame.person ? 'says.no-person' : `says.${verdict}`];
  if (months && verdict !== 'no') {
    const most = kind === 'ceiling' ? '-ceiling' : '';
    parts.push(`says.months${verdict === 'depends' ? '-if' : ''}${most}`);
    if (monthly) parts.push(answer.later === null ? 'says.monthly' : 'says.monthly-later');
    else if (noAmount) parts.push('says.no-amount');
    if (total) parts.push(`says.total${most}`);
  }
  return parts.map((part) => words.text(key(part), values)).join('');
}

function gates({ gates: all, inputs }: Answer, { words, clauses, person }: Frame): GateView[] {
  const f = formats(words);
  return all.map(({ id, state, article, ground }) => {
    const untold = person ? '' : '-you';
    const why =
      id === 'involuntary' && inputs.reason
        ? words.text([`why.${inputs.reason}${person ? '-person' : ''}`, `why.${inputs.reason}`].map(key).find((one) => words.has(one)) as string)
        : words.text(key(`why.${id}.${state}${state === 'untold' && words.has(key(`why.${id}.${state}${untold}`)) ? untold : ''}`), { paid: inputs.months ? f.months(inputs.months) : '' });
    const refs = [article, ...(ground ? [ground] : [])];
    const mark = [key(`state.${id}.${state}`), key(`state.${state}`)].find((one) => words.has(one)) as string;
    return { id, state, tone: state === 'met' ? 'met' : state === 'unmet' && id !== 'registered' ? 'unmet' : 'open', name: words.text(key(`gate.${id}`)), mark: words.text(mark), why, clauses: refs.flatMap((ref) => clauseOf(ref, clauses) ?? []) };
  });
}

function figures({ months, monthly, later, total, kind, verdict }: Answer, { words }: Frame): View['figures'] {
  if (!months || verdict === 'no') return [];
  const f = formats(words);
  const ceiling = kind === 'ceiling';
  const label = (name: string) => words.text(key(ceiling ? `figure.${name}-ceiling` : `figure.${name}`));
  return [
    { label: label('months'), printed: (isExact(months) ? [months.low] : [months.low, months.high]).map(String), sub: words.text(key(ceiling ? 'figure.ceiling-sub' : 'figure.local-sub')) },
    ...(monthly ? [{ label: words.text(key('figure.monthly')), printed: f.printed(monthly), sub: later === null ? '' : words.text(key('figure.later'), { later: words.number(money(later), 'yuan') }) }] : []),
    ...(total ? [{ label: label('total'), printed: f.printed(total), sub: words.text(key('figure.total-sub')) }] : []),
  ];
}

function remarks(answer: Answer, frame: Frame): string[] {
  const { words, data } = frame;
  const { warnings, kind, noAmount, from, months, verdict } = answer;
  if (verdict === 'no') return [];
  const said: string[] = [];
  if (months && kind === 'ceiling') said.push(words.text(warnings.some(({ code }) => code === 'unemployment.local-ceiling') ? 'problem.unemployment.local-ceiling' : 'problem.unemployment.ceiling'));
  for (const { code, data: values } of warnings) {
    if (!SAID.includes(code)) continue;
    const text = words.text(`problem.${code}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
    if (!said.includes(text)) said.push(text);
  }
  if (noAmount) {
    const reason = noAmount.reason && words.has(noAmount.reason) ? words.text(key('remark.because'), { reason: words.text(noAmount.reason) }) : '';
    said.push(words.text(key('remark.no-amount'), { place: placeText(answer, frame), because: reason }));
  }
  if (from.length > 0) said.push(words.text(key('remark.from'), { place: placeText(answer, frame), from: from.map((slug) => placeName(data, slug) ?? slug).join(words.text('calculator.comma')) }));
  return said;
}

function ladder(answer: Answer, frame: Frame): View['ladder'] {
  const { words } = frame;
  const f = formats(words);
  return {
    caption: words.text(key(answer.kind === 'ceiling' ? 'ladder-ceiling' : 'ladder'), { place: placeText(answer, frame) }),
    heads: answer.ladder.map(({ paid }) => words.number(paid, 'months', 'years')),
    cells: answer.ladder.map(({ months }) => f.months(months)),
  };
}

function workings(answer: Answer, { words, clauses, data, by }: Frame): View['workings'] {
  const { inputs, traces, sums } = answer;
  const typed = inputs.amount === null ? {} : { 'unemployment.amount': { bands: [{ reaching: { 0: Number(inputs.amount) } }] } };
  const law = standingIn(data, placesWith(data, inputs.place ?? ELSEWHERE, typed), OWN, words, clauses);
  return traces.map(({ paid, trace }) => {
    const all = [...trace, ...(traces.length === 1 ? sums : [])];
    // what was only granted isn't part of the working
    const aside = inputs.reason === null ? [...FOLDED, 'involuntary', 'entitled'] : FOLDED;
    const folded = new Set(all.filter(({ id }) => aside.includes(id.split('#')[0] as string)).map(({ id }) => id));
    const unmet = new Set(all.filter(({ result, unit }) => unit === 'boolean' && result === false).map(({ id }) => id));
    const told = [toldLine('paid', words.text('step.paid-unemployment'), words.number(paid, 'months'), by)];
    return {
      title: words.text(key(traces.length > 1 ? 'working-of' : 'working'), { paid: words.number(paid, 'months') }),
      lines: [...told, ...passbook(all, { words, clauses, folded, law, unmet, sums: new Set(['months', 'benefitTotal']) })],
    };
  });
}

function assumptions({ inputs, months, later, total }: Answer, { words, rulesAsOf, person }: Frame): View['assumptions'] {
  const values = { month: words.number(formatMonth(inputs.month), 'month'), rules: words.number(rulesAsOf, 'month') };
  const parts = ['assume.as-of', ...(person ? ['assume.person'] : [])];
  if (inputs.reason === null && months) parts.push('assume.reason');
  if (inputs.carried === 0) parts.push('assume.carried');
  if (total && later === null && months && months.high > 12) parts.push('assume.later');
  return parts.map((part) => ({ text: words.text(key(part), values) }));
}
