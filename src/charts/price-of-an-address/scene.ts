/** The same months and wages, paid out at three addresses: bars for one wage, lines for any. */
import { scaleLinear } from 'd3';
import { type Box, circle, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { drawBars } from './bars.ts';
import { type Data, LEAST, MOST, type Place, PLACES, readData } from './data.ts';

interface View {
  show: 'one-wage' | 'index-kept' | 'any-wage' | 'low-index' | 'cross' | 'add-on';
}

const [BOTTOM, TOP] = [650, 1800];
const height = (box: Box) => (box.w < 400 ? 322 : 384);

const draw = (data: Data, { show }: View, box: Box, words: Words): Mark[] => (show === 'one-wage' || show === 'index-kept' ? drawBars(data, show === 'index-kept', box, words) : lines(data, show, box, words));

function lines(data: Data, show: Exclude<View['show'], 'one-wage' | 'index-kept'>, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { left: 34, right: 258, top: 26, bottom: 286, size: 12 } : { left: 52, right: 546, top: 30, bottom: 344, size: 15 };
  const x = scaleLinear().domain([LEAST, MOST]).range([f.left, f.right]);
  const y = scaleLinear().domain([BOTTOM, TOP]).range([f.bottom, f.top]);
  const yuan = (n: number | string) => words.number(n, 'yuan');
  const plain = (n: number) => words.number(n, 'yuan', 'number');
  const at = (place: Place, wage: number) => data.points.find((point) => point.wage === wage)?.basic[place] ?? 0;
  const bent = show !== 'any-wage';
  const lift = show === 'add-on' ? data.addOn : 0;
  /** Without the low-index form the line goes on straight: the wage's half and the place's. */
  const straight = (wage: number) => (data.own * wage) / data.wage + data.half.guangdong;
  const through = (of: (wage: number) => number) => data.points.map(({ wage }, k) => `${k ? 'L' : 'M'}${round(x(wage))} ${round(y(of(wage)))}`).join('');

  const marks: Mark[] = [line('axis', 'rule axis', f.left, f.bottom, f.right, f.bottom)];
  for (const value of [800, 1000, 1200, 1400, 1600]) marks.push(line('grid', 'rule', f.left, y(value), f.right, y(value)), text('axis-labels', 'label', f.left - 5, y(value) + 4, plain(value), narrow ? 12 : 13, 'end'));
  const ticks = narrow ? [4000, 8000, 12000] : [4000, 6000, 8000, 10000, 12000];
  for (const wage of ticks) marks.push(text('axis-labels', 'label', x(wage), f.bottom + (narrow ? 15 : 19), plain(wage), box.font, wage === MOST ? 'end' : 'middle'));
  marks.push(text('axis-labels', 'label', 0, narrow ? 12 : 16, words.label('basic'), box.font), text('axis-labels', 'label', f.right, f.bottom + (narrow ? 31 : 37), words.label('wage'), box.font, 'end'));

  marks.push(
    path('henan', 'rule axis dash', through((wage) => at('henan', wage))),
    path('guangxi', 'ink line', through((wage) => at('guangxi', wage))),
    // What it would be without the low-index form; then what it is without the add-on.
    path('straight', 'ghost', bent ? through((wage) => (lift ? at('guangdong', wage) : straight(wage))) : through(straight)),
    path('guangdong', lift ? 'blue line bold dash' : 'blue line bold', through((wage) => (bent ? at('guangdong', wage) + lift : straight(wage)))),
  );

  const last = { guangdong: (bent ? at('guangdong', MOST) : straight(MOST)) + lift, guangxi: at('guangxi', MOST), henan: at('henan', MOST) };
  const names: [Place, string][] = [['guangdong', 'label-blue'], ['guangxi', 'label-strong'], ['henan', 'label']];
  names.forEach(([place, c]) => {
    const level = y(last[place]);
    marks.push(text('names', c, f.right + (narrow ? 4 : 8), level + (place === 'henan' ? (narrow ? 15 : 14) : 3), words.label(place), f.size));
  });
  if (!narrow) marks.push(text('name-notes', 'label', f.right + 8, y(last.henan) + 32, words.label('national-short'), 13));

  /** A gap between the first two, as a red upright with its length. */
  const gap = (wage: number, top: number, said: string, below = false) => {
    const foot = y(at('guangxi', wage));
    marks.push(line('gap-line', 'red bold', x(wage), y(top), x(wage), foot));
    if (below) marks.push(text('gap-labels', 'label-red halo', x(wage) + 8, foot + f.size * 1.9, said, f.size));
    else marks.push(text('gap-labels', 'label-red', x(wage) + 2, y(top) - 9, said, f.size, 'end'));
  };
  const drop = (wage: number, key: string) => {
    marks.push(line('wage-line', 'ink dash thin', x(wage), y(at('guangxi', wage)) + 6, x(wage), f.bottom), text('wage-labels', 'label-strong', x(wage) + 5, f.bottom - 7, words.label(key, { yuan: yuan(Number.isInteger(wage) ? wage : wage.toFixed(2)) }), f.size));
  };
  const legend = (k: number, c: string, said: string) => text('notes', c, f.left + 8, f.top + (narrow ? 12 : 18) + k * (narrow ? 17 : 22), said, narrow ? 12 : 15);
  if (show === 'any-wage') {
    for (const wage of [data.wage, 10000]) gap(wage, straight(wage), words.number(data.gaps.guangxi, 'yuan'));
    marks.push(legend(0, 'label-strong', words.label('parallel-1')), legend(1, 'label', words.label('parallel-2')));
  }
  if (show === 'low-index') {
    gap(data.floor, at('guangdong', data.floor), words.label('apart', { yuan: yuan((at('guangdong', data.floor) - at('guangxi', data.floor)).toFixed(2)) }), true);
    marks.push(circle('bend', 'blue', x(data.low), y(at('guangdong', data.low)), 4), legend(0, 'label-blue', words.label('low-index-1', { yuan: yuan(data.low.toFixed(2)) })), legend(1, 'label', words.label('low-index-2')));
    drop(data.floor, 'floor');
  }
  if (show === 'cross') {
    marks.push(rect('under', 'hatch-red', x(LEAST), f.bottom - 5, x(data.cross) - x(LEAST), 5), circle('bend', 'red', x(data.cross), y(at('guangxi', data.cross)), 5));
    drop(data.cross, 'cross');
    marks.push(legend(0, 'label-red', words.label('cross-1')), legend(1, 'label', words.label('cross-2')));
  }
  if (show === 'add-on') {
    const wage = 8000;
    marks.push(line('gap-line', 'blue', x(wage), y(at('guangdong', wage)), x(wage), y(at('guangdong', wage) + lift)), text('gap-labels', 'label-blue', x(wage) - 7, y(at('guangdong', wage) + lift) - 4, words.label('add-on', { yuan: yuan(lift) }), f.size, 'end'));
    marks.push(legend(0, 'label-strong', words.label('add-on-1')), legend(1, 'label', words.label('add-on-2')));
  }
  return marks;
}

export default defineScene<Data, View>({
  id: 'price-of-an-address',
  kind: 'lines',
  order: 'sequence',
  sources: [
    { id: 'state-council-office-2009-66', locator: 'art.7' },
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'award-sheets', locator: 'low-index' },
    { id: 'henan-2025-61' },
  ],
  data: readData,
  table: ({ points }) => ({
    columns: [{ key: 'wage', unit: 'yuan' }, ...PLACES.map((key) => ({ key, unit: 'yuan' as const }))],
    rows: points.map(({ wage, basic }) => [String(wage), ...PLACES.map((place) => basic[place].toFixed(2))]),
  }),
  cover: 'any-wage',
  states: (['one-wage', 'index-kept', 'any-wage', 'low-index', 'cross', 'add-on'] as const).map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => height(box),
});
