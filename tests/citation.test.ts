/** Each chart, chapter and line of the ledger can be cited: as text, by choice, as files, by a reference manager and by a search engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import site from '../data/site.json' with { type: 'json' };
import { SCENES } from '../src/charts/index.ts';
import { sceneTable } from '../src/charts/picture.ts';
import { sceneText } from '../src/charts/words.ts';
import { refusedBy } from '../src/citation/chart.ts';
import { citedChart, citedFigure, citedLedger, citedStates } from '../src/citation/cited.ts';
import { FORMATS, unvisited, written } from '../src/citation/formats.ts';
import { figures } from '../src/data/load.ts';
import { DEFAULT_LANGUAGE as language } from '../src/locale/index.ts';
import { openBrowser, openPage, url } from './support/browser.ts';
import { attribute, CHAPTER, chapters, DIST, type Element, elements, files, html, LEDGER, textOf } from './support/site.ts';

const base = new URL(site.origin);
const CHART = '/zh-hans/c/the-line-moves/';
const inside = (at: Element | undefined): Element[] => at?.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : [])) ?? [];
const meta = (all: Element[], name: string) => all.filter((one) => one.tagName === 'meta' && [attribute(one, 'name'), attribute(one, 'property')].includes(name)).map((one) => attribute(one, 'content'));
const graph = (all: Element[]): Record<string, unknown>[] => JSON.parse(textOf(all.find((one) => attribute(one, 'type') === 'application/ld+json')))['@graph'];
const read = (address: string, file: string) => readFileSync(join(DIST, address, file), 'utf8');

/** Everything said in a graph, with its place in it; identifiers and kinds aside. */
function said(node: unknown, path = ''): [string, string | number][] {
  if (typeof node === 'string' || typeof node === 'number') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => (['@id', '@type', '@context'].includes(key) ? [] : said(value, Array.isArray(node) ? path : `${path}.${key}`)));
}

