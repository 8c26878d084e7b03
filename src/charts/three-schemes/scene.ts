/** Three schemes side by side, a month's pension high and the months of drawing wide: what is the same, what one has more, and when that ends. */
import { scaleLinear } from 'd3';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { stamp } from '../kit/stamp.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Blocks, type Data, readData } from './data.ts';

const SHOWS = ['same-formula', 'annuity', 'runs-out', 'lower-base', 'residents'] as const;
interface View {
  show: (typeof SHOWS)[number];
}
const SCHEMES = ['public', 'enterprise', 'resident'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Months across a panel. */
const SPAN = 240;

function frameOf(box: Box) {
  const narrow = box.w < 400;
  const { left, w, gap, top, bottom } = narrow ? { left: 66, w: 64, gap: 14, top: 50, bottom: 296 } : { left: 128, w: 146, gap: 34, top: 52, bottom: 348 };
  return { narrow, left, w, gap, top, bottom, height: bottom + (narrow ? 52 : 62), panel: (i: number) => left + i * (w + gap) };
}
type Frame = ReturnType<typeof frameOf>;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const y = scaleLinear().domain([0, Number(data.public.total)]).range([f.bottom, f.top]);
  const timed = SHOWS.indexOf(show) >= SHOWS.indexOf('runs-out');
  const shown: Record<Scheme, Blocks | null> = {
    public: show === 'same-formula' ? { ...data.public, annuity: '0', total: data.enterprise.total } : data.public,
    enterprise: show === 'lower-base' ? data.low : data.enterprise,
    resident: show === 'residents' ? data.resident : null,
  };
  const marks: Mark[] = [...stamp(words.label('invented'), f.narrow ? 12 : 14)];
  SCHEMES.forEach((scheme, i) => {
    const x = f.panel(i);
    const months = scaleLinear().domain([0, SPAN]).range([0, f.w]);
    const { basic, account, annuity = '0', total } = shown[scheme] ?? { basic: '0', account: '0', total: '0' };
    const [one, two, three] = [y(Number(basic)), y(Number(basic) + Number(account)), y(Number(basic) + Number(account) + Number(annuity))];
    const ends = timed ? months(data.months) : f.w;
    marks.push(
      rect(scheme, scheme === 'resident' ? 'hatch' : 'ink', x, one, f.w, f.bottom - one),
      rect(scheme, 'blue', x, two, f.w, one - two),
      rect(scheme, annuity === '0' ? 'dots' : 'dots edged', x, three, ends, two - three),
      rect(scheme, annuity === '0' || !timed ? 'rule' : 'ghost', x + ends, three, f.w - ends, two - three),
    );
    // What the lowest base takes away.
    if (scheme === 'enterprise') {
      const lost = show === 'lower-base';
      marks.push(rect('lost', 'red-line', x, lost ? y(Number(data.enterprise.total)) : two, f.w, lost ? two - y(Number(data.enterprise.total)) : 0));
    }
    marks.push(line('base', 'rule axis', x, f.bottom, x + f.w, f.bottom));
    marks.push(text('names', shown[scheme] ? 'label-strong' : 'label', x + f.w / 2, f.height - (f.narrow ? 4 : 6), words.label(scheme), f.narrow ? 13 : 16, 'middle'));
    if (timed) marks.push(...axis(f, x, words, i === 0));
    if (shown[scheme]) marks.push(sumLabel(scheme, total, i, three, timed && scheme === 'public', f, words));
  });
  marks.push(...parts(data, show, y, f, words));
  return marks;
}

/** The month's sum over its blocks; at the left where it isn't drawn for long. */
function sumLabel(scheme: Scheme, total: string, i: number, top: number, left: boolean, f: Frame, words: Words): Mark {
  const sum = words.number(f.narrow ? Math.round(Number(total)) : total, 'yuan');
  return text(`${scheme}-total-label`, 'label-strong', f.panel(i) + (left ? 0 : f.w / 2), top - (f.narrow ? 7 : 10), sum, f.narrow ? 14 : 19, left ? undefined : 'middle');
}

