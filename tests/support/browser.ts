/** Opening the built site in a browser, and watching what it does. */
import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { inject } from 'vitest';

/** One for a file of tests; each test takes a context of its own. */
export function openBrowser(): Promise<Browser> {
  const { path, env } = inject('browser');
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
  });
}

export const url = (path = '/'): string => new URL(path, inject('site')).href;

export interface Watched {
  page: Page;
  /** Errors on the console and uncaught, Content-Security-Policy reports among them. */
  errors: string[];
  /** Every address asked for, in order. */
  requests: string[];
  /** Addresses asked of other hosts. */
  foreign: string[];
  close(): Promise<void>;
}

export interface Opening extends BrowserContextOptions {
  /** Before the first request: routes, init scripts. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What is stored on the device already. */
  stored?: Record<string, string>;
  /** How far to wait for the page; to its end, if nothing is said. */
  until?: 'commit' | 'load';
}

/** A page of its own in a context of its own, watched from its first request on. */
export async function openPage(browser: Browser, path: string, { prepare, stored, until = 'load', ...options }: Opening = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(15_000);
  if (stored) {
    await context.addInitScript((items) => {
      // Once, and not on a page without storage: what the page stores later stays.
      if (location.protocol === 'about:' || sessionStorage.getItem('stored')) return;
      sessionStorage.setItem('stored', 'yes');
      for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    }, stored);
  }
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await prepare?.(page);
  await page.goto(url(path), { waitUntil: until });
  return {
    page,
    errors,
    requests,
    get foreign() {
      return requests.filter((address) => !address.startsWith(url()) && !/^(data|blob):/.test(address));
    },
    close: () => context.close(),
  };
}

/** Until fonts, layout and the engine have come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame++) await Promise.race([new Promise(requestAnimationFrame), new Promise((rest) => setTimeout(rest, 500))]);
  });
}

/** From the top to the end in steps of a part of the window, a few frames apart. */
export async function scrollThrough(page: Page, part = 0.4): Promise<void> {
  await page.evaluate(async (part) => {
    // A browser short of time may stop drawing frames for good: the scrolling goes on without them.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((rest) => setTimeout(rest, 500))]);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * part) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
    await new Promise((rest) => setTimeout(rest, 300));
  }, part);
}

/**
 * Gives the page a Han font under the names that its style sheet asks for first. A bare machine has none, and a box in place of a
 * character is narrower than the character: only with real widths can text be seen to collide or to run out of its picture.
 */
export async function withHan(page: Page): Promise<void> {
  const file = resolve('node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2');
  await page.route('**/han-for-tests.woff2', (route) => route.fulfill({ path: file, contentType: 'font/woff2' }));
  await page.addInitScript(() => {
    for (const name of ['PingFang SC', 'Source Han Serif SC']) document.fonts.add(new FontFace(name, 'url(/han-for-tests.woff2)', { unicodeRange: 'U+2e80-ffef, U+2014, U+2026' }));
  });
}

/** Opens every calculator of the page, one after the other. */
export async function openCalculators(page: Page): Promise<void> {
  const closed = page.locator('.calculator:not([data-opened]) [data-open]');
  for (let opened = await page.locator('.calculator[data-opened]').count(); (await closed.count()) > 0; opened++) {
    await closed.first().click();
    await page.locator('.calculator[data-opened]').nth(opened).waitFor();
  }
}
