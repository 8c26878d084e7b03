import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { evaluate, rules, type Success } from './index.ts'

const script = join(import.meta.dirname, '../../scripts/rules.ts')

function run(
  input: string | Uint8Array,
  { args = [] as string[], node = [] as string[], env = {} } = {},
): Promise<{ out: string; code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script, ...args], { env: { ...process.env, ...env } })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.on('close', (code) => resolve({ out, err, code }))
    child.stdin.end(input)
  })
}
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const request = (more: object) => JSON.stringify({ id: 1, rule: 'retirement', input: { track: 'male60', birth: '1970-05' }, ...more })

describe('one line in, one line out', () => {
  const lines: [string, object][] = [
    [request({}), { id: 1, ok: true, value: { statutoryMonth: '2031-10' }, status: 'published', verified: 'secondary', warnings: [] }],
    [request({ id: undefined }), { id: null, ok: true }],
    [request({ id: false }), { id: false, ok: true }],
    [request({ id: '\ud800' }), { id: '\ud800', ok: true }],
    [request({ id: 'a\u2028b' }), { id: 'a\u2028b', ok: true }],
    [request({ id: 0.1 }), { id: 0.1, ok: true }],
    [request({ id: { a: 1 } }), { id: null, ok: false, problems: [{ code: 'id.not-scalar', field: 'id', data: { received: 'object' } }] }],
    [request({ id: 5 }).replace('5', '1e400'), { id: null, ok: false, problems: [{ code: 'id.not-scalar' }] }],
    ['nonsense', { id: null, ok: false, problems: [{ code: 'line.not-json', field: null, data: {} }] }],
    ['NaN', { ok: false, problems: [{ code: 'line.not-json' }] }],
    ['[1]', { id: null, ok: false, problems: [{ code: 'line.not-object' }] }],
    ['null', { id: null, ok: false, problems: [{ code: 'line.not-object' }] }],
    ['{}', { id: null, ok: false, problems: [{ code: 'input.missing', field: 'rule' }] }],
    [
      request({ rule: 'horoscope' }),
      { id: 1, ok: false, problems: [{ code: 'rule.unknown', data: { rules: Object.keys(rules) } }] },
    ],
    [request({ rule: '__proto__' }), { ok: false, problems: [{ code: 'rule.unknown' }] }],
    [request({ input: undefined }), { ok: false, problems: [{ code: 'input.missing', field: 'input' }] }],
    [request({ asOf: '2026-13' }), { ok: false, problems: [{ code: 'month.malformed', field: 'asOf' }] }],
    [request({ asOf: '1970-04' }), { ok: false, problems: [{ code: 'birth.future', field: 'birth', data: { asOf: '1970-04' } }] }],
    [request({ overlay: 'no-reform' }), { ok: true, status: 'hypothetical', value: { statutoryMonth: '2030-05' } }],
    [request({ overlay: 'x' }), { ok: false, problems: [{ code: 'overlay.unknown', data: { overlays: ['no-reform', 'fifteen-stays'] } }] }],
    [request({ asof: '1970-04' }), { ok: true, warnings: [{ code: 'input.unknown-field', field: 'asof' }] }],
    [
      '{"rule":"retirement","input":{"__proto__":{"track":"male60"},"birth":"1970-05"}}',
      {
        ok: false,
        problems: [
          { code: 'input.missing', field: 'track' },
          { code: 'input.unknown-field', field: '__proto__' },
        ],
      },
    ],
    [
      `{"input":${'['.repeat(100_000)}${']'.repeat(100_000)},"rule":"divisor"}`,
      { ok: false, problems: [{ code: 'input.type', field: 'input' }] },
    ],
    [`${'['.repeat(100_000)}`, { ok: false, problems: [{ code: 'line.not-json' }] }],
    [
      '{"rule":"divisor","input":{"ageMonths":1e400,"mode":"by-month"}}',
      { ok: false, problems: [{ code: 'input.not-integer', field: 'ageMonths', data: { received: 'Infinity' } }] },
    ],
    ['{"rule":"divisor","input":{"ageMonths":721.0,"mode":"by-month"}}', { ok: true, value: { divisor: 138.4 } }],
  ]
  let answers: Record<string, unknown>[] = []
  beforeAll(async () => {
    const { out, code, err } = await run(`\ufeff${lines.map(([line]) => line).join('\r\n\r\n  \n')}`) // and no newline at the end
    expect([code, err]).toEqual([0, ''])
    answers = parsed(out)
  })
  test('as many answers as lines', () => expect(answers).toHaveLength(lines.length))
  test.each(lines.map(([line, expected], i) => [line.slice(0, 80), expected, i] as const))('%s', (_line, expected, i) =>
    expect(answers[i]).toMatchObject(expected),
  )
})

