import { expect, test } from 'vitest'
import cohorts from '../../data/rules/cases/cohorts.json' with { type: 'json' }
import { evaluate } from './index.ts'
import type { Track } from './retirement.ts'

// A calendar that is counted, not reckoned: every month from 1900 on, one after the other.
const calendar: string[] = []
for (let year = 1900; year < 2100; year++) {
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) calendar.push(`${year}-${month}`)
}
const place = new Map(calendar.map((text, i) => [text, i]))
const after = (text: string, months: number) => calendar[(place.get(text) as number) + months] as string
const later = (a: string, b: string) => (a > b ? a : b)

function minimum(text: string): number {
  const year = text.slice(0, 4)
  const years = year < '2025' ? '15' : year > '2039' ? '20' : cohorts.minimumYears[year as keyof typeof cohorts.minimumYears]
  return Number(years) * 12
}

const births = calendar.filter((text) => text >= '1960-01' && text <= '1995-12')

test.each(Object.keys(cohorts.tracks) as Track[])('%s: every field of 432 birth months, against the rows of the article', (track) => {
  const { originalAgeYears, runs } = cohorts.tracks[track]
  const rows = runs as [number, string, string | null][]
  expect(births).toHaveLength(432)
  for (const birth of births) {
    const delay = rows.find(([, first, last]) => birth >= first && (last === null || birth <= last))?.[0] ?? 0
    const original = after(birth, originalAgeYears * 12)
    const statutory = after(original, delay)
    const earliest = later(original, after(statutory, -36))
    const result = evaluate('retirement', { track, birth })
    expect(result.ok && result.value, birth).toEqual({
      originalAgeMonths: originalAgeYears * 12,
      delayMonths: delay,
      statutoryAgeMonths: originalAgeYears * 12 + delay,
      statutoryMonth: statutory,
      earliestMonth: earliest,
      latestMonth: after(statutory, 36),
      requiredMonthsAtEarliest: minimum(earliest),
      requiredMonthsAtStatutory: minimum(statutory),
      requiredMonthsAtLatest: minimum(statutory),
    })
    const beforeLaw = result.ok && result.warnings.map((warning) => warning.code)
    expect(beforeLaw, birth).toEqual(statutory < '2025-01' ? ['window.before-law'] : [])
  }
})

test.each(Object.keys(cohorts.tracks) as Track[])('%s: the rows follow one another without a hole', (track) => {
  const rows = cohorts.tracks[track].runs as [number, string, string | null][]
  rows.forEach(([delay, first], i) => {
    expect(delay).toBe(i + 1)
    const before = rows[i - 1]
    if (before) expect(after(before[2] as string, 1)).toBe(first)
  })
})
