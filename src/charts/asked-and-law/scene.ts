/** Nine things that a paper asks for, a row each, a cell a month: what stood when it came out, what moved since, what isn't there. */
import { type Box, line, type Mark, path, rectPath, text } from '../kit/mark.ts';
import { month, type Month, yearOf } from '../../rules/month.ts';
import { defineScene, type Words } from '../scene.ts';
import { after, type Data, type Proposal, printed, readData } from './data.ts';

interface View {
  /** How much is shown: the kinds of answers, and whether they run to the paper's month or to now. */
  show: 'asked' | 'already' | 'moving' | 'none';
}

/** From here on a month has a cell; what is older stands on a stub before the break. */
const FIRST = month(2021, 1);
const LAST = month(2026, 12);
const NOTHING = 'M0 0';
/** Under which of the paper's five recommendations each thing stands. */
const POINT: Record<string, string> = { 'shorter-wait': '2', subsidy: '2', 'no-hukou': '2', 'pay-per-order': '3', 'platform-injury': '4', 'presume-employment': '4', 'longer-wait': '5', family: '5', compulsion: '5' };

interface Frame {
  narrow: boolean;
  font: number;
  width: number;
  height: number;
  /** Where the stub and the months begin. */
  stub: number;
  left: number;
  pitch: number;
  top: number;
  step: number;
  /** From a row's top to its track, and the track's height. */
  down: number;
  bar: number;
  x(m: Month): number;
}

function frameOf({ w, font }: Box): Frame {
  const narrow = w < 400;
  const stub = narrow ? 0 : 196;
  const left = stub + 36;
  const pitch = (w - left) / (LAST - FIRST + 1);
  const layout = narrow ? { top: 38, step: 33, down: 16, bar: 10, height: 336 } : { top: 46, step: 39, down: 4, bar: 18, height: 398 };
  return { narrow, font, width: w, stub, left, pitch, ...layout, x: (m) => left + (m - FIRST) * pitch };
}

/** A cell a month. */
function cells(f: Frame, y: number, from: Month, to: Month): string {
  let d = '';
  for (let m = Math.max(from, FIRST); m < to; m++) d += rectPath(f.x(m as Month), y, f.pitch - 0.8, f.bar);
  return d || NOTHING;
}

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const { proposals, paper, now } = data;
  const marks: Mark[] = [...frame(data, show, f, words)];
  proposals.forEach((one, i) => {
    const y = f.top + i * f.step;
    const shown = isShown(one, show);
    marks.push(text(`name-label-${one.proposal}`, shown || show === 'asked' ? 'label-strong' : 'label', 2, y + (f.narrow ? 12 : 11), words.label(one.proposal), f.font));
    marks.push(...track(one, y + f.down, shown, after(show === 'already' ? paper : now), f));
    const note = show === 'asked' ? { c: 'label', text: words.label('point', { n: POINT[one.proposal] ?? '' }) } : shown && noteOf(one, show, paper, words);
    if (note) marks.push(f.narrow ? text('note-labels', note.c, f.x(paper) - 5, y + 12, note.text, f.font, 'end') : text('note-labels', note.c, 0, y + 28, note.text, f.font));
  });
  const x = f.x(after(paper)) - 0.4;
  marks.push(line('paper-line', 'ink', x, f.top - 4, x, f.height));
  return marks;
}

const kindsShown = { asked: [], already: ['in-force', 'trial'], moving: ['in-force', 'trial', 'goal'], none: ['in-force', 'trial', 'goal', 'none', 'opposite'] } as Record<View['show'], string[]>;
const isShown = ({ events }: Proposal, show: View['show']): boolean => events.some(({ kind }) => kindsShown[show].includes(kind));

