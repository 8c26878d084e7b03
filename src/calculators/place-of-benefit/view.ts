/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import type { Box, Mark } from '../../charts/kit/mark.ts';
import type { SourceRef } from '../../rules/result.ts';
import { type Clause, clauseOf, type Line } from '../kit/passbook.ts';
import { pictured } from '../kit/pictured.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import type { Answer, Paid, Way } from './answer.ts';
import { changeLines } from './change-lines.ts';
import { ENOUGH } from './changes.ts';
import type { Shares } from './money.ts';
import { moving } from './moving.ts';
import { drawStays } from './picture.ts';
import { workings } from './working.ts';

export interface Frame extends ViewFrame {
  money: Shares;
  /** Of a person of the story: a heading for each version of what they tell, and what provinces are called that they don't name. */
  versions?: string[];
}
export interface Told {
  text: string;
  clause?: Clause | null;
}
export interface GateView {
  id: number;
  state: 'met' | 'open';
  name: string;
  mark: string;
  why: string;
  clause: Clause | null;
}
export interface WayView {
  title: string;
  gates: GateView[];
  rows: { name: string; months: string; account: string; why: string; clause: Clause | null }[];
  picture: { caption: string; alt: string; svgs: (captionId: string, altId: string) => string };
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  ways: WayView[];
  remarks: Told[];
  verified: string;
  changes: Told[];
  changeNote: string;
  moves: Told[];
  workings: { title: string; lines: Line[] }[];
  assumptions: Told[];
}

export const key = (name: string) => `place-of-benefit.${name}`;
export const ARTICLE: SourceRef = { id: 'state-council-office-2009-66', locator: 'art.6' };
export const MORE_REFS: readonly SourceRef[] = [
  ARTICLE,
  { id: 'mohrss-2016-5', locator: 'item.3' },
  { id: 'mohrss-2016-5', locator: 'item.8' },
  { id: 'provincial-transfer-measures', locator: 'art.11' },
  { id: 'mohrss-order-13', locator: 'art.4' },
  { id: 'mohrss-office-2019-94' },
  { id: 'tianjin-2017-13' },
  { id: 'state-council-office-2009-66', locator: 'art.4' },
  { id: 'state-council-office-2009-66', locator: 'art.5' },
];

/** What holds of two stays in one province is said once. */
export const once = (lines: Told[]): Told[] => lines.filter(({ text }, index) => lines.findIndex((one) => one.text === text) === index);
export const nameIn = (words: Words) => (province: string) => words.text(`calculator.of.${province}`);
export const monthsIn = (words: Words) => (months: number) => words.number(months, 'months');

export function view(answer: Answer, frame: Frame): View {
  const { words } = frame;
  return {
    says: says(answer, frame),
    figures: figures(answer, frame),
    ways: answer.ways.map((way, index) => wayView(answer, way, wayTitle(answer, way, index, frame), frame)),
    remarks: once(remarks(answer, frame)),
    verified: words.text(key(`verified.${answer.ways.some(({ verified }) => verified !== 'text') ? 'secondary' : 'text'}`)),
    ...changeLines(answer, frame),
    moves: moving(answer.ways[0] as Way, frame),
    workings: workings(answer, frame),
    assumptions: assumptions(answer, frame),
  };
}

/** What tells one way from the others. */
function wayTitle({ ways, open }: Answer, way: Way, index: number, { words, versions }: Frame): string {
  if (ways.length === 1) return '';
  if (versions) return versions[index] ?? '';
  const parts = open.map((at) => words.text(key('way-part'), { nth: at + 1, province: nameIn(words)(way.paid[at]?.province ?? ''), account: words.text(`choice.account.${way.paid[at]?.account}`) }));
  return words.text(key('way'), { accounts: parts.join(words.text('calculator.comma')) });
}

