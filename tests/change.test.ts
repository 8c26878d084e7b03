/** Change one cell, and text, chart, table, alternative text, CSV and JSON-LD all change, or the build says which sentence is now false. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Copy, copyOfAll } from './support/copy.ts';
import { attribute, type Element, elements, textOf } from './support/site.ts';

// A build, beside other tests, takes its time.
vi.setConfig({ testTimeout: 300_000 });

let copy: Copy;
beforeAll(() => {
  copy = copyOfAll();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

const CHAPTER = 'content/zh-Hans/chapters/delayed-retirement.mdx';
const page = (path: string) => elements(copy.read(`dist${path}index.html`));
const inside = (at: Element): Element[] => at.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : []));
const within = (all: Element[], id: string) => {
  const found = all.find((one) => attribute(one, 'id') === id);
  return found ? inside(found) : [];
};
const stepOf = (all: Element[], state: string) => {
  const step = all.find((one) => attribute(one, 'data-step') === state.split('.')[1] && inside(one).some((inner) => attribute(inner, 'id') === state));
  if (!step) throw new Error(`no step ${state}`);
  return step;
};
/** What the chapter prints for a figure, wherever it prints it. */
const printed = (all: Element[], id: string) => [...new Set(all.filter((one) => (attribute(one, 'href') ?? '').endsWith(`/figures/#${id}`)).map((link) => textOf(link)))];
const textsIn = (svg: string) => elements(svg).filter(({ tagName }) => tagName === 'text').map(textOf);
const jsonLd = (all: Element[]) => all.filter((one) => attribute(one, 'type') === 'application/ld+json').map(textOf).join('');

