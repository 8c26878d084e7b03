/** The calculator in the page: it opens, answers, bears nonsense and is worked by keyboard. Its logic is tested beside it. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Opening, openBrowser, openPage, url } from './support/browser.ts';
import { attribute, CHAPTER, chapters, elements, html, written } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const calculator = (page: Page) => page.locator('.calculator');
const field = (page: Page, name: string) => calculator(page).locator(`[name="${name}"]`);
const says = async (page: Page) => (await calculator(page).locator('.calc-says').textContent())?.trim() ?? '';

async function open(options: Opening = {}) {
  const opened = await openPage(browser, CHAPTER, options);
  await calculator(opened.page).locator('[data-open]').click();
  await opened.page.locator('.calculator[data-opened]').waitFor();
  return opened;
}

test('opens in place, with the worked case as it was printed', async () => {
  const { page, errors, close } = await openPage(browser, CHAPTER);
  const printed = await says(page);
  const result = await calculator(page).locator('.calc-result svg').first().innerHTML();
  await calculator(page).locator('[data-open]').click();
  await page.locator('.calculator[data-opened]').waitFor();
  expect(await says(page)).toBe(printed);
  expect(await calculator(page).locator('.calc-result svg').first().innerHTML()).toBe(result);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('birth');
  expect(errors).toEqual([]);
  await close();
});

test('answers for a man born in January 1970: 61 years and 4 months, in May 2031', async () => {
  const { page, errors, close } = await open();
  await field(page, 'birth').fill('1970年1月');
  await calculator(page).locator('label:has([name="sex"][value="male"])').click();
  await calculator(page).locator('[type="submit"]').click();
  // The measures' own table for men: born January 1970, 61 years and 4 months, May 2031.
  await expect.poll(() => says(page)).toContain('61岁4个月');
  expect(await says(page)).toContain('2031年5月');
  expect(await page.evaluate(() => localStorage.getItem('jiaoman.profile'))).toContain('"1970-01"');
  expect(page.url()).not.toContain('1970');
  expect(errors).toEqual([]);
  await close();
});

test.each([
  ['birth', ''],
  ['birth', '明年'],
  ['birth', '1975-13'],
  ['birth', '2099-01'],
  ['birth', '1850-01'],
  ['years', 'abc'],
  ['years', '-3'],
  ['years', '99999'],
  ['months', '1e9'],
  ['months', '５０００'],
])('%s “%s” gets a message that belongs to it, and nothing breaks', async (name, value) => {
  const { page, errors, close } = await open();
  await field(page, name).fill(value);
  await calculator(page).locator('[type="submit"]').click();
  await expect.poll(() => field(page, name).getAttribute('aria-invalid')).toBe('true');
  const described = ((await field(page, name).getAttribute('aria-describedby')) ?? '').split(' ');
  const told = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).textContent()));
  expect(told.join('').length).toBeGreaterThan(5);
  expect(await calculator(page).locator('.calc-error:visible').count()).toBeGreaterThan(0);
  expect(await field(page, name).inputValue()).toBe(value);
  expect(await calculator(page).innerText()).not.toMatch(/NaN|undefined|\[object|null|retirement-age\./);
  expect(errors).toEqual([]);
  await close();
});

test('is worked by keyboard alone', async () => {
  const { page, errors, close } = await openPage(browser, CHAPTER);
  await calculator(page).locator('[data-open]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.calculator[data-opened]').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('197001');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await field(page, 'sex').nth(1).isChecked()).toBe(true);
  await expect.poll(() => says(page)).not.toBe('');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('says so when it cannot be fetched, and can be tried again', async () => {
  const { page, close } = await openPage(browser, CHAPTER);
  await page.route('**/_astro/mount*.js', (route) => route.abort());
  const printed = await says(page);
  await calculator(page).locator('[data-open]').click();
  await calculator(page).locator('[role="alert"]:visible').waitFor();
  expect(await says(page)).toBe(printed);
  expect(await calculator(page).locator('[data-open]').isVisible()).toBe(true);
  await close();
});

