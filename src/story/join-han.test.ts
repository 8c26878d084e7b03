import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { joinHan } from './join-han.ts';

/** The words of a paragraph after the plugin. */
async function words(markdown: string): Promise<string[]> {
  const code = String(await compile(markdown, { jsx: true, remarkPlugins: [joinHan] }));
  return [...code.matchAll(/\{"((?:[^"\\]|\\.)*)"\}/g)].map((match) => JSON.parse(`"${match[1]}"`));
}

test.each([
  ['他缴了\n很多年', '他缴了很多年'],
  ['他说，\n还要缴', '他说，还要缴'],
  ['他说：\n“还要缴。”', '他说：“还要缴。”'],
  ['一行 \n 又一行', '一行又一行'],
  ['a\nb', 'a\nb'],
  ['用 CSV\n下载', '用 CSV\n下载'],
  ['下载\nCSV', '下载\nCSV'],
  ['同一行 有空格', '同一行 有空格'],
])('%j', async (markdown, joined) => {
  expect((await words(markdown)).join('')).toBe(joined);
});
