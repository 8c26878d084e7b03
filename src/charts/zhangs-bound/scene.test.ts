import { describe, expect, test } from 'vitest';
import { peopleIn } from '../../../tests/support/crowd.ts';
import { figure } from '../../data/figures.ts';
import { controlData } from '../../story/control-data.ts';
import { NARROW, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import scene from './scene.ts';

describe.each([NARROW, WIDE])('$w wide', (box) => {
  test.each([
    ['people', 0, '19.7'],
    ['none', 0, '19.7'],
    ['quarter', 40, '28.6'],
    ['half', 80, '35.8'],
    ['all', 160, '46.5'],
  ])('%s: a dot is 100,000 people', (id, counted, rate) => {
    const marks = scene.draw(scene.data(), scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
    const drawn = Object.fromEntries(marks.flatMap((mark) => (mark.kind === 'path' && mark.c.startsWith('people') ? [[mark.g, peopleIn(mark)]] : [])));
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
