import { type Month, parseMonth } from './month.ts'
import type { SourceRef, Status, Verified } from './result.ts'
import type { Unit } from './trace.ts'

/** A dated value as it stands in data/rules; `check.ts` holds the files to their schema. */
export interface DatedValue {
  from: string | null
  to: string | null
  value: unknown
  source?: string | { missing: string }
  locator?: string
  status?: string
  verified?: string
}
export interface ParameterFile {
  id: string
  unit: string
  values: DatedValue[]
}
export interface OverlayFile {
  id: string
  title: string
  author: string
  values: Record<string, DatedValue[] | undefined>
}

interface Dated<V> {
  from: number
  to: number
  value: V
  source: SourceRef | { missing: string } | undefined
  status: Status
  verified: Verified
}
export interface Parameter<V> {
  id: string
  unit: Unit
  values: readonly Dated<V>[]
}
/** A what-if: imagined values that stand in front of the law's. */
export interface Overlay {
  id: string
  values: ReadonlyMap<string, readonly Dated<never>[]>
}
/** The law as it stands, or with an overlay in front of it. */
export interface Parameters {
  overlay?: Overlay | undefined
}

function dated<V>(entry: DatedValue): Dated<V> {
  const { from, to, value, source, locator, status, verified } = entry
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : (parseMonth(from) as Month),
    to: to === null ? Number.POSITIVE_INFINITY : (parseMonth(to) as Month),
    value: (typeof value === 'string' ? parseMonth(value) : value) as V,
    source: typeof source === 'string' ? (locator ? { id: source, locator } : { id: source }) : source,
    status: (status ?? 'hypothetical') as Status,
    verified: (verified ?? 'text') as Verified, // an imagined value is marked by its status
  }
}

export const parameter = <V = number>(file: ParameterFile): Parameter<V> => ({
  id: file.id,
  unit: file.unit as Unit,
  values: file.values.map((entry) => dated<V>(entry)),
})

export const overlay = (file: OverlayFile): Overlay => ({
  id: file.id,
  values: new Map(Object.entries(file.values).map(([id, values]) => [id, (values ?? []).map((entry) => dated<never>(entry))])),
})

/** The value in force in a month, or none: never the nearest, never a default. A null value is an explained gap. */
export function at<V>(wanted: Parameter<V>, month: Month, { overlay }: Parameters): Dated<V> | undefined {
  const values = overlay?.values.get(wanted.id) ?? wanted.values
  for (const entry of values) {
    if (month >= entry.from && month <= entry.to) return entry.value === null ? undefined : entry
  }
  return undefined
}
