/** The three figures that go round: two shares and a sum, each beside an empty place for its source. */
import { type Box, type Mark, path, rect, rectPath, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Data } from './data.ts';
import { frameOf } from './frame.ts';

export function drawSaid({ said }: Data, box: Box, words: Words): Mark[] {
  const f = frameOf(box);
  const rows = [
    { key: 'civil', share: Number(said.civil), figure: words.number(said.civil, 'percent') },
    { key: 'enterprise', share: Number(said.enterprise), figure: words.number(said.enterprise, 'percent') },
    { key: 'farmers', share: null, figure: words.number(said.farmers, 'count') },
  ];
  const pitch = Math.floor((f.height - 4) / rows.length);
  return rows.flatMap(({ key, share, figure }, i) => {
    const y = i * pitch + 4;
    const [size, bar] = f.narrow ? [38, { x: 0.5, y: y + 66, w: 168, h: 14 }] : [60, { x: 196, y: y + 22, w: 250, h: 34 }];
    const source = f.narrow ? { x: 190, y: y + 14, w: 97, h: 66 } : { x: 482, y: y + 8, w: 152, h: 62 };
    const marks: Mark[] = [
      text('printed', 'printed', 0, f.narrow ? y + 38 : y + 58, figure, size),
      text('said-labels', 'label-strong', 0, f.narrow ? y + 58 : y + 86, words.label(`said-${key}`), f.narrow ? 12 : 15),
      rect('said-frame', 'ghost', source.x, source.y, source.w, source.h),
      text('said-labels', 'label', source.x, source.y - (f.narrow ? 4 : -source.h - 18), words.label('source'), f.narrow ? 12 : 14),
    ];
    if (share === null) marks.push(text('said-labels', 'label', bar.x, bar.y + (f.narrow ? 12 : 22), words.label('said-money'), f.narrow ? 12 : 14));
    else {
      marks.push(path('said-frame', 'rule axis', rectPath(bar.x, bar.y, bar.w, bar.h)), rect('said-frame', 'hatch', bar.x, bar.y, (bar.w * share) / 100, bar.h));
      if (!f.narrow) marks.push(text('said-labels', 'label', bar.x, bar.y + bar.h + 20, words.label('last-pay'), 14));
    }
    return marks;
  });
}
