/** Nothing leaves the device, nothing comes from elsewhere, and the page obeys a strict Content-Security-Policy. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openCalculators, openPage, scrollThrough, settled, url } from './support/browser.ts';
import { attribute, CHAPTER, chapters, elements, html, MISSING, pages, samples, written } from './support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(chapters())('%s read to its end, its calculators worked, a profile kept: no other host, no error, nothing that was typed', async (chapter) => {
  const { page, errors, requests, foreign, close } = await openPage(browser, chapter);
  await scrollThrough(page);
  await openCalculators(page);
  const loaded = requests.length;
  if (written(chapter, 'Calculator').length > 0) {
    const birth = page.locator('.calculator input:not([type="radio"], [type="checkbox"]):visible').first();
    await birth.fill('1977-07');
    await birth.blur();
  }
  for (const radio of await page.locator('.calculator label:has(input[type="radio"]):visible').all()) await radio.click();
  await page.evaluate(() => localStorage.setItem('jiaoman.profile', JSON.stringify({ v: 1, birth: '1977-07', sex: 'male' })));
  await page.reload();
  await settled(page);
  await scrollThrough(page, 0.8);
  const own = new URL(url()).origin;
  const later = requests.slice(loaded).filter((address) => !address.startsWith('data:'));
  expect(later.filter((address) => new URL(address).origin !== own)).toEqual([]);
  expect(later.filter((address) => new URL(address).search !== '' || /1977|07/.test(new URL(address).pathname.replace(/[.-][\w-]{8}\.(js|css|woff2)$/, '')))).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('the home page’s form keeps what is typed on the device: not in the address, not in a request', async () => {
  const { page, errors, requests, close } = await openPage(browser, '/');
  await page.locator('[name="birth"]').fill('1977-07');
  await page.locator('label:has([name="track"][value="male"])').click();
  await page.locator('[data-reader-form] [type="submit"]').click();
  await page.waitForURL(`**${CHAPTER}**`);
  await settled(page);
  expect(requests.filter((address) => address.includes('1977'))).toEqual([]);
  expect(page.url()).not.toContain('1977');
  expect(errors).toEqual([]);
  await close();
});

describe('every page', () => {
  test.each([...samples(), MISSING])('%s: no error, no other host, the policy in header and page', async (address) => {
    const { page, errors, foreign, close } = await openPage(browser, address);
    await scrollThrough(page, 1);
    const reply = await page.request.get(url(address));
    const header = reply.headers()['content-security-policy'] ?? '';
    for (const policy of [header, (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '']) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
    expect(header).toContain('frame-ancestors');
    expect(reply.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    // Of the missing page the browser itself reports that it is missing.
    expect(errors.filter((error) => !(address === MISSING && error.includes('404')))).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  test.each(pages())('%s: no script, style or handler in the markup', (address) => {
    const faults = elements(html(address)).flatMap((element) => {
      const found: string[] = [];
      if (element.tagName === 'style') found.push('a <style>');
      if (element.tagName === 'script' && attribute(element, 'src') === undefined && !/^application\/(ld\+)?json$/.test(attribute(element, 'type') ?? '')) found.push('an inline script');
      for (const { name, value } of element.attrs) {
        if (name === 'style') found.push(`style="${value}" on ${element.tagName}`);
        if (/^on[a-z]/.test(name)) found.push(`${name} on ${element.tagName}`);
        if (/^\s*javascript:/i.test(value)) found.push(`${name}="${value}"`);
        if (['src', 'srcset', 'data', 'poster', 'action'].includes(name) && /^(https?:)?\/\//.test(value)) found.push(`${name}="${value}"`);
      }
      if (element.tagName === 'link' && /stylesheet|preload|preconnect|dns-prefetch|icon|modulepreload/.test(attribute(element, 'rel') ?? '') && /^(https?:)?\/\//.test(attribute(element, 'href') ?? '')) found.push(`link to ${attribute(element, 'href')}`);
      return found;
    });
    expect(faults).toEqual([]);
  });

  test('the policy is at work: an inline script does not run', async () => {
    const { page, errors, close } = await openPage(browser, '/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(errors.join()).toContain('Content Security Policy');
    await close();
  });
});