test('an address with inputs opens it with them, and keeps nothing of a stranger’s', async () => {
  const { page, close } = await open();
  await field(page, 'birth').fill('1975-06');
  await calculator(page).locator('label:has([name="sex"][value="male"])').click();
  await calculator(page).locator('[type="submit"]').click();
  const mine = await says(page);
  const share = calculator(page).locator('[id$="-share"] button, button[id*="share"], .calc-share button').first();
  await share.click();
  const link = await calculator(page).locator('input[readonly], output, textarea, code').evaluateAll((all) => all.map((one) => ('value' in one ? String(one.value) : '') || (one.textContent ?? '')).find((text) => text.includes('#calc=')) ?? '');
  await close();
  expect(link).toContain('#calc=retirement-age');
  const fragment = link.slice(link.indexOf('#'));
  const { page: other, errors, close: closeOther } = await openPage(browser, CHAPTER + fragment);
  await other.locator('.calculator[data-opened]').waitFor();
  await expect.poll(() => says(other)).toBe(mine);
  expect(await other.evaluate(() => localStorage.getItem('jiaoman.profile'))).toBeNull();
  expect(errors).toEqual([]);
  expect(other.url()).toBe(url(CHAPTER) + fragment);
  await closeOther();
});

// ——— It looks alive, and is ———

const awake = (page: Page) => page.locator('.calculator[data-opened]').waitFor();
const focused = (page: Page) => page.evaluate(() => `${document.activeElement?.tagName.toLowerCase()} ${document.activeElement?.getAttribute('name') ?? document.activeElement?.className ?? ''}`);
const slowly = (page: Page) =>
  page.route('**/_astro/mount*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.continue();
  });
const unreachable = (page: Page) => page.route('**/_astro/mount*.js', (route) => route.abort());
const KNOWN = { 'jiaoman.profile': JSON.stringify({ v: 1, birth: '1970-01', sex: 'male' }) };

test('a tap on a field opens it, and what is typed meanwhile stands', async () => {
  const { page, errors, close } = await openPage(browser, CHAPTER, { prepare: slowly });
  await field(page, 'birth').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('197001');
  expect(await page.locator('.calculator[data-opened]').count()).toBe(0);
  await awake(page);
  await expect.poll(() => field(page, 'birth').inputValue()).toBe('197001');
  expect(await focused(page)).toBe('input birth');
  await page.keyboard.press('Tab');
  await expect.poll(() => says(page)).toContain('2031年5月');
  expect(errors).toEqual([]);
  await close();
});

test('a tap on a radio, a person and the link do what they say, the first time', async () => {
  const first = await openPage(browser, CHAPTER);
  await calculator(first.page).locator('label:has([name="sex"][value="female"])').click();
  await awake(first.page);
  await expect.poll(() => says(first.page)).toContain('（女');
  await first.close();

  const second = await openPage(browser, CHAPTER);
  await calculator(second.page).locator('.calc-presets button').first().click();
  await awake(second.page);
  await expect.poll(() => says(second.page)).toContain('1974年1月到1975年12月');
  // the fields don't say someone else meanwhile, and the reader's own month takes over as it is typed
  expect(await field(second.page, 'birth').inputValue()).toBe('');
  expect(await field(second.page, 'years').inputValue()).toBe('');
  await field(second.page, 'birth').pressSequentially('1980-02');
  await expect.poll(() => says(second.page)).toContain('1980年2月');
  expect(second.errors).toEqual([]);
  await second.close();

  const third = await openPage(browser, CHAPTER);
  await calculator(third.page).locator('.calc-share button').click();
  await awake(third.page);
  await expect.poll(() => focused(third.page)).toMatch(/^textarea/);
  await third.close();
});

test('whoever is known sees their own answer when they come near, and nobody’s once it is cleared', async () => {
  const { page, errors, close } = await openPage(browser, CHAPTER, { stored: KNOWN });
  await calculator(page).scrollIntoViewIfNeeded();
  await awake(page);
  expect(await says(page)).toContain('1970年1月');
  await calculator(page).locator('.calc-form .calc-note button').click();
  await expect.poll(() => says(page)).toContain('1975年6月');
  expect(await page.evaluate(() => localStorage.getItem('jiaoman.profile'))).toBeNull();
  expect(await focused(page)).toBe('input birth');
  expect(errors).toEqual([]);
  await close();
});

test('nobody known: it is not fetched before it is touched', async () => {
  const { page, requests, close } = await openPage(browser, CHAPTER);
  await calculator(page).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(requests.filter((address) => /_astro\/mount/.test(address))).toEqual([]);
  await close();
});

