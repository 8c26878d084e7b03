/** sources.json beside a chart: each source with its producer, its places, and what may be done with it. */
import type { Scene } from '../charts/scene.ts';
import { source } from '../data/load.ts';
import { wordsOf } from '../data/words.ts';
import type { Language } from '../locale/index.ts';
import { chartSources } from './chart.ts';

export function sourceRecords(scene: Scene, language: Language, base: URL): object[] {
  const { lang, locale } = language;
  return chartSources(scene, language).map(({ id, places }) => {
    const { title, type, issuer, number, issued, url, verified, rights } = source(id);
    const { words } = wordsOf('sources', id, locale);
    return {
      id,
      type,
      title,
      producer: issuer,
      documentNo: number,
      issued,
      url: typeof url === 'string' ? url : null,
      ...(typeof url !== 'string' && { noUrl: words['no-url'] }),
      locators: places,
      verified,
      note: words.note,
      rights: { redistribute: rights.redistribute, statement: words.rights },
      record: new URL(`/${lang}/figures/#source-${id}`, base).href,
    };
  });
}
