/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { formatDay } from '../../rules/day.ts';
import { formatMonth, type Month } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { type Clause, clauseOf, dayText, type Line, money, passbook, toldLine } from '../kit/passbook.ts';
import { isExact, type Span } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import { type Answer, RATE, SINCE } from './answer.ts';

export type Frame = ViewFrame;
export interface Told {
  text: string;
  clause?: Clause | null;
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  rows: { name: string; principal: string; fee: string; sub: string; clause: Clause | null }[];
  remarks: Told[];
  limit: Told[];
  rights: Told[];
  workings: { title: string; lines: Line[] }[];
  assumptions: Told[];
}

const key = (name: string) => `back-payment.${name}`;
const LAW = 'social-insurance-law';
const REFS = {
  fee: { id: LAW, locator: 'art.86' },
  bears: { id: 'mohrss-order-13', locator: 'art.20' },
  before: { id: 'mohrss-order-13', locator: 'art.29' },
  inspection: { id: 'labour-inspection-2004', locator: 'art.20' },
  report: { id: LAW, locator: 'art.82' },
  court: { id: LAW, locator: 'art.83' },
  secret: { id: LAW, locator: 'art.81' },
  waiver: { id: 'spc-2025-12', locator: 'art.19' },
  kind: { id: 'mohrss-2016-5', locator: 'item.3' },
  oneOff: { id: 'mohrss-office-2019-94' },
} satisfies Record<string, SourceRef>;
export const MORE_REFS: readonly SourceRef[] = Object.values(REFS);

// Told inside the line of the step that uses them, or below the working.
const FOLDED = new Set(['feeOfDayTimesHundred', 'lateFeeExact', 'complaintMonthsTimes365', 'complaintMonths', 'complaintDays', 'beyondComplaint', 'feeAbovePrincipal']);
/** A payment at once of so many months, moved to another province, needs a paper made before it. 人社厅发〔2019〕94号, art. 1. */
const ONE_OFF = 36;

const formats = (words: Words) => {
  const yuan = (value: number) => words.number(money(value), 'yuan');
  const bare = (value: number) => words.number(money(value), 'yuan', 'number');
  return {
    yuan,
    bare,
    month: (month: Month) => words.number(formatMonth(month), 'month'),
    months: (count: number) => words.number(count, 'months'),
    span: (value: Span) => (isExact(value) ? yuan(value.low) : words.text('calculator.range', { low: bare(value.low), high: yuan(value.high) })),
    days: (value: Span) => (isExact(value) ? words.number(value.low, 'days') : words.text('calculator.range', { low: String(value.low), high: words.number(value.high, 'days') })),
    printed: (value: Span) => (isExact(value) ? [value.low] : [value.low, value.high]).map(bare),
    day: (value: Span) => (isExact(value) ? dayText(formatDay(value.low as never), words) : words.text('calculator.range', { low: dayText(formatDay(value.low as never), words), high: dayText(formatDay(value.high as never), words) })),
  };
};

export function view(answer: Answer, frame: Frame): View {
  return {
    says: says(answer, frame),
    figures: figures(answer, frame),
    rows: rows(answer, frame),
    remarks: remarks(answer, frame),
    limit: limit(answer, frame),
    rights: (['report', 'court', 'waiver', 'secret'] as const).map((id) => ({ text: frame.words.text(key(`rights.${id}`)), clause: clauseOf(REFS[id], frame.clauses) })),
    workings: workings(answer, frame),
    assumptions: assumptions(answer, frame),
  };
}

function says({ inputs, count, principal, fee, total, days, before }: Answer, { words }: Frame): string {
  const f = formats(words);
  const values = { each: f.yuan(Number(inputs.amount)), count: f.months(count), principal: f.yuan(principal), fee: fee ? f.span(fee) : '', total: total ? f.span(total) : '', days: days ? f.days(days) : '', before: f.months(before), since: f.month(SINCE) };
  const some = before > 0 && fee !== null;
  const parts = [`${inputs.mode}`, ...(fee ? ['fee', 'bears'] : []), ...(some ? ['before-some'] : before > 0 ? ['before-all'] : [])];
  return parts.map((part) => words.text(key(`says.${part}`), values)).join('');
}