test.each([390, 1280])('from the home page to the sentence, at %i px', async (width) => {
  const { page, errors, close } = await openPage(browser, '/', { viewport: { width, height: 800 } });
  const form = page.locator('[data-reader-form]');
  await form.locator('[name="birth"]').fill('1970-01');
  await form.locator('label:has([value="male"])').click();
  await form.locator('[type="submit"]').click();
  await page.waitForURL(`**${CHAPTER}**`);
  await awake(page);
  await expect.poll(() => focused(page)).toBe('p calc-says');
  await expect.poll(() => calculator(page).locator('.calc-says').evaluate((one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().bottom < innerHeight)).toBe(true);
  expect(await says(page)).toContain('1970年1月');
  expect(errors).toEqual([]);
  await close();
});

test('cannot be fetched for whoever is known or comes by a link: the worked case is told not to be theirs; the next press can succeed', async () => {
  for (const [address, stored] of [
    [CHAPTER, KNOWN],
    [`${CHAPTER}#calc=retirement-age&birth=1970-01&sex=male`, {}],
  ] as const) {
    const { page, errors, close } = await openPage(browser, address, { stored, prepare: unreachable });
    await calculator(page).scrollIntoViewIfNeeded();
    const alert = calculator(page).locator('.calc-result [role="alert"]');
    await alert.waitFor();
    expect(await alert.textContent()).toBe(await calculator(page).getAttribute('data-failed-yours'));
    expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
    await page.unroute('**/_astro/mount*.js');
    await calculator(page).locator('[data-open]').click();
    await awake(page);
    expect(await says(page)).toContain('1970年1月');
    expect(await calculator(page).locator('[data-open-failed]').count()).toBe(0);
    await close();
  }
});

test('more months than can be: a warning at the field, and an answer', async () => {
  const { page, close } = await open();
  await field(page, 'years').fill('');
  await field(page, 'months').fill('900');
  await calculator(page).locator('[type="submit"]').click();
  await calculator(page).locator('.calc-duration .calc-warning').waitFor();
  expect(await calculator(page).locator('.calc-duration .calc-warning').textContent()).toContain('426');
  expect(await says(page)).toContain('够');
  await field(page, 'months').fill('12x');
  await calculator(page).locator('[type="submit"]').click();
  await expect.poll(() => focused(page)).toBe('input months');
  await close();
});

test('without scripts there is no form, and a word about what there is', async () => {
  const { page, close } = await openPage(browser, CHAPTER, { javaScriptEnabled: false });
  expect(await calculator(page).locator('.calc-form').isVisible()).toBe(false);
  expect(await calculator(page).locator('select:visible, input:visible').count()).toBe(0);
  expect(await says(page)).toContain('1975年6月');
  expect(await calculator(page).locator('.calc-table summary').isVisible()).toBe(true);
  await close();
});

describe('every calculator', () => {
  const all = chapters().flatMap((chapter) => elements(html(chapter)).flatMap((one) => (attribute(one, 'data-calculator') ? [[attribute(one, 'data-calculator') as string, chapter] as const] : [])));
  // The registry draws with Svelte, which no test compiles: its names, as they stand there.
  const registered = [...readFileSync('src/calculators/index.ts', 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: \{ Component/gm)].map(([, id]) => id as string);
  const torn = ['place=guangzhou', 'years=5&place=nowhere', 'birth=9999-99&wage=-1&months=1e9&from=x', 'place=&years=&birth=', 'x=%E0%A4%A&&='];

  test('is there to be tried', () => {
    expect(all.map(([id]) => id)).toEqual(chapters().flatMap((chapter) => written(chapter, 'Calculator')));
    expect(new Set(all.map(([id]) => id))).toEqual(new Set(registered));
  });

  // Each meets one of the five, in turn; all of them with FULL set.
  const tried = all.map(([id, chapter], i) => [id, chapter, torn.filter((_, k) => process.env.FULL || k === i % torn.length)] as const);
  test.each(tried)('%s opens on a link that is torn or half there, says what it can, and nothing breaks', async (id, chapter, torn) => {
    for (const inputs of torn) {
      const { page, errors, close } = await openPage(browser, `${chapter}#calc=${id}&${inputs}`);
      await page.locator(`#${id}[data-opened]`).waitFor();
      const said = await page.locator(`#${id}`).innerText();
      expect(said.length, inputs).toBeGreaterThan(200);
      expect(said, inputs).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/);
      expect(errors, inputs).toEqual([]);
      await close();
    }
  });
});
