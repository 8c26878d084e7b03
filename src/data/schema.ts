/** What the files in `data/` must look like. Words for readers are not here: they are per language, in `content/`. */
import * as v from 'valibot';

export const UNITS = ['months', 'age-months', 'month', 'calendar-year', 'years', 'days', 'hours', 'percent', 'points', 'yuan', 'people', 'count', 'ratio'] as const;
/** From strongest to weakest. `testimony` is a person's own account; it never enters an aggregate. */
export const VERIFIED = ['text', 'award', 'secondary', 'testimony', 'memory'] as const;
export const STATUS = ['published', 'provisional', 'projected', 'hypothetical'] as const;

export type Unit = (typeof UNITS)[number];
export type Verified = (typeof VERIFIED)[number];
export type Status = (typeof STATUS)[number];

export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id is lower-case latin letters, digits, "." and "-"'));
export const Decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'a plain decimal in quotes, such as "86.5"'));
export const MonthText = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as "2039-02"'));
const Text = v.pipe(v.string(), v.nonEmpty());
const Missing = v.strictObject({ missing: Text });

export const Source = v.strictObject({
  id: Id,
  type: v.picklist(['law', 'regulation', 'document', 'statistics', 'report', 'paper', 'news', 'testimony', 'dataset']),
  title: Text,
  number: v.nullable(Text),
  issuer: v.nullable(Text),
  issued: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))),
  inForce: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/))),
  url: v.union([v.pipe(v.string(), v.url()), Missing]),
  rights: v.strictObject({ redistribute: v.picklist(['yes', 'facts-only', 'ask', 'no']), statement: Text }),
  verified: v.picklist(VERIFIED),
  note: v.optional(Text),
});
export type Source = v.InferOutput<typeof Source>;

export const SourceRef = v.strictObject({ id: Id, locator: v.optional(Text) });
export type SourceRef = v.InferOutput<typeof SourceRef>;

/** `person`: whose testimony it is, so that it goes when they withdraw. */
const figureBase = { id: Id, unit: v.picklist(UNITS), period: v.optional(Text), person: v.optional(Id) };
const KINDS = {
  value: v.strictObject({
    ...figureBase,
    value: v.union([Decimal, MonthText], 'a decimal or a month in quotes, such as "86.5" or "2039-02"'),
    source: Id,
    locator: Text,
    verified: v.picklist(VERIFIED),
    status: v.optional(v.picklist(STATUS)),
  }),
  parameter: v.strictObject({ ...figureBase, parameter: Text, at: MonthText }),
  rule: v.strictObject({ ...figureBase, rule: Text, input: v.record(v.string(), v.unknown()), field: Text, overlay: v.optional(Text) }),
  cell: v.strictObject({ ...figureBase, cell: v.strictObject({ table: Id, row: v.record(v.string(), v.string()), column: Text }) }),
  of: v.strictObject({ ...figureBase, of: Text, decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))) }),
};
export type Figure = v.InferOutput<(typeof KINDS)[keyof typeof KINDS]>;
const kindOf = (record: unknown) => Object.keys(KINDS).find((key) => typeof record === 'object' && record !== null && key in record);
/** Read by the key that says its kind, so that a fault is named where it is. */
export const Figure: v.GenericSchema<unknown, Figure> = v.lazy((record): v.GenericSchema<unknown, Figure> => {
  const kind = kindOf(record);
  return kind ? KINDS[kind as keyof typeof KINDS] : v.never(`a figure has one of the keys ${Object.keys(KINDS).join(', ')}`);
});

/** Beside `data/tables/<id>.csv`. A cell is a value in its column's unit, or empty where the column says why it may be (`gap`). Columns of the units `source`, `locator` and `verified` hold for their row instead of the table's own. */
export const TableMeta = v.strictObject({
  id: Id,
  keys: v.array(Text),
  columns: v.record(Text, v.strictObject({ unit: v.picklist([...UNITS, 'key', 'text', 'source', 'locator', 'verified']), gap: v.optional(Text) })),
  source: Id,
  locator: Text,
  verified: v.picklist(VERIFIED),
  status: v.picklist(STATUS),
  period: Text,
  processing: v.picklist(['none', 'minor', 'major']),
  note: v.optional(Text),
});
export type TableMeta = v.InferOutput<typeof TableMeta>;

const Told = v.union([
  v.strictObject({ value: v.union([Decimal, MonthText]), source: Id, locator: v.optional(Text), assumed: v.optional(v.boolean()) }),
  v.strictObject({ range: v.tuple([v.union([Decimal, MonthText]), v.union([Decimal, MonthText])]), source: Id, locator: v.optional(Text), assumed: v.optional(v.boolean()) }),
  v.strictObject({ unknown: v.literal(true) }),
]);
export const Person = v.strictObject({
  id: Id,
  source: Id,
  /** As the text says it, so that a preset can be made from it. */
  sex: v.picklist(['male', 'female']),
  birth: Told,
  paidMonths: Told,
  paying: v.union([v.boolean(), v.strictObject({ unknown: v.literal(true) })]),
  /** The retirement calculator may offer this person as a preset only when the text says enough. */
  preset: v.boolean(),
  /** The day from which nothing of them may stand on the site. */
  withdrawn: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
});
export type Person = v.InferOutput<typeof Person>;

export const VERDICTS = ['agrees', 'mostly-agrees', 'other-definition', 'disagrees', 'cannot-verify'] as const;
export const ClaimRecord = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^C\d{2}$/)),
  source: Id,
  locator: Text,
  records: v.array(SourceRef),
  verdict: v.picklist(VERDICTS),
  verified: v.picklist(VERIFIED),
  checked: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type ClaimRecord = v.InferOutput<typeof ClaimRecord>;
