/** What joining on the least base takes of five thousand yuan a month, place by place; and where the base is more than that pay. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { count } from '../survey.ts';
import { PLACES } from './places.ts';

type Show = 'pay' | 'pension' | 'medical' | 'base' | 'residents';
interface View {
  show: Show;
}
interface Place {
  place: string;
  floor: number;
  pension: number;
  medical?: number;
}
interface Data {
  /** The pay that a strip stands for. */
  pay: number;
  /** The mean pay of those without a scheme. */
  mean: number;
  /** Between these most of them earn. */
  typical: [number, number];
  /** A month of both schemes of residents. */
  residents: number;
  places: Place[];
}

/** Where what the medical insurance costs is known for the same month. */
const MEDICAL_KNOWN: readonly string[] = ['shanghai', 'beijing', 'chengdu', 'chongqing'];

const data = (): Data => ({
  pay: count('survey.threshold'),
  mean: count('survey.uninsured.pay'),
  typical: [count('survey.typical-pay.low'), count('survey.typical-pay.high')],
  residents: count('join.resident-month'),
  places: PLACES.map((place) => ({
    place,
    floor: count(`join.${place}.floor`),
    pension: count(`join.${place}.pension`),
    ...(MEDICAL_KNOWN.includes(place) ? { medical: count(`join.${place}.medical`) } : {}),
  })),
});

interface Frame {
  narrow: boolean;
  x: (yuan: number) => number;
  top: number;
  step: number;
  bar: number;
  height: number;
}

function frameOf(data: Data, { w }: Box): Frame {
  const narrow = w < 400;
  const most = Math.max(...data.places.map(({ floor }) => floor));
  const x = scaleLinear()
    .domain([0, most])
    .range(narrow ? [32, w - 4] : [60, w - 6]);
  return { narrow, x, ...(narrow ? { top: 46, step: 27, bar: 18, height: 318 } : { top: 56, step: 33, bar: 23, height: 390 }) };
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(data, box);
  const marks: Mark[] = [...heading(data, show, f, box, words), ...data.places.flatMap((one, i) => row(data, one, show, f.top + i * f.step, f, box, words))];
  const bottom = f.top + data.places.length * f.step - (f.step - f.bar);
  if (show === 'pay') marks.push(line('mean-line', 'ink bold', f.x(data.mean), f.top - 6, f.x(data.mean), bottom + 4));
  return marks;
}

function row({ pay, typical, residents }: Data, { place, floor, pension, medical }: Place, show: Show, y: number, f: Frame, box: Box, words: Words): Mark[] {
  const [zero, end] = [f.x(0), f.x(pay)];
  const wide = (yuan: number) => f.x(yuan) - zero;
  const ghost = show === 'residents';
  const paid = show === 'pay' ? 0 : pension;
  const cared = show === 'medical' || show === 'base' || ghost ? (medical ?? 0) : 0;
  const asked = show === 'medical' && medical === undefined;
  const beyond = show === 'base' && floor > pay;
  const based = show === 'base';
  const most = show === 'pay';
  const base = y + f.bar / 2 + box.font * 0.36;
  const marks: Mark[] = [
    text(`place-label-${place}`, beyond ? 'label-strong' : 'label', 0, base, words.label(place), box.font),
    rect('pay', 'ink line thin', zero, y, end - zero, f.bar),
    rect('typical', 'hatch', f.x(typical[0]), y, most ? f.x(typical[1]) - f.x(typical[0]) : 0, f.bar),
    rect('pension', ghost ? 'ghost' : 'ink', zero, y, wide(paid), f.bar),
    rect('medical', ghost ? 'ghost' : 'dots edged', f.x(paid), y, wide(cared), f.bar),
    // How much isn't known, so neither is how long: open at its end.
    rect('asked', 'hatch', f.x(paid), y, asked ? (f.narrow ? 14 : 26) : 0, f.bar),
    rect('residents', 'blue', zero, y, ghost ? wide(residents) : 0, f.bar),
    rect('beyond', 'hatch-red', end, y, beyond ? f.x(floor) - end : 0, f.bar),
    line('base-line', floor > pay ? 'red bold' : 'ink bold', based ? f.x(floor) : zero, based ? y - 3 : y, based ? f.x(floor) : zero, based ? y + f.bar + 3 : y),
  ];
  const label = note(pay, { place, floor, pension, ...(medical === undefined ? {} : { medical }) }, show, words);
  if (!label) return marks;
  // Beside the strip, or, where the base is far beyond it, on the strip's free end.
  const after = beyond ? f.x(floor) + 6 : end + 6;
  const fits = after + label.length * box.font * 0.62 < box.w;
  marks.push(text('value-labels', label.c, fits ? after : end - 6, base, label.text, box.font, fits ? undefined : 'end'));
  return marks;
}

