/** Every worked case can be told in words: no name of the code's, no object, nothing undefined. */
import { describe, expect, test } from 'vitest';
import { described } from '../rules/about.ts';
import { givenIn, resultOf } from './case.ts';
import { casesOf } from './data.ts';

describe.each(Object.entries(described))('%s', (id, rule) => {
  test('its cases read as words', () => {
    for (const { input, expected } of casesOf(id)) {
      if (!expected) continue;
      for (const [name, text] of [...givenIn('zh-hans', rule, input), ...resultOf('zh-hans', rule, expected)]) {
        expect(`${name} ${text}`).not.toMatch(/[a-z]{3,}|[{}[\]]/);
        expect(text).not.toBe('');
      }
    }
  });
});
