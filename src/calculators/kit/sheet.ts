/** What 我的账本 shows of a calculator: what the reader entered, and what comes out of it. A calculator offers it in its `sheet.ts`. */
import { formatDay } from '../../rules/day.ts';
import { formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import { readAmount, readRate } from './amount.ts';
import { todayOf } from './clock.ts';
import { readDays } from './days.ts';
import { readDuration, readMonth } from './field.ts';
import type { Form, FrameData, Spec } from './form.ts';
import { messages, nameOf } from './messages.ts';
import { ownForm } from './own.ts';
import { type Clause, type Clauses, dayText, type Line, money } from './passbook.ts';
import { ELSEWHERE, type PlaceData, placeName } from './places.ts';
import { calculatorWords, type Values, type Words } from './words.ts';

/** What the reader's device knows. */
export interface Device {
  profile: Profile | null;
  place: string | undefined;
  kept: Form;
  /** Of its clock. */
  month: Month;
}
export interface Entry {
  label: string;
  value: string;
  /** The fields that it stands for. */
  of: readonly string[];
}
export interface Row {
  label: string;
  value: string;
  sub?: string;
  clauses?: readonly Clause[];
  loss?: boolean;
}
export interface Result {
  says: string;
  rows: Row[];
  /** What the result stands on: their clauses are told, each with its mark. */
  lines: readonly Line[];
  notes?: readonly string[];
}
export interface Summary {
  title: string;
  /** Of the worked case, where the reader has told nothing: nobody's. */
  entries: (Pick<Entry, 'label' | 'value'> & { example: boolean })[];
  faults: string[];
  /** null: what was entered gives nothing, the faults say why. */
  result: Result | null;
}
/** `src/calculators/<id>/sheet.ts` exports it as `sheet`. */
export type Sheet<D = unknown> = (data: D, device: Device) => Summary;

interface Naming {
  /** A key of the catalogue, where the field's own name won't do. */
  label?: string;
  /** A key whose `{value}` is what was typed. */
  value?: string;
}
type Told = Entry | null | false | undefined;
/** Entries by kind; a field left empty gives none, and what can't be read stands as it was typed. */
export interface Ask {
  text(field: string, naming?: Naming): Told;
  /** `prefix` and the value make the key. */
  choice(field: string, prefix: string, naming?: Naming): Told;
  place(field: string, places: PlaceData, naming?: Naming): Told;
  month(field: string, naming?: Naming): Told;
  /** A day, or a month. */
  day(field: string, naming?: Naming): Told;
  yuan(field: string, naming?: Naming): Told;
  percent(field: string, naming?: Naming): Told;
  /** A tick. */
  yes(field: string, naming?: Naming): Told;
  duration(field: string, years: string, months: string, naming?: Naming): Told;
  /** Several in one, under a name of the catalogue. */
  joined(label: string, values: Values, parts: readonly Told[]): Told;
}

export function asking(form: Form, id: string, words: Words): Ask {
  const entry = (field: string, value: string | undefined, naming: Naming = {}, of: readonly string[] = [field]): Told =>
    value ? { label: naming.label ? words.text(naming.label) : labelOf(field, id, words), value: naming.value ? words.text(naming.value, { value }) : value, of } : null;
  const typed = (field: string) => form[field]?.trim() ?? '';
  const read = (field: string, reader: (text: string) => string | null) => (typed(field) === '' ? '' : (reader(typed(field)) ?? typed(field)));
  const monthText = (text: string): string | null => {
    const found = readMonth(text, '');
    return 'month' in found ? words.number(formatMonth(found.month), 'month') : null;
  };
  return {
    text: (field, naming) => entry(field, typed(field), naming),
    choice: (field, prefix, naming) => entry(field, typed(field) && words.text(prefix + typed(field)), naming),
    place: (field, places, naming) => entry(field, typed(field) === ELSEWHERE ? words.text('calculator.elsewhere') : (placeName(places, typed(field)) ?? typed(field)), naming),
    month: (field, naming) => entry(field, read(field, monthText), naming),
    day: (field, naming) =>
      entry(field, read(field, (text) => {
        const found = readDays(text, '');
        return 'days' in found && found.days.low === found.days.high ? dayText(formatDay(found.days.low), words) : monthText(text);
      }), naming),
    yuan: (field, naming) =>
      entry(field, read(field, (text) => {
        const found = readAmount(text, '');
        return 'yuan' in found && found.yuan !== null ? words.number(money(Number(found.yuan)), 'yuan') : null;
      }), naming),
    percent: (field, naming) =>
      entry(field, read(field, (text) => {
        const found = readRate(text, '', 0, 100);
        return 'percent' in found && found.percent !== null ? words.number(found.percent, 'percent') : null;
      }), naming),
    yes: (field, naming) => entry(field, typed(field) && words.text(typed(field) === 'yes' ? 'calculator.yes' : 'calculator.no'), naming),
    duration(field, years, months, naming) {
      const found = readDuration(form[years] ?? '', form[months] ?? '', field);
      const value = 'months' in found ? found.months !== null && words.number(found.months, 'months') : [typed(years), typed(months)].filter(Boolean).join(' / ');
      return entry(field, value || '', naming, [years, months]);
    },
    joined(label, values, parts) {
      const told = parts.flatMap((one) => one || []);
      return told.length > 0 && { label: words.text(label, values), value: told.map(({ value }) => value).join(words.text('calculator.comma')), of: told.flatMap(({ of }) => of) };
    },
  };
}
const labelOf = (field: string, id: string, words: Words): string => (words.has(`${id}.field.${field}`) ? words.text(`${id}.field.${field}`) : nameOf(field, id, words));

/** Figures of an answer as rows; two where it is a span. */
export const figureRows = (figures: readonly { label: string; printed: string[]; sub: string; tone?: string }[], words: Words): Row[] =>
  figures.map(({ label, printed: [low = '', high], sub, tone }) => ({ label, value: high === undefined ? low : words.text('calculator.range', { low, high }), sub, loss: tone === 'loss' }));

interface Offered<D, A> {
  spec(data: D): Pick<Spec<A>, 'keys' | 'work' | 'paysIn' | 'fromProfile'>;
  /** In the order of the form. */
  entries(form: Form, ask: Ask, data: D): Told[];
  result(answer: A, frame: { words: Words; clauses: Clauses; data: D; rulesAsOf: string; by: string }): Result;
}

export const frameSheet =
  <D extends FrameData, A>({ spec: specOf, entries, result }: Offered<D, A>): Sheet<D> =>
  (data, { kept, profile, place, month }) => {
    const words = calculatorWords(data);
    const { id, clauses, rulesAsOf, worked } = data;
    const spec = specOf(data);
    const today = todayOf(month, parseMonth(rulesAsOf) as Month).month;
    const own = ownForm(spec, kept, profile, place, today);
    const form = { ...worked, ...own };
    const { answer, faults } = spec.work(form, today);
    return {
      title: words.text(`${id}.title`),
      entries: entries(form, asking(form, id, words), data).flatMap((one) => (one ? [{ label: one.label, value: one.value, example: !one.of.some((field) => field in own) }] : [])),
      faults: faults.map(messages(id, words)),
      result: answer && result(answer, { words, clauses, data, rulesAsOf, by: words.text('calculator.told-by-you') }),
    };
  };
