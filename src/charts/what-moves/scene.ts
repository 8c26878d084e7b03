/** Fifteen years of contributions as a strip of paper between two provinces: what goes along with a general account, and with a temporary one. */
import { figure } from '../../data/figures.ts';
import { type Box, type Mark, path, rectPath, round, text } from '../kit/mark.ts';
import { stretch, type Tape } from '../kit/tape.ts';
import { defineScene, type Words } from '../scene.ts';

interface View {
  show: 'paid' | 'general' | 'temporary' | 'months';
}
interface Data {
  account: number;
  pooled: number;
  stays: number;
  months: number;
}

const value = (id: string): number => Number(figure(id).value);
const data = (): Data => ({ account: value('moves.account'), pooled: value('moves.pooled'), stays: value('moves.stays'), months: value('moves.months') });

/** A line of the strip. */
const YUAN = 20_000;
interface Frame {
  narrow: boolean;
  height: number;
  from: Tape;
  to: Tape;
  cells: { y: number; w: number; h: number; columns: number };
}
const frameOf = (box: Box): Frame => {
  const narrow = box.w < 400;
  const tape = narrow ? { y: 74, w: 126, row: 13, yuan: YUAN } : { y: 92, w: 262, row: 16, yuan: YUAN };
  return {
    narrow,
    height: narrow ? 336 : 384,
    from: { ...tape, x: 1 },
    to: { ...tape, x: box.w - tape.w - 1 },
    cells: narrow ? { y: 268, w: 4.2, h: 9, columns: 30 } : { y: 318, w: 262 / 30, h: 9.5, columns: 30 },
  };
};

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  return show === 'months' ? beside(data, f, words) : moving(data, show, f, box, words);
}

/** Over each column what it is, and its money. */
function heads(f: Frame, names: [string, string], sums: [number, number], blue: [boolean, boolean], words: Words): Mark[] {
  return [f.from, f.to].flatMap((tape, k) => [
    text('place-labels', 'label-strong', tape.x, f.narrow ? 18 : 24, words.label(names[k] as string), f.narrow ? 13 : 17),
    text('printed', blue[k] ? 'printed printed-blue' : 'printed', tape.x - 2, tape.y - (f.narrow ? 14 : 16), String(sums[k]), f.narrow ? 32 : 52),
  ]);
}

const paper = (f: Frame, all: number): Mark[] => [f.from, f.to].map((tape) => path('paper', 'rule', rectPath(tape.x, tape.y, tape.w, Math.ceil(all / YUAN) * tape.row)));

function moving(data: Data, show: 'paid' | 'general' | 'temporary', f: Frame, box: Box, words: Words): Mark[] {
  const { account, pooled, stays } = data;
  const all = account + pooled + stays;
  const moved = show === 'paid' ? 0 : show === 'general' ? account + pooled : all;
  const marks = [...paper(f, all), ...heads(f, ['from', 'to'], [all - moved, moved], [false, true], words)];
  // Each part where it is, and its name on the empty paper across; what stays behind has its name inside.
  const parts = [
    { key: 'account', from: 0, to: account, c: 'ink' },
    { key: 'pooled', from: account, to: account + pooled, c: 'dots edged' },
    { key: 'stays', from: account + pooled, to: all, c: show === 'general' ? 'ghost' : 'dots edged' },
  ];
  for (const { key, from, to, c } of parts) {
    const gone = moved >= to;
    const behind = c === 'ghost';
    const at = behind || gone ? f.from : f.to;
    const sum = words.number(to - from, 'yuan', 'wan');
    marks.push(
      path(key, c, stretch(gone ? f.to : f.from, from, to)),
      text('part-labels', 'label-strong', at.x + at.w / 2, at.y + ((from + to) / 2 / YUAN) * at.row + box.font * 0.36, words.label(behind ? 'left' : key, { yuan: sum }), box.font, 'middle'),
    );
  }
  const y = round(f.from.y + (account / YUAN) * f.from.row);
  const edge = f.narrow ? 4 : 16;
  const [a, b] = [f.from.x + f.from.w + edge, f.to.x - edge];
  marks.push(path('arrow', moved ? 'blue line bold' : 'rule', moved ? `M${a} ${y}H${b}m-7 -6l7 6l-7 6` : 'M0 0'));
  const here = show === 'paid';
  const { columns, w, h } = f.cells;
  const frame = here ? 'M0 0' : rectPath(f.from.x, f.cells.y, columns * w - 1, 6 * h - 1);
  return [...marks, path('months-were', here ? 'rule' : 'ghost', frame), ...months(data, (here ? f.from : f.to).x, 'label', f, words)];
}

/** What arrives with the one account and with the other. */
function beside(data: Data, f: Frame, words: Words): Mark[] {
  const { account, pooled, stays } = data;
  const [part, all] = [account + pooled, account + pooled + stays];
  return [
    ...paper(f, all),
    ...heads(f, ['moved-general', 'moved-temporary'], [part, all], [true, true], words),
    ...[f.from, f.to].flatMap((tape, k) => [
      path('both-account', 'ink', stretch(tape, 0, account)),
      path('both-pooled', 'dots edged', stretch(tape, account, part)),
      path('both-stays', k ? 'dots edged' : 'ghost', stretch(tape, part, all)),
    ]),
    ...months(data, f.from.x, 'label-blue', f, words),
    ...months(data, f.to.x, 'label-blue', f, words),
  ];
}

/** Under the money the months. */
function months(data: Data, x: number, label: string, f: Frame, words: Words): Mark[] {
  const { y, w, h, columns } = f.cells;
  let d = '';
  for (let n = 0; n < data.months; n++) d += rectPath(x + (n % columns) * w, y + Math.floor(n / columns) * h, w - 1, h - 1);
  return [path('month-cells', 'ink', d), text('month-labels', label, x, y - (f.narrow ? 7 : 9), words.label('months', { months: words.number(data.months, 'months') }), f.narrow ? 12 : 15)];
}

export default defineScene<Data, View>({
  id: 'what-moves',
  kind: 'money',
  order: 'sequence',
  sources: [{ id: 'state-council-office-2009-66', locator: 'art.4; art.5' }],
  data,
  table: ({ account, pooled, stays, months }) => ({
    columns: [
      { key: 'account', unit: 'words' },
      { key: 'own', unit: 'yuan' },
      { key: 'pooled', unit: 'yuan' },
      { key: 'stays', unit: 'yuan' },
      { key: 'months', unit: 'months' },
    ],
    rows: [
      ['@general', String(account), String(pooled), String(stays), String(months)],
      ['@temporary', String(account), String(pooled + stays), '0', String(months)],
    ],
  }),
  cover: 'temporary',
  states: (['paid', 'general', 'temporary', 'months'] as const).map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
