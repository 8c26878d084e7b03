/** The pages of the handbook of a language, in order. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../locale/index.ts';

export interface HandbookPage {
  slug: string;
  title: string;
  description: string;
  group: string;
  rules: string[];
  entry: CollectionEntry<'handbook'>;
}

export async function handbook({ locale }: Language): Promise<HandbookPage[]> {
  const entries = await getCollection('handbook', (entry) => (entry.filePath ?? entry.id).split('/').includes(locale));
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({
      slug: (entry.filePath ?? entry.id).replace(/^.*\/|\.mdx$/g, ''),
      title: entry.data.title,
      description: entry.data.description,
      group: entry.data.group,
      rules: entry.data.rules,
      entry,
    }));
}
