import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const chapters = defineCollection({
  loader: glob({ base: './content', pattern: '*/chapters/*.mdx' }),
  schema: z.strictObject({
    /** Place in the order of reading. */
    order: z.number().int().min(0).max(7),
    /** Short name, for lists. */
    name: z.string(),
    /** `{id|style}` places are filled. */
    title: z.string(),
    description: z.string(),
    edited: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-21'),
  }),
});

const handbook = defineCollection({
  loader: glob({ base: './content', pattern: '*/handbook/*.mdx' }),
  schema: z.strictObject({
    order: z.number().int(),
    title: z.string(),
    description: z.string(),
    /** Heading in the list; a key `handbook.group.*` of the catalogue. */
    group: z.enum(['insurance', 'pension', 'move', 'gap']),
    /** Rules printed under the text. */
    rules: z.array(z.string()),
  }),
});

export const collections = { chapters, handbook };