/** What stood, up to a month: outlined as a trial, dotted as a wider one, filled in force. */
function track({ events }: Proposal, y: number, shown: boolean, to: Month, f: Frame): Mark[] {
  const runs = { first: NOTHING, wider: NOTHING, force: NOTHING, goal: NOTHING, opposite: NOTHING };
  let missing = NOTHING;
  const end = f.x(to);
  if (shown) {
    events.forEach(({ kind, from }, i) => {
      if (kind === 'none') missing = rectPath(f.left, y, end - f.left, f.bar);
      if (from === undefined || from >= to) return;
      const next = events[i + 1]?.from;
      const until = next === undefined || next > to ? to : next;
      if (kind === 'trial') runs[i === 0 ? 'first' : 'wider'] = cells(f, y, from, until);
      if (kind === 'in-force') runs.force = cells(f, y, from, until);
      // Not by cells: what it says isn't what was asked for.
      if (kind === 'opposite') runs.opposite = rectPath(f.stub + 4, y, 22, f.bar) + rectPath(f.left, y, end - f.left, f.bar);
      if (kind === 'goal') {
        runs.goal = (runs.goal === NOTHING ? '' : runs.goal) + cells(f, y, from, after(from));
        // A goal has months of papers and no month of its own.
        if (next === undefined) missing = rectPath(f.x(after(from)) + 1, y, end - f.x(after(from)) - 1, f.bar);
      }
    });
  }
  return [
    line('track-lines', 'rule', f.left, y + f.bar, f.x(after(LAST)), y + f.bar),
    path('trial', 'ink line thin', runs.first),
    path('wider', 'dots edged', runs.wider),
    path('force', 'ink', runs.force),
    path('goal', 'blue', runs.goal),
    path('opposite', 'ghost', runs.opposite),
    path('missing', missing === NOTHING ? 'rule' : 'hatch', missing),
  ];
}

function noteOf({ proposal, events }: Proposal, show: View['show'], paper: Month, words: Words): { c: string; text: string } | undefined {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) return undefined;
  const when = (m: Month | undefined) => ({ month: m === undefined ? '' : words.number(printed(m), 'month') });
  if (first.kind === 'none') return { c: 'label', text: words.label('not-found') };
  if (first.kind === 'goal') return { c: 'label', text: words.label('no-date') };
  if (first.kind === 'opposite') return { c: 'label', text: words.label('may-since', when(first.from)) };
  if (first.kind === 'trial' && (show === 'already' || (last.from ?? paper) <= paper)) return { c: 'label', text: words.label('tried', when(first.from)) };
  if (first.kind === 'trial') return { c: 'label', text: words.label('everywhere', when(last.from)) };
  return { c: 'label', text: words.label('since', { ...when(first.from), proposal }) };
}

/** Years above, the break between the stub and the months, the paper's month. */
function frame({ paper, proposals }: Data, show: View['show'], f: Frame, words: Words): Mark[] {
  const bottom = f.top + proposals.length * f.step - (f.narrow ? 6 : 12);
  const base = f.top - 8;
  const marks: Mark[] = [text('paper-label', 'label-strong', f.x(after(paper)) + (f.narrow ? f.width - f.x(after(paper)) : 40), f.font, words.label('paper', { month: words.number(printed(paper), 'month') }), f.font, 'end')];
  const old = proposals.flatMap(({ events }) => events.flatMap(({ from }) => from ?? [])).filter((from) => from < FIRST)[0];
  if (show === 'none' && old !== undefined) marks.push(text('years', 'label', f.stub + 2, base, String(yearOf(old)), f.font));
  for (let year = FIRST / 12; year <= LAST / 12; year++) {
    marks.push(line('year-ticks', 'rule', f.x((year * 12) as Month), base + 3, f.x((year * 12) as Month), f.narrow ? base + 8 : bottom), text('years', 'label', f.x((year * 12) as Month) + 2, base, String(year), f.font));
  }
  return marks;
}

export default defineScene<Data, View>({
  id: 'asked-and-law',
  kind: 'months',
  order: 'sequence',
  sources: [{ id: 'text-002', locator: '建议' }],
  data: readData,
  table: ({ proposals }) => ({
    columns: [
      { key: 'proposal', unit: 'words' },
      { key: 'event', unit: 'words' },
      { key: 'from', unit: 'month' },
      { key: 'kind', unit: 'words' },
    ],
    rows: proposals.flatMap(({ proposal, events }) =>
      events.map(({ event, kind, from }) => [`@${proposal}`, event ? `@${event}` : { gap: 'not-found' }, from === undefined ? { gap: 'not-found' } : printed(from), `@kind-${kind}`]),
    ),
  }),
  cover: 'none',
  states: [
    { id: 'asked', view: { show: 'asked' } },
    { id: 'already', view: { show: 'already' } },
    { id: 'moving', view: { show: 'moving' } },
    { id: 'none', view: { show: 'none' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
