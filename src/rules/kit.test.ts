import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkParameters, endingParameters } from './check.ts'
import './day-trace.ts'
import './scale-operation.ts'
import { addDays, day, daysBetween, formatDay, monthOf, parseDay } from './day.ts'
import { compare, exactly, round, show } from './exact.ts'
import { dayInput, decimalInput, durationInput, fields, list, moneyInput, oneOf, optional, placeInput, rateWithin, readInput } from './input.ts'
import { parseMoney } from './money.ts'
import { type Month, month, parseMonth } from './month.ts'
import { at, expanded, overlay, parameter } from './parameters.ts'
import { type PlaceFile, places } from './place.ts'
import { recompute } from './recompute.ts'
import { problem } from './result.ts'
import { apply, rule } from './rule.ts'
import { inputSchema, outputSchema } from './schema.ts'
import { type Op, type Shown, Trace } from './trace.ts'

const seed = 20240913

describe('decimals and money', () => {
  test('a number is its shortest decimal, a text what it says, anything else nothing', () => {
    expect(exactly(0.1)).toEqual({ n: 1n, d: 10n })
    expect(exactly('6009.42')).toEqual({ n: 300471n, d: 50n })
    expect(exactly(1e-7)).toEqual({ n: 1n, d: 10000000n })
    expect(exactly(-0)).toBe(0)
    expect(Object.is(exactly(-0), 0)).toBe(true)
    for (const x of ['', ' 1', '1 ', '+1', '1e3', '.5', '1.', '0x10', '１', 'NaN', Number.NaN, Number.POSITIVE_INFINITY]) expect(exactly(x)).toBeUndefined()
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-9), (x) => {
        const found = exactly(x)
        if (found === undefined) throw new Error(String(x))
        expect(typeof found === 'number' ? found : Number(found.n) / Number(found.d)).toBeCloseTo(x, 6)
      }),
      { seed, numRuns: 2000 },
    )
  })
  test('money has at most two decimals and is not below zero', () => {
    for (const [x, yuan] of [[9493, 9493], ['5088.42', 5088.42], [0, 0], [0.01, 0.01], ['7.00', 7]] as const) expect(show(parseMoney(x) as never)).toBe(yuan)
    for (const x of [0.001, 0.1 + 0.2, -1, '-0.01', '1,000', null, {}, [], true, Number.NaN]) expect(parseMoney(x)).toBeUndefined()
  })
  test('rounding goes half up by size, up and down on the number line', () => {
    const r = (x: string, decimals: number, mode: 'half-up' | 'up' | 'down') => show(round(exactly(x) as never, decimals, mode))
    expect([r('8.575', 2, 'half-up'), r('10.075', 2, 'half-up'), r('-0.5', 0, 'half-up')]).toEqual([8.58, 10.08, -1])
    expect([r('1.01', 1, 'up'), r('1.1', 1, 'up'), r('1.19', 1, 'down'), r('-1.11', 1, 'up'), r('-1.11', 1, 'down')]).toEqual([1.1, 1.1, 1.1, -1.1, -1.2])
  })
})

describe('days', () => {
  test('anchors of the calendar', () => {
    expect(day(1970, 1, 1)).toBe(0)
    expect(day(2000, 3, 1)).toBe(11017)
    expect(daysBetween(parseDay('2020-01-01') as never, parseDay('2021-01-01') as never)).toBe(366)
    for (const text of ['1900-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-4-1', '20240401', '2024-04-00']) expect(parseDay(text), text).toBeUndefined()
    expect(parseDay('2000-02-29')).toBeDefined()
    expect(monthOf(parseDay('2024-12-31') as never)).toBe('2024-12')
  })
  test('day after day, in writing and back, for every day of five centuries', () => {
    let expected = [1700, 1, 1] as [number, number, number]
    const lengths = (y: number) => [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const first = day(1700, 1, 1)
    for (let i = 0; i < 182_500; i++) {
      const [y, m, d] = expected
      const here = addDays(first, i)
      if (day(y, m, d) !== here || (i % 17 === 0 && parseDay(formatDay(here)) !== here)) throw new Error(expected.join('-'))
      expected = d < (lengths(y)[m - 1] as number) ? [y, m, d + 1] : m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1]
    }
  })
})

