/** What the site offers to cite: a chart, a state of it, a chapter, a calculator in it, the ledger, a line of it. */
import site from '../../data/site.json' with { type: 'json' };
import type { Scene } from '../charts/scene.ts';
import { sceneText } from '../charts/words.ts';
import { figure } from '../data/figures.ts';
import { source } from '../data/load.ts';
import type { Source } from '../data/schema.ts';
import { wordsOf } from '../data/words.ts';
import { format } from '../locale/format.ts';
import { type Language, t } from '../locale/index.ts';
import { BLANK } from './day.ts';
import { chartPath, chartSources, PUBLISHED } from './chart.ts';
import type { Cited } from './formats.ts';
import type { Item } from './item.ts';
import { partOf, type Told } from './retell.ts';

/** A part of what a page cites, at its fragment. */
export interface Part {
  fragment: string;
  /** As the reader chooses it. */
  name: string;
  cited: Cited;
}

const dateParts = (text: string) => ({ 'date-parts': [text.split('-').map(Number)] });
/** As catalogues and reference managers name it. */
const tag = (locale: string): string => (locale === 'zh-Hans' ? 'zh-CN' : locale);

interface What {
  name: string;
  title: string;
  path: string;
  day: string;
  by: string;
  credit: Cited['credit'];
}

function cite({ name, title, path, day, by, credit }: What, { lang, locale }: Language, base: URL): Cited {
  const house = t(lang, 'site.name');
  const text = credit === 'text';
  const item: Item = {
    id: `jiaoman-${name}-${day.replaceAll('-', '')}`,
    type: text ? 'webpage' : 'dataset',
    language: tag(locale),
    title,
    author: [{ literal: site.author }],
    ...(text ? { 'container-title': house } : { publisher: house }),
    issued: dateParts(day),
    accessed: { 'date-parts': [BLANK] },
    URL: new URL(path, base).href,
    ...(text ? {} : { note: t(lang, 'cite.note', { by }) }),
  };
  return { item, by, credit };
}

function part(whole: Cited, fragment: string, name: string, title: string, by: string, { lang }: Language): Part {
  const told: Told = partOf({ key: whole.item.id, title: whole.item.title, url: whole.item.URL ?? '', by: whole.by }, fragment, title, by);
  const item = { ...whole.item, id: told.key, title, URL: told.url, ...(whole.item.note && { note: t(lang, 'cite.note', { by }) }) };
  return { fragment, name, cited: { ...whole, item, by } };
}

const titled = (whole: string, part: string, { lang }: Language) => t(lang, 'cite.part', { whole, part: part.replace(/[。.]$/, '') });

/** Whose work it is, each once: the issuer; of a text without one its title, of papers without a title what they are. The first three stand for many. */
export function producers(ids: string[], { lang }: Language): string {
  const name = ({ issuer, type, title }: Source) => issuer ?? (type === 'testimony' ? t(lang, 'cite.text', { title }) : title);
  const names = [...new Set(ids.map((id) => name(source(id))))];
  const named = names.slice(0, 3).join(t(lang, 'scene.separator'));
  if (names.length === 0) return t(lang, 'cite.ours');
  return names.length > 3 ? t(lang, 'cite.producers', { names: named.replace(/等$/, '') }) : named;
}

export function citedChart(scene: Scene, language: Language, base: URL): Cited {
  const by = producers(chartSources(scene, language).map(({ id }) => id), language);
  return cite({ name: scene.id, title: sceneText(scene, language.locale).title, path: chartPath(scene, language), day: PUBLISHED, by, credit: 'chart' }, language, base);
}

export function citedStates(scene: Scene, whole: Cited, language: Language): Part[] {
  const text = sceneText(scene, language.locale);
  return scene.states.map(({ id }) => {
    const caption = text.states[id]?.caption.text ?? id;
    return part(whole, `${scene.id}.${id}`, caption, titled(text.title, caption, language), whole.by, language);
  });
}

export const citedChapter = (chapter: { slug: string; title: { text: string }; edited: string }, language: Language, base: URL): Cited =>
  cite({ name: chapter.slug, title: chapter.title.text, path: `/${language.lang}/chapters/${chapter.slug}/`, day: chapter.edited, by: '', credit: 'text' }, language, base);

/** A calculator opens at its worked case: nothing of a reader's is in the address. */
export const citedCalculators = (ids: string[], whole: Cited, language: Language): Part[] =>
  ids.map((id) => {
    const name = t(language.lang, `${id}.title`);
    return part(whole, `calc=${id}`, name, t(language.lang, 'cite.calculator', { name }), whole.by, language);
  });

export const citedLedger = (language: Language, base: URL): Cited =>
  cite({ name: 'figures', title: t(language.lang, 'ledger.title'), path: `/${language.lang}/figures/`, day: PUBLISHED, by: t(language.lang, 'cite.each-line'), credit: 'figure' }, language, base);

/** A line of the ledger: what it is and how much, and what a reader has to know of its standing. */
export function citedFigure(id: string, whole: Cited, language: Language): Part {
  const { lang, locale } = language;
  const datum = figure(id);
  const { label } = wordsOf('figures', id, locale).words;
  const value = format(datum, { locale });
  const marks = [datum.verified === 'memory' && t(lang, 'figure.unverified'), datum.status !== 'published' && t(lang, `status.${datum.status}`)].filter((mark) => mark !== false);
  const title = marks.reduce((title, mark) => t(lang, 'cite.unverified', { title, mark }), t(lang, 'cite.part', { whole: label, part: value }));
  const by = datum.missing && datum.sources.length === 0 ? t(lang, 'cite.no-source') : producers(datum.sources.map((ref) => ref.id), language);
  return part(whole, id, label, title, by, language);
}
