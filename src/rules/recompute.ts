import type { Arg, Shown, Step } from './trace.ts'

/**
 * Re-evaluates one step from its operation and operands alone, as a stranger would: with arithmetic of its own, from the
 * published form of months and numbers. `value` reads a parameter's value as it stands in the data. Used to verify, never to compute.
 */
export function recompute(
  step: Pick<Step, 'op' | 'args' | 'unit'>,
  earlier: ReadonlyMap<string, Shown>,
  value: (param: string, at: string, place?: string) => unknown,
): Shown {
  const operand = (arg: Arg | undefined): unknown => {
    if (arg === undefined) throw new Error(`${step.op}: operand missing`)
    if ('value' in arg) return arg.value
    if ('param' in arg) return value(arg.param, arg.at, arg.place)
    const result = earlier.get(arg.step)
    if (result === undefined) throw new Error(`${step.op}: no earlier step ${arg.step}`)
    return result
  }
  const [a, b, c] = step.args.map(operand)
  const numbers = () => step.args.map((arg) => fraction(operand(arg)))
  const order = (x: Fraction, y: Fraction) => (x[0] * y[1] < y[0] * x[1] ? -1 : 1)
  const write = (x: Fraction) => (step.unit === 'month' ? writeMonth(x) : step.unit === 'day' ? writeDay(x) : writeNumber(x))
  const [x, y, z] = [() => fraction(a), () => fraction(b), () => fraction(c)]

  switch (step.op) {
    case 'lookup':
      return (b === undefined ? a : (a as Record<string, Shown>)[String(b)]) as Shown
    case 'choose':
      return (a ? b : c) as Shown
    case 'compare':
      if (b !== '<' && b !== '<=' && b !== '=') throw new Error(`compare: ${String(b)}`)
      if (writeNumber(x()) === writeNumber(z())) return b !== '<'
      return b !== '=' && order(x(), z()) < 0
    case 'irr':
      return rateOf(numbers())
    case 'all':
      return !step.args.some((arg) => operand(arg) === false)
    case 'any':
      return step.args.some((arg) => operand(arg) === true)
    case 'sum': {
      const bottom = numbers().reduce((common, one) => common * one[1], 1n)
      return write([numbers().reduce((top, one) => top + (one[0] * bottom) / one[1], 0n), bottom])
    }
    case 'add':
    case 'addMonths':
      return write([x()[0] * y()[1] + y()[0] * x()[1], x()[1] * y()[1]])
    case 'sub':
      return write([x()[0] * y()[1] - y()[0] * x()[1], x()[1] * y()[1]])
    case 'mul':
      return write([x()[0] * y()[0], x()[1] * y()[1]])
    case 'div':
      return write(y()[0] < 0n ? [-x()[0] * y()[1], -x()[1] * y()[0]] : [x()[0] * y()[1], x()[1] * y()[0]])
    case 'min':
      return write(numbers().sort(order)[0] as Fraction)
    case 'max':
      return write(numbers().sort(order).at(-1) as Fraction)
    case 'clamp': // low ≤ high: the middle one of the three
      return write(numbers().sort(order)[1] as Fraction)
    case 'floor':
      return step.unit === 'year' ? Number(String(a).slice(0, -3)) : writeNumber([below(x()), 1n])
    case 'scale': {
      const bands = (a as Record<string, Record<string, unknown>[]>)[b as string]
      return byCounting(bands?.[c as number] ?? {}, Number(operand(step.args[3])))
    }
    case 'ceil':
      return writeNumber([-below([-x()[0], x()[1]]), 1n])
    case 'round': {
      const { decimals, mode } = typeof b === 'number' ? { decimals: b, mode: 'half-up' } : (b as { decimals: number; mode: string })
      const scale = 10n ** BigInt(decimals)
      const [top, bottom] = [x()[0] * scale, x()[1]]
      if (mode === 'half-up') {
        const size = below([2n * (top < 0n ? -top : top) + bottom, 2n * bottom]) // a tie goes away from zero
        return writeNumber([top < 0n ? -size : size, scale])
      }
      if (mode === 'down') return writeNumber([below([top, bottom]), scale])
      if (mode === 'up') return writeNumber([-below([-top, bottom]), scale])
      throw new Error(`round: ${mode}`)
    }
  }
}