function because(way: Way, { words }: Frame): string {
  const [name, months] = [nameIn(words), monthsIn(words)];
  const at = way.earlier.find(({ province }) => province === way.place);
  const clause = way.clause === 4 && !way.relation ? '4-none' : way.clause;
  return words.text(key(`says.clause.${clause}`), { relation: way.relation ? name(way.relation.province) : '', months: months(way.relation?.months ?? 0), enough: months(ENOUGH), place: name(way.place), earlier: months(at?.months ?? 0) });
}

function says(answer: Answer, frame: Frame): string {
  const { words, versions } = frame;
  const { ways, open, inputs } = answer;
  const name = nameIn(words);
  const [first] = ways as [Way];
  const one = ways.every(({ place }) => place === first.place);
  const values = { place: name(first.place), which: open.map((at) => name(inputs.stays[at]?.province ?? '')).join(words.text('calculator.comma')) };
  const frozen = (way: Way) => way.frozen.map(({ province, months }) => words.text(key('says.frozen'), { province: name(province), months: monthsIn(words)(months), place: name(way.place) })).join('');
  if (ways.length === 1) return words.text(key('says.place'), values) + because(first, frame) + frozen(first);
  if (one) return words.text(key(versions ? 'says.versions' : 'says.either'), values);
  return words.text(key('says.open'), { ...values, what: missing(answer, frame) }) + ways.map((way, index) => words.text(key('says.way'), { way: wayTitle(answer, way, index, frame), place: name(way.place) })).join('');
}

function missing({ inputs, open }: Answer, { words }: Frame): string {
  const ages = open.some((at) => inputs.stays[at]?.age === null);
  return [...(inputs.sex === null ? ['sex'] : []), ...(ages ? ['age'] : [])].map((what) => words.text(key(`missing.${what}`))).join(words.text('calculator.comma'));
}

function figures({ ways, total }: Answer, { words }: Frame): View['figures'] {
  const [way] = ways as [Way];
  const figure = (id: string, months: number, values = {}) => ({ label: words.text(key(`figure.${id}`), values), printed: [String(months)], sub: words.text(key(`figure.${id}-sub`), { enough: monthsIn(words)(ENOUGH) }) });
  const frozen = way.frozen.reduce((sum, { months }) => sum + months, 0);
  if (ways.length > 1) return [figure('total', total)];
  return [figure('total', total), ...(way.relation ? [figure('relation', way.relation.months, { province: nameIn(words)(way.relation.province) })] : []), ...(frozen > 0 ? [figure('frozen', frozen)] : [])];
}

function wayView({ inputs }: Answer, way: Way, title: string, frame: Frame): WayView {
  const { words, clauses } = frame;
  const name = nameIn(words);
  const draw = (box: Box): { marks: Mark[]; height: number } => drawStays(way, box, words);
  const told = (one: Paid) => words.text(key('picture.stay'), { province: name(one.province), months: monthsIn(words)(one.months), account: words.text(`choice.account.${one.account}`) });
  return {
    title,
    gates: ([1, 2, 3, 4] as const).map((id) => gate(id, way, inputs.hukou, frame)),
    rows: way.paid.map((one) => ({ name: name(one.province), months: monthsIn(words)(one.months), account: words.text(`choice.account.${one.account}`), ...ground(one) })),
    picture: {
      caption: words.text(key('picture.caption'), { enough: monthsIn(words)(ENOUGH) }),
      alt: words.text(key('picture.alt'), { stays: way.paid.map(told).join(words.text('calculator.semicolon')), enough: monthsIn(words)(ENOUGH) }),
      svgs: pictured(draw),
    },
  };

  function ground({ opened, ground: by, age, province }: Paid): { why: string; clause: Clause | null } {
    if (!opened || by === null) return { why: words.text(key('ground.told')), clause: null };
    const limit = opened.trace.find(({ id }) => id === 'temporaryAge')?.result as number;
    const text = [`ground.${by}${age === null ? '-untold' : ''}`, `ground.${by}`].map(key).find((one) => words.has(one)) as string;
    return {
      why: words.text(text, { province: name(province), age: age === null ? '' : words.number(age, 'months', 'age'), limit: words.number(limit, 'months', 'age') }),
      clause: clauseOf(opened.trace.find(({ id }) => id === 'generalAccount')?.source, clauses),
    };
  }
}

