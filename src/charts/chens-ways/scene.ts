/** 陈文欣's months and money as she told them: three months in which her city lets people make up, what a month costs, and the two ways she weighed. */
import { figure } from '../../data/figures.ts';
import { type Box, line, type Mark, path, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Frame, frameOf, type Strip, torn } from './frame.ts';

interface View {
  money: boolean;
  /** What the months after the line are. */
  after: 'untold' | 'proxy' | 'benefit' | 'exam';
}
const SUMS = ['mortgage', 'car', 'fixed', 'spending', 'agency', 'benefit', 'swing'] as const;
type Data = Record<(typeof SUMS)[number] | 'deadline', number>;
const PARTS = ['mortgage', 'car', 'fixed'] as const;
/** Months drawn after the line, before the rest that isn't told. */
const AFTER = 3;

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const strip = view.money ? f.small : view.after === 'exam' ? f.forked : f.large;
  return [...months(data, view, strip, f, box, words), ...(view.money ? household(data, view, f, box, words) : [])];
}

/** How long she drew it isn't told: only the first month is drawn in full. */
const kindAfter = (after: View['after'], k: number) => (after === 'proxy' ? 'dots edged' : after === 'untold' ? 'hatch' : k === 0 ? 'blue line' : 'hatch-blue');

function months(data: Data, { after, money }: View, strip: Strip, f: Frame, box: Box, words: Words): Mark[] {
  const { y, w, h, pitch, first, gap, right } = strip;
  const at = (month: number) => first + month * pitch + (month >= data.deadline ? gap : 0);
  const limit = at(data.deadline) - (pitch - w + gap) / 2;
  const laidOff = first - (pitch - w) / 2 - 2;
  const shown = after === 'untold' ? 0 : AFTER;
  const tail = at(data.deadline + shown);
  const size = box.font;
  const [over, under] = [y - (f.narrow ? 9 : 11), y + h + size + (money ? 5 : 8)];
  const marks: Mark[] = [
    rect('before', 'hatch', 0, y, laidOff - 5, h),
    ...Array.from({ length: data.deadline }, (_, month) => rect('first-months', 'red-line', at(month), y, w, h)),
    ...Array.from({ length: AFTER }, (_, k) => rect('months-after', kindAfter(after, k), shown ? at(data.deadline + k) : tail, y, shown ? w : 0, h)),
    ...(after === 'exam' ? fork(strip, tail, f, words) : [rect('tail', 'hatch', tail, y, right - tail, h)]),
    line('lay-off', 'ink bold', laidOff, y - 6, laidOff, y + h + 6),
    line('limit', 'ink dash', limit, y - 6, limit, y + h + 6),
    text('month-labels', 'label-strong', laidOff, over, words.label('laid-off'), size, 'middle'),
    text('month-labels', 'label-strong', limit, over, words.label('limit', { months: words.number(data.deadline, 'months') }), size, f.narrow ? 'middle' : undefined),
  ];
  const numeral = money ? size : f.narrow ? 28 : 64;
  const small = money || after === 'exam';
  for (let month = 0; month < data.deadline; month++) marks.push(text('numeral-labels', small ? 'label-red' : 'printed printed-red', at(month) + w / 2, y + h / 2 + (small ? size : numeral) * 0.36, words.number(month + 1, 'count'), small ? size : numeral, 'middle'));
  if (small) {
    const c = { untold: 'label', proxy: 'label-red', benefit: 'label-blue', exam: 'label-blue' }[after];
    marks.push(text('state-labels', 'label-red', first, under, words.label('unpaid'), size), text('state-labels', c, at(data.deadline), under, words.label(`after-${after}`), size));
    if (after === 'exam') marks.push(text('state-labels', 'label-blue', at(data.deadline), under + size + 6, words.label('studying'), size));
    return marks;
  }
  const lines = [
    { c: 'label', x: 0, key: 'before' },
    { c: 'label-red', x: first, key: 'within' },
    { c: 'label', x: tail, key: 'beyond' },
  ];
  return [
    ...marks,
    ...lines.map(({ c, x, key }, k) => (f.narrow ? text('state-labels', c, 0, under + 22 + k * 24, words.label(`${key}-long`), 13) : text('state-labels', c, x, under, words.label(key), 15))),
  ];
}

/** Passed or not: both ends are hatched, as neither is told. */
function fork({ y, h, right }: Strip, tail: number, f: Frame, words: Words): Mark[] {
  const [split, high, apart] = f.narrow ? [18, 26, 34] : [34, 40, 56];
  const middle = y + h / 2;
  const left = tail + split;
  const ends = [middle - apart, middle + apart];
  const size = f.narrow ? 12 : 15;
  const corner = tail + split / 2 - 2;
  return [
    rect('tail', 'hatch', left, (ends[0] as number) - high / 2, right - left, high),
    rect('fork-edge', 'hatch', left, (ends[1] as number) - high / 2, right - left, high),
    ...ends.map((end) => path('fork-line', 'ink line dash thin', `M${tail} ${middle}H${corner}V${end}H${left - 3}`)),
    ...ends.map((end, k) => text('fork-labels', 'label-strong', left + 1, k === 0 ? end - high / 2 - 8 : end + high / 2 + size + 4, words.label(k === 0 ? 'passed' : 'failed'), size)),
    text('fork-labels', 'label', right, (ends[1] as number) + high / 2 + (size + 6) * 2 + 2, words.label('which'), size, 'end'),
  ];
}

