/**
 * No axe violation on any kind of page. Pairwise over widths, themes, modes and the calculator: each pair of two settings is
 * tried; with FULL set, each combination is (`npm run test:full`).
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openCalculators, openPage, settled, withHan } from './support/browser.ts';
import { CHAPTER, chapters, LEDGER, MISSING, samples } from './support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 390, 1280] as const;
const THEMES = ['light', 'dark', 'forced'] as const;
const MODES = ['scroll', 'steps', 'all'] as const;
const full = Boolean(process.env.FULL);

interface Setting {
  address: string;
  width: (typeof WIDTHS)[number];
  theme: (typeof THEMES)[number];
  mode: (typeof MODES)[number];
  calculator: 'open' | 'closed';
}
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Nine rows in which each pair of values of any two of the first three columns stands once, and of the fourth at least once. */
const oneChapter: Setting[] = full
  ? WIDTHS.flatMap((width) => THEMES.flatMap((theme) => MODES.flatMap((mode) => (['open', 'closed'] as const).map((calculator) => ({ address: CHAPTER, width, theme, mode, calculator })))))
  : Array.from({ length: 9 }, (_, i) => {
      const [row, column] = [Math.floor(i / 3), i % 3];
      return { address: CHAPTER, width: at(WIDTHS, row), theme: at(THEMES, column), mode: at(MODES, row + column), calculator: (row + 2 * column) % 3 === 0 ? 'closed' : 'open' };
    });
/** Of the other chapters each meets one of these, in turn, its calculators open: phone or desk, light or dark. */
const TURNS = [1, 6, 3, 7];
const chapterSettings: Setting[] = chapters().flatMap((address, i) =>
  oneChapter.filter((_, row) => full || address === CHAPTER || row === at(TURNS, i)).map((setting) => ({ ...setting, address })),
);
/** Elsewhere only width and theme change anything: two pairs a page, in turn, and one a chart. */
const pairs = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme })));
const charts = samples().filter((address) => /\/c\/[^/]+\/$/.test(address));
// The first language's home is the page at the root once more.
const others = [...samples().filter((address) => !chapters().includes(address) && address !== '/zh-hans/' && !charts.includes(address)), MISSING];
const otherSettings: Setting[] = [
  ...charts.flatMap((address, i) => (full ? pairs : [at(pairs, 4 * i)]).map((pair) => ({ address, ...pair }))),
  ...others.flatMap((address, i) => (full ? pairs : [at(pairs, 4 * i), at(pairs, 4 * i + 7)]).map((pair) => ({ address, ...pair }))),
].map((one) => ({ ...one, mode: 'scroll', calculator: 'closed' }));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function violations({ address, width, theme, mode, calculator }: Setting): Promise<string[]> {
  const { page, close } = await openPage(browser, address, {
    viewport: { width, height: width === 1280 ? 800 : 740 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    stored: { 'jiaoman.mode': mode },
    // Without a Han font every character is the same box, which axe takes for an icon and leaves out of its look at contrast.
    prepare: withHan,
  });
  if (calculator === 'open') {
    await openCalculators(page);
  }
  await settled(page);
  // The lines of the ledger are all made alike: some stand for two hundred, unless all is to be tried.
  if (address === LEDGER && !full) {
    await page.evaluate(() => {
      for (const line of document.querySelectorAll('.ledger-list > li:nth-child(n + 31)')) line.remove();
    });
  }
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await close();
  return result.violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help} · ${target.join(' ')} · ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

const name = ({ address, width, theme, mode, calculator }: Setting) => `${address}, ${width} px, ${theme}, ${mode}, calculator ${calculator}`;

describe('the chapters', () => {
  test.each(chapterSettings.map((setting) => [name(setting), setting] as const))('%s', async (_, setting) => {
    expect(await violations(setting)).toEqual([]);
  });
});

describe('every other page', () => {
  test.each(otherSettings.map((setting) => [`${setting.address}, ${setting.width} px, ${setting.theme}`, setting] as const))('%s', async (_, setting) => {
    expect(await violations(setting)).toEqual([]);
  });
});

test('the test would see a fault', async () => {
  const { page, close } = await openPage(browser, '/', { prepare: withHan });
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<button></button><svg role="img"></svg>');
    for (const text of document.querySelectorAll<HTMLElement>('main p')) text.style.color = '#bbb';
  });
  await settled(page);
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(result.violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'svg-img-alt', 'color-contrast']));
  await close();
});
