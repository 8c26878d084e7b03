/** Where things stand: nothing runs out of the window or its picture, nothing jumps, nothing is too small to read or to touch. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, scrollThrough, settled, withHan } from './support/browser.ts';
import { CHAPTER, chapters, MISSING, samples, written } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WIDTHS = [320, 360, 390, 768, 1280, 1440];
const MODES = ['scroll', 'steps', 'all'] as const;
const LEAST_TEXT = 12;
const LEAST_TARGET = 24;

const setMode = (page: Page, mode: (typeof MODES)[number]) => page.evaluate((mode) => document.querySelector<HTMLElement>(`[data-set-mode="${mode}"]`)?.click(), mode);

/** What sticks out of the window at the right or the left, outside what scrolls by itself. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right, width: own, height } = one.getBoundingClientRect();
      return own > 0 && height > 0 && (right > width + 1 || left < -1) && !scrolls(one) && !(one instanceof SVGElement && one.ownerSVGElement) && !one.closest('.visually-hidden, .skip') && getComputedStyle(one).position !== 'absolute';
    });
    const told = out.slice(0, 3).map((one) => `${one.tagName}.${one.getAttribute('class')} ${Math.round(one.getBoundingClientRect().right)}`);
    return document.documentElement.scrollWidth > width ? [`scrolls to ${document.documentElement.scrollWidth}`, ...told] : told;
  });

describe('nothing runs out of the window', () => {
  test.each([...samples().filter((address) => !chapters().includes(address)), MISSING])('%s', async (address) => {
    const { page, close } = await openPage(browser, address, { prepare: withHan });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect(await sticksOut(page), `${width} px`).toEqual([]);
    }
    await close();
  });

  test.each(chapters())('%s in each mode, its tables open', async (chapter) => {
    const { page, close } = await openPage(browser, chapter, { prepare: withHan });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const mode of MODES) {
      await setMode(page, mode);
      for (const width of chapter === CHAPTER || process.env.FULL ? WIDTHS : [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        expect(await sticksOut(page), `${mode}, ${width} px`).toEqual([]);
      }
    }
    await close();
  });

  test.each([
    ['twice as large', 'html { font-size: 200% !important }'],
    ['set wider (WCAG 1.4.12)', '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'],
  ])('the chapter with its text %s', async (_, css) => {
    const { page, close } = await openPage(browser, CHAPTER, { viewport: { width: 640, height: 800 }, bypassCSP: true, prepare: withHan });
    await page.addStyleTag({ content: css });
    await settled(page);
    expect(await sticksOut(page)).toEqual([]);
    await close();
  });
});

describe('nothing jumps', () => {
  const sizes = [
    [390, 844],
    [1280, 800],
  ] as const;
  // The other chapters take turns at the two sizes, unless FULL is set.
  const settings = chapters().flatMap((chapter, i) => MODES.slice(0, chapter === CHAPTER ? 3 : 1).flatMap((mode) => sizes.filter((_, k) => chapter === CHAPTER || process.env.FULL || k === i % 2).map(([width, height]) => [chapter, mode, width, height] as const)));
  test.each(settings)('%s, %s, %i × %i: the shifts of a whole scroll add up to 0.02 at most', async (chapter, mode, width, height) => {
    const { page, close } = await openPage(browser, chapter, {
      viewport: { width, height },
      stored: { 'jiaoman.mode': mode },
      prepare: (page) =>
        page.addInitScript(() => {
          const shifts: { value: number; what: string }[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node?: Element }[] }[]) {
              if (!entry.hadRecentInput) shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => node?.className ?? node?.nodeName ?? '').join() });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await settled(page);
    await scrollThrough(page, 0.25);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(shifts.sort((a, b) => b.value - a.value).slice(0, 4))).toBeLessThanOrEqual(0.02);
    await close();
  });

  test('the test would see a jump', async () => {
    const { page, close } = await openPage(browser, CHAPTER, { viewport: { width: 390, height: 844 } });
    const seen = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) sum += entry.value;
      }).observe({ type: 'layout-shift' });
      const block = document.createElement('div');
      block.style.blockSize = '200px';
      document.querySelector('main')?.prepend(block);
      await new Promise((rest) => setTimeout(rest, 300));
      return sum;
    });
    expect(seen).toBeGreaterThan(0.02);
    await close();
  });
});

/** Every text of every picture on show: its size on the screen, and its box in the units of the picture. */
const pictureTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('figure svg')]
      .filter((svg) => svg.getClientRects().length > 0)
      .map((svg) => {
        const { width, height } = svg.viewBox.baseVal;
        const name = `${svg.closest('.step')?.querySelector('.step-text')?.id ?? 'picture'}, ${svg.getAttribute('class')}`;
        const scale = svg.getBoundingClientRect().width / width;
        const texts = [...svg.querySelectorAll('text')].map((text) => {
          const { x, y, width: w, height: h } = text.getBBox();
          const size = Number.parseFloat(getComputedStyle(text).fontSize);
          const matrix = text.getScreenCTM();
          return { text: text.textContent ?? '', size, onScreen: size * (matrix?.d ?? scale), x, y, w, h };
        });
        return { name, width, height, texts };
      }),
  );

