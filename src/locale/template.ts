/** `{id|style}` in titles, captions and alternative texts: every number in them is a datum too. `{=2024年9月}` is a date that is a name, as `<Y>` in prose. */
import { escapeMarkup } from '../data/markup.ts';
import { figure } from '../data/figures.ts';
import { fail } from '../data/files.ts';
import { format, type Style } from './format.ts';

export const PLACE = /\{([a-z0-9.-]+)(?:\|([a-z-]+))?\}/g;
const DATE = /\{=((\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)\}/g;

/** Without what is bound: data and dates. */
export const unbound = (template: string): string => template.replace(PLACE, '').replace(DATE, '');

export interface Filled {
  text: string;
  /** The same with each number in a `<data>` element. */
  html: string;
  used: string[];
}

/** Throws a DataError that names `where` for an unknown datum or a style that doesn't fit it. */
export function fill(template: string, locale: string, where: string): Filled {
  const used: string[] = [];
  const place = (id: string, style: string | undefined) => {
    const datum = figure(id);
    used.push(id);
    try {
      return { value: datum.value, text: format(datum, { locale, style: (style ?? '') as Style }) };
    } catch (error) {
      if (error instanceof RangeError) return fail(where, `{${id}|${style}}`, error.message, 'choose another style');
      throw error;
    }
  };
  const text = template.replace(PLACE, (_, id: string, style?: string) => place(id, style).text).replace(DATE, '$1');
  const dated = escapeMarkup(template).replace(DATE, (_, date: string, ...parts: (string | undefined)[]) => {
    const datetime = parts.slice(0, 3).flatMap((part) => part?.padStart(2, '0') ?? []);
    return `<time datetime="${datetime.join('-')}">${date}</time>`;
  });
  const html = dated.replace(PLACE, (_, id: string, style?: string) => {
    const { value, text } = place(id, style);
    return `<data value="${value}">${text}</data>`;
  });
  return { text, html, used: [...new Set(used)] };
}

export const fillHtml = (template: string, locale: string, where: string): string => fill(template, locale, where).html;
