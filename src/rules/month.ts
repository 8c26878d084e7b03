/** A calendar month as one integer: year × 12 + month − 1. The law counts in months, so no day, no Date. */
export type Month = number & { readonly [brand]: 'Month' }
declare const brand: unique symbol

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/* @__NO_SIDE_EFFECTS__ */
export const month = (year: number, monthOfYear: number): Month => (year * 12 + monthOfYear - 1) as Month

/** Reads "YYYY-MM" and nothing else. */
export function parseMonth(text: string): Month | undefined {
  const parts = pattern.exec(text)
  return parts ? month(Number(parts[1]), Number(parts[2])) : undefined
}

export const addMonths = (start: Month, months: number): Month => (start + months) as Month
export const monthsBetween = (start: Month, end: Month): number => end - start
export const yearOf = (m: Month): number => Math.floor(m / 12)

// A sweep over cohorts formats the same few hundred months again and again.
const texts = new Map<Month, string>()

export function formatMonth(m: Month): string {
  let text = texts.get(m)
  if (text === undefined) {
    text = `${String(yearOf(m)).padStart(4, '0')}-${String(m - yearOf(m) * 12 + 1).padStart(2, '0')}`
    texts.set(m, text)
  }
  return text
}
