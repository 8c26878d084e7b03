/** The formats a reader may choose from, in the order they are offered. */
import { type Language, t } from '../locale/index.ts';
import { iso } from './day.ts';
import { bibtex, cslJson, ris } from './exports.ts';
import { gbt7714 } from './gbt7714.ts';
import { day, type Item } from './item.ts';
import type { Told } from './retell.ts';
import { apa, chicago } from './styles.ts';

/** What a page cites: the item, and whose work it is made of. */
export interface Cited {
  item: Item;
  /** Producers of the data, as a news credit names them: before us. */
  by: string;
  /** How the news credit names our part: we drew a chart, compiled a figure, wrote a text. */
  credit: 'chart' | 'figure' | 'text';
}

export const FORMATS = ['gbt2025', 'gbt2015', 'apa', 'chicago', 'credit', 'bibtex', 'ris', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** What a journalist puts under a picture. */
const credit = ({ item, by, credit }: Cited, { lang }: Language): string =>
  t(lang, `cite.credit-${credit}`, { by, title: item.title, day: iso(day(item.issued) ?? []), url: item.URL ?? '' });

export function written(format: Format, cited: Cited, language: Language): string {
  switch (format) {
    case 'gbt2025':
      return gbt7714(cited.item, '2025');
    case 'gbt2015':
      return gbt7714(cited.item, '2015');
    case 'apa':
      return apa(cited.item);
    case 'chicago':
      return chicago(cited.item);
    case 'credit':
      return credit(cited, language);
    case 'bibtex':
      return bibtex(cited.item);
    case 'ris':
      return ris(cited.item);
    case 'csl':
      return cslJson(cited.item);
  }
}

export const told = ({ item, by }: Cited): Told => ({ key: item.id, title: item.title, url: item.URL ?? '', by });

/** For a file: without the reader's day. */
export function unvisited({ item: { accessed: _, ...item }, ...cited }: Cited): Cited {
  return { item, ...cited };
}
