/** A line break inside a Chinese paragraph is not a space. */
import { visitParents } from 'unist-util-visit-parents';

const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
const BETWEEN = new RegExp(`(?<=${HAN})[ \\t]*\\n[ \\t]*(?=${HAN})`, 'gu');

export function joinHan() {
  return (tree: unknown) => {
    visitParents(tree as never, 'text', (node: { value: string }) => {
      node.value = node.value.replace(BETWEEN, '');
    });
  };
}
