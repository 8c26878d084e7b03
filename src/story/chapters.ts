/** The chapters of a language in the order of reading. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { fail } from '../data/files.ts';
import type { Language } from '../locale/index.ts';
import { type Filled, fill } from '../locale/template.ts';
import { bareNumber } from '../locale/bare-number.ts';

export interface Chapter {
  slug: string;
  order: number;
  name: string;
  title: Filled;
  description: Filled;
  edited: string;
  /** Minutes, at four hundred characters a minute; a bound figure is read as three. */
  minutes: number;
  /** The calculators in it. */
  calculators: string[];
  entry: CollectionEntry<'chapters'>;
}

/** Prose only: tags and comments aside, pictures take the time they take. */
export const readingMinutes = (mdx: string): number => {
  const figures = mdx.match(/<N\s/g)?.length ?? 0;
  const prose = mdx.replace(/\{\/\*[\s\S]*?\*\/\}|<[^>]*>/g, '');
  return Math.max(1, Math.ceil(((prose.match(/\p{sc=Han}/gu)?.length ?? 0) + 3 * figures) / 400));
};

const folder = (entry: CollectionEntry<'chapters'>): string[] => (entry.filePath ?? entry.id).split('/');

export async function chapters({ locale }: Language): Promise<Chapter[]> {
  const entries = await getCollection('chapters', (entry) => folder(entry).includes(locale));
  return entries
    .map((entry) => {
      const file = entry.filePath ?? entry.id;
      const filled = (field: 'name' | 'title' | 'description') => {
        const found = bareNumber(entry.data[field], locale);
        if (found) fail(file, field, `the number "${found}" is not bound`, 'write {id|style}');
        return fill(entry.data[field], locale, `${file} · ${field}`);
      };
      return {
        slug: file.replace(/^.*\/|\.mdx$/g, ''),
        order: entry.data.order,
        edited: entry.data.edited,
        minutes: readingMinutes(entry.body ?? ''),
        calculators: [...(entry.body ?? '').matchAll(/<Calculator\s+of="([^"]+)"/g)].map(([, id]) => id as string),
        name: filled('name').text,
        title: filled('title'),
        description: filled('description'),
        entry,
      };
    })
    .sort((a, b) => a.order - b.order);
}
