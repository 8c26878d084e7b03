/** The contract of a scene (docs/contracts.md §3), held against every scene, state and layout. */
import { describe, expect, test } from 'vitest';
import { xmlFault } from '../../tests/support/xml.ts';
import { assertion } from '../data/figures.ts';
import { UNITS } from '../data/schema.ts';
import { LANGUAGES } from '../locale/index.ts';
import type { Profile } from '../story/profile.ts';
import type { YouModule } from '../story/you.ts';
import { SCENES } from './index.ts';
import type { Mark, TextMark } from './kit/mark.ts';
import { marksToSvg } from './kit/svg.ts';
import { cellText, LAYOUTS, picture, sceneData, sceneTable } from './picture.ts';
import { sceneText } from './words.ts';

const MOST_MARKS = 500;
/** In units: what is 12 pixels high at 288 px, and at the 560 px from which on the wide layout is shown. */
const LEAST_TEXT = { narrow: 12, wide: (12 * 640) / 560 };
const LONGEST_CAPTION = 60;
/** Groups of labels that come and go with a state: paired where they can be, faded where they can't. */
const FREE = /tick|label|note|age|year|swatch|leader|heading|printed|addition|band|cells|missing|frame|walk|end|stamp|edge|line/;

const layouts = Object.entries(LAYOUTS) as [keyof typeof LAYOUTS, (typeof LAYOUTS)[keyof typeof LAYOUTS]][];
const cases = SCENES.flatMap((scene) => layouts.flatMap(([layout, box]) => scene.states.map((state) => ({ name: `${scene.id}.${state.id}, ${layout}`, scene, state, layout, box }))));
const text = (scene: (typeof SCENES)[number]) => sceneText(scene, 'zh-Hans');
const draw = ({ scene, state, box }: (typeof cases)[number]) => scene.draw(sceneData(scene), state.view, box, text(scene).words);

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** Estimated, as no font is at hand: a Han character is an em wide, the dot-matrix figures are wider than the text's. */
function extent({ x, y, text, size, anchor, c }: TextMark) {
  const latin = /\bprinted\b/.test(c) ? 0.62 : 0.56;
  // The browser sets an eighth of an em between Han and Latin (text-autospace).
  const seams = text.match(/(?<=\p{Script=Han})(?=[\da-z])|(?<=[\da-z])(?=\p{Script=Han})/giu)?.length ?? 0;
  const width = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef\u2014\u2026]/.test(char) ? 1 : latin) * size, (seams * size) / 8);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.88, bottom: y + size * 0.12 };
}

const groupSizes = (marks: Mark[]): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const { g } of marks) sizes.set(g, (sizes.get(g) ?? 0) + 1);
  return sizes;
};

function expectInside(marks: Mark[], width: number, height: number): void {
  const outside = marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const { left, right, top, bottom } = extent(mark);
    return left < -1 || right > width + 1 || top < -1 || bottom > height + 1 ? [`“${mark.text}” ${[left, right, top, bottom].map(Math.round)} in ${width}×${height}`] : [];
  });
  expect(outside).toEqual([]);
}

test('scenes and states have ids that can be addresses, each once', () => {
  const ids = SCENES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const scene of SCENES) {
    const states = scene.states.map(({ id }) => id);
    expect(scene.id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(new Set(states).size, scene.id).toBe(states.length);
    expect(states.length, scene.id).toBeGreaterThan(1);
    // <state>.svg stands beside chart.svg and data.csv.
    for (const id of states) expect(id, scene.id).toMatch(/^(?!chart$|data$)[a-z]+(-[a-z0-9]+)*$/);
  }
});

