/** From the age at which factories stop hiring to the pension, a cell a month: men on one side, women workers on the other, one scale of age between them. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { people } from '../../data/load.ts';
import { printedWidth } from '../kit/heading.ts';
import { type Box, line, type Mark, path, rect, round, text } from '../kit/mark.ts';
import { cellY, type GridFrame, rowPitch, runMark } from '../kit/month-grid.ts';
import { defineScene, type Words } from '../scene.ts';
import { AGES, FIRST_AGE } from './ages.ts';

const SHOWS = ['shut', 'old-line', 'new-line', 'strength', 'after'] as const;
interface View {
  show: (typeof SHOWS)[number];
}
/** Ages in months. */
interface Who {
  key: 'men' | 'women';
  old: number;
  now: number;
}
interface Data {
  gate: number;
  who: [Who, Who];
  /** Of the track that is in the table alone. */
  cadre: { old: number; now: number };
  /** 陈大哥: how far he may still manage, and the two ends of his own line. */
  chen: { can: number; line: [number, number] };
}

const value = (id: string): number => Number(figure(id).value);

function data(): Data {
  for (const person of ['wang-dage', 'chen-dage', 'song-dage']) if (!people().has(person)) fail('data/people', person, 'this person was taken out', 'take the scene after-fifty out of the chapter and of src/charts/index.ts');
  return {
    gate: value('wang-dage.hiring-limit'),
    who: [
      { key: 'men', old: value('line.men.old'), now: value('line.men.new') },
      { key: 'women', old: value('line.women50.old'), now: value('line.women50.new') },
    ],
    cadre: { old: value('line.women55.old'), now: value('line.women55.new') },
    chen: { can: value('chen.age') + value('chen.can-work'), line: [value('chen.statutory.low'), value('chen.statutory.high')] },
  };
}

interface Frame {
  narrow: boolean;
  height: number;
  /** Of men and of women. */
  grids: [GridFrame, GridFrame];
  middle: number;
  bottom: number;
}

function frameOf(box: Box): Frame {
  const narrow = box.w < 400;
  const grid = narrow ? { cell: 8.4, gap: 1.8, row: 13.4, y: 78 } : { cell: 13, gap: 3, row: 18, y: 104 };
  const w = 12 * (grid.cell + grid.gap) - grid.gap;
  const apart = narrow ? 44 : 60;
  const middle = box.w / 2;
  const bottom = grid.y + AGES * grid.row;
  return { narrow, height: bottom + (narrow ? 42 : 18), grids: [{ ...grid, x: round(middle - apart / 2 - w) }, { ...grid, x: round(middle + apart / 2) }], middle, bottom };
}

const widthOf = (grid: GridFrame) => 12 * (grid.cell + grid.gap) - grid.gap;
/** The upper edge of the row of an age. */
const level = (grid: GridFrame, age: number) => cellY(grid, age - FIRST_AGE * 12) - grid.gap / 2;

/** The last row that is drawn, torn below: until what age they work isn't told. */
function tornRow(grid: GridFrame, row: number): string {
  const high = rowPitch(grid) - grid.gap;
  let d = '';
  for (let i = 0; i < 12; i++) {
    const [x, y] = [round(grid.x + i * (grid.cell + grid.gap)), cellY(grid, row * 12)];
    const [left, right] = i % 2 ? [high, high * 0.3] : [high * 0.3, high];
    d += `M${x} ${y}H${round(x + grid.cell)}V${round(y + right)}L${x} ${round(y + left)}z`;
  }
  return d;
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const step = SHOWS.indexOf(show);
  const [left] = f.grids;
  const right = f.grids[1].x + widthOf(f.grids[1]);
  const marks: Mark[] = data.who.flatMap((who, side) => months(data, who, show, f.grids[side] as GridFrame));
  const { gate, who } = data;
  const strong = new Set([gate / 12, ...(step === 0 ? [] : who.map(({ old, now }) => (step === 1 ? old : now) / 12))]);
  for (let row = 0; row < AGES; row++) {
    const age = FIRST_AGE + row;
    if (age % 5 !== 0 && !strong.has(age)) continue;
    const y = level(left, age * 12) + rowPitch(left) / 2 + box.font * 0.44 + (age * 12 === gate ? 3 : 0);
    marks.push(text('age-labels', strong.has(age) ? 'label-strong' : 'label', f.middle, y, words.number(age * 12, 'age-months'), box.font, 'middle'));
  }
  const top = level(left, gate);
  // Above what the reader's flag may take.
  const [first, second] = f.narrow ? [38, 53] : [54, 73];
  marks.push(
    line('gate', 'ink bold', left.x, top, right, top),
    text('gate-labels', 'label-strong', f.middle, first, words.label('gate'), box.font, 'middle'),
    text('gate-labels', 'label', f.middle, second, words.label('gate-said'), box.font, 'middle'),
  );
  return [...marks, ...heads(data, show, f, words), ...notes(data, show, f, box, words)];
}

