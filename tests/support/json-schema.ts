/** As much of JSON Schema (draft 7) as the profile of a data package uses. An unknown keyword is a fault, so that nothing is passed over in silence. */
type Schema = Record<string, unknown>;

const SAYS_NOTHING = new Set(['$schema', '$comment', 'default', 'title', 'format']);
const typeName = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value);
const isType = (value: unknown, type: string) => typeName(value) === type || (type === 'number' && typeof value === 'number');
const list = (value: unknown): Schema[] => value as Schema[];
const size = (value: unknown) => Object.keys(value as object).length;

const CHECKS: Record<string, (value: unknown, wanted: unknown, path: string) => string[]> = {
  type: (value, wanted, path) => ([wanted].flat().some((type) => isType(value, type as string)) ? [] : [`${path} is ${typeName(value)}, not ${wanted}`]),
  enum: (value, wanted, path) => ((wanted as unknown[]).includes(value) ? [] : [`${path} is ${value}, none of ${wanted}`]),
  pattern: (value, wanted, path) => (typeof value !== 'string' || new RegExp(wanted as string).test(value) ? [] : [`${path} is “${value}”`]),
  required: (value, wanted, path) => (typeName(value) !== 'object' ? [] : (wanted as string[]).filter((key) => !(key in (value as object))).map((key) => `${path} has no ${key}`)),
  minItems: (value, wanted, path) => (!Array.isArray(value) || value.length >= (wanted as number) ? [] : [`${path} has too few items`]),
  minimum: (value, wanted, path) => (typeof value !== 'number' || value >= (wanted as number) ? [] : [`${path} is too small`]),
  minProperties: (value, wanted, path) => (typeName(value) !== 'object' || size(value) >= (wanted as number) ? [] : [`${path} is too empty`]),
  uniqueItems: (value, wanted, path) => (!wanted || !Array.isArray(value) || new Set(value.map((one) => JSON.stringify(one))).size === value.length ? [] : [`${path} has an item twice`]),
  items: (value, wanted, path) => (Array.isArray(value) ? value.flatMap((one, i) => schemaFaults(one, wanted as Schema, `${path}[${i}]`)) : []),
  properties: (value, wanted, path) =>
    typeName(value) !== 'object' ? [] : Object.entries(wanted as Record<string, Schema>).flatMap(([key, schema]) => (key in (value as object) ? schemaFaults((value as Schema)[key], schema, `${path}.${key}`) : [])),
  anyOf: (value, wanted, path) => (list(wanted).some((schema) => schemaFaults(value, schema, path).length === 0) ? [] : [`${path} fits none of its forms: ${list(wanted).map((schema) => schemaFaults(value, schema, path).join()).join(' | ')}`]),
  oneOf: (value, wanted, path) => {
    const fitting = list(wanted).filter((schema) => schemaFaults(value, schema, path).length === 0).length;
    return fitting === 1 ? [] : [`${path} fits ${fitting} of its forms, not one`];
  },
};

export function schemaFaults(value: unknown, schema: Schema, path = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => (SAYS_NOTHING.has(keyword) ? [] : (CHECKS[keyword]?.(value, wanted, path) ?? [`${path}: the keyword ${keyword} is not known here`])));
}
