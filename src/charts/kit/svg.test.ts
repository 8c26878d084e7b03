import { describe, expect, test } from 'vitest';
import { xmlFault } from '../../../tests/support/xml.ts';
import { circle, line, path, rect, rectPath, text } from './mark.ts';
import { marksToSvg } from './svg.ts';

describe('marks become SVG', () => {
  test('every kind of mark, in its group, with classes and no style', () => {
    const svg = marksToSvg([path('a', 'ink', 'M0 0h3z'), rect('a', 'red', 1, 2, 3, 4), line('b', 'rule', 0, 1, 2, 3), circle('b', '', 5, 6, 7), text('c', 'label', 8, 9, '字', 12, 'end')]);
    expect(svg).toBe(
      '<g data-g="a"><path class="ink" d="M0 0h3z"/><rect class="red" x="1" y="2" width="3" height="4"/></g>' +
        '<g data-g="b"><line class="rule" x1="0" y1="1" x2="2" y2="3"/><circle cx="5" cy="6" r="7"/></g>' +
        '<g data-g="c"><text class="label" x="8" y="9" font-size="12" text-anchor="end">字</text></g>',
    );
  });

  test('groups stand in the order in which they first appear, their marks in order', () => {
    const svg = marksToSvg([text('a', '', 0, 0, '1', 12), text('b', '', 0, 0, '2', 12), text('a', '', 0, 0, '3', 12)]);
    expect([...svg.matchAll(/data-g="(\w)"|>(\d)</g)].map((match) => match[1] ?? match[2])).toEqual(['a', '1', '3', 'b', '2']);
  });

  test('text is escaped', () => {
    const svg = marksToSvg([text('a', '', 0, 0, '<script>"&"</script>', 12)]);
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;');
    expect(xmlFault(svg)).toBeUndefined();
  });

  test('one decimal is enough', () => {
    expect(marksToSvg([circle('a', '', 1 / 3, 2.06, 1e-9)])).toContain('cx="0.3" cy="2.1" r="0"');
    expect(rectPath(0.123, 1.987, 10.05, 2)).toBe('M0.1 2h10.1v2h-10.1z');
  });

  test('nothing drawn is nothing', () => {
    expect(marksToSvg([])).toBe('');
  });
});

describe('the test’s own reader of XML', () => {
  test.each([
    ['<a><b/></a>', undefined],
    ['<a x="1" y="2">t &amp; u</a>', undefined],
    ['<a><b></a>', '</a> closes nothing'],
    ['<a>', '<a> is not closed'],
    ['<a>&</a>', 'a loose ampersand in “&”'],
    ['<a x="<"/>', 'cannot read “<a x="<"/>”'],
    ['<a x="1" x="2"/>', 'an attribute twice in “<a x="1" x="2"/>”'],
  ])('%s', (xml, fault) => {
    expect(xmlFault(xml)).toBe(fault);
  });
});
