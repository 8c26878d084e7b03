/** Where each figure is used: read from the chapters' MDX, the words of scenes and claims, and the figures computed from others, so that the ledger can't forget a place. */
import { SCENES } from '../charts/index.ts';
import { sceneText } from '../charts/words.ts';
import { texts } from '../locale/index.ts';
import { PLACE } from '../locale/template.ts';
import { listFiles, readText } from './files.ts';
import { figures } from './load.ts';
import { recordWords } from './words.ts';

export interface Place {
  kind: 'chapter' | 'handbook' | 'scene' | 'claim' | 'figure' | 'home';
  id: string;
}

const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))];
/** Ids in an expression: `a.b > c.d`. */
const named = (expression: string) => all(expression, /([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)/g);
const places = (text: string) => all(text, new RegExp(PLACE));

/** Ids of the figures that a chapter names, in text or in an assertion, and of its scenes and claims. */
export function readChapter(mdx: string): { figures: string[]; scenes: string[]; claims: string[] } {
  return {
    figures: [...new Set([...all(mdx, /<N\s+of="([^"]+)"/g), ...places(mdx), ...all(mdx, /<Assert\s+that="([^"]+)"/g).flatMap(named)])],
    scenes: all(mdx, /<Scene\s+of="([^"]+)"/g),
    claims: all(mdx, /<Claim\s+of="([^"]+)"/g),
  };
}

export function usage(locale: string): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const note = (ids: string[], place: Place) => {
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), place]);
  };
  for (const [folder, kind] of [['chapters', 'chapter'], ['handbook', 'handbook']] as const) {
    for (const file of listFiles(`content/${locale}/${folder}`, '.mdx')) note(readChapter(readText(file)).figures, { kind, id: file.replace(/^.*\/|\.mdx$/g, '') });
  }
  for (const scene of SCENES) {
    const { used, asserts } = sceneText(scene, locale);
    note([...used, ...asserts.flatMap(named)], { kind: 'scene', id: scene.id });
  }
  for (const [id, { words }] of recordWords('claims', locale)) note(Object.values(words).flatMap(places), { kind: 'claim', id });
  note(Object.values(texts(locale, 'home.')).flatMap(places), { kind: 'home', id: locale });
  for (const record of figures().values()) if ('of' in record) note(named(record.of), { kind: 'figure', id: record.id });
  return found;
}

/** Chapters that speak of a person by name. */
export const chaptersOfPerson = (id: string, locale: string): string[] =>
  listFiles(`content/${locale}/chapters`, '.mdx')
    .filter((file) => all(readText(file), /<Person\s+of="([^"]+)"/g).includes(id))
    .map((file) => file.replace(/^.*\/|\.mdx$/g, ''));

/** The chapter in which a scene or a claim stands, if any. */
export function chapterOf(kind: 'scenes' | 'claims', id: string, locale: string): string | undefined {
  return listFiles(`content/${locale}/chapters`, '.mdx')
    .find((file) => readChapter(readText(file))[kind].includes(id))
    ?.replace(/^.*\/|\.mdx$/g, '');
}
