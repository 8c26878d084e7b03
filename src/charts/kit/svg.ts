/** From marks to SVG text: the same for the page, the file that leaves it, and the reader's own picture. No DOM. */
import { escapeMarkup } from '../../data/markup.ts';
import { type Mark, round } from './mark.ts';

/** How a mark says its looks: by class names on the site, by attributes in a file. */
export type Paint = (mark: Mark) => string;
const byClass: Paint = (mark) => (mark.c ? ` class="${mark.c}"` : '');

function element(mark: Mark, paint: Paint): string {
  const c = paint(mark);
  switch (mark.kind) {
    case 'path':
      return `<path${c} d="${mark.d}"/>`;
    case 'rect':
      return `<rect${c} x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.w)}" height="${round(mark.h)}"/>`;
    case 'line':
      return `<line${c} x1="${round(mark.x1)}" y1="${round(mark.y1)}" x2="${round(mark.x2)}" y2="${round(mark.y2)}"/>`;
    case 'circle':
      return `<circle${c} cx="${round(mark.cx)}" cy="${round(mark.cy)}" r="${round(mark.r)}"/>`;
    case 'text': {
      const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : '';
      return `<text${c} x="${round(mark.x)}" y="${round(mark.y)}" font-size="${mark.size}"${anchor}>${escapeMarkup(mark.text)}</text>`;
    }
  }
}

/** The inside of an `<svg>`: one `<g data-g>` a group, in the order in which the groups first appear. */
export function marksToSvg(marks: Mark[], paint: Paint = byClass): string {
  const groups = new Map<string, string>();
  for (const mark of marks) groups.set(mark.g, (groups.get(mark.g) ?? '') + element(mark, paint));
  return [...groups].map(([name, inner]) => `<g data-g="${name}">${inner}</g>`).join('');
}
