/**
 * A scale as data: what so many contribution months give. The parts are counted one by one and added up, so that a change of
 * the law's count is a new dated value and no code.
 *
 *     { "bands": [{ "over": 0, "upTo": 48, "every": 12, "give": 1 }, { "over": 48, "every": 6, "give": 1 }] }
 *
 * is one month for each full year of the first four, and then one for each full half-year.
 */
export type Band =
  | {
      /** Months beyond `over`, at most to `upTo`; for each full `every` of them `give`. */
      readonly over: number
      readonly upTo?: number
      readonly every: number
      readonly give: number
      /** A remainder of at least so many months counts as a full one. */
      readonly remainder?: number
    }
  /** What holds from so many months on: the last row reached; before the first, nothing. */
  | { readonly reaching: Readonly<Record<string, number>> }

export interface Scale {
  readonly bands: readonly Band[]
  /** Where the text can be read in two ways: the reading that gives more. */
  readonly high?: readonly Band[]
  /** The text itself only says "at most". */
  readonly atMost?: boolean
  /** From so many months on, the bands are a reading of a text that doesn't say it outright. */
  readonly readingFrom?: number
}
export type ScalePart = 'bands' | 'high'

export function inBand(band: Band, months: number): number {
  if ('reaching' in band) {
    const reached = Object.keys(band.reaching).map(Number).filter((from) => from <= months)
    return reached.length ? (band.reaching[Math.max(...reached)] as number) : 0
  }
  const { over, upTo = months, every, give, remainder = every } = band
  const within = Math.max(0, Math.min(months, upTo) - over)
  return give * Math.floor((within + every - remainder) / every)
}
