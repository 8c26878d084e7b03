import { describe, expect, test } from 'vitest';
import fixtures from '../../tests/fixtures/gbt7714.json' with { type: 'json' };
import { ACCESSED, gbt7714 } from './gbt7714.ts';

describe('GB/T 7714—2025', () => {
  test.each(fixtures.cases)('$name', ({ item, accessed, rendered, without }) => {
    // The live chart pages have no version yet: that part of the fixture is left out by its own words.
    expect(gbt7714(item, accessed)).toBe(without ? rendered.replace(without, '') : rendered);
  });

  test('the day of access is a place to fill, once in the whole citation', () => {
    const citation = gbt7714({ author: '甲', title: '乙', publisher: '丙', published: '2026-11-21', url: 'https://example.org/' });
    expect(citation.split(ACCESSED)).toHaveLength(2);
    expect(citation).toContain(`[${ACCESSED}]`);
  });
});
