import { describe, expect, test } from 'vitest';
import { SCENES } from '../charts/index.ts';
import { figures } from '../data/load.ts';
import { DEFAULT_LANGUAGE as language } from '../locale/index.ts';
import { citedCalculators, citedChapter, citedChart, citedFigure, citedLedger, citedStates } from './cited.ts';
import { BLANK, fillAccessed } from './day.ts';
import { bibtex, cslJson, ris } from './exports.ts';
import { type Cited, FORMATS, told, unvisited, written } from './formats.ts';
import type { Item } from './item.ts';
import { retell } from './retell.ts';
import { apa, chicago } from './styles.ts';

const base = new URL('https://example.org');
const DAY = [2026, 11, 3];
const chapter = { slug: 'temporary-account', title: { text: '四十岁以后，去哪里养老？' }, edited: '2026-11-21' };
const wholes = [...SCENES.map((scene) => ({ whole: citedChart(scene, language, base), parts: citedStates(scene, citedChart(scene, language, base), language) })), ledger(), chapters()];

function ledger() {
  const whole = citedLedger(language, base);
  return { whole, parts: [...figures().keys()].map((id) => citedFigure(id, whole, language)) };
}
function chapters() {
  const whole = citedChapter(chapter, language, base);
  return { whole, parts: citedCalculators(['retirement-age'], whole, language) };
}
const all: Cited[] = wholes.flatMap(({ whole, parts }) => [whole, ...parts.map(({ cited }) => cited)]);

