/** Places in a source: neutral marks ("art.3", "annex.4", "para.2") become words, and so do the catalogue's own ("annex"); anything else stands as it is. */
import { numberWords } from './format.ts';
import { language, t, texts } from './index.ts';
import { han } from './number.ts';

const MARK = /^(art|annex|para|item|sec|p|table)\.(\d+)$/;

export const locatorText = (lang: string, locator: string): string =>
  locator
    .split(/[;,]\s*/)
    .map((part) => {
      const places = part.split('/').map((place) => MARK.exec(place));
      return places.every(Boolean) ? places.map((match) => t(lang, `locator.${match?.[1]}`, { n: han(Number(match?.[2]), numberWords(language(lang).locale)) })).join('') : (texts(lang, 'locator-word.')[`locator-word.${part}`] ?? part);
    })
    .join(t(lang, 'scene.separator'));
