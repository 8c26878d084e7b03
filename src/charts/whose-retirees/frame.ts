/** Those who pay at the left and those who draw at the right; on a phone above and below. */
import type { Box } from '../kit/mark.ts';
import type { Crowd } from '../kit/crowd.ts';

export function frameOf(box: Box) {
  const narrow = box.w < 400;
  const crowd = (x: number, y: number, lane: number, grows: Crowd['grows']): Crowd => ({ x, y, pitch: narrow ? 7 : 10, lane, grows });
  return narrow
    ? {
        narrow,
        height: 322,
        paying: crowd(0, 42, 40, 'down'),
        together: crowd(0, 203, 5, 'right'),
        enterprise: crowd(0, 203, 5, 'right'),
        public: crowd(245, 203, 5, 'right'),
      }
    : {
        narrow,
        height: 322,
        paying: crowd(0, 90, 20, 'down'),
        together: crowd(360, 150, 20, 'down'),
        enterprise: crowd(360, 90, 20, 'down'),
        public: crowd(360, 260, 7, 'down'),
      };
}
export type Frame = ReturnType<typeof frameOf>;

/** From those who pay to those who draw: one band, or one that forks on the way; nothing, where it isn't spoken of. */
export function flow({ narrow }: Frame, kind: 'whole' | 'fork' | 'none'): string {
  const corners = {
    narrow: { whole: [0, 280, 196, 196, 130, 66, 0], fork: [0, 280, 280, 245, 203, 161, 0], none: [0, 0, 0, 0, 0, 0, 0] },
    wide: { whole: [90, 280, 220, 197, 185, 173, 150], fork: [90, 280, 280, 260, 200, 150, 90], none: [185, 185, 185, 185, 185, 185, 185] },
  }[narrow ? 'narrow' : 'wide'][kind];
  const [near, far] = narrow ? [118, 196] : [208, 352];
  const end = kind === 'none' ? near : far;
  const notch = kind === 'fork' ? (near + far) / 2 : end;
  const across = [near, near, end, end, notch, end, end];
  return `M${corners.map((along, i) => (narrow ? `${along} ${across[i]}` : `${across[i]} ${along}`)).join('L')}z`;
}
