/** Many people as an area of dots. The dots are a pattern's (`people-5`, …); a path says how many of them are meant. */
import { type Mark, path } from './mark.ts';

export interface Crowd {
  /** The corner where the counting begins. Multiples of the pitch, so that the pattern's dots fall into the crowd's cells. */
  x: number;
  y: number;
  pitch: number;
  /** Dots in a lane. Lanes are filled one after the other. */
  lane: number;
  /** Rows of dots going down or up, or columns going right or left. */
  grows: 'down' | 'up' | 'right' | 'left';
}

/** The area of the people from `from` up to `to`: always eight corners, so that any crowd can become any other. */
export function crowdPath({ x, y, pitch, lane, grows }: Crowd, from: number, to: number): string {
  const end = Math.max(from, to);
  const [first, last] = [Math.floor(from / lane), Math.floor(end / lane)];
  const [start, stop] = [from % lane, end % lane];
  // Nobody, between two lanes: the edge of a whole lane, so that the crowd grows from it lane by lane.
  const edge = end === from && start === 0;
  // In one lane there is no step: corners fall together.
  const corners: [number, number][] = edge
    ? [[0, first], [lane, first], [lane, first], [0, first], [0, first], [0, first], [0, first], [0, first]]
    : first === last
      ? [[start, first], [stop, first], [stop, first], [stop, first], [stop, first + 1], [start, first + 1], [start, first + 1], [start, first + 1]]
      : [[start, first], [lane, first], [lane, last], [stop, last], [stop, stop > 0 ? last + 1 : last], [0, stop > 0 ? last + 1 : last], [0, start > 0 ? first + 1 : first], [start, start > 0 ? first + 1 : first]];
  const place = ([along, across]: [number, number]): string => {
    const [a, b] = [along * pitch, across * pitch];
    if (grows === 'down') return `${x + a} ${y + b}`;
    if (grows === 'up') return `${x + a} ${y - b}`;
    return grows === 'right' ? `${x + b} ${y + a}` : `${x - b} ${y + a}`;
  };
  return `M${corners.map(place).join('L')}z`;
}

export type Kind = '' | 'red' | 'blue' | 'gone';

export const crowd = (g: string, kind: Kind, of: Crowd, from: number, to: number): Mark => path(g, `people-${of.pitch}${kind && `-${kind}`}`, crowdPath(of, from, to));

/** How far a crowd of so many reaches across its lanes. */
export const crowdDepth = ({ lane, pitch }: Crowd, people: number): number => Math.ceil(people / lane) * pitch;

/** Whole people for published shares, as many as there are in all: the largest remainders are rounded up. */
export function peopleOf(shares: readonly number[], all: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (share * all) / total);
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((value, i) => [value - Math.floor(value), i] as const).sort(([a, i], [b, j]) => b - a || i - j);
  const left = all - whole.reduce((sum, n) => sum + n, 0);
  for (const [, i] of byRemainder.slice(0, left)) whole[i] = (whole[i] as number) + 1;
  return whole;
}
