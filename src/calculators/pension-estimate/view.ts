/** The answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { yearOf } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { type Scenario, scenarios } from '../../rules/scenarios.ts';
import { LEAST, MOST } from '../kit/bases.ts';
import { type Clause, clauseOf, type Line, money, weakest } from '../kit/passbook.ts';
import { pictured } from '../kit/pictured.ts';
import { type PlaceData, placeName } from '../kit/places.ts';
import { sayer } from '../kit/sayer.ts';
import { type Span, spanOf } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Answer, Pension, Run } from './answer.ts';
import type { Person } from './people.ts';
import { drawChoices } from './picture.ts';
import { workings } from './working.ts';

export interface Frame extends ViewFrame {
  data: PlaceData;
  person: Person | undefined;
}
interface Told {
  text: string;
  clause?: Clause | null;
}
interface Row {
  id: string;
  name: string;
  cells: string[];
}
export interface View {
  says: string;
  figures: { label: string; printed: string[]; sub: string }[];
  heads: string[];
  rows: Row[];
  sum: Row;
  choices: Row[];
  picture: { caption: string; alt: string; svgs: (captionId: string, altId: string) => string } | null;
  remarks: Told[];
  verified: string;
  workings: { title: string; lines: Line[] }[];
  assumptions: Told[];
}

export const key = (name: string) => `pension-estimate.${name}`;
export const MINIMUM: SourceRef = { id: 'retirement-measures-2024', locator: 'art.2' };
const LIMITS: SourceRef = { id: 'state-council-office-2019-13', locator: 'sec.3' };
const FORMULA: SourceRef = { id: 'state-council-2005-38', locator: 'art.6' };
const CHOICE: SourceRef = { id: 'retirement-measures-2024', locator: 'art.3' };
export const refs: readonly SourceRef[] = [MINIMUM, LIMITS, FORMULA, CHOICE];

/** One column where the rates that are still to come change nothing. */
function shownScenarios({ runs }: Answer): readonly Scenario[] {
  return runs.every(({ each: { low, high } }) => low.total === high.total) ? ['central'] : scenarios;
}

