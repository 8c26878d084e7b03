/** The year 2022: what was said, and what the insurances did. */
import { crowd, crowdDepth, crowdPath } from '../kit/crowd.ts';
import { line, type Mark, path, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { changeOf, type Data } from './data.ts';
import { DOT, dots, type Frame } from './frame.ts';

type Show = 'said' | 'one-insurance' | 'others' | 'final';
const MEDICAL = ['medical-resident', 'medical-employee', 'medical'] as const;
const OTHERS = ['pension', 'unemployment', 'injury'] as const;

export const signed = (words: Words, people: number): string => words.label(people < 0 ? 'minus' : 'plus', { n: words.number(Math.abs(people), 'people', 'wan') });

export function drawYear(data: Data, show: Show, f: Frame, words: Words): Mark[] {
  const said = show === 'said';
  const final = show === 'final';
  const of = (scheme: string) => changeOf(data, scheme, final ? 'final' : 'flash');
  const [resident, employee, sum] = MEDICAL.map(of) as [number, number, number];
  const flash = MEDICAL.map((scheme) => changeOf(data, scheme, 'flash'));
  const [a, b, c] = [f.row(0), f.row(1), f.row(2)];
  const marks: Mark[] = [
    text('heads', 'label', f.zero - 8, f.font + 2, words.label('fewer'), f.font, 'end'),
    text('heads', 'label', f.zero + 8, f.font + 2, words.label('more'), f.font),
    text('heads', 'label', f.width, f.font + 2, words.label('dot', { n: words.number(DOT, 'people', 'wan') }), f.font, 'end'),
    line('zero', 'rule axis', f.zero, f.row(0) - 6, f.zero, f.row(5) + f.bar + 4),
  ];

  // From the people lost the people gained are taken: what is left is the third row.
  const lost = f.crowd(a, resident);
  const start = f.zero - crowdDepth(lost, dots(resident));
  const gained = f.crowd(b, employee, start);
  const left = f.crowd(c, sum);
  const shown = (people: number) => (said ? 0 : dots(people));
  marks.push(
    crowd('medical', 'red', lost, 0, shown(resident)),
    crowd('medical', '', gained, 0, shown(employee)),
    crowd('medical', 'red', left, 0, shown(sum)),
    // The few by which the bulletin is below the flash figures.
    crowd('revised', 'gone', lost, shown(resident), final ? dots(flash[0] as number) : 0),
    crowd('revised', 'gone', left, shown(sum), final ? dots(flash[2] as number) : 0),
  );
  if (!said) {
    const end = start + crowdDepth(gained, dots(employee));
    marks.push(line('leader', 'ghost', start, a + f.bar, start, b), line('leader', 'ghost', end, b + f.bar, end, c));
  }

  // The headlines land on what they were about.
  const [social, medical] = said ? [a, b] : [c, a];
  marks.push(path('headlines', 'red-line', f.box(social, data.said.social)), path('headlines', 'red-line', f.box(medical, data.said.medical)));

  if (said) {
    const size = f.narrow ? 28 : 40;
    for (const [y, people] of [[a, data.said.social], [b, data.said.medical]] as const) {
      marks.push(text('printed', 'printed printed-red', f.zero - (f.narrow ? 8 : 16), y + f.bar / 2 + size * 0.34, words.number(Math.abs(people) / 1e4, 'count', 'number'), size, 'end'));
    }
    marks.push(...twoLines(f, a, 'right', 'label-red', words.label('said-social'), signed(words, data.said.social)));
    marks.push(...twoLines(f, b, 'right', 'label-red', words.label('said-medical'), signed(words, data.said.medical)));
    marks.push(...twoLines(f, c, 'left', 'label', words.label('medical-all')));
    const bottom = f.row(5) + f.bar;
    const x = f.zero + 14;
    marks.push(path('bracket-line', 'line hatch', `M${x - 6} ${c}h6V${bottom}h-6`));
    marks.push(text('row-notes', 'label', x + 10, (c + bottom) / 2 + f.font * 0.36, words.label('all-of-them'), f.font));
  } else {
    MEDICAL.forEach((scheme, i) => {
      const value = of(scheme);
      const before = flash[i] as number;
      const name = `${words.label(scheme)} ${signed(words, value)}`;
      const note = final ? words.label('flash-was', { n: signed(words, before) }) : words.label(`note-${scheme}`);
      marks.push(...twoLines(f, f.row(i), 'right', value < 0 ? 'label-red' : 'label-strong', name, note));
    });
  }
  OTHERS.forEach((scheme, i) => {
    const value = changeOf(data, scheme, 'final');
    const y = f.row(i + 3);
    const on = show === 'others' || final;
    const row = f.crowd(y, value);
    marks.push(path('others', `people-${row.pitch}`, crowdPath(row, 0, on ? dots(value) : 0)));
    marks.push(...twoLines(f, y, 'left', on ? 'label-strong' : 'label', words.label(scheme), on ? signed(words, value) : undefined));
  });
  return marks;
}

/** Two lines on the side of the zero line that the row leaves free. */
function twoLines(f: Frame, y: number, side: 'left' | 'right', c: string, first: string, second?: string): Mark[] {
  const x = side === 'right' ? f.zero + 8 : f.zero - 8;
  const anchor = side === 'left' ? ('end' as const) : undefined;
  const gap = f.font + 4;
  const middle = y + f.bar / 2 + f.font * 0.36;
  if (second === undefined) return [text('row-labels', c, x, middle, first, f.font, anchor)];
  return [text('row-labels', c, x, middle - gap / 2, first, f.font, anchor), text('row-notes', 'label', x, middle + gap / 2, second, f.font, anchor)];
}
