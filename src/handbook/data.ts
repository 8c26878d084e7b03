/** What the handbook prints: parameters, places and cases, read from data/rules as they stand. Build time only. */
import { listFiles, readText } from '../data/files.ts';
import { rules } from '../rules/index.ts';
import type { DatedValue, ParameterFile } from '../rules/parameters.ts';
import type { PlaceFile } from '../rules/place.ts';
import type { SourceRef } from '../rules/result.ts';
import { readPlaceFiles } from '../rules/read-places.ts';

export interface Case {
  input: Record<string, unknown>;
  expected?: Record<string, unknown>;
  problems?: unknown[];
  source: SourceRef | { missing: string };
  note?: string;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const json = <T>(file: string): T => JSON.parse(readText(file));

export const parameterFiles = once(() => new Map(listFiles('data/rules', '.json').map((file) => json<ParameterFile>(file)).map((file) => [file.id, file])));
export const placeFiles = once(() => new Map(readPlaceFiles(process.cwd()).map((file) => [file.id, file])));

export function casesOf(ruleId: string): Case[] {
  const file = listFiles('data/rules/cases', '.json').find((path) => path === `data/rules/cases/${ruleId}.json`);
  return file ? json<Case[]>(file) : [];
}

/** The unit a reader sees: a scale's is that of what it gives. */
export const unitOf = ({ id, unit }: ParameterFile): string => (unit !== 'scale' ? unit : id === 'unemployment.amount' ? 'yuan' : 'months');

/** What only some places have at all: where it stands nowhere, nothing is missing. */
const PECULIAR = new Set([
  'contribution.medical.fixed',
  'flexible.medical.amount',
  'flexible.medical.base',
  'medical.gap.flexible-exempt-months',
  'medical.instrument-ended',
  'medical.lifetime.loss-percent',
  'medical.resident.local-wait',
  'pension.add-on.flat',
  'pension.add-on.per-year',
  'pension.calculation-base.transition',
  'pension.low-index.floor',
  'pension.odd-month-rate',
  'pension.own-form',
  'pension.years-rounding',
  'unemployment.amount-first-tier-share',
  'unemployment.amount-later',
  'unemployment.amount-share',
  'unemployment.amount-share-other',
  'unemployment.resume',
]);

/** What every place decides for itself. */
export const decidedLocally = (): string[] => [...parameterFiles().values()].filter(({ id, scope }) => scope === 'place' && !PECULIAR.has(id)).map(({ id }) => id);

/** The places that have a value of their own for a parameter. */
export const placesWith = (parameter: string): PlaceFile[] => [...placeFiles().values()].filter((place) => place.values[parameter]);

/** How many parameter values, national and local, have a source, and how many say why they have none. */
export function sourceCount(): { values: number; sourced: number; missing: number } {
  const all: DatedValue[] = [...parameterFiles().values()].flatMap((file) => file.values).concat([...placeFiles().values()].flatMap((place) => Object.values(place.values).flat()));
  const sourced = all.filter(({ source }) => typeof source === 'string').length;
  const missing = all.filter(({ source }) => typeof source === 'object' && source.missing !== '').length;
  return { values: all.length, sourced, missing };
}

export const ruleIds = (): string[] => Object.keys(rules);
