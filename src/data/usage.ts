/** Where each figure is used: read from the chapters' MDX and from the words of the scenes, so that the ledger can't forget a place. */
import { SCENES } from '../charts/index.ts';
import { sceneText } from '../charts/words.ts';
import { PLACE } from '../locale/template.ts';
import { listFiles, readText } from './files.ts';

export interface Place {
  kind: 'chapter' | 'scene';
  id: string;
}

/** Ids of the figures that a chapter names, and the ids of the scenes in it. */
export function readChapter(mdx: string): { figures: string[]; scenes: string[]; claims: string[] } {
  const all = (pattern: RegExp) => [...new Set([...mdx.matchAll(pattern)].map((match) => match[1] as string))];
  const templates = [...mdx.matchAll(PLACE)].map((match) => match[1] as string);
  return {
    figures: [...new Set([...all(/<N\s+of="([^"]+)"/g), ...templates])],
    scenes: all(/<Scene\s+of="([^"]+)"/g),
    claims: all(/<Claim\s+of="([^"]+)"/g),
  };
}

export function usage(locale: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const note = (id: string, place: Place) => places.set(id, [...(places.get(id) ?? []), place]);
  for (const file of listFiles(`content/${locale}/chapters`, '.mdx')) {
    const slug = file.replace(/^.*\/|\.mdx$/g, '');
    for (const id of readChapter(readText(file)).figures) note(id, { kind: 'chapter', id: slug });
  }
  for (const scene of SCENES) for (const id of sceneText(scene, locale).used) note(id, { kind: 'scene', id: scene.id });
  return places;
}

/** The chapter in which a scene stands, if any. */
export function chapterOf(sceneId: string, locale: string): string | undefined {
  return listFiles(`content/${locale}/chapters`, '.mdx')
    .find((file) => readChapter(readText(file)).scenes.includes(sceneId))
    ?.replace(/^.*\/|\.mdx$/g, '');
}
