import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codes } from './codes.ts'
import {
  apply,
  evaluate,
  evaluateUntrusted,
  formatMonth,
  month,
  type OverlayId,
  overlays,
  parseMonth,
  type RuleId,
  type RuleInput,
  type Success,
} from './index.ts'
import { overlay as overlayOf, parameter } from './parameters.ts'
import { retirement, type Track } from './retirement.ts'
import { Trace } from './trace.ts'
import { traceChecker } from './verify.ts'

const seed = 20240913
const tracks: Track[] = ['male60', 'female55', 'female50']
const track = fc.constantFrom(...tracks)
const between = (from: string, to: string) => fc.integer({ min: parseMonth(from) as number, max: parseMonth(to) as number })
const text = (m: number) => formatMonth(m as never)
const birth = between('1900-01', '2026-11')
const overlay = fc.option(fc.constantFrom<OverlayId>('no-reform', 'fifteen-stays'), { nil: undefined })

function value<K extends RuleId>(id: K, input: RuleInput<K>, overlay?: OverlayId) {
  const result = evaluate(id, input, { overlay })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
const gap = (a: string, b: string) => (parseMonth(b) as number) - (parseMonth(a) as number)

describe('retirement', () => {
  test('a later birth never retires earlier; neighbours differ by one or two months, their ages by none or one', () => {
    fc.assert(
      fc.property(track, between('1900-01', '2026-10'), (track, born) => {
        const [a, b] = [
          value('retirement', { track, birth: text(born) }).value,
          value('retirement', { track, birth: text(born + 1) }).value,
        ]
        expect([1, 2]).toContain(gap(a.statutoryMonth, b.statutoryMonth))
        expect([0, 1]).toContain(b.statutoryAgeMonths - a.statutoryAgeMonths)
        expect(gap(a.earliestMonth, b.earliestMonth)).toBeGreaterThanOrEqual(0)
      }),
      { seed, numRuns: 3000 },
    )
  })

  test('earliest ≤ statutory ≤ latest, and the later choice never needs less', () => {
    fc.assert(
      fc.property(track, birth, overlay, (track, born, overlay) => {
        const { value: v } = value('retirement', { track, birth: text(born) }, overlay)
        expect(v.earliestMonth <= v.statutoryMonth && v.statutoryMonth <= v.latestMonth).toBe(true)
        expect(gap(text(born), v.earliestMonth)).toBeGreaterThanOrEqual(v.originalAgeMonths)
        expect(v.requiredMonthsAtEarliest).toBeLessThanOrEqual(v.requiredMonthsAtStatutory)
      }),
      { seed, numRuns: 3000 },
    )
  })

  test('asOf says what is past, and changes nothing else', () => {
    fc.assert(
      fc.property(track, birth, between('2026-11', '2090-12'), (track, born, today) => {
        const input = { track, birth: text(born) }
        expect(evaluate('retirement', input, { asOf: text(today) })).toEqual(evaluate('retirement', input))
      }),
      { seed, numRuns: 500 },
    )
    expect(evaluate('retirement', { track: 'male60', birth: '1990-06' }, { asOf: '1990-05' })).toMatchObject({
      ok: false,
      problems: [{ code: 'birth.future' }],
    })
    expect(evaluate('retirement', { track: 'male60', birth: '1990-06' }, { asOf: '1990-06' }).ok).toBe(true)
    expect(evaluate('retirement', { track: 'male60', birth: '1899-12' })).toMatchObject({
      ok: false,
      problems: [{ code: 'birth.too-early' }],
    })
  })
})

test('minimum contribution: the choice window, edge by edge', () => {
  const chosen = (chosenMonth: string) => evaluate('minimum-contribution', { statutoryMonth: '2031-05', chosenMonth })
  for (const [month, year] of [
    ['2028-05', 2028],
    ['2030-12', 2030],
    ['2031-05', 2031],
    ['2034-05', 2031],
  ] as const)
    expect(chosen(month)).toMatchObject({ value: { referenceYear: year } })
  for (const month of ['2028-04', '2034-06'])
    expect(chosen(month)).toMatchObject({
      problems: [{ code: 'chosen.outside-window', field: 'chosenMonth', data: { earliest: '2028-05', latest: '2034-05' } }],
    })
  expect(evaluate('minimum-contribution', { statutoryMonth: '2025-06', chosenMonth: '2024-12' })).toMatchObject({
    problems: [{ code: 'chosen.outside-window', data: { earliest: '2025-01' } }],
  })
  expect(evaluate('minimum-contribution', { statutoryMonth: '1980-01' })).toMatchObject({ value: { requiredMonths: 180 } })
  expect(evaluate('minimum-contribution', { statutoryMonth: '9000-01' })).toMatchObject({ value: { requiredMonths: 240 } })
})

test('the divisor falls with age, and lies between the whole years beside it', () => {
  for (let age = 480; age < 840; age++) {
    const [now, next] = [age, age + 1].map((ageMonths) => value('divisor', { ageMonths, mode: 'by-month' }).value.divisor) as [
      number,
      number,
    ]
    expect(next).toBeLessThan(now)
    expect(now).toBeLessThanOrEqual(value('divisor', { ageMonths: age, mode: 'whole-year' }).value.divisor)
    expect(Number.isInteger(now * 10) || String(now).split('.')[1]?.length === 1).toBe(true)
  }
  for (const ageMonths of [479, 841, -1, 1e21])
    expect(evaluate('divisor', { ageMonths, mode: 'by-month' })).toMatchObject({ problems: [{ code: 'no-value', field: 'ageMonths' }] })
  for (const ageMonths of [720.5, Number.POSITIVE_INFINITY])
    expect(evaluate('divisor', { ageMonths, mode: 'by-month' })).toMatchObject({ problems: [{ code: 'input.not-integer' }] })
})

const check = traceChecker(join(import.meta.dirname, '../..'))
const checkTrace = (result: Success<object>, overlay?: string) => check(result, { overlay })

test('every step of every trace recomputes, and every field is a step', () => {
  fc.assert(
    fc.property(track, birth, overlay, (track, born, overlay) =>
      checkTrace(value('retirement', { track, birth: text(born) }, overlay), overlay),
    ),
    { seed, numRuns: 1500 },
  )
  fc.assert(
    fc.property(between('2025-01', '2060-12'), fc.option(fc.integer({ min: 0, max: 36 }), { nil: undefined }), (statutory, offset) =>
      checkTrace(
        value('minimum-contribution', {
          statutoryMonth: text(statutory),
          ...(offset !== undefined && { chosenMonth: text(statutory + offset) }),
        }),
      ),
    ),
    { seed, numRuns: 500 },
  )
  checkTrace(value('minimum-contribution', { statutoryMonth: '2031-05', chosenMonth: '2029-02' }))
  for (let ageMonths = 480; ageMonths <= 840; ageMonths++) {
    for (const mode of ['by-month', 'whole-year'] as const) checkTrace(value('divisor', { ageMonths, mode }))
  }
})

test('overlays change only what they name, and say so', () => {
  fc.assert(
    fc.property(track, birth, (track, born) => {
      const [law, fifteen, none] = ([undefined, 'fifteen-stays', 'no-reform'] as const).map((overlay) =>
        value('retirement', { track, birth: text(born) }, overlay),
      )
      if (!law || !fifteen || !none) throw new Error()
      expect(law.status).toBe('published')
      expect([fifteen.status, none.status]).toEqual(['hypothetical', 'hypothetical'])
      const kept = { requiredMonthsAtEarliest: 180, requiredMonthsAtStatutory: 180, requiredMonthsAtLatest: 180 }
      expect(fifteen.value).toEqual({ ...law.value, ...kept })
      const original = text(born + law.value.originalAgeMonths)
      expect(none.value).toEqual({
        ...kept,
        originalAgeMonths: law.value.originalAgeMonths,
        delayMonths: 0,
        statutoryAgeMonths: law.value.originalAgeMonths,
        statutoryMonth: original,
        earliestMonth: original,
        latestMonth: original,
      })
    }),
    { seed, numRuns: 500 },
  )
  for (const id of Object.keys(overlays) as OverlayId[]) {
    const input = { ageMonths: 721, mode: 'by-month' } as const
    expect(evaluate('divisor', input, { overlay: id })).toEqual(evaluate('divisor', input))
  }
})

test('20,000 hostile inputs: a value or named problems, never an exception', () => {
  const junk = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '2026-13',
      '2026-1',
      '0000-00',
      '1965-01',
      '9999-12',
      '９９９９-01',
      '１９６５-01',
      '1965-01\n',
      ' 1965-01',
      '-965-01',
      '\ud800',
      '__proto__',
      'male60',
      'by-month',
      720,
      720.5,
      -0,
      1e308,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      true,
      [],
      {},
      2n,
      202601,
    ),
  )
  const field = fc.constantFrom(
    'track',
    'birth',
    'statutoryMonth',
    'chosenMonth',
    'ageMonths',
    'mode',
    '__proto__',
    'constructor',
    'toString',
    '',
  )
  const input = fc.oneof(
    { weight: 1, arbitrary: junk },
    { weight: 4, arbitrary: fc.dictionary(field, junk, { noNullPrototype: false }) },
    {
      weight: 2,
      arbitrary: fc.record({
        track: fc.oneof({ weight: 3, arbitrary: track }, junk),
        birth: fc.oneof({ weight: 3, arbitrary: birth.map(text) }, junk),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ageMonths: fc.oneof(fc.integer({ min: 400, max: 900 }), fc.double(), junk),
        mode: fc.oneof({ weight: 3, arbitrary: fc.constant('by-month') }, junk),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        statutoryMonth: fc.oneof(between('0000-01', '9999-12').map(text), junk),
        chosenMonth: fc.oneof(between('0000-01', '9999-12').map(text), junk),
      }),
    },
  )
  const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('retirement', 'minimum-contribution', 'divisor') }, { weight: 1, arbitrary: junk })
  const odd = fc.record(
    { asOf: fc.oneof(fc.constant('2026-11'), junk), overlay: fc.oneof(fc.constant('no-reform'), junk) },
    { requiredKeys: [] },
  )
  const rest = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: odd })
  let values = 0
  fc.assert(
    fc.property(id, input, rest, (id, input, rest) => {
      const result = evaluateUntrusted(id, input, rest)
      const said = result.ok ? result.warnings : result.problems
      for (const { code, field, data } of said) {
        expect(codes).toContain(code)
        expect(field === null || typeof field === 'string').toBe(true)
        expect(Object.keys(JSON.parse(JSON.stringify(data)))).toEqual(Object.keys(data))
      }
      if (result.ok) {
        values++
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        for (const shown of Object.values(result.value)) expect(String(shown)).toMatch(/^\d{4}-\d\d$|^\d+(\.\d)?$/)
      } else expect(said.length).toBeGreaterThan(0)
    }),
    { seed, numRuns: 20_000 },
  )
  expect(values).toBeGreaterThan(500)
})

