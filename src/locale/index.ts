/** The languages of the site, and its words. Content is per language in `content/<locale>/`; addresses use `lang`. */
import zhHans from './zh-Hans/index.ts';

export interface Language {
  /** In addresses. */
  lang: string;
  /** BCP 47, and the folder in `content/`. */
  locale: string;
  /** Its own name. */
  name: string;
}

/** Languages that have content. Adding one: a folder in content/, a catalogue here, number words in format.ts. */
export const LANGUAGES: readonly Language[] = [{ lang: 'zh-hans', locale: 'zh-Hans', name: '简体中文' }];
export const DEFAULT_LANGUAGE = LANGUAGES[0] as Language;

const catalogues: Record<string, Record<string, string>> = { 'zh-Hans': zhHans };

export function language(lang: string): Language {
  return LANGUAGES.find((known) => known.lang === lang || known.locale === lang) ?? missing(`language ${lang}`);
}

function missing(what: string): never {
  throw new Error(`src/locale: there is no ${what}. Add it to the catalogue.`);
}

/** The text of a key, with `{name}` filled from `values`. Takes the `lang` of an address or the locale. */
export function t(lang: string, key: string, values: Record<string, string | number> = {}): string {
  const text = catalogues[language(lang).locale]?.[key] ?? missing(`text for "${key}" in ${lang}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? missing(`value "${name}" for "${key}"`)));
}

/** The text of the first key that there is: a rule's own word for a field stands before the common one. */
export function firstOf(lang: string, ...keys: string[]): string {
  const catalogue = catalogues[language(lang).locale] ?? {};
  return t(lang, keys.find((key) => catalogue[key] !== undefined) ?? keys.join(' / '));
}

/** A part of the catalogue by prefix: what a script in the page needs, handed to it as data. */
export function texts(lang: string, prefix: string): Record<string, string> {
  const catalogue = catalogues[language(lang).locale] ?? missing(`language ${lang}`);
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => key.startsWith(prefix)));
}
