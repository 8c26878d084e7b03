/** 我的账本: what was entered in the chapters stands on one sheet with what came of it, leaves the device by no request, and is gone in one press. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, settled, url, withHan } from './support/browser.ts';
import { MINE, PAYSLIP } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WOMAN = { 'jiaoman.profile': JSON.stringify({ v: 1, birth: '1984-11', sex: 'female', post: 'worker', paidMonths: 151, paidUntil: '2026-10', paying: true, place: 'shanghai' }) };
const USUAL = {
  ...WOMAN,
  'jiaoman.calc.payslip': JSON.stringify({ place: 'shanghai', wage: '13579', status: 'employee', fund: '7' }),
  'jiaoman.calc.unemployment': JSON.stringify({ reason: 'contract-expired', place: 'shanghai', years: '12', months: '7', registered: 'yes' }),
};
const ready = (page: Page) => page.locator('.mine-app[data-ready]').waitFor();
const part = (page: Page, title: string) => page.locator('.mine-part').filter({ has: page.locator('h2', { hasText: title }) });
const begin = (page: Page) => page.locator('.mine-begin li:visible a').allTextContents();
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));
const open = async (page: Page, id: string) => {
  await page.locator(`#${id} [data-open]`).click();
  await page.locator(`#${id}[data-opened]`).waitFor();
};
const type = async (page: Page, id: string, name: string, value: string) => {
  await page.locator(`#${id} [name="${name}"]`).fill(value);
  await page.locator(`#${id} [name="${name}"]`).blur();
};

test('two calculators filled in two chapters: entries and results stand here as there; cleared in one press; no request carries them', async () => {
  const { page, errors, requests, foreign, close } = await openPage(browser, PAYSLIP);
  await open(page, 'payslip');
  await type(page, 'payslip', 'wage', '13579');
  const slip = await page.locator('#payslip .calc-says').textContent();
  await page.goto(url('/zh-hans/chapters/unemployment/'));
  await open(page, 'unemployment');
  await page.locator('#unemployment [name="reason"]').selectOption('dismissed');
  await type(page, 'unemployment', 'years', '9');
  await type(page, 'unemployment', 'months', '7');
  const benefit = await page.locator('#unemployment .calc-says').textContent();

  await page.locator('.site-footer .local a').click();
  await ready(page);
  const first = part(page, '我的工资条');
  expect(await first.locator('.mine-entries').textContent()).toContain('13,579元');
  expect(await first.locator('.mine-says').textContent()).toBe(slip);
  expect(await first.locator('.mine-rows > div').count()).toBeGreaterThan(2);
  const second = part(page, '失业金');
  expect(await second.locator('.mine-entries').textContent()).toContain('115个月');
  expect(await second.locator('.mine-says').textContent()).toBe(benefit);
  // what comes out names what it stands on; what was not entered is marked
  expect(await second.locator('.mine-grounds a[href*="#source-social-insurance-law"]').count()).toBeGreaterThan(0);
  expect(await second.locator('.mine-entries .trace-mark').count()).toBeGreaterThan(0);
  expect(await page.locator('.mine-when').textContent()).toMatch(/\d+年\d+月\d+日.*\d+年\d+月/);
  expect([...new Set(requests.filter((address) => /\/calculators\/[\w-]+\.json/.test(address)).map((address) => new URL(address).pathname))]).toEqual(['/zh-hans/calculators/payslip.json', '/zh-hans/calculators/unemployment.json']);
  expect(await begin(page)).not.toContain('我的工资条');
  expect((await begin(page)).length).toBeGreaterThan(3);

  // back to where it was reckoned
  await first.locator('.mine-back a').click();
  await page.locator('#payslip[data-opened]').waitFor();
  expect(await page.locator('#payslip .calc-says').textContent()).toBe(slip);
  await page.goBack();
  await ready(page);

  await page.locator('.mine-actions button.plain').click();
  await page.locator('p.mine-said').waitFor();
  expect(await stored(page)).toEqual({});
  expect(await page.locator('.mine-part').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('mine-said');
  expect(await begin(page)).toContain('我的工资条');
  expect(await page.locator('body').textContent()).not.toContain('13,579');
  expect(requests.filter((address) => /13579|dismissed|birth=|wage=/.test(address))).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('what is known of the reader alone: their month of retirement, and nothing fetched but its data', async () => {
  const { page, errors, requests, close } = await openPage(browser, MINE, { stored: WOMAN });
  await ready(page);
  expect(await page.locator('.mine-part').count()).toBe(1);
  const text = await part(page, '关于你').textContent();
  for (const told of ['1984年11月', '女，工人岗', '151个月', '上海', '2039年11月']) expect(text).toContain(told);
  expect(requests.filter((address) => address.endsWith('.json')).map((address) => new URL(address).pathname)).toEqual(['/zh-hans/calculators/retirement-age.json']);
  expect(errors).toEqual([]);
  await close();
});

test('nothing entered: it says so, and where to begin; nothing is fetched', async () => {
  const { page, errors, requests, close } = await openPage(browser, MINE);
  await ready(page);
  expect((await page.locator('.mine-said:visible').textContent())?.length).toBeGreaterThan(10);
  expect((await begin(page)).length).toBeGreaterThanOrEqual(8);
  expect(requests.filter((address) => address.endsWith('.json'))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('another tab: what is entered there comes, what is cleared there goes', async () => {
  const { page, close } = await openPage(browser, MINE);
  await ready(page);
  const tab = await page.context().newPage();
  await tab.goto(url('/style/'));
  await tab.evaluate(() => localStorage.setItem('jiaoman.calc.payslip', JSON.stringify({ wage: '8000' })));
  await part(page, '我的工资条').waitFor();
  await tab.evaluate(() => localStorage.clear());
  await expect.poll(() => page.locator('.mine-part').count()).toBe(0);
  await close();
});

test('what is torn is told as it stands, and nothing is lost; what can be read is used', async () => {
  const torn = {
    'jiaoman.profile': '{"v":1,"birth":"19',
    'jiaoman.calc.payslip': '{"wage":',
    'jiaoman.calc.flexible': '[1,2]',
    'jiaoman.calc.no-such-thing': '{}',
    'jiaoman.calc.after-lapse': JSON.stringify({ gap: '<img src=x onerror=alert(1)>', place: 'atlantis' }),
    'jiaoman.calc.unemployment': USUAL['jiaoman.calc.unemployment'],
  };
  const { page, errors, close } = await openPage(browser, MINE, { stored: torn });
  await ready(page);
  for (const [title, raw] of [['关于你', torn['jiaoman.profile']], ['我的工资条', torn['jiaoman.calc.payslip']], ['灵活就业怎么交', '[1,2]']] as const) {
    expect(await part(page, title).locator('code').textContent()).toBe(raw);
    expect(await part(page, title).locator('.mine-says').count()).toBe(0);
  }
  expect(await part(page, '断缴之后').locator('.calc-error li').count()).toBeGreaterThan(0);
  expect(await part(page, '失业金').locator('.mine-rows > div').count()).toBeGreaterThan(2);
  expect(await stored(page)).toEqual(torn);
  expect(await page.locator('.mine img').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('where nothing can be stored it says so', async () => {
  const { page, errors, close } = await openPage(browser, MINE, {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('closed', 'SecurityError');
          },
        });
      }),
  });
  await ready(page);
  expect(await page.locator('.mine-said:visible').count()).toBe(1);
  expect(await page.locator('.mine-actions').count()).toBe(0);
  expect((await begin(page)).length).toBeGreaterThanOrEqual(8);
  expect(errors).toEqual([]);
  await close();
});

test('data that cannot be fetched: it says so, and keeps what was entered', async () => {
  const { page, close } = await openPage(browser, MINE, { stored: USUAL, prepare: (page) => page.route('**/calculators/payslip.json', (route) => route.abort()) });
  await ready(page);
  expect(await part(page, '我的工资条').locator('.calc-error').count()).toBe(1);
  expect(await part(page, '失业金').locator('.mine-rows > div').count()).toBeGreaterThan(2);
  expect(await stored(page)).toEqual(USUAL);
  await close();
});

