/** Three wages, and the base that contributions are charged on: lifted to a floor, cut at a ceiling, and what that makes of the wage. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Charged, type Data, readData } from './data.ts';

interface View {
  show: 'wages' | 'floor' | 'ceiling' | 'share' | 'places';
}

/** Per cent of the wage at the right edge. */
const MOST = { share: 20, places: 16 } as const;

function frameOf(box: Box) {
  const narrow = box.w < 400;
  return narrow
    ? { narrow, height: 300, left: 2, right: 284, first: 66, pitch: 86, bar: 28, over: 5, places: { left: 40, right: 200, first: 54, pitch: 25, bar: 15 } }
    : { narrow, height: 406, left: 8, right: 628, first: 98, pitch: 114, bar: 46, over: 8, places: { left: 62, right: 500, first: 66, pitch: 34, bar: 21 } };
}
type Frame = ReturnType<typeof frameOf>;

const draw = (data: Data, { show }: View, box: Box, words: Words): Mark[] => (show === 'places' ? places(data, box, words) : wages(data, show, box, words));

function wages(data: Data, show: 'wages' | 'floor' | 'ceiling' | 'share', box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const share = show === 'share';
  const most = Math.max(...data.wages.map(({ wage }) => wage));
  const x = scaleLinear().domain([0, share ? MOST.share : most]).range([f.left, f.right]);
  const yuan = (n: number | string) => words.number(n, 'yuan');
  const marks: Mark[] = [];

  // A line that runs through all three bars stops where their names stand.
  const name = (n: number) => f.first + n * f.pitch - f.over - 6;
  const rows = [-1, ...data.wages.keys()].map((n): [number, number] => [n < 0 ? (f.narrow ? 22 : 30) : name(n) + 5, n === data.wages.length - 1 ? f.height - 6 : name(n + 1) - (f.narrow ? 15 : 20)]);
  const limit = (key: 'floor' | 'ceiling', at: number) => {
    const end = key === 'ceiling';
    for (const [from, to] of rows) marks.push(line(`${key}-line`, 'ink dash thin', x(at), from, x(at), to));
    marks.push(text('limit-labels', 'label', end ? x(at) + 6 : x(at) - (f.narrow ? 40 : 60), f.narrow ? 16 : 22, words.label(key, { n: yuan(at) }), box.font, end ? 'middle' : undefined));
  };
  if (show === 'floor' || show === 'ceiling') limit('floor', data.floor);
  if (show === 'ceiling') limit('ceiling', data.ceiling);
  if (show === 'wages') marks.push(text('heading', 'label', f.left, f.narrow ? 16 : 22, words.label('scale'), box.font));
  if (share) {
    for (const [from, to] of rows) marks.push(line('rate-line', 'ink dash thin', x(data.rate), from, x(data.rate), to));
    marks.push(text('limit-labels', 'label', x(data.rate), f.narrow ? 16 : 22, words.label('rate', { n: words.number(data.rate, 'percent') }), box.font, 'middle'));
  }

  data.wages.forEach((one, n) => {
    const y = f.first + n * f.pitch;
    const lifted = show !== 'wages' && one.base > one.wage;
    const cut = (show === 'ceiling' || share) && one.base < one.wage;
    // Within both, beyond the one, beyond the other: of the wage in yuan, or of the rate in per cent.
    const [from, to] = share ? [Number(one.share), data.rate] : [lifted || cut ? one.base : one.wage, one.wage];
    const both = Math.min(from, to);
    marks.push(
      rect('within', 'ink', x(0), y, x(both) - x(0), f.bar),
      rect('beyond', 'red', x(both), y, x(Math.max(from, both)) - x(both), f.bar),
      rect('spared', to > from ? 'ghost' : 'ink', x(both), y, x(Math.max(to, both)) - x(both), f.bar),
    );
    if (!share) {
      marks.push(line('wage-line', 'ink bold', x(one.wage), y - f.over, x(one.wage), y + f.bar + f.over));
      if (lifted || cut || show === 'ceiling') marks.push(line('base-line', 'blue bold', x(one.base), y - f.over, x(one.base), y + f.bar + f.over));
    }
    marks.push(text('names', 'label-strong', f.left, y - f.over - 6, words.label('wage', { n: yuan(one.wage) }), f.narrow ? 13 : 17));
    said(marks, one, { show, rate: data.rate, lifted, cut, x, y }, f, words);
  });

  return marks;
}

interface Row {
  show: View['show'];
  rate: number;
  lifted: boolean;
  cut: boolean;
  x: (n: number) => number;
  y: number;
}

