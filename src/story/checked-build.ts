/** The build's own checks: data before it starts, the chapters' HTML when it is done. A fault stops the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { checkData } from '../data/check.ts';
import { DataError, type Fault } from '../data/files.ts';
import { LANGUAGES } from '../locale/index.ts';
import { bareNumber } from '../locale/bare-number.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;

/** Bound, or drawn from data: numbers inside these are not prose. */
const bound = (element: Element): boolean =>
  ['data', 'time', 'svg', 'table', 'script', 'style', 'output', 'button', 'input'].includes(element.tagName) ||
  attribute(element, 'data-bound') !== undefined ||
  ['nth', 'article', 'document'].some((name) => (attribute(element, 'class') ?? '').split(' ').includes(name));

const SPOKEN = ['alt', 'title', 'aria-label', 'content', 'placeholder'];

export function bareNumbersIn(html: string, file: string, locale: string): Fault[] {
  const faults: Fault[] = [];
  const look = (text: string, place: string) => {
    const found = bareNumber(text, locale);
    if (found) {
      faults.push({ file, place, problem: `the built page holds the number "${found}" outside any bound mark: “${text.trim().slice(0, 60)}”`, remedy: 'bind it where it is written: <N>, {id|style}, or data-bound on what is computed' });
    }
  };
  const walk = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) look(node.value, 'text');
    if (!('attrs' in node) || bound(node)) return;
    for (const name of SPOKEN) {
      const value = attribute(node, name);
      if (value !== undefined) look(value, `${node.tagName} ${name}`);
    }
    node.childNodes.forEach(walk);
  };
  const find = (node: Node, tag: string): Element | undefined => {
    if (!('childNodes' in node)) return undefined;
    if ('tagName' in node && node.tagName === tag) return node;
    for (const child of node.childNodes) {
      const found = find(child, tag);
      if (found) return found;
    }
    return undefined;
  };
  const main = parse(html).childNodes.map((child) => find(child, 'main')).find(Boolean);
  if (!main) return [{ file, place: 'the page', problem: 'there is no <main>', remedy: 'put the chapter inside <main>' }];
  walk(main);
  return faults;
}

export function checkedBuild(): AstroIntegration {
  return {
    name: 'checked-build',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config }) => {
        for (const folder of ['data/', 'content/']) addWatchFile(new URL(folder, config.root));
      },
      'astro:build:start': () => {
        checkData();
      },
      'astro:build:done': ({ dir }) => {
        const faults = LANGUAGES.flatMap(({ lang, locale }) => {
          const alone = ['claims', 'people'].map((page) => bareNumbersIn(readFileSync(fileURLToPath(new URL(`${lang}/${page}/index.html`, dir)), 'utf8'), `${lang}/${page}/`, locale));
          return [...alone.flat(), ...['chapters', 'handbook'].flatMap((kind) => {
            const folder = fileURLToPath(new URL(`${lang}/${kind}/`, dir));
            if (!existsSync(folder)) return [];
            return readdirSync(folder, { withFileTypes: true })
              .filter((entry) => entry.isDirectory())
              .flatMap(({ name }) => bareNumbersIn(readFileSync(`${folder}${name}/index.html`, 'utf8'), `${lang}/${kind}/${name}/`, locale));
          })];
        });
        if (faults.length) throw new DataError(faults);
      },
    },
  };
}
