/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { formatMonth } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { minimumLines, minimumSays } from '../kit/minimum.ts';
import { type Clause, type Clauses, clauseOf, type Line, money, weakest } from '../kit/passbook.ts';
import { ELSEWHERE, type PlaceData, placeName } from '../kit/places.ts';
import { isExact, type Span } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import type { Ask } from '../payslip/asks.ts';
import type { Answer, Row } from './answer.ts';
import { rowLines, subsidyLines, sumLines } from './working.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
}
export interface RowView {
  id: string;
  name: string;
  sub: string[];
  /** Base, pension, medical care, together, share of the income; null where it isn't known. */
  cells: (string | null)[];
  least: boolean;
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  heads: string[];
  rows: RowView[];
  remarks: string[];
  /** A month in which more of this place was known. */
  better: { text: string; month: string } | null;
  lacks: string[];
  buys: { text: string; clause: Clause | null }[];
  subsidy: { text: string; clause: Clause | null }[];
  verified: string;
  workings: { id: string; title: string; lines: Line[] }[];
  assumptions: string[];
}

export const key = (name: string) => `flexible.${name}`;
const law = (locator: string): SourceRef => ({ id: 'social-insurance-law', locator });
const MAY: SourceRef = law('art.10');
const ACCOUNT: SourceRef = { id: 'state-council-2005-38', locator: 'art.3' };
const KEPT: SourceRef = law('art.14');
const FORMULA: SourceRef = { id: 'state-council-2005-38', locator: 'art.6' };
const MEDICAL: SourceRef = law('art.23');
const GOAL: SourceRef = { id: 'state-council-office-2024-38' };
const SUBSIDY: SourceRef = { id: 'employment-subsidy-2023' };
export const refs: readonly SourceRef[] = [MAY, ACCOUNT, KEPT, FORMULA, MEDICAL, GOAL, SUBSIDY];

export interface Formats {
  yuan(value: number | null): string;
  figure(value: number): string;
  span(value: Span, one: (x: number) => string, low?: (x: number) => string): string;
  months(value: Span): string;
  month: (value: Answer['month']) => string;
}
export function formats(words: Words): Formats {
  const figure = (value: number) => words.number(money(value), 'yuan', 'number');
  const span: Formats['span'] = (value, one, low = one) => (isExact(value) ? one(value.low) : words.text('calculator.range', { low: low(value.low), high: one(value.high) }));
  return {
    yuan: (value) => (value === null ? '' : words.number(money(value), 'yuan')),
    figure,
    span,
    months: (value) => span(value, (x) => words.number(x, 'months'), (x) => words.number(x, 'months', 'number')),
    month: (value) => words.number(formatMonth(value), 'month'),
  };
}

const placeText = (place: string, { words, data }: Frame): string => (place === ELSEWHERE ? words.text('calculator.elsewhere') : (placeName(data, place) ?? place));

export function view(answer: Answer, frame: Frame): View {
  const { words, clauses } = frame;
  const { inputs } = answer;
  const f = formats(words);
  const workings = workingsOf(answer, frame);
  const shown = workings.flatMap(({ lines }) => lines).filter(({ verified }) => verified !== undefined);
  return {
    says: [says(answer, frame, f), ...minimumSays(answer.ahead, inputs.paid, inputs.today, words)].join(''),
    figures: figures(answer, words, f),
    heads: ['base', 'pension', 'medical', 'total', ...(inputs.income === null ? [] : ['share'])].map((name) => words.text(key(`head.${name}`))),
    rows: answer.rows.map((row) => rowView(row, answer, words, f)),
    remarks: remarks(answer, frame, f),
    better: answer.better === null ? null : { text: words.text(key('better'), { month: f.month(answer.better) }), month: formatMonth(answer.better) },
    lacks: lacks(answer, words),
    buys: buys(answer, words, clauses, f),
    subsidy: subsidy(answer, words, clauses, f),
    verified: shown.length > 0 ? words.text(key(`verified.${answer.rows.some(({ unsure }) => unsure) ? 'memory' : weakest(shown)}`)) : '',
    workings,
    assumptions: assumptions(answer, frame, f),
  };
}

const floorOf = ({ rows }: Answer): Row | undefined => rows.find(({ id }) => id === 'floor');

