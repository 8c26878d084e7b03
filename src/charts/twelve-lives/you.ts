/** The thirteenth row with the reader's months in it. */
import type { Box, Mark } from '../kit/mark.ts';
import type { Words } from '../scene.ts';
import { drawPage } from './page.ts';
import type { Life } from './threads.ts';

export function draw({ paidMonths }: { paidMonths?: number | undefined }, view: { lives?: Life[] }, box: Box, words: Words): Mark[] | undefined {
  return paidMonths === undefined || !view.lives ? undefined : drawPage(view.lives, 'yours', paidMonths, box, words);
}
