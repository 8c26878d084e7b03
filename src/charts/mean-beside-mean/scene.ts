/** A mean beside a mean: the enterprises' bar is cut into pieces as long as the residents', so that both are seen, how many times and how far apart. */
import { type Box, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, type Pair, readData } from './data.ts';
import { frameOf } from './frame.ts';
import { drawMinimum } from './minimum.ts';

const SHOWS = ['in-2012', 'in-2016', 'in-2021', 'minimum', 'one-fifty'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const at = SHOWS.indexOf(show);
  if (at >= 3) return drawMinimum(data, show === 'one-fifty', box, words);
  return [...heading(box, words), ...data.pairs.flatMap((pair, i) => drawPair(pair, i, i <= at, i === at, box, words))];
}

function heading(box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  return [text('heading', 'label', 0, narrow ? 14 : 18, words.label(narrow ? 'ruler-narrow' : 'ruler'), box.font)];
}

function drawPair({ year, resident, enterprise, times, apart }: Pair, i: number, drawn: boolean, named: boolean, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const [one, all] = [f.x(Number(resident)) - f.left, f.x(Number(enterprise)) - f.left];
  const y = f.first + i * f.pitch + (f.narrow ? 18 : 0);
  const second = y + f.bar + f.gap;
  let cut = '';
  for (let at = 0; at < all; at += one) cut += rectPath(f.left + at, second, Math.max(0.5, Math.min(one, all - at) - 1), f.bar);
  const marks: Mark[] = [
    path(`enterprise-${year}`, named ? 'ink' : 'ink soft', drawn ? cut : 'M0 0'),
    rect(`resident-${year}`, 'blue', f.left, y, drawn ? one - 1 : 0, f.bar),
    rect(`apart-${year}`, 'ghost', f.left + one, y, drawn ? all - one : 0, f.bar),
  ];
  if (f.narrow) marks.push(text(`${year}-label`, named ? 'label-strong' : 'label', 0, y - 6, year, 13));
  else marks.push(text(`${year}-label`, named ? 'label-strong' : 'label', 0, second - f.gap / 2 + 6, year, 17));
  if (!drawn) return marks;
  const c = named ? 'label-strong' : 'label';
  const size = f.narrow ? 12 : 15;
  const middle = y + f.bar / 2 + size * 0.36;
  const yuan = (n: string) => words.number(n, 'yuan');
  const under = second + f.bar + (f.narrow ? 15 : 20);
  const values = { n: words.number(times, 'count'), yuan: yuan(enterprise) };
  marks.push(
    text('amount-labels', 'label-blue', f.left + one + 6, middle, yuan(resident), size),
    text('apart-labels', c, f.left + all - 6, middle, words.label('apart', { n: yuan(apart) }), size, 'end'),
    text('times-labels', c, f.left, under, words.label(f.narrow ? 'times-narrow' : 'times', values), size),
  );
  if (!f.narrow) marks.push(text('amount-labels', c, f.left + all, under, yuan(enterprise), size, 'end'));
  return marks;
}

export default defineScene<Data, View>({
  id: 'mean-beside-mean',
  kind: 'bars',
  order: 'sequence',
  sources: [{ id: 'enterprise-pension-averages' }, { id: 'resident-pension-averages' }],
  data: readData,
  table: ({ pairs, means, steps }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'year', unit: 'calendar-year' },
      { key: 'yuan', unit: 'yuan' },
      { key: 'known', unit: 'words' },
    ],
    rows: [
      ...pairs.map(({ year, enterprise }) => ['@row-enterprise', year, enterprise, '@known-yes']),
      ...means.map(({ year, yuan, recalled }) => ['@row-resident', String(year), yuan, recalled ? '@known-no' : '@known-yes']),
      ...steps.map(({ from, yuan, recalled }) => ['@row-minimum', String(Math.floor(from / 12)), String(yuan), recalled ? '@known-no' : '@known-yes']),
    ],
  }),
  cover: 'in-2021',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
