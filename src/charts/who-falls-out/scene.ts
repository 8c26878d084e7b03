/** The people of the survey, a dot each: those in no pension scheme, how old they are, what they work at, and who isn't among them. */
import { type Answer, answers, count } from '../survey.ts';
import { type Crowd, crowd, crowdDepth, crowdPath } from '../kit/crowd.ts';
import { heading } from '../kit/heading.ts';
import { type Box, type Mark, path, rect, text } from '../kit/mark.ts';
import { type Cell, defineScene, type Words } from '../scene.ts';
import { type Frame, frameOf } from './frame.ts';

interface View {
  show: 'asked' | 'without' | 'by-age' | 'flexible' | 'of-flexible' | 'stopped';
}
interface Data {
  asked: number;
  without: number;
  flexible: { asked: number; without: number };
  stopped: number;
  stoppedShare: string;
  ages: Answer[];
}

function data(): Data {
  return {
    asked: count('survey.respondents'),
    without: count('survey.uninsured'),
    flexible: { asked: count('survey.flexible'), without: count('survey.uninsured.flexible') },
    stopped: count('survey.interrupted'),
    stoppedShare: String(count('survey.interrupted.share')),
    ages: answers('age'),
  };
}

/** To one decimal, as the survey prints its shares. */
const share = (part: number, all: number): string => ((part / all) * 100).toFixed(1);

function draw(data: Data, { show }: View, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const people = (n: number) => words.number(n, 'people');
  switch (show) {
    case 'asked':
    case 'without': {
      const out = show === 'without';
      const rest = data.asked - data.without;
      return [
        ...head(f, words, out ? data.without : data.asked, out, [words.label(out ? 'without-1' : 'asked-1'), words.label(out ? 'without-2' : 'asked-2')]),
        crowd('rest', '', f.all, 0, rest),
        crowd('without', out ? 'red' : '', out ? f.apart : f.all, out ? 0 : rest, out ? data.without : data.asked),
      ];
    }
    case 'by-age':
      return [...head(f, words, data.without, true, [words.label('by-age-1'), words.label('by-age-2')]), ...ages(data, f, words)];
    case 'flexible': {
      const { without } = data.flexible;
      const others = data.without - without;
      return [
        ...head(f, words, without, true, [words.label('flexible-1'), words.label('flexible-2', { all: people(data.without) })]),
        crowd('work', 'red', f.flexible, 0, without),
        text('work-labels', 'label', 0, f.others.y - 8, words.label('others', { n: people(others) }), f.strong),
        crowd('work', 'red', f.others, 0, others),
      ];
    }
    case 'of-flexible':
      return fields(data, f, words);
    case 'stopped':
      return stopped(data, f, words);
  }
}

function head(f: Frame, words: Words, figure: number, red: boolean, [first, second]: [string, string]): Mark[] {
  const y = f.narrow ? 34 : 74;
  return heading(words.number(figure, 'people', 'number'), { y, size: f.printed, c: red ? 'printed-red' : '', apart: f.narrow ? 8 : 16 }, [
    { y: y - (f.narrow ? 16 : 34), size: f.strong, text: first },
    { y: y + (f.narrow ? 2 : -6), size: f.font, text: second },
  ]);
}

function ages({ ages }: Data, f: Frame, words: Words): Mark[] {
  const marks: Mark[] = [];
  ages.forEach(({ answer, percent, people }, index) => {
    const column = f.age(index);
    const middle = column.x + (column.lane * column.pitch) / 2;
    const [from = '', to = ''] = answer.split('-');
    const last = index === ages.length - 1;
    marks.push(
      crowd('ages', 'red', column, 0, people),
      text('age-labels', last ? 'label-strong' : 'label', middle, f.base + f.font + 5, words.label('ages', { from, to }), f.font, 'middle'),
      text('shares-label', 'label-red', middle, column.y - crowdDepth(column, people) - 6, words.number(percent, 'percent'), f.narrow ? 14 : 20, 'middle'),
    );
  });
  // What would say which age is more at risk isn't known.
  const [y, h] = f.narrow ? [84, 56] : [112, 66];
  marks.push(
    rect('missing', 'hatch', 0, y, f.narrow ? 10 : 14, h),
    text('missing-note', 'label', f.narrow ? 18 : 26, y + h / 2 - (f.narrow ? 5 : 5), words.label('ages-missing-1'), f.font),
    text('missing-note', 'label', f.narrow ? 18 : 26, y + h / 2 + (f.narrow ? 15 : 19), words.label('ages-missing-2'), f.font),
  );
  return marks;
}

