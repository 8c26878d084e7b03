/** Two questions and their answers by rank: reasons of money stand first on one side and second on the other. */
import { crowd } from '../kit/crowd.ts';
import { type Box, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, MONEY, QUESTIONS, type Question, RANKS, readData, type Reason } from './data.ts';
import { type Frame, frameOf } from './frame.ts';

interface View {
  show: Question | 'money';
}

const NOTHING = 'M0 0';
/** A place in a ranking: neither a person's dot nor a month's cell. */
const lozenge = (x: number, y: number, r: number): string => `M${round(x - r)} ${round(y)}L${round(x)} ${round(y - r)}L${round(x + r)} ${round(y)}L${round(x)} ${round(y + r)}z`;
const yOf = (f: Frame, { rank }: Reason): number => f.top + ((rank ?? RANKS + 1) - 1) * f.step;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  return [...threads(data, show, f), ...QUESTIONS.flatMap((question) => column(data, question, show, f, words)), text('note', 'label', 0, f.note, words.label('no-shares'), f.font)];
}

function column({ people, reasons }: Data, question: Question, show: View['show'], f: Frame, words: Words): Mark[] {
  const { x, label, crowd: of, rank, reason, dot } = f[question];
  const untold = question === 'stopped' && show === 'never';
  const n = words.number(people[question], 'people');
  const marks = [
    text(`${question}-name`, question === 'never' ? 'label-red' : 'label-strong', x, label, words.label(`group-${question}`, { n }), f.strong),
    crowd(`${question}-people`, question === 'never' ? 'red' : 'gone', of, 0, people[question]),
  ];
  for (const one of reasons[question]) {
    const y = yOf(f, one);
    const base = y + f.letters * 0.36;
    const money = MONEY.includes(one.reason);
    const strong = show === question || (show === 'money' && money);
    marks.push(path(`${question}-places`, untold ? 'ghost' : money ? 'ink' : 'ink line', lozenge(dot, y, f.r)));
    if (untold) continue;
    const place = one.rank === undefined ? words.label('no-rank') : words.label('rank', { n: String(one.rank) });
    if (one.rank !== undefined || f.roomy) marks.push(text(`${question}-ranks`, 'label', rank, base, place, f.font, question === 'stopped' ? 'end' : undefined));
    marks.push(text(`${question}-reasons`, strong ? 'label-strong' : 'label', reason, base, words.label(`${question}-${one.reason}`), f.letters));
  }
  return marks;
}

/** From a reason to those of its kind on the other side; broken off where the other side lists none. */
function threads({ reasons }: Data, show: View['show'], f: Frame): Mark[] {
  const [left, right] = [f.never.dot + f.r, f.stopped.dot - f.r];
  const middle = (left + right) / 2;
  const money = reasons.stopped.find(({ reason }) => MONEY.includes(reason));
  return QUESTIONS.flatMap((question) =>
    reasons[question].map((one) => {
      const y = yOf(f, one);
      if (show !== 'money') return path(`${question}-threads`, 'rule', NOTHING);
      if (!MONEY.includes(one.reason)) return path(`${question}-threads`, 'ghost', question === 'never' ? `M${left} ${round(y)}H${middle - 6}` : `M${middle + 6} ${round(y)}H${right}`);
      if (question === 'stopped' || !money) return path(`${question}-threads`, 'ghost', NOTHING);
      return path(`${question}-threads`, 'ink line bold', `M${left} ${round(y)}C${middle} ${round(y)} ${middle} ${round(yOf(f, money))} ${right} ${round(yOf(f, money))}`);
    }),
  );
}

export default defineScene<Data, View>({
  id: 'why-out',
  kind: 'ranks',
  order: 'sequence',
  sources: [{ id: 'text-002' }],
  data: readData,
  table: ({ reasons }) => ({
    columns: [
      { key: 'question', unit: 'words' },
      { key: 'rank', unit: 'count' },
      { key: 'reason', unit: 'words' },
    ],
    rows: QUESTIONS.flatMap((question) => reasons[question].map(({ reason, rank }) => [`@ask-${question}`, rank === undefined ? { gap: 'no-rank' } : String(rank), `@${question}-${reason}`])),
  }),
  cover: 'money',
  states: [
    { id: 'never', view: { show: 'never' } },
    { id: 'stopped', view: { show: 'stopped' } },
    { id: 'money', view: { show: 'money' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
