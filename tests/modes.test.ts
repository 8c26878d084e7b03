/** The three ways of reading, and getting about in each. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, scrollThrough, settled, url } from './support/browser.ts';
import { CHAPTER, chapters, sceneOf, statesOf } from './support/site.ts';

const STATES = statesOf(CHAPTER);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MODES = ['scroll', 'steps', 'all'] as const;
const mode = (page: Page) => page.evaluate(() => document.documentElement.dataset.mode);
const inMode = (name: string) => ({ stored: { 'jiaoman.mode': name } });
const active = (page: Page, scene: string) => page.locator(`#${scene} .step[data-active]`).getAttribute('data-step');
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const FIRST = STATES[0] as string;
const SCENE = sceneOf(FIRST);
const OWN = STATES.filter((state) => sceneOf(state) === SCENE);

describe('the mode', () => {
  test('is 滚动 for a newcomer, chosen before the page is painted', async () => {
    const { page, errors, close } = await openPage(browser, CHAPTER, { until: 'commit', prepare: (page) => page.route('**/_astro/*.js', () => {}) });
    // No module has arrived, nor ever will.
    await page.locator('main').waitFor({ state: 'attached' });
    expect(await mode(page)).toBe('scroll');
    expect(errors).toEqual([]);
    await close();
  });

  test('is changed by its buttons, pressed is the one that holds, and it is remembered', async () => {
    const { page, errors, close } = await openPage(browser, CHAPTER);
    for (const name of ['steps', 'all', 'scroll', 'steps']) {
      await page.locator(`[data-set-mode="${name}"]:visible`).first().click();
      expect(await mode(page)).toBe(name);
      expect(await page.locator('[data-set-mode][aria-pressed="true"]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-set-mode')))])).toEqual([name]);
    }
    await page.reload();
    expect(await mode(page)).toBe('steps');
    expect(errors).toEqual([]);
    await close();
  });

  test('is 分步 under reduced motion, and the reader’s own choice is stronger', async () => {
    const asked = await openPage(browser, CHAPTER, { reducedMotion: 'reduce' });
    expect(await mode(asked.page)).toBe('steps');
    await asked.close();
    const chosen = await openPage(browser, CHAPTER, { reducedMotion: 'reduce', ...inMode('scroll') });
    expect(await mode(chosen.page)).toBe('scroll');
    await chosen.close();
  });

  test('is what it was when a stored one makes no sense', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('sideways'));
    expect(await mode(page)).toBe('scroll');
    await close();
  });

  test('is 全部展开 when the engine fails to load, with nothing hidden and no dead control', async () => {
    const { page, close } = await openPage(browser, CHAPTER, { prepare: (page) => page.route('**/_astro/*.js', (route) => route.abort()) });
    await expect.poll(() => mode(page)).toBe('all');
    const hidden = await page.locator('.step-figure').evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity !== '1' || getComputedStyle(one).visibility !== 'visible' || one.getBoundingClientRect().height < 100).length);
    expect(hidden).toBe(0);
    expect(await page.locator('.scene-nav:visible, .scene-reader:visible, .modes:visible').count()).toBe(0);
    await close();
  });

  test('changes under the reader, who stays at the same state', async () => {
    const state = OWN[2] as string;
    const { page, close } = await openPage(browser, `${CHAPTER}#${state}`);
    await settled(page);
    for (const name of ['steps', 'all', 'scroll']) {
      await page.evaluate((name) => document.querySelector<HTMLElement>(`[data-set-mode="${name}"]`)?.click(), name);
      await settled(page);
      const top = await page.locator(`[id="${state}"]`).evaluate((text) => text.getBoundingClientRect().top);
      expect(top, name).toBeGreaterThan(-60);
      expect(top, name).toBeLessThan(780);
      if (name !== 'all') expect(`${SCENE}.${await active(page, SCENE)}`, name).toBe(state);
    }
    await close();
  });
});

describe('the address of a state', () => {
  const landings = [
    ['scroll', 1280, 800],
    ['scroll', 390, 844],
    ['steps', 1280, 800],
    ['all', 390, 844],
  ] as const;
  // The modes are one engine's: in the other chapters what can differ is how high their pictures and texts are. They take turns at the two widths, unless FULL is set.
  const settings = chapters().flatMap((chapter, i) => (chapter === CHAPTER ? landings : process.env.FULL ? landings.slice(0, 2) : landings.slice(i % 2, (i % 2) + 1)).map((landing) => [chapter, ...landing] as const));
  test.each(settings)('%s opens on its states, %s, %i px', async (chapter, name, width, height) => {
    const every = statesOf(chapter);
    // The last state of each scene, the farthest to land on, stands for the rest, unless FULL is set.
    const states = process.env.FULL ? every : every.filter((state, i) => sceneOf(every[i + 1] ?? '') !== sceneOf(state));
    expect(states.length).toBeGreaterThan(0);
    const land = async (states: string[]) => {
      const { page, errors, close } = await openPage(browser, '/zh-hans/figures/', { viewport: { width, height }, ...inMode(name) });
      const wrong: string[] = [];
      for (const state of states) {
        await page.goto('about:blank');
        await page.goto(url(`${chapter}#${state}`));
        await settled(page);
        const found = await page.evaluate((id) => {
          const text = document.getElementById(id);
          const step = text?.closest('.step');
          const figure = step?.querySelector('.step-figure') as Element;
          const { top = -1, bottom = -1 } = text?.getBoundingClientRect() ?? {};
          const box = figure.getBoundingClientRect();
          const { opacity, visibility } = getComputedStyle(figure);
          return {
            active: step?.hasAttribute('data-active'),
            text: top < innerHeight - 20 && bottom > 40,
            picture: box.top < innerHeight - 40 && box.bottom > 80 && opacity === '1' && visibility === 'visible',
            hash: decodeURIComponent(location.hash),
            where: `text ${Math.round(top)}…${Math.round(bottom)}, picture ${Math.round(box.top)}…${Math.round(box.bottom)} of ${innerHeight}`,
          };
        }, state);
        const ok = found.text && found.hash === `#${state}` && (name === 'all' || (found.active && found.picture));
        if (!ok) wrong.push(`${state}: ${JSON.stringify(found)}`);
      }
      await close();
      return [...wrong, ...errors];
    };
    // Three at a time: most of it is waiting.
    const third = Math.ceil(states.length / 3);
    expect((await Promise.all([0, 1, 2].map((part) => land(states.slice(part * third, (part + 1) * third))))).flat()).toEqual([]);
  });

  test.each(['。', '，', '）', '.', '%E3%80%82', '」'])('with “%s” after it, as messengers add it, opens on it too', async (stop) => {
    const state = OWN[1] as string;
    const { page, close } = await openPage(browser, `${CHAPTER}#${state}${stop}`, inMode('steps'));
    await settled(page);
    expect(`${SCENE}.${await active(page, SCENE)}`).toBe(state);
    await close();
  });

  test('that names nothing harms nothing', async () => {
    for (const fragment of ['#no.such', '#%E0%A4%A', '#<b>', '#a=b&c', '#']) {
      const { page, errors, close } = await openPage(browser, `${CHAPTER}${fragment}`, inMode('steps'));
      await settled(page);
      expect(await active(page, SCENE), fragment).toBe(OWN[0]?.split('.')[1]);
      expect(errors, fragment).toEqual([]);
      await close();
    }
  });

  test('is opened by a link in the page, and by typing it', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('scroll'));
    await settled(page);
    const state = STATES.at(-2) as string;
    await page.evaluate((id) => {
      location.hash = id;
    }, state);
    await settled(page);
    expect(`${sceneOf(state)}.${await active(page, sceneOf(state))}`).toBe(state);
    await close();
  });

  test('follows the reader’s scrolling, and leaves the way back as it was', async () => {
    const { page, close } = await openPage(browser, '/zh-hans/figures/', inMode('scroll'));
    await page.goto(url(CHAPTER));
    await settled(page);
    const length = await page.evaluate(() => history.length);
    expect(await hash(page)).toBe('');
    const seen = new Set<string>();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 250) {
      await page.mouse.wheel(0, 250);
      await page.waitForTimeout(50);
      seen.add(await hash(page));
    }
    const visited = STATES.filter((state) => seen.has(`#${state}`));
    expect(visited).toEqual(STATES);
    expect([...seen].filter((one) => one !== '' && !STATES.includes(one.slice(1)))).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/zh-hans/figures/');
    await close();
  });
});

describe('by keyboard', () => {
  test('分步: arrows go on and back, Home and End to the ends, and no further', async () => {
    const { page, errors, close } = await openPage(browser, CHAPTER, inMode('steps'));
    await page.locator(`#${SCENE} [data-go="1"]`).focus();
    const go = async (key: string) => {
      await page.keyboard.press(key);
      return `${SCENE}.${await active(page, SCENE)}`;
    };
    expect(await go('ArrowLeft')).toBe(OWN[0]);
    expect(await go('ArrowRight')).toBe(OWN[1]);
    expect(await go('ArrowRight')).toBe(OWN[2]);
    expect(await go('ArrowLeft')).toBe(OWN[1]);
    expect(await go('End')).toBe(OWN.at(-1));
    expect(await go('ArrowRight')).toBe(OWN.at(-1));
    expect(await go('Home')).toBe(OWN[0]);
    expect(await page.evaluate(() => document.activeElement?.closest('.scene')?.id)).toBe(SCENE);
    expect(errors).toEqual([]);
    await close();
  });

  test('滚动: arrows move the page to the next state; with a modifier they are the browser’s', async () => {
    const { page, close } = await openPage(browser, `${CHAPTER}#${FIRST}`, inMode('scroll'));
    await settled(page);
    await page.locator(`[id="${FIRST}"]`).focus();
    await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(`${SCENE}.${await active(page, SCENE)}`).toBe(OWN[1]);
    await page.keyboard.press('Control+ArrowRight');
    await settled(page);
    expect(`${SCENE}.${await active(page, SCENE)}`).toBe(OWN[1]);
    await close();
  });

  test('outside a scene no key is taken from the page', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    const before = await active(page, SCENE);
    await page.locator('.site-name').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'j', 'k', 'n', ' ']) await page.keyboard.press(key);
    expect(await active(page, SCENE)).toBe(before);
    await close();
  });

  test('Tab goes through a scene in the order of reading, never into what is hidden, and its focus can be seen', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    await page.locator(`#${SCENE}`).evaluate((scene) => {
      scene.previousElementSibling?.setAttribute('tabindex', '-1');
      (scene.previousElementSibling as HTMLElement | null)?.focus();
    });
    const stops: { what: string; ring: boolean; seen: boolean }[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate((id) => {
        const at = document.activeElement as HTMLElement;
        if (at.closest('.scene')?.id !== id) return null;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(at);
        const { width, height, top, bottom } = at.getBoundingClientRect();
        const part = ['step-text', 'scene-nav', 'scene-reader', 'scene-table', 'scene-sources'].find((name) => at.closest(`.${name}`)) ?? at.className;
        return { what: part, ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, seen: opacity !== '0' && width > 8 && height > 8 && top < innerHeight && bottom > 0 };
      }, SCENE);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.filter(({ ring, seen }) => !ring || !seen)).toEqual([]);
    const order = stops.map(({ what }) => what).filter((what, i, all) => what !== all[i - 1]);
    expect(order).toEqual(['step-text', 'scene-nav', 'scene-reader', 'scene-table', 'scene-sources']);
    await close();
  });

  test('each row of the table is read out by the range beside the picture', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    const scene = page.locator(`#${SCENE}`);
    const range = scene.locator('.scene-reader input');
    const rows = await scene.locator('tbody tr').count();
    await range.focus();
    await page.keyboard.press('End');
    expect(await range.inputValue()).toBe(String(rows - 1));
    const cells = await scene.locator('tbody tr').last().locator('th, td').allTextContents();
    const spoken = await scene.locator('.scene-reader output').textContent();
    for (const cell of cells) expect(spoken).toContain(cell.trim());
    expect(await range.getAttribute('aria-valuetext')).toBe(spoken);
    await page.keyboard.press('Home');
    expect(await range.inputValue()).toBe('0');
    await close();
  });
});

describe('by button', () => {
  test('one step on and back; the ends say so, and keep the focus', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    const nav = page.locator(`#${SCENE} .scene-nav`);
    const [back, on] = [nav.locator('[data-go="-1"]'), nav.locator('[data-go="1"]')];
    expect(await nav.locator('output').textContent()).toBe(`1/${OWN.length}`);
    expect([await back.getAttribute('aria-disabled'), await on.getAttribute('aria-disabled')]).toEqual(['true', 'false']);
    for (let i = 1; i < OWN.length; i++) await on.click();
    expect(await nav.locator('output').textContent()).toBe(`${OWN.length}/${OWN.length}`);
    expect([await back.getAttribute('aria-disabled'), await on.getAttribute('aria-disabled')]).toEqual(['false', 'true']);
    expect(await hash(page)).toBe(`#${OWN.at(-1)}`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-go'))).toBe('1');
    await back.click();
    expect(`${SCENE}.${await active(page, SCENE)}`).toBe(OWN.at(-2));
    await close();
  });

  test('the button stays under the finger', async () => {
    const { page, close } = await openPage(browser, CHAPTER, { viewport: { width: 390, height: 844 }, ...inMode('steps') });
    const on = page.locator(`#${SCENE} [data-go="1"]`);
    await on.scrollIntoViewIfNeeded();
    const before = (await on.boundingBox())?.y ?? 0;
    for (let i = 1; i < OWN.length; i++) await on.click();
    expect(Math.abs(((await on.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
    await close();
  });

  test('the caption of the new state is said, once, politely', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    await page.locator(`#${SCENE} [data-go="1"]`).click();
    const live = page.locator('body > p[aria-live="polite"]');
    expect(await live.count()).toBe(1);
    expect((await live.textContent())?.trim()).toBe((await page.locator(`#${SCENE} .step[data-active] figcaption`).textContent())?.trim());
    expect(await page.locator(`#${SCENE} .scene-nav output`).getAttribute('aria-live')).toBe('off');
    await close();
  });
});

describe('motion', () => {
  const pictures = (page: Page) => page.locator('.step-figure > svg').evaluateAll((all) => all.map((one) => one.outerHTML));

  test('leaves each picture as it was built', async () => {
    const { page, close } = await openPage(browser, CHAPTER, inMode('steps'));
    const built = await pictures(page);
    const on = page.locator(`#${SCENE} [data-go="1"]`);
    for (let i = 1; i < OWN.length; i++) await on.click({ delay: 0 });
    expect(await pictures(page), 'the test sees no morph at work').not.toEqual(built);
    await expect.poll(async () => (await pictures(page)).join() === built.join(), { timeout: 5000 }).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-set-mode="scroll"]')?.click());
    await scrollThrough(page, 0.7);
    await expect.poll(async () => (await pictures(page)).join() === built.join(), { timeout: 5000 }).toBe(true);
    await close();
  });

  test.each(MODES)('is none under reduced motion: %s', async (name) => {
    const { page, close } = await openPage(browser, CHAPTER, { reducedMotion: 'reduce', ...inMode(name) });
    const built = await pictures(page);
    const moving = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      let most = 0;
      const look = () => {
        most = Math.max(most, document.getAnimations().length);
      };
      for (const button of document.querySelectorAll<HTMLElement>('[data-go="1"]')) {
        button.click();
        look();
        await frame();
        look();
      }
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await frame();
        look();
      }
      for (const details of document.querySelectorAll<HTMLElement>('summary')) {
        details.click();
        look();
      }
      return most;
    });
    expect(moving).toBe(0);
    // The new picture stands at once: at no moment is one between two states.
    expect((await pictures(page)).join() === built.join()).toBe(true);
    await close();
  });
});
