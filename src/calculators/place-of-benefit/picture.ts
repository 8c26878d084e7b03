/** The stays below each other, a cell a month: solid in a general account, dotted in a temporary one; the line stands at ten years. */
import { type Box, line, type Mark, path, rectPath, text } from '../../charts/kit/mark.ts';
import type { Words } from '../kit/words.ts';
import type { Way } from './answer.ts';
import { ENOUGH } from './changes.ts';

const BAR = 18;
const ROW = 50;
/** A bar of cells that no longer can be told apart is drawn whole. */
const CELL = 1.4;

export function drawStays({ paid }: Way, box: Box, words: Words): { marks: Mark[]; height: number } {
  const provinces = [...new Set(paid.map(({ province }) => province))];
  const rows = provinces.flatMap((province) =>
    (['general', 'temporary'] as const).flatMap((account) => {
      const months = paid.reduce((sum, one) => sum + (one.province === province && one.account === account ? one.months : 0), 0);
      return months > 0 ? [{ province, account, months }] : [];
    }),
  );
  const longest = Math.max(ENOUGH * 1.15, ...rows.map(({ months }) => months));
  const scale = (box.w - 2) / longest;
  const height = 20 + rows.length * ROW;
  const at = ENOUGH * scale;
  const marks: Mark[] = [];
  rows.forEach(({ province, account, months }, index) => {
    const y = 24 + index * ROW;
    const label = words.text('place-of-benefit.picture.stay', { province: words.text(`calculator.of.${province}`), months: words.number(months, 'months'), account: words.text(`choice.account.${account}`) });
    let d = '';
    if (scale < CELL) d = rectPath(0.5, y + 20, months * scale, BAR);
    else for (let n = 0; n < months; n++) d += rectPath(0.5 + n * scale, y + 20, scale - 0.5, BAR);
    marks.push(text('names', 'label', 0, y + 14, label, box.font), path('months', account === 'general' ? 'ink' : 'dots edged', d));
  });
  marks.push(line('enough', 'blue bold', at, 18, at, height - 4), text('enough', 'label-blue', at, 13, words.number(ENOUGH, 'months'), box.font, at > box.w - 60 ? 'end' : 'middle'));
  return { marks, height };
}
