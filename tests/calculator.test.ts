/** 几岁退休 in the built chapter: hydrated without a mismatch, in place, kept on the device, carried by a link only when asked. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';

const CHAPTER = '/zh-hans/chapters/delayed-retirement/';
const S = 'section.calculator[data-calculator="retirement-age"]';
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function opened(path = CHAPTER, options = {}) {
  const watched = await openPage(browser, path, options);
  const { page } = watched;
  if (!path.includes('#')) await page.click(`${S} [data-open]`);
  await page.waitForSelector(`${S}[data-opened]`);
  return watched;
}

test('what the build drew is what hydration finds: not a node of it is replaced', async () => {
  const { page, errors, foreign, close } = await openPage(browser, CHAPTER, { viewport: { width: 390, height: 844 } });
  await page.evaluate((s) => {
    const app = document.querySelector(`${s} .calc-app`);
    (window as unknown as { drawn: unknown[] }).drawn = ['.calc-says', '.calc-figure .printed', 'ol.trace > li', '.calc-picture svg', 'input[name="birth"]', '.calc-result'].map((one) => app?.querySelector(one));
  }, S);
  await page.click(`${S} [data-open]`);
  await page.waitForSelector(`${S}[data-opened]`);
  expect(await page.evaluate(() => (window as unknown as { drawn: (Element | null)[] }).drawn.map((one) => one?.isConnected))).toEqual(Array(6).fill(true));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('birth');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test('the form doesn’t push the result away when it opens', async () => {
  const { page, close } = await openPage(browser, CHAPTER, { viewport: { width: 390, height: 844 } });
  const top = () => page.evaluate((s) => (document.querySelector(`${s} .calc-result`)?.getBoundingClientRect().top ?? 0) - (document.querySelector(s)?.getBoundingClientRect().top ?? 0), S);
  const before = await top();
  await page.click(`${S} [data-open]`);
  await page.waitForSelector(`${S}[data-opened]`);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(24);
  await close();
});

test('nothing is stored before a birth of the reader’s own, then only what they entered; clearing leaves nothing', async () => {
  const { page, errors, close } = await opened();
  const stored = () => page.evaluate(() => localStorage.getItem('jiaoman.profile'));
  expect(await stored()).toBeNull();
  await page.fill(`${S} [name=birth]`, '1980年3月');
  await page.press(`${S} [name=birth]`, 'Tab');
  expect(JSON.parse((await stored()) ?? 'null')).toEqual({ v: 1, birth: '1980-03', sex: 'male' });
  await page.fill(`${S} [name=birth]`, '1980-13');
  await page.press(`${S} [name=birth]`, 'Tab');
  expect(await page.getAttribute(`${S} [name=birth]`, 'aria-invalid')).toBe('true');
  expect(await page.inputValue(`${S} [name=birth]`)).toBe('1980-13');
  expect(await page.textContent(`${S} .calc-says`)).toContain('1980年3月');
  expect(page.url()).not.toContain('#');
  await page.fill(`${S} [name=birth]`, '1980-03');
  await page.press(`${S} [name=birth]`, 'Tab');
  await page.click(`${S} .calc-form .calc-note button`);
  expect(await stored()).toBeNull();
  expect(errors).toEqual([]);
  await close();
});

test('a link fills the fields and leaves what is kept alone; a torn one says what is wrong', async () => {
  const profile = JSON.stringify({ v: 1, birth: '1980-01', sex: 'female', post: 'worker' });
  const { page, close } = await openPage(browser, '/');
  await page.evaluate((text) => localStorage.setItem('jiaoman.profile', text), profile);
  const chapter = new URL(CHAPTER, page.url()).href;
  await page.goto(`${chapter}#calc=retirement-age&birth=1975-06&sex=male&paid=156&until=2026-11&paying=yes`);
  await page.waitForSelector(`${S}[data-opened]`);
  expect(await page.textContent(`${S} .calc-says`)).toContain('2038年2月');
  expect(await page.evaluate(() => localStorage.getItem('jiaoman.profile'))).toBe(profile);
  await page.evaluate(() => (location.hash = '#calc=retirement-age&birth=1975-0&utm=1'));
  await page.waitForSelector(`${S} .calc-form [role=alert] li`);
  expect(await page.inputValue(`${S} [name=birth]`)).toBe('1975-0');
  expect(await page.$$eval(`${S} .calc-form [role=alert] li`, (items) => items.length)).toBe(2);
  await close();
});

test.each([
  [320, 'light', 'none'],
  [390, 'dark', 'none'],
  [1280, 'light', 'active'],
] as const)('axe at %i px, %s, forced colours %s', async (width, colorScheme, forcedColors) => {
  const { page, close } = await opened(CHAPTER, { viewport: { width, height: 800 }, colorScheme, forcedColors });
  const violations = async () => (await new AxeBuilder({ page }).include(S).analyze()).violations.map(({ id }) => id);
  expect(await violations()).toEqual([]);
  await page.check(`${S} [name=sex][value=female]`);
  await page.fill(`${S} [name=years]`, '2');
  await page.uncheck(`${S} [name=paying]`);
  await page.selectOption(`${S} [name=first]`, 'chosen');
  expect(await violations()).toEqual([]);
  await page.fill(`${S} [name=birth]`, 'x');
  await page.press(`${S} [name=birth]`, 'Tab');
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await close();
});
