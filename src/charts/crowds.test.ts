/** Areas of people, in all scenes: as many dots as are meant, each whole. */
import { describe, expect, test } from 'vitest';
import { peopleIn, PITCH } from '../../tests/support/crowd.ts';
import { SCENES } from './index.ts';
import { LAYOUTS, sceneData } from './picture.ts';
import { sceneText } from './words.ts';

const crowds = SCENES.flatMap((scene) =>
  Object.entries(LAYOUTS).flatMap(([layout, box]) =>
    scene.states.flatMap(({ id, view }) => {
      const marks = scene.draw(sceneData(scene), view, box, sceneText(scene, 'zh-Hans').words);
      const paths = marks.flatMap((mark) => (mark.kind === 'path' && PITCH.test(mark.c) ? [mark] : []));
      return paths.length > 0 ? [{ name: `${scene.id}.${id}, ${layout}`, paths }] : [];
    }),
  ),
);

describe.each(crowds)('$name', ({ paths }) => {
  test('begins and ends between two dots, and holds whole people', () => {
    for (const { c, d } of paths) {
      const pitch = Number(PITCH.exec(c)?.[1]);
      for (const [number] of d.matchAll(/\d+(\.\d+)?/g)) expect(Number(number) % pitch, `${c} ${d}`).toBe(0);
      expect(Number.isInteger(peopleIn({ c, d }))).toBe(true);
    }
  });
});
