/** The places a calculator knows, and what the reader tells of theirs. */
import { type Exact, show } from '../../rules/exact.ts';
import { type Month, parseMonth } from '../../rules/month.ts';
import { at, type Dated, type Parameter, type ParameterFile, parameter, type Wanted } from '../../rules/parameters.ts';
import { type Place, type PlaceFile, type Places, places } from '../../rules/place.ts';
import type { Verified } from '../../rules/result.ts';
import type { ParameterArg, Standing, Clauses } from './passbook.ts';
import { clauseOf } from './passbook.ts';
import type { Words } from './words.ts';

export interface PlaceData {
  files: PlaceFile[];
  /** Every parameter that the calculator's rules read, with the nation's values. */
  nation: ParameterFile[];
  /** The choice of places: by how much is known of them. */
  groups: { label: string; options: { value: string; text: string }[] }[];
}

/** Where nothing is known but the nation's rules. */
export const ELSEWHERE = 'elsewhere';
/** The place that is made of what the reader tells; behind it stands the place they named. */
export const OWN = 'own';

/** Values by parameter, in their unit: of one month, or of all. */
export type Typed = Record<string, unknown>;

/** What is typed stands before what the place has, and that before the nation's. */
export function placesWith({ files }: PlaceData, slug: string, typed: Typed): Places {
  const values = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, [{ from: null, to: null, value, source: { missing: OWN }, status: 'published', verified: 'text' }]]));
  return places(...files, { id: OWN, name: '', kind: OWN, parent: slug === ELSEWHERE ? null : slug, values });
}

export const placeName = ({ files }: PlaceData, slug: string): string | undefined => files.find(({ id }) => id === slug)?.name;

const read = new WeakMap<PlaceData, Map<string, Parameter<unknown>>>();
/** The parameters by id, read once. */
export function parametersOf(data: PlaceData): ReadonlyMap<string, Parameter<unknown>> {
  const known = read.get(data) ?? new Map(data.nation.map((file) => [file.id, parameter<unknown>(file)]));
  read.set(data, known);
  return known;
}

/** A parameter's value where the reader is: the value in force, or why there is none. */
export function inPlace(parameter: Wanted, month: Month, place: Place | undefined) {
  return at(parameter, month, { place });
}

/** The last month for which a parameter of a place is known, its own or one above it. */
export function lastKnown(parameter: Wanted, place: Place | undefined): Month | undefined {
  for (let here = place; here; here = here.notInherited.has(parameter.id) ? undefined : here.parent) {
    const ends = (here.values.get(parameter.id) ?? []).filter(({ value }) => value !== null).map(({ to }) => to);
    if (ends.length > 0) return Math.max(...ends) as Month;
  }
  return undefined;
}

export const MARKS: Record<Verified, string> = { text: '', award: 'calculator.mark.award', secondary: 'calculator.mark.secondary', memory: 'calculator.mark.memory' };

/** For a working: which document a value rests on, or that it has none, and how far it was verified. */
export function standingIn(data: PlaceData, found: Places, slug: string, words: Words, clauses: Clauses): (arg: ParameterArg) => Standing | undefined {
  const byId = parametersOf(data);
  const place = found.find(slug);
  return ({ param, at: month, place: from }) => {
    const parameter = byId.get(param);
    if (!parameter || parameter.unit === 'rounding') return undefined;
    const value = inPlace(parameter, parseMonth(month) as Month, place);
    if (from === OWN) return { clause: { text: words.text('calculator.told-by-you'), href: '' } };
    if (!('source' in value) || !value.source) return undefined;
    const marks = marksOf(value, words);
    const clause = 'id' in value.source ? clauseOf(value.source, clauses) : { text: words.text('calculator.no-document'), href: '' };
    const rate = parameter.unit === 'percent' ? { value: words.number(show(value.value as Exact), 'percent') } : {};
    return { clause, verified: value.verified, ...rate, ...(marks ? { mark: marks } : {}) };
  };
}

export function marksOf({ verified, status }: Pick<Dated<unknown>, 'verified' | 'status'>, words: Words): string {
  return [MARKS[verified], status === 'provisional' ? 'calculator.mark.provisional' : '']
    .filter(Boolean)
    .map((key) => words.text(key))
    .join(words.text('calculator.comma'));
}
