import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { described } from './about.ts'
import { evaluate, evaluateUntrusted, provinces, type RuleId, type RuleInput, rules } from './index.ts'
import { readPlaces } from './read-places.ts'
import { traceChecker } from './verify.ts'

const seed = 20100101
const root = join(import.meta.dirname, '../..')
const places = readPlaces(root)
const checkTrace = traceChecker(root)

const yuan = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((fen) => fen / 100)
const province = fc.constantFrom(...provinces)
const months = (most = 600) => fc.integer({ min: 0, max: most })
const flag = fc.option(fc.boolean(), { nil: undefined })
const month = (from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const defined = <T extends object>(input: T): T => Object.fromEntries(Object.entries(input).filter(([, x]) => x !== undefined)) as T
const fen = (x: number) => Math.round(x * 100)

const spells = (kinds: ('general' | 'temporary')[]) =>
  fc.array(fc.record({ province: fc.constantFrom(...provinces.slice(0, 5)), months: fc.integer({ min: 1, max: 200 }), account: fc.constantFrom(...kinds) }), {
    minLength: 1,
    maxLength: 8,
  })

const inputs: { [K in RuleId]?: fc.Arbitrary<RuleInput<K>> } = {
  'account-opened': fc.record({
    sex: fc.constantFrom('male', 'female'),
    hukou: province,
    province,
    ageMonths: months(1200),
    hasGeneralHere: flag,
    hasGeneralElsewhere: flag,
    organisedTransfer: flag,
    backPaid: flag,
  }),
  'benefit-place': fc.record({ hukou: fc.constantFrom(...provinces.slice(0, 7)), spells: spells(['general', 'temporary']) }),
  transfer: fc.record({
    account: fc.constantFrom('general', 'temporary'),
    wages: fc.uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2060 }), months: months(12), monthlyWage: yuan(50_000) }), {
      selector: ({ year }) => year,
      minLength: 1,
      maxLength: 8,
    }),
    accountBalance: yuan(1_000_000),
  }),
  'scheme-transfer': fc.record({
    statutoryMonth: month(2012, 2050),
    month: maybe(month(2012, 2060)),
    employeeMonths: months(),
    residentMonths: maybe(months()),
    employeeBalance: maybe(yuan(1_000_000)),
    residentBalance: maybe(yuan(100_000)),
  }),
  'too-few-years': fc.record({ statutoryMonth: month(2009, 2060), months: months(), firstInsured: month(1990, 2060), extendedMonths: maybe(months(200)) }),
  inheritance: fc.record({
    month: month(2015, 2060),
    contributionMonths: months(),
    drawnMonths: maybe(months()),
    urbanIncome: maybe(yuan(200_000)),
    accountBalance: maybe(yuan(1_000_000)),
  }),
  leaving: fc.record({ reason: fc.constantFrom('settles-abroad', 'loses-nationality'), request: flag, accountBalance: maybe(yuan(1_000_000)) }),
  arrears: fc.record({ principal: yuan(10_000_000), days: fc.integer({ min: 0, max: 20_000 }) }),
  'resident-pension': fc.record({ month: month(2008, 2060), accountBalance: yuan(1_000_000), place: maybe(fc.constantFrom(...places.slugs)) }),
  'dual-track': fc.record({
    place: maybe(fc.constantFrom(...places.slugs)),
    entryMonth: month(2013, 2030),
    retireMonth: month(2030, 2060),
    ageMonths: fc.integer({ min: 470, max: 850 }),
    contributionMonths: months(400),
    index: maybe(fc.integer({ min: 30, max: 300 }).map((x) => x / 100)),
    calculationBase: maybe(yuan(50_000)),
    wage: maybe(yuan(50_000)),
    accountBalance: maybe(yuan(1_000_000)),
    annuityBalance: maybe(yuan(1_000_000)),
    residentYearly: maybe(yuan(10_000)),
    residentBalance: maybe(yuan(500_000)),
  }),
  'dual-track-transition': fc.record({ retireMonth: month(2014, 2030), oldPension: yuan(50_000), newPension: yuan(50_000) }),
  'occupational-annuity': fc.record({
    month: month(2013, 2060),
    base: yuan(100_000),
    funding: maybe(fc.constantFrom('budget', 'own')),
    balance: maybe(yuan(1_000_000)),
    ageMonths: maybe(fc.integer({ min: 470, max: 850 })),
  }),
  'enterprise-annuity': fc.record({
    month: month(2017, 2060),
    base: yuan(100_000),
    employerPercent: fc.integer({ min: 0, max: 1200 }).map((x) => x / 100),
    workerPercent: fc.integer({ min: 0, max: 1200 }).map((x) => x / 100),
  }),
}