/** What BibTeX makes of a field: outer braces and escapes away. */
function readBibtex(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)) {
    const plain = value.replace(/\\textbackslash\{\}/g, '\u0000').replace(/\\([~^])\{\}/g, '$1').replace(/(?<!\\)[{}]/g, '').replace(/\\([{}%&#_$])/g, '$1').replaceAll('\u0000', '\\');
    fields[name] = plain;
  }
  return fields;
}
const readRis = (text: string): [string, string][] => text.split(/\r?\n/).filter(Boolean).map((line) => [line.slice(0, 2), line.slice(6)]);

const hostile: Item = { id: 'jiaoman-x-20261121', type: 'dataset', language: 'zh-CN', title: '50%的人：“{a}_b” & C#~^\\ "引号"', author: [{ literal: '缴满项目组' }], publisher: '缴满', issued: { 'date-parts': [[2026, 11, 21]] }, accessed: { 'date-parts': [BLANK] }, URL: 'https://example.org/c/x/#x.50', note: '数据来源：甲、乙。' };

describe('Chinese survives', () => {
  const items = [...all.map(({ item }) => item), hostile];
  test('BibTeX, there and back', () => {
    for (const item of items) {
      const text = bibtex(item);
      const fields = readBibtex(text);
      expect(fields).toMatchObject({ title: item.title, author: item.author?.[0]?.literal, url: item.URL, year: '2026', urldate: '____-__-__', language: 'chinese' });
      if (item.note) expect(fields.note).toBe(item.note);
      expect(text).toMatch(/^@misc\{[\x21-\x7e]+,\n/);
      // Braces balance, else a file ends in the middle of an entry.
      const bare = text.replace(/\\[{}]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
    }
  });

  test('RIS, there and back', () => {
    for (const item of items) {
      const lines = readRis(ris(item));
      const get = (tag: string) => lines.find(([name]) => name === tag)?.[1];
      expect(lines[0]).toEqual(['TY', item.type === 'dataset' ? 'DATA' : 'ELEC']);
      expect(lines.at(-1)?.[0]).toBe('ER');
      expect(ris(item)).toMatch(/\nER {2}- \n$/);
      expect([get('TI'), get('AU'), get('UR'), get('DA'), get('Y2'), get('LA')]).toEqual([item.title, '缴满项目组', item.URL, '2026/11/21', '____/__/__', 'zh-CN']);
      for (const line of ris(item).trimEnd().split('\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
    }
  });

  test('CSL-JSON, there and back', () => {
    for (const item of items) {
      expect(JSON.parse(cslJson(item))).toEqual([item]);
      const { accessed: _, ...rest } = item;
      expect(JSON.parse(cslJson(rest))).toEqual([rest]);
    }
  });
});

describe('every citation of the site', () => {
  test('has a key of its own, in ASCII, from what it is and its day', () => {
    const keys = all.map(({ item }) => item.id);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^jiaoman-[a-z0-9.-]+-\d{8}$/);
  });

  test('carries title, address and producer in each format, and one blank for the day, which is filled', () => {
    for (const cited of all) {
      const { title, url, by } = told(cited);
      for (const format of FORMATS) {
        const text = written(format, cited, language);
        expect(text, format).not.toMatch(/undefined|null|NaN|\{(by|title|day|url|name|whole|part)\}/);
        expect(text).toContain(url);
        if (format !== 'credit' && format !== 'bibtex' && format !== 'csl') expect(text.includes(title), `${format} ${title}`).toBe(true);
        const filled = fillAccessed(text, DAY);
        if (format === 'credit') {
          expect(filled).toBe(text);
          // The producer of the data before us.
          if (cited.credit !== 'text') expect(text.indexOf(by)).toBeLessThan(text.lastIndexOf('缴满（'));
        } else {
          expect(text.split(/____-__-__|____\/__\/__|__ __, ____|"____", "__", "__"/)).toHaveLength(2);
          expect(filled).toMatch(/2026-11-03|2026\/11\/03|November 3, 2026|2026, 11, 3/);
          expect(filled).not.toContain('__');
          expect(written(format, unvisited(cited), language)).not.toContain('__');
        }
      }
    }
  });

  test('is retold in the browser as it is written at build', () => {
    for (const { whole, parts } of wholes) {
      for (const { cited } of parts) {
        for (const format of FORMATS) expect(retell(written(format, whole, language), format, told(whole), told(cited))).toBe(written(format, cited, language));
      }
    }
  });

  test('of a state names the chart, the state and its address', () => {
    for (const scene of SCENES) {
      const whole = citedChart(scene, language, base);
      for (const { fragment, name, cited } of citedStates(scene, whole, language)) {
        expect(cited.item.URL).toBe(`${whole.item.URL}#${fragment}`);
        expect(cited.item.title).toBe(`${whole.item.title}：${name.replace(/。$/, '')}`);
      }
    }
  });

  test('of a figure that nobody verified, or that is imagined, says so', () => {
    const whole = citedLedger(language, base);
    for (const id of figures().keys()) {
      const { cited } = citedFigure(id, whole, language);
      expect(cited.item.URL).toBe(`https://example.org/zh-hans/figures/#${id}`);
    }
    const titles = [...figures().keys()].map((id) => citedFigure(id, whole, language).cited.item.title);
    expect(titles.some((title) => title.endsWith('（未核实）'))).toBe(true);
    expect(titles.some((title) => title.endsWith('（假设）'))).toBe(true);
  });
});

describe('APA and Chicago', () => {
  test('a data set', () => {
    expect(apa(hostile)).toBe(`缴满项目组. (2026). ${hostile.title} [Data set]. 缴满. Retrieved __ __, ____, from https://example.org/c/x/#x.50`);
    expect(chicago(hostile)).toBe(`缴满项目组. “${hostile.title}.” Data set and chart. 缴满, November 21, 2026. Accessed __ __, ____. https://example.org/c/x/#x.50.`);
  });

  test('a page: the day, and no second mark after a question', () => {
    const { item } = citedChapter(chapter, language, base);
    expect(fillAccessed(apa(item), DAY)).toBe('缴满项目组. (2026, November 21). 四十岁以后，去哪里养老？ 缴满：社保与养老金数据新闻. Retrieved November 3, 2026, from https://example.org/zh-hans/chapters/temporary-account/');
    expect(fillAccessed(chicago(item), DAY)).toBe('缴满项目组. “四十岁以后，去哪里养老？” 缴满：社保与养老金数据新闻, November 21, 2026. Accessed November 3, 2026. https://example.org/zh-hans/chapters/temporary-account/.');
  });

  test('with a version, which doesn’t change, no day of access', () => {
    const item = { ...hostile, version: '2' };
    expect(apa(item)).toContain('(Version 2) [Data set]. 缴满. https://');
    expect(chicago(item)).not.toContain('Accessed');
  });
});
