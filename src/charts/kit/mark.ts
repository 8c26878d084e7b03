/** What a drawing is made of. Every mark stands in a named group `g`; in a group, marks are paired between states by position. */
export type Mark = PathMark | RectMark | LineMark | CircleMark | TextMark;

interface Base {
  /** Group: the same name in each state of a scene. */
  g: string;
  /** Class names, see docs/contracts.md §5. */
  c: string;
}
export interface PathMark extends Base {
  kind: 'path';
  d: string;
}
export interface RectMark extends Base {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
}
export interface LineMark extends Base {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export interface CircleMark extends Base {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}
export interface TextMark extends Base {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  /** Size in the units of the box; at least 12 at the width the box is for. */
  size: number;
  anchor?: 'middle' | 'end';
}

/** The picture's width and label size. `draw` is called once for each layout; pictures are drawn, not scaled. */
export interface Box {
  w: number;
  font: number;
}
export const NARROW: Box = { w: 288, font: 12 };
export const WIDE: Box = { w: 640, font: 14 };

/** One decimal is finer than a reader's eye at either width, and keeps the page small. */
export const round = (n: number): number => Math.round(n * 10) / 10;

export const path = (g: string, c: string, d: string): PathMark => ({ kind: 'path', g, c, d });
export const rect = (g: string, c: string, x: number, y: number, w: number, h: number): RectMark => ({ kind: 'rect', g, c, x, y, w, h });
export const line = (g: string, c: string, x1: number, y1: number, x2: number, y2: number): LineMark => ({ kind: 'line', g, c, x1, y1, x2, y2 });
export const circle = (g: string, c: string, cx: number, cy: number, r: number): CircleMark => ({ kind: 'circle', g, c, cx, cy, r });
export const text = (g: string, c: string, x: number, y: number, content: string, size: number, anchor?: 'middle' | 'end'): TextMark => ({
  kind: 'text',
  g,
  c,
  x,
  y,
  text: content,
  size,
  ...(anchor ? { anchor } : {}),
});

/** A closed rectangle as path data, for runs of cells that are one mark. */
export const rectPath = (x: number, y: number, w: number, h: number): string => `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${-round(w)}z`;

/** Rectangles of one size, written from one to the next. */
export function rectPaths(w: number, h: number, places: [number, number][]): string {
  let [px, py] = [0, 0];
  return places
    .map(([x, y], i) => {
      const [dx, dy] = [round(x - px), round(y - py)];
      px = round(px + dx);
      py = round(py + dy);
      return `${i ? 'm' : 'M'}${dx} ${dy}h${round(w)}v${round(h)}h${round(-w)}z`;
    })
    .join('');
}
