import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codes } from './codes.ts'
import { evaluate, evaluateUntrusted, formatMonth, type Month, type RuleInput, rules } from './index.ts'
import { readPlaceFiles, readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const seed = 20190501
const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)
const slugs = readPlaceFiles(root).map(({ id }) => id)
const fen = (x: number | undefined) => Math.round((x ?? Number.NaN) * 100)

const place = fc.oneof(fc.constantFrom('shanghai', 'beijing', 'guangzhou', 'shenzhen', 'chengdu', 'hangzhou', 'wuhan', 'gansu'), fc.constantFrom(...slugs))
const month = fc.integer({ min: 2018 * 12, max: 2028 * 12 }).map((m) => formatMonth(m as Month))
const yuan = fc.integer({ min: 0, max: 6_000_000 }).map((x) => x / 100)
const status = fc.constantFrom('employee', 'flexible', 'resident')

type Input = RuleInput<'contribution'>
type Value = {
  base?: number
  floor?: number
  ceiling?: number
  items?: { insurance: string; base?: number; worker?: number; employer?: number; subsidy?: number; toAccount?: number; toPool?: number }[]
  housingFund?: { base?: number; worker?: number; employer?: number }
  worker?: number
  employer?: number
}
function run(input: Input) {
  const result = evaluate('contribution', input, { places })
  return { result, value: result.ok ? (result.value as Value) : undefined }
}

describe('contribution', () => {
  test('the parts add up in fen, bases lie within their limits, every trace recomputes', () => {
    let given = 0
    fc.assert(
      fc.property(place, month, status, yuan, fc.constantFrom(5, 7, 12, undefined), fc.constantFrom(undefined, 0.2, 1.9), (place, month, status, wage, rate, injuryRate) => {
        const input = { place, month, status, wage, tier: 500, ...(rate && { housingFundRate: rate }), ...(injuryRate && { injuryRate }) } as Input
        const { result, value } = run(input)
        if (!result.ok || !value) return
        given++
        checkTrace(result)
        for (const party of ['worker', 'employer'] as const) {
          const parts = (value.items ?? []).flatMap((item) => item[party] ?? [])
          if (parts.length) expect(fen(value[party])).toBe(parts.reduce((sum, x) => sum + fen(x), 0))
          else expect(value[party]).toBeUndefined()
        }
        for (const item of value.items ?? []) {
          if (item.toAccount === undefined || item.toPool === undefined) continue
          const paid = fen(item.worker ?? 0) + fen(item.employer ?? 0) + fen(item.subsidy ?? 0)
          expect(fen(item.toAccount) + fen(item.toPool)).toBe(paid)
        }
        if (value.base !== undefined && value.floor !== undefined) expect(value.base).toBeGreaterThanOrEqual(value.floor)
        if (value.base !== undefined && value.ceiling !== undefined) expect(value.base).toBeLessThanOrEqual(value.ceiling)
        if (value.base !== undefined && value.floor !== undefined && value.ceiling !== undefined)
          expect(value.base).toBe(Math.min(Math.max(wage, value.floor), value.ceiling))
        expect(value.housingFund?.worker).toBe(value.housingFund?.employer)
      }),
      { seed, numRuns: 4000 },
    )
    expect(given).toBeGreaterThan(1500)
  })

  test('a higher wage never pays less, as long as the same insurances are known', () => {
    fc.assert(
      fc.property(fc.constantFrom('shanghai', 'beijing'), fc.constantFrom('2025-07', '2026-06', '2026-07', '2026-11'), yuan, yuan, (place, month, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((wage) => run({ place, month, status: 'employee', wage, housingFundRate: 6 }).value)
        expect(fen(more?.worker)).toBeGreaterThanOrEqual(fen(less?.worker))
        expect(fen(more?.employer)).toBeGreaterThanOrEqual(fen(less?.employer))
        // The fund of Beijing has no floor on record before July 2026.
        if (less?.housingFund?.worker !== undefined) expect(fen(more?.housingFund?.worker)).toBeGreaterThanOrEqual(fen(less.housingFund.worker))
      }),
      { seed, numRuns: 1000 },
    )
  })

  test('a share that a place lacks is listed, and the sum says that it is partial', () => {
    for (const slug of slugs) {
      for (const month of ['2025-06', '2025-08', '2026-05', '2026-08']) {
        const result = evaluate('contribution', { place: slug, month, status: 'employee', wage: 12_000 }, { places })
        if (!result.ok) continue
        const value = result.value as unknown as Required<Value> & { complete: Record<string, boolean>; missing: { insurance: string; part: string; reason: string }[] }
        expect(value.missing).toContainEqual(expect.objectContaining({ insurance: 'injury', part: 'employer' }))
        expect(value.complete.employer).toBe(false)
        for (const { reason } of value.missing) expect(reason).toMatch(/./)
        for (const kind of ['pension', 'medical', 'unemployment'] as const) {
          const item = value.items.find(({ insurance }) => insurance === kind)
          for (const party of ['worker', 'employer'] as const)
            if (item?.[party] === undefined) expect(value.missing.some(({ insurance }) => insurance === kind), `${slug} ${month} ${kind}`).toBe(true)
        }
      }
    }
  })

  test('neither floors by guess nor limits of other years', () => {
    // Only an average is published: below it nothing is said, for the floor may be phased in.
    expect(run({ place: 'shaanxi', month: '2025-06', status: 'employee', wage: 5000 }).value).toMatchObject({ ceiling: 23250, items: [] })
    expect(run({ place: 'shaanxi', month: '2025-06', status: 'employee', wage: 9000 }).value).toMatchObject({ base: 9000 })
    expect(run({ place: 'guangzhou', month: '2026-07', status: 'employee', wage: 12_000 }).value?.base).toBeUndefined()
    expect(run({ place: 'guangdong', month: '2025-08', status: 'employee', wage: 5000 }).value?.base).toBeUndefined()
  })
})

