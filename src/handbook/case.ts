/** A worked case in words: what was given, what came out. Build time only. */
import { source, sources } from '../data/load.ts';
import { firstOf, t, texts } from '../locale/index.ts';
import { locatorText } from '../locale/locator.ts';
import type { Entries, Input } from '../rules/input.ts';
import type { SourceRef } from '../rules/result.ts';
import type { Output, Rule, Told } from '../rules/rule.ts';
import { placeFiles } from './data.ts';
import { valueText } from './value.ts';

type Kind = 'field' | 'step';
type Named = readonly [name: string, text: string];

/** Inputs and outputs share words: a field that comes out may be named where one that goes in is. */
export function nameOf(lang: string, rule: string, kind: Kind, path: string): string {
  const names = [...new Set([path, path.slice(path.lastIndexOf('.') + 1)])];
  return firstOf(lang, ...names.flatMap((name) => [`${kind}.${rule}.${name}`, `${kind}.${name}`, `step.${rule}.${name}`, `field.${rule}.${name}`, `step.${name}`, `field.${name}`]));
}

/** What stands inside a field of an input or of a result. */
const insideOf = (about: unknown, name: string): unknown => {
  if (typeof about !== 'object' || about === null) return undefined;
  if ('entries' in about) return (about.entries as Entries)[name];
  return 'kind' in about ? undefined : (about as Record<string, Output>)[name];
};
const itemOf = (about: unknown): unknown => (Array.isArray(about) ? about[0] : (about as Input | undefined)?.item);
const unitOf = (about: unknown): string => (typeof about === 'string' ? about : ((about as Input | undefined)?.unit ?? 'text'));

const isSource = (value: unknown): value is SourceRef => typeof value === 'object' && value !== null && 'id' in value && sources().has(String(value.id));

function said(lang: string, rule: string, kind: Kind, path: string, value: unknown, about: unknown): string {
  const separator = t(lang, 'scene.separator');
  if (Array.isArray(value)) return value.length ? value.map((one) => said(lang, rule, kind, path, one, itemOf(about))).join(t(lang, 'handbook.next')) : t(lang, 'handbook.none');
  if (isSource(value)) return [source(value.id).title, value.locator && locatorText(lang, value.locator)].filter(Boolean).join(' ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([inner, one]) => `${nameOf(lang, rule, kind, `${path}.${inner}`)} ${said(lang, rule, kind, `${path}.${inner}`, one, insideOf(about, inner))}`)
      .join(separator);
  const choices = texts(lang, 'choice.');
  const choice = choices[`choice.${path}.${value}`] ?? choices[`choice.${path.slice(path.lastIndexOf('.') + 1)}.${value}`];
  if (choice) return choice;
  if (typeof value === 'string' && placeFiles().has(value)) return placeFiles().get(value)?.name ?? value;
  const unit = unitOf(about);
  const printed = valueText(typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value, unit === 'place' || unit === 'word' || unit === 'day' ? 'text' : unit, lang);
  return typeof printed === 'string' ? printed : JSON.stringify(value);
}

export const givenIn = (lang: string, rule: Rule, input: object): Named[] =>
  Object.entries(input).map(([name, value]) => [nameOf(lang, rule.id, 'field', name), said(lang, rule.id, 'field', name, value, rule.input.entries[name])]);

export const resultOf = (lang: string, rule: Told & { id: string }, expected: object): Named[] =>
  Object.entries(expected).map(([name, value]) => [nameOf(lang, rule.id, 'step', name), said(lang, rule.id, 'step', name, value, (rule.outputs as Record<string, Output>)[name])]);
