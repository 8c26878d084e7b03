/** Two sides of one document: people who were let out of the insurance, and the ages from which a new account is a temporary one. */
import { figure } from '../../data/figures.ts';
import { evaluate } from '../../rules/index.ts';
import { type Crowd, crowd } from '../kit/crowd.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { ROWS, START, YEAR } from './ages.ts';

const SEXES = ['female', 'male'] as const;
type Sex = (typeof SEXES)[number];
interface View {
  show: 'gate' | 'closed' | 'ages' | 'one-month';
}
interface Data {
  /** In ten thousands of people. */
  insured: number;
  left: number;
  leftPeople: number;
  insuredPeople: number;
  /** The month of age from which the account is temporary, by the rule. */
  limits: Record<Sex, number>;
}
const DOT = 10_000;

function data(): Data {
  const [insuredPeople, leftPeople] = ['cash-outs.insured', 'cash-outs.left'].map((id) => Number(figure(id).value)) as [number, number];
  const limit = (sex: Sex): number => {
    for (let age = START; age < START + ROWS * YEAR; age++) {
      const result = evaluate('account-opened', { sex, hukou: 'hunan', province: 'guangdong', ageMonths: age, hasGeneralElsewhere: true });
      if (result.ok && result.value.account === 'temporary') return age;
    }
    throw new Error(`no limit for ${sex} among the ages drawn`);
  };
  return { insuredPeople, leftPeople, insured: Math.round(insuredPeople / DOT), left: Math.round(leftPeople / DOT), limits: { female: limit('female'), male: limit('male') } };
}

interface Frame {
  narrow: boolean;
  height: number;
  people: Crowd;
  out: Crowd;
  gate: { x: number; y1: number; y2: number };
  grid: { y: number; row: number; cell: number; gap: number; x: Record<Sex, number>; ages: number };
}
const frameOf = (box: Box): Frame =>
  box.w < 400
    ? {
        narrow: true,
        height: 346,
        people: { x: 0, y: 30, pitch: 5, lane: 10, grows: 'right' },
        out: { x: 240, y: 30, pitch: 5, lane: 10, grows: 'right' },
        gate: { x: 228, y1: 24, y2: 84 },
        grid: { y: 146, row: 11, cell: 8, gap: 2, x: { female: 0, male: 168 }, ages: 144 },
      }
    : {
        narrow: false,
        height: 388,
        people: { x: 0, y: 70, pitch: 10, lane: 22, grows: 'right' },
        out: { x: 230, y: 70, pitch: 10, lane: 22, grows: 'right' },
        gate: { x: 213, y1: 60, y2: 300 },
        grid: { y: 56, row: 17, cell: 10, gap: 2, x: { female: 294, male: 496 }, ages: 467 },
      };

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  return [...people(data, show === 'gate', f, box, words), ...ages(data, show, f, box, words)];
}

function people({ insured, left, insuredPeople, leftPeople }: Data, open: boolean, f: Frame, box: Box, words: Words): Mark[] {
  const { x, y1, y2 } = f.gate;
  const middle = (y1 + y2) / 2;
  const door = f.narrow ? 22 : 70;
  const stay = insured - left;
  const wan = (n: number) => words.number(n, 'people', 'wan');
  const size = f.narrow ? 13 : 17;
  const under = y2 + (f.narrow ? 16 : 24);
  return [
    crowd('people', '', f.people, 0, stay),
    // Those who were let out, and where they stand once nobody is.
    open ? crowd('people', 'red', f.out, 0, left) : crowd('people', '', f.people, stay, insured),
    line('gate', 'ink bold', x, y1, x, open ? middle - door / 2 : middle),
    line('gate', 'ink bold', x, open ? middle + door / 2 : middle, x, y2),
    text('people-labels', 'label-strong', 0, f.narrow ? 14 : 20, words.label('people'), f.narrow ? 13 : 17),
    text('people-labels', 'label', f.narrow ? box.w : 0, f.narrow ? 14 : 44, words.label('dots'), box.font, f.narrow ? 'end' : undefined),
    text('count-labels', 'label-strong', 0, under, words.label(open ? 'stay' : 'insured', { people: wan(open ? insuredPeople - leftPeople : insuredPeople) }), size),
    ...(open
      ? [text('left-labels', 'label-red', f.narrow ? box.w : 280, under, words.label('left', { people: wan(leftPeople) }), size, 'end')]
      : [text('left-labels', 'label', f.narrow ? box.w : 0, under + (f.narrow ? 0 : 26), words.label('closed'), f.narrow ? 12 : 15, f.narrow ? 'end' : undefined)]),
  ];
}

