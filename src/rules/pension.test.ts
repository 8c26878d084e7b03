import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { codes } from './codes.ts'
import { evaluate, evaluateUntrusted, type RuleInput } from './index.ts'
import { provinces } from './provinces.ts'
import { readPlaceFiles, readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)
const seed = 20051203
const full = process.env.FULL ? 20 : 1
vi.setConfig({ testTimeout: 300_000 })

type Input = RuleInput<'pension'>
const money = fc.integer({ min: 0, max: 99_999_999 }).map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)
const ratio = fc.integer({ min: 0, max: 50_000 }).map((x) => `${Math.floor(x / 10_000)}.${String(x % 10_000).padStart(4, '0')}`)
const month = fc.record({ y: fc.integer({ min: 2020, max: 2026 }), m: fc.integer({ min: 1, max: 12 }) }).map(({ y, m }) => `${y}-${String(m).padStart(2, '0')}`)
const place = fc.option(fc.constantFrom(...places.slugs), { nil: undefined })
const input: fc.Arbitrary<Input> = fc
  .record({
    place,
    retireMonth: month,
    ageMonths: fc.integer({ min: 480, max: 840 }),
    contributionMonths: fc.integer({ min: 0, max: 600 }),
    calculationBase: money,
    index: ratio,
    accountBalance: money,
    divisorMode: fc.option(fc.constantFrom('whole-year' as const, 'by-month' as const), { nil: undefined }),
    transition: fc.option(
      fc.record({ form: fc.constantFrom('W*i' as const, 'W*(1+i)/2' as const, 'W' as const), months: fc.integer({ min: 0, max: 400 }), coefficient: fc.constantFrom(0.01, '0.013', 0.014) }),
      { nil: undefined },
    ),
    rounding: fc.option(
      fc.record({ amount: fc.constantFrom('fen' as const, 'jiao' as const, 'yuan' as const), years: fc.constantFrom('exact' as const, '2-decimals' as const, '4-decimals' as const) }),
      { nil: undefined },
    ),
  })
  .map((one) => JSON.parse(JSON.stringify(one)))

function value(input: Input) {
  const result = evaluate('pension', input, { places })
  if (result.ok) return result.value
  const national = result.problems[0]?.data.national
  if (result.problems[0]?.code !== 'place.not-modelled') throw new Error(JSON.stringify(result))
  return national as { basic?: number; account?: number; transition?: number; total?: number }
}
const fen = (x: number | undefined) => Math.round((x ?? Number.NaN) * 100)

test('the parts add up to the total in fen, and every step recomputes', () => {
  fc.assert(
    fc.property(input, (input) => {
      const { basic, account, transition, total } = value(input)
      if (total !== undefined) expect(fen(basic) + fen(account) + fen(transition)).toBe(fen(total))
      const result = evaluate('pension', input, { places })
      if (result.ok) checkTrace(result)
    }),
    { seed, numRuns: 400 * full },
  )
})

test('more months, a higher index, a larger balance or base never lower a pension', () => {
  fc.assert(
    fc.property(input, fc.constantFrom('contributionMonths', 'index', 'accountBalance', 'calculationBase'), fc.integer({ min: 1, max: 100 }), (input, field, more) => {
      const raised = field === 'contributionMonths' ? (input.contributionMonths ?? 0) + more : (Number(input[field as 'index']) + more / 100).toFixed(4).replace(/00$/, '')
      const [before, after] = [value(input), value({ ...input, [field]: raised })]
      expect(after.total ?? 0).toBeGreaterThanOrEqual(before.total ?? 0)
    }),
    { seed, numRuns: 600 * full },
  )
})

test('a later age never lowers the account part; the divisor given is the divisor used', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 481, max: 840 }), (input, age) => {
      const [younger, older] = [value({ ...input, ageMonths: age - 1 }), value({ ...input, ageMonths: age })]
      if (older.account !== undefined && younger.account !== undefined) expect(older.account).toBeGreaterThanOrEqual(younger.account)
    }),
    { seed, numRuns: 500 },
  )
  expect(evaluate('pension', { retireMonth: '2025-06', divisor: 137.3, accountBalance: 1373 })).toMatchObject({ value: { divisor: 137.3, account: 10 } })
})

