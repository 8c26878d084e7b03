import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codes } from './codes.ts'
import { evaluate, evaluateUntrusted, type RuleInput } from './index.ts'
import { readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)
const seed = 20051203

const rate = fc.integer({ min: -50, max: 150 }).map((x) => x / 1000)
const input: fc.Arbitrary<RuleInput<'worth'>> = fc
  .record({
    sex: fc.constantFrom('male' as const, 'female' as const),
    startAgeMonths: fc.integer({ min: 200, max: 470 }),
    retireAgeMonths: fc.integer({ min: 600, max: 800 }),
    status: fc.constantFrom('employee' as const, 'flexible' as const),
    index: fc.integer({ min: 30, max: 300 }).map((x) => x / 100),
    calculationBase: fc.integer({ min: 3000, max: 20_000 }),
    growth: rate,
    interest: rate,
    adjustment: rate,
    inflation: fc.option(rate, { nil: undefined }),
    share: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ share, inflation, ...one }) => ({
    ...one,
    ...(inflation !== undefined && { inflation }),
    contributionMonths: Math.ceil(((one.retireAgeMonths - one.startAgeMonths) * share) / 100),
  }))

function value(input: RuleInput<'worth'>) {
  const result = evaluate('worth', input, { places })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
const central = (input: RuleInput<'worth'>) => value(input).value.central as Record<string, number>

test('every step recomputes, the internal rate among them', () => {
  fc.assert(
    fc.property(input, (input) => checkTrace(value(input))),
    { seed, numRuns: process.env.FULL ? 100 : 5 },
  )
  for (const place of ['beijing', 'shanghai', 'guangzhou', 'shenzhen', 'henan']) {
    const result = value({ place, sex: 'female', startAgeMonths: 264, retireAgeMonths: 650, contributionMonths: 300, status: 'employee', index: 0.55 })
    checkTrace(result)
    expect(result.value.central?.rateAll).toEqual(expect.any(Number))
  }
}, 120_000)

describe('what moves which way', () => {
  const more = (name: string, change: (input: RuleInput<'worth'>) => RuleInput<'worth'>, field: string) =>
    test(name, () => {
      fc.assert(
        fc.property(input, (input) => {
          const [before, after] = [central(input)[field], central(change(input))[field]]
          if (before !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(before)
        }),
        { seed, numRuns: 15 },
      )
    })
  more('a higher adjustment never lowers the rate', (input) => ({ ...input, adjustment: Number(input.adjustment) + 0.01 }), 'rateAll')
  more('a higher interest never lowers the pension', (input) => ({ ...input, interest: Number(input.interest) + 0.01 }), 'total')
  more('women live longer: the same pension is worth no less', (input) => ({ ...input, sex: 'female' }), 'total')

  test('own money returns at least what all the money does', () => {
    fc.assert(
      fc.property(input, (input) => {
        const { rateOwn, rateAll, breakEvenOwn, breakEvenAll } = central(input)
        if (rateOwn !== undefined && rateAll !== undefined) expect(rateOwn).toBeGreaterThanOrEqual(rateAll)
        if (breakEvenOwn !== undefined && breakEvenAll !== undefined) expect(breakEvenOwn).toBeLessThanOrEqual(breakEvenAll)
      }),
      { seed, numRuns: 20 },
    )
  })
  test('low ≤ central ≤ high under the stated assumptions', () => {
    for (const place of ['beijing', 'guangdong', 'sichuan', 'yunnan', 'shanghai'])
      for (const status of ['employee', 'flexible'] as const)
        for (const index of [0.6, 1, 2]) {
          const { value: v } = value({ place, sex: 'male', startAgeMonths: 276, retireAgeMonths: 756, contributionMonths: 400, status, index })
          for (const name of ['rateOwn', 'rateAll', 'aboveWagesAll'] as const) {
            const [low, middle, high] = [v.low?.[name], v.central?.[name], v.high?.[name]] as number[]
            if (name !== 'aboveWagesAll') expect([low, middle, high], `${place} ${status} ${index} ${name}`).toEqual([low, middle, high].sort((a, b) => Number(a) - Number(b)))
          }
          expect(v).not.toHaveProperty('central.realOwn') // inflation isn't guessed
        }
  })
})

test('nothing paid has no rate; hostile input gives a value or a named problem', () => {
  const none = value({ sex: 'male', startAgeMonths: 300, retireAgeMonths: 720, contributionMonths: 0, status: 'employee', index: 1, calculationBase: 8000, growth: 0, interest: 0, adjustment: 0 })
  expect(none.value.central).not.toHaveProperty('rateOwn')
  expect(none.warnings.map(({ code }) => code)).toContain('worth.no-rate')
  const hostile = fc.constantFrom(null, '', -1, 0, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '1e5', [], {}, 'x', 0.2, -0.2, 840, 660, '999999999.99', 10)
  fc.assert(
    fc.property(input, fc.dictionary(fc.constantFrom('sex', 'startAgeMonths', 'retireAgeMonths', 'contributionMonths', 'status', 'index', 'calculationBase', 'growth', 'interest', 'adjustment', 'inflation', 'place'), hostile), (good, bad) => {
      const result = evaluateUntrusted('worth', { ...good, ...bad }, {}, places)
      const finite = (x: unknown): boolean => (typeof x === 'number' ? Number.isFinite(x) : typeof x !== 'object' || x === null || Object.values(x).every(finite))
      if (result.ok) expect(finite(result.value)).toBe(true)
      else for (const { code } of result.problems) expect(codes).toContain(code)
    }),
    { seed, numRuns: process.env.FULL ? 3000 : 300 },
  )
})
