// A citation of the whole, retold for a part of it: a state of a chart, a calculator of a chapter, a line of the ledger. Shared by the build and the page's script; no words.

/** What a citation says that differs from one part to the next. */
export interface Told {
  key: string;
  title: string;
  url: string;
  /** Who produced what it is made of. */
  by: string;
}

/** A part stands at a fragment of the whole's address, and its key has the part's name in it. */
export function partOf(whole: Told, fragment: string, title: string, by: string): Told {
  const [, id = '', day = ''] = /^(.*)(-\d+)$/.exec(whole.key) ?? [];
  const name = fragment.slice(fragment.indexOf('=') + 1);
  // the-line-moves.men, not the-line-moves-the-line-moves.men
  const scene = name.slice(0, name.indexOf('.') + 1);
  return { key: scene && id.endsWith(`-${scene.slice(0, -1)}`) ? `${id}.${name.slice(scene.length)}${day}` : `${id}.${name}${day}`, title, url: `${whole.url}#${fragment}`, by };
}

/** As TeX reads it. */
export const tex = (text: string): string => text.replace(/[\\{}%&#_$~^]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : sign === '~' || sign === '^' ? `\\${sign}{}` : `\\${sign}`));
/** Inside a JSON string. */
export const json = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A full stop, unless the text ends in a mark of its own (full-width ones escaped: no script holds a word). */
export const stopped = (text: string): string => (/[.?!\u2026\u3002\uff01\uff1f]$/.test(text) ? text : `${text}.`);

const WRITTEN: Record<string, (text: string) => string> = { bibtex: tex, csl: json, apa: stopped, chicago: stopped };

/** The text of a format that was written for `from`, as it is for `to`. */
export function retell(text: string, format: string, from: Told, to: Told): string {
  // No stop before “[Data set]”.
  const as = text.includes(`${from.title} [`) ? String : (WRITTEN[format] ?? String);
  const words: [string, string][] = [
    [from.url, to.url],
    [from.key, to.key],
    [from.by && as(from.by), as(to.by)],
    [as(from.title), as(to.title)],
  ];
  // Marked first, so that what one puts in isn't found by the next.
  const marked = words.reduce((marked, [before], i) => (before ? marked.replace(before, `\u0000${i}`) : marked), text);
  return words.reduce((told, [, after], i) => told.replace(`\u0000${i}`, () => after), marked);
}
