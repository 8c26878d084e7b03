/** A month's pension in the three schemes, as three bars of one scale: what they are made of, and what only one of them has. */
import { type Box, line, type Mark, rect, text } from '../../charts/kit/mark.ts';
import { money } from '../kit/passbook.ts';
import type { Words } from '../kit/words.ts';
import type { Three } from './answer.ts';

const BAR = 26;
const LEGEND = 20;

export function drawThree({ public: state, enterprise, resident }: Three, box: Box, words: Words): { marks: Mark[]; height: number } {
  const most = Math.max(state.sum, enterprise.total, resident.total);
  const marks: Mark[] = [];
  let y = 0;
  const bar = (id: string, total: number, parts: [string, number][]) => {
    marks.push(text('names', 'label-strong', 0, y + 14, words.text(`three-pensions.picture.${id}`, { yuan: words.number(money(total), 'yuan') }), box.font));
    y += 22;
    let x = 0;
    for (const [c, value] of parts) {
      const width = (box.w * value) / most;
      marks.push(rect(id, c, x, y, Math.max(0, width - 1), BAR));
      x += width;
    }
    marks.push(line('base', 'rule axis', 0, y, 0, y + BAR));
    y += BAR + 12;
  };
  bar('public', state.sum, [['ink', state.basic], ['blue', state.account], ['dots edged', state.annuity.monthly]]);
  bar('enterprise', enterprise.total, [['ink', enterprise.basic], ['blue', enterprise.account]]);
  bar('resident', resident.total, [[resident.provisional ? 'hatch' : 'ink', resident.basic], ['blue', resident.account]]);
  y += 2;
  for (const [id, c] of [['basic', 'ink'], ['account', 'blue'], ['annuity', 'dots edged'], ...(resident.provisional ? [['unverified', 'hatch']] : [])] as [string, string][]) {
    marks.push(rect('swatches', c, 0, y + 4, 14, 10), text('legend', 'label', 22, y + 14, words.text(`three-pensions.picture.${id}`), box.font));
    y += LEGEND;
  }
  return { marks, height: Math.ceil(y + 2) };
}
