/** The questions of articles 5 and 6 as two lanes: a temporary account runs down the left, a general one down the right, past the ends. */
import { circle, line, type Mark, path, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Case } from './cases.ts';

const ACCOUNT = ['hukou', 'in-time', 'general-here'] as const;
const PLACE = ['relation-home', 'enough-there', 'enough-earlier'] as const;
const GROUND: Record<string, number> = { hukou: 0, 'under-age-limit': 1, 'general-here': 2, 'over-age-limit': 3 };

export interface MapFrame {
  left: number;
  right: number;
  end: number;
  top: number;
  row: number;
  size: number;
}

/** A street of the map, walked or not. */
function street(g: string, on: boolean, dashed: boolean, d: string): Mark {
  return path(g, on ? `ink line bold${dashed ? ' dash' : ''}` : 'rule axis', d);
}

export function drawMap({ ground, clause, spells }: Case, f: MapFrame, words: Words): Mark[] {
  const y = (row: number) => f.top + row * f.row;
  const fork = GROUND[ground] ?? 0;
  const temporary = fork === ACCOUNT.length;
  const elsewhere = temporary && spells.some(({ account }) => account === 'general');
  const right = !temporary || elsewhere;
  const last = clause - 1;
  const marks: Mark[] = [];
  const branch = (row: number) => `M${f.left} ${y(row)}H${f.right}`;
  const from = (row: number, to: number, x: number) => `M${x} ${y(row)}V${y(to)}`;

  // The lanes, piece by piece from fork to fork; what is walked is drawn last.
  const pieces: { on: boolean; dashed: boolean; d: string }[] = [
    { on: true, dashed: false, d: `M${f.left} ${y(0) - f.row * 0.75}V${y(0)}` },
    { on: fork > 0, dashed: false, d: from(0, 1, f.left) },
    { on: fork > 1, dashed: false, d: from(1, 2, f.left) },
    { on: temporary, dashed: true, d: from(2, 3, f.left) },
    { on: temporary && !elsewhere, dashed: true, d: `${from(3, 7, f.left)}H${f.end}` },
    ...ACCOUNT.map((_, k) => ({ on: fork === k, dashed: false, d: branch(k) })),
    { on: elsewhere, dashed: true, d: branch(3) },
    { on: fork === 0, dashed: false, d: from(0, 1, f.right) },
    { on: fork <= 1, dashed: false, d: from(1, 2, f.right) },
    { on: !temporary, dashed: false, d: from(2, 3, f.right) },
    { on: right, dashed: false, d: from(3, 4, f.right) },
    { on: right && last > 0, dashed: false, d: from(4, 5, f.right) },
    { on: right && last > 1, dashed: false, d: from(5, 6, f.right) },
    { on: right && last > 2, dashed: false, d: `${from(6, 7, f.right)}H${f.end}` },
    ...PLACE.map((_, k) => ({ on: right && last === k, dashed: false, d: `M${f.right} ${y(4 + k)}H${f.end}` })),
  ];
  for (const { on, dashed, d } of [...pieces].sort((a, b) => Number(a.on) - Number(b.on))) marks.push(street('streets-line', on, dashed, d));

  const asked = (row: number, key: string, on: boolean, end: boolean) => text('question-labels', on ? 'label-strong' : 'label', end ? f.right - 8 : f.left + 9, y(row) - 6, words.label(key), f.size, end ? 'end' : undefined);
  marks.push(
    ...ACCOUNT.map((key, k) => asked(k, key, fork >= k, false)),
    asked(3, 'elsewhere', temporary, false),
    ...PLACE.map((key, k) => asked(4 + k, key, right && last >= k, true)),
    text('lane-labels', right ? 'label-strong' : 'label', f.right + 8, y(3) - 6, words.label('general'), f.size),
    text('lane-labels', temporary ? 'label-strong' : 'label', f.left + 9, y(7) - 7, words.label('temporary'), f.size),
  );
  marks.push(text('answer-labels', 'label', f.right - 6, y(0) - 6, words.label('yes'), f.size, 'end'));
  for (let k = 0; k < 4; k++) {
    const on = k === last;
    const at = y(k < 3 ? 4 + k : 7);
    marks.push(circle('ends', on ? 'blue' : 'rule axis', f.end, at, on ? 6 : 4));
    marks.push(text('end-labels', on ? 'label-blue' : 'label', f.end + 11, at + f.size * 0.36, words.label(`end-${k + 1}`), f.size));
  }
  for (let k = 0; k < 7; k++) marks.push(line('forks', 'ink', (k < 4 ? f.left : f.right) - 4, y(k), (k < 4 ? f.left : f.right) + 4, y(k)));
  return marks;
}