export function view(answer: Answer, frame: Frame): View {
  const { words, clauses, data, person } = frame;
  const { inputs, runs } = answer;
  const [run] = runs as [Run];
  const { life } = run;
  const f = sayer(words);
  const shown = shownScenarios(answer);
  const single = runs.length === 1;
  const ofRuns = (pick: (one: Run) => number): Span => spanOf(runs.map(pick));
  const over = (scenario: Scenario, pick: (one: Pension) => number): Span => ofRuns(({ each }) => pick(each[scenario]));
  const all = (pick: (one: Pension) => number): Span => spanOf(scenarios.flatMap((scenario) => Object.values(over(scenario, pick))));
  const bases = ofRuns(({ where }) => where.base.yuan);
  const values: Record<string, string> = {
    retire: f.span(ofRuns(({ life: one }) => one.retire), (one) => f.month(one as typeof life.retire)),
    age: f.span(ofRuns(({ life: one }) => one.age), f.age),
    months: f.span(ofRuns(({ months }) => months), f.duration),
    total: f.span(all(({ total }) => total), f.about),
    basic: f.span(over('central', ({ basic }) => basic), f.about),
    account: f.span(all(({ account }) => account), f.about),
    required: f.months(life.required),
    have: f.months(run.months),
    short: f.months(run.short),
    place: inputs.wheres.map(({ place }) => placeName(data, place) ?? '').join(words.text('calculator.comma')),
    base: f.span(bases, f.yuan),
    year: run.where.base.of ? words.number(yearOf(run.where.base.of.month), 'calendar-year') : '',
    index: f.span(ofRuns(({ index }) => index), f.ratio),
    wage: f.yuan(run.wage),
    most: f.ratio(MOST),
    least: words.number(LEAST * 100, 'percent'),
    addOn: run.addOn === null ? '' : f.yuan(run.addOn),
    growth: run.growth === null ? '' : f.percent(run.growth),
    low: run.interest ? f.percent(run.interest.low) : '',
    central: run.interest ? f.percent(run.interest.central) : '',
    high: run.interest ? f.percent(run.interest.high) : '',
    rules: words.number(frame.rulesAsOf, 'month'),
    tells: person?.tells ?? '',
  };
  const say = (id: string, more: Record<string, string> = {}) => words.text(key(id), { ...values, ...more });
  const said = (id: string, ref?: SourceRef): Told => ({ text: say(id), clause: clauseOf(ref, clauses) });
  const short = single && run.short > 0;
  const row = (id: string, pick: (one: Pension, of: Run) => number, text: (value: number) => string): Row => ({ id, name: say(`row.${id}`), cells: shown.map((scenario) => f.span(ofRuns((one) => pick(one.each[scenario], one)), text)) });
  const number = (value: number) => words.number(money(value), 'yuan', 'number');
  const rounded = (value: number) => words.number(Math.round(value), 'yuan', 'number');
  const found = workings(answer, frame);
  const guessed = inputs.balance === null;
  const grown = run.interest !== null;
  return {
    says: [...(person ? ['says.person'] : []), short ? 'says.short' : 'says.retires', inputs.wheres.length > 1 ? 'says.any' : run.ahead ? 'says.ahead' : 'says.now', ...(shown.length > 1 ? ['says.open'] : [])].map((id) => say(id)).join(''),
    figures: (['total', 'basic', 'account'] as const).map((id) => {
      const span = id === 'basic' ? over('central', ({ basic }) => basic) : all((one) => one[id]);
      return { label: say(`figure.${id}`), printed: [...new Set([span.low, span.high].map(rounded))], sub: say(`figure.${id}-sub`) };
    }),
    heads: shown.length > 1 ? shown.map((scenario) => say(`scenario.${scenario}`)) : [say('scenario.one')],
    rows: [
      ...(grown && single && shown.length > 1 ? [{ id: 'interest', name: say('row.interest'), cells: shown.map((scenario) => f.percent(run.interest?.[scenario] ?? 0)) }] : []),
      row('basic', ({ basic }) => basic, number),
      row('saved', ({ saved }) => saved, rounded),
      row('divisor', (_, { divisor }) => divisor, f.ratio),
      row('account', ({ account }) => account, number),
    ],
    sum: row('total', ({ total }) => total, number),
    choices: answer.choices.map(({ id, run: one }) => ({
      id,
      name: say(`choice.${id}`),
      cells: [f.month(one.life.retire), f.age(one.life.age), f.months(one.months), one.short > 0 ? say('choice.short', { short: f.months(one.short) }) : say('choice.enough'), f.about(one.each.central.total)],
    })),
    picture: answer.choices.length > 0 ? pictureOf(answer, frame, say) : null,
    remarks: [
      ...(person?.assumed ?? []).map((text) => ({ text })),
      ...(runs.some(({ ownForm }) => ownForm) ? [said('remark.own-form')] : []),
      ...(short ? [said('remark.short', MINIMUM)] : []),
      ...(runs.some(({ lowered }) => lowered) ? [said('remark.lowered', LIMITS)] : []),
      ...(runs.some(({ lowIndex }) => lowIndex) ? [said('remark.low-index')] : []),
      ...(run.addOn === null || !single ? [] : [said('remark.add-on')]),
    ],
    verified: say(`verified.${weakest(found.flatMap(({ lines }) => lines).filter(({ verified }) => verified !== undefined))}`),
    workings: found,
    assumptions: [
      said('assume.as-of'),
      said(inputs.wheres.length > 1 ? 'assume.base-any' : run.where.base.of ? (run.ahead ? 'assume.base' : 'assume.base-of') : 'assume.base-told', FORMULA),
      ...(inputs.wage !== null && life.ahead > 0 ? [said('assume.wage')] : []),
      said(inputs.index === null ? 'assume.index-guessed' : 'assume.index-told'),
      said(guessed ? 'assume.balance-guessed' : 'assume.balance-told'),
      ...(grown ? [said('assume.interest')] : []),
      ...(life.retire <= inputs.today ? [] : [said(inputs.paying ? 'assume.paying' : 'assume.stopped')]),
      said('assume.decimals'),
    ],
  };
}

function pictureOf({ choices }: Answer, { words }: Frame, say: (id: string, more?: Record<string, string>) => string): View['picture'] {
  const f = sayer(words);
  const range = ({ each }: Run) => f.span(spanOf([each.low.total, each.high.total]), f.about);
  const labelled = choices.map((choice) => ({ choice, label: say('picture.label', { name: say(`choice.${choice.id}`), month: f.month(choice.run.life.retire), yuan: range(choice.run) }) }));
  return {
    caption: say('picture.caption'),
    alt: say('picture.alt', { all: labelled.map(({ label }) => label).join(words.text('calculator.semicolon')) }),
    svgs: pictured((box) => drawChoices(labelled, box, words)),
  };
}
