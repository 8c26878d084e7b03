import { describe, expect, test } from 'vitest';
import { type Box, type LineMark, type Mark, NARROW, type PathMark, type RectMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { type Data, FROM_EMPLOYERS, GROUPS } from './data.ts';
import scene from './scene.ts';

const data = scene.data() as Data;
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const at = (marks: Mark[], g: string) => marks.filter((mark) => mark.g === g);
const rows = (marks: Mark[]) => data.insurances.map((_, i) => (at(marks, 'gaps')[i] as LineMark).y1);
const order = (marks: Mark[]) => data.insurances.map(({ id }, i) => ({ id, y: rows(marks)[i] as number })).sort((a, b) => a.y - b.y).map(({ id }) => id);

describe.each([['narrow', NARROW], ['wide', WIDE]])('coverage-by-hukou, %s', (_, box) => {
  test('has a row an insurance and a mark a group, the same at the same index', () => {
    for (const { id } of scene.states) {
      for (const group of GROUPS) expect(at(draw(id, box), group)).toHaveLength(16);
      expect(at(draw(id, box), 'gaps')).toHaveLength(16);
      expect(at(draw(id, box), 'together')).toHaveLength(16);
    }
  });
  test('a row is four marks or, where they would lie on one another, one box', () => {
    const marks = draw('by-gap', box);
    data.insurances.forEach(({ by }, i) => {
      const boxed = (at(marks, 'together')[i] as RectMark).w > 0;
      for (const group of GROUPS) expect((at(marks, group)[i] as PathMark).d.includes('h0') || /^M(\S+ \S+)L\1L\1z$/.test((at(marks, group)[i] as PathMark).d)).toBe(boxed);
      const shares = GROUPS.map((group) => Number(by[group]));
      if (Math.max(...shares) < 10) expect(boxed).toBe(true);
      if (Math.max(...shares) - Math.min(...shares) > 20) expect(boxed).toBe(false);
    });
  });
  test('sorts by the gap and by everybody’s share', () => {
    const sorted = (by: (one: Data['insurances'][number]) => number) => [...data.insurances].sort((a, b) => by(b) - by(a)).map(({ id }) => id);
    expect(order(draw('by-gap', box))).toEqual(sorted(({ gap }) => gap));
    expect(order(draw('by-cover', box))).toEqual(sorted(({ all }) => Number(all)));
  });
  test('only a lead of the local people of urban registration is red', () => {
    const lines = at(draw('as-printed', box), 'gaps');
    expect(lines.map(({ c }) => c.includes('red'))).toEqual(data.insurances.map(({ gap }) => gap > 0));
  });
  test('the threads of what employers pay into do not cross', () => {
    const threads = at(draw('what-employers-pay', box), 'thread-lines').map((mark) => [...(mark as PathMark).d.matchAll(/[ML](\S+) /g)].map(([, x]) => Number(x)));
    for (let row = 0; row < FROM_EMPLOYERS.length; row++) {
      const ranked = [...threads.keys()].sort((a, b) => (threads[a]?.[row] as number) - (threads[b]?.[row] as number));
      expect(ranked).toEqual([3, 1, 2, 0]);
    }
  });
});

test('the gap is that of the table, to its decimal', () => {
  for (const { id, gap } of data.insurances) if (FROM_EMPLOYERS.includes(id)) expect(gap).toBeGreaterThan(25);
  expect(data.insurances.find(({ id }) => id === 'pension')?.gap).toBe(5.7);
});
