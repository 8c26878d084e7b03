import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluateUntrusted, rules } from './index.ts'
import { readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'data/rules/cases')
const places = readPlaces(root)
const checkTrace = traceChecker(root)

/** `expected`: these fields of the value, numbers within `tolerance`; or `problems`: the first of these is the answer's. */
interface Case {
  input: Record<string, unknown>
  asOf?: string
  overlay?: string
  expected?: Record<string, unknown>
  tolerance?: number
  /** Codes that have to be among the warnings. */
  warnings?: string[]
  problems?: { code: string; field?: string | null; data?: object }[]
  source: { id: string; locator?: string } | { missing: string }
  note?: string
}

function near(expected: unknown, tolerance: number): unknown {
  if (typeof expected === 'number')
    return tolerance ? expect.toSatisfy((x) => typeof x === 'number' && Math.abs(x - expected) <= tolerance + 1e-9, `${expected} ± ${tolerance}`) : expected
  if (Array.isArray(expected)) return expected.map((one) => near(one, tolerance))
  if (typeof expected !== 'object' || expected === null) return expected
  return Object.fromEntries(Object.entries(expected).map(([name, one]) => [name, near(one, tolerance)]))
}

describe.each(Object.keys(rules))('cases of %s', (id) => {
  const file = join(folder, `${id}.json`)
  const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  test('there are cases', () => expect(cases.length).toBeGreaterThan(0))
  test.each(cases.map((one) => [JSON.stringify(one.input), 'id' in one.source ? one.source.id : one.source.missing, one] as const))(
    '%s (%s)',
    (_input, source, { input, asOf, overlay, expected, tolerance = 0, warnings = [], problems, source: record }) => {
      if ('id' in record) expect(existsSync(join(root, 'data/sources', `${source}.yaml`))).toBe(true)
      const result = evaluateUntrusted(id, input, { asOf, overlay }, places)
      if (problems) expect(result).toMatchObject({ ok: false, problems })
      if (expected) expect(result).toMatchObject({ ok: true, value: near(expected, tolerance) as object })
      if (result.ok) {
        expect(result.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(warnings))
        checkTrace(result, { overlay })
      }
      expect(expected ?? problems).toBeDefined()
    },
  )
})

test('every case file belongs to a rule', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(rules), 'cohorts'].map((id) => `${id}.json`).sort())
})
