import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { codes } from './codes.ts'
import { described } from './about.ts'
import { evaluateUntrusted } from './index.ts'
import { readPlaces } from './read-places.ts'
import { inputSchema, outputSchema } from './schema.ts'

// Every rule, fed with its own cases spoilt in one to three places, at any depth: a value or a named problem, never an
// exception, NaN or infinity. FULL=1 runs 100,000 inputs in all.

vi.setConfig({ testTimeout: 300_000 })
const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const known = new Set<string>(codes)
const all = Object.values(described)
const runs = Math.ceil((process.env.FULL ? 100_000 : 4_000) / all.length)

const bad = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', '0', 0, -0, -1, 1, 0.1, 0.1 + 0.2, 1e-7, 5e-324, 1e21, -1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, [[]], [null], { a: 1 }),
  fc.constantFrom<unknown>('__proto__', 'constructor', 'toString', '１２', '1e5', '+5', '5.', '0x1f', '1,000', '999999999.99', 999999999.99, 'x'.repeat(1000), '😀', '‮'),
  fc.constantFrom<unknown>('2025-06', '2025-13', '0000-01', '9899-12', '9900-01', '1998-01', '2024-02-29', '2023-02-29', '9999-12-31', '0001-01-01', 'guangdong', 'shenzhen', 'henan', 'nowhere'),
  fc.constantFrom<unknown>(12, 100, 179, 180, 480, 720, 840, 1200, 1201),
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
)

type Json = { [key: string]: unknown }
/** The paths to everything inside a value. */
function paths(x: unknown, path: string[] = []): string[][] {
  const inside = typeof x === 'object' && x !== null ? Object.entries(x).flatMap(([key, one]) => paths(one, [...path, key])) : []
  return path.length ? [path, ...inside] : inside
}
function spoil(input: Json, changes: [number, unknown][]): unknown {
  const copy = structuredClone(input)
  for (const [pick, value] of changes) {
    const found = paths(copy)
    const path = found[pick % Math.max(1, found.length)]
    if (!path) return value
    let here: Json = copy
    for (const key of path.slice(0, -1)) here = here[key] as Json
    const last = path.at(-1) as string
    if (value === undefined) delete here[last]
    else here[last] = structuredClone(value) // or it might come to hold itself
  }
  return copy
}

const finite = (x: unknown): boolean => (typeof x === 'number' ? Number.isFinite(x) : typeof x !== 'object' || x === null || Object.values(x).every(finite))

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = join(root, `data/rules/cases/${id}.json`)
  const inputs: Json[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).map((one: { input: Json }) => one.input) : [{}]
  test('spoilt input gives a value or a named problem', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...inputs), fc.array(fc.tuple(fc.nat(50), bad), { minLength: 1, maxLength: 3 }))
      .map(([input, changes]) => spoil(input, changes as [number, unknown][]))
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: spoilt }, { weight: 1, arbitrary: bad }), (input) => {
        const result = evaluateUntrusted(id, input, {}, places)
        const said = result.ok ? result.warnings : result.problems
        for (const { code } of said) if (!known.has(code)) throw new Error(`unknown code ${code}`)
        if (result.ok) {
          if (!finite(result.value)) throw new Error(JSON.stringify(result.value))
        } else if (!said.length) throw new Error('neither value nor problem')
        JSON.stringify(result)
      }),
      { seed: 20240913, numRuns: runs },
    )
  })
  test('its schemas can be written', () => {
    expect(inputSchema(rule)).toMatchObject({ type: 'object', additionalProperties: false })
    expect(outputSchema(rule)).toMatchObject({ type: 'object' })
  })
})
