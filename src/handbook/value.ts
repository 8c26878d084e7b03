/** A parameter's or a field's value in words. Tables and scales are printed row by row. */
import { format } from '../locale/format.ts';
import { language, t } from '../locale/index.ts';

export type Printed = string | { key: string; value: string }[];

const MONTH = /^\d{4}-\d{2}$/;

export function valueText(value: unknown, unit: string, lang: string): Printed {
  const { locale } = language(lang);
  if (value === null || value === undefined) return t(lang, 'handbook.no-value');
  if (typeof value === 'boolean') return t(lang, value ? 'handbook.yes' : 'handbook.no');
  if (typeof value === 'string') return MONTH.test(value) ? format({ value, unit: 'month' }, { locale }) : value;
  if (typeof value === 'number') {
    const text = String(value);
    if (unit === 'months') return format({ value: text, unit: 'months' }, { locale });
    if (unit === 'yuan') return format({ value: text, unit: 'yuan' }, { locale });
    if (unit === 'percent') return `${text}%`;
    return t(lang, `handbook.unit.${unit}`, { value: text });
  }
  if (Array.isArray(value)) return value.map((one, index) => ({ key: String(index + 1), value: flat(one, unit, lang) }));
  return Object.entries(value).map(([key, one]) => ({ key, value: flat(one, unit, lang) }));
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
