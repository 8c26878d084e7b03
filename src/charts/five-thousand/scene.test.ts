import { describe, expect, test } from 'vitest';
import { type Box, type Mark, NARROW, type RectMark, WIDE } from '../kit/mark.ts';
import { sceneText } from '../words.ts';
import { PLACES } from './places.ts';
import scene from './scene.ts';

interface Place {
  place: string;
  floor: number;
  pension: number;
  medical?: number;
}
const data = scene.data() as { pay: number; places: Place[] };
const draw = (id: string, box: Box): Mark[] => scene.draw(data, scene.states.find((state) => state.id === id)?.view, box, sceneText(scene, 'zh-Hans').words);
const widths = (marks: Mark[], g: string) => marks.filter((mark): mark is RectMark => mark.g === g && mark.kind === 'rect').map(({ w }) => w);

describe.each([['narrow', NARROW], ['wide', WIDE]])('five-thousand, %s', (_, box) => {
  test('money is drawn to one scale', () => {
    const [strip = 0] = widths(draw('medical', box), 'pay');
    const yuan = (w: number) => (w / strip) * data.pay;
    const drawn = (id: string, g: string) => widths(draw(id, box), g).map((w) => Math.round(yuan(w) * 100) / 100);
    expect(drawn('medical', 'pension')).toEqual(data.places.map(({ pension }) => pension));
    expect(drawn('medical', 'medical')).toEqual(data.places.map(({ medical }) => medical ?? 0));
    expect(drawn('base', 'beyond')).toEqual(data.places.map(({ floor }) => Math.max(0, floor - data.pay)));
  });
  test('what wasn’t found is hatched, and only that', () => {
    expect(widths(draw('medical', box), 'asked').map((w) => w > 0)).toEqual(data.places.map(({ medical }) => medical === undefined));
  });
});

test('places stand by their floors, and pension is a fifth of it', () => {
  expect(data.places.map(({ place }) => place)).toEqual([...PLACES]);
  data.places.forEach(({ floor, pension }, i) => {
    expect(pension).toBeCloseTo(floor / 5, 6);
    expect(floor).toBeLessThanOrEqual(data.places[i - 1]?.floor ?? Number.POSITIVE_INFINITY);
  });
});
