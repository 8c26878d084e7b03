import type { Entries, Fields, Input } from './input.ts'
import type { Output, Rule, Told } from './rule.ts'
import type { Unit } from './trace.ts'

/** JSON Schema (2020-12) of what goes into a rule and of what comes out, from the rule itself. Not part of what a browser loads. */
export type JsonSchema = { [key: string]: unknown }
type Described = Pick<Rule & Told, 'id' | 'input' | 'outputs'>

export function inputSchema({ id, input }: { id: string; input: Fields }): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: id, ...fieldSchema(input) }
}

/** `partial`: no field is certain, since a missing input or parameter gives what can be given. */
export function outputSchema({ id, outputs }: Pick<Described, 'id' | 'outputs'>): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: id, ...(outputOf(outputs as Output) as object) }
}

export function schemaTable(rules: Record<string, Described>): Record<string, { input: JsonSchema; output: JsonSchema }> {
  return Object.fromEntries(Object.values(rules).map((rule) => [rule.id, { input: inputSchema(rule), output: outputSchema(rule) }]))
}

/** A number, or a string that is one to the last digit. */
const either = (minimum: number, maximum: number | undefined, pattern: string, more: object = {}): JsonSchema => ({
  anyOf: [
    { type: 'number', minimum, maximum, ...more },
    { type: 'string', pattern },
  ],
})

const kinds: Record<string, (input: Input & { entries?: Entries }) => JsonSchema> = {
  month: () => ({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
  day: () => ({ type: 'string', format: 'date' }),
  whole: ({ least, most }) => ({ type: 'integer', ...(least !== undefined && { minimum: least }), ...(most !== undefined && { maximum: most }) }),
  money: ({ most }) => either(0, most, '^\\d{1,9}(\\.\\d{1,2})?$', { multipleOf: 0.01 }),
  decimal: ({ most }) => either(0, most, '^\\d{1,25}(\\.\\d{1,25})?$'),
  rate: ({ least = 0, most }) => either(least, most, '^-?[01](\\.\\d{1,25})?$'),
  flag: () => ({ type: 'boolean' }),
  place: () => ({ type: 'string', pattern: '^[a-z][a-z-]{0,39}$' }),
  word: ({ options = [] }) => ({ type: 'string', enum: [...options] }),
  list: ({ item, least, most }) => ({ type: 'array', items: fieldSchema(item as Input), minItems: least, maxItems: most }),
  fields: ({ entries = {} }) => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, fieldSchema(field)])),
    required: Object.keys(entries).filter((name) => !entries[name]?.optional),
    additionalProperties: false,
  }),
}

export function fieldSchema(input: Input): JsonSchema {
  const schema = kinds[input.kind]?.(input)
  if (!schema) throw new Error(`an input of a kind that JSON Schema has no words for here: ${input.kind}`)
  return input.unit ? { ...schema, unit: input.unit } : schema
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
