/** The whole story without scripts, and on paper. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scene } from '../src/charts/index.ts';
import { sceneTable } from '../src/charts/picture.ts';
import { openBrowser, openPage, settled, url } from './support/browser.ts';
import { CHAPTER, chapters, samples, statesOf, written } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What is missing of what a reader meets of each state: a picture with marks, its caption, its prose. Asked from outside the page, which may run no scripts. */
const missing = (page: Page, chapter: string): Promise<string[]> =>
  page.locator('.step').evaluateAll((steps, states) => {
    const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return states.flatMap((state) => {
      const step = steps.find((one) => one.contains(document.getElementById(state)));
      const figure = step?.querySelector('.step-figure');
      const drawn = [...(step?.querySelectorAll('.step-figure > svg') ?? [])].filter((svg) => box(svg).width > 0 && getComputedStyle(svg).visibility === 'visible');
      const faults: string[] = [];
      if (drawn.length !== 1) faults.push(`${drawn.length} pictures`);
      else if (box(drawn[0]).height < 100) faults.push('a picture without height');
      for (const part of ['figcaption', '.step-text']) {
        const { width, height } = box(step?.querySelector(part));
        if (height < 12 || width < 100) faults.push(`${part} ${width} × ${height}`);
      }
      if (figure && getComputedStyle(figure).opacity !== '1') faults.push('see-through');
      return faults.map((fault) => `${state}: ${fault}`);
    });
  }, statesOf(chapter));

const WINDOWS = [
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const;

describe.each(chapters())('%s without scripts', (chapter) => {
  // The other chapters take turns, unless FULL is set.
  const windows = WINDOWS.filter((_, i) => chapter === CHAPTER || process.env.FULL || i === chapters().indexOf(chapter) % 3);
  test.each(windows)('every state of every scene is there, at %i px, %s', async (width, colorScheme) => {
    const { page, errors, close } = await openPage(browser, chapter, { javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme });
    expect(statesOf(chapter)).toEqual(written(chapter, 'Step'));
    expect(await page.locator('.step').count()).toBe(statesOf(chapter).length);
    expect(await missing(page, chapter)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('no two pictures lie on each other', async () => {
    const { page, close } = await openPage(browser, chapter, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const boxes = await page.locator('.step-figure, .step-text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    for (let i = 1; i < boxes.length; i++) expect((boxes[i]?.top ?? 0) - (boxes[i - 1]?.bottom ?? 0)).toBeGreaterThanOrEqual(-1);
    await close();
  });

  test('every table opens, and every figure is a link to its line in the ledger', async () => {
    const { page, close } = await openPage(browser, chapter, { javaScriptEnabled: false });
    const tables = page.locator('details.scene-table');
    expect(await tables.count()).toBe(written(chapter, 'Scene').length);
    for (const table of await tables.all()) {
      await table.locator('summary').click();
      const id = await table.locator('xpath=ancestor::section[@data-scene]').getAttribute('data-scene');
      expect(await table.locator('tbody tr:visible').count(), id ?? '').toBe(sceneTable(scene(id ?? '')).rows.length);
    }
    const numbers = await page.locator('a.n').evaluateAll((all) => all.map((one) => [one.getAttribute('href') ?? '', one.querySelector('data')?.getAttribute('value') ?? '', one.textContent ?? '']));
    expect(numbers.length).toBeGreaterThanOrEqual(written(chapter, 'N').length);
    for (const [href, value, text] of numbers) {
      expect(href).toMatch(/^\/zh-hans\/figures\/#[a-z0-9.-]+$/);
      expect(value).toMatch(/^-?\d/);
      expect(text).not.toBe('');
    }
    await close();
  });

  test('each calculator shows its worked case, with a table', async () => {
    const { page, close } = await openPage(browser, chapter, { javaScriptEnabled: false });
    const calculators = await page.locator('.calculator').all();
    expect(calculators.length).toBe(written(chapter, 'Calculator').length);
    for (const calculator of calculators) {
      expect((await calculator.innerText()).length).toBeGreaterThan(200);
      expect(await calculator.locator('noscript').count()).toBeGreaterThan(0);
      for (const details of await calculator.locator('details:has(table)').all()) if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
      expect(await calculator.locator('table tbody tr:visible').count()).toBeGreaterThan(2);
    }
    await close();
  });

});

describe('without scripts', () => {
  test('nothing that only a script could work is offered', async () => {
    for (const address of [...chapters(), '/', '/zh-hans/c/the-line-moves/']) {
      const { page, close } = await openPage(browser, address, { javaScriptEnabled: false });
      const dead = await page.locator('button:visible, input:visible, select:visible').evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
      expect(dead, address).toEqual([]);
      await close();
    }
  });

  test('every page has its words', async () => {
    const { page, close } = await openPage(browser, '/', { javaScriptEnabled: false });
    for (const address of samples()) {
      await page.goto(url(address), { waitUntil: 'domcontentloaded' });
      expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(40);
    }
    await close();
  });
});

describe('on paper', () => {
  const settings = chapters().flatMap((chapter) => ['scroll', 'steps', 'all'].slice(chapter === CHAPTER ? 0 : 2).map((mode) => [chapter, mode] as const));
  test.each(settings)('%s: every state, read in the mode %s', async (chapter, mode) => {
    const { page, close } = await openPage(browser, chapter, { stored: { 'jiaoman.mode': mode } });
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    expect(await missing(page, chapter)).toEqual([]);
    await close();
  });

  test.each(chapters())('%s is a booklet, not a book', async (chapter) => {
    const { page, close } = await openPage(browser, chapter);
    await settled(page);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    // A close with one scene fills a few sheets, a chapter a booklet.
    expect(sheets).toBeGreaterThan(written(chapter, 'Scene').length);
    expect(sheets).toBeLessThanOrEqual(40);
    await close();
  });
});
