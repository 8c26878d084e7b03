/** The built site as files: its pages, its scenes, what the tests ask for by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SCENES } from '../../src/charts/index.ts';

export const DIST = 'dist';
export const CHAPTER = '/zh-hans/chapters/delayed-retirement/';
export const PAYSLIP = '/zh-hans/chapters/payslip/';
export const MINE = '/zh-hans/mine/';
export const LEDGER = '/zh-hans/figures/';
export const STYLE = '/style/';
export const MISSING = '/no-such-page/';
export const CHART = `/zh-hans/c/${SCENES[0]?.id}/`;

export const sceneOf = (state: string): string => state.split('.')[0] as string;

export function files(folder = DIST): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Addresses of all pages, the missing one apart. */
export const pages = (): string[] =>
  files()
    .filter((file) => file.endsWith(`${sep}index.html`) || file === join(DIST, 'index.html'))
    .map((file) => `/${relative(DIST, file).split(sep).join('/').replace(/index\.html$/, '')}`)
    .sort();

export const html = (address: string): string => readFileSync(join(DIST, address, 'index.html'), 'utf8');

/** Of many pages made alike, the shortest and the longest stand for the rest in a browser; all of them with FULL set. */
export function samples(): string[] {
  const all = pages();
  if (process.env.FULL) return all;
  const kind = (address: string) => address.replace(/[^/]+\/$/, '');
  return all.filter((address) => {
    const alike = all.filter((other) => kind(other) === kind(address));
    // what stands right below a language is of no kind but its own
    if (alike.length <= 6 || /^\/[^/]+\/$/.test(kind(address))) return true;
    alike.sort((a, b) => html(a).length - html(b).length);
    return address === alike[0] || address === alike.at(-1);
  });
}

/** All chapters; CHAPTER is the one in which the engine is tried in every way, the others are tried where their content matters. */
export const chapters = (): string[] => pages().filter((address) => /^\/zh-hans\/chapters\/[^/]+\/$/.test(address));

/** What a chapter was written with, from its source: the names in its tags, `<Step of="…">`, `<N of="…" />` and so on. */
export const written = (chapter: string, tag: 'Scene' | 'Step' | 'N' | 'Calculator'): string[] =>
  [...readFileSync(`content/zh-Hans/chapters/${chapter.split('/').at(-2)}.mdx`, 'utf8').matchAll(new RegExp(`<${tag} of="([^"]+)"`, 'g'))].map((found) => found[1] as string);

/** Every state of a chapter’s scenes, as its fragment, in the order of reading. */
export const statesOf = (chapter: string): string[] =>
  elements(html(chapter)).flatMap((one) => (attribute(one, 'class') === 'step-text' ? (attribute(one, 'id') ?? []) : []));

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Every element of a page, in the order of the document. */
export function elements(markup: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(markup));
  return found;
}

export const attribute = (element: Element | undefined, name: string): string | undefined => element?.attrs.find((one) => one.name === name)?.value;

export function textOf(element: Element | undefined): string {
  if (!element) return '';
  return element.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : 'tagName' in node ? textOf(node) : '')).join('');
}
