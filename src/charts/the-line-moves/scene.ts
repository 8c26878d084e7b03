/** Three statutory ages over thirty-six years of births: where each line stood, and how it climbs, step by step. */
import { scaleLinear } from 'd3';
import { addMonths, formatMonth, type Month, month } from '../../rules/first.ts';
import type { Track } from '../../rules/retirement.ts';
import { type Box, line, type Mark, path, rectPath, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { cohort, FIRST_BIRTH, LAST_BIRTH, type Stair, stairs, TRACKS } from '../tracks.ts';

interface View {
  /** Tracks whose delay is shown. */
  moved: Track[];
  /** What the horizontal axis counts. */
  by: 'birth' | 'retirement';
  /** The track that is annotated, or the month in which all are at their end. */
  noted: Track | 'end' | null;
}
type Data = Record<Track, Stair[]>;

const SPAN = {
  birth: [FIRST_BIRTH, addMonths(LAST_BIRTH, 1)],
  retirement: [month(2015, 1), month(2045, 1)],
} as const;

const isNarrow = (box: Box) => box.w < 400;
const height = (box: Box) => (isNarrow(box) ? 344 : 430);

/** A band for each track, as tall as its longest delay; a row for its label under each; the axis at the bottom. */
function frame(data: Data, box: Box, by: View['by']) {
  const top = box.font + 8;
  const labels = box.font + 22;
  const bottom = height(box) - box.font - 14;
  const left = isNarrow(box) ? 38 : 50;
  const right = box.w - (isNarrow(box) ? 4 : 12);
  const caps = TRACKS.map((track) => data[track].at(-1)?.delay ?? 0);
  const perMonth = (bottom - top - TRACKS.length * (labels + box.font)) / caps.reduce((sum, cap) => sum + cap, 0);
  let y = top;
  const bands = Object.fromEntries(
    TRACKS.map((track, index) => {
      const base = y + box.font + (caps[index] ?? 0) * perMonth;
      y = base + labels;
      return [track, base];
    }),
  ) as Record<Track, number>;
  return { top, bottom, left, right, bands, perMonth, x: scaleLinear().domain(SPAN[by]).range([left, right]).clamp(true) };
}

/** Months of retirement of a stair: the first and the one after the last. */
const retirementSpan = ({ from, to, original, delay }: Stair): [Month, Month] => [addMonths(from, original + delay), addMonths(to, original + delay + 1)];

function draw(data: Data, { moved, by, noted }: View, box: Box, words: Words): Mark[] {
  const { top, bottom, left, right, bands, perMonth, x } = frame(data, box, by);
  const marks: Mark[] = [text('axis', 'label', left, top - 6, words.label(by === 'birth' ? 'axis-birth' : 'axis-retirement'), box.font)];

  const every = isNarrow(box) ? 10 : 5;
  for (let year = Math.ceil(SPAN[by][0] / 12 / every) * every; year * 12 <= SPAN[by][1]; year += every) {
    const atEnd = x(year * 12) > right - 16;
    marks.push(line('ticks', 'rule', x(year * 12), top + 4, x(year * 12), bottom));
    marks.push(text('years', 'label', atEnd ? right : x(year * 12), bottom + box.font + 2, String(year), box.font, atEnd ? 'end' : 'middle'));
  }

  for (const track of TRACKS) {
    const base = bands[track];
    const risen = moved.includes(track);
    let edge = '';
    for (const stair of data[track]) {
      const rise = risen ? stair.delay * perMonth : 0;
      const [from, to] = by === 'birth' ? [stair.from, stair.to + 1] : retirementSpan(stair);
      const width = x(to) - x(from);
      // A hair between two steps, so that they read as steps; the last is no step but all who come after.
      const last = stair === data[track].at(-1);
      const gap = by === 'birth' && !last && stair.delay > 0 ? Math.min(0.8, width * 0.2) : 0;
      marks.push(path(track, last ? 'red soft' : 'red', rectPath(x(from), base - rise, Math.max(0, width - gap), rise)));
      edge += `${edge ? 'V' : `M${round(x(from))} `}${round(base - rise)}H${round(x(to))}`;
    }
    const [first, last] = [data[track][0], data[track].at(-1)];
    marks.push(line(`${track}-was`, 'ghost', left, base, right, base));
    marks.push(path(`${track}-line`, 'ink line', edge));
    marks.push(text('ages', 'label', left - 6, base + 4, words.number(first?.original ?? 0, 'age-months'), box.font, 'end'));
    marks.push(text('names', noted === track ? 'label-strong' : 'label', left, base + box.font + 5, words.label(track), box.font));
    if (risen && by === 'birth' && last) {
      marks.push(text(`${track}-age`, 'label-red', right, base - last.delay * perMonth - 5, ending(last, noted === track, words), box.font, 'end'));
    }
  }
  if (noted === 'end') {
    const end = Math.max(...TRACKS.map((track) => retirementSpan(data[track].at(-1) as Stair)[0]));
    marks.push(line('end', 'red line', x(end), top + 4, x(end), bottom));
    marks.push(text('notes', 'label-red', right, top - 6, words.label('full-delay', { month: words.number(formatMonth(end as Month), 'month') }), box.font, 'end'));
  } else if (noted) {
    const begun = data[noted].find((stair) => stair.delay > 0) as Stair;
    marks.push(text('notes', 'label', right, bands[noted] + box.font + 5, words.label('pace', { births: String(begun.to - begun.from + 1) }), box.font, 'end'));
  }
  return marks;
}

/** The age at the end of a track's climb, with the first births that it holds for when that track is spoken of. */
function ending(last: Stair, full: boolean, words: Words): string {
  const age = words.number(last.original + last.delay, 'age-months');
  return full ? words.label('to-age', { birth: words.number(formatMonth(last.from), 'month'), age }) : age;
}

export default defineScene<Data, View>({
  id: 'the-line-moves',
  kind: 'stairs',
  order: 'sequence',
  sources: [
    { id: 'npcsc-decision-2024' },
    { id: 'retirement-measures-2024', locator: 'art.1' },
    { id: 'retirement-measures-2024', locator: 'art.2' },
  ],
  data: () => Object.fromEntries(TRACKS.map((track) => [track, stairs(track)])) as unknown as Data,
  table: (data) => ({
    columns: [
      { key: 'track', unit: 'words' },
      { key: 'birth-from', unit: 'month' },
      { key: 'birth-to', unit: 'month' },
      { key: 'delay', unit: 'months' },
      { key: 'age', unit: 'age-months' },
      { key: 'retire-from', unit: 'month' },
      { key: 'retire-to', unit: 'month' },
      { key: 'required-first', unit: 'months' },
      { key: 'required-last', unit: 'months' },
    ],
    rows: TRACKS.flatMap((track) =>
      data[track].map(({ delay, from, to, original }) => {
        const [first, last] = [cohort(track, from), cohort(track, to)];
        return [
          `@${track}`,
          formatMonth(from),
          formatMonth(to),
          String(delay),
          String(original + delay),
          formatMonth(first.statutory),
          formatMonth(last.statutory),
          String(first.required),
          String(last.required),
        ];
      }),
    ),
  }),
  cover: 'same-year',
  states: [
    { id: 'before', view: { moved: [], by: 'birth', noted: null } },
    { id: 'men', view: { moved: ['male60'], by: 'birth', noted: 'male60' } },
    { id: 'women-55', view: { moved: ['male60', 'female55'], by: 'birth', noted: 'female55' } },
    { id: 'women-50', view: { moved: [...TRACKS], by: 'birth', noted: 'female50' } },
    { id: 'same-year', view: { moved: [...TRACKS], by: 'retirement', noted: 'end' } },
  ],
  draw,
  height: (_, box) => height(box),
});
