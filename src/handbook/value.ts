/** A parameter's or a field's value in words. Tables and scales are printed row by row. */
import { format } from '../locale/format.ts';
import { language, t, texts } from '../locale/index.ts';
import { expanded } from '../rules/parameters.ts';
import type { Band, Scale } from '../rules/scale.ts';

export type Printed = string | { key: string; value: string }[];

const MONTH = /^\d{4}-\d{2}$/;

export function valueText(value: unknown, unit: string, lang: string): Printed {
  const { locale } = language(lang);
  if (value === null || value === undefined) return t(lang, 'handbook.no-value');
  if (typeof value === 'boolean') return t(lang, value ? 'handbook.yes' : 'handbook.no');
  if (typeof value === 'string') return MONTH.test(value) ? format({ value, unit: 'month' }, { locale }) : wordOf(value, lang);
  if (typeof value === 'number') {
    const text = String(value);
    if (unit === 'months') return format({ value: text, unit: 'months' }, { locale });
    if (unit === 'yuan') return format({ value: text, unit: 'yuan' }, { locale });
    if (unit === 'percent') return `${text}%`;
    return t(lang, `handbook.unit.${unit}`, { value: text });
  }
  if (Array.isArray(value)) return value.map((one, index) => ({ key: String(index + 1), value: flat(one, unit, lang) }));
  const table = value as object;
  if ('bands' in table) return scaleRows(table as Scale, unit === 'yuan' ? 'yuan' : 'months', lang);
  if ('mode' in table && 'decimals' in table) return t(lang, `handbook.rounding.${table.mode}`, { decimals: String(table.decimals) });
  return Object.entries(expanded(table) as object).map(([key, one]) => ({ key: wordOf(key, lang), value: flat(one, unit, lang) }));
}

/** A word of the data, where the catalogue has it in the reader's language. */
function wordOf(word: string, lang: string): string {
  return texts(lang, 'handbook.word.')[`handbook.word.${word}`] ?? word;
}

/** What so many contribution months give, band by band. */
function scaleRows({ bands, high, atMost, readingFrom }: Scale, unit: 'yuan' | 'months', lang: string): { key: string; value: string }[] {
  const months = (count: number) => String(valueText(count, 'months', lang));
  const rowsOf = (band: Band) => {
    if ('reaching' in band)
      return Object.entries(band.reaching).map(([from, gives]) => ({
        key: from === '0' ? t(lang, 'handbook.scale.any') : t(lang, 'handbook.scale.reaching', { from: months(Number(from)) }),
        value: String(valueText(gives, unit, lang)),
      }));
    const { over, upTo, every, give, remainder } = band;
    const within = upTo === undefined ? (over ? 'beyond' : 'all') : over ? 'between' : 'first';
    const key = t(lang, `handbook.scale.${within}`, { from: String(over + 1), to: String(upTo ?? ''), every: months(every) });
    const rest = remainder === undefined ? '' : t(lang, 'handbook.scale.remainder', { remainder: months(remainder) });
    return [{ key: key + rest, value: t(lang, 'handbook.scale.gives', { gives: String(valueText(give, unit, lang)) }) }];
  };
  return [
    ...bands.flatMap(rowsOf),
    ...(high ?? []).flatMap(rowsOf).map(({ key, value }) => ({ key: t(lang, 'handbook.scale.high', { key }), value })),
    ...(atMost ? [{ key: t(lang, 'handbook.scale.at-most'), value: '' }] : []),
    ...(readingFrom === undefined ? [] : [{ key: t(lang, 'handbook.scale.reading', { from: months(readingFrom) }), value: '' }]),
  ];
}

function flat(value: unknown, unit: string, lang: string): string {
  const printed = typeof value === 'object' && value !== null ? JSON.stringify(value) : valueText(value, unit, lang);
  return typeof printed === 'string' ? printed : printed.map(({ key, value: one }) => `${key}: ${one}`).join(', ');
}

/** "2019-05" … "2025-12", open ends said in words. */
export function span(from: string | null, to: string | null, lang: string): string {
  const { locale } = language(lang);
  const month = (text: string) => format({ value: text, unit: 'month' }, { locale });
  if (from === null && to === null) return t(lang, 'handbook.always');
  if (from === null) return t(lang, 'handbook.until', { to: month(to as string) });
  return to === null ? t(lang, 'handbook.since', { from: month(from) }) : t(lang, 'handbook.span', { from: month(from), to: month(to) });
}
