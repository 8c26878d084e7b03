// Path data as a skeleton of commands and a list of numbers: two paths with the same skeleton can be tweened.

export interface Path {
  skeleton: string;
  numbers: number[];
}

const ARITY: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const FLAG = /[\s,]*([01])/y;
const COMMAND = /[\s,]*([a-z])/iy;

/** Reads compact syntax too (`M12 40h3v-8h-3z`, `-.5.5`, `a1 1 0 01.5.5`). null: not path data. */
export function parsePath(d: string): Path | null {
  const numbers: number[] = [];
  let skeleton = '';
  let at = 0;
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const match = token.exec(d);
    if (match) at = token.lastIndex;
    return match?.[1];
  };

  let command = '';
  const end = d.trimEnd().length;
  while (at < end) {
    const next = take(COMMAND);
    if (next) command = next;
    // a pair that follows a moveto without a command of its own is a lineto
    else if (command === 'm') command = 'l';
    else if (command === 'M') command = 'L';
    const arity = ARITY[command.toLowerCase()];
    if (arity === undefined || (arity === 0 && !next)) return null;
    skeleton += command;
    for (let i = 0; i < arity; i += 1) {
      // the two flags of an arc may be glued to what follows, and have no values in between
      const flag = arity === 7 && (i === 3 || i === 4);
      const text = take(flag ? FLAG : NUMBER);
      if (text === undefined) return null;
      if (flag) skeleton += text;
      else {
        skeleton += ' ';
        numbers.push(Number(text));
      }
    }
  }
  return { skeleton, numbers };
}

/** The skeleton with these numbers in its places. */
export function writePath(skeleton: string, numbers: readonly number[]): string {
  let i = 0;
  let d = '';
  for (const char of skeleton) {
    if (char === ' ') {
      d += ` ${round(numbers[i] as number)}`;
      i += 1;
    } else d += char === '0' || char === '1' ? ` ${char}` : char;
  }
  return d;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}
