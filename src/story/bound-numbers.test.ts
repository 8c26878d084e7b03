import { compile } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../data/files.ts';
import { boundNumbers } from './bound-numbers.ts';

async function faults(mdx: string, path = 'content/zh-Hans/chapters/x.mdx'): Promise<Fault[]> {
  try {
    await compile({ path, value: mdx }, { remarkPlugins: [boundNumbers] });
    return [];
  } catch (error) {
    if (error instanceof Error && 'faults' in error) return error.faults as Fault[];
    throw error;
  }
}

describe('a bare number in a chapter', () => {
  test.each([
    ['in text', '他缴了十五年。', '十五年', 'line 1, text'],
    ['in a heading', '## 从 60 到 63\n\n字', '60', 'line 1, text'],
    ['in a list', '字\n\n- 甲\n- 三个月', '三个月', 'line 4, text'],
    ['in emphasis', '他**缴了两年**', '两年', 'line 1, text'],
    ['in a link’s words', '[十年](https://example.org/)', '十年', 'line 1, text'],
    ['in a component’s words', '<Person of="x">老陈 50 岁</Person>', '50', 'line 1, text'],
    ['inside an assertion', '他<Assert that="a > b">晚了 4 个月</Assert>', '4', 'line 1, text'],
    ['in an attribute', '<Figure label="共 12 个月" />', '12', 'line 1, the attribute label'],
    ['in an attribute’s expression', '<Figure label={"12"} />', '12', 'line 1, the attribute label'],
    ['in an expression', '字{3 + 4}', '3', 'line 1, an expression'],
    ['in a string that is an expression', "字{'十五年'}", '十五年', 'line 1, an expression'],
    ['in alternative text', '![三条线](x.png)\n\n![六十岁](x.png)', '六十岁', 'line 3, alternative text'],
    ['in a title', '[字](https://example.org/ "两年")', '两年', 'line 1, a title'],
    ['in code', '`15`', '15', 'line 1, text'],
    ['in a block of code', '```\n15\n```', '15', 'line 1, text'],
    ['in full-width digits', '１５ 年', '１５', 'line 1, text'],
    ['in a table', '| a |\n| --- |\n| 字 |\n\n字 7', '7', 'line 5, text'],
  ])('%s', async (_, mdx, found, place) => {
    const [fault] = await faults(mdx);
    expect(fault).toMatchObject({ file: 'content/zh-Hans/chapters/x.mdx', place, problem: `the number "${found}" is not bound to a datum` });
    expect(fault?.remedy).toContain('<N of="…" />');
    expect(fault?.remedy).toContain('idioms.yaml');
  });

  test('all of a chapter’s at once', async () => {
    expect(await faults('十五年。\n\n又两年。\n\n再 3 天。')).toHaveLength(3);
  });
});

describe('what is marked passes', () => {
  test.each([
    ['a figure', '缴了<N of="home.minimum.now" as="han-years" />。'],
    ['a date', '<Y>2024年9月13日</Y>公布'],
    ['an ordinal', '<Nth>第二年</Nth>'],
    ['an article', '<Art of="social-insurance-law" at="第十六条" />'],
    ['a document', '<Doc of="x">第 94 号文</Doc>'],
    ['an expression of an assertion', '他又<Assert that="a - b = 36">多了</Assert>。\n\n<Assert that="a > 3">\n\n一段话。\n\n</Assert>'],
    ['a reference', '<Scene of="fifteen-20"><Step of="fifteen-20.s1">字</Step></Scene>'],
    ['a place in a template', '<Claim note="{home.minimum.now}" />'],
    ['a comment', '{/* 见第 15 页 */}\n\n字'],
    ['an import', "import x from './x15.ts'\n\n字"],
    ['one of something', '过了一年，又一个月。'],
    ['emphasis in a mark', '<Nth>**第二批**</Nth>'],
  ])('%s', async (_, mdx) => {
    expect(await faults(mdx)).toEqual([]);
  });
});

test('an assertion around a paragraph leaves it a paragraph', async () => {
  const [fault] = await faults('字\n\n<Assert that="a > b">多了<N of="a" />。</Assert>');
  expect(fault).toMatchObject({ place: 'line 3, <Assert>', problem: 'its text is no paragraph' });
});

test('chapters and the handbook are looked at, and nothing else', async () => {
  expect(await faults('十五年', 'content/zh-Hans/handbook/x.mdx')).toHaveLength(1);
  expect(await faults('十五年', 'docs/x.mdx')).toEqual([]);
});