describe('places', () => {
  const known = (retireMonth: string, slug: string) =>
    evaluate('pension', { place: slug, retireMonth, index: 1, contributionMonths: 240, accountBalance: 1390, ageMonths: 720 }, { places })
  test('every province has a base in 2025, none in 1999 or 2030', () => {
    for (const slug of provinces) {
      const now = known('2025-06', slug)
      if (['henan', 'jilin'].includes(slug)) expect(now).toMatchObject({ ok: false, problems: [{ code: 'place.not-modelled', data: { national: { total: expect.any(Number) } } }] })
      else expect(now, slug).toMatchObject({ ok: true, value: { total: expect.any(Number) } })
      const later = known('2030-06', slug)
      if (later.ok) {
        expect(later.value).not.toHaveProperty('total')
        expect(later.warnings.map(({ code }) => code)).toContain('calculation-base.missing')
      }
    }
  })
  test('the low-index rule is Guangdong’s and its cities’, not Shenzhen’s and nobody else’s', () => {
    const lowered = places.slugs.filter((slug) => {
      const result = evaluate('pension', { place: slug, retireMonth: '2025-06', calculationBase: 6000, index: 0.3, contributionMonths: 240 }, { places })
      const basic = result.ok ? result.value.basic : (result.problems[0]?.data.national as { basic?: number } | undefined)?.basic
      return basic === 480 // (6,000 × 0.3 ÷ 0.6 + 6,000 × 0.3) ÷ 2 × 20 %, by hand; the national form gives 780
    })
    const guangdong = readPlaceFiles(root).filter(({ id, parent }) => id === 'guangdong' || (parent === 'guangdong' && id !== 'shenzhen')).map(({ id }) => id)
    expect(lowered.sort()).toEqual(guangdong.sort())
  })
  test('a value of the province is said to be so in its cities', () => {
    const result = known('2025-06', 'guangzhou')
    expect(result.ok && result.warnings).toEqual(expect.arrayContaining([{ code: 'place.inherited', field: null, data: { parameter: 'pension.calculation-base', place: 'guangzhou', from: 'guangdong' } }]))
    const own = known('2025-06', 'shenzhen')
    expect(own.ok && own.warnings.filter(({ code }) => code === 'place.inherited')).toEqual([])
  })
  test('small local sums that aren’t known are named', () => {
    for (const slug of ['sichuan', 'zhejiang', 'hangzhou']) {
      const result = known('2025-06', slug)
      expect(result.ok && result.warnings.map(({ code }) => code), slug).toContain('pension.add-on')
    }
  })
})

test('hostile input gives a value or a named problem', () => {
  const hostile = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom(null, '', '0', -1, 0, 1e21, 1e-7, -0, Number.NaN, Number.POSITIVE_INFINITY, '1e5', '０', [], {}, '__proto__', 'W*i', true, 'x'.repeat(500), '999999999.99', 1200, 100, '2025-06', '9899-12', '0001-01', '2005-12'),
    money,
    ratio,
  )
  const inputs = fc.dictionary(
    fc.constantFrom('place', 'retireMonth', 'ageMonths', 'contributionMonths', 'contributionYears', 'calculationBase', 'index', 'accountBalance', 'divisor', 'divisorMode', 'transition', 'rounding', 'other'),
    hostile,
  )
  const mixed = fc.oneof(inputs, fc.tuple(input, inputs).map(([good, bad]) => ({ ...good, ...Object.fromEntries(Object.entries(bad).slice(0, 2)) })), hostile)
  const finite = (x: unknown): boolean => (typeof x === 'number' ? Number.isFinite(x) : typeof x !== 'object' || x === null || Object.values(x).every(finite))
  fc.assert(
    fc.property(mixed, (input) => {
      const result = evaluateUntrusted('pension', input, {}, places)
      if (result.ok) {
        expect(finite(result.value)).toBe(true)
        for (const name of ['basic', 'account', 'transition', 'total'] as const) {
          const x = (result.value as Record<string, unknown>)[name]
          if (x !== undefined) expect(typeof x === 'number' && /^\d+(\.\d{1,2})?$/.test(String(x)), `${name} ${String(x)}`).toBe(true)
        }
        checkTrace(result)
      } else {
        expect(result.problems.length).toBeGreaterThan(0)
        for (const { code } of result.problems) expect(codes).toContain(code)
      }
      JSON.stringify(result)
    }),
    { seed, numRuns: 1500 * full },
  )
})

test('the bases are those of the table, one for one', () => {
  const file = (slug: string) => JSON.parse(readFileSync(join(root, `data/rules/places/${slug}.json`), 'utf8')).values['pension.calculation-base']
  expect(file('shanghai').at(-1)).toMatchObject({ from: '2026-01', to: '2026-12', value: 12577 })
  expect(file('heilongjiang')[0]).toMatchObject({ from: '2021-01', value: 5120 })
  expect(file('shenzhen').filter((one: { verified: string }) => one.verified === 'memory')).toHaveLength(4)
})