const value = (from: string | null, to: string | null, value: unknown) => ({ from, to, value, source: { missing: 'a test' }, status: 'published', verified: 'text' })
const base = parameter({ id: 'base', unit: 'yuan', scope: 'place', values: [] })
const rate = parameter({ id: 'rate', unit: 'percent', values: [value(null, null, 16)] })
const files: PlaceFile[] = [
  { id: 'gd', name: '粤', kind: 'province', parent: null, values: { base: [value('2025-01', '2025-12', 9493.5)], rate: [value('2025-01', null, 15)] } },
  { id: 'gz', name: '穗', kind: 'city', parent: 'gd', values: {}, gaps: { lost: 'nobody knows' } },
  { id: 'sz', name: '深', kind: 'city', parent: 'gd', values: { base: [value('2025-01', '2025-06', 11293), value('2025-07', '2025-07', null)] }, notInherited: ['rate'] },
]
const known = places(...files)

describe('places', () => {
  const look = (id: string, wanted: typeof base, m: string, more = {}) => at(wanted, parseMonth(m) as Month, { place: known.find(id), ...more })
  test('overlay, place, the places above, nation', () => {
    expect(look('gd', base, '2025-03')).toMatchObject({ place: 'gd' })
    expect(look('gz', base, '2025-03')).toMatchObject({ place: 'gd' })
    expect(look('sz', base, '2025-03')).toMatchObject({ place: 'sz', value: 11293 })
    expect(look('sz', base, '2025-07')).toEqual({ reason: 'a test' }) // an explained gap
    expect(look('sz', base, '2025-08').value).toBeUndefined() // its own dates decide, not those of the place above
    expect(look('sz', rate, '2025-03')).toMatchObject({ value: 16 })
    expect(look('sz', rate, '2025-03')).not.toHaveProperty('place')
    expect(look('gz', rate, '2025-03')).toMatchObject({ value: 15, place: 'gd' })
    expect(look('gz', parameter({ id: 'lost', unit: 'yuan', values: [value(null, null, 1)] }), '2025-03')).toEqual({ reason: 'nobody knows' })
    const imagined = overlay({ id: 'o', title: 't', author: 'a', values: { base: [{ from: null, to: null, value: 1 }] } })
    expect(look('sz', base, '2031-01', { overlay: imagined })).toMatchObject({ value: 1, status: 'hypothetical' })
    expect(known.find('nowhere')).toBeUndefined()
  })
  test('a circle of parents ends', () => {
    const [a, b] = [{ ...files[1], parent: 'b', id: 'a' }, { ...files[1], parent: 'a', id: 'b' }]
    expect(places(a as never, b as never).find('a')?.parent?.parent).toBeUndefined()
  })

  const share = rule({
    id: 'share',
    input: fields({ place: optional(placeInput), month: list(oneOf(['2025-03', '2026-03']), 1), wage: optional(moneyInput) }),
    compute(t, { month: months, wage }) {
      const m = t.given(parseMonth(months[0] as string) as Month, 'month')
      const w = wage === undefined ? t.lack(problem('input.missing', 'wage')) : t.given(wage, 'yuan')
      const percent = t.step('percent', 'mul', 'yuan', [t.lookup('base', base, m), t.lookup('rate', rate, m)])
      return t.partial({ share: t.step('share', 'round', 'yuan', [t.step('raw', 'div', 'yuan', [percent, 100]), 2]), wages: [{ wage: w, what: 'own' }] })
    },
  })
  const outputs = { share: 'yuan', wages: [{ wage: 'yuan', what: 'word' }] } as const
  test('a rule gets its place by the caller, and says what it inherited and what is lacking', () => {
    expect(apply(share, { place: 'gz', month: ['2025-03'], wage: 10 }, { places: known })).toMatchObject({
      ok: true,
      value: { share: 1424.03, wages: [{ wage: 10, what: 'own' }] },
      warnings: [{ code: 'place.inherited', data: { parameter: 'base', place: 'gz', from: 'gd' } }, { code: 'source.missing' }, { code: 'place.inherited' }, { code: 'source.missing' }],
      trace: [{ id: 'base', args: [{ param: 'base', at: '2025-03', place: 'gd' }] }, {}, {}, {}, {}],
    })
    const partial = apply(share, { place: 'gz', month: ['2026-03'] }, { places: known })
    expect(partial).toMatchObject({ ok: true, value: { wages: [{ what: 'own' }] } })
    expect(partial.ok && partial.warnings.map(({ code, data }) => [code, data.place])).toEqual(expect.arrayContaining([['no-value', 'gz'], ['input.missing', undefined]]))
    expect(partial.ok && partial.value).not.toHaveProperty('share')
    expect(apply(share, { place: 'xx', month: ['2025-03'] }, { places: known })).toMatchObject({ ok: false, problems: [{ code: 'place.unknown', field: 'place' }] })
    for (const place of ['../x', '', 'A', '__proto__', 'constructor']) expect(apply(share, { place, month: ['2025-03'] }, { places: known })).toMatchObject({ ok: false, problems: [{ code: 'place.unknown' }] })
    expect(apply(share, { place: 'gd', month: ['2025-03'] })).toMatchObject({ ok: false, problems: [{ code: 'place.unknown' }] })
  })
  test('its schema is made from the rule', () => {
    expect(inputSchema(share)).toMatchObject({ required: ['month'], additionalProperties: false, properties: { month: { type: 'array', minItems: 1, maxItems: 1, items: { enum: ['2025-03', '2026-03'] } }, wage: { unit: 'yuan' } } })
    expect(outputSchema({ id: share.id, outputs })).toMatchObject({ properties: { share: { type: 'number' }, wages: { items: { properties: { what: { type: 'string' } } } } } })
  })
})

