import { describe, expect, test } from 'vitest';
import { figure } from '../../data/figures.ts';
import { controlData } from '../../story/control-data.ts';
import { NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { dots } from './field.ts';
import scene from './scene.ts';

/** Dots meant by a path: its area by the shoelace formula. */
function meant(d: string, pitch: number): number {
  const corners: [number, number][] = [];
  for (const [, command, first, second] of d.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === 'M' ? [Number(first), Number(second)] : command === 'H' ? [Number(first), y] : [x, Number(first)]);
  }
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2 / pitch ** 2;
}

test('a field of columns holds the dots that are meant, with eight corners whatever they are', () => {
  const field = { x: 14, y: 7, rows: 20, pitch: 7 };
  for (const [from, to] of [[0, 480], [0, 63], [160, 223], [223, 480], [40, 80], [3, 9], [5, 5]] as const) {
    const d = dots(field, from, to);
    expect(meant(d, 7), `${from}–${to}`).toBe(to - from);
    expect(d.replace(/[\d.]+/g, '')).toBe('M HVHVHVHz');
  }
});

describe.each([NARROW, WIDE])('$w wide', (box) => {
  test.each([
    ['people', 0, '19.7'],
    ['none', 0, '19.7'],
    ['quarter', 40, '28.6'],
    ['half', 80, '35.8'],
    ['all', 160, '46.5'],
  ])('%s: a dot is 100,000 people', (id, counted, rate) => {
    const marks = scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
    const drawn = Object.fromEntries(marks.flatMap((mark) => (mark.kind === 'path' && mark.c.startsWith('people') ? [[mark.g, meant((mark as PathMark).d, box === NARROW ? 7 : 10)]] : [])));
    expect(drawn).toEqual({ outside: 160 - counted, counted, unemployed: 63, working: 257, students: 480 });
    const printed = marks.flatMap((mark) => (mark.kind === 'text' && mark.g === 'printed' ? [mark.text] : []));
    expect(printed).toEqual(id === 'people' ? [] : [`${rate}%`]);
  });
});

test('the table and the control say the figures of the text', () => {
  const { rows } = scene.table(scene.data());
  expect(rows.map((row) => row[3])).toEqual(['19.7', '28.6', '35.8', '41.6', '46.5']);
  expect([rows[0]?.[3], rows[1]?.[3], rows[2]?.[3], rows[4]?.[3]]).toEqual(['none', 'quarter', 'half', 'all'].map((key) => figure(`zhang.rate.${key}`).value));
  const control = controlData(scene, sceneText(scene, 'zh-Hans'));
  expect(control?.said).toHaveLength(17);
  expect(control?.said.at(-1)).toContain('46.5%');
});
