/** What each hundred paid a month buys of the basic pension: much at a low index, little at a high one, and under 0.6 in Guangdong no more. */
import { scaleLinear } from 'd3';
import { type Box, circle, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, type Point, readData } from './data.ts';
import { drawSheets } from './sheets.ts';

const SHOWS = ['pension', 'per-hundred', 'guangdong', 'sheets'] as const;
interface View {
  show: (typeof SHOWS)[number];
}
const NAMED = ['0.6', '1', '3'] as const;
const HEIGHT = { narrow: 330, wide: 392 };

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  if (show === 'pension') return bars(data, box, words);
  return show === 'sheets' ? drawSheets(data, box, words) : curve(data, show === 'guangdong', box, words);
}

const at = ({ points }: Data, index: string): Point => points.find((point) => point.index === index) as Point;

/** Three indexes: what is paid a month, dotted with the employer's part; what comes of it, in blue. */
function bars(data: Data, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { first: 18, pitch: 106, bar: 24, size: 13 } : { first: 22, pitch: 128, bar: 34, size: 16 };
  const x = scaleLinear().domain([0, at(data, '3').pays]).range([0, narrow ? 284 : 634]);
  return NAMED.flatMap((index, i) => {
    const { pays, basic } = at(data, index);
    const y = f.first + i * f.pitch;
    const yuan = (n: number) => words.number(Math.round(n), 'yuan');
    const beside = (value: number, said: string, c: string, line: number) => {
      const right = x(value) + 8 + [...said].length * f.size * 0.8 > box.w;
      return right ? text('amount-labels', `${c} halo`, x(value) - 8, line, said, f.size, 'end') : text('amount-labels', c, x(value) + 8, line, said, f.size);
    };
    const [first, second] = [y + 8, y + 12 + f.bar];
    return [
      text('index-labels', 'label-strong', 0, y, words.label('index', { n: words.number(index, 'ratio') }), f.size),
      rect('pays', 'dots edged', 0, first, x(pays), f.bar),
      rect('draws', 'blue', 0, second, x(basic), f.bar),
      beside(pays, words.label('pays', { yuan: yuan(pays) }), 'label-strong', first + f.bar / 2 + f.size * 0.36),
      beside(basic, words.label('draws', { yuan: yuan(basic) }), 'label-blue', second + f.bar / 2 + f.size * 0.36),
    ];
  });
}

function curve(data: Data, guangdong: boolean, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { left: 28, right: 282, top: 34, bottom: 290, size: 13 } : { left: 36, right: 630, top: 42, bottom: 346, size: 16 };
  // The lower end alone, drawn larger; what lies beyond stays at its edge.
  const most = guangdong ? 1.2 : 3;
  const x = scaleLinear().domain([0.4, most]).range([f.left, f.right]).clamp(true);
  const y = scaleLinear().domain([0, 120]).range([f.bottom, f.top]);
  const through = (points: Point[], of: (point: Point) => number) => points.map((point, k) => `${k ? 'L' : 'M'}${round(x(Number(point.index)))} ${round(y(of(point)))}`).join('');
  const edge = at(data, String(most));
  const within = (point: Point) => (Number(point.index) > most ? edge : point);
  const under = data.points.filter(({ index }) => Number(index) <= Number(data.low));
  const over = data.points.filter(({ index }) => Number(index) >= Number(data.low)).map(within);
  const marks: Mark[] = [text('axis-labels', 'label', 0, narrow ? 13 : 17, words.label(narrow ? 'axis-y-short' : 'axis-y'), box.font), text('axis-labels', 'label', f.right, f.bottom + (narrow ? 34 : 40), words.label('axis-x'), box.font, 'end')];
  for (const value of [0, 20, 40, 60, 80, 100]) marks.push(line('grid', value ? 'rule' : 'rule axis', f.left, y(value), f.right, y(value)), text('axis-labels', 'label', f.left - 5, y(value) + 4, String(value), narrow ? 12 : 13, 'end'));
  for (const index of guangdong ? ['0.4', '0.5', '0.6', '0.8', '1', '1.2'] : ['0.6', '1', '2', '3']) marks.push(text('axis-labels', index === '0.6' ? 'label-strong' : 'label', x(Number(index)), f.bottom + (narrow ? 16 : 20), index, box.font, Number(index) === most ? 'end' : 'middle'));

  // Between the two forms, what Guangdong doesn't give.
  const back = [...under].reverse().map(({ index, guangdong: given }) => `L${round(x(Number(index)))} ${round(y(given))}`).join('');
  marks.push(
    path('missing', guangdong ? 'hatch-red' : 'ink', guangdong ? `${through(under, ({ buys }) => buys)}${back}z` : 'M0 0'),
    path('low', guangdong ? 'ghost' : 'ink line bold', through(under, ({ buys }) => buys)),
    path('given', guangdong ? 'blue line bold' : 'ink line bold', through(under, guangdong ? (one) => one.guangdong : ({ buys }) => buys)),
    path('over', 'ink line bold', through(over, ({ buys }) => buys)),
  );
  for (const index of NAMED) {
    const point = at(data, index);
    const gone = Number(index) > most;
    const [px, py] = [x(Number(index)), y(point.buys)];
    marks.push(line('drops', 'rule axis dash', px, gone ? f.bottom : py, px, f.bottom), circle('named', 'ink', px, py, gone ? 0 : narrow ? 4.5 : 6));
    if (!gone && !(guangdong && index === '0.6')) marks.push(text('named-labels', 'label-strong halo', index === '3' ? px : px + 9, py - (narrow ? 9 : 11), words.number(point.buys.toFixed(1), 'yuan'), narrow ? 14 : 20, index === '3' ? 'end' : undefined));
  }
  if (!guangdong) return marks;
  const low = at(data, '0.5');
  const mid = x(0.5);
  const gap = (low.buys - low.guangdong).toFixed(1);
  marks.push(line('gap-line', 'red bold', mid, y(low.buys), mid, y(low.guangdong)));
  const beside = mid + (narrow ? 8 : 12);
  marks.push(
    text('gap-labels', 'label halo', beside, y(low.buys) - 6, words.label('national', { yuan: words.number(low.buys.toFixed(1), 'yuan') }), f.size),
    text('gap-labels', 'label-red', beside, y(low.buys) - 8 - f.size * 1.3, words.label('less', { yuan: words.number(gap, 'yuan') }), f.size),
    text('gap-labels', 'label-blue halo', f.left + 4, y(low.guangdong) + f.size + 8, words.label('given', { yuan: words.number(low.guangdong.toFixed(1), 'yuan') }), f.size),
  );
  return marks;
}

export default defineScene<Data, View>({
  id: 'what-a-yuan-buys',
  kind: 'lines',
  order: 'sequence',
  sources: [{ id: 'state-council-2005-38', locator: 'art.6' }, { id: 'award-sheets', locator: 'low-index' }],
  data: readData,
  table: ({ points }) => ({
    columns: [
      { key: 'index', unit: 'ratio' },
      { key: 'pays', unit: 'yuan' },
      { key: 'basic', unit: 'yuan' },
      { key: 'buys', unit: 'yuan' },
      { key: 'guangdong', unit: 'yuan' },
    ],
    rows: points.map(({ index, pays, basic, buys, guangdong }) => [index, pays.toFixed(2), basic.toFixed(2), buys.toFixed(1), guangdong.toFixed(1)]),
  }),
  cover: 'guangdong',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => (box.w < 400 ? HEIGHT.narrow : HEIGHT.wide),
});
