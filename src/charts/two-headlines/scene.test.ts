import { describe, expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { type Box, type Mark, NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { changeOf, type Data, levelsOf } from './data.ts';
import scene from './scene.ts';

const data = scene.data() as Data;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const people = (marks: Mark[], g: string) => marks.flatMap((mark) => (mark.kind === 'path' && mark.g === g ? [peopleIn(mark)] : []));
/** A dot is a hundred thousand. */
const dots = (n: number) => Math.round(Math.abs(n) / 1e5);

describe.each([['narrow', NARROW], ['wide', WIDE]])('two-headlines, %s', (_, box) => {
  test.each(['flash', 'final'])('%s: a dot a hundred thousand people, fewer and more as published', (vintage) => {
    const marks = draw(vintage === 'flash' ? 'one-insurance' : 'final', box);
    expect(people(marks, 'medical')).toEqual(['medical-resident', 'medical-employee', 'medical'].map((scheme) => dots(changeOf(data, scheme, vintage))));
  });

  test('the bulletin’s bar and what it took back are the flash bar', () => {
    const [resident, , sum] = people(draw('final', box), 'medical') as [number, number, number];
    const [tookResident, tookSum] = people(draw('final', box), 'revised') as [number, number];
    expect([resident + tookResident, sum + tookSum]).toEqual([254, 173]);
  });

  test('the others have no people before their turn', () => {
    expect(people(draw('one-insurance', box), 'others')).toEqual([0, 0, 0]);
    expect(people(draw('others', box), 'others')).toEqual([243, 85, 83]);
  });

  test('each year’s change is drawn; two years around an unverified number are one', () => {
    expect(people(draw('since-2021', box), 'resident')).toEqual(levelsOf(data, 'medical-resident').flatMap(({ change }) => (change === undefined ? [] : [dots(change)])));
    const [first, second] = levelsOf(data, 'pension-resident').slice(1).map(({ change }) => change as number) as [number, number];
    expect(people(draw('pensions', box), 'resident').slice(0, 2)).toEqual([dots(first + second), 0]);
  });
});

test('what the two schemes of medical care changed by adds up, in both vintages', () => {
  for (const vintage of ['flash', 'final']) expect(changeOf(data, 'medical-resident', vintage) + changeOf(data, 'medical-employee', vintage)).toBe(changeOf(data, 'medical', vintage));
  expect(levelsOf(data, 'medical-resident')[1]?.change).toBe(changeOf(data, 'medical-resident', 'final'));
});
