/** Those in no pension scheme, a dot each, sorted by work, by hours and by kind of job; then their means beside everybody's. */
import { fail } from '../../data/files.ts';
import { type Answer, answers, rowsOf } from '../survey.ts';
import { type Crowd, crowd, crowdDepth } from '../kit/crowd.ts';
import { type Box, line, type Mark, rect, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';

const QUESTIONS = ['work', 'hours', 'job'] as const;
type Question = (typeof QUESTIONS)[number];
type Show = Question | 'against-all';
interface View {
  show: Show;
}
/** In the order in which they are drawn: the furthest below everybody first. */
const MEASURES = ['pay', 'schooling', 'male', 'age', 'rural'] as const;
type Measure = (typeof MEASURES)[number];
const UNIT = { pay: 'yuan', schooling: 'years', male: 'percent', age: 'count', rural: 'percent' } as const;

interface Data {
  answers: Record<Question, Answer[]>;
  means: Record<Measure, { all: string; uninsured: string }>;
}

/** A week's hours from which it is full: what the survey's paper leans on. */
const FULL_WEEK = 40;

function data(): Data {
  const rows = rowsOf('survey-compared');
  const cell = (group: string, measure: Measure) => rows.find((row) => row.group === group)?.[measure] ?? fail('data/tables/survey-compared.csv', `${group} ${measure}`, 'no such cell', 'add it');
  return {
    answers: Object.fromEntries(QUESTIONS.map((question) => [question, answers(question)])) as Data['answers'],
    means: Object.fromEntries(MEASURES.map((measure) => [measure, { all: cell('all', measure), uninsured: cell('uninsured', measure) }])) as Data['means'],
  };
}

const isNarrow = (box: Box) => box.w < 400;
const height = (box: Box) => (isNarrow(box) ? 346 : 404);
/** As many in each view, so that every heap has one to become. */
const HEAPS = 6;
/** Heaps of more people than this are spoken of. */
const MOST = 300;

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  return show === 'against-all' ? compared(data, box, words) : heaps(data, show, box, words);
}

/** A heap for each answer, one under the other. */
function heaps(data: Data, question: Question, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const [pitch, lane, x] = narrow ? [7, 41, 0] : [10, 48, 160];
  const size = box.font;
  const marks: Mark[] = [];
  let y = 0;
  const list = data.answers[question];
  for (let i = 0; i < HEAPS; i++) {
    const one = list[i];
    // Small heaps stand beside their label, so that a phone holds them all.
    const small = narrow && one !== undefined && one.people < lane * 3 && question !== 'work';
    const left = small ? 112 : x;
    const of: Crowd = { x: left, y: small || !narrow ? y : y + 21, pitch, lane: small ? Math.floor((box.w - left) / pitch) : lane, grows: 'down' };
    marks.push(crowd('people', 'red', of, 0, one?.people ?? 0));
    if (!one) continue;
    const depth = crowdDepth(of, one.people);
    const name = words.label(`${question}-${one.answer}`, hoursOf(one.answer));
    const percent = words.number(one.percent, 'percent');
    const strong = one.people > MOST ? 'label-strong' : 'label';
    if (narrow) {
      const base = small ? y + size : y + 16;
      marks.push(text('heap-labels', strong, 0, base, name, size), text('share-labels', 'label-red', small ? 106 : box.w, base, percent, size, 'end'));
    } else {
      const base = y + Math.max(depth, 10) / 2 + size * 0.36;
      marks.push(text('heap-labels', strong, 0, base, name, size), text('share-labels', 'label-red', x - 12, base, percent, size + (one.people > MOST ? 4 : 0), 'end'));
    }
    const next = small ? y + Math.max(21, depth + 7) : of.y + depth + (narrow ? 4 : 16);
    if (question === 'hours' && one.answer.endsWith(`-${FULL_WEEK}`)) marks.push(...fullWeek(data, next, x, narrow, box, words));
    y = Math.ceil((next + (question === 'hours' && one.answer.endsWith(`-${FULL_WEEK}`) ? (narrow ? 22 : 26) : 0)) / pitch) * pitch;
  }
  return marks;
}

