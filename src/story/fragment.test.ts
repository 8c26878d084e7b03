import { describe, expect, test } from 'vitest';
import { parseFragment } from './fragment.ts';

describe('parseFragment', () => {
  test('a state', () => {
    expect(parseFragment('#the-line-moves.after')).toEqual({ kind: 'state', id: 'the-line-moves.after' });
  });

  test.each(['.', ',', ';', ')', '。', '，', '）', '」', '；', '》', '。）', '%E3%80%82', ' '])('without the %s of a pasted link', (end) => {
    expect(parseFragment(`#the-line-moves.after${end}`)).toEqual({ kind: 'state', id: 'the-line-moves.after' });
  });

  test('inputs, also with punctuation after them and with escaped separators', () => {
    const fragment = parseFragment('#calc=retirement-age&birth=1972-03&note=a%26b。');
    expect(fragment.kind === 'inputs' && [...fragment.inputs]).toEqual([
      ['calc', 'retirement-age'],
      ['birth', '1972-03'],
      ['note', 'a&b'],
    ]);
  });

  test('any other id, none at all, and what cannot be decoded', () => {
    expect(parseFragment('#main')).toEqual({ kind: 'other', id: 'main' });
    expect(parseFragment('')).toEqual({ kind: 'none' });
    expect(parseFragment('#')).toEqual({ kind: 'none' });
    expect(parseFragment('#%E0%A4')).toEqual({ kind: 'other', id: '%E0%A4' });
    expect(parseFragment('#a.b.c').kind).toBe('other');
  });
});