test('what is wrong with an input has its own name', () => {
  const problems = (rule: unknown, input: unknown, rest = {}) => {
    const result = evaluateUntrusted(rule, input, rest)
    return (result.ok ? result.warnings : result.problems).map(({ code, field }) => `${field}: ${code}`)
  }
  const good = { track: 'male60', birth: '1970-05' }
  expect(problems('retirement', { track: 'male60' })).toEqual(['birth: input.missing'])
  expect(problems('retirement', {})).toEqual(['track: input.missing', 'birth: input.missing'])
  expect(problems('retirement', { ...good, track: 60 })).toEqual(['track: input.type'])
  expect(problems('retirement', { ...good, track: 'male' })).toEqual(['track: input.not-allowed'])
  for (const birth of ['2026-13', '2026-1', 202601, '1970-05-01', ''])
    expect(problems('retirement', { ...good, birth })).toEqual(['birth: month.malformed'])
  for (const birth of [null, true, [], {}]) expect(problems('retirement', { ...good, birth })).toEqual(['birth: input.type'])
  expect(problems('minimum-contribution', { statutoryMonth: '9900-01' })).toEqual(['statutoryMonth: month.out-of-range'])
  for (const input of [null, [], 'x', 5]) expect(problems('retirement', input)).toEqual(['input: input.type'])
  expect(problems('retirement', undefined)).toEqual(['input: input.missing'])
  expect(problems('horoscope', {})).toEqual(['rule: rule.unknown'])
  expect(problems('retirement', { track: 'x' }, { asOf: '2026-1', overlay: 'x' })).toEqual([
    'overlay: overlay.unknown',
    'asOf: month.malformed',
    'track: input.not-allowed',
    'birth: input.missing',
  ])
})

