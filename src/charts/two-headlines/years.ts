/** Year after year: how many fewer the resident scheme has, and how many more the scheme of employees. */
import { crowd } from '../kit/crowd.ts';
import { line, type Mark, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { type Data, type Level, levelsOf } from './data.ts';
import { dots, type Frame } from './frame.ts';
import { signed } from './year.ts';

export function drawYears(data: Data, of: 'medical' | 'pension', f: Frame, words: Words): Mark[] {
  const [resident, employee] = [levelsOf(data, `${of}-resident`), levelsOf(data, `${of}-employee`)];
  const size = f.font;
  const half = f.narrow ? 52 : 70;
  const first = size + 2;
  const levelsFirst = first + size + 8;
  const top = Math.ceil((levelsFirst + 12) / f.crowd(0, 1).pitch) * f.crowd(0, 1).pitch;
  const pitch = f.crowd(0, 1).pitch;
  const step = Math.floor((f.height - top - size - 14) / 4 / pitch) * pitch;
  const under = Math.ceil((size + 6) / pitch) * pitch;
  const marks: Mark[] = [
    text('row-labels', 'label-red', f.zero - half, first, words.label(`${of}-resident`), size, 'end'),
    text('row-labels', 'label-strong', f.zero + half, first, words.label(`${of}-employee`), size),
  ];
  const levelRow = (y: number, left: Level, right: Level) =>
    marks.push(
      text('levels-label', 'label', f.zero - half, y, words.number(left.people, 'people', 'wan'), size, 'end'),
      text('levels-label', 'label', f.zero, y, words.label('by-end', { when: when(left, words) }), size, 'middle'),
      text('levels-label', 'label', f.zero + half, y, words.number(right.people, 'people', 'wan'), size),
    );
  levelRow(levelsFirst, resident[0] as Level, employee[0] as Level);

  // Where one end of a change isn't verified, the two years are taken together.
  const unsure = resident.findIndex(({ vintage }) => vintage === 'memory');
  for (let i = 1; i < resident.length; i++) {
    const [left, right] = [resident[i] as Level, employee[i] as Level];
    const label = top + (i - 1) * step + size;
    const y = top + (i - 1) * step + under;
    const joined = unsure > 0 && (i === unsure || i === unsure + 1);
    const fewer = !joined ? (left.change ?? 0) : i === unsure ? (left.change ?? 0) + (resident[i + 1]?.change ?? 0) : 0;
    marks.push(
      crowd('resident', 'red', f.crowd(y, -1), 0, dots(fewer)),
      crowd('employee', '', f.crowd(y, 1), 0, dots(right.change ?? 0)),
      line('zero-line', 'rule axis', f.zero, y - 2, f.zero, y + f.bar + 2),
      text('year-labels', 'label-strong', f.zero, label, left.at.endsWith('-12') ? when(left, words) : words.label('until', { when: when(left, words) }), size, 'middle'),
      text('values-label', 'label-strong', f.zero + half, label, signed(words, right.change ?? 0), size),
    );
    if (i === unsure) {
      const x = f.zero - Math.ceil(dots(fewer) / (f.bar / pitch)) * pitch - 8;
      marks.push(text('both-label', 'label', x, y + f.bar / 2 + size * 0.36, words.label('with-next'), size, 'end'));
    }
    if (joined && i !== unsure) {
      const x = f.zero - 8;
      const middle = y + f.bar / 2 + size * 0.36;
      marks.push(
        text('both-label', 'label', x, middle - size * 0.66, words.label('unverified', { year: when(resident[unsure] as Level, words) }), size, 'end'),
        text('both-label', 'label', x, middle + size * 0.66, words.label('in-row-above'), size, 'end'),
      );
    }
    if (!joined || i === unsure) marks.push(text('values-label', 'label-red', f.zero - half, label, signed(words, fewer), size, 'end'));
  }
  levelRow(top + 4 * step + size + 4, resident.at(-1) as Level, employee.at(-1) as Level);
  return marks;
}

const when = ({ at }: Level, words: Words): string => words.number(at, 'month', at.endsWith('-12') ? 'year' : '');
