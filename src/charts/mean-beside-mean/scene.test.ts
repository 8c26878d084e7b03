import { describe, expect, test } from 'vitest';
import { NARROW, type PathMark, type RectMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';

const data = readData();
const words = sceneText(scene, 'zh-Hans').words;

describe.each([['narrow', NARROW], ['wide', WIDE]] as const)('mean beside mean, %s', (_, box) => {
  const marks = scene.draw(data, scene.states.find(({ id }) => id === 'in-2021')?.view, box, words);

  test.each(data.pairs)('$year: the enterprises’ bar is cut into as many of the residents’ as it says', ({ year, times }) => {
    const cut = marks.find((mark): mark is PathMark => mark.kind === 'path' && mark.g === `enterprise-${year}`)?.d ?? '';
    expect(cut.match(/z/g)).toHaveLength(Math.ceil(Number(times)));
    const one = marks.find((mark): mark is RectMark => mark.kind === 'rect' && mark.g === `resident-${year}`);
    const apart = marks.find((mark): mark is RectMark => mark.kind === 'rect' && mark.g === `apart-${year}`);
    expect((apart?.w ?? 0) / ((one?.w ?? 0) + 1)).toBeCloseTo(Number(times) - 1, 0);
  });

  test('times fall while the distance grows', () => {
    const of = (key: 'times' | 'apart') => data.pairs.map((pair) => Number(pair[key]));
    expect(of('times')).toEqual([...of('times')].sort((a, b) => b - a));
    expect(of('apart')).toEqual([...of('apart')].sort((a, b) => a - b));
  });
});
