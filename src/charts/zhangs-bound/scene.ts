/** One published rate and its upper bound: how the share grows with those who are counted as unemployed. A dot is 100,000 people. */
import { scaleLinear } from 'd3';
import { div, exact, mul, toDecimal } from '../../data/exact.ts';
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { type Crowd, crowd } from '../kit/crowd.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';

interface View {
  /** Of those outside the labour force and not in school, in quarters; null: nobody is counted yet. */
  quarters: number | null;
}
interface Data {
  unemployed: number;
  working: number;
  outside: number;
  students: number;
  published: string;
}

const A_DOT = 100_000;
const STEP = 1_000_000;
const TOP = 50;

function data(): Data {
  const value = (id: string) => Number(figure(id).value);
  const found = { unemployed: value('zhang.unemployed'), working: value('zhang.working'), outside: value('zhang.outside'), students: value('zhang.students') };
  for (const [name, people] of Object.entries(found)) if (people % A_DOT) fail('data/figures', `zhang.${name}`, `${people} is no whole number of dots`, 'change what a dot is');
  return { ...found, published: figure('youth.march').value };
}

/** With so many counted: numerator, denominator, and the share in percent with one decimal. */
function share({ unemployed, working }: Data, counted: number): { above: number; below: number; rate: string } {
  const [above, below] = [unemployed + counted, unemployed + working + counted];
  return { above, below, rate: toDecimal(div(mul(exact(String(above)), exact('100')), exact(String(below))), 1) };
}

interface Frame {
  narrow: boolean;
  people: Crowd;
  /** Between those outside and the labour force. */
  gap: number;
  students: Crowd;
  height: number;
}
const frameOf = (box: Box): Frame =>
  box.w < 400
    ? { narrow: true, people: { x: 7, y: 7, lane: 20, pitch: 7, grows: 'right' }, gap: 7, students: { x: 7, y: 203, lane: 20, pitch: 7, grows: 'right' }, height: 350 }
    : { narrow: false, people: { x: 10, y: 50, lane: 8, pitch: 10, grows: 'right' }, gap: 20, students: { x: 10, y: 200, lane: 8, pitch: 10, grows: 'right' }, height: 396 };

function draw(data: Data, { quarters }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { people, gap } = f;
  const force: Crowd = { ...people, x: people.x + gap };
  const [outside, unemployed, working, students] = [data.outside, data.unemployed, data.working, data.students].map((n) => n / A_DOT) as [number, number, number, number];
  const counted = ((quarters ?? 0) * outside) / 4;
  const all = outside + unemployed + working;
  const column = (n: number, from: Crowd) => from.x + (n / from.lane) * from.pitch;
  const pad = f.narrow ? 2.5 : 6;
  const end = column(all, force) + pad;
  const start = counted > 0 ? column(outside - counted, people) - pad : column(outside, force) - pad;
  const bottom = people.y + people.lane * people.pitch;
  return [
    crowd('outside', 'gone', people, 0, outside - counted),
    crowd('counted', 'blue', people, outside - counted, outside),
    crowd('unemployed', '', force, outside, outside + unemployed),
    crowd('working', 'gone', force, outside + unemployed, all),
    crowd('students', 'gone', f.students, 0, students),
    path('denominator', quarters === null ? 'rule axis' : 'ink line', rectPath(start, people.y - pad, end - start, bottom - people.y + 2 * pad)),
    ...(f.narrow && quarters !== null ? [] : names(data, f, force, bottom, box, words)),
    ...(quarters === null ? [] : fraction(data, counted * A_DOT, f, bottom, words)),
    text('student-labels', 'label', f.students.x, f.students.y - (f.narrow ? 6 : 12), words.label(quarters === null ? 'students' : 'students-apart', { n: words.number(data.students, 'people', 'wan') }), box.font),
    ...scale(data, quarters === null ? null : counted * A_DOT, f, box, words),
  ];
}

/** Who is who: over the columns of each, on a phone under them. */
function names(data: Data, f: Frame, force: Crowd, bottom: number, box: Box, words: Words): Mark[] {
  const columns = (n: number) => (n / A_DOT / f.people.lane) * f.people.pitch;
  const [y, step] = f.narrow ? [bottom + 17, 16] : [f.people.y - 32, 19];
  return [
    { key: f.narrow ? 'outside-short' : 'outside', n: data.outside, x: f.people.x },
    { key: 'unemployed', n: data.unemployed, x: force.x + columns(data.outside) },
    { key: 'working', n: data.working, x: force.x + columns(data.outside + data.unemployed) },
  ].flatMap(({ key, n, x }) => {
    const middle = x + columns(n) / 2;
    return [text('group-labels', 'label-strong', middle, y, words.label(key), box.font, 'middle'), text('group-labels', 'label', middle, y + step, words.number(n, 'count', 'wan'), box.font, 'middle')];
  });
}

