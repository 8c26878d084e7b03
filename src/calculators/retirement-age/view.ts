/** An answer in words, ready to be set: every number comes from the answer, every sentence from the catalogue. */
import { NARROW, WIDE } from '../../charts/kit/mark.ts';
import { marksToSvg } from '../../charts/kit/svg.ts';
import { addMonths, formatMonth, type Month } from '../../rules/month.ts';
import type { Step } from '../../rules/trace.ts';
import { type Clauses, type Clause, clauseOf, type Line, passbook, toldLine } from '../kit/passbook.ts';
import { exactly, isExact, type Span } from '../kit/span.ts';
import type { ViewFrame } from '../kit/view-frame.ts';
import type { Words } from '../kit/words.ts';
import { type Answer, type Case, type Choice, type ChoiceId, type TrackAnswer, type Verdict, earlyNotice, waysOut } from './answer.ts';
import { drawAnswer } from './picture.ts';

export interface FigureView {
  label: string;
  /** As the printing head sets it; two where it is a span. */
  printed: string[];
  sub: string;
  tone: '' | 'loss';
}
export interface ChoiceView {
  id: ChoiceId;
  name: string;
  rows: { key: string; label: string; value: string; loss: boolean }[];
  note: string;
}
export interface PictureView {
  caption: string;
  alt: string;
  /** Both layouts; the wide one is hidden until styles show it (reader mode has no container queries). */
  svgs(captionId: string, altId: string): string;
}
export interface TrackView {
  id: string;
  name: string;
  figures: FigureView[];
  choices: ChoiceView[];
  remarks: string[];
  ways: { intro: string[]; list: { text: string; clause: Clause | null }[]; after: string } | null;
  picture: PictureView;
  workings: { title: string; lines: Line[] }[];
}
export interface View {
  says: string;
  tracks: TrackView[];
  assumptions: string[];
}
/** What stands above the numbers: whose they are. */
export interface Frame extends ViewFrame {
  /** The birth is inferred, not told. */
  assumed?: boolean;
}

const key = (name: string) => `retirement-age.${name}`;

/** Spans and numbers in words. */
export const formats = (words: Words) => {
  const span = <T extends number>(value: Span<T>, one: (x: T) => string, low: (x: T) => string = one): string =>
    isExact(value) ? one(value.low) : words.text('calculator.range', { low: low(value.low), high: one(value.high) });
  return {
    month: (value: Span<Month>) => span(value, (m) => words.number(formatMonth(m), 'month')),
    age: (value: Span) => span(value, (months) => words.number(months, 'months', 'age')),
    months: (value: Span) => span(value, (months) => words.number(months, 'months'), (months) => words.number(months, 'months', 'number')),
    /** 234 months, which are 19 years and 6 months. */
    both: (value: Span) =>
      words.text('calculator.months-and-years', {
        months: span(value, (months) => words.number(months, 'months'), (months) => words.number(months, 'months', 'number')),
        years: span(value, (months) => words.number(months, 'months', 'years')),
      }),
    years: (value: Span) => span(value, (months) => words.number(months, 'months', 'years')),
    number: (value: Span) => span(value, (x) => words.number(x, 'ratio')),
  };
};

export function view(answer: Answer, frame: Frame): View {
  const { words } = frame;
  const sentences = answer.tracks.map((track) => says(track, answer, words));
  const whatIf = answer.inputs.overlay ? words.text(key('says.hypothetical'), { title: words.text(`overlay.${answer.inputs.overlay}.title`) }) : '';
  return {
    says: whatIf + sentences.join(''),
    tracks: answer.tracks.map((track) => trackView(track, answer, frame)),
    assumptions: assumptions(answer, frame),
  };
}

/** Words for a reader who left a field empty, not for someone whose story doesn't tell: a key with `-you` goes before. */
export const toReader = (words: Words): Words => ({ ...words, text: (name, values) => words.text(words.has(`${name}-you`) ? `${name}-you` : name, values) });

export const trackName = (track: string, words: Words): string => words.text(key(`track.${track}`));