type Projection = { months?: number; index?: number; balance?: { low: number; central: number; high: number }; byYear?: { months: number; credited: number; balance: { central: number } }[] }

describe('account-projection', () => {
  const spells = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 120 }), fc.oneof(fc.record({ wage: yuan }), fc.record({ baseRatio: fc.double({ min: 0, max: 4, noNaN: true }).map((x) => Math.round(x * 100) / 100) }))), { minLength: 1, maxLength: 4 })
    .map((parts) => {
      let m = 2016 * 12
      return parts.map(([gap, length, pay]) => {
        const from = m + gap
        m = from + length + 1
        return { from: formatMonth(from as Month), to: formatMonth((from + length) as Month), ...pay }
      })
    })
  const rate = fc.option(fc.integer({ min: -50, max: 200 }).map((x) => x / 1000), { nil: undefined })

  test('months and credits add up, low ≤ central ≤ high, every trace recomputes', () => {
    let given = 0
    fc.assert(
      fc.property(fc.constantFrom('shanghai', 'beijing', 'chengdu', 'shenzhen', 'gansu'), spells, rate, rate, (place, spells, growth, interest) => {
        const input = { place, spells, ...(growth !== undefined && { growth }), ...(interest !== undefined && { interest }) }
        const result = evaluate('account-projection', input, { places })
        if (!result.ok) return
        checkTrace(result)
        const value = result.value as Projection
        const count = spells.reduce((sum, { from, to }) => sum + (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5)) + 1, 0)
        expect(value.months).toBe(count)
        if (!value.balance || !value.byYear) return
        given++
        expect(value.byYear.reduce((sum, { months }) => sum + months, 0)).toBe(count)
        expect(value.balance.low).toBeLessThanOrEqual(value.balance.central)
        expect(value.balance.central).toBeLessThanOrEqual(value.balance.high)
        expect(value.byYear.at(-1)?.balance).toEqual(value.balance)
        expect(value.index).toBeGreaterThan(0.3)
        expect(value.index).toBeLessThanOrEqual(3.0001)
      }),
      { seed, numRuns: 600 },
    )
    expect(given).toBeGreaterThan(200)
  })

  test('without interest, the balance is what was credited', () => {
    const result = evaluate('account-projection', { place: 'shanghai', spells: [{ from: '2005-01', to: '2014-12', baseRatio: 0.6 }], interest: 0 }, { places })
    const value = (result.ok ? result.value : {}) as Projection
    expect(fen(value.balance?.central)).toBe((value.byYear ?? []).reduce((sum, { credited }) => sum + fen(credited), 0))
  })

  test('a hundred years stay finite numbers', () => {
    for (const growth of [0.2, -0.2, -1]) {
      const result = evaluate('account-projection', { place: 'shanghai', spells: [{ from: '2016-01', to: '2100-12', baseRatio: 3 }], growth, interest: 0.2 }, { places })
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      if (result.ok) checkTrace(result)
      const balance = result.ok ? (result.value as Projection).balance : undefined
      if (growth === 0.2) expect(Number.isFinite(balance?.high)).toBe(true)
    }
    expect(evaluate('account-projection', { place: 'shanghai', spells: [{ from: '2016-01', to: '2100-12', baseRatio: 3 }], growth: 0.3 }, { places })).toMatchObject({
      problems: [{ code: 'input.too-large', field: 'growth', data: { most: 0.2 } }],
    })
  })
})

