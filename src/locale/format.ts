/** The only way from a datum to text. Styles are listed in docs/contracts.md §1. */
import { type Formattable, formatNumber, type NumberWords, type Style } from './number.ts';
import { numbers as zhHans } from './zh-Hans/numbers.ts';

const NUMBERS: Record<string, NumberWords> = { 'zh-Hans': zhHans };

export function numberWords(locale: string): NumberWords {
  const words = NUMBERS[locale];
  if (!words) throw new RangeError(`no number words for ${locale}: add src/locale/${locale}/numbers.ts`);
  return words;
}

export const format = (datum: Formattable, { locale, style = '' }: { locale: string; style?: Style }): string => formatNumber(datum, style, numberWords(locale));

export type { Formattable, Style } from './number.ts';
