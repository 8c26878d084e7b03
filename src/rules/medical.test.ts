import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateUntrusted } from './index.ts'
import { readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)
const seed = 20240726
const evaluate = (rule: string, input: Record<string, unknown>) => {
  const result = evaluateUntrusted(rule, input, {}, places)
  if (result.ok) checkTrace(result)
  return result
}
const gap = (input: Record<string, unknown>): Record<string, unknown> => {
  const result = evaluate('medical-gap', input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** Typed from the guidance: by missed years (rows) and repaired ones (columns). */
const waits = [
  [0],
  [4, 3],
  [5, 4, 3],
  [6, 5, 4, 3],
  [7, 6, 6, 6, 6],
  [8, 7, 6, 6, 6, 6],
  [9, 8, 7, 6, 6, 6, 6],
]

test('residents: three months, one for each missed year, one less for each repaired, six at least after four years', () => {
  for (const [missedYears, row] of waits.entries())
    for (const [repairedYears, waitingMonths] of row.entries()) {
      expect(gap({ scheme: 'resident', missedYears, repairedYears })).toMatchObject({ waitingMonths, restored: waitingMonths === 0 })
      const late = gap({ scheme: 'resident', missedYears, repairedYears, lateEnrolment: true })
      expect(late.waitingMonths).toBe(missedYears ? waitingMonths : 3)
    }
})

test('employees: three months may be paid for, beyond the place decides', () => {
  for (let gapMonths = 1; gapMonths <= 30; gapMonths++) {
    const expected = gapMonths <= 3 ? { waitingMonths: 0, restored: true, clause: 'back-paid' } : { range: [0, 6], restored: false, clause: 'local-wait' }
    expect(gap({ scheme: 'employee', gapMonths, backPaid: true })).toEqual(expected)
    expect(gap({ scheme: 'employee', gapMonths, backPaid: false })).toMatchObject({ range: [0, 6], restored: false })
  }
  expect(gap({ scheme: 'employee', gapMonths: 0 })).toEqual({ waitingMonths: 0, restored: true, clause: 'none' })
})

test('the two years are asked only of those who change schemes', () => {
  for (const insuredMonths of [0, 23, 24, 25]) {
    expect(gap({ scheme: 'employee', gapMonths: 2, backPaid: true, insuredMonths })).toMatchObject({ waitingMonths: 0 })
    const changed = gap({ scheme: 'employee', gapMonths: 2, backPaid: true, insuredMonths, switched: true })
    expect('waitingMonths' in changed).toBe(insuredMonths >= 24)
  }
  const unsaid = evaluate('medical-gap', { scheme: 'employee', gapMonths: 2, backPaid: true, switched: true })
  expect(unsaid).toMatchObject({ ok: true, value: { range: [0, 6] } })
  expect(unsaid.ok && unsaid.warnings).toContainEqual({ code: 'input.missing', field: 'insuredMonths', data: {} })
})

test('a field the scheme has no use for is named', () => {
  const result = evaluate('medical-gap', { scheme: 'resident', missedYears: 1, gapMonths: 12 })
  expect(result.ok && result.warnings).toContainEqual({ code: 'input.not-used', field: 'gapMonths', data: { scheme: 'resident' } })
})

test('before the rules there is no value', () => {
  for (const input of [{ scheme: 'resident', missedYears: 2, month: '2024-12' }, { scheme: 'employee', gapMonths: 2, backPaid: true, month: '2021-11' }]) {
    const result = evaluate('medical-gap', input)
    expect(result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))]).toEqual(['no-value'])
  }
})

test('years for cover in retirement: a value with its source, or a range said to be one', () => {
  for (const place of places.slugs)
    for (const sex of ['male', 'female'])
      for (const month of ['2015-01', '2026-11', '2035-06']) {
        const result = evaluate('medical-lifetime', { place, sex, month })
        if (!result.ok) continue
        const { years, range } = result.value as { years?: number; range?: number[] }
        expect(years === undefined || range === undefined).toBe(true)
        if (range) {
          expect(range[0] as number).toBeLessThanOrEqual(range[1] as number)
          expect(result.warnings.map(({ code }) => code).filter((code) => code.startsWith('medical.lifetime'))).toHaveLength(1)
        }
      }
})

test('hostile input gives a value or a named problem', () => {
  const odd = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.boolean(), fc.anything(), fc.constantFrom('employee', 'resident', 'male', 'shanghai', '2026-11', Number.NaN))
  const scheme = fc.oneof(fc.constantFrom('employee', 'resident'), odd)
  const names = ['place', 'gapMonths', 'backPaid', 'switched', 'insuredMonths', 'joinedAs', 'missedYears', 'repairedYears', 'lateEnrolment', 'month', 'sex']
  const rest = fc.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] })
  fc.assert(
    fc.property(scheme, rest, fc.constantFrom('medical-gap', 'medical-lifetime'), (scheme, input, rule) => {
      const result = evaluate(rule, rule === 'medical-gap' ? { scheme, ...input } : input)
      if (result.ok) expect(JSON.stringify([result.value, result.trace])).not.toMatch(/null|""/) // NaN and infinity are null in JSON
      else expect(result.problems.length).toBeGreaterThan(0)
    }),
    { seed, numRuns: 3000 },
  )
})
