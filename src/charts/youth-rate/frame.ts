/** Two panels on one scale, torn apart at the months without a figure: side by side on a desk, one under the other on a phone. */
import { type Box, round } from '../kit/mark.ts';

/** From 2018-01: the months of the old count, the blank ones, those of the new. */
export const SPANS = { old: 66, blank: 5, new: 25 } as const;
export const TOP_RATE = 25;

export interface Panel {
  left: number;
  right: number;
  top: number;
  bottom: number;
  pitch: number;
  /** Of the ruler: at the left of the old count, at the right of the new. */
  ruler: number;
}
export interface Frame {
  narrow: boolean;
  height: number;
  old: Panel;
  new: Panel;
  blank: { x: number; y: number; pitch: number; cell: number; high: number };
  cell: { w: number; h: number; below: number };
}

export function frameOf(box: Box): Frame {
  if (box.w < 400) {
    const pitch = 3.8;
    const [top, high] = [26, 110];
    const old = { left: 30, right: 30 + SPANS.old * pitch, top, bottom: top + high, pitch, ruler: 30 };
    const [left, under] = [104, 192];
    const right = left + SPANS.new * pitch;
    return {
      narrow: true,
      height: under + high + 36,
      old,
      new: { left, right, top: under, bottom: under + high, pitch, ruler: right },
      blank: { x: 30, y: under + high + 5, pitch: 12, cell: 10, high: 8 },
      cell: { w: 2.9, h: 8, below: 5 },
    };
  }
  const pitch = 5.3;
  const [top, bottom] = [34, 34 + 225];
  const old = { left: 38, right: 38 + SPANS.old * pitch, top, bottom, pitch, ruler: 38 };
  const left = old.right + 80;
  const right = left + SPANS.new * pitch;
  return {
    narrow: false,
    height: bottom + 42,
    old,
    new: { left, right, top, bottom, pitch, ruler: right },
    blank: { x: old.right + 8, y: bottom + 6, pitch: 13, cell: 10.5, high: 11 },
    cell: { w: 4.3, h: 11, below: 6 },
  };
}

export const xOf = ({ left, pitch }: Panel, month: number): number => left + (month + 0.5) * pitch;
export const yOf = ({ top, bottom }: Panel, rate: number): number => bottom - (rate / TOP_RATE) * (bottom - top);

/** The outline of a panel, torn on the side of the blank months. */
export function torn(panel: Panel, side: 'left' | 'right'): string {
  const [left, right, top, bottom] = [panel.left, panel.right, panel.top, panel.bottom].map(round) as [number, number, number, number];
  const steps = 12;
  const step = (bottom - top) / steps;
  const bite = [0, 5, 1, 6, 2, 5.5, 0.5, 4, 1.5, 6, 1, 5];
  const edge = bite.map((depth, k) => (side === 'right' ? `L${round(right + depth + 1)} ${round(top + k * step)}` : `L${round(left - depth - 1)} ${round(bottom - k * step)}`)).join('');
  return side === 'right' ? `M${left} ${top}${edge}L${round(right + 2)} ${bottom}H${left}z` : `M${right} ${bottom}${edge}L${left - 2} ${top}H${right}z`;
}
