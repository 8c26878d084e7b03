import { describe, expect, test } from 'vitest';
import { bareNumbersIn } from './checked-build.ts';

const inMain = (html: string) => bareNumbersIn(`<!doctype html><html><head><title>第 1 章</title></head><body><header>2024</header><main>${html}</main></body></html>`, '/x/', 'zh-Hans');

describe('the built page', () => {
  test.each([
    ['text', '<p>缴了十五年</p>', '十五年', 'text'],
    ['a heading', '<h2>从 60 起</h2>', '60', 'text'],
    ['an accessible name', '<a href="/" aria-label="共 3 步">字</a>', '3', 'a aria-label'],
    ['alternative text', '<img alt="两年" src="x">', '两年', 'img alt'],
    ['a title', '<p title="六成">字</p>', '六成', 'p title'],
    ['a placeholder outside a field', '<div placeholder="1975">字</div>', '1975', 'div placeholder'],
    ['a link beside a bound number', '<a class="n" href="/x"><data value="1">一</data>又 2</a>', '2', 'text'],
    ['a class that only looks like a mark', '<p class="nth-child">5</p>', '5', 'text'],
  ])('%s', (_, html, found, place) => {
    const [fault] = inMain(html);
    expect(fault).toMatchObject({ file: '/x/', place });
    expect(fault?.problem).toContain(`"${found}"`);
    expect(fault?.remedy).toMatch(/bind it/);
  });

  test.each([
    ['a figure', '<a class="n" href="/zh-hans/figures/#x"><data value="180">十五年</data></a>'],
    ['a date', '<time datetime="2024-09">2024年9月</time>'],
    ['an ordinal', '<span class="nth">第二年</span>'],
    ['an article', '<a class="article" title="第 94 号" href="/">第十六条</a>'],
    ['a document', '<a class="document small" href="/">2024 年办法</a>'],
    ['a picture', '<svg aria-label="3"><text>2030</text></svg>'],
    ['a table', '<table><tr><td>180</td></tr></table>'],
    ['a control', '<button>1/5</button><output>3</output><input placeholder="1975-06">'],
    ['what is computed', '<p data-bound>共 15 行</p>'],
    ['data for scripts', '<script type="application/json">{"a":15}</script>'],
    ['one of something', '<p>一年，第三条</p>'],
    ['a number in an address or a class', '<a href="/2024/" class="w-15" id="s2" data-step="3">字</a>'],
  ])('%s passes', (_, html) => {
    expect(inMain(html)).toEqual([]);
  });

  test('each bare number is told, in its order', () => {
    expect(inMain('<p>3</p><p title="4">5</p>').map((fault) => fault.problem.match(/"(.+?)"/)?.[1])).toEqual(['3', '4', '5']);
  });

  test('the frame around it is not looked at, but it must have a main part', () => {
    expect(inMain('字')).toEqual([]);
    expect(bareNumbersIn('<p>15</p>', '/x/', 'zh-Hans')[0]).toMatchObject({ problem: 'there is no <main>' });
  });
});