describe('inputs', () => {
  const schema = fields({ spells: list(fields({ from: dayInput, kind: optional(oneOf(['a', 'b'])), months: durationInput }), 2), money: optional(moneyInput), index: optional(decimalInput(5)), growth: optional(rateWithin(1)) })
  const codesOf = (input: unknown) => {
    const read = readInput(schema, input)
    return read.ok ? [] : read.problems.map(({ code, field }) => `${code} ${field}`)
  }
  const spell = { from: '2024-02-29', months: 3 }
  test.each([
    [{ spells: [spell] }, []],
    [{ spells: [] }, ['input.empty spells']],
    [{ spells: [spell, spell, spell] }, ['input.too-many spells']],
    [{ spells: 'x' }, ['input.type spells']],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no item
    [{ spells: [spell, ,] }, ['input.missing spells.1']],
    [{ spells: [[]] }, ['input.type spells.0']],
    [JSON.parse('{"__proto__": {"spells": []}}'), ['input.missing spells', 'input.unknown-field __proto__']],
    [{ spells: [null] }, ['input.type spells.0']],
    [{ spells: [{ ...spell, form: '2020-01-01' }] }, ['input.unknown-field spells.0.form']],
    [{ spells: [{ months: 3 }] }, ['input.missing spells.0.from']],
    [{ spells: [{ ...spell, from: '2023-02-29' }] }, ['day.malformed spells.0.from']],
    [{ spells: [{ ...spell, kind: 'c' }] }, ['input.not-allowed spells.0.kind']],
    [{ spells: [{ ...spell, months: 1e9 }] }, ['input.too-large spells.0.months']],
    [{ spells: [{ ...spell, months: -1 }] }, ['input.negative spells.0.months']],
    [{ spells: [{ ...spell, months: 1.5 }] }, ['input.not-integer spells.0.months']],
    [{ spells: [spell], money: -5 }, ['input.money money']],
    [{ spells: [spell], money: 1e12 }, ['input.too-large money']],
    [{ spells: [spell], money: 0.125 }, ['input.money money']],
    [{ spells: [spell], money: [] }, ['input.type money']],
    [{ spells: [spell], index: 'x' }, ['input.decimal index']],
    [{ spells: [spell], index: 5.1 }, ['input.too-large index']],
    [{ spells: [spell], index: '0.4665' }, []],
    [{ spells: [spell], growth: -0.02 }, []],
    [{ spells: [spell], growth: -2 }, ['input.negative growth']],
    [{}, ['input.missing spells']],
  ])('%j', (input, expected) => expect(codesOf(input)).toEqual(expected))
  test('says what is allowed and how much', () => {
    const problems = (input: unknown) => (readInput(schema, input) as { problems: { data: object }[] }).problems.map(({ data }) => data)
    expect(problems({ spells: [{ ...spell, kind: 'c', months: 5000 }], index: '7' })).toEqual([
      { received: 'c', allowed: ['a', 'b'] },
      { received: 5000, most: 1200 },
      { received: '7', most: 5 },
    ])
    expect(problems({ spells: [spell], growth: '-2' })).toEqual([{ received: '-2' }])
  })
})

test('rows of a file are a table by whole numbers, to the last digit', () => {
  const rows = { first: 16, per: 1_000_000, rows: [406, 1_000_000, 58] }
  expect(expanded(rows)).toEqual({ 16: 0.000406, 17: 1, 18: 0.000058 })
  const table = parameter<Record<string, never>>({ id: 'q', unit: 'ratio', values: [{ ...value(null, null, 0), value: rows }] })
  expect(table.values[0]?.value['18']).toEqual(exactly(0.000058))
  expect(expanded({ first: 1 })).toEqual({ first: 1 })
})

