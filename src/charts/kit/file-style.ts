import { round } from './mark.ts';

/** Style of pictures that leave the site: the classes of src/styles/marks.css on white paper, in colours that hold in print. */
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
  [5, 7].map((pitch) => people(pitch, '', `fill="${INK}"`, 0.39) + people(pitch, '-red', `fill="${RED}"`, 0.39) + people(pitch, '-gone', `fill="none" stroke="${HATCH}" stroke-width=".8"`, 0.24)).join('') +
  '</defs>';

const filled = (name: string, colour: string) => `.${name}{fill:${colour}}.line.${name},line.${name}{fill:none;stroke:${colour};stroke-width:1.5}`;
const textured = (name: string, colour: string) => `.${name}{fill:url(#${name});stroke:${colour}}`;

export const FILE_STYLE =
  `text{font-family:"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;fill:${SOFT};font-variant-numeric:tabular-nums}` +
  filled('ink', INK) +
  filled('blue', BLUE) +
  filled('red', RED) +
  `.red-line{fill:none;stroke:${RED};stroke-width:1.5}.rule{fill:none;stroke:${RULE}}.axis{stroke:${HATCH}}` +
  textured('hatch', HATCH) +
  textured('hatch-red', RED) +
  textured('hatch-blue', BLUE) +
  '.dots{fill:url(#dots)}.dots-red{fill:url(#dots-red)}' +
  `.edged{stroke:${INK}}.soft{fill-opacity:.6}` +
  [5, 7].flatMap((pitch) => ['', '-red', '-gone'].map((kind) => `.people-${pitch}${kind}{fill:url(#people-${pitch}${kind})}`)).join('') +
  `.ghost{fill:none;stroke:${HATCH};stroke-dasharray:3 2.5}.dash{stroke-dasharray:5 4}.thin{stroke-width:1}.bold{stroke-width:3}` +
  `.label-strong{fill:${INK};font-weight:700}.label-red{fill:${RED};font-weight:700}.label-blue,.label-you{fill:${BLUE};font-weight:700}.printed{fill:${INK};font-weight:700}` +
  `.file-title{fill:${INK};font-weight:700}.plate{fill:#fff}`;