/** A month's money to one scale: what comes in, which isn't told, over what goes out. */
function household(data: Data, { after }: View, f: Frame, box: Box, words: Words): Mark[] {
  const { x, perYuan, income, outlay, high } = f.money;
  const end = x + data.spending * perYuan;
  const size = box.font;
  const marks: Mark[] = [path('income', 'hatch', torn(x, end, income, high)), text('income-labels', 'label-strong halo', x + 8, income + high / 2 + size * 0.36, words.label('income'), size)];
  let at = x;
  for (const part of PARTS) {
    const w = data[part] * perYuan;
    marks.push(rect('outlay', 'ink', at, outlay, w - 1.5, high));
    const middle = at + w / 2;
    const name = words.label(f.narrow && part === 'fixed' ? 'fixed-short' : part);
    marks.push(text('outlay-labels', 'label', middle, outlay - size - 9, name, size, 'middle'), text('outlay-labels', 'label-strong', middle, outlay - 6, words.number(data[part], 'count'), size, 'middle'));
    at += w;
  }
  if (after === 'untold' || after === 'exam') return [...marks, ...total(data, f, words)];
  const added = (yuan: number, y: number) => torn(end + 2, end + 2 + yuan * perYuan, y, high);
  if (after === 'proxy') marks.push(path('agency', 'red', added(data.agency, outlay)));
  else marks.push(path('benefit', 'blue', added(data.benefit, income)));
  return [...marks, ...edge(data, after, end, f, box, words)];
}

function total(data: Data, f: Frame, words: Words): Mark[] {
  const [y, size] = f.narrow ? [240, 46] : [306, 84];
  const figureText = words.number(data.spending / 10_000, 'count');
  return [
    text('printed', 'printed', f.money.x, y, figureText, size),
    text('printed-labels', 'label-strong', f.money.x + figureText.length * size * 0.62 + 6, y, words.label('yuan-month'), f.narrow ? 13 : 18),
    text('printed-labels', 'label', f.money.x + 2, y + (f.narrow ? 22 : 30), words.label('spending'), f.narrow ? 12 : 15),
  ];
}

/** The end of the two bars, enlarged: what would go out beyond it, and what would come in. */
function edge(data: Data, after: 'proxy' | 'benefit', end: number, f: Frame, box: Box, words: Words): Mark[] {
  const { zero, perYuan, y, high, left, right } = f.edge;
  const size = box.font;
  const from = f.money.income + f.money.high;
  const [out, into] = [zero - data.agency * perYuan, zero + data.benefit * perYuan];
  const mid = (a: number, b: number) => (a + b) / 2;
  const more = (yuan: number) => words.label('more', { n: words.number(yuan, 'count') });
  const top = y - (f.narrow ? 22 : 26);
  const marks: Mark[] = [
    line('funnel', 'rule axis', end, from + 2, left, top - 4),
    line('funnel', 'rule axis', end, from + 2, right, top - 4),
    line('zero', 'ink', zero, top - 4, zero, y + high + 8),
    path('out', after === 'proxy' ? 'red' : 'ghost', torn(zero - 1, out, y, high)),
    text('edge-labels', after === 'proxy' ? 'label-red' : 'label', zero - 8, y - 8, words.label('way-agency'), size, 'end'),
  ];
  if (after === 'proxy') {
    const figureText = words.label('minus', { n: words.number(data.agency, 'count') });
    const [x, face, base] = f.narrow ? [zero + 8, 32, y + high - 1] : [zero + 20, 52, y + high - 1];
    marks.push(text('printed', 'printed printed-red', x, base, figureText, face), text('printed-labels', 'label-red', x + figureText.length * face * 0.62 + 3, base, words.label('more-yuan'), f.narrow ? 12 : 16));
    return marks;
  }
  const rule = y + high + (f.narrow ? 14 : 18);
  marks.push(
    path('in', 'blue', torn(zero + 1, into, y, high)),
    text('edge-labels', 'label-blue', zero + 8, y - 8, words.label('way-benefit'), size),
    text('edge-labels', 'label', mid(out, zero), y + high / 2 + size * 0.36, more(data.agency), size, 'middle'),
    line('span', 'ink', out, rule, into, rule),
    line('span', 'ink', out, rule - 5, out, rule + 5),
    line('span', 'ink', into, rule - 5, into, rule + 5),
    text('printed', 'printed', zero, rule + (f.narrow ? 34 : 46), words.number(data.swing, 'count'), f.narrow ? 36 : 52, 'middle'),
    text('printed-labels', 'label-strong', zero + (f.narrow ? 50 : 72), rule + (f.narrow ? 34 : 46), words.label('more-yuan'), f.narrow ? 12 : 16),
  );
  return marks;
}

export default defineScene<Data, View>({
  id: 'chens-ways',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'text-000', locator: '访谈：陈文欣' }],
  data: () => Object.fromEntries([...SUMS, 'deadline' as const].map((key) => [key, Number(figure(`chen-wenxin.${key}`).value)])) as Data,
  table: (data) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'yuan', unit: 'yuan' },
      { key: 'told', unit: 'words' },
    ],
    rows: [
      ...PARTS.map((part) => [`@${part}`, String(data[part]), '@told-out']),
      ['@spending', String(data.spending), '@told-sum'],
      ['@husband', { gap: 'untold' }, '@told-husband'],
      ['@way-agency', String(data.agency), '@told-more-out'],
      ['@way-benefit', String(data.benefit), '@told-more-in'],
    ],
  }),
  cover: 'benefit',
  states: [
    { id: 'clock', view: { money: false, after: 'untold' } },
    { id: 'household', view: { money: true, after: 'untold' } },
    { id: 'agency', view: { money: true, after: 'proxy' } },
    { id: 'benefit', view: { money: true, after: 'benefit' } },
    { id: 'exam', view: { money: false, after: 'exam' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
