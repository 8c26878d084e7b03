import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Month, monthsBetween, parseMonth } from './month.ts'
import { statuses, verifications } from './result.ts'

/** Checks the data under the rules. For tests and for the build: not part of what a browser loads. */

export interface Finding {
  file: string
  place: string
  problem: string
  remedy: string
}
export interface RuleFile {
  file: string
  text: string
}
export interface RuleData {
  parameters: RuleFile[]
  overlays: RuleFile[]
  places?: RuleFile[]
  /** The ids of data/sources. */
  sources: ReadonlySet<string>
}

export function readRuleData(root: string): RuleData {
  const files = (folder: string): RuleFile[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
  const sources = readdirSync(join(root, 'data/sources')).filter((name) => name.endsWith('.yaml'))
  return {
    parameters: files('data/rules'),
    overlays: files('data/rules/overlays'),
    places: existsSync(join(root, 'data/rules/places')) ? files('data/rules/places') : [],
    sources: new Set(sources.map((name) => name.slice(0, -'.yaml'.length))),
  }
}

const monthText = v.pipe(
  v.string(),
  v.check((text) => parseMonth(text) !== undefined, 'expected a month "YYYY-MM"'),
)
const text = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.safeInteger())
const missing = v.strictObject({ missing: text })

// A value of one kind, or a table of them by a number, a month or a word; long tables by whole numbers as rows.
const rows = v.strictObject({ first: whole, per: v.optional(whole), rows: v.pipe(v.array(whole), v.nonEmpty()) })
const orTable = <S extends v.GenericSchema>(one: S) => v.union([one, v.record(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.+-]*$/)), one), rows])
const decimals = (most: number) =>
  v.pipe(
    v.number(),
    v.finite(),
    v.check((x) => (String(x).split('.')[1] ?? '').length <= most && !String(x).includes('e'), `expected at most ${most} decimals`),
  )
const notBelowZero = (most: number) => v.pipe(decimals(most), v.minValue(0))

const count = v.pipe(whole, v.minValue(0))
const least = v.pipe(whole, v.minValue(1))
function bands() {
  const counted = v.strictObject({ over: count, upTo: v.optional(least), every: least, give: least, remainder: v.optional(least) })
  const reaching = v.strictObject({ reaching: v.record(v.pipe(v.string(), v.digits()), count) })
  return v.pipe(v.array(v.union([counted, reaching])), v.nonEmpty())
}

const formOf: Record<string, v.GenericSchema> = {
  month: orTable(monthText),
  months: orTable(whole),
  days: orTable(whole),
  years: orTable(whole),
  year: orTable(whole),
  number: orTable(decimals(6)),
  yuan: orTable(notBelowZero(2)),
  percent: orTable(decimals(4)),
  ratio: orTable(decimals(8)),
  boolean: orTable(v.boolean()),
  scale: v.strictObject({
    bands: bands(),
    high: v.optional(bands()),
    atMost: v.optional(v.literal(true)),
    readingFrom: v.optional(whole),
  }),
  text: orTable(v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9.*+()/-]*$/))),
  rounding: v.strictObject({ decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), mode: v.picklist(['half-up', 'up', 'down']) }),
}

const span = { from: v.nullable(monthText), to: v.nullable(monthText), value: v.unknown() }
const dated = v.pipe(
  v.array(
    v.strictObject({
      ...span,
      source: v.union([text, missing]),
      locator: v.optional(text),
      status: v.picklist(statuses.slice(0, 3)),
      verified: v.picklist(verifications),
      awaited: v.optional(text), // on the last value: why nothing follows it yet
    }),
  ),
  v.nonEmpty(),
)
const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/))
const parameterHead = { id: text, unit: v.picklist(Object.keys(formOf)), note: v.optional(text) }
const parameterFile = v.variant('scope', [
  v.strictObject({ ...parameterHead, scope: v.optional(v.literal('nation')), values: dated }),
  v.strictObject({ ...parameterHead, scope: v.literal('place'), values: v.pipe(v.array(v.any()), v.maxLength(0)) }),
])
const placeFile = v.strictObject({
  id: slug,
  name: text,
  kind: v.picklist(['province', 'city']),
  parent: v.nullable(slug),
  values: v.record(v.string(), dated),
  gaps: v.optional(v.record(v.string(), text)),
  notInherited: v.optional(v.array(v.string())),
  note: v.optional(text),
})
const overlayFile = v.strictObject({
  id: text,
  title: text,
  author: text,
  values: v.record(v.string(), v.pipe(v.array(v.strictObject(span)), v.nonEmpty())),
})

interface Span {
  from: string | null
  to: string | null
  value: unknown
}

