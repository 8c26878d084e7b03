/** Three invented women away from home, a row a year of age, a cell a month: which account is opened, and what paying back changes. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { evaluate } from '../../rules/index.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { cellX, cellY, type GridFrame, gridFrame, gridHeight, rowLabels, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';

type Show = 'worked' | 'first-paid' | 'back-paid' | 'general-stays' | 'corrected';
interface View {
  show: Show;
}
type Kind = 'general' | 'temporary';
/** Ages in months. */
interface Data {
  limit: number;
  entered: number;
  first: number;
  general: number;
  stopped: number;
  /** What the rule opens for the months before the picture's own, by state. */
  accounts: Record<'first-paid' | 'back-paid' | 'general-before' | 'general-after' | 'corrected', Kind>;
}

const START = 35 * 12;
const ROWS = 12;
const END = START + ROWS * 12;
const months = (id: string): number => Number(figure(id).value);

function data(): Data {
  const [first, general] = [months('before-forty.first'), months('before-forty.general')];
  // Any two provinces: the rule asks whether they are the same.
  const opened = (ageMonths: number, more: { hasGeneralHere?: boolean; backPaid?: boolean } = {}): Kind => {
    const result = evaluate('account-opened', { sex: 'female', hukou: 'hunan', province: 'guangdong', ageMonths, ...more });
    if (!result.ok || result.value.account === undefined) return fail('src/rules', 'account-opened', `no account at ${ageMonths} months`, 'the scene before-forty draws one');
    return result.value.account as Kind;
  };
  return {
    limit: months('handbook.temporary.women'),
    entered: months('before-forty.entered'),
    first,
    general,
    stopped: months('before-forty.gap-from'),
    accounts: {
      'first-paid': opened(first),
      'back-paid': opened(first, { backPaid: true }),
      'general-before': opened(general),
      'general-after': opened(first, { hasGeneralHere: true }),
      corrected: opened(first),
    },
  };
}

const isNarrow = (box: Box) => box.w < 400;
const frameOf = (box: Box): GridFrame =>
  isNarrow(box) ? gridFrame(box, { left: 42, right: 4, top: 76, maxCell: 20, row: 16 }) : gridFrame(box, { left: 58, right: 232, top: 12, maxCell: 29, row: 29 });
const height = (box: Box): number => frameOf(box).y + gridHeight(frameOf(box), ROWS) + 6;

const looks: Record<Kind, string> = { general: 'ink', temporary: 'dots edged' };

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const frame = frameOf(box);
  const { limit, entered, first, general, stopped, accounts } = data;
  const right = cellX(frame, 11) + frame.cell;
  const run = (g: string, c: string, from: number, to: number) => runMark(frame, { g, c, from: from - START, to: Math.max(from, to) - START });
  const other = show === 'general-stays';
  const now = { worked: null, 'first-paid': accounts['first-paid'], 'back-paid': accounts['back-paid'], 'general-stays': accounts['general-after'], corrected: accounts.corrected }[show];

  const marks: Mark[] = [
    ...rowLabels(frame, ROWS, (row) => words.number(START + row * 12, 'age-months'), box.font),
    // Worked, and not paid for.
    run('worked', 'ghost', entered, show === 'back-paid' ? entered : other ? general : now ? first : END),
    run('back', looks[accounts['back-paid']], entered, show === 'back-paid' ? first : entered),
    run('before', looks[accounts['general-before']], general, other ? stopped : general),
    run('gap', 'ghost', stopped, other ? first : stopped),
    run('paid', now ? looks[now] : 'rule', first, now ? END : first),
  ];
  // What was paid back; what was booked as a general account.
  const framed = { 'back-paid': [entered, first], corrected: [first, END] }[show as string] ?? [first, first];
  const [top, bottom] = framed.map((age) => cellY(frame, age - START) - frame.gap / 2) as [number, number];
  marks.push(rect('frame', show === 'corrected' ? 'ink line dash bold' : 'blue line bold', frame.x - 3, top, right - frame.x + 6, bottom - top));
  const y = cellY(frame, limit - START) - frame.gap / 2;
  marks.push(line('limit-line', 'ink bold', frame.x - 6, y, right + 6, y));
  return [...marks, ...told(data, show, now, frame, box, words)];
}

/** Which account it is, in large letters; where the answer comes from. */
function told({ limit, first, entered, general }: Data, show: Show, now: Kind | null, frame: GridFrame, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const right = cellX(frame, 11) + frame.cell;
  const values = { first: words.number(first, 'age-months'), entered: words.number(entered, 'age-months'), general: words.number(general, 'age-months'), limit: words.number(limit, 'age-months') };
  const said = (n: number) => words.label(`${show}-${n}`, values);
  const name = now ? words.label(now) : words.label('none');
  const swatch = show === 'worked' ? 'ghost' : show === 'general-stays' ? 'ink' : show === 'corrected' ? 'ink line dash' : show === 'back-paid' ? 'blue line' : 'dots edged';
  const cell = { w: frame.cell, h: rowPitch(frame) - frame.gap };
  if (narrow) {
    return [
      text('heading', 'label-strong', 0, 25, name, 26),
      ...(show === 'worked' ? [] : [text('source-labels', 'label', box.w, 24, words.label(`${show}-source`), 12, 'end')]),
      text('heading', 'label', 0, 46, said(1), 12),
      rect('swatches', swatch, 1, 56, cell.w, cell.h - 1),
      text('notes', 'label', cell.w + 9, 67, said(2), 12),
    ];
  }
  const x = right + 20;
  const line40 = cellY(frame, limit - START);
  return [
    text('heading', 'label-strong', x, 46, name, 42),
    text('heading', 'label', x, 78, said(1), 15),
    rect('swatches', swatch, x + 0.5, 94, cell.w, cell.h - 2),
    text('notes', 'label', x + cell.w + 9, 112, said(2), 14),
    text('limit-labels', 'label-strong', x, line40 + 5, words.label('limit', values), 14),
    ...(show === 'worked' ? [] : [text('source-labels', 'label', x, line40 + 48, words.label('source'), 14), text('source-labels', 'label-strong', x, line40 + 70, words.label(`${show}-source`), 14)]),
  ];
}

export default defineScene<Data, View>({
  id: 'before-forty',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'state-council-office-2009-66', locator: 'art.5' },
    { id: 'mohrss-2016-5', locator: 'item.3' },
    { id: 'provincial-transfer-measures', locator: 'art.11' },
  ],
  data,
  table: ({ entered, first, general, stopped, accounts }) => ({
    columns: [
      { key: 'case', unit: 'words' },
      { key: 'from', unit: 'age-months' },
      { key: 'record', unit: 'age-months' },
      { key: 'account', unit: 'words' },
      { key: 'source', unit: 'words' },
    ],
    rows: [
      ['@case-worked', { gap: 'not-paid' }, String(entered), '@none', { gap: 'not-paid' }],
      ['@case-first-paid', String(first), String(first), `@${accounts['first-paid']}`, '@first-paid-source'],
      ['@case-back-paid', String(first), String(entered), `@${accounts['back-paid']}`, '@back-paid-source'],
      ['@case-general', String(general), String(general), `@${accounts['general-before']}`, '@general-source'],
      ['@case-general-stays', String(general), String(stopped), `@${accounts['general-after']}`, '@general-stays-source'],
      ['@case-corrected', String(first), String(first), `@${accounts.corrected}`, '@corrected-source'],
    ],
  }),
  cover: 'back-paid',
  states: (['worked', 'first-paid', 'back-paid', 'general-stays', 'corrected'] as const).map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => height(box),
});
