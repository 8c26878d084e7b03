/** Stops the build at a bare number in a chapter, with file and line. The built HTML is checked once more in checked-build.ts. */
import { relative } from 'node:path';
import { visitParents } from 'unist-util-visit-parents';
import { DataError, type Fault } from '../data/files.ts';
import { bareNumber } from '../locale/bare-number.ts';

interface Node {
  type: string;
  name?: string;
  value?: unknown;
  alt?: string;
  title?: string;
  children?: { type: string }[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } };
}
interface File {
  path: string;
}

/** Components whose text is bound or checked by themselves. */
const MARKS = new Set(['N', 'Y', 'Nth', 'Art', 'Doc']);
/** Attributes that hold ids, styles and expressions. */
const REFERENCES = new Set(['of', 'as', 'at', 'that']);

export function boundNumbers() {
  return (tree: unknown, file: File) => {
    const name = relative(process.cwd(), file.path);
    const locale = /^content\/([^/]+)\/(?:chapters|handbook)\//.exec(name)?.[1];
    if (!locale) return;
    const faults: Fault[] = [];
    const look = (text: unknown, node: Node, where: string) => {
      const found = typeof text === 'string' ? bareNumber(text, locale) : undefined;
      if (!found) return;
      faults.push({
        file: name,
        place: `line ${node.position?.start.line ?? '?'}, ${where}`,
        problem: `the number "${found}" is not bound to a datum`,
        remedy: `write <N of="…" />; for a date <Y>, an ordinal <Nth>, an article of a law <Art>; for an idiom, have it reviewed into content/${locale}/idioms.yaml`,
      });
    };
    visitParents(tree as never, (raw: never, ancestors: never[]) => {
      const node = raw as Node;
      const marked = (ancestors as Node[]).some((one) => one.name !== undefined && MARKS.has(one.name));
      if (marked || node.type === 'mdxjsEsm') return;
      // Without blank lines there is no paragraph, and each figure would be a block of its own.
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Assert' && node.children?.some(({ type }) => type === 'text' || type === 'mdxJsxTextElement')) {
        faults.push({ file: name, place: `line ${node.position?.start.line ?? '?'}, <Assert>`, problem: 'its text is no paragraph', remedy: 'leave a blank line after <Assert …> and before </Assert>' });
      }
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html') look(node.value, node, 'text');
      if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') look(String(node.value).replace(/^\s*\/\*[\s\S]*\*\/\s*$/, ''), node, 'an expression');
      look(node.alt, node, 'alternative text');
      look(node.title, node, 'a title');
      for (const attribute of node.attributes ?? []) {
        if (attribute.name && REFERENCES.has(attribute.name)) continue;
        const value = attribute.value;
        look(typeof value === 'object' && value !== null && 'value' in value ? value.value : value, node, `the attribute ${attribute.name}`);
      }
    });
    if (faults.length) throw new DataError(faults);
  };
}