test('flexible: least ≤ chosen ≤ most', () => {
  fc.assert(
    fc.property(place, month, yuan, fc.boolean(), (place, month, base, hardToEmploy) => {
      const result = evaluate('flexible', { place, month, base, hardToEmploy }, { places })
      if (!result.ok) return
      checkTrace(result)
      const { least, chosen, most, subsidy } = result.value as Record<string, { total?: number; most?: number; lacks?: string[] } | undefined>
      const same = (other: typeof chosen) => JSON.stringify(other?.lacks) === JSON.stringify(chosen?.lacks)
      if (least?.total !== undefined && chosen?.total !== undefined && same(least)) expect(least.total).toBeLessThanOrEqual(chosen.total)
      if (most?.total !== undefined && chosen?.total !== undefined && same(most)) expect(chosen.total).toBeLessThanOrEqual(most.total)
      if (subsidy?.most !== undefined) expect(subsidy.most * 3).toBeLessThanOrEqual((chosen?.total ?? least?.total ?? Number.NaN) * 2 + 1e-6)
    }),
    { seed, numRuns: 1500 },
  )
})

test('personal pension: gain = saved − tax, rising with the rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_200_000 }), fc.integer({ min: 0, max: 45 }), (cents, rate) => {
      const result = evaluate('personal-pension', { contribution: cents / 100, marginalRate: rate })
      if (!result.ok) throw new Error()
      checkTrace(result)
      const { savedNow, taxLater, gain } = result.value
      expect(fen(gain)).toBe(fen(savedNow) - fen(taxLater))
      expect(Math.sign(gain)).toBe(cents < 50 ? Math.sign(gain) : Math.sign(rate - 3) || 0)
    }),
    { seed, numRuns: 1000 },
  )
})

test('10,000 hostile inputs: a value or named problems', () => {
  const junk = fc.oneof(fc.anything(), fc.constantFrom('shanghai', 'beijing', '2026-07', '2025-13', 7, 0.07, -0, 1e308, Number.NaN, '12.345', '9'.repeat(40), 'employee', null, [], {}))
  const names = ['contribution', 'account-projection', 'flexible', 'personal-pension', 'income-tax'] as const
  const keys = [...new Set(names.flatMap((name) => Object.keys(rules[name].input.entries)))]
  const sensible: Record<string, fc.Arbitrary<unknown>> = {
    place,
    month,
    status,
    wage: yuan,
    base: yuan,
    tier: fc.constantFrom(100, 500, 550),
    spells: fc.array(fc.record({ from: fc.oneof(month, junk), to: fc.oneof(month, junk), wage: fc.oneof(yuan, junk) }), { maxLength: 3 }),
  }
  const input = fc.uniqueArray(fc.constantFrom(...keys), { maxLength: keys.length }).chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((key) => [key, fc.oneof({ weight: 4, arbitrary: sensible[key] ?? yuan }, junk)]))),
  )
  fc.assert(
    fc.property(fc.constantFrom(...names), input, (name, input) => {
      const result = evaluateUntrusted(name, input, {}, places)
      for (const { code, data } of result.ok ? result.warnings : result.problems) {
        expect(codes).toContain(code)
        expect(Object.keys(JSON.parse(JSON.stringify(data)))).toEqual(Object.keys(data))
      }
      if (result.ok) {
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        checkTrace(result)
      } else expect(result.problems.length).toBeGreaterThan(0)
    }),
    { seed, numRuns: 10_000 },
  )
})
