import { type Mark, round } from './mark.ts';

/** Paint of pictures that leave the site: the classes of src/styles/marks.css on white paper, in colours that hold in print. */
const INK = '#14221C';
const BLUE = '#24467A';
const RED = '#B0241B';
const SOFT = '#4A5A52';
const RULE = '#8FA096';
const HATCH = '#6B776E';

/** A dot a person, as in layouts/parts/Defs.astro. */
const people = (pitch: number, kind: string, paint: string, radius: number) =>
  `<pattern id="people-${pitch}${kind}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><circle cx="${pitch / 2}" cy="${pitch / 2}" r="${round(pitch * radius)}" ${paint}/></pattern>`;

export const DEFS =
  `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${HATCH}"/></pattern>` +
  `<pattern id="hatch-red" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0V4" stroke="${RED}"/></pattern>` +
  `<pattern id="hatch-blue" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0V4" stroke="${BLUE}"/></pattern>` +
  `<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" fill="${INK}"/></pattern>` +
  `<pattern id="dots-red" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.1" fill="${RED}"/></pattern>` +
  [2, 3, 4, 5, 7, 10].map((pitch) => people(pitch, '', `fill="${INK}"`, 0.39) + people(pitch, '-red', `fill="${RED}"`, 0.39) + people(pitch, '-blue', `fill="${BLUE}"`, 0.39) + people(pitch, '-gone', `fill="none" stroke="${HATCH}" stroke-width=".8"`, 0.24)).join('') +
  '</defs>';

const FONTS = '"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';

/** Attributes of an `<svg>` that leaves the site: what its marks inherit. */
export const FILE_ROOT = `font-family='${FONTS}' fill="${SOFT}"`;

const COLOURS: Record<string, string> = { ink: INK, blue: BLUE, red: RED, rule: RULE, ghost: HATCH, hatch: HATCH, 'red-line': RED };
const TEXTURES = new Set(['hatch', 'hatch-red', 'hatch-blue', 'dots', 'dots-red']);
const TEXTS: Record<string, string> = { 'label-red': RED, 'label-blue': BLUE, 'label-you': BLUE, 'label-strong': INK, printed: INK, 'printed-red': RED, 'printed-blue': BLUE };

/** The attributes that stand for a mark's class names where no style sheet goes along. A strict policy forbids sheets inside files. */
export function filePaint(mark: Mark): string {
  const names = mark.c.split(' ');
  const has = (name: string) => names.includes(name);
  if (mark.kind === 'text') {
    // Digits as wide as those of the dot-matrix face, which doesn't go along.
    const face = has('printed') ? ` font-family='Doto,"DejaVu Sans Mono",Consolas,Menlo,monospace'` : '';
    const colour = names.map((name) => TEXTS[name]).findLast(Boolean);
    return `${face}${colour ? ` fill="${has('ghost') ? HATCH : colour}" font-weight="700"` : ''}${has('halo') ? ' stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : ''}`;
  }
  const colour = names.map((name) => COLOURS[name]).find(Boolean) ?? INK;
  const people = names.find((name) => name.startsWith('people-'));
  if (people) return ` fill="url(#${people})"`;
  const texture = names.find((name) => TEXTURES.has(name));
  const outlined = mark.kind === 'line' || ['line', 'red-line', 'rule', 'ghost'].some(has);
  const width = has('bold') ? 3 : has('thin') || has('rule') ? 1 : 1.5;
  const dashes = has('dash') ? ' stroke-dasharray="5 4"' : has('ghost') ? ' stroke-dasharray="3 2.5"' : '';
  if (texture && mark.kind !== 'line') {
    const edge = texture.startsWith('dots') ? (has('edged') ? INK : 'none') : texture === 'hatch-red' ? RED : texture === 'hatch-blue' ? BLUE : HATCH;
    return ` fill="url(#${texture})" stroke="${edge}"`;
  }
  if (outlined) return ` fill="none" stroke="${has('axis') ? HATCH : colour}" stroke-width="${width}"${dashes}`;
  return ` fill="${colour}"${has('soft') ? ' fill-opacity=".6"' : ''}`;
}

export const TITLE_PAINT = ` fill="${INK}" font-weight="700"`;
