/** Where the employer's money goes: the same length twice. Above, who pays it; below, where it ends. */
import { type Box, type Mark, rect, text } from '../../charts/kit/mark.ts';
import { money } from '../kit/passbook.ts';
import type { Words } from '../kit/words.ts';
import type { Answer, Whole } from './answer.ts';

interface Part {
  /** Of the marks, and of its words. */
  id: string;
  c: string;
  value: number;
}
const BAR = 30;
const LEGEND = 20;

export function drawWhole({ inputs }: Answer, whole: Whole, box: Box, words: Words): { marks: Mark[]; height: number } {
  const pay = Number(inputs.wage);
  const marks: Mark[] = [];
  let y = 0;
  const bar = (id: string, parts: Part[]) => {
    marks.push(text('heads', 'label-strong', 0, y + 14, words.text(`payslip.picture.${id}`), box.font));
    y += 22;
    let x = 0;
    for (const [index, part] of parts.entries()) {
      const width = index === parts.length - 1 ? box.w - x : (box.w * part.value) / whole.cost;
      marks.push(rect(id, part.c, x, y, Math.max(0, width - (index < parts.length - 1 ? 1.5 : 0)), BAR));
      x += width;
    }
    y += BAR + 6;
    for (const { id: part, c, value } of parts) {
      marks.push(rect(`${id}-swatches`, c, 0, y + 4, 14, 10), text(`${id}-legend`, 'label', 22, y + 14, words.text(`payslip.picture.${part}`, { yuan: words.number(money(value), 'yuan'), share: words.number(Math.round((value / whole.cost) * 100), 'percent') }), box.font));
      y += LEGEND;
    }
    y += 14;
  };
  const employer = Math.round((whole.cost - pay) * 100) / 100;
  bar('from', [
    { id: 'pay', c: 'ink', value: pay },
    { id: 'employer', c: 'ink line', value: employer },
  ]);
  bar('to', [
    { id: 'left', c: 'ink', value: whole.left },
    { id: 'accounts', c: 'blue', value: whole.accounts },
    { id: 'pools', c: 'dots', value: whole.pools },
  ]);
  return { marks, height: Math.ceil(y - 8) };
}