export function checkParameters({ parameters, overlays, places = [], sources }: RuleData): Finding[] {
  const findings: Finding[] = []
  const units = new Map<string, string>()

  for (const source of parameters) {
    const report = reporter(findings, source.file)
    const file = open(source, parameterFile, report)
    if (!file) continue
    checkName(source.file, file.id, report)
    units.set(file.id, file.unit)
    checkSpans(file.values, 'values', file.unit, report, false)
    checkSources(file.values, 'values', sources, report)
  }

  const parents = new Map<string, string | null>()
  for (const source of places) {
    const report = reporter(findings, source.file)
    const file = open(source, placeFile, report)
    if (!file) continue
    checkName(source.file, file.id, report)
    parents.set(file.id, file.parent)
    for (const [id, values] of Object.entries(file.values)) {
      const unit = units.get(id)
      const here = `values["${id}"]`
      if (!unit) report(here, 'no such parameter', 'name a parameter of data/rules')
      else checkSpans(values, here, unit, report, false)
      checkSources(values, here, sources, report)
    }
    for (const [name, ids] of Object.entries({ gaps: Object.keys(file.gaps ?? {}), notInherited: file.notInherited ?? [] }))
      for (const id of ids.filter((id) => !units.has(id)))
        report(`${name}["${id}"]`, 'no such parameter', 'name a parameter of data/rules')
    if (file.notInherited?.length && file.parent === null)
      report('notInherited', 'a place without a parent inherits nothing', 'leave it out')
  }
  for (const [id, parent] of parents) {
    const report = reporter(findings, `data/rules/places/${id}.json`)
    if (parent !== null && !parents.has(parent)) report('parent', `no place "${parent}"`, 'name a place of data/rules/places')
    const above = new Set([id])
    for (let next = parent; next; next = parents.get(next) ?? null) {
      if (!above.has(next)) above.add(next)
      else {
        report('parent', 'a circle of parents', 'mend the parents')
        break
      }
    }
  }

  for (const source of overlays) {
    const report = reporter(findings, source.file)
    const file = open(source, overlayFile, report)
    if (!file) continue
    checkName(source.file, file.id, report)
    for (const [id, values] of Object.entries(file.values)) {
      const unit = units.get(id)
      if (unit) checkSpans(values, `values["${id}"]`, unit, report, true)
      else report(`values["${id}"]`, 'no such parameter', 'name a parameter of data/rules')
    }
  }
  return findings
}

/** Parameters that end within so many months after the rules were last checked (or have ended), with nothing to follow. */
export function endingParameters({ parameters, places = [] }: Pick<RuleData, 'parameters' | 'places'>, rulesAsOf: Month, months = 2): Finding[] {
  const findings: Finding[] = []
  // Of a place only what is about to end: what has ended is a gap, which its page shows.
  for (const source of places) {
    const report = reporter(findings, source.file)
    for (const [id, values] of Object.entries(open(source, placeFile, report)?.values ?? {})) {
      const last = values.at(-1)
      const left = last?.to && !last.awaited ? monthsBetween(rulesAsOf, parseMonth(last.to) as Month) : -1
      if (left >= 0 && left <= months)
        report(`values["${id}"]`, `ends ${last?.to}, and nothing follows`, 'look for the next instrument, or say in "awaited" why there is none yet')
    }
  }
  for (const source of parameters) {
    const report = reporter(findings, source.file)
    const file = open(source, parameterFile, report)
    const last = file?.values.at(-1)
    if (last?.to && !last.awaited && monthsBetween(rulesAsOf, parseMonth(last.to) as Month) <= months)
      report(
        `values[${(file?.values.length ?? 0) - 1}].to`,
        `ends ${last.to}, and nothing follows`,
        'look for the next instrument and add its value',
      )
  }
  return findings
}

function checkSources(values: readonly { value: unknown; source: unknown }[], place: string, sources: ReadonlySet<string>, report: Report): void {
  values.forEach(({ value, source }, i) => {
    if (typeof source !== 'string') return
    if (!sources.has(source))
      report(`${place}[${i}].source`, `unknown source "${source}"`, `add data/sources/${source}.yaml, or say {"missing": reason}`)
    if (value === null) report(`${place}[${i}].value`, 'a gap with a source', 'a null value is a gap: give {"missing": reason} as its source')
  })
}

type Report = (place: string, problem: string, remedy: string) => void
const reporter =
  (findings: Finding[], file: string): Report =>
  (place, problem, remedy) =>
    findings.push({ file, place, problem, remedy })

function open<S extends v.GenericSchema>({ text }: RuleFile, schema: S, report: Report): v.InferOutput<S> | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    report('', `not JSON: ${(error as Error).message}`, 'mend the syntax')
    return undefined
  }
  const read = v.safeParse(schema, json)
  for (const issue of read.issues ?? [])
    report(v.getDotPath(issue) ?? '', issue.message, 'give it the form of the other files of data/rules')
  return read.success ? read.output : undefined
}

function checkName(file: string, id: string, report: Report): void {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.json'.length)
  if (name !== id) report('id', `"${id}" in a file named "${name}"`, 'name the file after the id')
}

/** In order of time, without overlap; a hole must be said (a null value with the reason as its source). */
function checkSpans(values: readonly Span[], place: string, unit: string, report: Report, hypothetical: boolean): void {
  values.forEach(({ from, to, value }, i) => {
    const here = `${place}[${i}]`
    const shape = formOf[unit]
    const gap = value === null && !hypothetical
    if (shape && !gap && !v.is(shape, value)) report(`${here}.value`, `not a value in ${unit}`, `give a value in ${unit}`)
    const start = from === null ? null : (parseMonth(from) as Month)
    if (start !== null && to !== null && start > (parseMonth(to) as Month))
      report(here, `ends (${to}) before it begins (${from})`, 'mend the dates')
    if (i === 0) return
    const before = values[i - 1]?.to ?? null
    const apart = before === null || start === null ? 0 : monthsBetween(parseMonth(before) as Month, start)
    if (apart < 1)
      report(here, `overlaps the value before it (to ${before}, from ${from})`, 'end the earlier value the month before this one begins')
    else if (apart > 1) report(here, `a hole after ${before}`, 'fill it, or add a null value with the reason as its source')
  })
}
