/** The minimum by year of retirement: fifteen years in ink, what came on top in red, a cell a month; and who is carried over the step. */
import { formatMonth, month, yearOf } from '../../rules/first.ts';
import { heading } from '../kit/heading.ts';
import { type Box, line, type Mark, path, rect, rectPath, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { TRACKS } from '../tracks.ts';
import { type Data, readData } from './data.ts';
import { type Frame, frameOf } from './frame.ts';
import { birthsLabel, edgeOf, headingValues, nameLabel, needLabel } from './labels.ts';
import { drawPanel } from './panel.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

interface View {
  show: 'fifteen' | 'steps' | 'twenty' | 'caught' | 'imagined';
}

const NOTHING = 'M0 0';

/** The years that stand in ink in a view, the others are only ruled; and to which year the line is drawn. */
function shownYears({ show }: View, { firstStep, lastStep, caught }: Data): { from: number; to: number; line: number } {
  switch (show) {
    case 'fifteen':
      return { from: FIRST_YEAR, to: firstStep.year - 1, line: firstStep.year - 1 };
    case 'steps':
      return { from: FIRST_YEAR, to: lastStep.year - 1, line: lastStep.year - 1 };
    case 'caught':
      return { from: Math.min(...caught.map(({ old }) => yearOf(old.from))), to: Math.max(...caught.map(({ now }) => yearOf(now.to))), line: LAST_YEAR };
    default:
      return { from: FIRST_YEAR, to: LAST_YEAR, line: LAST_YEAR };
  }
}

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { base, years, lastStep } = data;
  const { show } = view;
  const imagined = show === 'imagined';
  const shown = shownYears(view, data);
  const inside = (year: number) => year >= shown.from && year <= shown.to;
  const most = lastStep.required;
  // On a phone there is no room for them beside the bars.
  if (f.narrow && (show === 'caught' || imagined)) return drawPanel(data, shown, imagined, box, words);
  const marks: Mark[] = [];

  for (const value of [base, most]) {
    const at = f.at(value);
    const label = words.number(value, 'months', 'years');
    marks.push(f.narrow ? line('heights', 'rule', at, f.when(month(FIRST_YEAR, 1)) - 4, at, f.height) : line('heights', 'rule', f.when(month(FIRST_YEAR, 1)), at, box.w, at));
    const strong = value === most ? show === 'twenty' : show === 'fifteen' || imagined;
    const c = strong ? 'label-strong' : 'label';
    marks.push(f.narrow ? text('height-labels', c, at, f.when(month(FIRST_YEAR, 1)) - 6, label, box.font, 'end') : text('height-labels', c, 36, at + 5, label, box.font, 'end'));
  }

  for (const { year, required } of years) {
    const { x, y, anchor } = f.yearLabel(year);
    marks.push(path('fifteen', inside(year) ? 'ink' : 'rule', f.ruled(year, base)));
    marks.push(path('added', 'red', inside(year) && !imagined && required > base ? f.cells(year, base, required) : NOTHING));
    const block = f.bar(year, base, required);
    marks.push(path('not-added', 'ghost', imagined && required > base ? rectPath(block.x, block.y, block.w, block.h) : NOTHING));
    marks.push(text('years', inside(year) && shown.to - shown.from < years.length - 1 ? 'label-strong' : 'label', x, y, String(year), f.narrow ? 12 : 13, anchor));
  }
  // From the last step on there is no last year: the next one runs out of the picture.
  const open = show === 'twenty';
  const part = 0.5;
  marks.push(path('on', 'ink', open ? f.ruled(LAST_YEAR + 1, base, part) : NOTHING), path('on', 'red', open ? f.cells(LAST_YEAR + 1, base, most, part) : NOTHING));

  marks.push(path('line', 'ink line bold', theLine(data, f, shown.line, imagined, open ? (f.narrow ? f.height : box.w) : f.edge)));
  if (show === 'steps' || show === 'twenty') marks.push(...additions(data, view, f, box, words));
  if (show === 'caught' || imagined) marks.push(...bands(data, f, imagined, box, words));
  marks.push(...head(data, view, f, box, words));
  return marks;
}

/** One line over all years, drawn as far as the view goes: always the same strokes, so that it can move. */
function theLine({ years, base }: Data, f: Frame, until: number, imagined: boolean, end: number): string {
  const start = round(f.when(month(FIRST_YEAR, 1)));
  let at = round(f.at(base));
  let to = start;
  let d = f.narrow ? `M${at} ${start}` : `M${start} ${at}`;
  for (const { year, required, imagined: stayed } of years) {
    if (year <= until) {
      at = round(f.at(imagined ? stayed : required));
      to = round(year === LAST_YEAR ? end : f.when(month(year + 1, 1)));
    }
    d += f.narrow ? `H${at}V${to}` : `V${at}H${to}`;
  }
  return d;
}

