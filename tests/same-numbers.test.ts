/**
 * One chart, one set of numbers: what is said of it (title, finding, captions, alternative texts), drawn in it (on its page, in its chapter, in its files), listed under it
 * (table, CSV, data package), told to machines (JSON-LD, head) and cited is the same. That the CSV is the table, cell for cell, is in links.test.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { SCENES } from '../src/charts/index.ts';
import { cellText, sceneTable } from '../src/charts/picture.ts';
import type { Scene } from '../src/charts/scene.ts';
import { type SceneText, scenePath, sceneText } from '../src/charts/words.ts';
import { refusedBy } from '../src/citation/chart.ts';
import { figure } from '../src/data/figures.ts';
import { format, type Formattable, type Style } from '../src/locale/format.ts';
import { DEFAULT_LANGUAGE as language } from '../src/locale/index.ts';
import { attribute, chapters, DIST, type Element, elements, html, textOf } from './support/site.ts';

const STYLES: Style[] = ['', 'number', 'years', 'age', 'han', 'han-years', 'han-age', 'year', 'wan', 'yi'];
/** Groups of marks that are a scale, not data. */
const SCALE = /tick|axis|year|scale|row-labels|ages?-labels|numeral/;
/** Groups with numbers that stand in no cell: marks of a scale beside the bars, a whole, the size of a sample, a difference or a sum of what is there. What else is drawn goes into the table. */
const DRAWN_ONLY: Record<string, string[]> = {
  'one-months-pay': ['tax-labels', 'employer-labels'],
  'floor-and-average': ['heading'],
  'seven-in-ten': ['pay-labels', 'base-labels'],
  'youth-rate': ['old-rate-labels', 'new-rate-labels'],
  'two-headlines': ['values-label'],
  'coverage-by-hukou': ['legend-label'],
  'asked-and-law': ['note-labels'],
  'what-is-not-published': ['blank-label'],
  'one-document': ['count-labels'],
  'chens-window': ['before-label', 'notes'],
  'fifteen-becomes-twenty': ['band-labels'],
  'who-lives': ['female-notes'],
  'whose-money': ['result-labels', 'living-labels'],
  'in-the-bank': ['mean-labels', 'name-labels', 'printed'],
  'what-accounts-earn': ['grown-labels'],
  'what-a-yuan-buys': ['gap-labels', 'sheet-labels'],
};

const inside = (at: Element | undefined): Element[] => at?.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : [])) ?? [];
const squeezed = (element: Element | undefined) => textOf(element).replace(/\s+/g, ' ').trim();
const numbersIn = (text: string): string[] => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => found.replaceAll(',', ''));
const forms = (datum: Formattable): string[] =>
  STYLES.flatMap((style) => {
    try {
      return [format(datum, { locale: language.locale, style })];
    } catch {
      return [];
    }
  });

/** Every number that the record knows: its figures, its cells, the dates that are names. */
function known(scene: Scene, text: SceneText) {
  const { columns, rows } = sceneTable(scene);
  const cells = rows.flatMap((row) => row.flatMap((cell, index) => (typeof cell === 'string' && columns[index]?.unit !== 'words' ? [{ value: cell, unit: columns[index]?.unit } as Formattable] : [])));
  const data = [...cells, ...text.used.map(figure)];
  const named = [...readFileSync(scenePath(scene.id, language.locale), 'utf8').matchAll(/\{=([^}]+)\}/g)].map(([, date = '']) => date);
  const worded = rows.flatMap((row) => row.map((cell, index) => cellText(cell, columns[index] as (typeof columns)[number], text)));
  const exact = new Set([...data.flatMap(forms), ...data.map(({ value }) => value), ...named, ...worded].flatMap(numbersIn));
  // A label may round, or count in ten thousands, in hundred millions, in years.
  const values = data.flatMap(({ value }) => (/^-?[\d.]+$/.test(value) ? [1, 1e4, 1e8, 12].map((unit) => Math.abs(Number(value)) / unit) : []));
  const rounded = (number: string) => values.some((value) => value.toFixed(number.split('.')[1]?.length ?? 0) === number);
  return { exact, drawn: (number: string) => exact.has(number) || rounded(number) };
}

interface Told {
  finding: string;
  table: string[];
  states: { caption: string; alt: string; pictures: { group: string; texts: string[] }[][] }[];
}

/** A scene as a page tells it. */
function told(all: Element[], scene: Scene, finding: Element | undefined, table: Element | undefined): Told {
  const byId = (id: string) => all.find((one) => attribute(one, 'id') === id);
  return {
    finding: squeezed(finding),
    table: inside(table).filter(({ tagName }) => /^(caption|t[hd])$/.test(tagName)).map(squeezed),
    states: scene.states.map(({ id }) => {
      const caption = byId(`${scene.id}.${id}-cap`);
      const pictures = inside(caption?.parentNode as Element).filter(({ tagName }) => tagName === 'svg');
      return { caption: squeezed(caption), alt: squeezed(byId(`${scene.id}.${id}-alt`)), pictures: pictures.map(groupsOf) };
    }),
  };
}
const groupsOf = (svg: Element) =>
  inside(svg).flatMap((one) => {
    const group = attribute(one, 'data-g');
    return group === undefined ? [] : [{ group, texts: inside(one).filter(({ tagName }) => tagName === 'text').map(textOf) }];
  });