/** Everybody in two fields of one height: the red at the bottom of each is the share without a scheme. */
function fields({ asked, without, flexible }: Data, f: Frame, words: Words): Mark[] {
  const groups = [
    { key: 'flexible', of: f.fields.flexible, all: flexible.asked, red: flexible.without },
    { key: 'others', of: f.fields.others, all: asked - flexible.asked, red: without - flexible.without },
  ];
  return groups.flatMap(({ key, of, all, red }): Mark[] => {
    const name = words.label(`field-${key}`);
    const below = of.y + f.font + 5;
    const above = f.narrow ? 22 : 82;
    const printed = words.number(share(red, all), 'percent');
    return [
      crowd('fields', '', of, red, all),
      crowd('fields', 'red', of, 0, red),
      // Not by colour alone.
      path('edges', 'red-line thin', crowdPath(of, 0, red)),
      text('field-labels', 'label-strong', of.x, below, name, f.font),
      text('field-labels', 'label', of.x + (f.narrow ? 0 : (name.length + 0.6) * f.font), f.narrow ? below + 17 : below, words.number(all, 'people'), f.font),
      text('field-notes', 'label-red', of.x, above, printed, f.narrow ? 22 : 48),
      text('field-notes', 'label-red', of.x, above + (f.narrow ? 19 : 28), words.label('without-n', { n: words.number(red, 'people') }), f.font),
    ];
  });
}

/** Two groups that are not one: nobody said how many people belong to both. */
function stopped(data: Data, f: Frame, words: Words): Mark[] {
  const depth = (of: Crowd, n: number) => of.y + crowdDepth(of, n);
  const [bottom, top] = [depth(f.without, data.without), f.stopped.y - f.strong - 12];
  const band = { y: bottom + 8, h: top - bottom - 16 };
  const clear = (words.label('overlap').length + 2) * f.font;
  const width = f.without.lane * f.without.pitch;
  const side = (width - clear) / 2;
  return [
    text('group-labels', 'label-red', 0, f.without.y - 10, words.label('group-without', { n: words.number(data.without, 'people') }), f.strong),
    crowd('groups', 'red', f.without, 0, data.without),
    rect('overlap', 'hatch', 0, band.y, side, band.h),
    rect('overlap', 'hatch', width - side, band.y, side, band.h),
    text('overlap-label', 'label-strong', width / 2, band.y + band.h / 2 - f.font * 0.4, words.label('overlap'), f.font, 'middle'),
    text('overlap-label', 'label', width / 2, band.y + band.h / 2 + f.font * 1.1, words.label('maybe-both'), f.font, 'middle'),
    text('group-labels', 'label-strong', 0, f.stopped.y - 10, words.label('group-stopped', { n: words.number(data.stopped, 'people'), share: words.number(data.stoppedShare, 'percent') }), f.strong),
    crowd('groups', 'gone', f.stopped, 0, data.stopped),
  ];
}

export default defineScene<Data, View>({
  id: 'who-falls-out',
  kind: 'dots',
  order: 'sequence',
  sources: [{ id: 'text-002' }],
  data,
  table: ({ asked, without, flexible, stopped, stoppedShare, ages }) => {
    const row = (group: string, people: number | undefined, percent: string | undefined, of?: string, [from, to]: string[] = []): Cell[] => [
      `@row-${group}`,
      from ? String(Number(from) * 12) : { gap: 'any-age' },
      to ? String(Number(to) * 12) : { gap: 'any-age' },
      people === undefined ? { gap: 'only-share' } : String(people),
      percent ?? { gap: 'is-all' },
      of ? `@row-${of}` : { gap: 'is-all' },
    ];
    const others = { asked: asked - flexible.asked, without: without - flexible.without };
    return {
      columns: [
        { key: 'group', unit: 'words' },
        { key: 'from', unit: 'age-months' },
        { key: 'to', unit: 'age-months' },
        { key: 'people', unit: 'people' },
        { key: 'percent', unit: 'percent' },
        { key: 'of', unit: 'words' },
      ],
      rows: [
        row('asked', asked, undefined),
        row('without', without, share(without, asked), 'asked'),
        ...ages.map(({ answer, percent }) => row('age', undefined, percent, 'without', answer.split('-'))),
        row('flexible-without', flexible.without, share(flexible.without, without), 'without'),
        row('others-without', others.without, share(others.without, without), 'without'),
        row('flexible', flexible.asked, share(flexible.asked, asked), 'asked'),
        row('flexible-without', flexible.without, share(flexible.without, flexible.asked), 'flexible'),
        row('others', others.asked, share(others.asked, asked), 'asked'),
        row('others-without', others.without, share(others.without, others.asked), 'others'),
        row('stopped', stopped, stoppedShare, 'asked'),
      ],
    };
  },
  cover: 'by-age',
  states: [
    { id: 'asked', view: { show: 'asked' } },
    { id: 'without', view: { show: 'without' } },
    { id: 'by-age', view: { show: 'by-age' } },
    { id: 'flexible', view: { show: 'flexible' } },
    { id: 'of-flexible', view: { show: 'of-flexible' } },
    { id: 'stopped', view: { show: 'stopped' } },
  ],
  draw,
  height: (_, box) => frameOf(box).height,
});
