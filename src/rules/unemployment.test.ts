import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateUntrusted } from './index.ts'
import { readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)
const seed = 20250112
const evaluate = (input: Record<string, unknown>) => {
  const result = evaluateUntrusted('unemployment', input, {}, places)
  if (result.ok) checkTrace(result)
  return result
}
const value = (input: Record<string, unknown>): Record<string, unknown> => {
  const result = evaluate(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (input: Record<string, unknown>): string[] => {
  const result = evaluate(input)
  return result.ok ? result.warnings.map(({ code }) => code) : []
}

/** Typed from the articles as the record has them: months of benefit after so many full years, from none up; the last stays. */
const byYear: Record<string, number[]> = {
  beijing: [0, 3, 6, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  shanghai: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24],
  hubei: [0, 3, 5, 7, 9, 11, 13, 15, 17, 18, 21, 23, 24], // nine years: 19 in the text, 18 by the law
  sichuan: [0, 3, 6, 12, 12, 15, 15, 15, 18, 18, 24],
  chongqing: [0, 3, 6, 9, 12, 15, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  yunnan: [0, 2, 4, 7, 10, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  fujian: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24],
  tianjin: [0, 6, 6, 12, 12, 18, 18, 18, 18, 18, 24],
  liaoning: [0, 3, 6, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  zhengzhou: [0, 3, 6, 9, 12, 12, 14, 16, 18, 18, 18, 19, 20, 21, 22, 23, 24],
  henan: [0, 12, 12, 12, 12, 18, 18, 18, 18, 18, 24],
  hebei: [0, 12, 12, 12, 12, 18, 18, 18, 18, 18, 24],
}
const higher: Record<string, number[]> = {
  liaoning: [0, 3, 6, 9, 12, 13, 14, 15, 16, 17, 24],
  zhengzhou: [0, 3, 6, 9, 12, 14, 16, 18, 18, 18, 19, 20, 21, 22, 23, 24],
}

/** The same where months count: from which month on there is one more, from the first month with any. */
const guangdong = [12, 24, 36, 48, 54, 60, 66, 72, 78, 84, 90, 96, 102, 108, 114, 120, 126, 132, 138, 144, 150, 156, 162, 168]
const byMonth: Record<string, number[]> = {
  guangdong,
  shenzhen: guangdong,
  zhejiang: [12, 12, 15, 21, 27, 33, 39, 45, 51, 57, 64, 72, 80, 88, 96, 104, 112, 120, 128, 136, 144, 152, 160, 168],
  xiamen: [12, 12, 18, 24, 30, 36, 42, 48, 54, 60, 66, 72, 78, 84, 90, 96, 102, 108, 120, 120, 126, 132, 138, 144], // 19 only from ten years
}

const months = Array.from({ length: 401 }, (_, m) => m)
const year = (rows: number[], m: number) => rows[Math.min(Math.floor(m / 12), rows.length - 1)]

describe('terms from 0 to 400 months, place by place', () => {
  test.each(Object.entries(byYear))('%s', (place, rows) => {
    for (const m of months) {
      const { range, ...got } = value({ place, contributionMonths: m })
      expect([m, got.months, got.entitled]).toEqual([m, year(rows, m), m >= 12])
      const high = higher[place] ? year(higher[place], m) : got.months
      expect([m, range]).toEqual([m, high === got.months ? undefined : [got.months, high]])
    }
  })
  test.each(Object.entries(byMonth))('%s', (place, rows) => {
    for (const m of months) expect([m, value({ place, contributionMonths: m }).months]).toEqual([m, rows.filter((from) => from <= m).length])
  })
  test('ten years', () => {
    const at = (place: string) => value({ place, contributionMonths: 120 }).months
    expect(['guangdong', 'zhejiang', 'beijing', 'liaoning', 'chongqing', 'yunnan', 'shanghai', 'fujian', 'xiamen', 'hubei', 'sichuan', 'tianjin'].map(at)).toEqual([
      16, 18, 18, 18, 19, 19, 20, 20, 20, 21, 24, 24,
    ])
  })
})

describe('what a term is', () => {
  test.each(['beijing', 'shanghai', 'guangdong', 'shenzhen', 'zhejiang', 'hubei', 'sichuan', 'chongqing', 'yunnan', 'fujian', 'xiamen', 'liaoning', 'zhengzhou'])('%s: local', (place) =>
    expect(value({ place, contributionMonths: 40 }).kind).toBe('local'),
  )
  test('a text that only says "at most" gives a ceiling, and says whose', () => {
    for (const place of ['tianjin', 'henan', 'heilongjiang', 'hainan']) {
      expect(value({ place, contributionMonths: 40 }).kind).toBe('ceiling')
      expect(codes({ place, contributionMonths: 40 })).toContain('unemployment.local-ceiling')
    }
    for (const place of ['hebei', 'jiangsu', 'shandong', 'xizang', 'nanjing']) {
      expect(value({ place, contributionMonths: 40 })).toMatchObject({ kind: 'ceiling', months: 12 })
      expect(codes({ place, contributionMonths: 40 })).toContain('unemployment.ceiling')
    }
  })
  test('Guangdong and its cities never have the ceiling in place of their term, whatever the month', () => {
    const cities = places.slugs.filter((slug) => slug === 'guangdong' || places.find(slug)?.parent?.id === 'guangdong')
    expect(cities.length).toBeGreaterThan(6)
    for (const place of cities)
      for (const month of ['2012-06', '2014-06', '2014-07', '2025-01', '2026-11', '2040-01']) {
        const got = value({ place, contributionMonths: 120, month })
        expect(got.kind, place).toBe('local')
        expect([undefined, 16], `${place} ${month}`).toContain(got.months)
      }
  })
  test('a place with a text of its own gives nothing for a month before it, not the ceiling', () => {
    const result = evaluate({ place: 'shanghai', contributionMonths: 120, month: '2026-07' })
    expect(result).toMatchObject({ ok: true, value: { entitled: true, kind: 'local', monthly: 2340 } })
    expect(result.ok && result.value).not.toHaveProperty('months')
    expect(codes({ place: 'shanghai', contributionMonths: 120, month: '2026-07' })).toContain('no-value')
  })
  test('a city has its province’s text, and says so; Shenzhen and Xiamen have their own', () => {
    expect(codes({ place: 'guangzhou', contributionMonths: 120 })).toContain('place.inherited')
    expect(codes({ place: 'shenzhen', contributionMonths: 120 })).not.toContain('place.inherited')
    expect(codes({ place: 'xiamen', contributionMonths: 120 }).filter((code) => code === 'place.inherited')).toEqual([])
  })
  test('before the law there is no value', () => {
    expect(evaluate({ place: 'hebei', contributionMonths: 120, month: '1990-01' })).toMatchObject({ ok: false, problems: [{ code: 'no-value' }, { code: 'no-value' }] })
  })
})

test('Shenzhen takes neither the amount nor the exceptions of the province unasked', () => {
  expect(value({ place: 'shenzhen', contributionMonths: 60, month: '2026-10' })).toMatchObject({ monthly: 2430, monthlyRange: [2160, 2430] })
  expect(value({ place: 'shenzhen', contributionMonths: 6, carriedMonths: 5 })).toMatchObject({ entitled: false, months: 0 })
  expect(value({ place: 'guangzhou', contributionMonths: 6, carriedMonths: 5 })).toMatchObject({
    entitled: true,
    months: 5,
    reasons: [{ gate: 'contribution', met: true, article: { id: 'guangdong-unemployment-regulation', locator: 'art.15' } }, { gate: 'involuntary' }],
  })
  // no wage known: no amount, and no empty range
  expect(value({ place: 'shenzhen', contributionMonths: 60, month: '2020-01' })).not.toHaveProperty('monthlyRange')
})

const slugs = fc.constantFrom(...places.slugs)
const someMonth = fc.constantFrom('2012-03', '2019-12', '2024-08', '2025-03', '2026-08', '2026-11', '2029-01')
const ceilingOf = (m: number) => (m < 12 ? 0 : m < 60 ? 12 : m < 120 ? 18 : 24)

test('more months never give less, nothing exceeds the law, ranges contain the term', () => {
  fc.assert(
    fc.property(slugs, fc.integer({ min: 0, max: 1199 }), fc.integer({ min: 0, max: 24 }), someMonth, (place, contributionMonths, carriedMonths, month) => {
      const plain = value({ place, contributionMonths, month })
      const next = value({ place, contributionMonths: contributionMonths + 1, month })
      if (plain.months === undefined) return
      expect(next.months as number).toBeGreaterThanOrEqual(plain.months as number)
      const [low, high] = (plain.range ?? [plain.months, plain.months]) as number[]
      expect(low).toBe(plain.months)
      expect(high).toBeLessThanOrEqual(ceilingOf(contributionMonths))
      const both = value({ place, contributionMonths, carriedMonths, month })
      if (both.entitled) expect(both.months).toBe(Math.min(24, (plain.months as number) + carriedMonths))
      else expect(both.months).toBe(0)
      const resigned = value({ place, contributionMonths, carriedMonths, month, reason: 'resigned' })
      expect(resigned).toMatchObject({ entitled: false, months: 0, kind: plain.kind })
      expect(resigned).not.toHaveProperty('monthly')
      if (both.monthly !== undefined) expect(both.monthly).toBeGreaterThan(1000)
    }),
    { seed, numRuns: 1500 },
  )
})

test('hostile input gives a value or a named problem', () => {
  const odd = fc.oneof(fc.integer({ min: 0, max: 1300 }), fc.anything(), fc.constantFrom('2026-11', 'resigned', 'guangdong', '', 1e308, -0, Number.NaN, Number.POSITIVE_INFINITY))
  fc.assert(
    fc.property(
      fc.record({ place: fc.oneof(slugs, odd), contributionMonths: odd, carriedMonths: odd, reason: odd, month: odd }, { requiredKeys: [] }),
      (input) => {
        const result = evaluate(input)
        if (result.ok) expect(JSON.stringify([result.value, result.trace])).not.toMatch(/null|""/) // NaN and infinity are null in JSON
        else expect(result.problems.length).toBeGreaterThan(0)
      },
    ),
    { seed, numRuns: 3000 },
  )
})