function says(track: TrackAnswer, { inputs }: Answer, words: Words): string {
  const f = formats(words);
  const statutory = track.choices.find(({ id }) => id === 'statutory') as Choice;
  const values = {
    who: words.text(key('who'), { birth: f.month(inputs.birth), track: trackName(track.track, words) }),
    month: f.month(statutory.month),
    age: f.age(statutory.age),
    delay: f.months(track.delay),
    required: f.both(statutory.required),
    have: statutory.have ? f.months(statutory.have) : '',
    missing: statutory.missing ? f.months(statutory.missing) : '',
    earliest: '',
    latest: '',
    now: f.month(exactly(inputs.asOf)),
    notice: words.number(earlyNotice.months, 'months'),
    noticed: f.month(exactly(addMonths(inputs.asOf, earlyNotice.months))),
    enough: '',
    enoughRequired: '',
  };
  const parts = [track.delay.high > 0 ? 'says.statutory' : track.window === 'none' ? 'says.before-law' : 'says.no-delay'];
  if (statutory.when === 'past') parts.push('says.past');
  parts.push(statutory.verdict ? `says.${statutory.verdict}${statutory.when === 'past' ? '-past' : ''}` : 'says.untold');
  if (track.window === 'open' || track.window === 'partly') {
    const [earliest, latest] = (['earliest', 'latest'] as const).map((end) => track.choices.find(({ id }) => id === end)) as [Choice, Choice];
    values.earliest = f.month(earliest.month);
    values.latest = f.month(latest.month);
    const { enoughAt } = earliest;
    // only what is lacking for certain has another way out for certain
    if (enoughAt && statutory.missing && statutory.missing.low > 0) {
      values.enough = f.month(enoughAt.month);
      values.enoughRequired = f.months(enoughAt.required);
      parts.push(enoughAt.month.low === earliest.month.low && enoughAt.month.high === earliest.month.high ? 'says.enough-earliest' : 'says.enough-early');
    }
    const exact = isExact(earliest.month) && isExact(latest.month);
    if (!exact) parts.push('says.window-range');
    else if (latest.when === 'past') parts.push('says.window-over');
    else if (statutory.when === 'past') parts.push('says.window-late');
    else parts.push(earliest.when === 'past' ? 'says.window-begun' : 'says.window');
    // the notice matters to whom it leaves less than the window does
    const noticed = addMonths(inputs.asOf, earlyNotice.months);
    if (exact && statutory.month.low > inputs.asOf && earliest.month.low < statutory.month.low && earliest.month.low < noticed) parts.push(noticed < statutory.month.low ? 'says.notice' : 'says.notice-late');
  }
  return parts.map((part) => words.text(key(part), values)).join('');
}

const unmet = (verdict: Verdict | null): boolean => verdict !== null && verdict !== 'met';

function trackView(track: TrackAnswer, answer: Answer, frame: Frame): TrackView {
  const { words, clauses } = frame;
  const f = formats(words);
  const statutory = track.choices.find(({ id }) => id === 'statutory') as Choice;
  const printed = <T extends number>(value: Span<T>, one: (x: T) => string) => (isExact(value) ? [one(value.low)] : [one(value.low), one(value.high)]);
  const digits = (x: number) => String(x);

  const figures: FigureView[] = [
    { label: words.text(key('figure.statutory')), printed: printed(statutory.month, formatMonth), sub: f.age(statutory.age), tone: '' },
    {
      label: words.text(key('figure.delay')),
      printed: printed(track.delay, (x) => (x > 0 ? `+${x}` : digits(x))),
      sub: words.text(key(track.delay.high > 0 ? 'figure.delay-from' : 'figure.no-delay'), { month: f.month(track.originalMonth) }),
      tone: track.delay.high > 0 ? 'loss' : '',
    },
    { label: words.text(key('figure.required')), printed: printed(statutory.required, digits), sub: f.years(statutory.required), tone: '' },
  ];
  if (statutory.have) {
    figures.push({
      label: words.text(key(statutory.when === 'past' ? 'figure.have-past' : 'figure.have')),
      printed: printed(statutory.have, digits),
      sub: words.text(key(`verdict.${statutory.verdict}`), { missing: statutory.missing ? f.months(statutory.missing) : '' }),
      tone: unmet(statutory.verdict) && statutory.verdict !== 'partly' ? 'loss' : '',
    });
  }

  return {
    id: track.track,
    name: trackName(track.track, words),
    figures,
    choices: track.choices.filter(({ id }) => id !== 'chosen').map((choice) => choiceView(choice, words)),
    remarks: remarks(track, answer, words, statutory),
    ways: unmet(statutory.verdict) ? ways(statutory, answer, words, clauses) : null,
    picture: pictureView(track, answer, words),
    workings: track.cases.map((one) => ({
      title: words.text(key(track.cases.length > 1 ? 'working.of' : 'working'), { birth: f.month(exactly(one.birth)), track: trackName(track.track, words) }),
      lines: lines(one, track, answer, frame),
    })),
  };
}

