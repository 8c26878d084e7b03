/**
 * The rules as a command: JSON lines in, JSON lines out, one for one. `--list` prints what there is, `--schema` the JSON
 * Schema of what goes into each rule and of what comes out.
 *     echo '{"rule":"retirement","input":{"track":"male60","birth":"1970-05"}}' | npm run --silent rules
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stdin, stdout } from 'node:process'
import { parse } from 'yaml'
import { codes, described } from '../src/rules/about.ts'
import { evaluateUntrusted, formatMonth, overlays, type Problem, rulesAsOf, type SourceRef } from '../src/rules/index.ts'
import { kind, received } from '../src/rules/input.ts'
import { readPlaces } from '../src/rules/read-places.ts'
import { problem } from '../src/rules/result.ts'
import { inputSchema, schemaTable } from '../src/rules/schema.ts'

const root = join(import.meta.dirname, '..')
const places = readPlaces(root)
const known = ['id', 'rule', 'input', 'asOf', 'overlay']

type Source = Record<'title' | 'number' | 'issuer' | 'date' | 'url', unknown>
const records = new Map<string, Source>()

function source({ id, locator }: SourceRef) {
  let record = records.get(id)
  if (!record) {
    const file = parse(readFileSync(join(root, 'data/sources', `${id}.yaml`), 'utf8'))
    record = { title: file.title, number: file.number, issuer: file.issuer, date: file.issued, url: file.url }
    records.set(id, record)
  }
  return { id, locator: locator ?? null, ...record }
}

function answer(line: string): object {
  let request: Record<string, unknown>
  try {
    request = JSON.parse(line)
  } catch {
    return { id: null, ok: false, problems: [problem('line.not-json', null)] }
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return { id: null, ok: false, problems: [problem('line.not-object', null, { received: kind(request) })] }

  const strange: Problem[] = Object.keys(request)
    .filter((name) => !known.includes(name))
    .slice(0, 20)
    .map((name) => problem('input.unknown-field', received(name) as string, { allowed: known }))
  const { id = null } = request
  const scalar = id === null || (typeof id === 'number' ? Number.isFinite(id) : typeof id !== 'object')
  const result = evaluateUntrusted(request.rule, request.input, request, places)
  if (!scalar || !result.ok) {
    const problems = [...(result.ok ? [] : result.problems), ...strange]
    return scalar
      ? { id, ok: false, problems }
      : { id: null, ok: false, problems: [problem('id.not-scalar', 'id', { received: received(id) }), ...problems] }
  }
  const { value, status, verified, warnings, trace, sources } = result
  return { id, ok: true, value, status, verified, warnings: [...warnings, ...strange], trace, sources: sources.map(source) }
}

function list(): object {
  return {
    rulesAsOf: formatMonth(rulesAsOf),
    rules: Object.values(described).map(({ id, input, outputs, instruments, parameters, notModelled }) => ({
      id,
      input: inputSchema({ id, input }),
      outputs,
      instruments: instruments.map(source),
      parameters: parameters.map((wanted) => wanted.id),
      notModelled,
    })),
    codes,
    overlays: Object.keys(overlays),
    places: places.slugs,
  }
}

/** Lines end with LF or CRLF and nothing else: U+2028 may stand inside a JSON string. */
async function* lines(): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let rest: string[] = []
  for await (const chunk of stdin) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    const last = pieces.pop() as string
    if (pieces.length) {
      pieces[0] = rest.join('') + pieces[0]
      rest = []
      yield pieces
    }
    rest.push(last)
  }
  yield [rest.join('') + decoder.decode()]
}

async function run(): Promise<void> {
  for await (const batch of lines()) {
    for (const line of batch) {
      if (line.trim() === '') continue
      const room = stdout.write(`${JSON.stringify(answer(line))}\n`)
      if (!room) await new Promise((resolve) => stdout.once('drain', resolve))
    }
  }
}

stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1)) // the reader has gone
if (process.argv.includes('--schema')) stdout.write(`${JSON.stringify(schemaTable(described), null, 2)}\n`)
else if (process.argv.includes('--list')) stdout.write(`${JSON.stringify(list(), null, 2)}\n`)
else await run()