/** Years of drawing, under a panel. */
function axis(f: Frame, x: number, words: Words, said: boolean): Mark[] {
  const size = f.narrow ? 12 : 14;
  const marks: Mark[] = (f.narrow ? [10, 20] : [0, 10, 20]).flatMap((year) => {
    const at = x + (year * 12 * f.w) / SPAN;
    return [
      line('ticks', 'rule axis', at, f.bottom, at, f.bottom + 5),
      text('year-labels', 'label', year === 20 ? at - (f.narrow ? 6 : 4) : at, f.bottom + (f.narrow ? 18 : 21), words.number(year, 'count'), size, 'middle'),
    ];
  });
  if (said) marks.push(text('year-labels', 'label', x - (f.narrow ? 10 : 14), f.bottom + (f.narrow ? 18 : 21), words.label(f.narrow ? 'axis-narrow' : 'axis'), size, 'end'));
  return marks;
}

/** The blocks named at the left, beside those of the public sector; and what is to be said of each state. */
function parts(data: Data, show: View['show'], y: (yuan: number) => number, f: Frame, words: Words): Mark[] {
  const [basic, account, annuity] = [data.public.basic, data.public.account, data.public.annuity ?? '0'].map(Number) as [number, number, number];
  const rows = [
    { key: 'basic', c: 'label', from: 0, to: basic },
    { key: 'account', c: 'label-blue', from: basic, to: basic + account },
    ...(show === 'same-formula' ? [] : [{ key: 'annuity', c: 'label', from: basic + account, to: basic + account + annuity }]),
  ];
  const [x, size, step] = f.narrow ? [f.left - 8, 12, 15] : [f.left - 12, 14, 20];
  const marks: Mark[] = rows.flatMap(({ key, c, from, to }) => {
    const middle = y((from + to) / 2);
    const sum = f.narrow ? Math.round(to - from) : (to - from).toFixed(2).replace(/\.?0+$/, '');
    return [
      text(`${key}-label`, c, x, middle - 1, words.label(f.narrow ? `${key}-narrow` : key), size, 'end'),
      text(`${key}-label`, c === 'label' ? 'label-strong' : c, x, middle + step, words.number(sum, 'yuan'), size, 'end'),
    ];
  });
  const note = (i: number, at: number, key: string, c: string, values?: Record<string, string>) => {
    const lines = words.label(f.narrow ? `${key}-narrow` : key, values).split('/');
    marks.push(...lines.map((said, k) => text('notes', c, f.panel(i), at + k * (f.narrow ? 16 : 22), said, f.narrow ? 12 : 15)));
  };
  const over = y(Number(data.enterprise.total));
  if (show === 'same-formula') note(2, over + (f.narrow ? 10 : 24), 'same', 'label');
  if (show === 'annuity') note(1, y(Number(data.public.total)) + (f.narrow ? 14 : 30), 'only', 'label');
  if (show === 'runs-out') {
    const at = f.panel(0) + (data.months / SPAN) * f.w;
    marks.push(line('end-line', 'ink bold', at, f.top, at, over));
    note(1, f.top + (f.narrow ? 14 : 30), 'ends', 'label-strong', { n: words.number(data.months, 'months', 'number') });
  }
  if (show === 'lower-base') note(2, over + (f.narrow ? 10 : 24), 'low', 'label-red', { n: words.number((Number(data.enterprise.total) - Number(data.low.total)).toFixed(f.narrow ? 0 : 2), 'yuan') });
  if (show === 'residents') note(2, y(Number(data.resident.total)) - (f.narrow ? 92 : 110), 'resident-note', 'label', { basic: words.number(data.resident.basic, 'yuan'), account: words.number(data.resident.account, 'yuan') });
  return marks;
}

export default defineScene<Data, View>({
  id: 'three-schemes',
  kind: 'strips',
  order: 'sequence',
  sources: [
    { id: 'state-council-2015-2' },
    { id: 'state-council-office-2015-18', locator: 'art.4' },
    { id: 'state-council-2005-38', locator: 'art.6' },
    { id: 'state-council-2014-8', locator: 'art.6' },
  ],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'scheme', unit: 'words' },
      { key: 'basic', unit: 'yuan' },
      { key: 'account', unit: 'yuan' },
      { key: 'annuity', unit: 'yuan' },
      { key: 'total', unit: 'yuan' },
    ],
    rows: (['public', 'enterprise', 'low', 'resident'] as const).map((scheme) => {
      const { basic, account, annuity, total } = data[scheme];
      return [`@row-${scheme}`, basic, account, annuity ?? { gap: 'no-annuity' }, total];
    }),
  }),
  cover: 'residents',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
