/** What has been published and what hasn't: a cell a year, filled where a figure with a source is on record. The blanks are the picture. */
import { type Box, type Mark, path, rect, rectPath, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, FIRST_YEAR, type Known, LAST_YEAR, readData, SERIES } from './data.ts';
import { type Frame, frameOf } from './frame.ts';
import { drawSaid } from './said.ts';

const SHOWS = ['said', 'years', 'one-ratio', 'blank'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

const LOOKS: Record<Known, string> = { published: 'ink', derived: 'ink', recalled: 'hatch', ratio: 'dots edged', blank: 'rule axis' };

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  if (show === 'said') return drawSaid(data, box, words);
  const f = frameOf(box);
  const marks: Mark[] = years(f, box);
  SERIES.forEach((series, i) => {
    if (show === 'one-ratio' && i > 0) return;
    const y = f.y(i);
    marks.push(text('name-labels', 'label-strong', 0, f.narrow ? y - 5 : y + f.cell / 2 + 5, words.label(series), f.narrow ? 12 : 15));
    marks.push(
      ...data.known[series].map((known, k) => {
        const c = show === 'blank' && LOOKS[known] === 'ink' ? 'ink soft' : LOOKS[known];
        return path(series, c, rectPath(f.year(FIRST_YEAR + k) + 0.5, y, f.pitch - 1.5, f.cell));
      }),
    );
  });
  if (show === 'one-ratio') marks.push(...ratio(data, f, words));
  if (show === 'blank') marks.push(...blanks(data, f, words));
  return marks;
}

function years(f: Frame, box: Box): Mark[] {
  return [FIRST_YEAR, 2013, 2017, 2021, LAST_YEAR].map((year) => {
    const middle = Math.min(box.w - 17, Math.max(16, f.year(year) + f.pitch / 2));
    return text('year-labels', 'label', middle, f.narrow ? 14 : f.top - 12, String(year), box.font, 'middle');
  });
}

/** The one year that says something, opened: each bar in pieces as long as the enterprises' average. */
function ratio({ ratio: { year, yuan, parts } }: Data, f: Frame, words: Words): Mark[] {
  const [left, right] = f.narrow ? [0, 286] : [f.left, f.right];
  const cell = f.y(0) + f.cell;
  const [first, pitch, bar] = f.narrow ? [f.y(1) + 44, 58, 22] : [f.y(1) + 62, 66, 30];
  const most = Math.max(...parts.map(({ times }) => Number(times)));
  const unit = (right - left) / most;
  const wedge = first - (f.narrow ? 46 : 56);
  const marks: Mark[] = [
    path('open-edge', 'ink line thin', `M${round(f.year(year))} ${cell}L${left} ${wedge}H${right}L${round(f.year(year) + f.pitch - 1)} ${cell}`),
    text('heading', 'label-strong', left, wedge + (f.narrow ? 18 : 24), words.label('one-year', { n: words.number(yuan, 'yuan') }), f.narrow ? 12 : 15),
  ];
  parts.forEach(({ key, times, yuan: amount }, i) => {
    const y = first + i * pitch;
    let d = '';
    for (let at = 0; at < Number(times); at += 1) d += rectPath(left + at * unit, y, Math.min(1, Number(times) - at) * unit - 1.5, bar);
    const label = words.label(i === 0 ? 'part-one' : 'part', { who: words.label(`part-${key}`), times: words.number(times, 'count'), n: words.number(amount, 'yuan') });
    marks.push(path('parts', i === 0 ? 'ink' : 'dots edged', d), text('part-labels', i === 0 ? 'label' : 'label-strong', left, y + bar + (f.narrow ? 16 : 21), label, f.narrow ? 12 : 15));
  });
  return marks;
}

/** The runs of years without a figure, framed. */
function blanks({ known }: Data, f: Frame, words: Words): Mark[] {
  return SERIES.flatMap((series, i) => {
    const runs: [number, number][] = [];
    known[series].forEach((state, k) => {
      if (state !== 'blank') return;
      const last = runs.at(-1);
      if (last && last[1] === k) last[1] = k + 1;
      else runs.push([k, k + 1]);
    });
    const run = runs.at(-1);
    if (!run || i === 2 || i === 3) return [];
    const [a, b] = [f.year(FIRST_YEAR + run[0]), f.year(FIRST_YEAR + run[1]) - 0.5];
    return [
      rect('blank-frame', 'ink line bold', a, f.y(i) - 1, b - a, f.cell + 2),
      text('blank-label', 'label-strong halo', (a + b) / 2, f.y(i) + f.cell / 2 + (f.narrow ? 4.5 : 6), words.label(`blank-${series}`, { n: words.number(run[1] - run[0], 'count') }), f.narrow ? 12 : 17, 'middle'),
    ];
  });
}

export default defineScene<Data, View>({
  id: 'what-is-not-published',
  kind: 'cells',
  order: 'sequence',
  sources: [{ id: 'enterprise-pension-averages' }, { id: 'resident-pension-averages' }, { id: 'dual-track-ratio-2013' }, { id: 'nbs-migrant-reports' }, { id: 'mohrss-bulletins-2008-2020' }],
  data: readData,
  table: ({ known }) => ({
    columns: [
      { key: 'series', unit: 'words' },
      { key: 'year', unit: 'calendar-year' },
      { key: 'known', unit: 'words' },
    ],
    rows: SERIES.flatMap((series) => known[series].map((state, k) => [`@${series}`, String(FIRST_YEAR + k), state === 'blank' ? { gap: 'known-blank' } : `@known-${state}`])),
  }),
  cover: 'blank',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