function says(answer: Answer, frame: Frame, f: Formats): string {
  const { words } = frame;
  const { inputs, month, rows } = answer;
  const row = floorOf(answer) ?? rows[0];
  const values = {
    place: placeText(inputs.place, frame),
    month: f.month(month),
    today: f.month(inputs.today),
    base: row ? f.yuan(row.base) : '',
    pension: f.yuan(row?.pension ?? null),
    medical: f.yuan(row?.medical ?? null),
    total: f.yuan(row?.total ?? null),
    share: row?.share == null ? '' : words.number(row.share, 'percent'),
  };
  if (!row || row.pension === null) return words.text(key('says.nothing'), values);
  const parts = [inputs.month === null && month !== inputs.today ? 'says.before' : 'says.of', row.id === 'floor' ? (row.whole ? 'says.floor' : 'says.floor-pension') : 'says.no-floor'];
  if (row.id === 'floor') {
    parts.push(row.share === null ? 'says.end' : row.share > 100 ? 'says.share-over' : 'says.share');
    if (!row.whole) parts.push('says.no-medical');
  }
  return parts.map((part) => words.text(key(part), values)).join('');
}

function figures(answer: Answer, words: Words, f: Formats): View['figures'] {
  const floor = floorOf(answer);
  const { missing, required, rest, subsidy } = answer;
  const found: View['figures'] = [];
  if (floor?.total != null) found.push({ label: words.text(key(floor.whole ? 'figure.least' : 'figure.least-partly')), printed: [f.figure(floor.total)], sub: floor.share === null ? '' : words.text(key('figure.share'), { share: words.number(floor.share, 'percent') }) });
  if (missing) {
    const printed = isExact(missing) ? [String(missing.low)] : [String(missing.low), String(missing.high)];
    found.push({ label: words.text(key('figure.missing')), printed, sub: rest ? words.text(key('figure.rest'), { yuan: f.span(rest.cost, (x) => f.yuan(x), f.figure) }) : words.text(key('figure.required'), { required: f.months(required) }) });
  }
  if (subsidy) found.push({ label: words.text(key('figure.subsidy')), printed: [f.figure(subsidy.most)], sub: words.text(key('figure.subsidy-months'), { months: words.number(subsidy.months, 'months') }) });
  return found;
}

function rowView(row: Row, { inputs }: Answer, words: Words, f: Formats): RowView {
  const cell = (value: number | null) => (value === null ? null : f.figure(value));
  const sub = [
    row.account === null ? '' : words.text(key('sub.account'), { yuan: f.yuan(row.account) }),
    row.unemployment === null ? '' : words.text(key('sub.unemployment'), { yuan: f.yuan(row.unemployment) }),
    row.whole ? '' : words.text(key('sub.no-medical')),
    row.unsure ? words.text(key('sub.unsure')) : '',
    row.buys ? words.text(key('sub.buys'), { yuan: f.yuan(row.buys.total) }) : '',
  ];
  return {
    id: row.id,
    name: words.text(key(`row.${row.id}`)),
    sub: sub.filter(Boolean),
    cells: [f.figure(row.base), cell(row.pension), cell(row.medical), cell(row.total), ...(inputs.income === null ? [] : [row.share === null ? '' : words.number(row.share, 'percent')])],
    least: row.id === 'floor',
  };
}

function remarks(answer: Answer, frame: Frame, f: Formats): string[] {
  const { words, data } = frame;
  const { inputs, month, floor, from, rows, noWorth, incomeBelow } = answer;
  const place = placeText(inputs.place, frame);
  const said: string[] = [];
  if (inputs.month === null && month !== inputs.today) said.push(words.text(key('remark.before'), { month: f.month(month), today: f.month(inputs.today) }));
  if (incomeBelow && floor !== null) said.push(words.text(key('remark.income-below'), { floor: f.yuan(floor) }));
  if (floor === null && rows.length > 0) said.push(words.text(key('remark.no-floor')));
  if (rows.some((row) => row.pension !== null && !row.whole)) said.push(words.text(key('remark.no-medical')));
  if (inputs.hukouHere !== true) said.push(words.text(key(inputs.hukouHere === false ? 'remark.hukou-no' : 'remark.hukou-unsure')));
  if (noWorth) said.push(words.text(key(`remark.worth.${noWorth}`), { place }));
  if (from.length > 0) said.push(words.text(key('remark.from'), { place, from: from.map((slug) => placeName(data, slug) ?? slug).join(words.text('calculator.comma')) }));
  return said;
}

