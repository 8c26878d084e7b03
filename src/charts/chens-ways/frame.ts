/** Where things stand: the months on top, the money of one month under them, and its edge enlarged. */
import { type Box, round } from '../kit/mark.ts';

export interface Strip {
  y: number;
  w: number;
  h: number;
  pitch: number;
  /** Of the first month after the lay-off. */
  first: number;
  /** Between the months in which the city lets people make up, and those after. */
  gap: number;
  right: number;
}
export interface Frame {
  narrow: boolean;
  height: number;
  /** Alone in the picture, and above the money. */
  large: Strip;
  small: Strip;
  /** With the exam at its end. */
  forked: Strip;
  money: { x: number; perYuan: number; income: number; outlay: number; high: number };
  edge: { zero: number; perYuan: number; y: number; high: number; left: number; right: number };
}

export function frameOf(box: Box): Frame {
  if (box.w < 400) {
    return {
      narrow: true,
      height: 304,
      large: { y: 66, w: 52, h: 60, pitch: 58, first: 54, gap: 8, right: 288 },
      forked: { y: 120, w: 27, h: 40, pitch: 30, first: 36, gap: 7, right: 288 },
      small: { y: 26, w: 30, h: 24, pitch: 33, first: 50, gap: 6, right: 288 },
      money: { x: 0, perYuan: 246 / 25000, outlay: 116, income: 139, high: 20 },
      edge: { zero: 144, perYuan: 0.052, y: 218, high: 24, left: 2, right: 286 },
    };
  }
  return {
    narrow: false,
    height: 376,
    large: { y: 128, w: 106, h: 96, pitch: 116, first: 140, gap: 14, right: 640 },
    forked: { y: 142, w: 58, h: 60, pitch: 64, first: 112, gap: 12, right: 640 },
    small: { y: 30, w: 50, h: 34, pitch: 55, first: 140, gap: 10, right: 640 },
    money: { x: 0, perYuan: 540 / 25000, outlay: 142, income: 172, high: 26 },
    edge: { zero: 320, perYuan: 0.115, y: 268, high: 34, left: 40, right: 600 },
  };
}

/** A bar whose end is torn: the sum that was told, and something more. */
export function torn(from: number, to: number, y: number, high: number): string {
  const out = to > from ? 1 : -1;
  const steps = 4;
  const tooth = (high / steps) * 0.9;
  const edge = Array.from({ length: steps }, (_, k) => `L${round(to + out * tooth)} ${round(y + ((k + 0.5) * high) / steps)}L${round(to)} ${round(y + ((k + 1) * high) / steps)}`).join('');
  return `M${round(from)} ${round(y)}H${round(to)}${edge}H${round(from)}z`;
}
