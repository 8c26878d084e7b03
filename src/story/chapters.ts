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
  /** The first calculator in it. */
  calculator: string | undefined;
  entry: CollectionEntry<'chapters'>;
}

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
        calculator: /<Calculator\s+of="([^"]+)"/.exec(entry.body ?? '')?.[1],
        name: filled('name').text,
        title: filled('title'),
        description: filled('description'),
        entry,
      };
    })
    .sort((a, b) => a.order - b.order);
}