function lacks({ lacks: all }: Answer, words: Words): string[] {
  return [...new Set(all.map(({ insurance, reason }) => words.text(key('lack'), { insurance: words.text(`calculator.of.${insurance}`), reason: reasonText(reason, words) })))];
}
/** A reason is a code or, in some places, a sentence of its own. */
function reasonText(reason: string, words: Words): string {
  for (const known of [`choice.reason.${reason}`, reason]) if (words.has(known)) return words.text(known);
  return /^[\x20-\x7e]*$/.test(reason) ? words.text('choice.reason.no-value') : reason;
}
export function askHint({ reasons }: Ask, words: Words): string {
  return words.text(key('ask-hint'), { reasons: reasons.length === 0 ? words.text('choice.reason.no-value') : reasons.map((one) => reasonText(one, words)).join(words.text('calculator.semicolon')) });
}

function buys(answer: Answer, words: Words, clauses: Clauses, f: Formats): View['buys'] {
  const row = floorOf(answer) ?? answer.rows[0];
  const values = row?.buys ? { basic: f.yuan(row.buys.basic), account: f.yuan(row.buys.account), total: f.yuan(row.buys.total), base: f.yuan(row.base) } : null;
  const all: [string, SourceRef | null][] = [
    ['months', law('art.10')],
    ...(values ? ([[row?.id === 'floor' ? 'year' : 'year-at', FORMULA]] as [string, SourceRef][]) : []),
    ['account', ACCOUNT],
    ['kept', KEPT],
    ['medical', MEDICAL],
    ['not', null],
  ];
  return all.map(([id, ref]) => ({ text: words.text(key(`buys.${id}`), values ?? {}), clause: ref && clauseOf(ref, clauses) }));
}

function subsidy({ subsidy: found, inputs, rows }: Answer, words: Words, clauses: Clauses, f: Formats): View['subsidy'] {
  const clause = clauseOf(SUBSIDY, clauses);
  if (!found) return [{ text: words.text(key(inputs.hardToEmploy ? 'subsidy.unknown' : 'subsidy.who')), clause }];
  const values = { most: f.yuan(found.most), months: words.number(found.months, 'months'), left: f.yuan(found.left), base: words.text(key(rows.some(({ id }) => id === 'own') ? 'row.own' : 'row.floor')) };
  return [{ text: words.text(key('subsidy.most'), values), clause }, { text: words.text(key('subsidy.how')), clause: null }];
}

function workingsOf(answer: Answer, frame: Frame): View['workings'] {
  const { words, clauses, by } = frame;
  const { rows, ahead, inputs } = answer;
  const many = ahead.length > 1;
  return [
    ...rows.map((row) => ({ id: row.id, title: words.text(key('working'), { row: words.text(key(`row.${row.id}`)) }), lines: rowLines(row, answer, frame) })),
    ...ahead.map((one) => ({ id: one.track, title: words.text(key(many ? 'working-minimum-of' : 'working-minimum'), { track: words.text(`minimum.${one.track}`) }), lines: minimumLines(one, inputs.paid, words, clauses, by) })),
    ...(answer.rest ? [{ id: 'rest', title: words.text(key('working-rest')), lines: sumLines(answer.rest.trace, frame) }] : []),
    ...(answer.subsidy ? [{ id: 'subsidy', title: words.text(key('working-subsidy')), lines: subsidyLines(answer.subsidy.trace, answer, frame) }] : []),
  ];
}

function assumptions(answer: Answer, { words, rulesAsOf }: Frame, f: Formats): string[] {
  const { month, worthOf, inputs, rest } = answer;
  const values = { month: f.month(month), rules: words.number(rulesAsOf, 'month'), year: worthOf ? f.month(worthOf.month) : '', age: worthOf ? words.number(worthOf.age, 'months', 'age') : '' };
  const parts = ['assume.as-of', ...(answer.rows.some(({ id }) => id === 'average') ? ['assume.base'] : []), ...(worthOf ? ['assume.worth', 'assume.age'] : []), ...(rest ? ['assume.rest'] : []), ...(inputs.paid === null ? [] : ['assume.paid'])];
  return parts.map((part) => words.text(key(part), values));
}
