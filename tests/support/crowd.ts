/** How many people an area of dots means: its size by the shoelace formula, in dots. */
export const PITCH = /^people-(\d+)/;

export function peopleIn({ c, d }: { c: string; d: string }): number {
  const pitch = Number(PITCH.exec(c)?.[1]);
  const corners: [number, number][] = [];
  for (const [, command, first, second] of d.matchAll(/([MLHV])([\d.]+)(?: ([\d.]+))?/g)) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === 'H' ? [Number(first), y] : command === 'V' ? [x, Number(first)] : [Number(first), Number(second)]);
  }
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2 / pitch ** 2;
}
