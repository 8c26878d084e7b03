/** Four award sheets: what was awarded, and what the form gives, one bar on the other. Of the document that orders it there is nothing to draw. */
import { scaleLinear } from 'd3';
import { type Box, type Mark, rect, text } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import type { Data, Sheet } from './data.ts';

export function drawSheets({ sheets }: Data, box: Box, words: Words): Mark[] {
  const narrow = box.w < 400;
  const f = narrow ? { first: 16, pitch: 62, bar: 13, size: 13 } : { first: 20, pitch: 72, bar: 17, size: 16 };
  const most = Math.max(...sheets.map(({ awarded }) => Number(awarded)));
  const x = scaleLinear().domain([0, most]).range([0, narrow ? 206 : 480]);
  const marks = sheets.flatMap((one, i): Mark[] => {
    const y = f.first + i * f.pitch;
    const apart = Math.abs(Number(one.awarded) - Number(one.computed)).toFixed(2);
    const middle = y + 8 + f.bar + f.size * 0.36;
    const right = box.w - 2;
    return [
      text('sheet-labels', 'label-strong', 2, y, name(one, narrow, words), f.size),
      rect('awarded', 'ink', 0, y + 7, x(Number(one.awarded)), f.bar),
      rect('computed', 'blue', 0, y + 8 + f.bar, x(Number(one.computed)), f.bar),
      text('apart-labels', 'label', right, middle, words.label('apart', { yuan: words.number(apart, 'yuan') }), f.size, 'end'),
    ];
  });
  const y = f.first + sheets.length * f.pitch;
  const key = narrow ? [0, 78] : [0, 130];
  return [
    ...marks,
    text('key-labels', 'label-strong', key[0] as number, y + 2, words.label('awarded'), f.size),
    text('key-labels', 'label-blue', key[1] as number, y + 2, words.label('computed'), f.size),
    rect('document', 'hatch', 0, y + 14, narrow ? 284 : 634, narrow ? 38 : 44),
    text('document-labels', 'label-strong halo', narrow ? 142 : 317, y + (narrow ? 38 : 42), words.label('no-document'), f.size, 'middle'),
  ];
}

function name({ sheet, year, index }: Sheet, narrow: boolean, words: Words): string {
  const city = words.label(sheet);
  const said = year ? words.label('sheet-year', { city, year }) : words.label('sheet-no-year', { city });
  return index ? words.label('sheet-index', { said, index: Number(index).toFixed(2) }) : narrow ? said : words.label('sheet-no-index', { said });
}