function months({ gate, chen }: Data, { key, old, now }: Who, show: View['show'], grid: GridFrame): Mark[] {
  const step = SHOWS.indexOf(show);
  const end = (FIRST_AGE + AGES) * 12;
  const moved = step >= SHOWS.indexOf('new-line');
  const his = show === 'strength' && key === 'men';
  // Beside his months only the line stays.
  const counted = show !== 'strength';
  const run = (g: string, c: string, from: number, to: number) => runMark(grid, { g: `${g}-${key}`, c, from: from - FIRST_AGE * 12, to: Math.max(from, to) - FIRST_AGE * 12 });
  const reached = his ? chen.line[1] : !counted || step === 0 ? gate : moved ? now : old;
  const on = show === 'after';
  const marks: Mark[] = [
    run('ahead', 'rule', on ? end : reached, end),
    run('wait', 'ink', gate, counted && step > 0 ? old : gate),
    run('moved', 'red', old, counted && moved ? now : old),
    run('can', 'hatch-blue', gate, his ? chen.can : gate),
    run('rest', 'hatch', chen.can, his ? chen.line[0] : chen.can),
    run('rest-range', 'hatch', chen.line[0], his ? chen.line[1] : chen.line[0]),
    run('on', 'hatch-blue', now, on ? end - 12 : now),
    path(`on-torn-${key}`, 'hatch-blue', on ? tornRow(grid, AGES - 1) : 'M0 0'),
  ];
  // A ruler of the years of age, for the reader's mark.
  for (let row = 0; row < AGES; row++) {
    const x = key === 'men' ? grid.x + widthOf(grid) + 3 : grid.x - 6;
    marks.push(rect(`ages-${key}`, 'rule', x, cellY(grid, row * 12), 3, rowPitch(grid) - grid.gap));
  }
  const line_ = (g: string, c: string, age: number) => line(`${g}-${key}-line`, c, grid.x - 2, level(grid, age), grid.x + widthOf(grid) + 2, level(grid, age));
  if (step > 0) marks.push(line_('old', step === 1 ? 'ink bold' : 'ink dash', old));
  if (moved) marks.push(line_('now', 'red bold', now));
  return marks;
}

/** The months between, printed over each side; over 陈大哥's, those that he gives himself. */
function heads({ gate, who, chen }: Data, show: View['show'], f: Frame, words: Words): Mark[] {
  const [size, name, base, unit] = f.narrow ? [42, 13, 64, 12] : [68, 18, 92, 15];
  const step = SHOWS.indexOf(show);
  return who.flatMap(({ key, old, now }, side): Mark[] => {
    const grid = f.grids[side] as GridFrame;
    const his = show === 'strength' && key === 'men';
    const printed = words.number((his ? chen.can : step === 1 ? old : now) - gate, 'count');
    const w = printedWidth(printed, size);
    const c = his ? 'printed printed-blue' : show === 'strength' ? 'printed ghost' : step < 2 ? 'printed' : 'printed printed-red';
    const said = words.label('months', { n: '' });
    const right = grid.x + widthOf(grid);
    // Mirrored: each side begins at its outer edge.
    const title = text('names', 'label-strong', side ? right : grid.x, name + 2, words.label(his ? 'chen' : key), name, side ? 'end' : undefined);
    if (step === 0) return [title];
    return [
      title,
      text('printed', c, side ? right - [...said].length * unit - 4 : grid.x, base, printed, size, side ? 'end' : undefined),
      text('unit-labels', 'label', side ? right : grid.x + w + 4, base, said, unit, side ? 'end' : undefined),
    ];
  });
}

