import { describe, expect, test } from 'vitest';
import { xmlFault } from '../../tests/support/xml.ts';
import { svgFile, wrap } from './svg-file.ts';

const file = svgFile({
  picture: { width: 640, height: 400, inner: '<g data-g="a"><path class="ink" d="M0 0h3z"/></g>' },
  title: '谁 <活> 到 "领" & 的那天，'.repeat(4),
  description: 'a & b',
  lines: ['来源：甲、乙', 'https://example.org/c/x/?a=1&b=2'],
  locale: 'zh-Hans',
});

describe('a picture that leaves the site', () => {
  test('is well-formed, with every text escaped', () => {
    expect(xmlFault(file)).toBeUndefined();
    expect(file).toContain('&lt;活&gt;');
    expect(file).toContain('a=1&amp;b=2');
  });

  test('says what it is, to those who see it and to those who hear it', () => {
    expect(file).toMatch(/^<svg [^>]*role="img"[^>]* xml:lang="zh-Hans" aria-labelledby="t d">/);
    expect(file).toMatch(/<title id="t">.+<\/title><desc id="d">a &amp; b<\/desc>/);
    expect(file).toContain('来源：甲、乙');
  });

  test('is tall enough for its title, its picture and its lines', () => {
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(file)?.[1]);
    const baselines = [...file.matchAll(/<text[^>]* y="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...baselines)).toBeLessThan(height - 4);
    expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
    const inner = Number(/<svg x="24" y="([\d.]+)"/.exec(file)?.[1]);
    expect(baselines.filter((y) => y > inner && y < inner + 400)).toEqual([]);
  });

  test('is painted by attributes, which no policy forbids, and takes nothing from elsewhere', () => {
    expect(file).not.toMatch(/href=|@import|url\((?!#)|style="|<style/);
  });
});

describe('lines', () => {
  test.each([
    ['一二三四五六', 60, ['一二三四五', '六']],
    ['一二三四五，六', 60, ['一二三四五，', '六']],
    ['abcdefghij', 60, ['abcdefgh', 'ij']],
    ['', 60, ['']],
  ])('%s in %i', (text, width, lines) => {
    expect(wrap(text, 12, width)).toEqual(lines);
  });

  test('lose nothing', () => {
    const text = '缴满项目组，2026-11-21，CC BY 4.0，https://jiaoman.example/zh-hans/c/the-line-moves/。';
    expect(wrap(text, 12, 100).join('')).toBe(text);
  });
});
