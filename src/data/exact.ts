/** Exact decimals for figures, on the arithmetic of the rules: one rounding, the one that is published. */
import { compare, divide, type Exact, exactly, multiply, round } from '../rules/exact.ts';

export { add, compare, type Exact, floor, multiply as mul, subtract as sub } from '../rules/exact.ts';

/** "-12.50" → −25/2. Throws a RangeError on anything but a plain decimal. */
export function exact(text: string): Exact {
  const found = /^-?\d+(\.\d+)?$/.test(text) ? exactly(text) : undefined;
  if (found === undefined) throw new RangeError(`not a plain decimal: ${text}`);
  return found;
}

export function div(a: Exact, b: Exact): Exact {
  if (compare(b, 0) === 0) throw new RangeError('division by zero');
  return divide(a, b);
}

/** A plain decimal with the given number of decimals, rounded half away from zero. */
export function toDecimal(value: Exact, decimals: number): string {
  const rounded = multiply(round(value, decimals, 'half-up'), 10 ** decimals);
  const whole = typeof rounded === 'number' ? BigInt(rounded) : rounded.n;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