export function choiceView(choice: Choice, words: Words, full = false): ChoiceView {
  const f = formats(words);
  const rows: ChoiceView['rows'] = [
    { key: 'month', label: words.text(key('row.month')), value: f.month(choice.month), loss: false },
    { key: 'age', label: words.text(key('row.age')), value: f.age(choice.age), loss: false },
  ];
  if (full) rows.push({ key: 'delay', label: words.text(key('row.delay')), value: f.months(choice.delay), loss: false });
  rows.push({ key: 'required', label: words.text(key('row.required')), value: f.both(choice.required), loss: false });
  if (choice.have && choice.verdict) {
    rows.push(
      { key: 'have', label: words.text(key(choice.when === 'past' ? 'row.have-past' : 'row.have')), value: f.months(choice.have), loss: false },
      {
        key: 'verdict',
        label: words.text(key('row.verdict')),
        value: words.text(key(`verdict.${choice.verdict}`), { missing: choice.missing ? f.months(choice.missing) : '' }),
        loss: unmet(choice.verdict) && choice.verdict !== 'partly',
      },
    );
  } else rows.push({ key: 'verdict', label: words.text(key('row.verdict')), value: words.text(key('verdict.untold')), loss: false });
  if (full) rows.push({ key: 'divisor', label: words.text(key('row.divisor')), value: choice.divisor ? f.number(choice.divisor) : words.text(key('row.no-divisor')), loss: false });
  return {
    id: choice.id,
    name: words.text(`calculator.of.${choice.id}`),
    rows,
    note: choice.when === 'past' ? words.text(key('note.past')) : choice.when === 'now' ? words.text(key('note.now')) : '',
  };
}

function remarks(track: TrackAnswer, { inputs }: Answer, words: Words, statutory: Choice): string[] {
  const f = formats(words);
  const said: string[] = [];
  if (track.byLaw) said.push(words.text(key('remark.by-law'), { month: f.month(track.byLaw) }));
  if (track.window === 'none') said.push(words.text(key('remark.before-law')));
  if (track.window === 'partly') said.push(words.text(key('remark.partly-before-law')));
  if (track.window === 'imagined-away') said.push(words.text(key('remark.imagined-away')));
  if (statutory.when === 'past') said.push(words.text(key('remark.past'), { month: f.month(statutory.month), now: f.month(exactly(inputs.asOf)) }));
  const earliest = track.choices.find(({ id }) => id === 'earliest');
  if (earliest && unmet(earliest.verdict) && statutory.when !== 'past' && earliest.missing) {
    const values = { missing: f.months(earliest.missing), month: earliest.enoughFrom ? f.month(earliest.enoughFrom) : '' };
    const resumed = inputs.paying === false ? '-resumed' : '';
    if (earliest.when === 'past') said.push(words.text(key(earliest.enoughFrom ? `remark.early-begun-from${resumed}` : 'remark.early-begun-never'), values));
    else said.push(words.text(key(earliest.verdict === 'edge' ? 'remark.edge' : earliest.enoughFrom ? `remark.early-from${resumed}` : 'remark.early-never'), values));
  }
  return said;
}

function ways(statutory: Choice, { inputs }: Answer, words: Words, clauses: Clauses): TrackView['ways'] {
  const f = formats(words);
  const intro: string[] = [];
  const values = {
    missing: f.months(statutory.missing as Span),
    full: statutory.fullIn ? f.month(statutory.fullIn) : '',
    next: words.number(formatMonth(addMonths(inputs.asOf, 1)), 'month'),
  };
  intro.push(words.text(key(`short.${statutory.verdict}${statutory.when === 'past' ? '-past' : ''}`), values));
  if (statutory.fullIn) intro.push(words.text(key(inputs.paying ? 'short.full-paying' : 'short.full-resumed'), values));
  return {
    intro,
    list: waysOut.map(({ id, source, values: told }) => ({
      text: words.text(key(`way.${id}`), Object.fromEntries(Object.entries(told).map(([name, { value, unit }]) => [name, words.number(value, unit, unit === 'months' ? 'years' : '')]))),
      clause: clauseOf(source, clauses),
    })),
    after: words.text(key('short.after')),
  };
}