test('an answer is what the module says, with the full record of each source', async () => {
  const [{ id, sources, ...rest }] = parsed((await run(request({}))).out)
  const { sources: cited, ...result } = evaluate('retirement', { track: 'male60', birth: '1970-05' }) as Success<object>
  expect(rest).toEqual(result)
  expect(id).toBe(1)
  expect(sources.map(({ id }: { id: string }) => id)).toEqual(cited.map(({ id }) => id))
  expect(sources).toContainEqual({
    id: 'mohrss-2024-94',
    locator: 'art.7',
    title: '实施弹性退休制度暂行办法',
    number: '人社部发〔2024〕94号',
    issuer: '人力资源和社会保障部、中共中央组织部、财政部',
    date: '2024-12-31',
    url: 'https://www.mohrss.gov.cn/wap/zc/zcwj/202501/t20250101_533701.html',
  })
})

test('independent of clock and time zone', async () => {
  const input = ['male60', 'female55', 'female50']
    .flatMap((track) => ['1965-01', '1976-09', '1999-12', '2026-11', '2026-12'].map((birth) => request({ input: { track, birth } })))
    .join('\n')
  const clock = (at: number) =>
    `data:text/javascript,${encodeURIComponent(`const D=Date;globalThis.Date=class extends D{constructor(...a){super(...(a.length?a:[${at}]))}static now(){return ${at}}}`)}`
  const [first, ...others] = await Promise.all([
    run(input),
    run(input, { env: { TZ: 'Pacific/Kiritimati' } }),
    run(input, { env: { TZ: 'America/Los_Angeles' } }),
    run(input, { node: ['--import', clock(0)] }),
    run(input, { node: ['--import', clock(4e12)] }),
  ])
  expect(first?.out.split('\n')).toHaveLength(16)
  for (const other of others) expect(other).toEqual(first)
}, 30_000)

test('100,000 lines, in order', async () => {
  const n = 100_000
  const { out, code } = await run(
    Array.from({ length: n }, (_, id) => request({ id, input: { track: 'male60', birth: id % 2 ? '1970-05' : 'x' } })).join('\n'),
  )
  expect(code).toBe(0)
  expect(out.match(/^\{"id":\d+/gm)?.map((start) => Number(start.slice(6)))).toEqual(Array.from({ length: n }, (_, id) => id))
}, 60_000)

test('characters cut by a chunk’s end, and bytes that are no text', async () => {
  const { out } = await run(new Uint8Array([...Buffer.from(`${request({ id: '缴'.repeat(100_001) })}\n`), 0xff, 0xfe, 0x0a]))
  const [whole, broken] = parsed(out)
  expect(whole.id).toBe('缴'.repeat(100_001))
  expect(broken).toMatchObject({ ok: false, problems: [{ code: 'line.not-json' }] })
})

test('--schema prints a schema of each rule’s input and output; a place is found by its slug', async () => {
  const schemas = JSON.parse((await run('', { args: ['--schema'] })).out)
  expect(Object.keys(schemas)).toEqual(Object.keys(rules))
  expect(schemas.pension).toMatchObject({
    input: { $schema: 'https://json-schema.org/draft/2020-12/schema', required: ['retireMonth'], properties: { transition: { type: 'object', required: ['form'] } } },
    output: { properties: { total: { type: 'number', unit: 'yuan' } } },
  })
  const input = { retireMonth: '2025-06', index: 0.5, contributionMonths: 240 }
  const { out } = await run(['shenzhen', 'atlantis'].map((place) => request({ rule: 'pension', input: { place, ...input } })).join('\n'))
  expect(out.trim().split('\n').map((line) => JSON.parse(line))).toMatchObject([
    { ok: true, value: { basic: 1693.95 } },
    { ok: false, problems: [{ code: 'place.unknown' }] },
  ])
})

test('--list says what there is', async () => {
  const list = JSON.parse((await run('', { args: ['--list'] })).out)
  expect(list).toMatchObject({
    rulesAsOf: '2026-11',
    overlays: ['no-reform', 'fifteen-stays'],
    codes: expect.arrayContaining(['no-value']),
    places: expect.arrayContaining(['guangdong', 'shaanxi', 'shanxi']),
  })
  expect(list.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(rules))
  expect(list.rules[1]).toMatchObject({
    input: { properties: { chosenMonth: { type: 'string', unit: 'month' } }, required: ['statutoryMonth'] },
    outputs: { referenceYear: 'year', requiredMonths: 'months' },
    instruments: [{ id: 'retirement-measures-2024', locator: 'art.2' }, { number: '人社部发〔2024〕94号' }],
    notModelled: expect.arrayContaining(['minimum-contribution.not-modelled.shortfall']),
  })
})
