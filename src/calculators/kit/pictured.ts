/** A drawing in both layouts; the wide one is hidden until styles show it (reader mode has no container queries). */
import { type Box, type Mark, NARROW, WIDE } from '../../charts/kit/mark.ts';
import { marksToSvg } from '../../charts/kit/svg.ts';

export const pictured =
  (draw: (box: Box) => { marks: Mark[]; height: number }) =>
  (captionId: string, altId: string): string =>
    [NARROW, WIDE]
      .map((box) => {
        const { marks, height } = draw(box);
        const state = box === WIDE ? 'class="wide" hidden' : 'class="narrow"';
        return `<svg ${state} viewBox="0 0 ${box.w} ${height}" role="img" aria-labelledby="${captionId}" aria-describedby="${altId}">${marksToSvg(marks)}</svg>`;
      })
      .join('');
