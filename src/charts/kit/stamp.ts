/** A word in a dashed frame in the picture's corner: what is drawn below it is reckoned or imagined, and was not counted. */
import { type Mark, rect, text } from './mark.ts';

export const stamp = (word: string, size: number): Mark[] => {
  const [w, h] = [[...word].length * size + 14, size + 10];
  return [rect('stamp-frame', 'ghost', 1, 1, w, h), text('stamp-label', 'label-strong', 1 + w / 2, 1 + h / 2 + size * 0.36, word, size, 'middle')];
};
