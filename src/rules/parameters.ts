import { exactly } from './exact.ts'
import { type Month, parseMonth } from './month.ts'
import type { Place } from './place.ts'
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
  awaited?: string
}
export interface ParameterFile {
  id: string
  unit: string
  values: DatedValue[]
  /** "place": every value is a place's; the nation has none. */
  scope?: string
}
export interface OverlayFile {
  id: string
  title: string
  author: string
  values: Record<string, DatedValue[] | undefined>
}

export interface Dated<V> {
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
/** The law as it stands, nationally or in a place, or with an overlay in front of it. */
export interface Parameters {
  overlay?: Overlay | undefined
  place?: Place | undefined
}

/** A long table by whole numbers, as it stands in a file: rows from `first` on, each divided by `per` (deaths per million, say). */
interface Rows {
  first: number
  per?: number
  rows: readonly number[]
}
/** A value as it stands in a file, its rows by their keys. */
export function expanded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('rows' in value)) return value
  const { first, per = 1, rows } = value as Rows
  return Object.fromEntries(rows.map((row, i) => [first + i, row / per]))
}

/** A value as formulas use it: months and exact numbers, whatever they stand in. */
const read = (value: unknown): unknown =>
  typeof value === 'string'
    ? (parseMonth(value) ?? value)
    : typeof value === 'number'
      ? exactly(value)
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(one)]))
        : value

export function dated<V>(entry: DatedValue): Dated<V> {
  const { from, to, value, source, locator, status, verified } = entry
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : (parseMonth(from) as Month),
    to: to === null ? Number.POSITIVE_INFINITY : (parseMonth(to) as Month),
    value: read(expanded(value)) as V,
    source: typeof source === 'string' ? (locator ? { id: source, locator } : { id: source }) : source,
    status: (status ?? 'hypothetical') as Status,
    verified: (verified ?? 'text') as Verified, // an imagined value is marked by its status
  }
}

/** A parameter as a rule names it: its file, as imported, or what was read of it. */
export type Wanted<V = unknown> = Parameter<V> | (Omit<ParameterFile, 'values'> & { values: readonly { value: V }[] })

const known = new WeakMap<object, Parameter<unknown>>()

/** Of its file, which is read when it is first asked for. */
export function parameter<V = number>(wanted: ParameterFile | Wanted): Parameter<V> {
  let found = known.get(wanted)
  if (!found) {
    const { id, unit, values } = wanted as ParameterFile
    found = { id, unit: unit as Unit, values: values.map((entry) => dated(entry)) }
    known.set(wanted, found).set(found, found)
  }
  return found as Parameter<V>
}

/* @__NO_SIDE_EFFECTS__ */
export const overlay = (file: OverlayFile): Overlay => ({
  id: file.id,
  values: new Map(Object.entries(file.values).map(([id, values]) => [id, (values ?? []).map((entry) => dated<never>(entry))])),
})

export interface Found<V> extends Dated<V> {
  /** The place whose value it is; none where it is the nation's or a what-if's. */
  place?: string
  reason?: undefined
}
/** No value, with the reason where one is on record. */
export type NotFound = { [K in Exclude<keyof Found<unknown>, 'reason'>]?: undefined } & { reason?: string | undefined }

/** The dated values that decide about a parameter: whose they are, and why there are none. */
interface Speaking<V> {
  values: readonly Dated<V>[]
  place?: string
  reason?: string | undefined
}

/**
 * A what-if stands in front of the place's values, those in front of its parents', those in front of the nation's. What stands
 * first decides alone: outside its dates there is no value, even if one stands behind it.
 */
export function speaking<V>(wanted: Wanted<V>, { overlay, place }: Parameters): Speaking<V> {
  const imagined = overlay?.values.get(wanted.id)
  if (imagined) return { values: imagined as readonly Dated<never>[] }
  for (let here = place; here; here = here.notInherited.has(wanted.id) ? undefined : here.parent) {
    const values = here.values.get(wanted.id) as readonly Dated<V>[] | undefined
    const reason = here.gaps[wanted.id]
    if (values || reason) return { values: values ?? [], place: here.id, reason }
  }
  return parameter<V>(wanted)
}

/** The value in force in a month, or none: never the nearest, never a default. A null value is an explained gap. */
export function at<V>(wanted: Wanted<V>, month: Month, parameters: Parameters): Found<V> | NotFound {
  const { values, place, reason } = speaking(wanted, parameters)
  const entry = values.find(({ from, to }) => month >= from && month <= to)
  if (entry && entry.value !== null) return place === undefined ? entry : { ...entry, place }
  return { reason: reason ?? (entry?.source && 'missing' in entry.source ? entry.source.missing : undefined) }
}