function pictureView(track: TrackAnswer, answer: Answer, words: Words): PictureView {
  const f = formats(words);
  const { inputs } = answer;
  const statutory = track.choices.find(({ id }) => id === 'statutory') as Choice;
  const earliest = track.choices.find(({ id }) => id === 'earliest');
  const latest = track.choices.find(({ id }) => id === 'latest');
  const values = {
    track: trackName(track.track, words),
    paid: inputs.paid ? f.months(inputs.paid.months) : '',
    have: statutory.have ? f.months(statutory.have) : '',
    required: f.months(statutory.required),
    missing: statutory.missing ? f.months(statutory.missing) : '',
    original: f.month(track.originalMonth),
    statutory: f.month(statutory.month),
    delay: f.months(track.delay),
    earliest: earliest ? f.month(earliest.month) : '',
    latest: latest ? f.month(latest.month) : '',
  };
  const paid = !inputs.paid ? 'alt.untold' : statutory.have ? (statutory.missing && statutory.missing.high > 0 ? 'alt.short' : 'alt.enough') : 'alt.paid-only';
  const alt = [paid, ...(track.window === 'open' ? [isExact(statutory.month) ? 'alt.calendar' : 'alt.calendar-range'] : [])].map((part) => words.text(key(part), values)).join('');
  return {
    caption: words.text(key('picture.caption'), values),
    alt,
    svgs: (captionId, altId) =>
      [NARROW, WIDE]
        .map((box) => {
          const { marks, height } = drawAnswer(track, answer, box, words);
          const state = box === WIDE ? 'class="wide" hidden' : 'class="narrow"';
          return `<svg ${state} viewBox="0 0 ${box.w} ${height}" role="img" aria-labelledby="${captionId}" aria-describedby="${altId}">${marksToSvg(marks)}</svg>`;
        })
        .join(''),
  };
}

const folded = new Set(['lawStart', 'lawMonth', 'steps', 'step', 'stepsFull', 'stepsBegun', 'cap', 'window', 'windowStart', 'completedMonths', 'nextYear', 'ageYears', 'differenceTimesMonths', 'difference']);
const foldedCounts = ['earliest', 'statutory', 'latest', 'chosen'].flatMap((id) => [`monthsBetween.${id}`, `gap.${id}`, `countedThrough.${id}`, `lacking.${id}`]);
for (const id of foldedCounts) folded.add(id);
const ages = new Set(['originalAgeMonths', 'statutoryAgeMonths']);
const sums = new Set(['statutoryMonth']);
const dated = new Set(['requiredMonthsAtEarliest', 'requiredMonthsAtStatutory', 'requiredMonthsAtLatest', 'requiredMonths']);

function lines(one: Case, track: TrackAnswer, { inputs }: Answer, { words, clauses, by, assumed }: Frame): Line[] {
  const f = formats(words);
  const reading = { words, clauses, folded, ages, sums, dated, unmet: one.short };
  const told: Line[] = [toldLine('birth', words.text('step.birth'), f.month(exactly(one.birth)), assumed ? words.text(key('by.assumed'), { by }) : by)];
  const law = passbook(one.trace, reading);
  if (inputs.paid) {
    const until = f.month(exactly(inputs.paid.until.high));
    told.push(toldLine('paid', words.text('step.paid', { month: until }), words.number(inputs.paid.months.low, 'months'), by));
  }
  const chosen = !track.choices.some(({ id }) => id === 'chosen');
  const count = passbook(one.count.filter(({ id }) => (chosen || !id.endsWith('.chosen')) && !(id.startsWith('missing.') && !one.short.has(id))), reading);
  return [told[0] as Line, ...law, ...told.slice(1), ...count];
}

/** The divisor's own working, for a comparison. */
export function divisorLines(trace: readonly Step[], ageMonths: number, { words, clauses }: Pick<Frame, 'words' | 'clauses'>): Line[] {
  return [toldLine('age', words.text('step.age'), words.number(ageMonths, 'months'), ''), ...passbook(trace, { words, clauses, folded, ages })];
}

function assumptions({ inputs, tracks }: Answer, { words, rulesAsOf }: Frame): string[] {
  const f = formats(words);
  const said = [words.text(key('assume.as-of'), { now: f.month(exactly(inputs.asOf)), rules: words.number(rulesAsOf, 'month') })];
  if (inputs.paid) {
    said.push(words.text(key('assume.until'), { until: f.month(inputs.paid.until) }));
    if (inputs.paying) said.push(words.text(key('assume.paying'), { until: f.month(inputs.paid.until) }), words.text(key('assume.month-itself')));
    if (inputs.paying === false) said.push(words.text(key('assume.stopped')));
    if (inputs.paying === null) said.push(words.text(key('assume.paying-untold')));
  } else said.push(words.text(key('assume.paid-untold')));
  if (tracks.some(({ verified }) => verified !== 'text')) said.push(words.text(key('assume.article-seven')));
  if (tracks.some(({ choices }) => choices.some(({ id, verdict }) => id === 'statutory' && unmet(verdict)))) said.push(words.text(key('assume.extension-year')));
  return said;
}
