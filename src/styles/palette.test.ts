/** Proofs of the palette, read from tokens.css itself: legible, told apart by colour-blind eyes and by a grey printer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, lightness, seen, tokenSets, type Vision } from './colour.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const sets = tokenSets(css);
const PAPERS = ['--paper', '--paper-deep', '--paper-wash'] as const;
const TEXTS = ['--ink', '--soft', '--blue', '--red'] as const;
const MARKS = ['--ink-mark', '--blue', '--red', '--hatch'] as const;
const PAIRS = MARKS.flatMap((a, i) => MARKS.slice(i + 1).map((b) => [a, b] as const));
const VISIONS: Vision[] = ['normal', 'deuteranopia', 'protanopia', 'tritanopia'];

/**
 * A difference of 2 (OKLab × 100) is just seen between large patches side by side. Our smallest mark is a cell of
 * about 8 px, and it must be recognised, not only told apart from its neighbour: four just-noticeable differences.
 */
const APART = 8;
/** On a grey printer only lightness is left. Printed screens vary by 3–4 L*, so a step of 10 keeps the order. */
const GREY_STEP = 10;

describe('arithmetic', () => {
  it('agrees with known values', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3);
    expect(lightness('#777777')).toBeCloseTo(50.03, 1);
    expect(distance('#FFFFFF', '#000000')).toBeCloseTo(100, 0);
    for (const vision of [...VISIONS, 'greyscale'] as Vision[]) expect(contrast(seen('#808080', vision), '#808080')).toBeCloseTo(1, 1);
    expect(distance('#D00000', '#507000')).toBeGreaterThan(3 * distance(seen('#D00000', 'deuteranopia'), seen('#507000', 'deuteranopia')));
  });
});

it('has a light, a dark and a print set, and the chosen dark is the dark', () => {
  expect(Object.keys(sets)).toEqual(['light', 'dark', 'dark-chosen', 'print']);
  expect(sets['dark-chosen']).toEqual(sets.dark);
  for (const set of Object.values(sets)) expect(Object.keys(set)).toEqual(Object.keys(sets.light ?? {}));
});

for (const [name, set] of Object.entries(sets)) {
  const value = (token: string) => set[token] ?? expect.fail(`${name} has no ${token}`);

  describe(name, () => {
    for (const paper of PAPERS) {
      for (const token of TEXTS) it(`${token} is legible on ${paper}`, () => expect(contrast(value(token), value(paper))).toBeGreaterThanOrEqual(4.5));
      for (const token of MARKS) it(`${token} is seen on ${paper}`, () => expect(contrast(value(token), value(paper))).toBeGreaterThanOrEqual(3));
      it(`the reverse of a button is legible on ${paper}`, () => expect(contrast(value(paper), value('--blue'))).toBeGreaterThanOrEqual(4.5));
      it(`--rule stays behind on ${paper}: it carries nothing`, () => expect(contrast(value('--rule'), value(paper))).toBeLessThan(2));
    }
    for (const [a, b] of PAIRS) {
      for (const vision of VISIONS) it(`${a} and ${b} differ to ${vision}`, () => expect(distance(seen(value(a), vision), seen(value(b), vision))).toBeGreaterThanOrEqual(APART));
      it(`${a} and ${b} differ in grey`, () => expect(Math.abs(lightness(value(a)) - lightness(value(b)))).toBeGreaterThanOrEqual(GREY_STEP));
    }
  });
}

it('says the same paper to the browser as tokens.css', () => {
  const page = readFileSync(new URL('../layouts/Page.astro', import.meta.url), 'utf8');
  expect(page).toContain(sets.light?.['--paper']);
  expect(page).toContain(sets.dark?.['--paper']);
});