describe('the text of the pictures', () => {
  const settings = [
    ['all', 320, 640],
    ['all', 620, 900],
    ['all', 720, 900],
    ['all', 1280, 800],
    ['scroll', 320, 640],
    ['scroll', 360, 800],
    ['scroll', 1280, 800],
    ['steps', 320, 640],
  ] as const;
  test.each(chapters())('is at least 12 pixels high: %s', async (chapter) => {
    const { page, close } = await openPage(browser, chapter);
    for (const [mode, width, height] of chapter === CHAPTER || process.env.FULL ? settings : settings.filter((_, i) => i % 2 === 0)) {
      await setMode(page, mode);
      await page.setViewportSize({ width, height });
      await settled(page);
      const texts = (await pictureTexts(page)).flatMap(({ name, texts }) => texts.map((text) => ({ name, ...text })));
      expect(texts.length).toBeGreaterThan(20);
      const small = texts.filter(({ onScreen }) => onScreen < LEAST_TEXT - 0.1).map(({ name, text, onScreen }) => `${name}: “${text}” ${onScreen.toFixed(1)}`);
      expect(small.slice(0, 8), `${mode}, ${width} × ${height}: ${small.length} texts`).toEqual([]);
    }
    await close();
  });

  test.each([
    ['narrow', 390],
    ['wide', 1280],
  ] as const)('stays inside its picture and off other text: %s', async (layout, width) => {
    for (const address of [...chapters(), '/']) {
      const { page, close } = await openPage(browser, address, { viewport: { width, height: 800 }, stored: { 'jiaoman.mode': 'all' }, prepare: withHan });
      await settled(page);
      const pictures = (await pictureTexts(page)).filter(({ name }) => name.endsWith(layout));
      expect(pictures.length).toBeGreaterThanOrEqual(address === '/' ? 0 : written(address, 'Step').length);
      const faults = pictures.flatMap(({ name, width, height, texts }) => {
        const out = texts.filter(({ x, y, w, h, size }) => x < -1 || x + w > width + 1 || y + (h - size) / 2 < -1 || y + h - (h - size) / 2 > height + 1);
        const over = texts.flatMap((a, i) =>
          texts.slice(i + 1).flatMap((b) => {
            const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
            // A line's box is taller than its characters.
            const [ay, by] = [a, b].map(({ y, h, size }) => [y + (h - size) / 2, y + (h + size) / 2] as const);
            const down = ay && by ? Math.min(ay[1], by[1]) - Math.max(ay[0], by[0]) : 0;
            return across > 1 && down > Math.min(a.size, b.size) * 0.2 ? [`${name}: “${a.text}” on “${b.text}”`] : [];
          }),
        );
        return [...out.map(({ text, x, y, w, h }) => `${name}: “${text}” ${[x, y, x + w, y + h].map(Math.round)} in ${width}×${height}`), ...over];
      });
      expect(faults, address).toEqual([]);
      await close();
    }
  });
});

test.each(['/', ...chapters(), '/zh-hans/c/the-line-moves/', '/zh-hans/figures/'])('%s: what is touched is at least 24 pixels each way', async (address) => {
  const { page, close } = await openPage(browser, address, { stored: { 'jiaoman.mode': 'steps' } });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const small = await page.evaluate((least) => {
      // Links in a sentence are as high as its line.
      const targets = 'button, summary, select, input:not([type="radio"], [type="checkbox"], [type="range"]), label:has(> input:is([type="radio"], [type="checkbox"])), nav a, .step-link, .scene-page, .button, .site-name';
      return [...document.querySelectorAll<HTMLElement>(targets)].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        if (width === 0 || getComputedStyle(one).visibility === 'hidden') return [];
        return Math.min(width, height) < least - 0.1 ? [`${one.tagName}.${one.className} “${one.textContent?.trim().slice(0, 12)}” ${Math.round(width)}×${Math.round(height)}`] : [];
      });
    }, LEAST_TARGET);
    expect(small, `${width} px`).toEqual([]);
  }
  await close();
});
