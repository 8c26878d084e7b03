/** Seventy-five years in three lanes: who paid for old age in enterprises, in offices and in the village, and when two of the lanes became one. */
import { type Box, type Mark, path, round, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';
import { type Data, END, readData, START } from './data.ts';
import { across, band, type Frame, frameOf, slanted, strip } from './frame.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

const SHOWS = ['enterprise-pays', 'workers-pay', 'accounts', 'village-money', 'one-formula'] as const;
interface View {
  show: (typeof SHOWS)[number];
}

/** Of a lane, for each per cent of the wage that goes into the account. */
const PER_PERCENT = 0.04;
/** Months over which an edge leans whose year nobody told. */
const SLANT = 96;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  // The band is drawn as far as the story has come.
  const until = { 'enterprise-pays': data.workers, 'workers-pay': data.account, accounts: data.village, 'village-money': data.merged, 'one-formula': END }[show];
  return [...years(f, box), ...strip(f), ...names(f, words), ...lanes(data, f, until), ...notes(data, show, f, box, words)];
}

function lanes(data: Data, f: Frame, until: number): Mark[] {
  const { lane } = f;
  const [first, own] = data.shares.map((share) => 1 - share * PER_PERCENT) as [number, number];
  const part = (g: string, c: string, at: number, from: number, to: number, depth?: [number, number]) => band(g, c, f, at, from, Math.min(to, until), depth);
  const block = (g: string, c: string, at: number, from: number, to: number, lean = 0) => path(g, c, slanted(f, at, Math.min(from, until), Math.min(to, until), Math.min(to + lean, until)));
  const { workers, account, merged } = data;
  return [
    // The employer's part, and the workers', as thick as its share of the wage once that is known.
    part('city', 'ink', lane.city, START, workers),
    part('city', 'ink', lane.city, workers, account, [0, first]),
    part('city', 'ink', lane.city, account, data.own, [0, first]),
    part('city', 'ink', lane.city, data.own, END, [0, own]),
    part('city-own', 'hatch-blue', lane.city, workers, account, [first, 1]),
    part('city-own', 'blue', lane.city, account, data.own, [first, 1]),
    part('city-own', 'blue', lane.city, data.own, END, [own, 1]),
    // A way of its own, neither beginning nor rule told; a scale from 2006; the enterprises' formula at last.
    block('public', 'hatch', lane.public, START, data.oldScale),
    block('public', 'dots edged', lane.public, data.oldScale, merged),
    part('public', 'ink', lane.joined, merged, END, [0, own]),
    part('public', 'blue', lane.joined, merged, END, [own, 1]),
    // The collective; then empty years, until the state gives something each month.
    block('village', 'hatch', lane.village, START, workers, SLANT),
    block('village', 'rule axis', lane.village, workers + SLANT, data.village),
    part('village', 'ink', lane.village, data.village, END, [0, own]),
    part('village', 'blue', lane.village, data.village, END, [own, 1]),
  ];
}

function years(f: Frame, box: Box): Mark[] {
  const shown = [FIRST_YEAR, 1960, 1970, 1980, 1990, 2000, 2010, LAST_YEAR];
  return shown.map((year) => {
    const at = f.at(START + (year - FIRST_YEAR) * 12);
    if (f.narrow) return text('year-labels', 'label', 0, at + 9 > f.height - 4 ? f.height - 4 : at + 9, String(year), box.font);
    const last = year === LAST_YEAR;
    return text('year-labels', 'label', last ? box.w - 2 : at, f.strip.from + 26, String(year), box.font, last ? 'end' : undefined);
  });
}

function names(f: Frame, words: Words): Mark[] {
  if (f.narrow) return (['public', 'city', 'village'] as const).map((lane) => text('names', 'label-strong', f.lane[lane] + f.thick / 2, 28, words.label(`${lane}-short`), 12, 'middle'));
  return (['public', 'city', 'village'] as const).map((lane) => text('names', 'label-strong', 0, f.lane[lane] + f.thick / 2 + 6, words.label(lane), 15));
}

interface Note {
  month: number;
  /** The lane's side on which it stands where time runs across. */
  lane: keyof Frame['lane'];
  under?: boolean;
  end?: boolean;
  key: string;
  c?: string;
  /** Downwards: the month beside which it stands; without one it isn't told there. */
  down?: number;
}