test('every operation recomputes with arithmetic of its own', () => {
  const exact = fc.integer({ min: -50_000, max: 50_000 }).map((x) => exactly(`${x < 0 ? '-' : ''}${Math.abs(x / 100)}`) as never)
  const ops: [Op, number][] = [['add', 2], ['sub', 2], ['mul', 2], ['div', 2], ['sum', 4], ['min', 3], ['max', 3], ['floor', 1], ['ceil', 1]]
  fc.assert(
    fc.property(fc.constantFrom(...ops), fc.array(exact, { minLength: 4, maxLength: 4 }), fc.nat(3), fc.constantFrom('<', '<=', '='), ([op, n], xs, decimals, sign) => {
      if (op === 'div' && compare(xs[1] as never, 0) === 0) return
      const t = new Trace({})
      const nodes = xs.map((x) => t.given(x, 'number'))
      const x = t.step('x', op, 'number', nodes.slice(0, n))
      t.step('round', 'round', 'number', [x, decimals])
      const less = t.step('less', 'compare', 'boolean', [nodes[2] as never, sign as '<', nodes[3] as never])
      const both = t.step('all', 'all', 'boolean', [less, t.step('any', 'any', 'boolean', [less, t.given(true, 'boolean')])])
      t.step('chosen', 'choose', 'number', [both, x, nodes[0] as never])
      const from = t.given(day(2020, 1, 31), 'day')
      const to = t.step('to', 'add', 'day', [from, 10_000 + decimals])
      t.step('days', 'sub', 'days', [to, from])
      const result = t.result({ x })
      if (!result.ok) throw new Error()
      const earlier = new Map<string, Shown>()
      for (const step of result.trace) {
        expect(recompute(step, earlier, () => undefined), JSON.stringify(step)).toBe(step.result)
        earlier.set(step.id, step.result)
      }
    }),
    { seed, numRuns: 3000 },
  )
})

describe('the check of places', () => {
  const parameters = [
    { file: 'data/rules/base.json', text: JSON.stringify({ id: 'base', unit: 'yuan', scope: 'place', values: [] }) },
    { file: 'data/rules/rate.json', text: JSON.stringify({ id: 'rate', unit: 'percent', values: [value(null, null, 16)] }) },
  ]
  const check = (file: object, more: object[] = []) =>
    checkParameters({
      parameters,
      overlays: [],
      places: [{ id: 'gd', name: '粤', kind: 'province', parent: null, values: {}, ...file }, ...more].map((one) => ({ file: `data/rules/places/${(one as { id: string }).id}.json`, text: JSON.stringify(one) })),
      sources: new Set(['known']),
    }).map(({ place, problem }) => `${place}: ${problem}`)
  test.each([
    [{ values: { base: [value('2025-01', '2025-12', 9493.5)] } }, []],
    [{ values: { base: [value('2025-01', '2025-12', 9493.555)] } }, [/^values\["base"\]\[0\]\.value: not a value in yuan/]],
    [{ values: { base: [value('2025-01', '2025-12', -1)] } }, [/not a value in yuan/]],
    [{ values: { base: [value('2025-01', '2025-12', 1), value('2025-12', null, 2)] } }, [/overlaps/]],
    [{ values: { base: [value('2025-01', '2025-11', 1), value('2026-01', null, 2)] } }, [/a hole after 2025-11/]],
    [{ values: { best: [value('2025-01', '2025-12', 1)] } }, [/no such parameter/]],
    [{ values: { base: [{ ...value('2025-01', null, 1), source: 'nowhere' }] } }, [/unknown source "nowhere"/]],
    [{ gaps: { best: 'lost' } }, [/^gaps\["best"\]: no such parameter/]],
    [{ parent: 'xx' }, [/^parent: no place "xx"/]],
    [{ notInherited: ['rate'] }, [/inherits nothing/]],
    [{ id: 'gd', kind: 'village' }, [/^kind/]],
  ])('%j', (file, expected) => expect(check(file)).toEqual(expected.map((one) => expect.stringMatching(one))))
  test('a circle', () => expect(check({ parent: 'gz' }, [{ id: 'gz', name: '穗', kind: 'city', parent: 'gd', values: {} }])).toEqual(['parent: a circle of parents', 'parent: a circle of parents']))
  test('what is about to end, unless it is said why nothing follows', () => {
    const ending = (more: object) => {
      const place = { id: 'gd', name: '粤', kind: 'province', parent: null, values: { base: [{ ...value('2026-01', '2026-12', 1), ...more }] } }
      return endingParameters({ parameters: [], places: [{ file: 'data/rules/places/gd.json', text: JSON.stringify(place) }] }, month(2026, 11))
    }
    expect(ending({})).toHaveLength(1)
    expect(ending({ awaited: 'next year' })).toHaveLength(0)
    expect(ending({ to: '2026-06' })).toHaveLength(0)
  })
})
