/** A payslip in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { kinds } from '../../rules/contribution-law.ts';
import { formatMonth } from '../../rules/month.ts';
import type { Verified } from '../../rules/result.ts';
import type { Step } from '../../rules/trace.ts';
import { pictured } from '../kit/pictured.ts';
import { type Line, money, passbook, toldLine, weakest } from '../kit/passbook.ts';
import { ELSEWHERE, MARKS, OWN, type PlaceData, placeName, standingIn } from '../kit/places.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import { type Answer, plus, type Share } from './answer.ts';
import type { Ask } from './asks.ts';
import { drawWhole } from './picture.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
}
export interface Row {
  id: string;
  name: string;
  sub: string;
  mark: string;
  /** Yours, the employer's, into an account, into a pool; null where it isn't known. */
  cells: (string | null)[];
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  heads: string[];
  rows: Row[];
  sum: Row | null;
  remarks: string[];
  lacks: { text: string }[];
  /** A month in which more of this place was known. */
  until: { text: string; month: string } | null;
  picture: { caption: string; alt: string; svgs(captionId: string, altId: string): string } | null;
  workings: { id: string; title: string; lines: Line[] }[];
  assumptions: { text: string }[];
}

const key = (name: string) => `payslip.${name}`;
const ORDER: readonly Share['insurance'][] = [...kinds, 'housing-fund'];

export const insuranceName = (insurance: string, words: Words): string => words.text(`calculator.of.${insurance}`);
const list = (names: string[], words: Words): string => names.join(words.text('calculator.comma'));

export function view(answer: Answer, frame: Frame): View {
  const { words } = frame;
  const yuan = (value: number | null) => (value === null ? '' : words.number(money(value), 'yuan'));
  const figure = (value: number) => words.number(money(value), 'yuan', 'number');
  const { inputs, shares, fund } = answer;
  const { status } = inputs;
  const groups = workings(answer, frame);
  const absent = missingOf(answer);
  const all = fund ? [...shares, fund] : shares;
  const row = (insurance: Share['insurance']): Row | null => {
    const one = all.find((share) => share.insurance === insurance);
    if (!one && !absent.includes(insurance)) return null;
    const rate = answer.rates[insurance];
    const rates = [rate?.worker, rate?.employer].map((value) => (value == null ? '' : words.number(value, 'percent')));
    const parts = [
      one?.base != null ? words.text(key('sub.base'), { base: yuan(one.base) }) : '',
      rates[0] ? words.text(key(status === 'flexible' ? 'sub.own' : 'sub.worker'), { rate: rates[0] }) : '',
      rates[1] ? words.text(key('sub.employer'), { rate: rates[1] }) : '',
      one?.fixed ? words.text(key('sub.fixed'), { fixed: yuan(one.fixed) }) : '',
      one?.subsidy ? words.text(key('sub.subsidy'), { subsidy: yuan(one.subsidy) }) : '',
    ];
    const verified = weakest(groups.find(({ id }) => id === insurance)?.lines ?? []);
    return {
      id: insurance,
      name: insuranceName(insurance, words),
      sub: list(parts.filter(Boolean), words),
      mark: markOf(verified, words),
      cells: !one && insurance === 'injury' && answer.injury ? injuryCells(answer.injury) : columns(status).map((part) => (one?.[part] == null ? null : figure(one[part]))),
    };
  };
  const injuryCells = ([low, high]: [number, number]) => {
    const span = words.text('calculator.range', { low: figure(low), high: figure(high) });
    return columns(status).map((part) => (part === 'employer' || part === 'toPool' ? span : figure(0)));
  };
  const total = (part: Column): string | null => {
    const values = all.map((one) => one[part]);
    if (values.length === 0 || values.some((value) => value === null)) return null;
    return figure((values as number[]).reduce(plus, 0));
  };
  const partial = absent.length > 0;
  return {
    says: says(answer, frame, yuan),
    figures: figures(answer, words, yuan, figure),
    heads: columns(status).map((part) => words.text(key(`head.${status === 'employee' ? '' : 'own-'}${part}`))),
    rows: ORDER.flatMap((insurance) => row(insurance) ?? []),
    sum: all.length === 0 ? null : { id: 'sum', name: words.text(key(partial ? 'row.known' : 'row.sum')), sub: '', mark: '', cells: columns(status).map(total) },
    remarks: remarks(answer, frame, yuan),
    lacks: lacks(answer, words),
    until: answer.until === null ? null : { text: words.text(key('until'), { month: words.number(formatMonth(answer.until), 'month') }), month: formatMonth(answer.until) },
    picture: pictureView(answer, words, yuan),
    workings: groups,
    assumptions: assumptions(answer, frame),
  };
}

type Column = 'worker' | 'employer' | 'toAccount' | 'toPool' | 'subsidy';
const columns = (status: string): Column[] => (status === 'employee' ? ['worker', 'employer', 'toAccount', 'toPool'] : ['worker', 'toAccount', 'toPool']);
const markOf = (verified: Verified, words: Words): string => (MARKS[verified] ? words.text(MARKS[verified]) : '');

