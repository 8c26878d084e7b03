/**
 * Exact arithmetic: whole numbers stay JS integers (fast), everything else is a reduced ratio of bigints with a
 * positive denominator. No floating point: 0.1 + 0.2 has no place in a pension.
 */
export type Ratio = { readonly n: bigint; readonly d: bigint }
export type Exact = number | Ratio

export function ratio(n: bigint, d: bigint): Exact {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d]
  while (b) [a, b] = [b, a % b]
  if (d < 0n) a = -a
  const top = n / a
  return d === a && Number.isSafeInteger(Number(top)) ? Number(top) : { n: top, d: d / a }
}

const parts = (x: Exact): Ratio => (typeof x === 'number' ? { n: BigInt(x), d: 1n } : x)

function combine(a: Exact, b: Exact, sign: 1n | -1n): Exact {
  const [x, y] = [parts(a), parts(b)]
  return ratio(x.n * y.d + sign * y.n * x.d, x.d * y.d)
}

const small = (x: number): boolean => Number.isSafeInteger(x)

export function add(a: Exact, b: Exact): Exact {
  return typeof a === 'number' && typeof b === 'number' && small(a + b) ? a + b : combine(a, b, 1n)
}
export function subtract(a: Exact, b: Exact): Exact {
  return typeof a === 'number' && typeof b === 'number' && small(a - b) ? a - b : combine(a, b, -1n)
}
export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && small(a * b)) return a * b
  const [x, y] = [parts(a), parts(b)]
  return ratio(x.n * y.n, x.d * y.d)
}
export function divide(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b
  const [x, y] = [parts(a), parts(b)]
  return ratio(x.n * y.d, x.d * y.n)
}

export function compare(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const difference = parts(subtract(a, b)).n
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function floor(x: Exact): Exact {
  if (typeof x === 'number') return x
  const below = x.n / x.d - (x.n < 0n ? 1n : 0n) // a ratio is never whole
  return ratio(below, 1n)
}

export type RoundingMode = 'half-up' | 'up' | 'down'

/**
 * Rounds to a number of decimals: half up (四舍五入, by size: a tie goes away from zero, so that what is owed and what is due
 * round alike), up to the next, or down. Up and down are those of the number line.
 */
export function round(x: Exact, decimals: number, mode: RoundingMode): Exact {
  const scale = ratio(10n ** BigInt(decimals), 1n)
  const scaled = multiply(x, scale)
  const half = { n: 1n, d: 2n }
  if (mode === 'half-up') return divide(compare(x, 0) < 0 ? ceil(subtract(scaled, half)) : floor(add(scaled, half)), scale)
  return divide(mode === 'down' ? floor(scaled) : ceil(scaled), scale)
}

export const ceil = (x: Exact): Exact => subtract(0, floor(subtract(0, x)))

const decimal = /^(-?)(\d{1,25})(?:\.(\d{1,25}))?(?:e([+-]?\d{1,2}))?$/

/** The exact value of a number's shortest decimal, or of a decimal in writing ("0.452"). No spaces, no plus, no words. */
export function exactly(x: number | string): Exact | undefined {
  if (typeof x === 'number' && Number.isSafeInteger(x)) return x === 0 ? 0 : x // no -0
  const found = decimal.exec(String(x))
  if (!found || (typeof x === 'string' && found[4])) return undefined
  const [, sign, whole, decimals = '', exponent = '0'] = found
  const power = Number(exponent) - decimals.length
  const digits = BigInt(`${sign}${whole}${decimals}`)
  return power < 0 ? ratio(digits, 10n ** BigInt(-power)) : ratio(digits * 10n ** BigInt(power), 1n)
}

/** A whole or terminating number as a JSON number (its shortest decimal is exact), any other as "n/d". */
export function show(x: Exact): number | string {
  if (typeof x === 'number') return x
  let decimals = 0n
  while (decimals < 15n && 10n ** decimals % x.d) decimals++
  const scaled = (x.n * 10n ** decimals) / x.d
  if (10n ** decimals % x.d || scaled > 10n ** 15n || scaled < -(10n ** 15n)) return `${x.n}/${x.d}`
  return Number(`${scaled}e-${decimals}`)
}
