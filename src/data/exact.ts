/** Exact decimals as fractions of big integers, so that arithmetic on figures has one rounding: the one that is published. */
export interface Exact {
  n: bigint;
  d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const reduce = (n: bigint, d: bigint): Exact => {
  if (d === 0n) throw new RangeError('division by zero');
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
};

/** "−12.50" → −25/2. Throws a RangeError on anything but a plain decimal. */
export function exact(text: string): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a plain decimal: ${text}`);
  const [, sign, whole = '', fraction = ''] = match;
  return reduce(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

export const add = (a: Exact, b: Exact): Exact => reduce(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Exact, b: Exact): Exact => reduce(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Exact, b: Exact): Exact => reduce(a.n * b.n, a.d * b.d);
export const div = (a: Exact, b: Exact): Exact => reduce(a.n * b.d, a.d * b.n);
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A plain decimal with the given number of decimals, rounded half away from zero. */
export function toDecimal(value: Exact, decimals: number): string {
  const scaled = (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + value.d) / (2n * value.d);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const sign = value.n < 0n && rounded !== 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
