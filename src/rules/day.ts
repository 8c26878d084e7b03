/**
 * A calendar day as one integer: days since 1970-01-01 in the civil (proleptic Gregorian) calendar. No Date: the law
 * counts days, and a day has no time zone.
 */
export type Day = number & { readonly [brand]: 'Day' }
declare const brand: unique symbol

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/
const epoch = 719468 // days from 0000-03-01 to 1970-01-01

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, monthOfYear: number): number =>
  monthOfYear === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31

/** Years are reckoned from March, so that the leap day is the last of its year; 146,097 days are 400 years. */
export function day(year: number, monthOfYear: number, dayOfMonth: number): Day {
  const y = monthOfYear > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((monthOfYear + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return (era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - epoch) as Day
}

/** Reads "YYYY-MM-DD" and nothing else; a day that the calendar doesn't have is none. */
export function parseDay(text: string): Day | undefined {
  const [, y, m, d] = (pattern.exec(text) ?? []).map(Number)
  if (y === undefined || m === undefined || d === undefined) return undefined
  return m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) ? undefined : day(y, m, d)
}

export function formatDay(d: Day): string {
  const shifted = d + epoch
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const monthOfYear = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (monthOfYear <= 2 ? 1 : 0)
  const pad = (x: number, width: number) => String(x).padStart(width, '0')
  return `${pad(year, 4)}-${pad(monthOfYear, 2)}-${pad(dayOfYear - Math.floor((153 * m + 2) / 5) + 1, 2)}`
}

export const daysBetween = (start: Day, end: Day): number => end - start
export const addDays = (start: Day, days: number): Day => (start + days) as Day
/** The calendar month a day lies in, as "YYYY-MM" gives it (year × 12 + month − 1). */
export const monthOf = (d: Day): string => formatDay(d).slice(0, 7)
