import { describe, expect, test } from 'vitest';
import fixtures from '../../tests/fixtures/gbt7714.json' with { type: 'json' };
import { BLANK } from './day.ts';
import { type Edition, gbt7714 } from './gbt7714.ts';
import type { Item } from './item.ts';

const items = fixtures.items as Item[];

describe.each([
  ['2025', fixtures.rendered.gbt2025],
  ['2015', fixtures.rendered.gbt2015],
] as [Edition, Record<string, string>][])('GB/T 7714—%s', (edition, rendered) => {
  test.each(items.map((item) => [item.id, item] as const))('%s', (id, item) => {
    expect(gbt7714(item, edition)).toBe(rendered[id]);
  });

  test('every sample item has its string', () => {
    expect(Object.keys(rendered).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  test('the day of access is a blank to fill, once in the whole citation', () => {
    const citation = gbt7714({ ...(items[0] as Item), accessed: { 'date-parts': [BLANK] } }, edition);
    expect(citation.split('[____-__-__]')).toHaveLength(2);
    expect(citation.replace('____-__-__', '2026-11-30')).toBe(rendered[items[0]?.id ?? '']);
  });

  test('in a file, which is nobody’s visit, there is none', () => {
    const { accessed: _, ...item } = items[0] as Item;
    expect(gbt7714(item, edition)).toBe(rendered[item.id]?.replace('[2026-11-30]', ''));
  });
});
