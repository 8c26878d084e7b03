/** What is still out: down while he pays, up again while he draws, and how many months it takes to come back. */
import { scaleLinear } from 'd3';
import { crowd } from '../kit/crowd.ts';
import { type Box, circle, line, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Course, crossing, type Data, END, netAt, type Money, readData, RETIRE, type Side, SIDES, START } from './data.ts';
import { type Frame, frameOf } from './frame.ts';

const SHOWS = ['own', 'whole', 'flexible', 'as-paid', 'survival'] as const;
type Show = (typeof SHOWS)[number];
interface View {
  show: Show;
}

/** What is filled: the side that the step is about, then all. What came before stays as an outline. */
type Look = 'hidden' | 'before' | 'now';
function look(side: Side, show: Show): Look {
  if (show === 'as-paid' || show === 'survival' || show === side) return 'now';
  if (show === 'own') return 'hidden';
  return side === 'flexible' && show === 'whole' ? 'hidden' : 'before';
}
/** The employer's money is dotted, as on the payslip; his own is ink. */
const FILL: Record<Side, [paid: string, back: string]> = { own: ['ink', 'ink soft'], flexible: ['ink', 'ink soft'], whole: ['dots', 'dots'] };
const OUTLINED: Record<Side, [string, string]> = { own: ['ink', 'ink soft'], flexible: ['ink line', 'ink line'], whole: ['dots', 'dots'] };

const STROKES = 12;
/** Behind the smaller ones stand the greater. */
const ORDER = ['whole', 'flexible', 'own'] as const;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box, show === 'survival');
  const courses = data.courses[show === 'as-paid' ? 'as-paid' : 'wages'];
  const x = scaleLinear().domain([START, END]).range([f.left, f.right]);
  const y = scaleLinear().domain([0, -data.courses.wages.whole.paid]).range([f.zero, f.bottom]);
  const all = show === 'as-paid' || show === 'survival';
  const marks: Mark[] = [];

  for (const side of ORDER) {
    const state = look(side, show);
    const of = courses[side];
    const [paid, back] = state === 'now' ? (all ? OUTLINED : FILL)[side] : state === 'before' ? (side === 'own' && show === 'whole' ? ['ink', 'ghost'] : ['ghost', 'ghost']) : ['ink', 'ink soft'];
    const at = (age: number) => `${round(x(age))} ${round(state === 'hidden' ? f.zero : y(netAt(of, age)))}`;
    marks.push(path(`paid-${side}`, paid, `M${at(START)}${steps(START, RETIRE).map((age) => `L${at(age)}`).join('')}V${f.zero}z`));
    marks.push(path(`back-${side}`, back, `M${round(x(RETIRE))} ${f.zero}L${at(RETIRE)}${steps(RETIRE, crossing(of)).map((age) => `L${at(age)}`).join('')}z`));
  }
  marks.push(line('zero', 'ink', f.left, f.zero, f.right, f.zero), line('retire', 'rule axis dash', x(RETIRE), f.top, x(RETIRE), f.bottom + 4));
  for (const side of ORDER) {
    const of = courses[side];
    const now = look(side, show) === 'now';
    const end = crossing(of);
    const at = (age: number) => (now ? `${round(x(age))} ${round(y(netAt(of, age)))}` : `${round(x(RETIRE))} ${f.zero}`);
    marks.push(path(`line-${side}`, now ? 'blue line bold' : 'rule', `M${at(RETIRE)}${steps(RETIRE, end).map((age) => `L${at(age)}`).join('')}`));
    marks.push(circle('crossings', 'blue', x(end), f.zero, now ? 4.5 : 0));
  }
  marks.push(...ages(data, f, x, words, box), ...labels(courses, show, f, x, y, words, box));
  return [...marks, ...(show === 'survival' ? living(data, f, words, box) : results(courses, show, f, words, box))];
}

const steps = (from: number, to: number): number[] => Array.from({ length: STROKES }, (_, i) => from + ((to - from) * (i + 1)) / STROKES);

type Scale = (value: number) => number;

function ages({ mean }: Data, f: Frame, x: Scale, words: Words, box: Box): Mark[] {
  const last = RETIRE + mean;
  const marks: Mark[] = [
    line('mean-line', 'blue', x(last), f.zero - 7, x(last), f.zero + 7),
    text('mean-labels', 'label-blue', f.right, f.zero + box.font + 8, words.label('mean'), box.font, 'end'),
    text('mean-labels', 'label-blue', f.right, f.zero + 2.2 * box.font + 10, words.number(last, 'age-months'), box.font, 'end'),
  ];
  return [...marks, ...[START, RETIRE, 840, 960].flatMap((age) => [
    line('ticks', 'rule axis', x(age), f.zero - 4, x(age), f.zero),
    text('age-labels', age === RETIRE ? 'label-strong' : 'label', x(age), f.ages, words.number(age, 'age-months'), box.font, age === START ? undefined : 'middle'),
  ])];
}

