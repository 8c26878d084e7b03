import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkParameters, endingParameters, type RuleData, readRuleData } from './check.ts'
import { described } from './about.ts'
import { type Month, overlays, parseMonth, rulesAsOf } from './index.ts'
import * as national from './national.ts'

const root = join(import.meta.dirname, '../..')
const data = readRuleData(root)
const ids = data.parameters.map(({ text }) => JSON.parse(text).id as string)

test('the data is in order', () => {
  expect(checkParameters(data)).toEqual([])
})

test('alarm: no parameter ends within 60 days after the rules were checked without a follow-up', () => {
  expect(endingParameters(data, rulesAsOf)).toEqual([])
})

test('every parameter is used by a rule, every overlay is in the registry', () => {
  const used = Object.values(described).flatMap((rule) => rule.parameters.map(({ id }) => id))
  expect([...new Set(used), 'rules-as-of'].sort()).toEqual(ids.sort())
  expect(Object.values(national).map(({ id }) => id).sort()).toEqual(ids)
  expect(Object.keys(overlays).sort()).toEqual(data.overlays.map(({ text }) => JSON.parse(text).id).sort())
})

test('every rule names instruments on record, and keys of its own', () => {
  for (const rule of Object.values(described)) {
    for (const { id } of rule.instruments) expect(existsSync(join(root, 'data/sources', `${id}.yaml`)), id).toBe(true)
    for (const key of rule.notModelled) expect(key).toMatch(new RegExp(`^${rule.id}\\.not-modelled\\.[a-z-]+$`))
  }
})

describe('source records of the rules', () => {
  const cited = new Set([
    ...Object.values(described).flatMap(({ instruments }) => instruments.map(({ id }) => id)),
    'award-sheets',
    'jinan-12345-2025',
  ])
  test.each([...cited])('%s', (id) => {
    const record = parse(readFileSync(join(root, 'data/sources', `${id}.yaml`), 'utf8'))
    expect(record).toMatchObject({
      id,
      title: expect.any(String),
      rights: { redistribute: expect.stringMatching(/^(yes|facts-only|ask|no)$/), statement: expect.any(String) },
    })
    expect(typeof record.url === 'string' ? record.url : record.url.missing).toMatch(/./)
    expect(record.verified).toMatch(/^(text|award|secondary|memory)$/)
  })
})

describe('broken data is reported with file, place and remedy', () => {
  const value = (from: string | null, to: string | null, more: object = {}) => ({
    from,
    to,
    value: 1,
    source: 'known',
    status: 'published',
    verified: 'text',
    ...more,
  })
  const check = (values: object[], more: Partial<RuleData> & { file?: object; text?: string } = {}) =>
    checkParameters({
      parameters: [{ file: 'data/rules/a.json', text: more.text ?? JSON.stringify({ id: 'a', unit: 'months', values, ...more.file }) }],
      overlays: more.overlays ?? [],
      sources: new Set(['known']),
    })
  const place = (values: object[], more?: Parameters<typeof check>[1]) =>
    check(values, more).map((finding) => {
      expect(finding.file).toMatch(/^data\/rules\//)
      expect(finding.remedy).toMatch(/./)
      return `${finding.place}: ${finding.problem}`
    })

  test('overlap', () =>
    expect(place([value(null, '2026-06'), value('2026-06', null)])).toEqual([expect.stringMatching(/^values\[1\]: overlaps/)]))
  test('a value without end that is followed', () =>
    expect(place([value(null, null), value('2026-06', null)])).toEqual([expect.stringMatching(/^values\[1\]: overlaps/)]))
  test('hole', () => expect(place([value(null, '2026-05'), value('2026-07', null)])).toEqual(['values[1]: a hole after 2026-05']))
  test('an explained hole is none', () =>
    expect(
      place([value(null, '2026-05'), value('2026-06', '2026-06', { value: null, source: { missing: 'lost' } }), value('2026-07', null)]),
    ).toEqual([]))
  test('a gap with a source', () => expect(place([value(null, null, { value: null })])).toEqual(['values[0].value: a gap with a source']))
  test('ends before it begins', () =>
    expect(place([value('2026-06', '2026-05')])).toEqual(['values[0]: ends (2026-05) before it begins (2026-06)']))
  test('unknown source', () =>
    expect(place([value(null, null, { source: 'nowhere' })])).toEqual(['values[0].source: unknown source "nowhere"']))
  test('no source at all', () => expect(place([value(null, null, { source: undefined })])[0]).toMatch(/^values\.0\.source/))
  test('unknown mark', () => expect(place([value(null, null, { status: 'sure' })])[0]).toMatch(/^values\.0\.status/))
  test('unknown field', () => expect(place([value(null, null, { form: 1 })])[0]).toMatch(/^values\.0\.form/))
  test('malformed month', () => expect(place([value('2026-1', null)])[0]).toMatch(/^values\.0\.from: .*month/))
  test('value of another unit', () =>
    expect(place([value(null, null, { value: 1.5 })])).toEqual(['values[0].value: not a value in months']))
  test('no values', () => expect(place([])[0]).toMatch(/^values/))
  test('misnamed', () => expect(place([value(null, null)], { file: { id: 'b' } })[0]).toMatch(/^id: "b" in a file named "a"/))
  test('not JSON', () => expect(place([], { text: '{' })[0]).toMatch(/not JSON/))
  test('overlay of no parameter', () => {
    const text = JSON.stringify({ id: 'o', title: 't', author: 'a', values: { b: [{ from: null, to: null, value: 1 }] } })
    expect(place([value(null, null)], { overlays: [{ file: 'data/rules/overlays/o.json', text }] })).toEqual([
      'values["b"]: no such parameter',
    ])
  })
  test('an end within 60 days', () => {
    const ending = (to: string) =>
      endingParameters(
        { parameters: [{ file: 'data/rules/a.json', text: JSON.stringify({ id: 'a', unit: 'months', values: [value(null, to)] }) }] },
        parseMonth('2026-11') as Month,
      )
    expect(ending('2027-01')).toHaveLength(1)
    expect(ending('2026-03')).toHaveLength(1)
    expect(ending('2027-02')).toHaveLength(0)
  })
})

test('no clock, no chance, no floating-point shortcuts, no readers’ text in the rules', () => {
  const here = import.meta.dirname
  for (const name of readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const code = readFileSync(join(here, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code, name).not.toMatch(/\bDate\b|Math\.random|parseFloat|toFixed|performance\.|\p{Script=Han}/u)
  }
})
