import { readdirSync, readFileSync } from 'node:fs'
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

const formOf: Record<string, v.GenericSchema> = {
  month: monthText,
  months: v.union([whole, v.record(v.pipe(v.string(), v.regex(/^\d+$/)), whole)]),
  rounding: v.strictObject({ decimals: v.pipe(v.number(), v.integer(), v.minValue(0)), mode: v.literal('half-up') }),
}

const span = { from: v.nullable(monthText), to: v.nullable(monthText), value: v.unknown() }
const entries = v.pipe(
  v.array(
    v.strictObject({
      ...span,
      source: v.union([text, missing]),
      locator: v.optional(text),
      status: v.picklist(statuses.slice(0, 3)),
      verified: v.picklist(verifications),
    }),
  ),
  v.nonEmpty(),
)
const parameterFile = v.strictObject({ id: text, unit: v.picklist(Object.keys(formOf)), values: entries, note: v.optional(text) })
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

export function checkParameters({ parameters, overlays, sources }: RuleData): Finding[] {
  const findings: Finding[] = []
  const units = new Map<string, string>()

  for (const source of parameters) {
    const report = reporter(findings, source.file)
    const file = open(source, parameterFile, report)
    if (!file) continue
    checkName(source.file, file.id, report)
    units.set(file.id, file.unit)
    checkSpans(file.values, 'values', file.unit, report, false)
    file.values.forEach((entry, i) => {
      if (typeof entry.source === 'string' && !sources.has(entry.source))
        report(
          `values[${i}].source`,
          `unknown source "${entry.source}"`,
          `add data/sources/${entry.source}.yaml, or say {"missing": reason}`,
        )
      if (entry.value === null && typeof entry.source === 'string')
        report(`values[${i}].value`, 'a gap with a source', 'a null value is a gap: give {"missing": reason} as its source')
    })
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
export function endingParameters({ parameters }: Pick<RuleData, 'parameters'>, rulesAsOf: Month, months = 2): Finding[] {
  const findings: Finding[] = []
  for (const source of parameters) {
    const report = reporter(findings, source.file)
    const file = open(source, parameterFile, report)
    const last = file?.values.at(-1)
    if (last?.to && monthsBetween(rulesAsOf, parseMonth(last.to) as Month) <= months)
      report(
        `values[${(file?.values.length ?? 0) - 1}].to`,
        `ends ${last.to}, and nothing follows`,
        'look for the next instrument and add its value',
      )
  }
  return findings
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
