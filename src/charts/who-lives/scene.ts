/** A thousand men and a thousand women alive at thirty, and how many of them are alive at an age. By occupation there is no table, and so no picture. */
import { scaleLinear } from 'd3';
import { fail } from '../../data/files.ts';
import { tables } from '../../data/load.ts';
import { type Crowd, crowd, crowdDepth } from '../kit/crowd.ts';
import { type Box, circle, line, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import { defineScene, type Words } from '../scene.ts';

export const PEOPLE = 1000;
const SEXES = ['male', 'female'] as const;
type Sex = (typeof SEXES)[number];
/** Ages that are states; the table has one more in between. */
const AGES = [30, 60, 63, 65, 70] as const;
type Age = (typeof AGES)[number];
const [FIRST, LAST] = [30, 70];

interface View {
  /** null: by occupation, which nobody has counted. */
  age: Age | null;
  /** The age of the picture before, from which those newly gone are counted. */
  since: Age;
  /** Those newly gone in red: the step that the delay takes. */
  red?: boolean;
}
type Data = Record<Sex, Record<Age, { percent: string; people: number }>>;

const TABLE = 'survival-from-30';
function readData(): Data {
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene who-lives draws it');
  const cell = (sex: Sex, age: Age) => {
    const percent = rows.find((row) => row.sex === sex && row.age === String(age))?.alive_percent ?? fail(`data/tables/${TABLE}.csv`, `${sex} ${age}`, 'no such row', 'add it');
    const count = Math.round(Number(percent) * 10);
    // One decimal of a percent is one person in a thousand.
    if (String(count) !== percent.replace('.', '')) fail(`data/tables/${TABLE}.csv`, `${sex} ${age}`, `${percent} is not a share with one decimal`, 'round it to one');
    return { percent, people: count };
  };
  const of = (sex: Sex) => Object.fromEntries(AGES.map((age) => [age, cell(sex, age)])) as Data[Sex];
  return { male: of('male'), female: of('female') };
}

const isNarrow = (box: Box) => box.w < 400;
const height = (box: Box) => (isNarrow(box) ? 296 : 362);

function fieldOf(box: Box, sex: Sex): Crowd {
  const second = sex === 'female';
  return isNarrow(box) ? { x: second ? 160 : 0, y: 75, lane: 25, pitch: 5, grows: 'down' } : { x: second ? 350 : 0, y: 154, lane: 40, pitch: 7, grows: 'down' };
}

const ageText = (words: Words, age: number): string => words.number(age * 12, 'age-months');

function draw(data: Data, view: View, box: Box, words: Words): Mark[] {
  return view.age === null ? unknown(data, box, words) : [...walk(view.age, box, words), ...SEXES.flatMap((sex) => group(data, sex, view.age as Age, view, box, words))];
}

/** From thirty to seventy, to scale: how far the picture has gone. */
function walk(age: Age, box: Box, words: Words): Mark[] {
  const [y, size] = isNarrow(box) ? [20, 12] : [30, 14];
  const x = scaleLinear()
    .domain([FIRST, LAST])
    .range([8, box.w - 14]);
  const named = AGES.filter((one) => one === FIRST || one === LAST || one === age || (one <= age && one !== (age === LAST ? 63 : 65)));
  return [
    line('walk', 'rule axis', x(FIRST), y, x(LAST), y),
    line('walk', 'ink bold', x(FIRST), y, x(age), y),
    ...AGES.map((one) => line('walk', 'rule axis', x(one), y - 4, x(one), y + 4)),
    circle('walk', 'ink', x(age), y, 5),
    ...named.map((one) => {
      const label = one === age && !isNarrow(box) ? ageText(words, one) : words.number(one, 'count');
      const anchor = one === FIRST ? undefined : one === LAST ? ('end' as const) : ('middle' as const);
      return text(`age-${one}`, one === age ? 'label-strong' : 'label', one === FIRST ? 2 : one === LAST ? box.w - 6 : x(one), y - 9, label, size, anchor);
    }),
  ];
}

function group(data: Data, sex: Sex, age: Age, { since, red }: View, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const field = fieldOf(box, sex);
  const left = field.x;
  const right = left + field.lane * field.pitch;
  const alive = data[sex][age].people;
  const before = data[sex][since].people;
  const marks: Mark[] = [
    crowd(sex, '', field, 0, alive),
    crowd(sex, red ? 'red' : 'gone', field, alive, before),
    crowd(sex, 'gone', field, before, PEOPLE),
  ];
  const printed = words.number(alive, 'people', 'number');
  const reached = words.label(age === FIRST ? 'start' : 'reached', { age: ageText(words, age) });
  if (narrow) {
    marks.push(
      text(`${sex}-labels`, 'label-strong', left, 48, words.label(sex), 14),
      text(`${sex}-labels`, 'label', left, 66, reached, 12),
      text(`${sex}-printed`, 'printed', right, 66, printed, alive < PEOPLE ? 36 : 29, 'end'),
    );
  } else {
    marks.push(
      text(`${sex}-labels`, 'label-strong', left, 78, words.label(sex), 18),
      text(`${sex}-labels`, 'label', left, 104, words.label('of', { n: words.number(PEOPLE, 'people') }), 14),
      text(`${sex}-labels`, 'label', left, 126, reached, 14),
      text(`${sex}-printed`, 'printed', right, alive < PEOPLE ? 132 : 126, printed, alive < PEOPLE ? 84 : 72, 'end'),
    );
  }
  const y = field.y + crowdDepth(field, PEOPLE) + (narrow ? 17 : 24);
  const size = narrow ? 12 : 15;
  if (red) {
    const key = narrow ? 'fewer-short' : 'fewer';
    marks.push(
      text(`${sex}-notes`, 'label-red', left, y, words.label(key, { from: ageText(words, since), to: ageText(words, age) }), size),
    );
  } else if (age === LAST) {
    marks.push(text(`${sex}-notes`, 'label', left, y, words.label('between', { age: ageText(words, 65), n: words.number(data[sex][65].people, 'people') }), size));
  } else if (age > FIRST) {
    marks.push(text(`${sex}-notes`, 'label', left, y, words.label('gone', { n: words.number(PEOPLE - alive, 'people') }), size));
  }
  return marks;
}

/** The same table with its rows for men and women, and where the rows by occupation would stand. */
function unknown(data: Data, box: Box, words: Words): Mark[] {
  const narrow = isNarrow(box);
  const size = box.font;
  const small = SEXES.map((_, i) => (narrow ? { x: i * 150, y: 30, w: 138, h: 44 } : { x: 0, y: 62 + i * 148, w: 184, h: 115 }));
  const frame = narrow ? { x: 0.5, y: 88, w: 287, h: 200 } : { x: 226, y: 36, w: 404, h: 310 };
  const row = narrow ? 24 : 36;
  const columns = ([60, 63, 70] as Age[]).map((age, i) => ({ age, x: frame.x + frame.w - (narrow ? 10 : 22) - (2 - i) * (narrow ? 68 : 98) }));
  const under = (k: number) => frame.y + row * k;
  const base = (k: number) => under(k) + row / 2 + size * 0.36;
  const hatched = { y: under(3), h: frame.h - 3 * row };
  const clear = { y: hatched.y + (hatched.h - (narrow ? 60 : 84)) / 2, h: narrow ? 60 : 84 };

  const marks: Mark[] = SEXES.flatMap((sex, i) => {
    const { x, y, w, h } = small[i] as (typeof small)[number];
    return [
      path(sex, 'ghost', rectPath(x + 0.5, y, w - 1, h)),
      path(sex, 'ghost', 'M0 0'),
      path(sex, 'ghost', 'M0 0'),
      text(`${sex}-labels`, 'label', x + w / 2, y + h / 2 + 5, words.label('has-table', { sex: words.label(sex) }), size, 'middle'),
    ];
  });
  marks.push(text('heading', 'label-strong', 0, narrow ? 16 : 22, words.label('by-work-question'), narrow ? 14 : 17));
  marks.push(
    rect('frame', 'hatch', frame.x, hatched.y, frame.w, clear.y - hatched.y),
    rect('frame', 'hatch', frame.x, clear.y + clear.h, frame.w, hatched.y + hatched.h - clear.y - clear.h),
    rect('frame', 'ink line', frame.x, frame.y, frame.w, frame.h),
  );
  for (const k of [1, 2, 3]) marks.push(line('frame', 'rule axis', frame.x, under(k), frame.x + frame.w, under(k)));
  marks.push(text('cells', 'label', frame.x + 10, base(0), words.label('alive-at'), size));
  for (const { age, x } of columns) marks.push(text('cells', 'label', x, base(0), ageText(words, age), size, 'end'));
  SEXES.forEach((sex, i) => {
    marks.push(text('cells', 'label', frame.x + 10, base(i + 1), words.label(sex), size));
    for (const { age, x } of columns) marks.push(text('cells', 'label', x, base(i + 1), words.number(data[sex][age].percent, 'percent'), size, 'end'));
  });
  marks.push(text('missing', 'label-strong', frame.x + frame.w / 2, clear.y + (narrow ? 24 : 34), words.label('by-work'), narrow ? 16 : 22, 'middle'));
  marks.push(text('missing', 'label-strong', frame.x + frame.w / 2, clear.y + (narrow ? 45 : 62), words.label('no-table'), narrow ? 13 : 16, 'middle'));
  return marks;
}

export default defineScene<Data, View>({
  id: 'who-lives',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'un-wpp-2024', locator: 'China (mainland), abridged mx, 2020-2025' }],
  data: readData,
  table: (data) => ({
    columns: [
      { key: 'sex', unit: 'words' },
      { key: 'age', unit: 'age-months' },
      { key: 'alive-percent', unit: 'percent' },
      { key: 'of-thousand', unit: 'people' },
    ],
    rows: [
      ...SEXES.flatMap((sex) => AGES.map((age) => [`@${sex}`, String(age * 12), data[sex][age].percent, String(data[sex][age].people)])),
      ['@by-work', { gap: 'each-age' }, { gap: 'no-table' }, { gap: 'no-table' }],
    ],
  }),
  cover: 'sixty-three',
  states: [
    { id: 'thirty', view: { age: 30, since: 30 } },
    { id: 'sixty', view: { age: 60, since: 30 } },
    { id: 'sixty-three', view: { age: 63, since: 60, red: true } },
    { id: 'seventy', view: { age: 70, since: 63 } },
    { id: 'by-work', view: { age: null, since: 70 } },
  ],
  draw,
  height: (_, box) => height(box),
});