/** A band of a scale, month by month. */
function byCounting({ over, upTo, every, give, remainder, reaching }: Record<string, unknown>, months: number): number {
  let [sum, part] = [0, 0]
  for (let reached = 0; reached <= months; reached++) {
    if (reaching) sum = (reaching as Record<string, number>)[String(reached)] ?? sum
    else if (reached > Number(over) && reached <= Number(upTo ?? months) && ++part === every) [sum, part] = [sum + Number(give), 0]
  }
  return remainder !== undefined && part >= Number(remainder) ? sum + Number(give) : sum
}

type Fraction = readonly [top: bigint, bottom: bigint]

function fraction(x: unknown): Fraction {
  const text = String(x)
  const month = /^(\d{4})-(\d\d)$/.exec(text)
  if (month) return [BigInt(month[1] as string) * 12n + BigInt(month[2] as string) - 1n, 1n]
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (date) return [BigInt(julianDay(Number(date[1]), Number(date[2]), Number(date[3]))), 1n]
  const [top, bottom] = text.split('/')
  if (bottom) return [BigInt(top as string), BigInt(bottom)]
  const [mantissa, exponent = '0'] = text.split('e')
  const [whole, decimals = ''] = (mantissa as string).split('.')
  const power = Number(exponent) - decimals.length
  return power < 0 ? [BigInt(whole + decimals), 10n ** BigInt(-power)] : [BigInt(whole + decimals) * 10n ** BigInt(power), 1n]
}

/** The rate by bisection in floating point, then settled by exact sums of its neighbours. */
function rateOf(flows: Fraction[]): number {
  const plain = flows.map(([n, d]) => Number(n) / Number(d))
  const present = (rate: number) => plain.reduce((sum, flow, k) => sum + flow / (1 + rate) ** k, 0)
  let [low, high] = [-0.5, 1]
  for (let i = 0; i < 80; i++) [low, high] = present((low + high) / 2) >= 0 ? [(low + high) / 2, high] : [low, (low + high) / 2]
  const last = BigInt(flows.length - 1)
  const exact = (rate: bigint) =>
    flows.reduce((sum, [n, d], k) => sum + ((n * 100n) / d) * 20_000n ** BigInt(k) * (20_000n + 2n * rate - 1n) ** (last - BigInt(k)), 0n) >= 0n
  const near = BigInt(Math.floor(low * 10_000))
  for (const rate of [near + 2n, near + 1n, near, near - 1n]) if (exact(rate)) return Number(`${rate}e-4`)
  throw new Error('irr: no rate here')
}

const below = ([n, d]: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d))

function writeMonth([n]: Fraction): string {
  return `${String(n / 12n).padStart(4, '0')}-${String((n % 12n) + 1n).padStart(2, '0')}`
}

/** The Julian day number by the formula of Fliegel and Van Flandern, all divisions towards zero. */
function julianDay(y: number, m: number, d: number): number {
  const a = Math.trunc((m - 14) / 12)
  const [era, months] = [Math.trunc((1461 * (y + 4800 + a)) / 4), Math.trunc((367 * (m - 2 - 12 * a)) / 12)]
  return era + months - Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4) + d - 32075
}
function writeDay([n]: Fraction): string {
  let l = Number(n) + 68569
  const century = Math.trunc((4 * l) / 146097)
  l -= Math.trunc((146097 * century + 3) / 4)
  const i = Math.trunc((4000 * (l + 1)) / 1461001)
  l -= Math.trunc((1461 * i) / 4) - 31
  const j = Math.trunc((80 * l) / 2447)
  const k = Math.trunc(j / 11)
  const [y, m, d] = [100 * (century - 49) + i + k, j + 2 - 12 * k, l - Math.trunc((2447 * j) / 80)]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function writeNumber([n, d]: Fraction): number | string {
  for (let decimals = 0; decimals <= 15; decimals++) {
    const scaled = n * 10n ** BigInt(decimals)
    if (scaled % d !== 0n) continue
    const whole = scaled / d
    if (decimals ? whole <= 10n ** 15n && whole >= -(10n ** 15n) : Number.isSafeInteger(Number(whole))) return Number(`${scaled / d}e-${decimals}`)
    break
  }
  let [a, b] = [n < 0n ? -n : n, d]
  while (b) [a, b] = [b, a % b]
  return `${n / a}/${d / a}`
}