function notesOf(data: Data, show: View['show']): Note[] {
  switch (show) {
    case 'enterprise-pays':
      return [
        { month: START, lane: 'public', key: 'public-untold', down: START + 46 * 12 },
        { month: START, lane: 'city', key: 'enterprise', c: 'label-strong', down: START },
        { month: START, lane: 'village', under: true, key: 'collective', down: START + 20 * 12 },
      ];
    case 'workers-pay':
      return [
        { month: data.workers, lane: 'city', key: 'workers', c: 'label-blue', down: data.workers },
        { month: data.workers, lane: 'village', under: true, key: 'family', down: data.workers + 14 * 12 },
      ];
    case 'accounts':
      return [
        { month: data.account, lane: 'city', end: true, key: 'account', c: 'label-blue', down: data.account - 14 * 12 },
        { month: data.own, lane: 'city', key: 'own', c: 'label-blue', down: data.own - 30 },
        { month: data.oldScale, lane: 'public', end: true, key: 'old-scale', down: data.own + 11 * 12 },
      ];
    case 'village-money':
      return [
        { month: data.law, lane: 'city', end: true, key: 'law' },
        { month: data.village, lane: 'village', end: true, key: 'money', c: 'label-strong', down: data.village + 6 },
      ];
    case 'one-formula':
      return [
        { month: data.merged, lane: 'public', end: true, key: 'formula', c: 'label-strong', down: data.merged - 18 * 12 },
        { month: data.moves, lane: 'joined', end: true, key: 'moves' },
        { month: data.residents, lane: 'village', under: true, end: true, key: 'apart', down: data.residents },
      ];
  }
}

function notes(data: Data, show: View['show'], f: Frame, box: Box, words: Words): Mark[] {
  const values = {
    money: words.number(data.firstMoney, 'yuan'),
    first: words.number(data.shares[0], 'percent'),
    later: words.number(data.shares[1], 'percent'),
  };
  const marks: Mark[] = [];
  for (const { month, lane, under, end, key, c = 'label', down } of notesOf(data, show)) {
    if (f.narrow) {
      if (down === undefined) continue;
      const lines = words.label(`${key}-narrow`, values).split('/');
      marks.push(...lines.map((label, i) => text('notes', c, 194, f.at(down) + 10 + i * 16, label, 12)));
      continue;
    }
    const x = f.at(month);
    const y = under ? f.lane[lane] + f.thick + 20 : f.lane[lane] - 10;
    if (month > START) marks.push(path('note-line', 'ink line thin', across(f, month, under ? f.lane[lane] + f.thick : y + 4, under ? y + 4 : f.lane[lane])));
    marks.push(text('notes', c, end ? x - (lane === 'joined' ? -14 : 6) : x + (month > START ? 5 : 0), y, words.label(key, values), box.font, end ? 'end' : undefined));
  }
  if (show === 'village-money') marks.push(...wait(data, f, words));
  return marks;
}

/** The years between the two first months, printed beside the village's empty ones. */
function wait(data: Data, f: Frame, words: Words): Mark[] {
  const n = words.number(data.wait, 'count');
  const [from, to] = [f.at(START), f.at(data.village) - 1];
  if (f.narrow) {
    const x = f.lane.village + f.thick + 5;
    return [
      path('wait-edge', 'ink line', `M${x} ${round(from)}h5V${round(to)}h-5`),
      text('printed', 'printed', 204, 150, n, 40),
      text('printed-labels', 'label-strong', 204, 174, words.label('wait-narrow'), 12),
      text('printed-labels', 'label-strong', 204, 191, words.label('wait-narrow-2'), 12),
    ];
  }
  const y = f.lane.village + f.thick + 6;
  const middle = (from + to) / 2;
  return [
    path('wait-edge', 'ink line', `M${round(from)} ${y}v6H${round(to)}v-6`),
    text('printed', 'printed', middle - 8, y + 50, n, 48, 'end'),
    text('printed-labels', 'label-strong', middle, y + 44, words.label('wait'), 16),
  ];
}

export default defineScene<Data, View>({
  id: 'seventy-five-years',
  kind: 'bands',
  order: 'sequence',
  sources: [],
  data: readData,
  table: ({ rows }) => ({
    columns: [
      { key: 'track', unit: 'words' },
      { key: 'event', unit: 'words' },
      { key: 'from', unit: 'month' },
      { key: 'to', unit: 'month' },
    ],
    rows: rows.map(({ track, event, from, to }) => [`@track-${track}`, `@event-${event}`, from ?? { gap: 'from-untold' }, to ?? { gap: 'to-untold' }]),
  }),
  cover: 'one-formula',
  states: SHOWS.map((show) => ({ id: show, view: { show } })),
  draw,
  height: (_, box) => frameOf(box).height,
});
