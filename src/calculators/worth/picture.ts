/** How many of those who reach retirement still live, year by year, and in which year of life the money is back. */
import { type Box, line, type Mark, path, rect, round, text } from '../../charts/kit/mark.ts';
import type { Step } from '../../rules/trace.ts';
import type { Words } from '../kit/words.ts';
import { firstDrawn, type Life, type Side } from './answer.ts';

export interface Back {
  side: Side;
  label: string;
  /** Months of drawing: in the middle, and from the least to the most. */
  central: number | null;
  low: number;
  high: number;
}

const PLOT = 150;
const TOP = 8;
const LEFT = 40;
/** Few live longer, and the axis ends. */
const LAST = 100;
const CLASSES: Record<Side, { band: string; line: string }> = { Own: { band: 'hatch-blue', line: 'blue' }, All: { band: 'hatch', line: 'ink' } };

export function drawBack(trace: readonly Step[], life: Life, backs: readonly Back[], box: Box, words: Words): { marks: Mark[]; height: number } {
  const alive = new Map(trace.filter(({ id }) => id.startsWith('alive#')).map(({ id, result }) => [Number(id.slice(6)), Number(result)]));
  const first = firstDrawn(life);
  const from = alive.get(first) ?? 1;
  const x = (age: number) => LEFT + ((box.w - LEFT) * (age - first)) / (LAST - first);
  const y = (share: number) => TOP + PLOT * (1 - share);
  const at = (months: number) => x(Math.min(LAST, first + months / 12));
  const marks: Mark[] = [];
  for (const share of [0, 0.5, 1]) {
    marks.push(line('grid', share === 0 ? 'rule axis' : 'rule', LEFT, y(share), box.w, y(share)));
    marks.push(text('shares', 'label', LEFT - 6, y(share) + 4, words.number(share * 100, 'percent'), box.font, 'end'));
  }
  for (let age = Math.ceil(first / 10) * 10; age <= LAST; age += 10) marks.push(text('ages', 'label', Math.min(x(age), box.w - 20), TOP + PLOT + 18, words.number(age * 12, 'months', 'age'), box.font, 'middle'));
  for (const { side, low, high } of backs) marks.push(rect('bands', CLASSES[side].band, at(low), TOP, Math.max(1, at(high) - at(low)), PLOT));
  const points = Array.from({ length: LAST - first + 1 }, (_, years) => `${round(x(first + years))} ${round(y((alive.get(first + years) ?? 0) / from))}`);
  marks.push(path('curve', 'ink line', `M${points.join('L')}`));
  for (const { side, central } of backs) if (central !== null) marks.push(rect('backs', CLASSES[side].line, at(central) - 1.5, TOP, 3, PLOT));
  let below = TOP + PLOT + 30;
  for (const { side, label } of backs) {
    marks.push(rect('swatches', CLASSES[side].line, 0, below + 2, 3, 12), rect('swatches', CLASSES[side].band, 5, below + 2, 14, 12), text('legend', 'label', 26, below + 13, label, box.font));
    below += 20;
  }
  return { marks, height: Math.ceil(below + 2) };
}
