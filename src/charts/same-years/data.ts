/** What each place's own text gives after so many months paid, by the rule. */
import { fail } from '../../data/files.ts';
import type { SourceRef } from '../../data/schema.ts';
import { evaluate } from '../../rules/index.ts';
import { readPlaceFiles, readPlaces } from '../../rules/read-places.ts';
import { READ } from './places.ts';

/** Provinces whose own text was looked for and not found. */
export const UNREAD = ['jiangsu', 'shandong', 'hunan', 'hebei', 'anhui', 'jiangxi', 'shaanxi', 'shanxi', 'guangxi', 'guizhou', 'gansu', 'jilin'] as const;

/** Months paid that are drawn. */
export const PAID = [36, 120] as const;
export type Paid = (typeof PAID)[number];

export interface Term {
  months: number;
  /** The upper reading, where a text can be read in two ways. */
  most: number;
}
export interface Place {
  id: string;
  /** ceiling: the place's text says only how long at most. */
  kind: 'local' | 'ceiling';
  /** Its text leaves a step open, and the rule takes one way of reading it. */
  reading: boolean;
  terms: Record<Paid, Term>;
}

export function readTerms(): Place[] {
  const places = readPlaces(process.cwd());
  return READ.map((id) => {
    const ask = (contributionMonths: Paid) => {
      const result = evaluate('unemployment', { place: id, contributionMonths }, { places });
      const { months, range, kind } = result.ok ? result.value : {};
      if (months === undefined || kind === undefined) return fail(`data/rules/places/${id}.json`, `after ${contributionMonths} months`, 'the rule unemployment gives no term', 'the scene same-years draws one: mend the scale, or take the place out of it');
      return { months, most: range?.[1] ?? months, kind, reading: result.ok && result.warnings.some(({ code }) => code === 'unemployment.reading') };
    };
    const [short, long] = [ask(36), ask(120)];
    return { id, kind: long.kind, reading: long.reading, terms: { 36: short, 120: long } };
  });
}

/** The article of each place's own text. */
export const termSources = (): SourceRef[] =>
  readPlaceFiles(process.cwd())
    .filter(({ id }) => READ.includes(id))
    .flatMap(({ values }) => values['unemployment.scale']?.at(-1) ?? [])
    .flatMap(({ source, locator }) => (typeof source === 'string' ? [{ id: source, locator }] : []));

/** Where each place stands in the picture, by its index: those with a scale of their own first, longest first. */
export function ranks(places: readonly Place[], paid: Paid): number[] {
  const order = places
    .map(({ kind, terms }, i) => ({ i, ceiling: kind === 'ceiling' ? 1 : 0, ...terms[paid] }))
    .sort((a, b) => a.ceiling - b.ceiling || b.months - a.months || b.most - a.most || a.i - b.i)
    .map(({ i }) => i);
  return places.map((_, i) => order.indexOf(i));
}
