import { describe, expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';

const draw = (id: string, box: Box): Mark[] => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const people = (marks: Mark[], g: string) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === g ? [peopleIn(mark)] : []));

describe.each([['narrow', NARROW], ['wide', WIDE]])('who-falls-out, %s', (_, box) => {
  test('everybody who was asked is there, once', () => {
    for (const id of ['asked', 'without']) expect([...people(draw(id, box), 'rest'), ...people(draw(id, box), 'without')]).toEqual([13872, 1208]);
    expect(people(draw('of-flexible', box), 'fields').reduce((sum, n) => sum + n)).toBe(15080);
  });
  test('those without a scheme are the same number however they are sorted', () => {
    expect(people(draw('by-age', box), 'ages')).toEqual([145, 218, 222, 623]);
    expect(people(draw('flexible', box), 'work')).toEqual([1136, 72]);
    expect(people(draw('of-flexible', box), 'fields').filter((_, i) => i % 2 === 1)).toEqual([1136, 72]);
  });
  test('the others are another group: in no crowd with them', () => {
    expect(people(draw('stopped', box), 'groups')).toEqual([1208, 1800]);
  });
});