function figures({ principal, fee, total, days, before }: Answer, { words }: Frame): View['figures'] {
  const f = formats(words);
  const figure = (id: string, value: Span, sub = '') => ({ label: words.text(key(`figure.${id}`)), printed: f.printed(value), sub });
  const part = before > 0 ? words.text(key('figure.part')) : '';
  return [figure('principal', { low: principal, high: principal }), ...(fee && total ? [figure('fee', fee, days ? f.days(days) : part), figure('total', total, part)] : [])];
}

/** Who bears what. */
function rows({ worker, employerPrincipal, fee }: Answer, { words, clauses }: Frame): View['rows'] {
  const f = formats(words);
  const unknown = words.text(key('unknown'));
  return [
    { name: words.text(key('row.worker')), principal: worker === null ? words.text(key('row.worker-share')) : f.yuan(worker), fee: f.yuan(0), sub: words.text(key('row.worker-sub')), clause: null },
    { name: words.text(key('row.employer')), principal: employerPrincipal === null ? words.text(key('row.rest')) : f.yuan(employerPrincipal), fee: fee ? f.span(fee) : unknown, sub: words.text(key('row.employer-sub')), clause: clauseOf(REFS.bears, clauses) },
  ];
}

function remarks({ inputs, count, principal, fee, capDisputed, before }: Answer, { words, clauses }: Frame): Told[] {
  const f = formats(words);
  const said = (id: string, ref: SourceRef | null, values = {}): Told => ({ text: words.text(id, values), clause: ref && clauseOf(ref, clauses) });
  return [
    ...(before > 0 ? [said(key('remark.before'), REFS.before, { since: f.month(SINCE) })] : []),
    ...(capDisputed && fee ? [said('problem.arrears.cap-disputed', null, { principal: f.yuan(principal), lateFee: f.span(fee) })] : []),
    ...(fee ? [said(key('remark.penalty'), REFS.fee)] : []),
    ...(inputs.mode === 'months' && count >= ONE_OFF ? [said(key('remark.one-off'), REFS.oneOff, { months: f.months(count) })] : []),
    said(key('remark.kind'), REFS.kind),
  ];
}

/** The two years, and both sides of what they bar. */
function limit({ limit: { state, until } }: Answer, { words, clauses }: Frame): Told[] {
  const f = formats(words);
  const at = (id: string, ref: SourceRef | null = null, values = {}): Told => ({ text: words.text(key(`limit.${id}`), values), clause: ref && clauseOf(ref, clauses) });
  return [at(state, REFS.inspection, { until: until === null ? '' : f.month(until) }), at('for'), at('against')];
}

function workings({ inputs, runs, sums, fee }: Answer, { words, clauses, by }: Frame): View['workings'] {
  const f = formats(words);
  const lines = (trace: Answer['sums'], sum: string[]) => passbook(trace, { words, clauses, folded: FOLDED, sums: new Set(sum) });
  const owed = toldLine('amount', words.text(key(`name.amount-${inputs.mode}`)), f.yuan(Number(inputs.amount)), by);
  const each = runs.map(({ id, month, trace }) => ({
    title: words.text(key(`working.${id}`), { month: month === null ? '' : f.month(month) }),
    lines: [owed, ...lines(trace, inputs.mode === 'sum' ? ['total'] : ['lateFee'])],
  }));
  const all = sums.length > 0 && (fee || inputs.worker) ? [{ title: words.text(key('working.sums')), lines: lines(sums.filter(({ id }) => !FOLDED.has(id)), ['feeAndPrincipal', 'feeAndPrincipal#least', 'feeAndPrincipal#most']) }] : [];
  return [...each, ...all];
}

function assumptions({ inputs, fee }: Answer, { words, rulesAsOf }: Frame): Told[] {
  const f = formats(words);
  const parts = ['as-of', ...(fee ? [inputs.mode === 'months' ? 'owed-month' : isExact(inputs.from) ? 'owed-day' : 'owed-any', isExact(inputs.to) ? 'paid-day' : 'paid-any'] : []), 'principal'];
  return parts.map((part) => ({ text: words.text(key(`assume.${part}`), { rate: words.number(RATE, 'percent'), rules: words.number(rulesAsOf, 'month'), from: f.day(inputs.from), to: f.day(inputs.to) }) }));
}