/** "1-10" as numbers; words are answered with nothing. */
function hoursOf(answer: string): Record<string, string> {
  const [from = '', to = ''] = answer.split('-');
  return { from, to };
}

/** The line from which the week is full: how many are below it. */
function fullWeek({ answers }: Data, y: number, x: number, narrow: boolean, box: Box, words: Words): Mark[] {
  const more = answers.hours.filter(({ answer }) => Number(answer.split('-')[0]) >= FULL_WEEK).reduce((sum, { percent }) => sum + Number(percent), 0);
  const at = y + (narrow ? 3 : -4);
  return [
    line('full-line', 'ink', narrow ? 0 : x, at, box.w, at),
    text('full-label', 'label-strong', narrow ? 0 : x, at + box.font + 4, words.label('full-week', { hours: words.number(FULL_WEEK, 'hours'), share: words.number(more.toFixed(1), 'percent') }), box.font),
  ];
}

/** How far those without a scheme are from everybody, measure by measure. */
function compared({ means }: Data, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const size = box.font;
  const { zero, scale, top, step, bar } = narrow ? { zero: 150, scale: 178, top: 36, step: 60, bar: 20 } : { zero: 330, scale: 330, top: 50, step: 67, bar: 30 };
  const marks: Mark[] = [text('heading', 'label-strong', zero, size + 2, words.label('everybody'), size, 'middle'), line('zero-line', 'ink', zero, size + 10, zero, top + MEASURES.length * step - (narrow ? 12 : 16))];
  MEASURES.forEach((measure, i) => {
    const { all, uninsured } = means[measure];
    const off = (Number(uninsured) / Number(all) - 1) * scale;
    const y = top + i * step + (narrow ? 18 : 0);
    const value = (of: string) => words.label(`value-${measure}`, { n: words.number(of, UNIT[measure]) });
    const base = y + bar / 2 + size * 0.36;
    const less = off < 0;
    marks.push(
      rect('bars', measure === 'pay' ? 'red' : 'ink', less ? zero + off : zero, y, Math.abs(off), bar),
      text('measure-labels', 'label-strong', 2, narrow ? y - 7 : base, words.label(measure), size),
      text('end-labels', measure === 'pay' ? 'label-red' : 'label-strong', zero + off + (less ? -6 : 6), base, value(uninsured), size, less ? 'end' : undefined),
      text('all-labels', 'label', zero + (less ? 6 : -6), base, value(all), size, less ? undefined : 'end'),
    );
  });
  return marks;
}

export default defineScene<Data, View>({
  id: 'still-at-work',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'text-002' }],
  data,
  table: ({ answers, means }) => ({
    columns: [
      { key: 'question', unit: 'words' },
      { key: 'answer', unit: 'words' },
      { key: 'hours-from', unit: 'hours' },
      { key: 'hours-to', unit: 'hours' },
      { key: 'percent', unit: 'percent' },
      { key: 'yuan', unit: 'yuan' },
      { key: 'years', unit: 'years' },
    ],
    rows: [
      ...QUESTIONS.flatMap((question) =>
        answers[question].map(({ answer, percent }) => {
          const [from = '', to = ''] = question === 'hours' ? answer.split('-') : [];
          return [
            `@ask-${question}`,
            question === 'hours' ? '@week' : `@${question}-${answer}`,
            from || { gap: 'not-asked' },
            /^\d+$/.test(to) ? to : { gap: from ? 'and-more' : 'not-asked' },
            percent,
            { gap: 'not-asked' },
            { gap: 'not-asked' },
          ];
        }),
      ),
      ...MEASURES.flatMap((measure) =>
        (['uninsured', 'all'] as const).map((group) => {
          const value = means[measure][group];
          const none = { gap: 'not-asked' };
          return [`@${measure}`, `@${group}`, none, none, UNIT[measure] === 'percent' ? value : none, measure === 'pay' ? value : none, measure === 'age' || measure === 'schooling' ? value : none];
        }),
      ),
    ],
  }),
  cover: 'against-all',
  states: [
    { id: 'working', view: { show: 'work' } },
    { id: 'hours', view: { show: 'hours' } },
    { id: 'jobs', view: { show: 'job' } },
    { id: 'against-all', view: { show: 'against-all' } },
  ],
  draw,
  height: (_, box) => height(box),
});