/** What of a graph a reader of the page can't see. */
function unseen(address: string, spoken: (string | number)[] = []): string[] {
  const all = elements(html(address));
  const main = textOf(all.find(({ tagName }) => tagName === 'body')).replace(/\s+/g, ' ');
  const here = new URL(address, base);
  const links = new Set([here.href, ...all.flatMap((one) => attribute(one, 'href') ?? []).map((href) => new URL(href, here).href), ...all.flatMap((one) => attribute(one, 'id') ?? []).map((id) => `${here.href}#${id}`)]);
  const lang = attribute(all.find(({ tagName }) => tagName === 'html'), 'lang');
  return said(graph(all)).flatMap(([path, value]) => {
    const shown = value === lang || spoken.includes(value) || links.has(String(value)) || main.includes(String(value).replace(/\s+/g, ' ')) || (path.endsWith('.encodingFormat') && /^(text\/csv|image\/svg\+xml)$/.test(String(value)));
    return shown ? [] : [`${path}: ${value}`];
  });
}

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('the chart %s', (id, scene) => {
  const address = `/zh-hans/c/${id}/`;
  const all = elements(html(address));
  const text = sceneText(scene, language.locale);
  const table = sceneTable(scene);
  const whole = citedChart(scene, language, base);
  const states = citedStates(scene, whole, language);
  const refused = refusedBy(scene, language);

  test('has its citation as text in every format, and one for each state that names it and its address', () => {
    const pre = new Map(all.filter(({ tagName }) => tagName === 'pre').map((one) => [attribute(one, 'data-format'), textOf(one)]));
    for (const format of FORMATS) expect(pre.get(format), format).toBe(written(format, whole, language).replace(/^\n/, ''));
    const parts = all.filter((one) => attribute(one, 'data-part') !== undefined);
    expect(parts.map(textOf)).toEqual(states.map(({ cited }) => written('gbt2025', cited, language)));
    parts.forEach((part, i) => {
      expect(textOf(part)).toContain(`${text.title}：${states[i]?.name.replace(/。$/, '')}`);
      expect(textOf(part)).toContain(`${new URL(address, base).href}#${id}.${scene.states[i]?.id}.`);
    });
    const offered = all.flatMap((one) => attribute(one, 'data-cite-of') ?? []);
    expect(offered).toEqual(states.map(({ fragment }) => fragment));
    for (const fragment of offered) expect(all.some((one) => attribute(one, 'id') === fragment)).toBe(true);
  });

  test('has its citation as files, without anybody’s day, linked from the page', () => {
    const links = all.map((one) => attribute(one, 'href'));
    for (const [file, format] of [['cite.bib', 'bibtex'], ['cite.csl.json', 'csl']] as const) expect(read(address, file)).toBe(written(format, unvisited(whole), language));
    expect(read(address, 'cite.ris')).toBe(written('ris', unvisited(whole), language).replaceAll('\n', '\r\n'));
    expect(JSON.parse(read(address, 'cite.csl.json'))[0]).toMatchObject({ type: 'dataset', title: text.title, language: 'zh-CN' });
    for (const { cited } of [{ cited: whole }, ...states]) expect(read(address, 'cite.txt')).toContain(written('gbt2025', cited, language));
    expect(read(address, 'cite.txt')).toContain(written('credit', whole, language));
    for (const file of ['cite.bib', 'cite.ris', 'cite.csl.json', 'cite.txt', 'sources.json']) expect(links).toContain(file);
    expect(JSON.parse(read(address, 'sources.json')).map((one: { id: string }) => one.id)).toEqual(expect.arrayContaining([...scene.sources, ...text.sources].map((ref) => ref.id)));
  });

  test('has its table as files, unless a source forbids it: then none, with the reason and whom to ask', () => {
    const there = files(join(DIST, address)).map((file) => file.split(/[\\/]/).at(-1));
    const links = all.map((one) => attribute(one, 'href'));
    for (const file of ['data.csv', 'data-excel.csv', 'datapackage.json']) {
      expect(there.includes(file), file).toBe(!refused);
      expect(links.includes(file), file).toBe(!refused);
    }
    const told = all.find((one) => attribute(one, 'class') === 'files-refused');
    expect(Boolean(told)).toBe(Boolean(refused));
    if (!refused) {
      const csv = read(address, 'data.csv');
      expect(read(address, 'data-excel.csv')).toBe(`\ufeff${csv.replaceAll('\n', '\r\n')}`);
      expect(JSON.parse(read(address, 'datapackage.json')).resources[0].bytes).toBe(Buffer.byteLength(csv));
      return;
    }
    expect(inside(told).map((one) => attribute(one, 'href'))).toContain(`/zh-hans/figures/#source-${refused.id}`);
    expect(JSON.parse(read(address, 'sources.json')).find((one: { id: string }) => one.id === refused.id).rights.redistribute).toMatch(/ask|no/);
  });

  test('is filed as a data set by a reference manager', () => {
    expect(meta(all, 'citation_title')).toEqual([text.title]);
    expect(meta(all, 'citation_author')).toEqual([site.author]);
    expect(meta(all, 'citation_publication_date')).toEqual([expect.stringMatching(/^\d{4}\/\d{2}\/\d{2}$/)]);
    expect(meta(all, 'citation_public_url')).toEqual([new URL(address, base).href]);
    expect(meta(all, 'citation_language')).toEqual(['zh-CN']);
    expect(meta(all, 'citation_publisher')).toHaveLength(1);
    expect(meta(all, 'z:itemType')).toEqual(['dataset']);
    expect(meta(all, 'DC.type')).toEqual(['Dataset']);
    // Either would make something else of it.
    expect([...meta(all, 'og:type'), ...meta(all, 'citation_journal_title')]).toEqual([]);
  });

  test('says in JSON-LD what it is, and nothing that a reader of the page can’t see', () => {
    const nodes = graph(all);
    const of = (type: string) => nodes.find((one) => one['@type'] === type) as Record<string, unknown>;
    const dataset = of('Dataset');
    expect(dataset).toMatchObject({ name: text.title, url: new URL(address, base).href, inLanguage: 'zh-Hans' });
    expect(String(dataset.description).length).toBeGreaterThanOrEqual(50);
    expect(dataset.description).toBe(`${text.finding.text}${text.howToRead.text}`);
    expect(dataset.variableMeasured).toHaveLength(table.columns.length);
    expect((dataset.isBasedOn as unknown[]).length).toBeGreaterThan(0);
    expect((dataset.distribution as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl)).toEqual(refused ? [] : ['data.csv', 'data-excel.csv'].map((file) => new URL(file, new URL(address, base)).href));
    expect(of('ImageObject')).toMatchObject({ contentUrl: new URL(`${address}chart.svg`, base).href, license: expect.stringContaining('creativecommons.org') });
    // The description is finding and how to read it, one after the other; the least and the greatest stand in the table, in its own print.
    const cells = table.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [Number(cell)] : []));
    expect(unseen(address, [String(dataset.description), ...cells])).toEqual([]);
  });
});

