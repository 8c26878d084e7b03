import { describe, expect, test } from 'vitest';
import { format } from './format.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, language, t, texts } from './index.ts';
import { locatorText } from './locator.ts';

describe('the catalogue', () => {
  test('answers by the language of an address and by its locale', () => {
    expect(t('zh-hans', 'scene.next')).toBe('下一步');
    expect(t('zh-Hans', 'scene.next')).toBe('下一步');
    expect(language('zh-hans')).toBe(DEFAULT_LANGUAGE);
  });

  test('fills what it is given, and takes nothing for granted', () => {
    expect(t('zh-hans', 'scene.step-link', { step: 3 })).toContain('3');
    expect(() => t('zh-hans', 'scene.step-link')).toThrow('value "step"');
    expect(() => t('zh-hans', 'no.such.key')).toThrow('no.such.key');
    expect(() => t('tlh', 'scene.next')).toThrow('tlh');
  });

  test('gives a part of itself by prefix', () => {
    const part = texts('zh-hans', 'verdict.');
    expect(part['verdict.agrees']).toBe('相符');
    expect(Object.keys(part).every((key) => key.startsWith('verdict.'))).toBe(true);
  });

  test('has no key in two of its parts: the later would hide the earlier', async () => {
    const parts = import.meta.glob<{ default: Record<string, string> }>(['./zh-Hans/*.ts', '!./zh-Hans/index.ts', '!./zh-Hans/numbers.ts', '!./zh-Hans/style.ts']);
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [file, load] of Object.entries(parts)) {
      for (const [key, text] of Object.entries((await load()).default)) {
        if (seen.has(key)) twice.push(`${key} in ${seen.get(key)} and ${file}`);
        seen.set(key, file);
        expect(text, key).not.toBe('');
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect(twice).toEqual([]);
  });

  test('every language has number words', () => {
    for (const { locale } of LANGUAGES) expect(format({ value: '1', unit: 'months' }, { locale })).not.toBe('');
  });
});

describe('places in a source', () => {
  test.each([
    ['art.3', '第三条'],
    ['art.12/para.2', '第十二条第二款'],
    ['art.1; art.3', '第一条、第三条'],
    ['annex.4', '附件四'],
    ['p.105', '第一百零五页'],
    ['table.2', '表二'],
    ['访谈：陈大哥', '访谈：陈大哥'],
    ['art.x', 'art.x'],
    ['China (mainland), abridged mx, 2020-2025', '中国（大陆）、简略死亡率表、2020-2025'],
  ])('%s', (locator, text) => {
    expect(locatorText('zh-hans', locator)).toBe(text);
  });
});