const stories = chapters().map((address) => elements(html(address)));

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('%s', (id, scene) => {
  const address = `/zh-hans/c/${id}/`;
  const read = (file: string) => readFileSync(join(DIST, address, file), 'utf8');
  const all = elements(html(address));
  const text = sceneText(scene, language.locale);
  const table = sceneTable(scene);
  const page = told(all, scene, all.find(({ tagName }) => tagName === 'h1'), all.find(({ tagName }) => tagName === 'table'));
  const numbers = known(scene, text);
  const title = squeezed(all.find((one) => attribute(one, 'class') === 'page-lede'));
  const graph = JSON.parse(textOf(all.find((one) => attribute(one, 'type') === 'application/ld+json')))['@graph'] as { '@type': string }[];
  const node = (type: string) => graph.find((one) => one['@type'] === type) as unknown as Record<string, string>;
  const dataset = node('Dataset');

  test('what is said is a figure or a cell', () => {
    const said = [title, page.finding, text.howToRead.text, ...page.states.flatMap(({ caption, alt }) => [caption, alt])];
    expect(numbersIn(said.join(' ')).filter((number) => !numbers.exact.has(number))).toEqual([]);
    // Finding and captions carry the stored value beside the printed one.
    const data = new Map(text.used.map(figure).flatMap((datum) => forms(datum).map((form) => [`${datum.value} ${form}`, datum.id])));
    const printed = all.filter(({ tagName, parentNode }) => tagName === 'data' && ['h1', 'figcaption'].includes((parentNode as Element).tagName));
    expect(printed.map((one) => `${attribute(one, 'value')} ${textOf(one)}`).filter((pair) => !data.has(pair))).toEqual([]);
  });

  test('what is drawn is in the table, a figure, or the scale', () => {
    const free = (group: string) => SCALE.test(group) || DRAWN_ONLY[id]?.includes(group);
    const faults = page.states.flatMap(({ pictures }) => pictures.flat().flatMap(({ group, texts }) => (free(group) ? [] : texts.flatMap(numbersIn).filter((number) => !numbers.drawn(number)).map((number) => `${group}: ${number}`))));
    expect([...new Set(faults)]).toEqual([]);
  });

  test('its page, its chapter and its files draw and say the same', () => {
    const story = stories.find((one) => one.some((element) => attribute(element, 'data-scene') === id)) as Element[];
    const section = story.find((one) => attribute(one, 'data-scene') === id);
    expect(told(story, scene, story.find((one) => attribute(one, 'id') === `${id}-title`), inside(section).find(({ tagName }) => tagName === 'table'))).toEqual(page);
    scene.states.forEach((state, index) => {
      const svg = elements(read(`${state.id}.svg`)).filter(({ tagName }) => tagName === 'svg');
      // The wide picture, inside the file's own frame.
      expect(groupsOf(svg[1] as Element)).toEqual(page.states[index]?.pictures[1]);
      const [name, description] = ['title', 'desc'].map((tag) => squeezed(inside(svg[0]).find(({ tagName }) => tagName === tag)));
      expect({ caption: name, alt: description }).toMatchObject({ caption: page.states[index]?.caption, alt: page.states[index]?.alt });
    });
    expect(read('chart.svg')).toBe(read(`${scene.cover}.svg`));
  });

  test('JSON-LD, data package and CSV have the table’s values', () => {
    const columns = table.columns.map((_, index) => table.rows.flatMap((row) => (typeof row[index] === 'string' ? [row[index]] : [])));
    (dataset.variableMeasured as unknown as { name: string; minValue?: number; maxValue?: number }[]).forEach(({ name, minValue, maxValue }, index) => {
      expect(page.table[index + 1]).toBe(name);
      if (minValue === undefined || maxValue === undefined) return;
      expect([minValue, maxValue]).toEqual([Math.min(...(columns[index] ?? []).map(Number)), Math.max(...(columns[index] ?? []).map(Number))]);
    });
    if (refusedBy(scene, language)) return;
    const [heads = [], ...rows] = csvParseRows(read('data.csv'));
    const { fields } = JSON.parse(read('datapackage.json')).resources[0].schema as { fields: { name: string; title: string; missingValues?: { value: string }[] }[] };
    expect(fields.map(({ name }) => name)).toEqual(heads);
    expect(fields.map((field) => field.title)).toEqual(page.table.slice(1, heads.length + 1));
    fields.forEach(({ missingValues = [] }, index) => {
      if (table.columns[index]?.unit === 'words') return;
      const gaps = missingValues.map(({ value }) => value);
      expect(rows.map((row) => row[index] ?? '').filter((cell) => !gaps.includes(cell))).toEqual(columns[index]);
    });
  });

  test('it goes by one title, and each state by its caption, wherever it is cited', () => {
    const heads = ['citation_title', 'og:title'].map((name) => attribute(all.find((one) => one.tagName === 'meta' && [attribute(one, 'name'), attribute(one, 'property')].includes(name)), 'content'));
    const [item] = JSON.parse(read('cite.csl.json'));
    expect([...heads, dataset.name, item.title, /^TI {2}- (.*)\r$/m.exec(read('cite.ris'))?.[1]]).toEqual(Array(5).fill(title));
    expect(dataset.description?.startsWith(page.finding)).toBe(true);
    expect(node('ImageObject').caption).toBe(page.states[scene.states.findIndex((state) => state.id === scene.cover)]?.caption);
    const [, ...options] = inside(all.find((one) => attribute(one, 'data-cite-what') !== undefined)).map(squeezed);
    expect(options).toEqual(page.states.map(({ caption }) => caption));
    const cited = all.filter((one) => attribute(one, 'data-part') !== undefined).map(textOf);
    page.states.forEach(({ caption }, index) => {
      for (const where of [cited[index] ?? '', read('cite.txt')]) expect(where).toContain(`${title}：${caption.replace(/。$/, '')}[DS/OL]`);
    });
  });
});