test('an unknown field is a warning, but a problem where it may be a field misspelt', () => {
  const extra = evaluateUntrusted('retirement', { track: 'male60', birth: '1970-05', name: 'x' })
  expect(extra).toMatchObject({ ok: true, warnings: [{ code: 'input.unknown-field', field: 'name' }] })
  const misspelt = evaluateUntrusted('minimum-contribution', { statutoryMonth: '2031-05', chosenmonth: '2029-02' })
  expect(misspelt).toMatchObject({
    ok: false,
    problems: [{ code: 'input.unknown-field', field: 'chosenmonth', data: { allowed: ['statutoryMonth', 'chosenMonth'] } }],
  })
})

test('a look-up outside the dates is no-value, and what hangs on it is not guessed', () => {
  const holed = (id: string) => ({
    overlay: overlayOf({ id: 'o', title: 't', author: 'a', values: { [id]: [{ from: '2030-01', to: '2030-12', value: 7 }] } }),
  })
  const input = { track: 'male60', birth: '1970-05' } // statutory 2031-10, earliest 2030-05
  expect(apply(retirement, input, { parameters: holed('minimum-contribution.months') })).toEqual({
    ok: false,
    problems: [{ code: 'no-value', field: null, data: { parameter: 'minimum-contribution.months', at: '2031-10' } }], // asked twice, said once
  })
  expect(apply(retirement, { ...input, birth: '1971-05' }, { parameters: holed('retirement.male60.cap') })).toEqual({
    ok: false,
    problems: [{ code: 'no-value', field: null, data: { parameter: 'retirement.male60.cap', at: '2031-05' } }],
  })
})

test('a value without a document says so', () => {
  const t = new Trace({})
  const undocumented = parameter({
    id: 'p',
    unit: 'months',
    values: [{ from: null, to: null, value: 7, source: { missing: 'lost' }, status: 'provisional', verified: 'memory' }],
  })
  const result = t.result({ seven: t.lookup('seven', undocumented, t.given(month(2026, 11), 'month')) })
  expect(result).toMatchObject({ value: { seven: 7 }, status: 'provisional', verified: 'memory', sources: [] })
  expect(result).toMatchObject({ warnings: [{ code: 'source.missing', data: { parameter: 'p', reason: 'lost' } }] })
})

test('months are read strictly', () => {
  expect(parseMonth('2026-11')).toBe(month(2026, 11))
  for (const bad of ['2026-00', '2026-13', '26-11', '2026-1', '2026/11', '2026-11 ', '+2026-11', '２０２６-11'])
    expect(parseMonth(bad)).toBeUndefined()
  expect(formatMonth(month(7, 3))).toBe('0007-03')
})
