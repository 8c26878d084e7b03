// The reading mode is resolved in /mode.js, before anything can be imported: it is run here as it is shipped.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const script = readFileSync(new URL('../../public/mode.js', import.meta.url), 'utf8');

interface Browser {
  mode?: string | null;
  profile?: string | null;
  reduced?: boolean;
  scenes?: boolean;
  storage?: 'broken' | 'absent';
}

function run({ mode = null, profile = null, reduced = false, scenes = true, storage }: Browser = {}) {
  const attributes: Record<string, string> = {};
  const later: (() => void)[] = [];
  const matchMedia = (query: string) => ({ matches: reduced && query.includes('reduce') });
  const page: Record<string, unknown> = {
    document: {
      documentElement: {
        setAttribute: (name: string, value: string) => {
          attributes[name] = value;
        },
        removeAttribute: (name: string) => {
          delete attributes[name];
        },
        hasAttribute: (name: string) => name in attributes,
      },
      querySelector: () => (scenes ? {} : null),
      addEventListener: (_: string, listener: () => void) => later.push(listener),
    },
    setTimeout: (listener: () => void) => later.push(listener),
    matchMedia,
    window: { matchMedia },
  };
  if (storage === 'broken') {
    Object.defineProperty(page, 'localStorage', {
      get() {
        throw new Error('denied');
      },
    });
  } else if (storage !== 'absent') {
    page.localStorage = { getItem: (key: string) => (key === 'jiaoman.mode' ? mode : profile) };
  }
  runInNewContext(script, page);
  return {
    attributes,
    later: () => {
      for (const listener of later) listener();
    },
  };
}

describe('before the first paint', () => {
  test.each([
    [{}, 'scroll'],
    [{ reduced: true }, 'steps'],
    [{ mode: 'all' }, 'all'],
    [{ mode: 'scroll', reduced: true }, 'scroll'],
    [{ mode: 'steps' }, 'steps'],
    [{ mode: 'nonsense' }, 'scroll'],
    [{ storage: 'broken' as const }, 'scroll'],
    [{ storage: 'absent' as const, reduced: true }, 'steps'],
  ])('%j: %s', (browser: Browser, mode) => {
    expect(run(browser).attributes).toEqual({ 'data-js': '', 'data-mode': mode });
  });

  test.each([
    ['{"v":1,"birth":"1972-03","sex":"male"}', true],
    ['{"v":2,"birth":"1972-03","sex":"male"}', false],
    ['{', false],
    [null, false],
  ])('profile %s', (profile, known) => {
    expect('data-profile' in run({ profile }).attributes).toBe(known);
  });
});

describe('when the page is ready', () => {
  test('an engine that started keeps the mode', () => {
    const page = run();
    page.attributes['data-engine'] = '';
    page.later();
    expect(page.attributes).toEqual({ 'data-engine': '', 'data-js': '', 'data-mode': 'scroll' });
  });

  test('without it everything is laid out', () => {
    const page = run({ mode: 'steps' });
    page.later();
    expect(page.attributes).toEqual({ 'data-mode': 'all' });
  });

  test('a page without scenes has no mode to leave', () => {
    const page = run({ scenes: false });
    page.later();
    expect(page.attributes['data-mode']).toBe('scroll');
  });
});
