/** The reader's own month: asked for kindly, kept on the device, seen in the pictures, gone in one press. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.ts';
import { CHAPTER, PAYSLIP } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const KEY = 'jiaoman.profile';
const MAN = JSON.stringify({ v: 1, birth: '1975-06', sex: 'male' });
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const form = (page: Page) => page.locator('[data-reader-form]');
const submit = async (page: Page, birth: string, track?: string) => {
  await form(page).locator('[name="birth"]').fill(birth);
  if (track) await form(page).locator(`label:has([value="${track}"])`).click();
  await form(page).locator('[type="submit"]').click();
};
const alert = (page: Page) => form(page).locator('[role="alert"]').textContent();

describe('the form on the home page', () => {
  test.each([
    ['', 'male', 'missing'],
    ['1975', 'male', 'missing'],
    ['六月', 'male', 'missing'],
    ['1975-13', 'male', 'missing'],
    ['2099-01', 'male', 'future'],
    ['1899-12', 'male', 'early'],
    ['1975-06', undefined, 'track'],
    ['<b>1975</b>', 'male', 'missing'],
  ])('“%s”, %s: says what is wrong, and keeps what was typed', async (birth, track, fault) => {
    const { page, errors, close } = await openPage(browser, '/');
    await submit(page, birth, track);
    expect(await alert(page)).toBe(await form(page).locator('[role="alert"]').getAttribute(`data-${fault}`));
    expect((await alert(page))?.length).toBeGreaterThan(5);
    expect(await form(page).locator('[name="birth"]').inputValue()).toBe(birth);
    if (track) expect(await form(page).locator(`[value="${track}"]`).isChecked()).toBe(true);
    expect(await form(page).locator('[name="birth"]').getAttribute('aria-invalid')).toBe(String(fault !== 'track'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(fault === 'track' ? 'track' : 'birth');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await stored(page)).toBeNull();
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['1975年6月', 'male', { birth: '1975-06', sex: 'male' }],
    ['１９８０－２', 'female-cadre', { birth: '1980-02', sex: 'female', post: 'cadre' }],
    ['198411', 'female-worker', { birth: '1984-11', sex: 'female', post: 'worker' }],
    ['1978.1', 'female', { birth: '1978-01', sex: 'female' }],
  ])('“%s”, %s: kept, and the calculator opens with it', async (birth, track, profile) => {
    const { page, errors, close } = await openPage(browser, '/');
    await submit(page, birth, track);
    await page.waitForURL(`**${CHAPTER}**`);
    await page.locator('.calculator[data-opened]').waitFor();
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, ...profile });
    const calculator = page.locator('.calculator');
    expect(await calculator.locator('[name="birth"]').inputValue()).toContain(profile.birth);
    expect(await calculator.locator(`[name="sex"][value="${profile.sex}"]`).isChecked()).toBe(true);
    if ('post' in profile) expect(await calculator.locator(`[name="post"][value="${profile.post}"]`).isChecked()).toBe(true);
    await expect.poll(() => calculator.evaluate((one) => one.getBoundingClientRect().top < innerHeight && one.getBoundingClientRect().bottom > 0)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('is worked by keyboard alone', async () => {
    const { page, close } = await openPage(browser, '/');
    await form(page).locator('[name="birth"]').focus();
    await page.keyboard.type('1975-06');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${CHAPTER}**`);
    expect(JSON.parse((await stored(page)) ?? '{}')).toMatchObject({ birth: '1975-06', sex: 'male' });
    await close();
  });

  test('knows the reader who comes back', async () => {
    const { page, close } = await openPage(browser, '/', { stored: { [KEY]: JSON.stringify({ v: 1, birth: '1980-02', sex: 'female', post: 'cadre', paidMonths: 99 }) } });
    await expect.poll(() => form(page).locator('[name="birth"]').inputValue()).toBe('1980-02');
    expect(await form(page).locator('[value="female-cadre"]').isChecked()).toBe(true);
    // What else is known stays when the month is corrected.
    await submit(page, '1980-03');
    await page.waitForURL(`**${CHAPTER}**`);
    expect(JSON.parse((await stored(page)) ?? '{}')).toMatchObject({ birth: '1980-03', post: 'cadre', paidMonths: 99 });
    await close();
  });
});

describe('the reader in the pictures', () => {
  const marks = (page: Page) => page.locator('.step-figure .you, .step-figure .you-mark').count();
  const pictures = (page: Page) => page.locator('.step-figure > svg').evaluateAll((all) => all.map((one) => one.innerHTML));

  test('no one is marked before there is someone; afterwards each picture that can has a mark with a flag', async () => {
    const nobody = await openPage(browser, CHAPTER);
    await settled(nobody.page);
    expect(await marks(nobody.page)).toBe(0);
    expect(nobody.requests.filter((address) => /\/you\./.test(address))).toEqual([]);
    await nobody.close();

    const { page, errors, close } = await openPage(browser, CHAPTER, { stored: { [KEY]: MAN } });
    await expect.poll(() => marks(page)).toBeGreaterThan(0);
    for (const state of ['men', 'women-50']) {
      const flags = page.locator(`.step[data-step="${state}"] .you-mark text`);
      expect(await flags.allTextContents(), state).toEqual(['你', '你']);
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('the flag stands inside its picture, at both widths', async () => {
    for (const width of [390, 1280]) {
      const { page, close } = await openPage(browser, CHAPTER, { viewport: { width, height: 800 }, stored: { [KEY]: MAN, 'jiaoman.mode': 'all' } });
      await expect.poll(() => marks(page)).toBeGreaterThan(0);
      const out = await page.locator('.you-mark').evaluateAll((all) =>
        all.flatMap((one) => {
          const picture = one.closest('svg')?.getBoundingClientRect();
          const box = one.getBoundingClientRect();
          if (!picture || picture.width === 0) return [];
          return box.left < picture.left - 1 || box.right > picture.right + 1 || box.top < picture.top - 1 || box.bottom > picture.bottom + 1 ? [one.closest('.step')?.getAttribute('data-step')] : [];
        }),
      );
      expect(out, `${width} px`).toEqual([]);
      await close();
    }
  });

  test('cleared in one press: storage, marks, fields; the pictures are as they were built', async () => {
    const before = await openPage(browser, CHAPTER);
    const built = await pictures(before.page);
    await before.close();

    const { page, errors, close } = await openPage(browser, CHAPTER, { stored: { [KEY]: MAN } });
    await expect.poll(() => marks(page)).toBeGreaterThan(0);
    await page.locator('[data-profile-clear]:visible').first().click();
    expect(await stored(page)).toBeNull();
    await expect.poll(() => marks(page)).toBe(0);
    expect((await pictures(page)).join() === built.join()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-profile'))).toBe(false);
    for (const field of await page.locator('[data-reader-form] [name="birth"]').all()) expect(await field.inputValue()).toBe('');
    await page.reload();
    await settled(page);
    expect(await marks(page)).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('the mark moves when the month changes, and leaves nothing behind', async () => {
    const { page, close } = await openPage(browser, CHAPTER, { stored: { [KEY]: MAN } });
    await expect.poll(() => marks(page)).toBeGreaterThan(0);
    const first = await marks(page);
    await page.evaluate(() => {
      localStorage.setItem('jiaoman.profile', JSON.stringify({ v: 1, birth: '1970-01', sex: 'male' }));
      dispatchEvent(new StorageEvent('storage', { key: 'jiaoman.profile' }));
    });
    await settled(page);
    await expect.poll(() => marks(page)).toBe(first);
    await close();
  });

  test.each([
    ['no JSON', '{'],
    ['an array', '[]'],
    ['null', 'null'],
    ['another version', '{"v":99,"birth":"1975-06","sex":"male"}'],
    ['a month that is none', '{"v":1,"birth":"1975-19","sex":"male"}'],
    ['a number for a month', '{"v":1,"birth":197506,"sex":"male"}'],
    ['markup', '{"v":1,"birth":"<img src=x onerror=alert(1)>","sex":"male"}'],
    ['someone not yet born', '{"v":1,"birth":"2099-12","sex":"male"}'],
    ['spells that are none', '{"v":1,"birth":"1975-06","sex":"male","spells":[1]}'],
  ])('%s in the storage harms nothing', async (_, value) => {
    for (const address of [CHAPTER, '/']) {
      const { page, errors, close } = await openPage(browser, address, { stored: { [KEY]: value } });
      await settled(page);
      expect(errors).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.hasAttribute('data-engine'))).toBe(true);
      await close();
    }
  });

  test('a device that stores nothing is no obstacle', async () => {
    const { page, errors, close } = await openPage(browser, CHAPTER, {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('closed', 'SecurityError');
            },
          });
        }),
    });
    await settled(page);
    await page.locator('[data-set-mode="steps"]:visible').first().click();
    expect(await page.evaluate(() => document.documentElement.dataset.mode)).toBe('steps');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the form in a chapter', () => {
  const fold = (page: Page) => page.locator('[data-reader-fold]');

  test.each([360, 768])('at %i px it is one line until it is opened; then the reader stands in the pictures', async (width) => {
    const { page, errors, close } = await openPage(browser, PAYSLIP, {
      viewport: { width, height: 800 },
      prepare: (page) => page.addInitScript(() => {
        Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      }),
    });
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
    expect(await form(page).isVisible()).toBe(false);
    expect((await fold(page).boundingBox())?.height).toBe(44);
    await fold(page).focus();
    await page.keyboard.press('Enter');
    expect(await fold(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('birth');
    await form(page).locator('[name="place"]').selectOption('shanghai');
    await submit(page, '1984-11', 'female-worker');
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, birth: '1984-11', sex: 'female', post: 'worker', place: 'shanghai' });
    await expect.poll(() => page.locator('.step-figure .you').count()).toBeGreaterThan(0);
    expect(await fold(page).textContent()).toBe(await fold(page).getAttribute('data-known'));
    await fold(page).click();
    expect(await form(page).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('beside the title there is no fold; without scripts there is neither', async () => {
    const wide = await openPage(browser, PAYSLIP);
    await form(wide.page).waitFor();
    expect(await fold(wide.page).isVisible()).toBe(false);
    await wide.close();
    for (const width of [360, 1280]) {
      const { page, close } = await openPage(browser, PAYSLIP, { viewport: { width, height: 800 }, javaScriptEnabled: false });
      expect(await form(page).isVisible()).toBe(false);
      expect(await fold(page).isVisible()).toBe(false);
      await close();
    }
  });
});

describe('a place', () => {
  const calculator = (page: Page, id: string) => page.locator(`#${id}`);
  const open = async (page: Page, id: string) => {
    await calculator(page, id).locator('[data-open]').click();
    await page.locator(`#${id}[data-opened]`).waitFor();
  };
  const placeIn = (page: Page, id: string) => calculator(page, id).locator('[name="place"]').inputValue();

  test('chosen in a calculator is marked in the pictures, with nothing else known; cleared with all', async () => {
    const { page, errors, requests, close } = await openPage(browser, PAYSLIP);
    await open(page, 'payslip');
    await form(page).locator('[name="birth"]').fill('1984');
    await calculator(page, 'payslip').locator('[name="place"]').selectOption('guangzhou');
    await expect.poll(() => page.locator('[data-scene="base-is-not-wage"] .you').count()).toBeGreaterThan(0);
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, place: 'guangzhou' });
    expect(await form(page).locator('[name="place"]').inputValue()).toBe('guangzhou');
    // what is being typed elsewhere stays
    expect(await form(page).locator('[name="birth"]').inputValue()).toBe('1984');
    await submit(page, '1984-11', 'male');
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, birth: '1984-11', sex: 'male', place: 'guangzhou' });
    await page.locator('[data-profile-clear]:visible').first().click();
    await expect.poll(() => page.locator('.you').count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await placeIn(page, 'payslip')).toBe('shanghai');
    expect(requests.filter((address) => /guangzhou|1984/.test(address))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('told elsewhere fills a calculator that asks for it, but not over one chosen there', async () => {
    const chapter = '/zh-hans/chapters/unemployment/';
    const { page, close } = await openPage(browser, chapter, { stored: { [KEY]: JSON.stringify({ v: 1, place: 'beijing' }), 'jiaoman.calc.unemployment': JSON.stringify({ place: 'guangzhou' }) } });
    await open(page, 'after-lapse');
    expect(await placeIn(page, 'after-lapse')).toBe('beijing');
    await page.locator('#unemployment').scrollIntoViewIfNeeded();
    await page.locator('#unemployment[data-opened]').waitFor();
    expect(await placeIn(page, 'unemployment')).toBe('guangzhou');
    // a choice in one is told to the other, which has none of its own
    await calculator(page, 'unemployment').locator('[name="place"]').selectOption('shanghai');
    await expect.poll(() => placeIn(page, 'after-lapse')).toBe('shanghai');
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, place: 'shanghai' });
    // another field changed there does not bring an older place back
    await calculator(page, 'after-lapse').locator('[name="place"]').selectOption('beijing');
    await calculator(page, 'unemployment').locator('[name="years"]').fill('6');
    await calculator(page, 'unemployment').locator('[name="years"]').blur();
    expect(JSON.parse((await stored(page)) ?? '{}')).toEqual({ v: 1, place: 'beijing' });
    expect(await placeIn(page, 'unemployment')).toBe('shanghai');
    await close();
  });
});