describe('one cell of a table', () => {
  test('moves prose, caption, alternative text, picture, table, CSV, SVG and ledger; the old value is nowhere', () => {
    copy.change('data/tables/survival-from-30.csv', 'male,63,86.5\nmale', 'male,63,86.4\nmale');
    expect(copy.build()).toMatchObject({ ok: true });
    const chapter = page('/zh-hans/chapters/delayed-retirement/');
    const chart = page('/zh-hans/c/who-lives/');

    for (const all of [chapter, chart]) {
      const step = stepOf(all, 'who-lives.sixty-three');
      const figcaption = inside(step).find(({ tagName }) => tagName === 'figcaption');
      expect(textOf(figcaption)).toContain('864人');
      const alt = inside(step).find((one) => attribute(one, 'id') === 'who-lives.sixty-three-alt');
      expect(textOf(alt)).toContain('864人');
      for (const svg of inside(step).filter(({ tagName }) => tagName === 'svg')) expect(inside(svg).filter(({ tagName }) => tagName === 'text').map(textOf)).toContain('864');
    }
    const rows = within(chapter, 'who-lives').filter(({ tagName }) => tagName === 'tr').map((row) => inside(row).filter(({ tagName }) => /^t[dh]$/.test(tagName)).map((cell) => textOf(cell).trim()));
    expect(rows).toContainEqual(['男', '63岁', '86.4%', '864人']);
    expect(copy.read('dist/zh-hans/c/who-lives/data.csv')).toContain('男,756,86.4,864\n');
    expect(textsIn(copy.read('dist/zh-hans/c/who-lives/sixty-three.svg'))).toContain('864');
    expect(printed(chapter, 'survival.men.alive-63').join()).toMatch(/864|八百六十四/);
    const ledger = page('/zh-hans/figures/');
    expect(within(ledger, 'survival.men.63').filter(({ tagName }) => tagName === 'data').map(textOf)[0]).toBe('86.4%');

    const texts = [chapter, chart, ledger].map((all) => textOf(all.find(({ tagName }) => tagName === 'main')));
    const files = ['data.csv', 'chart.svg', 'sixty-three.svg', 'by-work.svg'].map((file) => copy.read(`dist/zh-hans/c/who-lives/${file}`).replace(/ d="[^"]*"/g, ''));
    for (const text of [...texts, ...files]) expect(text).not.toMatch(/86\.5%|(?<!\d)865(?!\d)/);
  });

  test('that makes a sentence false stops the build, which names the sentence', () => {
    // As if nobody had died between 60 and 63.
    copy.change('data/tables/survival-from-30.csv', 'male,63,86.5\nmale', 'male,63,90.0\nmale');
    const { ok, said } = copy.build();
    expect(ok).toBe(false);
    expect(said).toContain('no longer bear out');
    expect(said).toMatch(/content\/zh-Hans\/scenes\/who-lives\.yaml|delayed-retirement/);
    expect(said).toMatch(/survival\.men\.60 (>|-) survival\.men\.63/);
  });
});

describe('one parameter of a rule: men’s longest delay from 36 months to 40', () => {
  const change = () => copy.change('data/rules/retirement.male60.cap.json', '"value": 36', '"value": 40');

  test('stops the build, which names the file and the sentence that became false', () => {
    change();
    const { ok, said } = copy.build();
    expect(ok).toBe(false);
    expect(said).toMatch(/content\/zh-Hans\/scenes\/the-line-moves\.yaml|delayed-retirement/);
    expect(said).toContain('line.men.finish-year = line.women55.finish-year');
    expect(said).toContain('rewrite the');
  });

  test('moves all that speaks of it, once the sentences are put aside', () => {
    change();
    copy.change('src/data/figures.ts', 'return holds(that, (id) => numeric(figure(id)));', 'return true;');
    expect(copy.build()).toMatchObject({ ok: true });
    const chapter = page('/zh-hans/chapters/delayed-retirement/');
    const chart = page('/zh-hans/c/the-line-moves/');

    for (const all of [chapter, chart]) {
      const scene = within(all, 'the-line-moves');
      const data = scene.filter(({ tagName }) => tagName === 'data').map((one) => attribute(one, 'value'));
      expect(data).toContain('760');
      // In the chapter the scene holds its table, and others have theirs; on its own page there is no other.
      const rows = (scene.some(({ tagName }) => tagName === 'tr') ? scene : all).filter(({ tagName }) => tagName === 'tr').map((row) => inside(row).filter(({ tagName }) => /^t[dh]$/.test(tagName)).map((cell) => textOf(cell).trim()));
      expect(rows.filter((row) => row.includes('63岁4个月') && row.includes('40个月'))).toHaveLength(1);
      const step = stepOf(all, 'the-line-moves.men');
      expect(textOf(inside(step).find((one) => attribute(one, 'id') === 'the-line-moves.men-alt'))).toContain('63岁4个月');
      for (const svg of inside(step).filter(({ tagName }) => tagName === 'svg')) expect(textOf(svg)).toContain('63岁4个月');
    }
    expect(printed(chapter, 'line.men.new')).toEqual([expect.stringMatching(/^六十三岁四个月$|^63岁4个月$/)]);
    // The last step begins with births of February 1978, and ends in 2041: the finding says so, and with it the page's JSON-LD.
    expect(jsonLd(chart)).toContain('2041年');
    expect(textOf(chart.find(({ tagName }) => tagName === 'h1'))).toContain('2041年');
    expect(copy.read('dist/zh-hans/c/the-line-moves/data.csv')).toMatch(/,40,760,2041-\d\d,/);
    expect(copy.read('dist/zh-hans/c/the-line-moves/men.svg')).toContain('63岁4个月');
    // Only in the table may the old age stand: births of late 1976 still reach it, on their way up.
    const spoken = within(chart, 'the-line-moves').filter((one) => ['svg', 'figcaption'].includes(one.tagName) || (attribute(one, 'id') ?? '').endsWith('-alt'));
    for (const text of [...spoken.map(textOf), ...textsIn(copy.read('dist/zh-hans/c/the-line-moves/men.svg'))]) expect(text).not.toMatch(/63岁(?!4个月)/);
  });
});

describe('a person who withdraws', () => {
  test('is named by file and line wherever they still stand: figures, prose, scenes, claims', () => {
    copy.write('data/people/chen-dage.yaml', `${copy.read('data/people/chen-dage.yaml')}withdrawn: "2026-11-21"\n`);
    const { ok, said } = copy.check();
    expect(ok).toBe(false);
    for (const place of ['data/figures · chen.age', 'content/zh-Hans/chapters/delayed-retirement.mdx · line', 'content/zh-Hans/scenes/chens-window.yaml · line', 'content/zh-Hans/claims/delayed-retirement.yaml · line']) expect(said).toContain(place);
    expect(said).not.toContain('song-dage');
  });
});

describe('faults stop with file, place and remedy', () => {
  test('a figure that is used nowhere, and says no reason', () => {
    copy.write('data/figures/home.yaml', `${copy.read('data/figures/home.yaml')}- { id: home.spare, unit: count, of: "home.minimum.now" }\n`);
    copy.write('content/zh-Hans/figures/home.yaml', `${copy.read('content/zh-Hans/figures/home.yaml')}home.spare: { label: 样例, definition: 样例 }\n`);
    const { ok, said } = copy.check();
    expect(ok).toBe(false);
    expect(said).toMatch(/content\/zh-Hans\/figures\/home\.yaml · home\.spare\s+the figure is used nowhere/);
  });

  test('broken YAML', () => {
    copy.write('data/figures/home.yaml', `${copy.read('data/figures/home.yaml')}\n- { id: x, unit: [months\n`);
    const { ok, said } = copy.check();
    expect(ok).toBe(false);
    expect(said).toMatch(/^data\/figures\/home\.yaml · line \d+\n {2}.+\n {2}→ mend the YAML there/m);
  });

  test('parameters whose dates overlap', () => {
    copy.change('data/rules/retirement.male60.cap.json', '    {"from": "2025-01"', '    {"from": "2025-01", "to": "2025-06", "value": 30, "source": "retirement-measures-2024", "locator": "art.1", "status": "published", "verified": "text"},\n    {"from": "2025-01"');
    const { ok, said } = copy.check();
    expect(ok).toBe(false);
    expect(said).toMatch(/^data\/rules\/retirement\.male60\.cap\.json · .+\n {2}.*overlap.*\n {2}→ .+/m);
  });

  test('a scene without words for a state', () => {
    copy.change('content/zh-Hans/scenes/the-line-moves.yaml', /^ {2}same-year:/m, '  other-year:');
    const { ok, said } = copy.check();
    expect(ok).toBe(false);
    expect(said).toContain('content/zh-Hans/scenes/the-line-moves.yaml · states.same-year');
  });

  const inChapter = (line: string) => copy.write(CHAPTER, `${copy.read(CHAPTER)}\n\n${line}\n`);
  const faults: [string, string, RegExp][] = [
    ['a bare number', '他又等了十五年。', /content\/zh-Hans\/chapters\/delayed-retirement\.mdx · line \d+, text\s+the number "十五年" is not bound to a datum\s+→ write <N of/],
    ['a figure that isn’t there', '<N of="no.such.figure" />', /data\/figures · no\.such\.figure\s+no such figure/],
    ['a style that doesn’t fit', '<N of="line.men.cap" as="year" />', /<N of="line\.men\.cap" as="year">[\s\S]+choose another style/],
    ['a style that isn’t there', '<N of="line.men.cap" as="roman" />', /<N of="line\.men\.cap" as="roman">[\s\S]+choose another style/],
    ['a sentence that is false', '他<Assert that="line.men.cap > 36">多等了很久</Assert>。', /line\.men\.cap > 36, which the figures no longer bear out/],
    ['an assertion that says nothing', '他<Assert that="line.men.cap">字</Assert>。', /line\.men\.cap[\s\S]+compares nothing/],
    ['a date that is none', '<Y>三天前</Y>', /<Y>三天前<\/Y>[\s\S]+this is not a date/],
    ['an ordinal that is none', '<Nth>三十六</Nth>', /<Nth>三十六<\/Nth>[\s\S]+not an ordinal/],
    ['a source that isn’t there', '<Doc of="no-such-law" />', /data\/sources · no-such-law/],
    ['a scene without its steps', '<Scene of="who-lives"></Scene>', /<Scene of="who-lives">[\s\S]+its steps are none/],
  ];
  // Each takes a build: one stands for the rest, which the full run tries; a sentence that became false is tried above.
  const tried = faults.filter(([name]) => process.env.FULL || name === 'a bare number');
  test.each(tried)('%s in a chapter', (_, line, fault) => {
    inChapter(line);
    const { ok, said } = copy.build();
    expect(ok).toBe(false);
    expect(said).toMatch(fault);
  });

  test('a number that only the built page holds', () => {
    // A component's own text: no lint of the MDX can see it.
    copy.change('src/story/Scene.astro', '<p class="scene-sources">', '<p>又 7 次</p><p class="scene-sources">');
    const { ok, said } = copy.build();
    expect(ok).toBe(false);
    expect(said).toMatch(/zh-hans\/chapters\/delayed-retirement\/ · text\s+the built page holds the number "7"/);
  });

  test('nothing, when nothing is wrong', () => {
    const { ok, said } = copy.check();
    expect(said).toMatch(/data and content: \d+ sources, \d+ figures/);
    expect(ok).toBe(true);
  });
});