describe.each(LANGUAGES)('words, $locale', ({ locale }) => {
  test.each(SCENES.map((scene) => [scene.id, scene] as const))('%s', (_, scene) => {
    const words = sceneText(scene, locale);
    for (const { id } of scene.states) {
      const state = words.states[id];
      expect([...(state?.caption.text ?? '')].length, `${id} caption`).toBeGreaterThan(4);
      expect([...(state?.caption.text ?? '')].length, `${id} caption`).toBeLessThanOrEqual(LONGEST_CAPTION);
      expect([...(state?.alt ?? '')].length, `${id} alt`).toBeGreaterThan(10);
      expect(state?.alt, `${id} alt`).not.toBe(state?.caption.text);
    }
    expect([...words.finding.text].length).toBeLessThanOrEqual(LONGEST_CAPTION);
    for (const that of words.asserts) expect(assertion(that), that).toBe(true);
    for (const { text: said } of [words.finding, words.howToRead]) expect(said).not.toMatch(/[{}[\]]/);
  });
});

describe('the table', () => {
  test.each(SCENES.map((scene) => [scene.id, scene] as const))('%s', (_, scene) => {
    const { columns, rows } = sceneTable(scene);
    const words = text(scene);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const { key, unit } of columns) {
      expect([...UNITS, 'words']).toContain(unit);
      expect(words.columns[key], key).toBeTruthy();
    }
    expect(Object.keys(words.columns).sort()).toEqual(columns.map(({ key }) => key).sort());
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      row.forEach((cell, i) => {
        const column = columns[i] as (typeof columns)[number];
        if (typeof cell === 'string' && !cell.startsWith('@') && column.unit !== 'words') expect(cell).toMatch(column.unit === 'month' ? /^\d{4}-\d{2}$/ : /^-?\d+(\.\d+)?$/);
        expect(cellText(cell, column, words)).not.toMatch(/NaN|undefined|^$/);
      });
    }
    // What tells the rows apart: no two are the same.
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });
});

