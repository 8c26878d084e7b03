import { describe, expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';

const draw = (id: string, box: Box): Mark[] => scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const paths = (marks: Mark[], g: string) => marks.filter((mark) => mark.kind === 'path').filter((mark) => mark.g === g);

describe.each([['narrow', NARROW], ['wide', WIDE]])('why-out, %s', (_, box) => {
  test('as many people as were asked', () => {
    for (const { id } of scene.states) expect(['never', 'stopped'].map((g) => peopleIn(paths(draw(id, box), `${g}-people`)[0] ?? { c: '', d: '' }))).toEqual([1208, 1800]);
  });
  test('money stands first and second on the left, second on the right', () => {
    const filled = (g: string) => paths(draw('money', box), `${g}-places`).map(({ c }) => c === 'ink');
    expect([filled('never'), filled('stopped')]).toEqual([[true, true, false, false], [false, true, false]]);
  });
  test('only reasons of money are tied to the other side; before that nothing is', () => {
    const tied = (id: string) => ['never', 'stopped'].flatMap((g) => paths(draw(id, box), `${g}-threads`)).filter(({ c }) => c === 'ink line bold').length;
    expect(['never', 'stopped', 'money'].map(tied)).toEqual([0, 0, 2]);
  });
});