/** What is told of a wage beside its bar. */
function said(marks: Mark[], one: Charged, { show, rate, lifted, cut, x, y }: Row, f: Frame, words: Words): void {
  const size = f.narrow ? 12 : 15;
  const middle = y + f.bar / 2 + size * 0.36;
  const yuan = (n: number | string) => words.number(n, 'yuan');
  if (show === 'share') {
    marks.push(text('paid-labels', 'label', f.left + (f.narrow ? 94 : 130), y - f.over - 6, words.label('paid', { n: yuan(one.paid) }), size));
    const value = Number(one.share);
    const end = x(Math.max(value, rate));
    const c = value > rate ? 'label-red' : 'label-strong';
    // Beside the bar where there is room, else over its end.
    const over = end > f.right - 70;
    const [at, base] = over ? [f.right, y - f.over - 6] : [end + 10, middle + 4];
    marks.push(text('share-labels', c, at, base, words.number(one.share, 'percent'), f.narrow ? 20 : 30, over ? 'end' : undefined));
    return;
  }
  if (lifted) marks.push(text('base-labels', 'label-red', x(one.base) + 10, middle, words.label('lifted', { base: yuan(one.base), n: yuan(one.base - one.wage) }), size));
  else if (cut) marks.push(text('base-labels', 'label', (x(one.base) + x(one.wage)) / 2, middle, words.label(f.narrow ? 'spared-short' : 'spared', { n: yuan(one.wage - one.base) }), size, 'middle'));
  else if (show === 'ceiling') marks.push(text('base-labels', 'label', x(one.wage) + 10, middle, words.label('as-paid'), size));
}

function places({ places, pensionRate, placesMonth, wages }: Data, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { left, right, first, pitch, bar } = f.places;
  const x = scaleLinear().domain([0, MOST.places]).range([left, right]);
  const values = { month: words.number(placesMonth, 'month'), wage: words.number(wages[0]?.wage ?? 0, 'yuan') };
  const marks: Mark[] = [
    text('heading', 'label-strong', 0, f.narrow ? 14 : 20, words.label('places', values), f.narrow ? 13 : 17),
    text('heading', 'label', x(pensionRate), first - (f.narrow ? 6 : 10), words.label('rate-pension', { n: words.number(pensionRate, 'percent') }), box.font, 'middle'),
    text('heading', 'label', box.w - 2, first - (f.narrow ? 6 : 10), words.label('floors'), box.font, 'end'),
    line('rate-line', 'ink dash thin', x(pensionRate), first - 3, x(pensionRate), first + places.length * pitch),
  ];
  places.forEach(({ place, share, base }, n) => {
    const y = first + n * pitch;
    const middle = y + bar / 2 + box.font * 0.36;
    marks.push(
      rect('place-within', 'ink', x(0), y, x(pensionRate) - x(0), bar),
      rect('place-beyond', 'red', x(pensionRate), y, x(Number(share)) - x(pensionRate), bar),
      text('place-names', 'label-strong', left - 8, middle, words.label(place), box.font, 'end'),
      text('place-shares', 'label-red', x(Number(share)) + 6, middle, words.number(share, 'percent'), f.narrow ? 12 : 15),
      text('place-floors', 'label', box.w - 2, middle, words.number(base, 'yuan'), box.font, 'end'),
    );
  });
  return marks;
}

export default defineScene<Data, View>({
  id: 'base-is-not-wage',
  kind: 'bars',
  order: 'sequence',
  sources: [
    { id: 'state-council-office-2019-13', locator: 'sec.3' },
    { id: 'state-council-2005-38', locator: 'art.6' },
  ],
  data: readData,
  table: ({ wages, places, month, placesMonth }) => ({
    columns: [
      { key: 'place', unit: 'words' },
      { key: 'month', unit: 'month' },
      { key: 'wage', unit: 'yuan' },
      { key: 'base', unit: 'yuan' },
      { key: 'counted', unit: 'words' },
      { key: 'paid', unit: 'yuan' },
      { key: 'share', unit: 'percent' },
    ],
    rows: [
      ...wages.map((one) => ['@shanghai', month, String(one.wage), String(one.base), '@pension-and-medical', one.paid, one.share]),
      ...places.map((one) => [`@${one.place}`, placesMonth, String(one.wage), String(one.base), '@pension-alone', one.paid, one.share]),
    ],
  }),
  cover: 'share',
  states: [
    { id: 'wages', view: { show: 'wages' } },
    { id: 'floor', view: { show: 'floor' } },
    { id: 'ceiling', view: { show: 'ceiling' } },
    { id: 'share', view: { show: 'share' } },
    { id: 'places', view: { show: 'places' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