function note(pay: number, { floor, pension, medical }: Place, show: Show, words: Words): { text: string; length: number; c: string } | undefined {
  const percent = (yuan: number) => words.number(((yuan / pay) * 100).toFixed(1), 'percent');
  const said = (c: string, content: string) => ({ c, text: content, length: content.length });
  if (show === 'pension') return said('label-strong', percent(pension));
  if (show === 'medical') return medical === undefined ? said('label', words.label('medical-unknown')) : said('label-strong', percent(pension + medical));
  if (show === 'base') return said(floor > pay ? 'label-red' : 'label', words.number(floor, 'yuan'));
  if (show === 'residents') return said(medical === undefined ? 'label' : 'label-strong', words.number(fen(pension + (medical ?? 0)), 'yuan'));
  return undefined;
}
/** Yuan, or yuan and fen. */
const fen = (sum: number): string => (Number.isInteger(sum) ? String(sum) : sum.toFixed(2));

/** What the strips are, and what is shown on them. */
function heading({ pay, mean, typical, residents, places }: Data, show: Show, f: Frame, box: Box, words: Words): Mark[] {
  const size = box.font;
  const [first, second] = f.narrow ? [12, 32] : [16, 40];
  const end = f.x(pay);
  const strip = text('heading', 'label', end, second, words.label('strip', { n: words.number(pay, 'yuan') }), size, 'end');
  const key = (c: string, label: string, x: number, y: number): Mark[] => [rect('swatches', c, x, y - size + 2, size + 2, size - 2), text('key-label', 'label', x + size + 8, y, label, size)];
  switch (show) {
    case 'pay':
      return [text('heading', 'label-strong', f.x(mean), first, words.label('mean', { n: words.number(mean, 'yuan') }), size, 'end'), ...key('hatch', words.label('typical', { from: words.number(typical[0], 'yuan', 'number'), to: words.number(typical[1], 'yuan') }), f.x(0), second), text('value-labels', 'label', end + 6, f.top + f.bar / 2 + size * 0.36, words.number(pay, 'yuan'), size)];
    case 'pension':
      return [...key('ink', words.label('pension'), f.x(0), first), strip];
    case 'medical': {
      const x = f.x(0) + (f.narrow ? 84 : 110);
      return [...key('ink', words.label('pension'), f.x(0), first), ...key('dots edged', words.label('medical'), x, first), ...key('hatch', words.label('medical-missing'), x + (f.narrow ? 84 : 110), first), strip];
    }
    case 'base':
      return [text('heading', 'label-red', f.x(Math.max(...places.map(({ floor }) => floor))), second, words.label('floor'), size, 'end'), ...key('hatch-red', words.label('beyond'), f.x(0), first), text('heading', 'label', f.x(0), second, words.label('strip', { n: words.number(pay, 'yuan') }), size)];
    case 'residents':
      return [...key('blue', words.label('residents', { n: words.number(residents, 'yuan') }), f.x(0), first), ...key('ghost', words.label('both'), f.x(0), second)];
  }
}

export default defineScene<Data, View>({
  id: 'five-thousand',
  kind: 'strips',
  order: 'sequence',
  sources: [{ id: 'text-002' }],
  data,
  table: ({ pay, places, residents }) => ({
    columns: [
      { key: 'place', unit: 'words' },
      { key: 'floor', unit: 'yuan' },
      { key: 'pension', unit: 'yuan' },
      { key: 'share', unit: 'percent' },
      { key: 'medical', unit: 'yuan' },
      { key: 'both', unit: 'percent' },
    ],
    rows: [
      ...places.map(({ place, floor, pension, medical }) => [
        `@${place}`,
        String(floor),
        String(pension),
        ((pension / pay) * 100).toFixed(1),
        medical === undefined ? { gap: 'medical-unknown' } : String(medical),
        medical === undefined ? { gap: 'medical-unknown' } : (((pension + medical) / pay) * 100).toFixed(1),
      ]),
      ['@residents-row', { gap: 'no-base' }, { gap: 'in-both' }, { gap: 'in-both' }, { gap: 'in-both' }, ((residents / pay) * 100).toFixed(1)],
    ],
  }),
  cover: 'base',
  states: [
    { id: 'pay', view: { show: 'pay' } },
    { id: 'pension', view: { show: 'pension' } },
    { id: 'medical', view: { show: 'medical' } },
    { id: 'base', view: { show: 'base' } },
    { id: 'residents', view: { show: 'residents' } },
  ],
  draw,
  height: (data, box) => frameOf(data, box).height,
});
