import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, divide, type Exact, floor, multiply, ratio, round, show, subtract } from './exact.ts'

const fraction = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n)).map(([n, d]) => ratio(n, d))

test('what is added can be taken away, what is multiplied divided', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b !== 0) expect(divide(multiply(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
      expect(compare(floor(a), a)).toBeLessThanOrEqual(0)
      expect(compare(a, add(floor(a), 1))).toBeLessThan(0)
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test('a tie goes away from zero, where floating point would lose it', () => {
  const thousandths = (n: number): Exact => divide(n, 1000)
  for (const [n, rounded] of [
    [8575, 8.58],
    [10075, 10.08],
    [1005, 1.01],
    [8574, 8.57],
    [-8575, -8.58],
    [-8574, -8.57],
    [-5, -0.01],
    [-4, 0],
  ] as const)
    expect(show(round(thousandths(n), 2, 'half-up'))).toBe(rounded)
})

test('shown as the shortest decimal, or as a ratio where there is none', () => {
  expect(show(divide(1661, 12))).toBe('1661/12')
  expect(show(divide(1384, 10))).toBe(138.4)
  expect(show(divide(-5, 4))).toBe(-1.25)
  expect(show(divide(12, 4))).toBe(3)
})
