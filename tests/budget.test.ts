/** Weights that don't depend on the machine: what a chapter's reader downloads, how much the page holds, what the rules weigh alone. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { openBrowser, openPage, scrollThrough } from './support/browser.ts';
import { chapters, elements, html, LEDGER, pages } from './support/site.ts';

const kilobytes = 1000;
const gzip = (body: Buffer | string): number => gzipSync(body, { level: 9 }).length;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(chapters())('%s, scrolled through by someone without a profile', (chapter) => {
  const weights = new Map<string, number>();
  beforeAll(async () => {
    const { page, close } = await openPage(browser, chapter, {
      prepare: async (page) => {
        page.on('response', async (reply) => {
          const type = reply.request().resourceType();
          weights.set(`${type} ${new URL(reply.url()).pathname}`, gzip(await reply.body()));
        });
      },
    });
    await scrollThrough(page);
    await close();
  });
  const sum = (...types: string[]) => [...weights].filter(([name]) => types.some((type) => name.startsWith(`${type} `))).reduce((total, [, bytes]) => total + bytes, 0);

  test('scripts weigh 15 kB at most, compressed', () => {
    expect(sum('script')).toBeGreaterThan(2 * kilobytes);
    expect(sum('script'), [...weights].join(' · ')).toBeLessThanOrEqual(15 * kilobytes);
  });

  test('with page and styles 150 kB at most', () => {
    expect(sum('script', 'document', 'stylesheet'), [...weights].join(' · ')).toBeLessThanOrEqual(150 * kilobytes);
  });

  test('neither the calculator nor the reader’s marks nor Svelte is fetched', () => {
    expect([...weights.keys()].filter((name) => /mount|\/you\.|client|svelte/.test(name))).toEqual([]);
  });
});

// The ledger is one line a figure, and grows with every chapter: it is a list to look things up in, not to scroll through.
test.each(pages())('%s holds 12,000 elements at most, the ledger 24,000', (address) => {
  expect(elements(html(address)).length).toBeLessThanOrEqual(address === LEDGER ? 24_000 : 12_000);
});

test.each([
  ['the three rules of retirement', 'src/rules/first.ts', 8],
  ['all rules', 'src/rules/index.ts', 30],
])('%s with their national parameters weigh %s: %i kB at most, compressed', async (_name, entry, most) => {
  const weight = (await bundle(entry)).reduce((total, part) => total + gzip(part), 0);
  expect(weight).toBeGreaterThan(kilobytes);
  expect(weight).toBeLessThanOrEqual(most * kilobytes);
});
