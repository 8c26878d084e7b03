import { expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { NARROW, type PathMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { dots, readData } from './data.ts';
import scene from './scene.ts';

const data = readData();

test.each([['narrow', NARROW], ['wide', WIDE]] as const)('%s: the dots are the people, in every state', (_, box) => {
  for (const { id, view } of scene.states) {
    const marks = scene.draw(data, view, box, sceneText(scene, 'zh-Hans').words).filter((mark): mark is PathMark => mark.kind === 'path' && mark.c.startsWith('people'));
    expect(marks.map(peopleIn), id).toEqual([dots(data.paying), dots(data.enterprise), dots(data.public)]);
  }
});
