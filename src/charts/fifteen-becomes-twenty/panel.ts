/** On a phone: those who are carried over the step, a row a track, under one axis of the months in which they retire. */
import { addMonths, type Month, month } from '../../rules/first.ts';
import { type Box, line, type Mark, path, rect, rectPath, rectPaths, round, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Data } from './data.ts';
import { birthsLabel, edgeOf, headingValues, nameLabel, needLabel } from './labels.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

const LEFT = 2;
/** Where the axis lies: what is asked of everybody is under it, what came on top stands on it, six months a row. */
const AXIS = 46;
const ROW = 4;
const SIX = 6;
const FIRST_TRACK = 76;
const PITCH = 58;
const LAST_LINES = 271;
const NOTHING = 'M0 0';

export function drawPanel(data: Data, years: { from: number; to: number }, imagined: boolean, box: Box, words: Words): Mark[] {
  const { base } = data;
  const pitch = (box.w - 2 * LEFT) / (LAST_YEAR - FIRST_YEAR + 1);
  const when = (at: Month) => round(LEFT + (at / 12 - FIRST_YEAR) * pitch);
  const start = (year: number) => when(month(year, 1));
  const level = (required: number) => round(AXIS - ((required - base) / SIX) * ROW);
  const right = box.w - LEFT;
  const marks: Mark[] = [line('heights', 'rule', 0, AXIS + 5, box.w, AXIS + 5), line('heights', 'rule', 0, FIRST_TRACK + 3 * PITCH, box.w, FIRST_TRACK + 3 * PITCH)];

  let stairs = `M${LEFT} ${AXIS}`;
  for (const { year, required, imagined: stayed } of data.years) {
    const [x, w] = [start(year), round(pitch - 1)];
    const inside = year >= years.from && year <= years.to;
    const rows = Array.from({ length: (required - base) / SIX }, (_, k) => level(base + (k + 1) * SIX) + 0.7);
    const cell = w / SIX;
    marks.push(path('fifteen', inside ? 'ink' : 'rule', rectPath(x, AXIS, w, 5)));
    const cells = rows.flatMap((y) => Array.from({ length: SIX }, (_, i): [number, number] => [x + i * cell, y]));
    marks.push(path('added', 'red', inside && !imagined && rows.length ? rectPaths(cell - 0.7, ROW - 0.9, cells) : NOTHING));
    marks.push(path('not-added', 'ghost', imagined && rows.length ? rectPath(x, level(required), w, AXIS - level(required)) : NOTHING));
    stairs += `H${year === LAST_YEAR ? right : x}V${level(imagined ? stayed : required)}`;
  }
  marks.push(path('on', 'ink', NOTHING), path('on', 'red', NOTHING), path('line', 'ink line bold', stairs));

  const edge = when(edgeOf(data));
  const tick = (n: number, x: number, anchor?: 'end') => text('years', 'label', x, AXIS + 20, String(n), 12, anchor);
  marks.push(tick(FIRST_YEAR, LEFT), tick(data.firstStep.year - 1, edge - 4, 'end'), tick(data.firstStep.year, edge + 4), tick(LAST_YEAR, right, 'end'));
  marks.push(text('axis', 'label', (edge + right) / 2 + 4, AXIS + 20, words.label('axis'), 12, 'middle'));
  marks.push(text('height-labels', 'label', LEFT, 14, words.label('from-base', { n: words.number(base, 'months') }), 12));
  marks.push(line('edge', 'ink dash thin', edge, AXIS + 5, edge, AXIS + 24));

  data.caught.forEach((one, k) => {
    const y = FIRST_TRACK + k * PITCH;
    const [old, now] = [y + 24, y + 42];
    const [o0, o1, n0, n1] = [when(one.old.from), when(addMonths(one.old.to, 1)), when(one.now.from), when(addMonths(one.now.to, 1))];
    marks.push(
      line('edge', 'ink dash thin', edge, old - 4, edge, now + 5),
      path('bands', imagined ? 'ghost' : 'hatch-red', `M${o0} ${old}H${o1}L${n1} ${now}H${n0}z`),
      line('bands', 'ink bold', o0, old, o1, old),
      line('bands', imagined ? 'ink bold' : 'red bold', n0, now, n1, now),
      text('band-labels', 'label-strong', LEFT, y + 14, nameLabel(words, one), 12),
      text('band-labels', 'label', 84, y + 14, birthsLabel(words, one), 12),
      text('band-labels', imagined ? 'label-strong' : 'label-red', right, y + 38, needLabel(words, data, one, imagined), 13, 'end'),
    );
  });

  const values = headingValues(data, words);
  if (!imagined) return [...marks, text('heading', 'label', LEFT, LAST_LINES, words.label('early', values), 12)];
  return [
    ...marks,
    rect('stamp', 'ghost', LEFT, LAST_LINES - 14, 36, 19),
    text('heading', 'label-strong', LEFT + 18, LAST_LINES, words.label('imagined'), 12, 'middle'),
    text('heading', 'label', LEFT + 44, LAST_LINES, words.label('imagined-1', values), 12),
    text('heading', 'label', LEFT + 44, LAST_LINES + 18, words.label('imagined-2', values), 12),
  ];
}