/** Insurances that nothing, or not all, is known of. */
function missingOf({ shares, fund, lacks, inputs }: Answer): Share['insurance'][] {
  const whole = (insurance: string) => {
    const one = insurance === 'housing-fund' ? fund : shares.find((share) => share.insurance === insurance);
    return one != null && one.worker !== null && one.employer !== null;
  };
  const named = lacks.map(({ insurance }) => insurance);
  if (inputs.status === 'employee' && !inputs.noFund && fund?.worker == null) named.push('housing-fund');
  return ORDER.filter((insurance) => named.includes(insurance) && !whole(insurance));
}

const placeText = ({ inputs: { place } }: Answer, { words, data }: Frame): string => (place === ELSEWHERE ? words.text('calculator.elsewhere') : (placeName(data, place) ?? place));

function says(answer: Answer, frame: Frame, yuan: (value: number | null) => string): string {
  const { words } = frame;
  const { inputs, worker, employer, fund, complete, left, shares } = answer;
  const { status, wage, tier } = inputs;
  const missing = missingOf(answer).filter((one) => one !== 'housing-fund');
  const values = {
    place: placeText(answer, frame),
    month: words.number(formatMonth(inputs.month), 'month'),
    wage: wage === null ? '' : yuan(Number(wage)),
    tier: tier === null ? '' : yuan(Number(tier)),
    worker: yuan(worker),
    employer: yuan(employer),
    fund: yuan(fund?.worker ?? null),
    fundEmployer: yuan(fund?.employer ?? null),
    left: yuan(left),
    missing: list(missing.map((one) => insuranceName(one, words)), words),
    low: yuan(answer.injury?.[0] ?? null),
    high: yuan(answer.injury?.[1] ?? null),
  };
  const parts = [`says.${status}`];
  if (shares.length === 0 || worker === null) parts.push('says.nothing');
  else {
    parts.push(`says.${status}${complete.worker ? '' : '-partly'}`.replace('says.', 'says.own-'));
    if (status === 'employee') {
      parts.push(fund?.worker != null ? 'says.fund' : inputs.noFund ? 'says.no-fund' : 'says.fund-untold');
      if (employer !== null) parts.push(missing.length === 1 && missing[0] === 'injury' ? (answer.injury ? 'says.employer-injury-span' : 'says.employer-injury') : missing.length > 0 ? 'says.employer-partly' : 'says.employer');
      if (left !== null) parts.push(fund?.worker != null || inputs.noFund ? 'says.left' : 'says.left-fund');
    }
  }
  if (missing.length > 0 && !(missing.length === 1 && missing[0] === 'injury')) parts.push('says.missing');
  return parts.map((part) => words.text(key(part), values)).join('');
}

function figures(answer: Answer, words: Words, yuan: (value: number | null) => string, figure: (value: number) => string): View['figures'] {
  const { inputs, worker, employer, fund, complete, left, shares } = answer;
  if (worker === null || shares.length === 0) return [];
  const label = (name: string, whole: boolean) => words.text(key(whole ? `figure.${name}` : `figure.${name}-partly`));
  if (inputs.status !== 'employee') return [{ label: label(`own-${inputs.status}`, complete.worker), printed: [figure(worker)], sub: ''}];
  const split = (insurance: number, funded: number | null) => (funded === null ? words.text(key('figure.no-fund')) : words.text(key('figure.split'), { insurance: yuan(insurance), fund: yuan(funded) }));
  const own = { label: label('own', complete.worker), printed: [figure(plus(worker, fund?.worker ?? 0))], sub: split(worker, fund?.worker ?? null)};
  const theirs = employer === null ? [] : [{ label: label('employer', complete.employer), printed: [figure(plus(employer, fund?.employer ?? 0))], sub: split(employer, fund?.employer ?? null)}];
  const rest = left === null ? [] : [{ label: words.text(key('figure.left')), printed: [figure(left)], sub: words.text(key('figure.left-sub')) }];
  return [own, ...theirs, ...rest];
}

function remarks(answer: Answer, frame: Frame, yuan: (value: number | null) => string): string[] {
  const { words, data } = frame;
  const said: string[] = [];
  for (const [code, name] of [['contribution.base-raised', 'raised'], ['contribution.base-lowered', 'lowered'], ['contribution.limits-unknown', 'limits']] as const) {
    const of = answer.warnings.filter((one) => one.code === code);
    const limits = [...new Set(of.map(({ data: { limit } }) => (limit === undefined ? '' : yuan(limit as number))))];
    for (const limit of limits) {
      const names = of.filter(({ data: { limit: one } }) => (one === undefined ? '' : yuan(one as number)) === limit).map(({ data: { insurance } }) => insuranceName(String(insurance), words));
      said.push(words.text(key(`remark.${name}`), { names: list(names, words), limit }));
    }
  }
  const { worker, fund, complete, inputs } = answer;
  if (inputs.status === 'employee' && complete.worker && worker !== null && plus(worker, fund?.worker ?? 0) > Number(inputs.wage)) said.push(words.text(key('remark.over')));
  if (answer.from.length > 0) said.push(words.text(key('remark.from'), { place: placeText(answer, frame), from: list(answer.from.map((slug) => placeName(data, slug) ?? slug), words) }));
  if (answer.warnings.some(({ code }) => code === 'contribution.at-least')) said.push(words.text('problem.contribution.at-least'));
  return said;
}

