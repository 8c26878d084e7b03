import type { Arg, Shown, Step } from './trace.ts'

/**
 * Re-evaluates one step from its operation and operands alone, as a stranger would: with arithmetic of its own, from the
 * published form of months and numbers. `value` reads a parameter's value as it stands in the data. Used to verify, never to compute.
 */
export function recompute(
  step: Pick<Step, 'op' | 'args' | 'unit'>,
  earlier: ReadonlyMap<string, Shown>,
  value: (param: string, at: string) => unknown,
): Shown {
  const operand = (arg: Arg | undefined): unknown => {
    if (arg === undefined) throw new Error(`${step.op}: operand missing`)
    if ('value' in arg) return arg.value
    if ('param' in arg) return value(arg.param, arg.at)
    const result = earlier.get(arg.step)
    if (result === undefined) throw new Error(`${step.op}: no earlier step ${arg.step}`)
    return result
  }
  const [a, b, c] = step.args.map(operand)
  const numbers = () => step.args.map((arg) => fraction(operand(arg)))
  const order = (x: Fraction, y: Fraction) => (x[0] * y[1] < y[0] * x[1] ? -1 : 1)
  const write = (x: Fraction) => (step.unit === 'month' ? writeMonth(x) : writeNumber(x))
  const [x, y, z] = [() => fraction(a), () => fraction(b), () => fraction(c)]

  switch (step.op) {
    case 'lookup':
      return (b === undefined ? a : (a as Record<string, Shown>)[String(b)]) as Shown
    case 'choose':
      return (a ? b : c) as Shown
    case 'compare':
      if (b !== '<') throw new Error(`compare: ${String(b)}`)
      return order(x(), z()) < 0 && writeNumber(x()) !== writeNumber(z())
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
    case 'round': {
      const { decimals, mode } = b as { decimals: number; mode: string }
      if (mode !== 'half-up') throw new Error(`round: ${mode}`)
      const scale = 10n ** BigInt(decimals)
      return writeNumber([below([2n * x()[0] * scale + x()[1], 2n * x()[1]]), scale])
    }
  }
}

type Fraction = readonly [top: bigint, bottom: bigint]

function fraction(x: unknown): Fraction {
  const text = String(x)
  const month = /^(\d{4})-(\d\d)$/.exec(text)
  if (month) return [BigInt(month[1] as string) * 12n + BigInt(month[2] as string) - 1n, 1n]
  const [top, bottom] = text.split('/')
  if (bottom) return [BigInt(top as string), BigInt(bottom)]
  const [whole, decimals = ''] = text.split('.')
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)]
}

const below = ([n, d]: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d))

function writeMonth([n]: Fraction): string {
  return `${String(n / 12n).padStart(4, '0')}-${String((n % 12n) + 1n).padStart(2, '0')}`
}

function writeNumber([n, d]: Fraction): number | string {
  for (let decimals = 0; decimals <= 15; decimals++) {
    const scaled = n * 10n ** BigInt(decimals)
    if (scaled % d === 0n) return Number(`${scaled / d}e-${decimals}`)
  }
  let [a, b] = [n < 0n ? -n : n, d]
  while (b) [a, b] = [b, a % b]
  return `${n / a}/${d / a}`
}
