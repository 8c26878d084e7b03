/** What calculators take from the data, gathered at build. Never imported by what goes to the browser. */
import { readText } from '../../data/files.ts';
import { people, source } from '../../data/load.ts';
import { wordsOf } from '../../data/words.ts';
import { parameterFiles, placeFiles } from '../../handbook/data.ts';
import { language, t } from '../../locale/index.ts';
import { locatorText } from '../../locale/locator.ts';
import { fill } from '../../locale/template.ts';
import { type DatedValue, parameter, type Wanted } from '../../rules/parameters.ts';
import type { PlaceFile } from '../../rules/place.ts';
import type { SourceRef } from '../../rules/result.ts';
import { clauseKey } from './passbook.ts';
import type { PlaceData } from './places.ts';

/** The values of some parameters, the nation's and the places', as far as they matter from a month on. Places without any stay: the choice is of all. */
export function placesFor(parameters: readonly Wanted[], since: string): PlaceData {
  const ids = new Set(parameters.map(({ id }) => id));
  const recent = (values: DatedValue[]) => values.filter(({ to }, index) => to === null || to >= since || index === values.length - 1);
  const nation = [...parameterFiles().values()].filter(({ id }) => ids.has(id)).map(({ id, unit, values }) => ({ id, unit, values: recent(values) }));
  const only = <V>(record: Record<string, V> = {}) => Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  const files = [...placeFiles().values()].map(({ id, name, kind, parent, values, gaps, notInherited }) => {
    const own = Object.entries(only(values)).map(([key, all]) => [key, recent(all)] as const);
    const barred = (notInherited ?? []).filter((one) => ids.has(one));
    const reasons = only(gaps);
    return { id, name, kind, parent, values: Object.fromEntries(own), ...(Object.keys(reasons).length > 0 && { gaps: reasons }), ...(barred.length > 0 && { notInherited: barred }) };
  });
  return { files, nation, groups: [] };
}

/** Provinces in the order of the data, each followed by its cities. */
export function placeOptions(lang: string, files: readonly PlaceFile[]): { value: string; text: string }[] {
  return files
    .filter(({ parent }) => parent === null)
    .flatMap((province) => [
      { value: province.id, text: province.name },
      ...files.filter(({ parent }) => parent === province.id).map(({ id, name }) => ({ value: id, text: t(lang, 'calculator.city', { province: province.name, city: name }) })),
    ]);
}

/** The documents behind parameters, nationally and in places: a short name where there is one, the number, or the title, with the place in it. */
export function clauseNames(lang: string, parameters: readonly Wanted[], files: readonly PlaceFile[], more: readonly SourceRef[], catalogue: Record<string, string>): Record<string, string> {
  const refs: SourceRef[] = [
    ...more,
    ...parameters.map((wanted) => parameter(wanted)).flatMap(({ values }) => values.flatMap(({ source: ref }) => (ref && 'id' in ref ? [ref] : []))),
    ...files.flatMap(({ values }) => Object.values(values).flat()).flatMap(({ source: id, locator }) => (typeof id === 'string' ? [locator ? { id, locator } : { id }] : [])),
  ];
  return Object.fromEntries(
    refs.map((ref) => {
      const record = source(ref.id);
      const name = catalogue[`calculator.source.${ref.id}`] ?? record.number ?? record.title;
      // places in a dataset are marks of ours, not words
      const place = /^(art|annex|sec|item|table)\./.test(ref.locator ?? '') ? locatorText(lang, ref.locator ?? '') : '';
      return [clauseKey(ref), t(lang, 'calculator.clause', { source: name, place })];
    }),
  );
}

/** A part of the catalogue: what is named by prefix, and what stands there of parameters and rules. */
export const textsOf = (catalogue: Record<string, string>, prefixes: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(catalogue).filter(([key]) => prefixes.some((prefix) => key === prefix || (prefix.endsWith('.') && key.startsWith(prefix))) && !/^calculator\.(source\.|failed|no-script)/.test(key)));

/** Without what is only used at build: the table of cases, names of groups, what is told of a person. */
export const shipped = (texts: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(texts).filter(([key]) => !/^[a-z-]+\.(table|group|person|no-script)/.test(key)));

/** The names of steps that stand in some files of code, and so may stand in their traces. */
export function stepsIn(catalogue: Record<string, string>, files: readonly string[]): Record<string, string> {
  const found = files.flatMap((file) => readText(file).match(/[a-zA-Z]+(?:-[a-z]+)*/g) ?? []);
  // some are put together from a name and what is done with it
  const names = new Set(found.flatMap((name) => ['', 'Times', 'Exact', 'Band', 'High'].map((done) => name + done)));
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => key.startsWith('step.') && names.has(key.slice('step.'.length))));
}

/** A person of the story who hasn't withdrawn: their name, what is told of them, and the text that tells it. */
export function personOf(lang: string, id: string): { name: string; told: string; source: { text: string; href: string } } | undefined {
  const person = people().get(id);
  if (!person || person.withdrawn) return undefined;
  const record = source(person.source);
  const { locale } = language(lang);
  const { file, words } = wordsOf('people', id, locale);
  return { name: words.name, told: fill(words.told, locale, file).text, source: { text: record.title, href: `/${lang}/figures/#source-${record.id}` } };
}