/** What isn't known, and why, an insurance a line. */
function lacks({ lacks: all }: Answer, words: Words): View['lacks'] {
  const names = [...new Set(all.map(({ insurance }) => insurance))];
  return names.map((insurance) => {
    const own = all.filter((one) => one.insurance === insurance);
    const parts = [...new Set(own.map(({ part }) => words.text(`choice.part.${part}`)))];
    const reasons = [...new Set(own.map(({ reason }) => reasonText(reason, words)))];
    return { text: words.text(key('lack'), { insurance: insuranceName(insurance, words), parts: list(parts, words), reasons: reasons.join(words.text('calculator.semicolon')) }) };
  });
}

/** A reason is a code or, in some places, a sentence of its own. */
export function reasonText(reason: string, words: Words): string {
  for (const known of [`choice.reason.${reason}`, reason]) if (words.has(known)) return words.text(known);
  return /^[\x20-\x7e]*$/.test(reason) ? words.text('choice.reason.no-value') : reason;
}

export function askHint({ insurances, reasons, until }: Ask, words: Words): string {
  const own = reasons.map((one) => reasonText(one, words)).join(words.text('calculator.semicolon'));
  const values = { names: list([...new Set(insurances)].map((one) => insuranceName(one, words)), words), reasons: own, until: until === undefined ? '' : words.number(formatMonth(until), 'month') };
  return words.text(key('ask.for'), values) + (own ? words.text(key('ask.why'), values) : until === undefined ? '' : words.text(key('ask.until'), values));
}

function pictureView(answer: Answer, words: Words, yuan: (value: number | null) => string): View['picture'] {
  const { whole } = answer;
  if (!whole) return null;
  const missing = missingOf(answer);
  const values = { cost: yuan(whole.cost), left: yuan(whole.left), accounts: yuan(whole.accounts), pools: yuan(whole.pools), pay: yuan(Number(answer.inputs.wage)), missing: list(missing.map((one) => insuranceName(one, words)), words) };
  return {
    caption: words.text(key(missing.length > 0 ? 'picture.caption-partly' : 'picture.caption'), values),
    alt: words.text(key('picture.alt'), values),
    svgs: pictured((box) => drawWhole(answer, whole, box, words)),
  };
}

// Told inside the line of the step that uses them, or nothing happened in them.
const FOLDED = new Set(['timesRate', 'contributionShareExact', 'together', 'employerPays', 'employerShares', 'toAccounts', 'toPools']);
const SUMS = new Set(['worker', 'employer', 'left', 'ownShares', 'cost']);

/** Which insurance a step is of: `rate#medical.worker` is of the medical one. What has no name after the sign is of the pension. */
function groupOf({ id }: { id: string }): string {
  const [name = '', part] = id.split('#');
  if (SUMS.has(name) || FOLDED.has(id)) return 'sum';
  return part?.split('.')[0] || 'pension';
}

function workings(answer: Answer, { words, clauses, data, by }: Frame): View['workings'] {
  const { inputs, trace, sums } = answer;
  const all = [...trace, ...sums];
  const folded = new Set(all.filter(({ id, op, result, args }) => FOLDED.has(id.split('#')[0] as string) || (op === 'sum' && result === 0 && args.length === 1)).map(({ id }) => id));
  const law = standingIn(data, answer.found, OWN, words, clauses);
  const read = (steps: readonly Step[]) => passbook(steps, { words, clauses, folded, law, sums: new Set(['worker', 'employer', 'left']) });
  const lines = read(trace);
  const of = (id: string): Line[] => lines.filter((line) => groupOf(line) === id);
  const groups = ORDER.map((id) => ({ id: id as string, title: insuranceName(id, words), lines: of(id) }));
  const known = [...groups, { id: 'sum', title: words.text(key('working-sum')), lines: [...of('sum'), ...read(sums)] }].filter((group) => group.lines.length > 0);
  if (inputs.wage !== null) known[0]?.lines.unshift(toldLine('wage', words.text(`step.wage-${inputs.status}`), words.number(money(Number(inputs.wage)), 'yuan'), by));
  return known;
}

function assumptions({ inputs, left }: Answer, { words, rulesAsOf }: Frame): View['assumptions'] {
  const values = { month: words.number(formatMonth(inputs.month), 'month'), rules: words.number(rulesAsOf, 'month') };
  const parts = ['assume.as-of', ...(inputs.status === 'employee' ? ['assume.base', 'assume.accounts'] : inputs.status === 'flexible' ? ['assume.flexible'] : ['assume.resident'])];
  if (left !== null) parts.push('assume.left');
  return parts.map((part) => ({ text: words.text(key(part), values) }));
}