/** How much above fifteen years, at the end of each bar. */
function additions({ years, base, lastStep }: Data, { show }: View, f: Frame, box: Box, words: Words): Mark[] {
  return years
    .filter(({ year, added }) => added > 0 && (show === 'steps' ? year < lastStep.year : year >= lastStep.year))
    .map(({ year, required, added }) => {
      const { x, y, w } = f.bar(year, base, required);
      const label = words.label('added', { n: words.number(added, 'months', 'number') });
      return f.narrow ? text('additions', 'label-red', x + w + 4, y + 10, label, 12) : text('additions', 'label-red', x + w / 2, y - 6, label, box.font, 'middle');
    });
}

/** For each track a band from the months in which its births would have retired to those in which they do. */
function bands(data: Data, f: Frame, imagined: boolean, box: Box, words: Words): Mark[] {
  const edge = f.when(edgeOf(data));
  const marks: Mark[] = [line('edge', 'ink dash thin', edge, 0, edge, f.at(0))];
  data.caught.forEach((one, k) => {
    const [o0, o1] = [f.when(one.old.from), f.when(one.old.to + 1)].map(round) as [number, number];
    const [n0, n1] = [f.when(one.now.from), f.when(one.now.to + 1)].map(round) as [number, number];
    const [lane, depth] = [8 + k * 38, 20];
    const x = f.when(month(data.firstStep.year + 2, 7)) + 12;
    marks.push(
      path('bands', imagined ? 'ghost' : 'hatch-red', `M${o0} ${lane}H${o1}L${n1} ${lane + depth}H${n0}z`),
      line('bands', 'ink bold', o0, lane, o1, lane),
      line('bands', imagined ? 'ink bold' : 'red bold', n0, lane + depth, n1, lane + depth),
      text('band-labels', 'label-strong', x, lane + 6, nameLabel(words, one), box.font),
      text('band-labels', 'label', x + 88, lane + 6, birthsLabel(words, one), box.font),
      text('band-labels', imagined ? 'label-strong' : 'label-red', x, lane + depth + 5, needLabel(words, data, one, imagined), box.font),
    );
  });
  return marks;
}

/** The figure that the view is about, printed, with two lines that say what it is. */
function head(data: Data, { show }: View, f: Frame, box: Box, words: Words): Mark[] {
  const { base, firstStep, lastStep } = data;
  const values = headingValues(data, words);
  const beside = f.when(month(firstStep.year + 2, 7)) + 12;
  if (show === 'caught') return [text('heading', 'label', beside, 126, words.label('early', values), box.font)];
  const lines = [words.label(`${show}-1`, values), words.label(`${show}-2`, values)] as [string, string];
  if (show === 'imagined') {
    return [
      text('printed', 'printed ghost', 44, 96, words.number(firstStep.imagined, 'months', 'number'), 58),
      rect('stamp', 'ghost', 44, 8, 50, 26),
      text('heading', 'label-strong', 69, 26, words.label('imagined'), box.font, 'middle'),
      text('heading', 'label', beside, 126, lines[1], box.font),
    ];
  }
  const figure = { fifteen: base, steps: firstStep.added, twenty: lastStep.required }[show];
  const [first, gap] = f.narrow ? [24, 19] : [58, 26];
  const place = f.narrow ? { x: 2, y: 44, size: 46, apart: 8 } : { x: 44, y: 92, size: 84, apart: 14 };
  return heading(words.number(figure, 'months', 'number'), { ...place, c: show === 'steps' ? 'red' : '' }, [
    { y: first, size: f.narrow ? 13 : 17, text: lines[0] },
    { y: first + gap, size: box.font, text: lines[1] },
  ]);
}

export default defineScene<Data, View>({
  id: 'fifteen-becomes-twenty',
  kind: 'stairs',
  order: 'sequence',
  sources: [
    { id: 'retirement-measures-2024', locator: 'art.2' },
    { id: 'mohrss-2024-94', locator: 'art.7' },
  ],
  data: readData,
  table: ({ years }) => ({
    columns: [
      { key: 'year', unit: 'calendar-year' },
      { key: 'required', unit: 'months' },
      { key: 'years', unit: 'count' },
      { key: 'added', unit: 'months' },
      ...TRACKS.flatMap((track) => [
        { key: `${track}-from`, unit: 'month' as const },
        { key: `${track}-to`, unit: 'month' as const },
      ]),
    ],
    rows: years.map(({ year, required, added, births }) => [
      String(year),
      String(required),
      String(required / 12),
      String(added),
      ...TRACKS.flatMap((track) => [formatMonth(births[track].from), formatMonth(births[track].to)]),
    ]),
  }),
  cover: 'twenty',
  states: [
    { id: 'fifteen', view: { show: 'fifteen' } },
    { id: 'steps', view: { show: 'steps' } },
    { id: 'twenty', view: { show: 'twenty' } },
    { id: 'caught', view: { show: 'caught' } },
    { id: 'if-fifteen-stayed', view: { show: 'imagined' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