/** What is filled, over what is framed. */
function fraction(data: Data, counted: number, f: Frame, bottom: number, words: Words): Mark[] {
  const { above, below } = share(data, counted);
  const [filled, framed] = [words.label('filled', { n: words.number(above, 'count', 'wan') }), words.label('framed', { n: words.number(below, 'count', 'wan') })];
  const [x, y] = [f.people.x, bottom + (f.narrow ? 19 : 30)];
  if (!f.narrow) return [text('fraction-labels', 'label-strong', x, y, words.label('fraction', { filled, framed }), 16)];
  return [text('fraction-labels', 'label-strong', x, y, filled, 12), text('fraction-labels', 'label-strong', x, y + 17, framed, 12)];
}

/** From 0 to 50 %: upright beside the crowd on a phone, under it on a desk. Ink: the unemployed alone; blue: what counting adds. */
function scale(data: Data, counted: number | null, f: Frame, box: Box, words: Words): Mark[] {
  const base = Number(share(data, 0).rate);
  const { rate } = share(data, counted ?? 0);
  const value = counted === null ? 0 : Number(rate);
  const along = scaleLinear().domain([0, TOP]).range(f.narrow ? [346, 30] : [14, 626]);
  const across = f.narrow ? 200 : 340;
  const thick = f.narrow ? 8 : 12;
  const marks: Mark[] = [];
  const area = (from: number, to: number): [number, number, number, number] => {
    const [a, b] = [Math.min(along(from), along(to)), Math.max(along(from), along(to))];
    return f.narrow ? [across - thick / 2, a, thick, b - a] : [a, across - thick / 2, b - a, thick];
  };
  const tick = (g: string, c: string, at: number, from: number, to: number) => (f.narrow ? line(g, c, across + from, along(at), across + to, along(at)) : line(g, c, along(at), across + from, along(at), across + to));
  for (let percent = 0; percent <= TOP; percent += 10) {
    marks.push(tick('scale', 'rule axis', percent, -thick / 2 - 4, thick / 2));
    // Beside the figures that are told there is no room for the scale's own.
    if (f.narrow ? percent % TOP !== 0 || (percent > 0 && percent - value < 5) : counted !== null && percent === 20) continue;
    const label = percent === TOP ? words.number(percent, 'percent') : words.number(percent, 'count');
    if (f.narrow) marks.push(text('scale-labels', 'label', across + 9, along(percent) + (percent ? -6 : 3), label, box.font));
    else marks.push(text('scale-labels', 'label', along(percent), across + 26, label, box.font, percent === TOP ? 'end' : 'middle'));
  }
  marks.push(path('scale-frame', 'rule axis', rectPath(...area(0, TOP))), rect('bar', 'ink', ...area(0, Math.min(value, base))), rect('bar', 'blue', ...area(Math.min(value, base), value)));
  if (counted === null) return marks;
  const published = Number(data.published);
  const c = counted > 0 ? 'printed printed-blue' : 'printed';
  const said = words.number(rate, 'percent');
  marks.push(tick('published', 'ink bold', published, thick / 2, thick / 2 + (f.narrow ? 7 : 30)));
  if (f.narrow) {
    marks.push(
      text('published-labels', 'label', across + 14, along(published) + 15, words.label('published-short'), box.font),
      text('published-labels', 'label-strong', across + 14, along(published) + 31, words.number(data.published, 'percent'), box.font),
      text('printed', c, across + 9, along(value) - 5, said, 25),
    );
  } else {
    const middle = Math.min(along(value), 556);
    marks.push(
      text('published-labels', 'label-strong', along(published) + 7, across + 36, words.label('published', { rate: words.number(data.published, 'percent') }), box.font),
      text('printed', c, middle, across - 16, said, 48, 'middle'),
    );
  }
  return marks;
}

export default defineScene<Data, View>({
  id: 'zhangs-bound',
  kind: 'people',
  order: 'sequence',
  sources: [{ id: 'zhang-caixin-2023' }, { id: 'nbs-youth-table' }],
  data,
  table: (found) => ({
    columns: [
      { key: 'counted', unit: 'people' },
      { key: 'above', unit: 'people' },
      { key: 'below', unit: 'people' },
      { key: 'rate', unit: 'percent' },
    ],
    rows: [0, 1, 2, 3, 4].map((quarters) => {
      const counted = (found.outside / 4) * quarters;
      const { above, below, rate } = share(found, counted);
      return [counted, above, below, rate].map(String);
    }),
  }),
  control: (found) => ({
    min: 0,
    max: found.outside,
    step: STEP,
    stops: { none: 0, quarter: found.outside / 4, half: found.outside / 2, all: found.outside },
    say: (counted, words) => ({ counted: words.number(counted, 'people', 'wan'), rate: words.number(share(found, counted).rate, 'percent') }),
  }),
  cover: 'all',
  states: [
    { id: 'people', view: { quarters: null } },
    { id: 'none', view: { quarters: 0 } },
    { id: 'quarter', view: { quarters: 1 } },
    { id: 'half', view: { quarters: 2 } },
    { id: 'all', view: { quarters: 4 } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
