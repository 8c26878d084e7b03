/** A row an insurance, a mark a group: what the total hides, a row sorted by it shows. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, path, rect, rectPath, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, FROM_EMPLOYERS, type Group, GROUPS, type Insurance, readData } from './data.ts';

interface View {
  by: 'paper' | 'gap' | 'cover' | 'employer';
}

interface Frame {
  narrow: boolean;
  width: number;
  font: number;
  x: (percent: number) => number;
  left: number;
  /** Half the side of a mark. */
  half: number;
  top: number;
  step: number;
  /** Between the rows in which the one group leads and those in which the other does. */
  turn: number;
  height: number;
}

function frameOf({ w, font }: Box): Frame {
  const narrow = w < 400;
  const [left, right] = narrow ? [74, w - 46] : [126, w - 64];
  const scale = scaleLinear().domain([0, 100]).range([left, right]);
  return { narrow, width: w, font, left, x: (percent) => round(scale(percent)), ...(narrow ? { half: 3.5, top: 80, step: 15.4, turn: 21, height: 350 } : { half: 5, top: 96, step: 19, turn: 24, height: 424 }) };
}

/** Square: at home; triangle: moved. What is filled and what hollow says the class. */
function shape(group: Group, x: number, y: number, half: number): string {
  if (group.startsWith('local')) return rectPath(x - half, y - half, 2 * half, 2 * half);
  const wide = half * 1.2;
  return `M${round(x - wide)} ${round(y - wide)}L${round(x + wide)} ${round(y)}L${round(x - wide)} ${round(y + wide)}z`;
}
const looks = (group: Group): string => (group === 'local-urban' || group === 'urban-urban' ? 'ink' : 'ink line');

/** From the lowest group to the highest. */
const spanOf = ({ by }: Insurance, f: Frame): [number, number] => {
  const all = GROUPS.map((group) => f.x(Number(by[group])));
  return [Math.min(...all), Math.max(...all)];
};
/** Four marks that would lie on one another are one box: the picture can't tell them apart, the table does. */
function isTogether(insurance: Insurance, f: Frame): boolean {
  const [low, high] = spanOf(insurance, f);
  return high - low < 6 * f.half;
}

/** The rows of a view, and how far down each stands. */
function rowsOf({ insurances }: Data, { by }: View, f: Frame): { y: Map<string, number>; turn?: number } {
  const sorted = [...insurances];
  if (by === 'gap') sorted.sort((a, b) => b.gap - a.gap);
  if (by === 'cover') sorted.sort((a, b) => Number(b.all) - Number(a.all));
  if (by === 'employer') {
    const step = (f.height - f.top) / FROM_EMPLOYERS.length;
    return { y: new Map(FROM_EMPLOYERS.map((id, i) => [id, f.top + step * (i + 0.5)])) };
  }
  const first = sorted.findIndex(({ gap }) => gap < 0);
  const y = new Map(sorted.map(({ id }, i) => [id, f.top + f.step * (i + 0.5) + (by === 'gap' && i >= first ? f.turn : 0)]));
  return by === 'gap' ? { y, turn: f.top + f.step * first + f.turn / 2 } : { y };
}

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { y, turn } = rowsOf(data, view, f);
  const four = view.by === 'employer';
  const gaps = view.by === 'gap' || four;
  const marks: Mark[] = [...legend(data, f, words), ...axis(view, f, words)];
  if (turn !== undefined) {
    marks.push(line('turn-line', 'rule axis', 0, turn + f.font * 0.5, f.width, turn + f.font * 0.5), text('turn-label', 'label', f.width, turn + f.font * 0.2, words.label('turned'), f.font, 'end'));
  }
  for (const insurance of data.insurances) {
    const { id, all, by, gap } = insurance;
    const at = y.get(id);
    if (at === undefined) {
      marks.push(line('gaps', 'rule', f.left, f.height, f.left, f.height), line('all-ticks', 'rule', f.left, f.height, f.left, f.height));
      continue;
    }
    const [high, low] = [f.x(Number(by['local-urban'])), f.x(Number(by['rural-urban']))];
    const tick = four ? f.half + 5 : f.half + 2;
    marks.push(
      line('gaps', gap > 0 ? 'red bold' : 'ink', low, at, high, at),
      line('all-ticks', 'rule axis', f.x(Number(all)), at - tick, f.x(Number(all)), at + tick),
      ...names(insurance, at, view, f, words),
      text('value-labels', gaps ? (gap > 0 ? 'label-red' : 'label-strong') : 'label', f.width, at + f.font * 0.36, gaps ? words.number(gap.toFixed(1), 'count') : words.number(all, 'percent'), f.font, 'end'),
    );
  }
  if (four) marks.push(...threads(data, y, f, words));
  for (const insurance of data.insurances) {
    const at = y.get(insurance.id) ?? f.height;
    const [low, high] = spanOf(insurance, f);
    const half = y.has(insurance.id) && isTogether(insurance, f) ? f.half : 0;
    marks.push(rect('together', 'ink line thin', round(low - 2), round(at - half), half && round(high - low + 4), 2 * half));
  }
  for (const group of GROUPS) {
    for (const insurance of data.insurances) {
      const at = y.get(insurance.id);
      const half = at === undefined || isTogether(insurance, f) ? 0 : four ? f.half * 1.3 : f.half;
      marks.push(path(group, looks(group), shape(group, at === undefined ? f.left : f.x(Number(insurance.by[group])), at ?? f.height, half)));
    }
  }
  return marks;
}

