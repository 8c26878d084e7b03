/** A calculator's words. They come as data (`/<lang>/calculators/<id>.json`), so that no language is in the code. */
import type { Unit } from '../../data/schema.ts';
import { formatNumber, type NumberWords, type Style } from '../../locale/number.ts';

export interface WordData {
  texts: Record<string, string>;
  numbers: NumberWords;
}
export type Values = Record<string, string | number>;
export interface Words {
  /** The text of a key, `{name}` filled from `values`. */
  text(key: string, values?: Values): string;
  has(key: string): boolean;
  number(value: string | number, unit: Unit, style?: Style): string;
}

/** `missing` is called for a key or a value that isn't there: throw at build; in a page the key itself is shown. */
export const calculatorWords = ({ texts, numbers }: WordData, missing: (what: string) => string = (what) => what): Words => ({
  text: (key, values = {}) => (texts[key] ?? missing(key)).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? missing(`${key}: {${name}}`))),
  has: (key) => key in texts,
  number: (value, unit, style = '') => formatNumber({ value: String(value), unit }, style, numbers),
});
