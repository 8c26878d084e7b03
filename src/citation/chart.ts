/** What a chart page and its files say of a scene: sources with their places, addresses, dates. */
import site from '../../data/site.json' with { type: 'json' };
import type { Scene } from '../charts/scene.ts';
import { sceneText } from '../charts/words.ts';
import { source } from '../data/load.ts';
import type { Source, SourceRef } from '../data/schema.ts';
import { type Language, t } from '../locale/index.ts';
import { locatorText } from '../locale/locator.ts';

/** Of our text and graphics; each source's rights apart. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export const origin = (site_: URL | undefined): URL => site_ ?? new URL(site.origin);

/** Charts and figures have no day of their own yet: the later of the days their words were edited and their data gathered. */
export const PUBLISHED = [site.dataAsOf, site.textEdited].sort().at(-1) as string;

export const chartPath = (scene: Scene, { lang }: Language): string => `/${lang}/c/${scene.id}/`;

/** Sources of the record, the words and the figures in them, each once, with every place that was used. */
export function chartSources(scene: Scene, { locale, lang }: Language): { id: string; title: string; places: string[] }[] {
  const byId = new Map<string, Set<string>>();
  const add = ({ id, locator }: SourceRef) => {
    const places = byId.get(id) ?? new Set<string>();
    for (const place of locator?.split(/;\s*/) ?? []) places.add(locatorText(lang, place));
    byId.set(id, places);
  };
  for (const ref of [...scene.sources, ...sceneText(scene, locale).sources]) add(ref);
  return [...byId].map(([id, places]) => ({ id, title: source(id).title, places: [...places] }));
}

/** The source that doesn't let a table be passed on, if there is one: its picture and single figures may be shown, with attribution. */
export const refusedBy = (scene: Scene, { locale }: Pick<Language, 'locale'>): Source | undefined =>
  [...scene.sources, ...sceneText(scene, locale).sources].map(({ id }) => source(id)).find(({ rights }) => rights.redistribute === 'ask' || rights.redistribute === 'no');

/** Lines printed under a picture that leaves the site. */
export function fileLines(scene: Scene, language: Language, base: URL): string[] {
  const { lang } = language;
  const sources = chartSources(scene, language).map(({ title, places }) => title + (places.length ? ` ${places.join(t(lang, 'scene.separator'))}` : ''));
  return [
    t(lang, 'chart.file-source', { sources: sources.join(t(lang, 'scene.separator')) }),
    t(lang, 'chart.file-line', { day: PUBLISHED, url: new URL(chartPath(scene, language), base).href }),
  ];
}