function ages({ limits }: Data, show: View['show'], f: Frame, box: Box, words: Words): Mark[] {
  const { grid } = f;
  const drawn = show === 'ages' || show === 'one-month';
  const pitch = grid.cell + grid.gap;
  const y = (age: number) => grid.y + Math.floor((age - START) / YEAR) * grid.row;
  const wide = YEAR * pitch - grid.gap;
  const cells = (sex: Sex, from: number, to: number) => {
    let d = '';
    for (let age = from; age < to; age++) d += rectPath(grid.x[sex] + ((age - START) % YEAR) * pitch, y(age), grid.cell, grid.row - grid.gap - 1);
    return d || 'M0 0';
  };
  const end = START + ROWS * YEAR;
  const marks: Mark[] = f.narrow && show === 'one-month' ? [] : [text('age-labels', 'label-strong', f.narrow ? 0 : grid.x.female, f.narrow ? 125 : 20, words.label('first-insured'), f.narrow ? 13 : 17)];

  for (let row = 0; row < ROWS; row += 2) marks.push(text('age-labels', 'label', grid.ages, grid.y + row * grid.row + grid.row / 2 + 4, words.label('age', { n: String(START / YEAR + row) }), f.narrow ? 12 : 13, 'middle'));
  for (const sex of SEXES) for (let row = 0; row < ROWS; row++) marks.push(path(`${sex}-rows`, 'rule', rectPath(grid.x[sex], grid.y + row * grid.row, wide, grid.row - grid.gap - 1)));
  for (const sex of SEXES) {
    const x = grid.x[sex];
    const limit = limits[sex];
    const [first, second] = show === 'one-month' && sex === 'female' ? [limit - 1, limit] : [START, START];
    marks.push(text('age-labels', 'label-strong', x + wide / 2, grid.y - (f.narrow ? 6 : 9), words.label(sex), f.narrow ? 12 : 15, 'middle'));
    marks.push(
      path('general', 'ink', cells(sex, START, drawn ? limit : START)),
      path('temporary', 'dots edged', cells(sex, limit, drawn ? end : limit)),
      line('limit-line', drawn ? 'ink bold' : 'rule', x - 3, y(limit) - grid.gap, x + wide + 3, y(limit) - grid.gap),
    );
    const ring = (age: number, on: boolean) => rect('month-edge', on ? 'blue line bold' : 'rule', x + ((age - START) % YEAR) * pitch - 1.5, y(age) - 1.5, on ? grid.cell + 3 : 0, on ? grid.row - grid.gap + 2 : 0);
    marks.push(ring(first, first !== START), ring(second, second !== START));
  }
  return [...marks, ...(drawn ? key(limits.female, show === 'one-month', f, box, words) : [])];
}

/** What the textures are; of the two months side by side, which is which. */
function key(limit: number, month: boolean, f: Frame, box: Box, words: Words): Mark[] {
  const kinds = [
    { c: 'ink', name: 'general', age: limit - 1 },
    { c: 'dots edged', name: 'temporary', age: limit },
  ];
  const [left, y, step] = f.narrow ? [month ? 0 : 152, 125, month ? 168 : 72] : [f.grid.x.female, f.grid.y + ROWS * f.grid.row + 15, month ? 202 : 130];
  return kinds.flatMap(({ c, name, age }, k) => {
    const said = month ? words.label('at', { age: words.number(age, 'age-months'), account: words.label(`${name}-short`) }) : words.label(f.narrow ? `${name}-short` : name);
    return [rect('swatches', c, left + k * step, y - 10, 13, 11), text('notes', month ? 'label-blue' : 'label', left + 20 + k * step, y, said, box.font)];
  });
}

export default defineScene<Data, View>({
  id: 'one-document',
  kind: 'people',
  order: 'sequence',
  sources: [
    { id: 'state-council-office-2009-66', locator: 'art.3; art.5' },
    { id: 'lin-2019' },
  ],
  data,
  table: ({ limits, insuredPeople, leftPeople }) => ({
    columns: [
      { key: 'what', unit: 'words' },
      { key: 'people', unit: 'people' },
      { key: 'age', unit: 'age-months' },
      { key: 'account', unit: 'words' },
    ],
    rows: [
      ['@row-insured', String(insuredPeople), { gap: 'no-age' }, { gap: 'no-age' }],
      ['@row-left', String(leftPeople), { gap: 'no-age' }, { gap: 'no-age' }],
      ...SEXES.flatMap((sex) => [
        [`@${sex}`, { gap: 'no-count' }, String(limits[sex] - 1), '@general'],
        [`@${sex}`, { gap: 'no-count' }, String(limits[sex]), '@temporary'],
      ]),
    ],
  }),
  cover: 'ages',
  states: (['gate', 'closed', 'ages', 'one-month'] as const).map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
