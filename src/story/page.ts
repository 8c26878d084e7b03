/** What a component in MDX knows of the page it stands in: its language, from the address. */
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../locale/index.ts';

export const pageLanguage = (url: URL): Language => LANGUAGES.find(({ lang }) => url.pathname.startsWith(`/${lang}/`)) ?? DEFAULT_LANGUAGE;
