/** A drawing's words, at build and in the browser: labels and number words come as data, so no language is in the code. */
import { formatNumber, type NumberWords } from '../../locale/number.ts';
import type { Words } from '../scene.ts';

export interface WordData {
  labels: Record<string, string>;
  numbers: NumberWords;
}

/** `[name]` in a label is filled from `values`. `missing` says what to do about a label that isn't there. */
export function wordsFrom({ labels, numbers }: WordData, missing: (key: string) => string): Words {
  return {
    label: (key, values = {}) => (labels[key] ?? missing(key)).replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? missing(`${key}.${name}`)),
    number: (value, unit, style = '') => formatNumber({ value: String(value), unit }, style, numbers),
  };
}