test('without scripts it says what it is and where the calculators are', async () => {
  const { page, errors, close } = await openPage(browser, MINE, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  expect(await page.locator('noscript .mine-said').isVisible()).toBe(true);
  expect((await begin(page)).length).toBeGreaterThanOrEqual(8);
  expect(errors).toEqual([]);
  await close();
});

describe('the sheet', () => {
  const watched = { stored: USUAL, prepare: withHan };

  test('of a usual reader fits on one page of A4, without ways to other pages', async () => {
    const { page, close } = await openPage(browser, MINE, watched);
    await ready(page);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.site-nav', '.mine-actions', '.mine-begin', '.mine-back', '.site-footer ul']) expect(await page.locator(`${part}:visible`).count(), part).toBe(0);
    const paper = (await page.pdf({ format: 'A4', printBackground: false })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    await close();
  });

  test.each([
    [320, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1440, 'dark'],
  ] as const)('at %i px, %s: nothing runs out or jumps, and no axe violation', async (width, colorScheme) => {
    const { page, errors, close } = await openPage(browser, MINE, {
      ...watched,
      viewport: { width, height: 800 },
      colorScheme,
      prepare: async (page) => {
        await withHan(page);
        await page.addInitScript(() => {
          Object.assign(window, { shifted: 0 });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
      },
    });
    await ready(page);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.1);
    const low = await page.locator('.mine-actions button').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low).toBe(0);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
