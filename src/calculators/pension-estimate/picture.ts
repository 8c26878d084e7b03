/** The pension by the month that is chosen: bars of one scale, made of what is known and of what the account's interest leaves open. */
import { type Box, line, type Mark, rect, text } from '../../charts/kit/mark.ts';
import type { Words } from '../kit/words.ts';
import type { Choice } from './answer.ts';

const BAR = 24;
const LEGEND = 20;

export function drawChoices(choices: readonly { choice: Choice; label: string }[], box: Box, words: Words): { marks: Mark[]; height: number } {
  const totals = choices.map(({ choice: { run } }) => ({ run, low: Math.min(run.each.low.total, run.each.high.total), high: Math.max(run.each.low.total, run.each.high.total) }));
  const most = Math.max(...totals.map(({ high }) => high));
  const marks: Mark[] = [];
  let y = 0;
  for (const [index, { run, low, high }] of totals.entries()) {
    const id = choices[index]?.choice.id as string;
    marks.push(text('names', 'label-strong', 0, y + 14, choices[index]?.label ?? '', box.font));
    y += 22;
    const x = (value: number) => (box.w * value) / most;
    marks.push(rect(id, 'ink', 0, y, Math.max(0, x(run.each.central.basic) - 1), BAR));
    marks.push(rect(id, 'blue', x(run.each.central.basic), y, Math.max(0, x(low) - x(run.each.central.basic)), BAR));
    if (high > low) marks.push(rect(id, 'hatch-blue', x(low), y, x(high) - x(low), BAR));
    marks.push(line('base', 'rule axis', 0, y, 0, y + BAR));
    y += BAR + 12;
  }
  y += 2;
  const open = totals.some(({ low, high }) => high > low);
  for (const [id, c] of [['basic', 'ink'], ['account', 'blue'], ...(open ? [['open', 'hatch-blue']] : [])] as [string, string][]) {
    marks.push(rect('swatches', c, 0, y + 4, 14, 10), text('legend', 'label', 22, y + 14, words.text(`pension-estimate.picture.${id}`), box.font));
    y += LEGEND;
  }
  return { marks, height: Math.ceil(y + 2) };
}
