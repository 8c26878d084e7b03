import { describe, expect, test } from 'vitest';
import { NARROW, type RectMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { readData } from './data.ts';
import scene from './scene.ts';

const data = readData();

describe.each([['narrow', NARROW], ['wide', WIDE]] as const)('three schemes, %s', (_, box) => {
  const blocks = (state: string, scheme: string) => scene.draw(data, scene.states.find(({ id }) => id === state)?.view, box, sceneText(scene, 'zh-Hans').words).filter((mark): mark is RectMark => mark.kind === 'rect' && mark.g === scheme);
  const high = (state: string, scheme: string) => blocks(state, scheme).slice(0, 3).reduce((sum, { h }) => sum + h, 0);

  test('one ruler for all: heights are as the sums', () => {
    const yuan = high('residents', 'public') / Number(data.public.total);
    expect(high('residents', 'enterprise')).toBeCloseTo(yuan * Number(data.enterprise.total), 6);
    expect(high('residents', 'resident')).toBeCloseTo(yuan * Number(data.resident.total), 6);
    expect(high('lower-base', 'enterprise')).toBeCloseTo(yuan * Number(data.low.total), 6);
    expect(high('same-formula', 'public')).toBeCloseTo(high('same-formula', 'enterprise'), 6);
  });

  test('the annuity is as wide as it lasts', () => {
    const [basic, , annuity, gone] = blocks('runs-out', 'public') as [RectMark, RectMark, RectMark, RectMark];
    expect(annuity.w / basic.w).toBeCloseTo(data.months / 240, 6);
    expect(annuity.w + gone.w).toBeCloseTo(basic.w, 6);
  });
});
