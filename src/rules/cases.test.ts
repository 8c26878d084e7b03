import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluateUntrusted, rules } from './index.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'data/rules/cases')

interface Case {
  input: Record<string, unknown>
  expected: Record<string, unknown>
  source: { id: string; locator?: string }
}

describe.each(Object.keys(rules))('cases of %s', (id) => {
  const cases: Case[] = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))
  test.each(cases.map((one) => [JSON.stringify(one.input), one.source.id, one] as const))(
    '%s (%s)',
    (_input, source, { input, expected }) => {
      expect(existsSync(join(root, 'data/sources', `${source}.yaml`))).toBe(true)
      expect(evaluateUntrusted(id, input)).toMatchObject({ ok: true, value: expected })
    },
  )
})

test('every case file belongs to a rule', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(rules), 'cohorts'].map((id) => `${id}.json`).sort())
})