/** One of the four: whether it decides, doesn't, or isn't come to. */
function gate(id: 1 | 2 | 3 | 4, way: Way, hukou: string, { words, clauses }: Frame): GateView {
  const [name, months] = [nameIn(words), monthsIn(words)];
  const { relation, earlier, place, clause } = way;
  const state = id === clause ? 'met' : id < clause ? 'unmet' : 'unreached';
  const kind = state === 'unmet' && id < 3 && !relation ? 'none' : state === 'unmet' && id === 3 && earlier.length === 0 ? 'none' : state;
  const values = {
    enough: months(ENOUGH),
    relation: relation ? name(relation.province) : '',
    hukou: name(hukou),
    months: months(relation?.months ?? 0),
    short: months(Math.max(0, ENOUGH - (relation?.months ?? 0))),
    place: name(place),
    earlier: months(earlier.find(({ province }) => province === place)?.months ?? 0),
    list: earlier.map((one) => words.text(key('gate-stay'), { province: name(one.province), months: months(one.months) })).join(words.text('calculator.comma')),
  };
  const article = id === 4 && !relation ? { id: 'mohrss-2016-5', locator: 'item.8' } : ARTICLE;
  return {
    id,
    state: state === 'met' ? 'met' : 'open',
    name: words.text(key(`gate.${id}`), values),
    mark: words.text(key(`state.${state}`)),
    why: words.text(kind === 'unreached' ? key('why.unreached') : key(`why.${id}.${kind}`), values),
    clause: clauseOf(article, clauses),
  };
}

function remarks(answer: Answer, frame: Frame): Told[] {
  const { words, clauses, versions } = frame;
  const { inputs, ways, against, warnings, total, open } = answer;
  const name = nameIn(words);
  const temporary = ways.some(({ paid }) => paid.some(({ account }) => account === 'temporary'));
  const said = (id: string, ref: SourceRef, values = {}): Told => ({ text: words.text(id, values), clause: clauseOf(ref, clauses) });
  return [
    ...against.map((at) => {
      const stay = ways[0]?.paid[at] as Paid;
      return said(key(`remark.against.${stay.account}`), stay.account === 'general' ? { id: 'tianjin-2017-13' } : { id: 'provincial-transfer-measures', locator: 'art.11' }, { province: name(stay.province) });
    }),
    ...(inputs.backPaid && temporary ? [said('problem.account.back-payment-keeps-kind', { id: 'mohrss-2016-5', locator: 'item.3' })] : []),
    ...(inputs.backPaid ? [said('benefit-place.not-modelled.one-off-payments', { id: 'mohrss-office-2019-94' })] : []),
    ...(warnings.some(({ code }) => code === 'account.may-be-corrected') ? [said('problem.account.may-be-corrected', { id: 'provincial-transfer-measures', locator: 'art.11' })] : []),
    ...(open.length > 0 && !versions ? [{ text: words.text(key('remark.open'), { what: missing(answer, frame) }) }] : []),
    said(key('remark.total'), { id: 'mohrss-order-13', locator: 'art.4' }, { total: monthsIn(words)(total) }),
  ];
}

function assumptions({ inputs, ways, open }: Answer, { words, rulesAsOf, versions }: Frame): Told[] {
  const parts = ['as-of', 'order', ...(ways.some(({ paid }) => paid.some(({ opened, age }) => opened && age !== null)) ? ['age'] : []), ...(versions ? ['person'] : []), ...(inputs.sex === null && open.length === 0 ? ['sex'] : [])];
  return parts.map((part) => ({ text: words.text(key(`assume.${part}`), { rules: words.number(rulesAsOf, 'month') }) }));
}
