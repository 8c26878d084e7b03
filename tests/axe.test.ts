/**
 * No axe violation on any kind of page. Pairwise over widths, themes, modes and the calculator: each pair of two settings is
 * tried; with FULL set, each combination is (`npm run test:full`).
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.ts';
import { CHAPTER, MISSING, pages } from './support/site.ts';

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
const chapterSettings: Setting[] = full
  ? WIDTHS.flatMap((width) => THEMES.flatMap((theme) => MODES.flatMap((mode) => (['open', 'closed'] as const).map((calculator) => ({ address: CHAPTER, width, theme, mode, calculator })))))
  : Array.from({ length: 9 }, (_, i) => {
      const [row, column] = [Math.floor(i / 3), i % 3];
      return { address: CHAPTER, width: at(WIDTHS, row), theme: at(THEMES, column), mode: at(MODES, row + column), calculator: (row + 2 * column) % 3 === 0 ? 'closed' : 'open' };
    });
/** Elsewhere only width and theme change anything: each once a page, the pairs over all pages. */
const otherSettings: Setting[] = [...pages().filter((address) => address !== CHAPTER), MISSING].flatMap((address, i) =>
  (full ? WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme }))) : WIDTHS.map((width, j) => ({ width, theme: at(THEMES, i + j) }))).map((one) => ({ address, ...one, mode: 'scroll' as const, calculator: 'closed' as const })),
);

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
  });
  if (calculator === 'open') {
    await page.locator('.calculator [data-open]').first().click();
    await page.locator('.calculator[data-opened]').waitFor();
  }
  await settled(page);
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await close();
  return result.violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help} · ${target.join(' ')} · ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

const name = ({ width, theme, mode, calculator }: Setting) => `${width} px, ${theme}, ${mode}, calculator ${calculator}`;

describe('the chapter', () => {
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
  const { page, close } = await openPage(browser, '/');
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button></button><svg role="img"></svg>'));
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(result.violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'svg-img-alt']));
  await close();
});
