/** The floor as a part of the average wage: a column a period, as wide as it is long, filled up to the floor. Nothing joins two definitions. */
import { formatMonth, type Month, yearOf } from '../../rules/index.ts';
import { type Box, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, END, FIRST, lengthOf, PLACES, type Period, type PlaceId, readData } from './data.ts';
import { frameOf } from './frame.ts';
import { drawGrowth } from './growth.ts';

export interface View {
  /** Places whose floors are filled in; the last is spoken of. */
  filled: PlaceId[];
  growth?: boolean;
}

/** Shorter periods have no room for a number of their own. */
const LEAST_LABELLED = 12;

function draw(data: Data, { filled, growth }: View, box: Box, words: Words): Mark[] {
  if (growth) return drawGrowth(data, box, words);
  const f = frameOf(box);
  const marks: Mark[] = years(box);
  for (const place of PLACES) {
    const shown = filled.includes(place);
    const named = filled.at(-1) === place;
    const [top, base, rule] = [100, 0, data.rule].map((percent) => f.share(place, percent)) as [number, number, number];
    let said: string | null = null;
    for (const period of data.periods[place]) {
      const [x, w] = columnOf(period, f.when);
      const share = period.share === null ? 0 : Number(period.share);
      const y = f.share(place, shown ? share : 0);
      marks.push(
        path(`${place}-average`, period.share === null ? 'hatch' : 'rule axis', rectPath(x, top, w, base - top)),
        rect(`${place}-floor`, 'ink', x, y, w, base - y),
        rect(`${place}-short`, shown && share > 0 && share < data.rule ? 'ghost' : 'ink', x, rule, w, shown && share > 0 && share < data.rule ? y - rule : 0),
      );
      // A number where it changes.
      if (shown && period.share && period.share !== said && lengthOf(period) >= LEAST_LABELLED) {
        said = period.share;
        const label = f.narrow ? words.number(Math.round(share), 'count') : words.number(period.share, 'percent');
        marks.push(text(`${place}-labels`, named && share < data.rule ? 'label-strong' : 'label', x + w / 2, rule - 5, label, f.narrow ? 12 : 13, 'middle'));
      }
    }
    marks.push(line(`${place}-line`, 'ink dash thin', f.left, rule, f.right, rule));
    const missing = data.periods[place][0]?.from ?? FIRST;
    if (missing > FIRST) marks.push(text('untold-labels', 'label', (f.left + f.when(missing)) / 2, f.narrow ? base - 8 : (rule + base) / 2 + 5, words.label(f.narrow ? 'untold-short' : 'untold'), box.font, 'middle'));
    const changed = data.changed[place];
    if (changed && shown) marks.push(line('changed-line', 'ink bold', f.when(changed), base, f.when(changed), base + (f.narrow ? 5 : 8)));
    if (changed && named) marks.push(text('changed-label', 'label', f.when(changed), base + box.font + (f.narrow ? 3 : 8), words.label('changed'), box.font, 'middle'));
    marks.push(text('names', named ? 'label-strong' : 'label', 0, rule - (f.narrow ? 16 : 20), words.label(place), f.narrow ? 14 : 17));
    marks.push(text('rule-labels', 'label', 0, rule + box.font * 0.36, words.number(data.rule, 'percent'), box.font));
  }
  marks.push(text('heading', 'label', f.left, f.top - (f.narrow ? 10 : 12), words.label(f.narrow ? 'whole-short' : 'whole', { n: words.number(data.rule, 'percent') }), box.font));
  if (filled.at(-1) === 'shenzhen') steps(marks, data.periods.shenzhen, box, words);
  return marks;
}

/** A column, with a hair of paper after it. */
const columnOf = ({ from, to }: Period, when: (at: number) => number): [number, number] => [when(from), when(to) - when(from) - 1.5];

function years(box: Box): Mark[] {
  const f = frameOf(box);
  const marks: Mark[] = [];
  for (let year = yearOf(FIRST) + 1; year * 12 < END; year += f.narrow ? 2 : 1) {
    const x = f.when(year * 12);
    marks.push(line('ticks', 'rule axis', x, f.bottom, x, f.bottom + 4), text('years', 'label', x, f.bottom + (f.narrow ? 16 : 20), String(year), box.font, 'middle'));
  }
  return marks;
}

/** Shenzhen's floors in yuan, one after the other, in the years before any was on record; on a phone in two lines, round the rule. */
function steps(marks: Mark[], periods: Period[], box: Box, words: Words): void {
  const f = frameOf(box);
  const then = words.label('then');
  const floors = periods.map(({ floor }) => words.number(floor, 'yuan', 'number'));
  const lines = f.narrow ? [floors.slice(0, 2).join(then), then.trimStart() + floors.slice(2).join(then)] : [floors.join(then)];
  const right = f.when(periods[0]?.from ?? FIRST) - 8;
  lines.forEach((one, i) => {
    const said = i === lines.length - 1 ? words.label('yuan', { n: one }) : one;
    marks.push(text('steps-label', 'label-strong', right, f.share('shenzhen', f.narrow ? 68 - i * 29 : 78), said, f.narrow ? 12 : 16, 'end'));
  });
}

export default defineScene<Data, View>({
  id: 'floor-and-average',
  kind: 'columns',
  order: 'sequence',
  sources: [{ id: 'state-council-office-2019-13', locator: 'sec.3' }],
  data: readData,
  table: ({ periods }) => ({
    columns: [
      { key: 'place', unit: 'words' },
      { key: 'from', unit: 'month' },
      { key: 'to', unit: 'month' },
      { key: 'floor', unit: 'yuan' },
      { key: 'average', unit: 'yuan' },
      { key: 'share', unit: 'percent' },
    ],
    rows: PLACES.flatMap((place) =>
      periods[place].map(({ from, to, floor, average, share }) => [
        `@${place}`,
        formatMonth(from),
        formatMonth((to - 1) as Month),
        String(floor),
        average ?? { gap: 'no-average' },
        share ?? { gap: 'no-average' },
      ]),
    ),
  }),
  cover: 'shenzhen',
  states: [
    { id: 'rule', view: { filled: [] } },
    { id: 'shanghai', view: { filled: ['shanghai'] } },
    { id: 'beijing', view: { filled: ['shanghai', 'beijing'] } },
    { id: 'shenzhen', view: { filled: ['shanghai', 'beijing', 'shenzhen'] } },
    { id: 'growth', view: { filled: [], growth: true } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