describe.each(chapters())('the chapter %s', (address) => {
  const all = elements(html(address));

  test('has its citation at its foot, and one for each of its calculators', () => {
    const block = all.find((one) => attribute(one, 'data-cite') === 'chapter');
    const shown = inside(block).find((one) => attribute(one, 'data-format') === 'gbt2025');
    const title = textOf(all.find(({ tagName }) => tagName === 'h1'));
    expect(textOf(shown)).toMatch(/^缴满项目组\. .+\[EB\/OL\]\. （\d{4}-\d{2}-\d{2}）\[____-__-__\]\. https:.+\/\.$/);
    expect(textOf(shown)).toContain(title);
    const calculators = all.flatMap((one) => attribute(one, 'data-calculator') ?? []);
    expect(inside(block).flatMap((one) => attribute(one, 'data-part') ?? [])).toEqual(calculators.map((id) => `calc=${id}`));
    expect(meta(all, 'z:itemType')).toEqual(['webpage']);
    expect(meta(all, 'citation_title')).toEqual([title]);
    expect(meta(all, 'citation_publication_date').join().replaceAll('/', '-')).toBe(attribute(all.find(({ tagName, parentNode }) => tagName === 'time' && attribute((parentNode as Element).parentNode as Element, 'class') === 'chapter-meta'), 'datetime'));
  });

  test('is an article in JSON-LD, and says nothing there that a reader can’t see', () => {
    const article = graph(all).find((one) => one['@type'] === 'Article') as { hasPart: unknown[]; citation: unknown[] };
    expect(article.hasPart).toHaveLength(all.filter((one) => attribute(one, 'data-scene') !== undefined).length);
    expect(article.citation.length).toBeGreaterThan(0);
    // The licence and the house are told in words, in foot and citation; a chart's title stands over its table.
    expect(unseen(address, ['https://creativecommons.org/licenses/by/4.0/', '缴满：社保与养老金数据新闻'])).toEqual([]);
  });
});

