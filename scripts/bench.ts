/** Sizes of every page's files, speed of the rules, time of a build: a table to lay beside an older one. `npm run bench` */
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { apply } from '../src/rules/rule.ts';
import { retirement } from '../src/rules/retirement.ts';
import { formatMonth, type Month } from '../src/rules/month.ts';
import { bundle } from './bundle.ts';

const DIST = 'dist';

interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}
const size = (content: Buffer): Size => ({ raw: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content).length });
const sum = (sizes: Size[]): Size => sizes.reduce((all, one) => ({ raw: all.raw + one.raw, gzip: all.gzip + one.gzip, brotli: all.brotli + one.brotli }), { raw: 0, gzip: 0, brotli: 0 });

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pages(path) : entry.name === 'index.html' ? [path] : [];
  });
}

/** Scripts, style sheets and fonts that a page names, the modules that those import statically, and the fonts in those style sheets. */
function assets(html: string): { scripts: string[]; styles: string[]; fonts: string[] } {
  const found = { scripts: new Set<string>(), styles: new Set<string>(), fonts: new Set<string>() };
  const script = (file: string) => {
    if (found.scripts.has(file) || !existsSync(join(DIST, file))) return;
    found.scripts.add(file);
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, , from] of code.matchAll(/(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?(['"])(\.[^'"]+)\1/g)) script(`/${join(dirname(file), from ?? '').replace(/^\//, '')}`);
  };
  const walk = (node: { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[] }) => {
    const attribute = (name: string) => node.attrs?.find((one) => one.name === name)?.value;
    const href = attribute('href');
    if (node.nodeName === 'script' && attribute('src')) script(attribute('src') as string);
    if (node.nodeName === 'link' && href && attribute('rel') === 'stylesheet') found.styles.add(href);
    if (node.nodeName === 'link' && href && attribute('as') === 'font') found.fonts.add(href);
    for (const child of node.childNodes ?? []) walk(child as never);
  };
  walk(parse(html) as never);
  for (const style of found.styles) {
    for (const [, font] of readFileSync(join(DIST, style), 'utf8').matchAll(/url\(["']?(\/[^"')]+\.woff2)/g)) if (font) found.fonts.add(font);
  }
  return { scripts: [...found.scripts], styles: [...found.styles], fonts: [...found.fonts] };
}

const filesSize = (files: string[]): Size => sum(files.map((file) => size(readFileSync(join(DIST, file)))));

/** Runs of `work` for about a second; operations a second. */
function rate(work: () => number): number {
  work();
  const started = performance.now();
  let operations = 0;
  while (performance.now() - started < 1000) operations += work();
  return Math.round((operations / (performance.now() - started)) * 1000);
}

function tenThousand(): number {
  let n = 0;
  for (const track of ['male60', 'female55', 'female50'] as const) {
    for (let birth = 1960 * 12; birth < 1995 * 12 && n < 10_000; birth++, n++) apply(retirement, { track, birth: formatMonth(birth as Month) });
  }
  return n;
}

/** The yardstick for the rules' speed on this machine: the same number of JSON round trips of one result. */
function yardstick(): number {
  const result = apply(retirement, { track: 'male60', birth: '1975-06' });
  for (let i = 0; i < 1000; i++) JSON.parse(JSON.stringify(result));
  return 1000;
}

const bundled = async (entry: string): Promise<Size> => sum((await bundle(entry)).map(size));

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const three = ({ raw, gzip, brotli }: Size): string => `${kilobytes(raw)} / ${kilobytes(gzip)} / ${kilobytes(brotli)}`;

const started = performance.now();
execSync('npm run --silent build', { stdio: ['ignore', 'ignore', 'inherit'] });
const seconds = (performance.now() - started) / 1000;

const lines = ['# Bench', '', `Node ${process.version}, ${process.platform}-${process.arch}. Sizes in kB: raw / gzip / brotli.`, '', row(['page', 'HTML', 'styles', 'scripts', 'HTML + styles + scripts, gzip', 'fonts']), row(['---', '---', '---', '---', '---', '---'])];
for (const page of pages(DIST).sort()) {
  const html = readFileSync(page);
  const used = assets(html.toString());
  const [document, styles, scripts, fonts] = [size(html), filesSize(used.styles), filesSize(used.scripts), filesSize(used.fonts)];
  lines.push(row([`/${relative(DIST, dirname(page))}/`.replace('//', '/'), three(document), three(styles), three(scripts), kilobytes(document.gzip + styles.gzip + scripts.gzip), three(fonts)]));
}
const evaluations = rate(tenThousand);
const trips = rate(yardstick);
const all = await bundled('src/rules/index.ts');
const one = await bundled('src/rules/retirement.ts');
lines.push('', row(['what', 'value']), row(['---', '---']));
lines.push(row(['build, seconds', seconds.toFixed(1)]), row(['pages', pages(DIST).length]), row(['retirement over 10,000 cases, with trace, milliseconds', (1e7 / evaluations).toFixed(0)]));
lines.push(row(['retirement with trace, evaluations a second', evaluations]), row(['the same, against JSON round trips of its result', (evaluations / trips).toFixed(2)]));
lines.push(row(['src/rules with national parameters, kB', three(all)]), row(['src/rules/retirement alone, kB', three(one)]));

const report = `${lines.join('\n')}\n`;
console.log(report);
mkdirSync('bench', { recursive: true });
writeFileSync('bench/latest.md', report);
console.log('written to bench/latest.md; bench/baseline.md is the one to compare it with');
