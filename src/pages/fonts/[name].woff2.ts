/**
 * The two faces the site brings, cut at build to the glyphs it needs.
 * headline: heavy Song, for what stands in headings. printed: the dot-matrix digits.
 * A heading is: `#` lines and the front matter's title in content/**\/*.mdx; title, finding, heading and name in
 * content/**\/*.yaml; a text of the catalogue whose key has one of these words; the headings of /style/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
// @ts-expect-error: the package ships no types
import subsetFont from 'subset-font';
import { LANGUAGES, texts } from '../../locale/index.ts';

const HEADING_KEY = /title|finding|heading|name/;
const ALWAYS = '缴满 0123456789零一二三四五六七八九十百千万亿半年月岁个第章元人倍差补，。、：；？！“”‘’（）《》〈〉—…·-−+./%：|';

function headingLines(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.mdx')) return [...text.matchAll(/^(?:#{1,3} |title:|name:)(.*)$/gm)].map((match) => match[1] ?? '');
  if (file.endsWith('.yaml'))
    return [...text.matchAll(/^\s*(?:-\s*)?[\w-]*(?:title|finding|heading|name)[\w-]*:\s*(?:[>|]-?\s*)?(.*(?:\n[ ]{4,}[^:\n]+$)*)/gm)].map((match) => match[1] ?? '');
  return [...text.matchAll(/<h[1-3][^>]*>(.*?)<\/h[1-3]>|title: '([^']*)'/g)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`);
}

export function headlineGlyphs(root = process.cwd()): string {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => join(root, 'content', name));
  const lines = [...files, join(root, 'src/pages/style/index.astro')].flatMap(headingLines);
  const catalogue = LANGUAGES.flatMap(({ lang }) =>
    Object.entries(texts(lang, ''))
      .filter(([key]) => HEADING_KEY.test(key))
      .map(([, text]) => text),
  );
  return [...new Set([ALWAYS, ...lines, ...catalogue].join(''))].sort().join('').trim();
}

const FACES = {
  headline: { file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2', glyphs: headlineGlyphs, keepFeatures: ['halt', 'chws', 'palt', 'locl'] },
  // Its full stop, colon and per cent are crosses and a chequerboard: they are left to the next face of the stack.
  printed: { file: '@fontsource/doto/files/doto-latin-900-normal.woff2', glyphs: () => '0123456789 -−+,/', keepFeatures: [] as string[] },
} as const;

export const getStaticPaths = () => Object.keys(FACES).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => {
  const { file, glyphs, keepFeatures } = FACES[params.name as keyof typeof FACES];
  const whole = readFileSync(join(process.cwd(), 'node_modules', file));
  const cut = await subsetFont(whole, glyphs(), { targetFormat: 'woff2', noHinting: true, keepFeatures: [...keepFeatures] });
  return new Response(new Uint8Array(cut), { headers: { 'content-type': 'font/woff2' } });
};
