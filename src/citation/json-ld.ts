/** What search engines and archives read: one graph a page. Nothing stands in it that a reader can't see on the page. */
import site from '../../data/site.json' with { type: 'json' };
import { sceneTable } from '../charts/picture.ts';
import type { Scene } from '../charts/scene.ts';
import { sceneText } from '../charts/words.ts';
import { source } from '../data/load.ts';
import { type Language, t } from '../locale/index.ts';
import { chartPath, chartSources, LICENCE, PUBLISHED, refusedBy } from './chart.ts';
import { citedChart } from './cited.ts';
import { written } from './formats.ts';

type Node = Record<string, unknown>;
const ref = (id: string): Node => ({ '@id': id });
/** Units that are printed with a plain number: of these, the least and the greatest. */
const EXTREMES = new Set(['months', 'years', 'days', 'hours', 'percent', 'points', 'yuan', 'people', 'count', 'ratio']);
const BARE = new Set(['count', 'ratio']);

/** Inside a script element no text may close it. */
export const asScript = (graph: Node): string => JSON.stringify(graph).replace(/</g, '\\u003c');

function project({ lang }: Language, base: URL) {
  const organisation = new URL('/#project', base).href;
  const website = new URL('/#site', base).href;
  return {
    organisation,
    website,
    nodes: [
      { '@type': 'Organization', '@id': organisation, name: site.author, url: base.href },
      { '@type': 'WebSite', '@id': website, name: t(lang, 'site.name'), url: base.href, publisher: ref(organisation) },
    ],
  };
}

const work = (id: string, { lang }: Language, base: URL): Node => {
  const { title, issuer, issued, number } = source(id);
  return {
    '@type': 'CreativeWork',
    name: title,
    url: new URL(`/${lang}/figures/#source-${id}`, base).href,
    ...(issuer && { publisher: { '@type': 'Organization', name: issuer } }),
    ...(issued && { datePublished: issued }),
    ...(number && { identifier: number }),
  };
};

function variables(scene: Scene, language: Language): Node[] {
  const { columns, rows } = sceneTable(scene);
  const text = sceneText(scene, language.locale);
  return columns.map(({ key, unit }, index) => {
    const values = rows.flatMap((row) => (EXTREMES.has(unit) && typeof row[index] === 'string' ? [Number(row[index])] : []));
    return {
      '@type': 'PropertyValue',
      name: text.columns[key],
      ...(EXTREMES.has(unit) && !BARE.has(unit) && { unitText: t(language.lang, `unit.${unit}`) }),
      ...(values.length > 0 && { minValue: Math.min(...values), maxValue: Math.max(...values) }),
    };
  });
}

export function chartGraph(scene: Scene, language: Language, base: URL, chapter?: { slug: string; title: string }): Node {
  const { lang, locale } = language;
  const text = sceneText(scene, locale);
  const address = new URL(chartPath(scene, language), base).href;
  const { organisation, website, nodes } = project(language, base);
  const cited = citedChart(scene, language, base);
  const file = (name: string) => new URL(name, address).href;
  const common = { inLanguage: locale, license: LICENCE, dateModified: PUBLISHED };
  const tables = refusedBy(scene, language) ? [] : ['data.csv', 'data-excel.csv'];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...nodes,
      { '@type': 'WebPage', '@id': address, url: address, name: text.title, inLanguage: locale, isPartOf: ref(website), mainEntity: ref(`${address}#dataset`), primaryImageOfPage: ref(`${address}#image`) },
      {
        '@type': 'Dataset',
        '@id': `${address}#dataset`,
        name: text.title,
        description: `${text.finding.text}${text.howToRead.text}`,
        url: address,
        ...common,
        creator: ref(organisation),
        publisher: ref(organisation),
        citation: written('gbt2025', cited, language),
        isBasedOn: chartSources(scene, language).map(({ id }) => work(id, language, base)),
        variableMeasured: variables(scene, language),
        distribution: tables.map((name) => ({ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file(name) })),
        ...(chapter && { subjectOf: { '@type': 'Article', headline: chapter.title, url: new URL(`/${lang}/chapters/${chapter.slug}/#${scene.id}`, base).href } }),
      },
      {
        '@type': 'ImageObject',
        '@id': `${address}#image`,
        contentUrl: file('chart.svg'),
        encodingFormat: 'image/svg+xml',
        caption: text.states[scene.cover]?.caption.text,
        ...common,
        creator: ref(organisation),
        creditText: written('credit', cited, language),
        copyrightNotice: site.author,
        acquireLicensePage: `${address}#sources`,
      },
    ],
  };
}

interface ChapterText {
  slug: string;
  title: { text: string };
  description: { text: string };
  edited: string;
}

export function articleGraph(chapter: ChapterText, scenes: Scene[], language: Language, base: URL): Node {
  const { lang, locale } = language;
  const address = new URL(`/${lang}/chapters/${chapter.slug}/`, base).href;
  const { organisation, website, nodes } = project(language, base);
  const sources = [...new Set(scenes.flatMap((scene) => chartSources(scene, language).map(({ id }) => id)))];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...nodes,
      {
        '@type': 'Article',
        '@id': address,
        headline: chapter.title.text,
        description: chapter.description.text,
        url: address,
        inLanguage: locale,
        author: ref(organisation),
        publisher: ref(organisation),
        dateModified: chapter.edited,
        license: LICENCE,
        isPartOf: ref(website),
        citation: sources.map((id) => ({ '@type': 'CreativeWork', name: source(id).title, url: new URL(`/${lang}/figures/#source-${id}`, base).href })),
        hasPart: scenes.map((scene) => {
          const text = sceneText(scene, locale);
          return { '@type': 'Dataset', name: text.title, description: text.finding.text, url: new URL(chartPath(scene, language), base).href };
        }),
      },
    ],
  };
}
