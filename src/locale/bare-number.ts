/** What counts as a number that must be bound: digits, and Han numerals from 二 up before a unit. */
import * as v from 'valibot';
import { readYaml } from '../data/files.ts';
import { unbound } from './template.ts';

const HAN = '[二三四五六七八九十百千两][一二三四五六七八九十百千万亿两〇零]*|一[十百千万亿][一二三四五六七八九十百千万亿〇零]*';
const BARE = new RegExp(`[0-9０-９]+(?:[.,][0-9]+)*%?|百分之[一二三四五六七八九十百零点]+|(?:${HAN})[多余来几]?个?半?[年月岁元万亿倍成%％]`, 'u');

const idioms = new Map<string, string[]>();

/** Reviewed expressions that hold a numeral and count nothing. */
export function idiomsOf(locale: string): string[] {
  const known = idioms.get(locale) ?? readYaml(`content/${locale}/idioms.yaml`, v.array(v.pipe(v.string(), v.nonEmpty())));
  idioms.set(locale, known);
  return known;
}

/** The first bare number of a text, or undefined. `{id|style}` places and `{=dates}` are bound and don't count. */
export function bareNumber(text: string, locale: string): string | undefined {
  let rest = unbound(text);
  for (const idiom of idiomsOf(locale)) rest = rest.replaceAll(idiom, '');
  return BARE.exec(rest)?.[0];
}