describe.each(Object.entries(inputs))('%s', (id, arbitrary) => {
  test('every step recomputes; nothing is NaN; every word is one of those that can be', () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (input) => {
        const result = evaluateUntrusted(id, defined(input), {}, places)
        if (result.ok) checkTrace(result)
        else expect(result.problems.length).toBeGreaterThan(0)
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|undefined/)
        if (result.ok) for (const name of Object.keys(result.value)) expect(Object.keys(described[id as RuleId].outputs)).toContain(name)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('hostile input gives a value or a named problem', () => {
    const fields = Object.keys(rules[id as RuleId].input.entries)
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, -1, 1e308, 0.001, '', '2026-11', '9999-12-31', 'shanghai', '__proto__', [], {}),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields, 'x'), odd), arbitrary as fc.Arbitrary<object>, fc.boolean(), (wild, tame, mixed) => {
        const result = evaluateUntrusted(id, mixed ? { ...defined(tame), ...wild } : wild, {}, places)
        if (result.ok) checkTrace(result)
        else for (const { code } of result.problems) expect(typeof code).toBe('string')
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('temporary accounts', () => {
  test('against the tree of the rules, written as a table of questions', () => {
    fc.assert(
      fc.property(inputs['account-opened'] as fc.Arbitrary<RuleInput<'account-opened'>>, (input) => {
        const result = evaluate('account-opened', defined(input))
        const limit = input.sex === 'male' ? 50 : 40
        const temporary =
          input.hukou !== input.province && !input.organisedTransfer && Math.floor(input.ageMonths / 12) >= limit && !input.hasGeneralHere
        expect(result).toMatchObject({ value: { account: temporary ? 'temporary' : 'general' } })
        const codes = result.ok ? result.warnings.map(({ code }) => code) : []
        expect(codes.includes('account.back-payment-keeps-kind')).toBe(temporary && input.backPaid === true)
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('a relation at home is sure of home; a temporary spell never makes a place; order within a place is indifferent', () => {
    fc.assert(
      fc.property(province, spells(['general', 'temporary']), (hukou, list) => {
        const away = list.filter(({ province, account }) => account === 'general' || province !== hukou)
        fc.pre(away.length > 0)
        const result = evaluate('benefit-place', { hukou, spells: away })
        if (!result.ok) throw new Error(JSON.stringify(result))
        const { place, clause, frozen } = result.value as { place: string; clause: number; frozen: { months: number }[] }
        const general = away.filter(({ account }) => account === 'general')
        const inPlace = general.filter((spell) => spell.province === place).reduce((sum, spell) => sum + spell.months, 0)
        expect(clause === 1).toBe(general.at(-1)?.province === hukou)
        if (place !== hukou) expect(inPlace).toBeGreaterThanOrEqual(120)
        if (clause === 4) expect(place).toBe(hukou)
        expect(frozen.reduce((sum, { months }) => sum + months, 0)).toBe(
          away.filter(({ account }) => account === 'temporary').reduce((sum, { months }) => sum + months, 0),
        )
        const onlyGeneral = general.length ? evaluate('benefit-place', { hukou, spells: general }) : undefined
        if (onlyGeneral) expect(onlyGeneral).toMatchObject({ value: { place, clause, frozen: [] } })
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('a temporary spell at the hukou, and one without a month, are named', () => {
    const spells = [
      { province: 'hunan' as const, months: 0, account: 'general' as const },
      { province: 'hunan' as const, months: 12, account: 'temporary' as const },
    ]
    expect(evaluate('benefit-place', { hukou: 'hunan', spells })).toEqual({
      ok: false,
      problems: [
        { code: 'spell.no-months', field: 'spells.0.months', data: {} },
        { code: 'spell.temporary-at-hukou', field: 'spells.1.account', data: { province: 'hunan' } },
      ],
    })
  })
})

test('a transfer leaves nothing over: what moves and what stays are what the employer paid', () => {
  const wages = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1998, max: 2040 }), months: fc.integer({ min: 1, max: 12 }), monthlyWage: yuan(50_000) }),
    { selector: ({ year }) => year, minLength: 1, maxLength: 10 },
  )
  fc.assert(
    fc.property(wages, yuan(1_000_000), (list, accountBalance) => {
      const [general, temporary] = (['general', 'temporary'] as const).map((account) => evaluate('transfer', { account, wages: list, accountBalance }))
      if (!general?.ok || !temporary?.ok) throw new Error('no value')
      const { pooledMoved = Number.NaN, staysInPool = Number.NaN } = general.value
      expect(Math.abs(fen(pooledMoved) + fen(staysInPool) - fen(temporary.value.pooledMoved ?? Number.NaN))).toBeLessThanOrEqual(1)
      expect(temporary.value).toMatchObject({ accountMoved: accountBalance, staysInPool: 0 })
    }),
    { seed, numRuns: 500 },
  )
})

test('a year in which the rate changed, paid in part, is spread and says so', () => {
  const result = evaluate('transfer', { account: 'general', wages: [{ year: 2019, months: 6, monthlyWage: 3000 }], accountBalance: 0 })
  // 18,000: a third at 8 %, two thirds at 4 %: 480 + 480. No more than four of the six months can have been before May.
  expect(result).toMatchObject({
    value: { staysInPool: 960 },
    warnings: [{ code: 'source.missing' }, { code: 'transfer.rate-changed-in-year', data: { year: 2019, months: 6, fewest: 0, most: 4 } }],
  })
})

test('late fees: proportional to the days, and the two ways to give them agree', () => {
  const dates = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
  fc.assert(
    fc.property(yuan(1_000_000), dates, (principal, [start, days]) => {
      const iso = (n: number) => new Date(Date.UTC(2011, 6, 1) + n * 86_400_000).toISOString().slice(0, 10)
      const a = evaluate('arrears', { principal, days })
      const b = evaluate('arrears', { principal, from: iso(start), to: iso(start + days) })
      expect(a.ok && a.value).toEqual(b.ok && b.value)
      if (a.ok) expect(fen(a.value.total)).toBe(fen(principal) + fen(a.value.lateFee))
    }),
    { seed, numRuns: 500 },
  )
  const given = (input: object) => evaluateUntrusted('arrears', { principal: 1000, ...input })
  expect(given({ days: 3, from: '2020-01-01', to: '2020-01-04' })).toMatchObject({ problems: [{ code: 'input.conflict' }] })
  expect(given({ from: '2020-01-01' })).toMatchObject({ problems: [{ code: 'input.missing', field: 'to' }] })
  expect(given({})).toMatchObject({ problems: [{ code: 'input.missing', field: 'days' }] })
  expect(given({ from: '2020-01-02', to: '2020-01-01' })).toMatchObject({ problems: [{ code: 'day.order' }] })
  expect(given({ from: '2011-06-30', to: '2012-01-01' })).toMatchObject({
    problems: [{ code: 'no-value', data: { parameter: 'arrears.late-fee-percent', at: '2011-06' } }],
  })
  const codes = (input: object) => {
    const result = given(input)
    return result.ok && result.warnings.map(({ code }) => code)
  }
  expect(codes({ days: 730 })).toEqual([])
  expect(codes({ days: 731 })).toEqual(['arrears.two-year-limit'])
  expect(codes({ days: 2000 })).toEqual(['arrears.two-year-limit'])
  expect(codes({ days: 2001 })).toEqual(['arrears.two-year-limit', 'arrears.cap-disputed'])
})

test('the comparison of old and new: never below the old while it lasts, never above the new if that is higher', () => {
  fc.assert(
    fc.property(month(2015, 2023), yuan(50_000), yuan(50_000), (retireMonth, oldPension, newPension) => {
      const result = evaluate('dual-track-transition', { retireMonth, oldPension, newPension })
      if (!result.ok) throw new Error('no value')
      expect(result.value.pension).toBeGreaterThanOrEqual(oldPension)
      expect(result.value.pension).toBeLessThanOrEqual(Math.max(oldPension, newPension))
    }),
    { seed, numRuns: 500 },
  )
  expect(evaluate('dual-track-transition', { retireMonth: '2014-09', oldPension: 1, newPension: 2 })).toMatchObject({
    problems: [{ code: 'no-value', data: { parameter: 'dual-track.excess-share', at: '2014-09' } }],
  })
  expect(evaluate('dual-track-transition', { retireMonth: '2025-03', oldPension: 1, newPension: 2 })).toMatchObject({
    verified: 'secondary',
    warnings: [{ code: 'dual-track-transition.later-floor' }],
  })
})

describe('one working life in three schemes', () => {
  const life = { entryMonth: '2015-01', retireMonth: '2045-01', ageMonths: 756, contributionMonths: 300, index: 1, calculationBase: 10000 }
  test('public sector and enterprise differ by the annuity, and by nothing else', () => {
    fc.assert(
      fc.property(yuan(100_000), months(360), fc.integer({ min: 480, max: 840 }), (wage, contributionMonths, ageMonths) => {
        const result = evaluate('dual-track', { ...life, wage, contributionMonths, ageMonths, residentYearly: 500 })
        if (!result.ok) throw new Error(JSON.stringify(result))
        const { annuity, publicTotal, enterpriseTotal, basic, account } = result.value as Record<string, number>
        expect(fen(publicTotal as number)).toBe(fen(enterpriseTotal as number) + fen(annuity as number))
        expect(fen(enterpriseTotal as number)).toBe(fen(basic as number) + fen(account as number))
        expect(result.verified).toBe('memory') // the residents' minimum of 2026
      }),
      { seed, numRuns: 300 },
    )
  })
  test('who joined before the reform, or paid longer than that, is not compared', () => {
    expect(evaluate('dual-track', { ...life, entryMonth: '2014-09' })).toMatchObject({
      ok: false,
      problems: [{ code: 'dual-track.entered-before-reform', data: { received: '2014-09', earliest: '2014-10' } }],
    })
    expect(evaluate('dual-track', { ...life, contributionMonths: 361 })).toMatchObject({
      problems: [{ code: 'dual-track.longer-than-life', data: { received: 361, most: 360 } }],
    })
    expect(evaluate('dual-track', { ...life, wage: 1, accountBalance: 1 })).toMatchObject({ problems: [{ code: 'input.conflict' }] })
  })
  test('what is missing is named, what can be given is given', () => {
    const result = evaluate('dual-track', life)
    expect(result).toMatchObject({ ok: true, value: { basic: 2500, residentBasic: 163 } })
    expect(result.ok && Object.keys(result.value)).toEqual(['basic', 'residentBasic'])
    expect(result.ok && result.warnings.filter(({ code }) => code === 'input.missing').map(({ field }) => field).sort()).toEqual([
      'accountBalance',
      'annuityBalance',
      'residentYearly',
    ])
  })
})

describe('doubts are carried into the result', () => {
  test('the resident minimum, year by year', () => {
    const verified = (at: string) => {
      const result = evaluate('resident-pension', { month: at, accountBalance: 0 })
      return result.ok && [result.value.basic, result.verified, result.status]
    }
    expect(verified('2024-06')).toEqual([123, 'secondary', 'published'])
    for (const [at, amount] of [['2022-03', 98], ['2023-01', 103], ['2025-06', 143]] as const) expect(verified(at)).toEqual([amount, 'memory', 'published'])
    expect(verified('2026-11')).toEqual([163, 'memory', 'provisional'])
    expect(evaluate('resident-pension', { month: '2009-08', accountBalance: 0 })).toMatchObject({ ok: false })
    expect(evaluate('resident-pension', { month: '2012-01', accountBalance: 100 })).toMatchObject({
      value: { basic: 55 },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'no-value', data: { parameter: 'resident-pension.divisor', at: '2012-01' } })]),
    })
  })
  test('enterprise annuity is memory, and over its limits there is no value', () => {
    const given = { month: '2026-11', base: 1000, employerPercent: 8, workerPercent: 4 }
    expect(evaluate('enterprise-annuity', given)).toMatchObject({ verified: 'memory' })
    expect(evaluate('enterprise-annuity', { ...given, employerPercent: 8.1 })).toMatchObject({
      problems: [
        { code: 'annuity.over-limit', field: 'employerPercent', data: { received: 8.1, most: 8, together: false } },
        { code: 'annuity.over-limit', field: 'workerPercent', data: { received: 12.1, most: 12, together: true } },
      ],
    })
    expect(evaluate('enterprise-annuity', { ...given, month: '2018-01' })).toMatchObject({ ok: false, problems: [{ code: 'no-value' }, { code: 'no-value' }] })
  })
  test('first insured over the age rests on reports; moving there with a relation elsewhere on the text', () => {
    const given = { sex: 'female', hukou: 'hunan', province: 'guangdong', ageMonths: 500 } as const
    expect(evaluate('account-opened', given)).toMatchObject({ verified: 'secondary', value: { account: 'temporary' } })
    expect(evaluate('account-opened', { ...given, hasGeneralElsewhere: true })).toMatchObject({ verified: 'text', value: { account: 'temporary' } })
  })
  test('the minimum of the statutory year, for someone who pays on into a stricter one, is a reading', () => {
    const given = { statutoryMonth: '2030-06', months: 185, firstInsured: '2005-01' }
    expect(evaluate('too-few-years', { ...given, extendedMonths: 3 })).toMatchObject({ verified: 'text', value: { required: 186 } })
    expect(evaluate('too-few-years', { ...given, extendedMonths: 12 })).toMatchObject({ verified: 'memory', value: { required: 186 } })
    expect(evaluate('too-few-years', { ...given, statutoryMonth: '2011-06' })).toMatchObject({ problems: [{ code: 'no-value' }] })
  })
})

test('the survivor payment never falls with more years, and never below nine for the retired', () => {
  fc.assert(
    fc.property(months(599), maybe(months()), (contributionMonths, drawnMonths) => {
      const at = (contributionMonths: number) => {
        const result = evaluate('inheritance', defined({ month: '2026-11', contributionMonths, drawnMonths }))
        if (!result.ok) throw new Error('no value')
        return [result.value.survivorMonths, result.value.survivorMonthsMost] as [number, number]
      }
      const [least, most] = at(contributionMonths)
      expect(most - least === 0 || most - least === 1).toBe(true)
      expect(most).toBeLessThanOrEqual(24)
      expect(least).toBeGreaterThanOrEqual(drawnMonths === undefined ? 3 : 9)
      const [next, nextMost] = at(contributionMonths + 1)
      expect(next).toBeGreaterThanOrEqual(least)
      expect(nextMost).toBeGreaterThanOrEqual(most)
    }),
    { seed, numRuns: 500 },
  )
})
