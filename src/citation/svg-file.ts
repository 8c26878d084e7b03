/** A picture that leaves the site: title, source, licence and address inside, colours of its own, readable on white. */
import { escapeMarkup } from '../data/markup.ts';
import { DEFS, FILE_ROOT, TITLE_PAINT } from '../charts/kit/file-style.ts';
import type { Picture } from '../charts/picture.ts';

export interface SvgFile {
  picture: Picture;
  title: string;
  description: string;
  /** Lines under the picture: sources, licence, address. */
  lines: string[];
  locale: string;
}

const MARGIN = 24;
const TITLE = 20;
const SMALL = 12;

/** Lines of at most `width` units at the given size; a Han character is one em wide. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [''];
  let used = 0;
  for (const char of text) {
    const wide = /[\u2e80-\uffef]/.test(char) ? size : size * 0.56;
    if (used + wide > width && !/[，。；：、）」》]/.test(char)) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += char;
    used += wide;
  }
  return lines;
}

export function svgFile({ picture, title, description, lines, locale }: SvgFile): string {
  const width = picture.width + 2 * MARGIN;
  const titles = wrap(title, TITLE, picture.width);
  const notes = lines.flatMap((line) => wrap(line, SMALL, picture.width));
  const top = MARGIN + titles.length * TITLE * 1.4 + 12;
  const height = Math.ceil(top + picture.height + 20 + notes.length * SMALL * 1.5 + MARGIN / 2);
  const heading = titles.map((line, i) => `<text${TITLE_PAINT} x="${MARGIN}" y="${MARGIN + TITLE * (0.9 + i * 1.4)}" font-size="${TITLE}">${escapeMarkup(line)}</text>`).join('');
  const foot = notes.map((line, i) => `<text x="${MARGIN}" y="${top + picture.height + 24 + i * SMALL * 1.5}" font-size="${SMALL}">${escapeMarkup(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${FILE_ROOT} xml:lang="${locale}" aria-labelledby="t d"><title id="t">${escapeMarkup(title)}</title><desc id="d">${escapeMarkup(description)}</desc>${DEFS}<rect fill="#fff" width="${width}" height="${height}"/>${heading}<svg x="${MARGIN}" y="${top}" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}" overflow="visible">${picture.inner}</svg>${foot}</svg>\n`;
}