/** What each side comes to, said at its line: beside it on a desk, under the grids on a phone. */
function notes({ who, chen }: Data, show: View['show'], f: Frame, box: Box, words: Words): Mark[] {
  const [men, women] = f.grids;
  const [under, next] = [f.bottom + 15, f.bottom + 33];
  const outer = [men.x - 10, women.x + widthOf(women) + 10] as const;
  const said: Mark[] = [];
  const say = (side: 0 | 1, c: string, age: number, key: string, lines: string[]) =>
    lines.forEach((one, k) => {
      const x = side ? (f.narrow ? box.w : outer[1]) : f.narrow ? men.x : outer[0];
      const y = f.narrow ? (key === 'second' ? next : under) : level(men, age) + 5 + k * 19;
      said.push(text('notes', c, x, y, one, box.font, (side === 1) === f.narrow ? 'end' : undefined));
    });
  if (show === 'old-line' || show === 'new-line') {
    who.forEach(({ old, now }, side) => {
      const age = show === 'old-line' ? old : now;
      say(side as 0 | 1, show === 'old-line' ? 'label-strong' : 'label-red', age, 'first', [words.label(show, { age: words.number(age, 'age-months') })]);
    });
  }
  if (show === 'strength') {
    const [can, rest] = [chen.can - 30, (chen.can + chen.line[0]) / 2];
    say(0, 'label-blue', can, 'first', f.narrow ? [words.label('chen-can')] : [words.label('chen'), words.label('can')]);
    say(0, 'label-strong', rest, 'second', f.narrow ? [words.label('chen-rest')] : [words.label('chen'), words.label('rest')]);
  }
  if (show === 'after') {
    const [{ now: mens }, { now: womens }] = who;
    say(0, 'label-blue', mens + 12, 'first', f.narrow ? [words.label('works-on')] : [words.label('song'), words.label('works-on')]);
    say(1, 'label-strong', womens, 'first', f.narrow ? [words.label('order-56')] : [words.label('order-56-1'), words.label('order-56-2')]);
    // What the order covers: from the line on, open below.
    who.forEach(({ now }, side) => {
      const grid = f.grids[side] as GridFrame;
      const x = side ? grid.x - 5 : grid.x + widthOf(grid) + 5;
      const foot = f.bottom + (f.narrow ? 10 : 6);
      said.push(path('order-line', 'ink line', `M${round(x + (side ? 6 : -6))} ${round(level(grid, now))}H${round(x)}V${foot}${f.narrow ? `H${side ? 186 : round(women.x - 5)}` : ''}`));
    });
  }
  return said;
}

export default defineScene<Data, View>({
  id: 'after-fifty',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'text-001', locator: '访谈：王大哥' },
    { id: 'retirement-measures-2024', locator: 'art.1' },
    { id: 'mohrss-order-56' },
  ],
  data,
  table: ({ gate, who, cadre }) => ({
    columns: [
      { key: 'who', unit: 'words' },
      { key: 'gate', unit: 'age-months' },
      { key: 'old-line', unit: 'age-months' },
      { key: 'new-line', unit: 'age-months' },
      { key: 'before', unit: 'months' },
      { key: 'after', unit: 'months' },
      { key: 'more', unit: 'months' },
    ],
    rows: [...who, { key: 'cadre', ...cadre }].map(({ key, old, now }) => [`@${key}`, ...[gate, old, now, old - gate, now - gate, now - old].map(String)]),
  }),
  cover: 'new-line',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
