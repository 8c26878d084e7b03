// Where the reader's flag stands. Pure, so that it is tested without a browser.

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

const POLE = 10;

/** Where the pole and the word go: above the mark or, at the top edge, below it; never outside the picture. */
export function placeFlag(mark: Rect, view: Rect, word: { width: number; height: number }) {
  const middle = mark.x + mark.width / 2;
  const half = word.width / 2;
  const above = mark.y - POLE - word.height >= view.y;
  const foot = above ? mark.y : mark.y + mark.height;
  const tip = above ? foot - POLE : Math.min(foot + POLE, view.y + view.height - word.height);
  return {
    pole: { x: middle, y1: foot, y2: tip },
    text: {
      x: Math.min(Math.max(middle, view.x + half), view.x + view.width - half),
      // the baseline is about a fifth of the height above the bottom of the word
      y: above ? tip - word.height * 0.2 : tip + word.height * 0.8,
    },
  };
}
