/** Every link leads somewhere, every file is what it says it is, and every chart can be cited and taken along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import site from '../data/site.json' with { type: 'json' };
import { SCENES } from '../src/charts/index.ts';
import { cellText, sceneTable } from '../src/charts/picture.ts';
import { sceneText } from '../src/charts/words.ts';
import { refusedBy } from '../src/citation/chart.ts';
import { source, sources } from '../src/data/load.ts';
import { DEFAULT_LANGUAGE } from '../src/locale/index.ts';
import { openBrowser, openPage, url } from './support/browser.ts';
import { attribute, DIST, type Element, elements, files, html, pages, textOf } from './support/site.ts';

const PAGES = pages();
const parsed = new Map(PAGES.map((address) => [address, elements(html(address))]));
const of = (address: string): Element[] => parsed.get(address) ?? [];
const ids = (address: string) => of(address).flatMap((element) => attribute(element, 'id') ?? []);
const places = new Map(PAGES.map((address) => [address, new Set(ids(address))]));
const built = new Set(files().map((file) => `/${file.slice(DIST.length + 1).replaceAll('\\', '/')}`));
const home = new URL(site.origin);
const chartAddress = (id: string) => `/zh-hans/c/${id}/`;

describe('links', () => {
  test.each(PAGES)('%s', (address) => {
    const known = new Set(sources().values().flatMap(({ url }) => (typeof url === 'string' ? [url] : [])));
    const faults: string[] = [];
    for (const element of of(address)) {
      for (const name of ['href', 'src']) {
        const value = attribute(element, name);
        if (value === undefined || value.startsWith('data:')) continue;
        if (value === '') {
          faults.push(`an empty ${name}`);
          continue;
        }
        const target = new URL(value, new URL(address, home));
        const rel = attribute(element, 'rel') ?? '';
        // Named, never fetched.
        if (element.tagName === 'link' && rel === 'license') continue;
        if (target.origin !== home.origin) {
          if (element.tagName !== 'a' || !(known.has(value) || value.startsWith('https://creativecommons.org/licenses/'))) faults.push(`${value} is of no source record`);
          else if (!/\bnoreferrer\b|\bexternal\b/.test(rel)) faults.push(`${value} is not marked as leading away`);
          continue;
        }
        const path = decodeURIComponent(target.pathname);
        const file = path.endsWith('/') ? `${path}index.html` : path;
        if (!built.has(file)) faults.push(`${value}: there is no ${file}`);
        const fragment = decodeURIComponent(target.hash.slice(1));
        // `k=v&…` are inputs, not a place.
        if (fragment && !/^[\w-]+=/.test(fragment) && file.endsWith('index.html') && !places.get(path)?.has(fragment)) faults.push(`${value}: ${path} has no #${fragment}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test.each(PAGES)('%s: ids, each once, and references that name one', (address) => {
    const all = new Set<string>();
    expect(ids(address).filter((id) => all.size === all.add(id).size)).toEqual([]);
    const named = of(address).flatMap((element) => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list'].flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []));
    expect([...new Set(named)].filter((id) => !all.has(id))).toEqual([]);
  });
});

describe('each page', () => {
  const meta = (address: string, name: string) => attribute(of(address).find((one) => one.tagName === 'meta' && (attribute(one, 'name') ?? attribute(one, 'property')) === name), 'content');

  const canonical = (address: string) => attribute(of(address).find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical'), 'href') ?? '';
  const permanent = (address: string) => canonical(address) === new URL(address, site.origin).href;

  test('has a title and a description of its own', () => {
    for (const take of [(address: string) => textOf(of(address).find(({ tagName }) => tagName === 'title')), (address: string) => meta(address, 'description') ?? '']) {
      const all = PAGES.filter(permanent).map(take);
      for (const text of all) expect(text.length).toBeGreaterThan(1);
      expect(new Set(all).size).toBe(all.length);
      expect(all.join()).not.toMatch(/[{}]|undefined/);
    }
  });

  test.each(PAGES)('%s names its permanent address, its language and one first heading', (address) => {
    // The home of the first language stands at two addresses, and says which is the one.
    const named = canonical(address).replace(new URL('/', site.origin).href, '/');
    expect(PAGES).toContain(named);
    expect(permanent(named)).toBe(true);
    if (named !== address) expect([address, named]).toEqual(['/zh-hans/', '/']);
    expect(attribute(of(address).find(({ tagName }) => tagName === 'html'), 'lang')).toBe('zh-Hans');
    expect(of(address).filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(of(address).filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
  });

  test('JSON-LD is JSON, and says what it is about', () => {
    for (const address of PAGES) {
      for (const script of of(address).filter((one) => attribute(one, 'type') === 'application/ld+json')) {
        const data = JSON.parse(textOf(script));
        expect(data['@context'], address).toBe('https://schema.org');
        expect(JSON.stringify(data), address).not.toMatch(/[{]\w[\w.-]*(\|[\w-]+)?[}]|undefined|NaN/);
      }
    }
  });
});

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('the chart page of %s', (id, scene) => {
  const address = chartAddress(id);
  const text = sceneText(scene, 'zh-Hans');
  const table = sceneTable(scene);
  const refused = refusedBy(scene, DEFAULT_LANGUAGE);

  test('is there, and a chapter leads to it', () => {
    expect(PAGES).toContain(address);
    const chapters = PAGES.filter((page) => page.startsWith('/zh-hans/chapters/'));
    expect(chapters.flatMap((chapter) => of(chapter).map((one) => attribute(one, 'href')))).toContain(address);
  });

  test('has a table with caption and heads, cell for cell the CSV', () => {
    const element = of(address).find(({ tagName }) => tagName === 'table') as Element;
    const inside = (at: Element): Element[] => at.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : []));
    const rows = inside(element).filter(({ tagName }) => tagName === 'tr');
    const cells = rows.map((row) => inside(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) => textOf(cell).trim()));
    expect(textOf(inside(element).find(({ tagName }) => tagName === 'caption'))).toBe(text.tableCaption);
    if (refused) return;
    const csv = csvParseRows(readFileSync(join(DIST, address, 'data.csv'), 'utf8'));
    for (const head of inside(rows[0] as Element)) if (head.tagName === 'th') expect(attribute(head, 'scope')).toBe('col');
    expect(csv).toHaveLength(cells.length);
    cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        const column = table.columns[c] as (typeof table.columns)[number];
        const stored = csv[r]?.[c] ?? '';
        if (r === 0) expect(stored.startsWith(cell)).toBe(true);
        else if (stored.startsWith('〔')) expect(stored).toBe(`〔${cell}〕`);
        else expect(cellText(stored, column, text)).toBe(cell);
      });
      expect(csv[r]).toHaveLength(row.length);
    });
  });

  test('names every source with a way to its record', () => {
    const links = of(address).map((one) => attribute(one, 'href'));
    for (const ref of [...scene.sources, ...text.sources]) expect(links).toContain(`/zh-hans/figures/#source-${ref.id}`);
  });
});

describe('files', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('each picture is XML, carries title, source, licence and address, and draws something', async () => {
    const { page, close } = await openPage(browser, '/');
    for (const scene of SCENES) {
      for (const name of ['chart', ...scene.states.map(({ id }) => id)]) {
        const path = `${chartAddress(scene.id)}${name}.svg`;
        const reply = await page.request.get(url(path));
        expect([reply.status(), reply.headers()['content-type']], path).toEqual([200, 'image/svg+xml; charset=utf-8']);
        const body = await reply.text();
        const read = await page.evaluate((text) => {
          const document = new DOMParser().parseFromString(text, 'image/svg+xml');
          const root = document.documentElement;
          return {
            fault: document.querySelector('parsererror')?.textContent ?? '',
            root: root.nodeName,
            title: root.querySelector(':scope > title')?.textContent ?? '',
            desc: root.querySelector(':scope > desc')?.textContent ?? '',
            marks: root.querySelectorAll('g[data-g] > *').length,
            texts: [...root.querySelectorAll(':scope > text')].map((one) => one.textContent ?? '').join(''),
            elsewhere: /(?:href|src)="|@import|url\((?!#)/.test(text),
            strange: [...root.querySelectorAll('script, foreignObject, image, [style], use')].length,
          };
        }, body);
        const words = sceneText(scene, 'zh-Hans');
        expect(read, path).toMatchObject({ fault: '', root: 'svg', elsewhere: false, strange: 0 });
        expect(read.marks, path).toBeGreaterThan(3);
        if (name !== 'chart') expect(read).toMatchObject({ title: words.states[name]?.caption.text, desc: words.states[name]?.alt });
        expect(read.texts, path).toContain(new URL(chartAddress(scene.id), site.origin).href);
        expect(read.texts, path).toContain('CC BY 4.0');
        expect(read.texts, path).toContain(site.author);
        for (const ref of scene.sources) expect(read.texts, path).toContain(source(ref.id).title);
      }
    }
    await close();
  });

  test('each table is CSV, in UTF-8, as wide in every row', async () => {
    const { page, close } = await openPage(browser, '/');
    for (const scene of SCENES) {
      const reply = await page.request.get(url(`${chartAddress(scene.id)}data.csv`));
      if (refusedBy(scene, DEFAULT_LANGUAGE)) {
        // Whose holder doesn't let the table be passed on: there is none, and the page says whom to ask.
        expect(reply.status(), scene.id).toBe(404);
        expect(textOf(of(chartAddress(scene.id)).find((one) => attribute(one, 'class') === 'files-refused'))).toContain(refusedBy(scene, DEFAULT_LANGUAGE)?.title);
        continue;
      }
      expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      const rows = csvParseRows(new TextDecoder('utf-8', { fatal: true }).decode(await reply.body()));
      // As many as the picture's table has, and its head.
      expect(rows.length, scene.id).toBe(sceneTable(scene).rows.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(reply.headers()['access-control-allow-origin']).toBe('*');
    }
    await close();
  });

  test('a file that isn’t there is missing, with a page that says so', async () => {
    const { page, close } = await openPage(browser, '/');
    for (const path of ['/nothing/', '/zh-hans/c/nothing/', '/zh-hans/c/the-line-moves/nothing.svg', '/%zz', '/../package.json', '/_headers']) {
      const reply = await page.request.get(url(path));
      expect(reply.status(), path).toBe(404);
      expect(await reply.text(), path).toContain('没有这一页');
    }
    await close();
  });

  test('an address with a stop after it is offered without', async () => {
    const { page, close } = await openPage(browser, '/zh-hans/c/the-line-moves/%E3%80%82');
    const link = page.locator('[data-corrected] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/zh-hans/c/the-line-moves/');
    await close();
  });
});