describe.each(cases)('$name', (one) => {
  const { scene, state, box, layout } = one;
  const height = () => picture(scene, state.id, box, text(scene)).height;

  test('is drawn, in few marks, with all text inside and big enough to read', () => {
    const marks = draw(one);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
    for (const mark of marks) {
      expect(mark.g).toMatch(/^[\w-]+$/);
      expect(mark.c).toMatch(/^([a-z][\w-]*( [a-z][\w-]*)*)?$/);
      if (mark.kind === 'text') expect(mark.size, mark.text).toBeGreaterThanOrEqual(Math.floor(LEAST_TEXT[layout]));
      if (mark.kind === 'text') expect(mark.text).not.toBe('');
      if (mark.kind === 'rect') expect(Math.min(mark.w, mark.h), mark.g).toBeGreaterThanOrEqual(0);
    }
    expectInside(marks, box.w, height());
  });

  test('is pure: the same from the same, and nothing it was given is changed', () => {
    const data = frozen(structuredClone(sceneData(scene)));
    const view = frozen(structuredClone(state.view));
    const [first, again] = [1, 2].map(() => scene.draw(data, view, Object.freeze({ ...box }), text(scene).words));
    expect(again).toEqual(first);
    expect(first).toEqual(draw(one));
  });

  test('becomes well-formed SVG without style and without a number gone wrong', () => {
    const { inner } = picture(scene, state.id, box, text(scene));
    expect(xmlFault(`<svg>${inner}</svg>`)).toBeUndefined();
    expect(inner).not.toMatch(/style=|NaN|undefined|Infinity|null|\[object|\de-\d/);
    expect(inner).toBe(marksToSvg(draw(one)));
    // Digits are what weighs: no coordinate has more than two decimals.
    expect(inner.match(/\d\.\d{3,}/g)).toBeNull();
  });
});

describe.each(SCENES.flatMap((scene) => layouts.map(([layout, box]) => ({ name: `${scene.id}, ${layout}`, scene, box }))))('$name', ({ scene, box }) => {
  test('has one height for all states', () => {
    const heights = scene.states.map(({ id }) => picture(scene, id, box, text(scene)).height);
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(100);
    expect(heights[0]).toBeLessThan(box.w * 2.2);
    // What can be pinned on the smallest phone (320 × 640) without its text falling below twelve pixels.
    if (box.w < 400) expect(heights[0]).toBeLessThanOrEqual(350);
  });

  test('pairs its marks by position: a group that is in two states has as many in both', () => {
    // What is drawn for a reader, and what has no table to draw, is another picture.
    const states = scene.states.filter(({ id }) => id !== 'yours' && id !== 'by-work');
    const sizes = states.map((state) => groupSizes(scene.draw(sceneData(scene), state.view, box, text(scene).words)));
    const uneven: string[] = [];
    for (const group of new Set(sizes.flatMap((one) => [...one.keys()]))) {
      const counts = sizes.flatMap((one) => one.get(group) ?? []);
      if (!FREE.test(group) && new Set(counts).size > 1) uneven.push(`${group}: ${counts}`);
    }
    expect(uneven).toEqual([]);
  });

  test('something moves, and moves as paths and lengths: the states are not all the same picture', () => {
    const drawn = scene.states.map(({ id }) => picture(scene, id, box, text(scene)).inner);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

const profiles: [string, Profile][] = [
  ['a man', { v: 1, birth: '1975-06', sex: 'male', paidMonths: 156, paidUntil: '2026-11', spells: [{ from: '2013-12', to: '2026-11', place: 'beijing', status: 'paid' }] }],
  ['a man who said no more', { v: 1, birth: '1975-06', sex: 'male' }],
  ['a man at the first step', { v: 1, birth: '1965-01', sex: 'male' }],
  ['a man before it', { v: 1, birth: '1964-12', sex: 'male' }],
  ['a man fully delayed', { v: 1, birth: '1990-12', sex: 'male' }],
  ['a woman, cadre', { v: 1, birth: '1980-02', sex: 'female', post: 'cadre' }],
  ['a woman, worker', { v: 1, birth: '1984-11', sex: 'female', post: 'worker' }],
  ['a woman who didn’t say', { v: 1, birth: '1978-01', sex: 'female' }],
  ['someone old', { v: 1, birth: '1930-01', sex: 'male' }],
  ['someone born this month', { v: 1, birth: '2026-11', sex: 'female', post: 'worker' }],
  ['someone not yet born', { v: 1, birth: '2099-12', sex: 'male' }],
  ['a birth in 1900', { v: 1, birth: '1900-01', sex: 'female', post: 'cadre' }],
];

describe('the reader in the pictures', async () => {
  const modules = Object.entries(import.meta.glob<YouModule>('./*/you.ts')).map(([file, load]) => [file.split('/')[1] as string, load] as const);

  test('belongs to a scene', () => {
    for (const [id] of modules) expect(SCENES.map((scene) => scene.id)).toContain(id);
    expect(modules.length).toBeGreaterThan(1);
  });

  describe.each(modules)('%s', (id, load) => {
    const scene = SCENES.find((one) => one.id === id) as (typeof SCENES)[number];

    test.each(profiles)('%s: points at marks that are there', async (_, profile) => {
      const { keys } = await load();
      if (!keys) return;
      for (const [layout, box] of layouts) {
        for (const state of scene.states) {
          const sizes = groupSizes(scene.draw(sceneData(scene), state.view, box, text(scene).words));
          for (const key of keys(profile, state.id)) {
            const [group = '', index = ''] = key.split(':');
            expect(Number(index), `${key} in ${state.id}, ${layout}`).toBeLessThan(sizes.get(group) ?? 0);
          }
        }
      }
    });

    test.each(profiles)('%s: is drawn like the rest, or not at all', async (_, profile) => {
      const { draw } = await load();
      if (!draw) return;
      for (const [, box] of layouts) {
        const state = scene.states.find((one) => one.id === 'yours');
        const marks = draw(profile, state?.view, box, text(scene).words);
        if (!marks) continue;
        expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
        expect(marksToSvg(marks)).not.toMatch(/NaN|undefined|Infinity/);
        expectInside(marks, box.w, picture(scene, 'yours', box, text(scene)).height);
      }
    });

    test('someone who says enough is marked or drawn somewhere', async () => {
      const { keys, draw } = await load();
      const profile = profiles[0]?.[1] as Profile;
      const marked = scene.states.some(({ id: state, view }) => (keys?.(profile, state).length ?? 0) > 0 || (state === 'yours' && draw?.(profile, view, LAYOUTS.narrow, text(scene).words)));
      expect(marked).toBe(true);
    });
  });
});