/** What was paid, under the valley's deepest point; the months, over the place where it is back. */
function labels(courses: Record<Side, Course>, show: Show, f: Frame, x: Scale, y: Scale, words: Words, box: Box): Mark[] {
  const marks: Mark[] = [
    text('legs-label', 'label', (x(START) + x(RETIRE)) / 2, f.legs, words.label('paying', { years: words.number(RETIRE - START, 'months', 'years') }), box.font, 'middle'),
    text('legs-label', 'label-blue', x(RETIRE) + 8, f.legs, words.label('drawing'), box.font),
  ];
  const spread = { own: undefined, flexible: 'end', whole: undefined } as const;
  for (const side of SIDES) {
    if (look(side, show) !== 'now') continue;
    const of = courses[side];
    const nudge = { own: -8, flexible: f.narrow ? 3 : 6, whole: f.narrow ? -2 : -4 }[side];
    marks.push(text('crossing-labels', 'label-blue', x(crossing(of)) + nudge, f.zero - 9, words.number(of.back, 'months', 'number'), f.narrow ? 13 : 17, spread[side]));
    if (show === 'survival' || show === 'as-paid') continue;
    marks.push(text('tip-labels', 'label-strong halo', x(RETIRE), y(-of.paid) + (f.narrow ? 16 : 20), words.label('paid', { yuan: words.number(of.paid, 'yuan') }), box.font, 'middle'));
  }
  return marks;
}

/** In the corner that the valleys leave free: the months, large for what the step is about. */
function results(courses: Record<Side, Course>, show: Show, f: Frame, words: Words, box: Box): Mark[] {
  const sides = SIDES.filter((side) => look(side, show) !== 'hidden');
  const marks: Mark[] = [];
  let at = f.results.y;
  for (const side of [...sides].sort((a, b) => Number(look(b, show) === 'now') - Number(look(a, show) === 'now'))) {
    const { back, paid } = courses[side];
    const now = look(side, show) === 'now';
    const c = now ? 'label-strong' : 'label';
    const number = words.number(back, 'months', 'number');
    if (now && show !== 'as-paid') {
      at += f.results.big * 0.86;
      marks.push(text('printed', 'printed blue', f.results.x, at, number, f.results.big));
      marks.push(text('result-labels', c, f.results.x, at + f.results.line, words.label(`months-${side}`), box.font), text('result-labels', 'label', f.results.x, at + 1.9 * f.results.line, words.label('age', { age: words.number(RETIRE + back, 'age-months') }), box.font));
      at += 2 * f.results.line;
      continue;
    }
    at += f.results.small + f.results.gap;
    const said = show === 'as-paid' && !f.narrow ? words.label('side-paid', { who: words.label(`side-${side}`), yuan: words.number(Math.round(paid), 'yuan') }) : words.label(`side-${side}`);
    marks.push(text('printed', now ? 'printed blue' : 'printed ghost', f.results.x, at, number, f.results.small), text('result-labels', c, f.results.x + 3 * f.results.small * 0.62 + 8, at, said, box.font));
  }
  return marks;
}

/** A thousand men of sixty, and who of them is left when each has come back. */
function living(data: Data, f: Frame, words: Words, box: Box): Mark[] {
  const { pitch, lane, apart, y, head } = f.living;
  return SIDES.flatMap((side, i) => {
    const left = i * apart;
    const { age, left: alive } = data.reached[side];
    const of = { x: left, y, pitch, lane, grows: 'down' } as const;
    const under = y + (1000 / lane) * pitch + (f.narrow ? 17 : 22);
    return [
      crowd(`alive-${side}`, '', of, 0, alive),
      // Of his own money nothing is lost: it is the account, and what is left of it goes to the family.
      crowd(`gone-${side}`, side === 'own' ? 'gone' : 'red', of, alive, 1000),
      text('living-labels', 'label-strong', left, head, words.label(f.narrow ? `side-${side}` : `back-${side}`), box.font),
      text('living-labels', 'label', left, head + (f.narrow ? 16 : 21), words.label(f.narrow ? 'reached-short' : 'reached', { age: words.number(age, 'age-months'), n: words.number(alive, 'people', f.narrow ? 'number' : '') }), box.font),
      text('living-labels', side === 'own' ? 'label' : 'label-red', left, under, words.label(f.narrow ? 'gone-short' : 'gone', { n: words.number(1000 - alive, 'people') }), box.font),
    ];
  });
}

export default defineScene<Data, View>({
  id: 'whose-money',
  kind: 'lines',
  order: 'sequence',
  sources: [{ id: 'state-council-2005-38', locator: 'art.6' }, { id: 'un-wpp-2024' }],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'age', unit: 'age-months' },
      ...SIDES.map((side) => ({ key: side, unit: 'yuan' as const })),
      { key: 'alive', unit: 'people' },
    ],
    rows: data.courses.wages.own.net.map((_, year) => {
      const drawn = year - (RETIRE - START) / 12;
      const net = (side: Side, money: Money = 'wages') => String(Math.round(data.courses[money][side].net[year] as number));
      return [String(START + 12 * year), ...SIDES.map((side) => net(side)), drawn < 0 ? { gap: 'not-yet' } : String(Math.round(data.alive[drawn] as number))];
    }),
  }),
  cover: 'survival',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box, false).height,
});
