/** Every number has an address: the ledger holds each figure, and each figure in a chapter leads to its line and says what it says there. */
import { describe, expect, test } from 'vitest';
import { SCENES } from '../src/charts/index.ts';
import { sceneText } from '../src/charts/words.ts';
import { figure } from '../src/data/figures.ts';
import { listFiles, readText } from '../src/data/files.ts';
import { figures, source, sources } from '../src/data/load.ts';
import { usage } from '../src/data/usage.ts';
import { wordsOf } from '../src/data/words.ts';
import { format, type Style } from '../src/locale/format.ts';
import { t } from '../src/locale/index.ts';
import { fill } from '../src/locale/template.ts';
import { attribute, chapters, elements, html, LEDGER, textOf, type Element, written } from './support/site.ts';

const STYLES: Style[] = ['', 'number', 'years', 'age', 'han', 'han-years', 'han-age', 'year', 'wan', 'yi'];
const ledger = elements(html(LEDGER));
const inside = (at: Element | undefined): Element[] => at?.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : [])) ?? [];
const line = (id: string) => ledger.find((one) => attribute(one, 'id') === id);

/** Whether nothing but numbers of our own stands behind a figure. */
function plain(id: string): boolean {
  const record = figures().get(id);
  if (!record || !('of' in record)) return false;
  return (record.of.match(/[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+/g) ?? []).every(plain);
}

describe('the ledger', () => {
  test.each([...figures().keys()])('%s', (id) => {
    const datum = figure(id);
    const entry = line(id);
    const text = textOf(entry);
    const data = inside(entry).find(({ tagName }) => tagName === 'data');
    expect(attribute(data, 'value')).toBe(datum.value);
    expect(textOf(data)).toBe(format(datum, { locale: 'zh-Hans' }));
    expect(attribute(entry, 'data-verified')).toBe(datum.verified);
    expect(text).toContain(t('zh-hans', `verified.${datum.verified}`));
    if (datum.status !== 'published') expect(text).toContain(t('zh-hans', `status.${datum.status}`));
    const links = inside(entry).flatMap((one) => attribute(one, 'href') ?? []);
    // What is imagined, and what is reckoned from plain numbers alone (a place on an axis, a worked example), rest on nothing.
    if (datum.status !== 'hypothetical' && !plain(id)) {
      if (datum.missing) expect(text, 'why there is no source').toContain(datum.missing.replace(/。$/, ''));
      else expect(datum.sources.length, 'a figure has a source').toBeGreaterThan(0);
    }
    for (const ref of datum.sources) {
      expect(links).toContain(`#source-${ref.id}`);
      expect(text).toContain(source(ref.id).title);
    }
    // The heading says what it is, the definition how it is meant.
    expect(textOf(inside(entry).find(({ tagName }) => tagName === 'h3')).length).toBeGreaterThan(1);
    expect(text).toContain(fill(wordsOf('figures', id, 'zh-Hans').words.definition, 'zh-Hans', id).text);
  });

  test('nothing in data/ is there for nobody: each figure is used, in a text, a picture or another figure, or says why not', () => {
    const used = usage('zh-Hans');
    const expressions = [...figures().values()].flatMap((record) => ('of' in record ? [record.of] : []));
    const asserts = [...SCENES.flatMap((scene) => sceneText(scene, 'zh-Hans').asserts), ...listFiles('content/zh-Hans/chapters', '.mdx').map(readText)];
    const idle = [...figures().keys()].filter((id) => !used.has(id) && !wordsOf('figures', id, 'zh-Hans').words.unused && ![...expressions, ...asserts].some((text) => new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`).test(text)));
    expect(idle).toEqual([]);
  });

  test.each([...sources().keys()])('source %s has its record', (id) => {
    const text = textOf(line(`source-${id}`));
    expect(text).toContain(source(id).title);
    expect(text).toContain(t('zh-hans', `verified.${source(id).verified}`));
  });
});

describe.each(chapters())('the figures of %s', (address) => {
  const chapter = elements(html(address));
  const numbers = chapter.filter((one) => one.tagName === 'a' && (attribute(one, 'class') ?? '').split(' ').includes('n'));

  test('are many, and each leads to its line and prints its datum', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(written(address, 'N').length);
    const faults = numbers.flatMap((link) => {
      const id = (attribute(link, 'href') ?? '').replace(LEDGER, '').replace(/^#/, '');
      if (!line(id)) return [`${id} has no line in the ledger`];
      const datum = figure(id);
      const data = inside(link).find(({ tagName }) => tagName === 'data');
      if (attribute(data, 'value') !== datum.value) return [`${id} is ${datum.value}, the chapter has ${attribute(data, 'value')}`];
      const forms = STYLES.flatMap((style) => {
        try {
          return [format(datum, { locale: 'zh-Hans', style })];
        } catch {
          return [];
        }
      });
      return forms.includes(textOf(link)) ? [] : [`${id} is printed as “${textOf(link)}”, which is none of ${[...new Set(forms)].join('、')}`];
    });
    expect(faults).toEqual([]);
  });

  test('that nobody has verified, or that are imagined, say so where they stand', () => {
    for (const link of numbers) {
      const datum = figure((attribute(link, 'href') ?? '').replace(`${LEDGER}#`, ''));
      const classes = (attribute(link, 'class') ?? '').split(' ');
      expect(classes.includes('hypothetical'), datum.id).toBe(datum.status === 'hypothetical');
      const parent = link.parentNode as Element;
      const next = parent.childNodes[parent.childNodes.indexOf(link) + 1];
      const told = next && 'tagName' in next && (attribute(next, 'class') ?? '').includes('unverified');
      expect(Boolean(told), datum.id).toBe(datum.verified === 'memory');
    }
  });

  test('in captions and findings carry the value of a datum', () => {
    const values = new Set([...figures().keys()].map((id) => figure(id).value));
    const data = chapter.filter((one) => one.tagName === 'data');
    expect(data.length).toBeGreaterThan(numbers.length);
    for (const one of data) expect(values).toContain(attribute(one, 'value'));
  });
});
