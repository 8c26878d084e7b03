/** Is it well-formed? A reader of just the XML that we write: elements, attributes, text, no comments or CDATA. */
const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+=(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** What is wrong, or undefined. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return `cannot read “${text.slice(at, at + 60)}”`;
    const [whole, closing, name = '', attributes = '', empty, words] = match;
    const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(words ?? attributes);
    if (loose) return `a loose ampersand in “${whole.slice(0, 60)}”`;
    const names = [...attributes.matchAll(/\s([\w:-]+)=/g)].map((one) => one[1]);
    if (new Set(names).size !== names.length) return `an attribute twice in “${whole}”`;
    if (words === undefined && !empty) {
      if (!closing) open.push(name);
      else if (open.pop() !== name) return `</${name}> closes nothing`;
    }
    at = TOKEN.lastIndex;
  }
  return open.length ? `<${open.at(-1)}> is not closed` : undefined;
}
