import type * as v from 'valibot'
import { bare, type Fields } from './input.ts'
import type { Output, Rule } from './rule.ts'
import type { Unit } from './trace.ts'

/** JSON Schema (2020-12) of what goes into a rule and of what comes out, from the rule itself. Not part of what a browser loads. */
export type JsonSchema = { [key: string]: unknown }

export function inputSchema({ id, input }: { id: string; input: Fields }): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: id, ...objectOf(input.entries as v.ObjectEntries), additionalProperties: false }
}

/** `partial`: no field is certain, since a missing input or parameter gives what can be given. */
export function outputSchema({ id, outputs }: { id: string; outputs: Rule['outputs'] }): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: id, ...(outputOf(outputs as Output) as object) }
}

export function schemaTable(rules: Record<string, Pick<Rule, 'id' | 'input' | 'outputs'>>): Record<string, { input: JsonSchema; output: JsonSchema }> {
  return Object.fromEntries(Object.values(rules).map((rule) => [rule.id, { input: inputSchema(rule), output: outputSchema(rule) }]))
}

const objectOf = (entries: v.ObjectEntries): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, fieldSchema(field as v.GenericSchema)])),
  required: Object.keys(entries).filter((name) => entries[name]?.type !== 'optional'),
})

export function fieldSchema(field: v.GenericSchema): JsonSchema {
  const schema = bare(field) as v.GenericSchema & { json?: object; options?: readonly string[]; entries?: v.ObjectEntries; item?: v.GenericSchema; pipe?: readonly { type: string; requirement?: unknown }[] }
  if (schema.json) return { ...schema.json }
  if (schema.options) return { type: 'string', enum: [...schema.options] }
  if (schema.item) {
    const limit = (type: string) => schema.pipe?.find((one) => one.type === type)?.requirement
    return { type: 'array', items: fieldSchema(schema.item), minItems: limit('min_length') ?? 0, maxItems: limit('max_length') }
  }
  if (schema.entries) return { ...objectOf(schema.entries), additionalProperties: false }
  throw new Error('an input of a kind that JSON Schema has no words for here: describe it in input.ts')
}

const plain: Record<Unit | 'word', JsonSchema> = {
  month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  day: { type: 'string', format: 'date' },
  months: { type: 'number' },
  days: { type: 'integer' },
  year: { type: 'integer' },
  years: { type: 'number' },
  number: { type: 'number' },
  yuan: { type: 'number', multipleOf: 0.01 },
  percent: { type: 'number' },
  ratio: { type: ['number', 'string'], description: 'A number, or "n/d" where no terminating decimal exists.' },
  boolean: { type: 'boolean' },
  rounding: {},
  scale: {},
  text: { type: 'string' },
  word: { type: 'string' },
}

function outputOf(output: Output): JsonSchema {
  if (typeof output === 'string') return { ...plain[output], unit: output }
  if (Array.isArray(output)) return { type: 'array', items: outputOf(output[0] as Output) }
  const properties = Object.entries(output).map(([name, one]) => [name, outputOf(one as Output)])
  return { type: 'object', properties: Object.fromEntries(properties) }
}