function names({ id, part }: Insurance, y: number, { by }: View, f: Frame, words: Words): Mark[] {
  const indent = by === 'paper' && part ? (f.narrow ? 10 : 18) : 2;
  const c = by === 'employer' || (by === 'paper' && !part) ? 'label-strong' : 'label';
  return [text(`name-label-${id}`, c, indent, y + f.font * 0.36, words.label(id), f.font)];
}

/** The same group from row to row: no two threads cross. */
function threads(data: Data, y: Map<string, number>, f: Frame, words: Words): Mark[] {
  const four = data.insurances.filter(({ id }) => y.has(id)).sort((a, b) => (y.get(a.id) as number) - (y.get(b.id) as number));
  const ends = four[0] as Insurance;
  return [
    ...GROUPS.map((group) => path('thread-lines', 'ink line thin', four.map(({ id, by }, i) => `${i ? 'L' : 'M'}${f.x(Number(by[group]))} ${round(y.get(id) as number)}`).join(''))),
    ...four.flatMap(({ id, by }) => [
      text('end-labels', 'label', f.x(Number(by['local-urban'])) + f.half + 6, (y.get(id) as number) + f.font * 0.36, words.number(by['local-urban'], 'percent'), f.font),
      text('end-labels', 'label', f.x(Number(by['rural-urban'])) - f.half - 6, (y.get(id) as number) + f.font * 0.36, words.number(by['rural-urban'], 'percent'), f.font, 'end'),
    ]),
    text('group-notes', 'label', f.x(Number(ends.by['local-urban'])) - 16, (y.get(ends.id) as number) - 14, words.label('local-urban'), f.font),
    text('group-notes', 'label', f.x(Number(ends.by['rural-urban'])) + 16, (y.get(ends.id) as number) - 14, words.label('rural-urban'), f.font, 'end'),
  ];
}

function legend({ people }: Data, f: Frame, words: Words): Mark[] {
  const order: Group[] = ['local-urban', 'urban-urban', 'local-rural', 'rural-urban'];
  const third = f.narrow ? 47 : 55;
  const groups = order.flatMap((group, i): Mark[] => {
    const x = (i % 2) * (f.narrow ? 148 : 200);
    const y = (i < 2 ? 9 : 28) + (f.narrow ? 0 : i < 2 ? 1 : 4);
    return [
      path('swatches', looks(group), shape(group, x + f.half + 2, y, f.half)),
      text('legend-label', 'label', x + 2 * f.half + 8, y + f.font * 0.36, words.label('legend', { group: words.label(group), n: words.number(people[group], 'people') }), f.font),
    ];
  });
  return [
    ...groups,
    rect('together-swatch', 'ink line thin', 2, third - f.half, 4 * f.half, 2 * f.half),
    text('legend-label', 'label', 4 * f.half + 8, third + f.font * 0.36, words.label('together'), f.font),
  ];
}

function axis({ by }: View, f: Frame, words: Words): Mark[] {
  const y = f.top - 6;
  return [
    ...[0, 50, 100].flatMap((percent): Mark[] => [
      line('axis-ticks', 'rule', f.x(percent), y, f.x(percent), f.height),
      text('axis-label', 'label', f.x(percent) + (percent === 100 ? 8 : 0), y - 5, words.number(percent, 'percent'), f.font, percent === 100 ? 'end' : 'middle'),
    ]),
    text('column-label', 'label', f.width, y - 5, words.label(by === 'gap' || by === 'employer' ? 'column-gap' : 'column-all'), f.font, 'end'),
  ];
}

export default defineScene<Data, View>({
  id: 'coverage-by-hukou',
  kind: 'rows',
  order: 'choice',
  sources: [{ id: 'text-002' }],
  data: readData,
  table: ({ insurances }) => ({
    columns: [
      { key: 'insurance', unit: 'words' },
      { key: 'all', unit: 'percent' },
      ...GROUPS.map((key) => ({ key, unit: 'percent' as const })),
      { key: 'gap', unit: 'points' },
    ],
    rows: insurances.map(({ id, all, by, gap }) => [`@${id}`, all, ...GROUPS.map((group) => by[group]), gap.toFixed(1)]),
  }),
  cover: 'by-gap',
  states: [
    { id: 'as-printed', view: { by: 'paper' } },
    { id: 'by-gap', view: { by: 'gap' } },
    { id: 'by-cover', view: { by: 'cover' } },
    { id: 'what-employers-pay', view: { by: 'employer' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