test('each line of the ledger has its citation, with its own address', () => {
  const all = elements(html(LEDGER));
  const whole = citedLedger(language, base);
  const lines = new Map(all.filter((one) => one.tagName === 'li' && attribute(one, 'data-verified')).map((one) => [attribute(one, 'id') ?? '', inside(one)]));
  for (const id of figures().keys()) {
    const line = lines.get(id) ?? [];
    const { cited } = citedFigure(id, whole, language);
    const told = line.find((one) => attribute(one, 'data-cite-line') !== undefined);
    expect(textOf(told)).toBe(written('gbt2025', cited, language));
    expect([attribute(told, 'data-title'), attribute(told, 'data-by')]).toEqual([cited.item.title, cited.by]);
    expect(line.map((one) => attribute(one, 'href'))).toContain(`#${id}`);
  }
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const shown = (page: Page) => page.locator('[data-cite-shown]').textContent();
  const today = (page: Page) =>
    page.evaluate(() => {
      const now = new Date();
      return `${now.getFullYear()}-${`${now.getMonth() + 1}`.padStart(2, '0')}-${`${now.getDate()}`.padStart(2, '0')}`;
    });
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('what is copied has the reader’s own day, in any format', async () => {
    const { page, errors, close } = await openPage(browser, CHART, { ...clipboard, timezoneId: 'Pacific/Kiritimati' });
    const scene = SCENES.find(({ id }) => id === 'the-line-moves') as (typeof SCENES)[number];
    const whole = citedChart(scene, language, base);
    for (const format of FORMATS) {
      await page.locator('[data-cite-format]').selectOption(format);
      expect(await shown(page)).toBe(written(format, whole, language).trimEnd());
      await page.locator('[data-cite-copy]').click();
      await expect.poll(() => page.locator('.cite-copy output').textContent()).not.toBe('');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).not.toContain('__');
      if (format === 'gbt2025') expect(copied).toBe((await shown(page))?.replace('____-__-__', await today(page)));
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('a state is chosen from the list, at its picture, or by the address, in which a stop may hang', async () => {
    const { page, close } = await openPage(browser, `${CHART}#the-line-moves.men.`);
    expect(await shown(page)).toContain('/#the-line-moves.men.');
    await page.locator('[data-cite-what]').selectOption('the-line-moves.women-50');
    expect(await shown(page)).toContain('/#the-line-moves.women-50.');
    await page.locator('[data-cite-of="the-line-moves.before"]').click();
    expect(await shown(page)).toContain('/#the-line-moves.before.');
    await page.locator('[data-cite-format]').selectOption('csl');
    expect(JSON.parse((await shown(page)) ?? '')[0]).toMatchObject({ id: expect.stringContaining('the-line-moves.before'), URL: `${new URL(CHART, base).href}#the-line-moves.before` });
    await page.locator('[data-cite-what]').selectOption('');
    expect(JSON.parse((await shown(page)) ?? '')[0].URL).toBe(new URL(CHART, base).href);
    await close();
  });

  test('a line of the ledger takes the block under it, and gives it back', async () => {
    const { page, errors, close } = await openPage(browser, `${LEDGER}#line.men.cap.`);
    const block = page.locator('li[id="line.men.cap"] .cite');
    await block.waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#line.men.cap');
    expect(await shown(page)).toContain('/figures/#line.men.cap.');
    await page.locator('[data-cite-format]').selectOption('credit');
    expect(await shown(page)).toMatch(/^数据：国务院；整理：缴满（/);
    await page.locator('li[id="line.women50.cap"] a', { hasText: '引用' }).last().click();
    await page.locator('li[id="line.women50.cap"] .cite').waitFor();
    expect(await shown(page)).toContain('/figures/#line.women50.cap');
    await page.locator('a[href="#cite"]').click();
    await page.locator('#cite ~ .cite').waitFor();
    expect(await shown(page)).toMatch(/\/figures\/$/);
    expect(errors).toEqual([]);
    await close();
  });

  test('in a chapter the choice is fetched when it is asked for', async () => {
    const { page, errors, requests, close } = await openPage(browser, CHAPTER, clipboard);
    const fetched = () => requests.filter((address) => address.includes('cite-block')).length;
    expect(fetched()).toBe(0);
    await page.locator('[data-cite-start]').click();
    await page.locator('[data-cite-format]').waitFor();
    expect(fetched()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    expect(await page.locator('[data-cite-start]').count()).toBe(0);
    await page.locator('[data-cite-what]').selectOption({ index: 1 });
    expect(await shown(page)).toMatch(/计算器：.+\[EB\/OL\].+#calc=[\w-]+\.$/);
    await page.locator('[data-cite-format]').selectOption('bibtex');
    expect(await shown(page)).toMatch(/^@misc\{jiaoman-[\w.-]+-\d{8},/);
    await page.locator('[data-cite-copy]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/urldate = \{\d{4}-\d{2}-\d{2}\}/);
    expect(errors).toEqual([]);
    await close();
  });

  test('where there is no clipboard the citation is left selected, with the day', async () => {
    const { page, close } = await openPage(browser, CHART, {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
          document.execCommand = () => false;
        }),
    });
    await page.locator('[data-cite-copy]').click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/\[\d{4}-\d{2}-\d{2}\]\. https:/);
    expect(await page.locator('.cite-copy output').textContent()).toContain('选中');
    await close();
  });

  test('without scripts the text is there to be selected, and nothing to press', async () => {
    for (const address of [CHART, chapters()[0] as string, `${LEDGER}#line.men.cap`]) {
      const { page, close } = await openPage(browser, address, { javaScriptEnabled: false });
      expect(await page.locator('.cite select:visible, .cite button:visible').count()).toBe(0);
      expect(await page.locator('[data-format="gbt2025"]:visible').innerText()).toMatch(/^缴满项目组\. /);
      if (address.startsWith(LEDGER)) expect(await page.locator('[data-cite-line]:visible').allInnerTexts()).toEqual([expect.stringContaining('#line.men.cap.')]);
      for (const details of await page.locator('.cite details').all()) await details.locator('summary').click();
      expect(await page.locator('.cite [data-format]:visible').count()).toBe(FORMATS.length);
      await close();
    }
  });

  test('the files are served as what they are', async () => {
    const { page, close } = await openPage(browser, '/');
    for (const [file, type] of [['cite.bib', 'application/x-bibtex'], ['cite.ris', 'application/x-research-info-systems'], ['cite.csl.json', 'application/json'], ['cite.txt', 'text/plain'], ['datapackage.json', 'application/json'], ['sources.json', 'application/json']] as const) {
      const reply = await page.request.get(url(`${CHART}${file}`));
      expect([reply.status(), reply.headers()['content-type']], file).toEqual([200, `${type}; charset=utf-8`]);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(await reply.body())).toMatch(/\p{sc=Han}/u);
    }
    await close();
  });
});
