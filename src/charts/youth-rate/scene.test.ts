import { describe, expect, test } from 'vitest';
import { NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { frameOf, SPANS } from './frame.ts';
import scene from './scene.ts';

describe.each([NARROW, WIDE])('$w wide', (box) => {
  const draw = (id: string) => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
  const curve = (id: string, g: string) => draw(id).flatMap((mark) => (mark.g === g ? [(mark as PathMark).d] : []))[0] ?? '';
  const f = frameOf(box);

  test('no line leaves its panel: two counts are never joined', () => {
    for (const [g, panel] of [['old-curve', f.old], ['new-curve', f.new]] as const) {
      for (const [, x] of curve('without-students', g).matchAll(/[ML]([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThan(panel.left);
        expect(Number(x)).toBeLessThan(panel.right);
      }
    }
  });

  test('the line breaks at the months that aren’t verified, and rings stand there', () => {
    // 2018-01, -02 and -07 of the old count; 2025-03, -04, -05 and -10 of the new: each and the month after it begins anew.
    expect((curve('two-rulers', 'old-curve').match(/M/g) ?? []).length).toBe(5);
    expect((curve('two-rulers', 'new-curve').match(/M/g) ?? []).length).toBe(7);
    const rings = (g: string) => draw('two-rulers').filter((mark) => mark.g === g).length;
    expect([rings('old-unverified'), rings('new-unverified')]).toEqual([3, 4]);
  });

  test('a cell a month, and five that are blank', () => {
    const cells = (id: string, g: string) => draw(id).flatMap((mark) => (mark.g === g ? [((mark as PathMark).d.match(/z/g) ?? []).length] : []));
    expect(cells('two-rulers', 'old-cells').reduce((a, b) => a + b)).toBe(SPANS.old);
    expect(cells('two-rulers', 'new-cells').reduce((a, b) => a + b)).toBe(SPANS.new);
    expect(cells('blank', 'blank-cells')).toEqual([SPANS.blank]);
    expect(cells('with-students', 'old-cells')).toEqual([57, 3, 6]);
  });
});
