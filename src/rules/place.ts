import { type Dated, dated, type DatedValue } from './parameters.ts'

/** A province or a city as it stands in data/rules/places; `check.ts` holds the files to their schema. */
export interface PlaceFile {
  id: string
  name: string
  kind: string
  parent: string | null
  /** By parameter. */
  values: Record<string, DatedValue[]>
  /** By parameter: why there is no value. Nothing is inherited for these. */
  gaps?: Record<string, string>
  /** Parameters for which the place above does not speak for this one. */
  notInherited?: string[]
  /** What a reader of its page has to know besides. */
  note?: string
}

export interface Place {
  readonly id: string
  readonly parent: Place | undefined
  readonly values: ReadonlyMap<string, readonly Dated<unknown>[]>
  readonly gaps: Readonly<Record<string, string>>
  readonly notInherited: ReadonlySet<string>
}

/** Where a rule's caller looks up places by slug: all of them, or the few a page has imported. */
export interface Places {
  readonly slugs: readonly string[]
  find(slug: string): Place | undefined
}

/** Places from their files. A place and the places above it have to be among them. */
export function places(...files: readonly PlaceFile[]): Places {
  const bySlug = new Map(files.map((file) => [file.id, file]))
  const read = new Map<string, Place>()
  const find = (slug: string): Place | undefined => {
    const file = bySlug.get(slug)
    if (!file || read.has(slug)) return read.get(slug)
    const { id, parent, values, gaps = {}, notInherited = [] } = file
    bySlug.delete(slug) // a circle of parents ends here
    const place: Place = {
      id,
      parent: parent === null ? undefined : find(parent),
      values: new Map(Object.entries(values).map(([parameter, entries]) => [parameter, entries.map((entry) => dated(entry))])),
      gaps,
      notInherited: new Set(notInherited),
    }
    read.set(slug, place)
    return place
  }
  return { slugs: files.map(({ id }) => id), find }
}
