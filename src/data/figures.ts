/** From a record in data/figures to the datum that a reader sees. See docs/contracts.md §1. */
import { described } from '../rules/about.ts';
import { evaluateUntrusted, formatMonth, type Month, parseMonth, type Step } from '../rules/index.ts';
import { type Exact as Ratio, show } from '../rules/exact.ts';
import { at } from '../rules/parameters.ts';
import { readPlaces } from '../rules/read-places.ts';
import { type Exact, exact, toDecimal } from './exact.ts';
import { compute, holds } from './expression.ts';
import { fail } from './files.ts';
import { type DataTable, figures, sources, tables } from './load.ts';
import { type Figure, type SourceRef, STATUS, type Status, type Unit, VERIFIED, type Verified } from './schema.ts';

export interface Datum {
  id: string;
  value: string;
  unit: Unit;
  period: string | null;
  verified: Verified;
  status: Status;
  sources: SourceRef[];
  working: string | null;
  /** Why there is no source, where there is none. */
  missing?: string;
}

const weakest = <T>(order: readonly T[], marks: T[]): T => order[Math.max(0, ...marks.map((mark) => order.indexOf(mark)))] as T;

const wrong = (id: string, problem: string, remedy: string): never => fail('data/figures', id, problem, remedy);

/** Months count as whole numbers in arithmetic: year × 12 + month − 1. */
function numeric(datum: Datum): Exact {
  const month = /^(\d{4})-(\d{2})$/.exec(datum.value);
  return month ? exact(String(Number(month[1]) * 12 + Number(month[2]) - 1)) : exact(datum.value);
}

/** Every place of data/rules/places, for the rules that take one. */
let everyPlace: ReturnType<typeof readPlaces> | undefined;
const places = () => {
  everyPlace ??= readPlaces(process.cwd());
  return everyPlace;
};

const parameterOf = (id: string) =>
  Object.values(described)
    .flatMap((rule) => rule.parameters)
    .find((one) => one.id === id);

const resolved = new Map<string, Datum>();
const resolving = new Set<string>();

/** Throws a DataError for an unknown id, a circle, a cell that isn't there, a rule that gives a problem. */
export function figure(id: string): Datum {
  const done = resolved.get(id);
  if (done) return done;
  const record = figures().get(id) ?? wrong(id, 'no such figure', 'add it to a file in data/figures, or correct the id');
  if (resolving.has(id)) wrong(id, 'it is computed from itself', 'break the circle');
  resolving.add(id);
  try {
    const datum = resolve(record);
    resolved.set(id, datum);
    return datum;
  } finally {
    resolving.delete(id);
  }
}

function resolve(record: Figure): Datum {
  const { id, unit } = record;
  const common = { id, unit, period: record.period ?? null };
  if ('value' in record) {
    const { value, verified, source, locator } = record;
    return { ...common, value, verified, status: record.status ?? 'published', sources: [{ id: source, locator }], working: null };
  }
  if ('parameter' in record) {
    const parameter = parameterOf(record.parameter);
    const found = parameter && at(parameter, parseMonth(record.at) as Month, {});
    if (!found || found.value === undefined) return wrong(id, `the parameter ${record.parameter} has no value at ${record.at}`, 'correct the name or the month');
    return {
      ...common,
      value: unit === 'month' ? formatMonth(found.value as Month) : String(show(found.value as Ratio)),
      verified: found.verified,
      status: found.status,
      sources: found.source && 'id' in found.source ? [found.source] : [],
      ...(found.source && 'missing' in found.source ? { missing: found.source.missing } : {}),
      working: null,
    };
  }
  if ('rule' in record) {
    const result = evaluateUntrusted(record.rule, record.input, { overlay: record.overlay, places: places() });
    if (!result.ok) return wrong(id, `the rule ${record.rule} gives ${result.problems.map((p) => p.code).join()}`, 'correct the input');
    // A field of the result, or a step of its working: `contributionShare#pension.worker`.
    const value = result.value[record.field] ?? result.trace.find((step) => step.id === record.field)?.result;
    if (value === undefined) return wrong(id, `the rule ${record.rule} has no field ${record.field}`, 'correct the field');
    const { sources: cited, verified, missing } = basis(result, record.field);
    const input = Object.entries(record.input).map(([key, given]) => `${key}=${given}`);
    return {
      ...common,
      value: String(value),
      verified,
      status: result.status,
      // A year that is only read off the input rests on what the whole result rests on.
      sources: cited.length > 0 || missing ? cited : result.sources,
      ...(cited.length === 0 && missing ? { missing } : {}),
      working: `${record.rule}(${input.join(', ')}).${record.field}`,
    };
  }
  if ('cell' in record) {
    const { table, row, column } = record.cell;
    const data = tables().get(table) ?? wrong(id, `no table ${table}`, 'correct the name, or add it to data/tables');
    const rows = data.rows.filter((cells) => Object.entries(row).every(([key, wanted]) => cells[key] === wanted));
    if (rows.length !== 1) wrong(id, `${rows.length} rows of ${table} match ${JSON.stringify(row)}`, 'name exactly one row');
    const value = rows[0]?.[column] ?? wrong(id, `${table} has no column ${column}`, 'correct the column');
    if (value === '') wrong(id, `${table} has no value there`, 'name another cell, or say the gap in words');
    const { verified, status, source, locator, period } = data.meta;
    const own = rowMarks(data, rows[0] as Record<string, string>);
    return { ...common, period: common.period ?? period, value, verified: own.verified ?? verified, status, sources: [{ id: own.source ?? source, locator: own.locator ?? (own.source ? undefined : locator) }], working: null };
  }
  const used: Datum[] = [];
  const name = (other: string) => {
    const datum = figure(other);
    used.push(datum);
    return numeric(datum);
  };
  try {
    const value = toDecimal(compute(record.of, name), record.decimals ?? 0);
    const sources = new Map(used.flatMap((d) => d.sources).map((ref) => [`${ref.id}|${ref.locator ?? ''}`, ref]));
    return {
      ...common,
      value: unit === 'month' ? `${Math.floor(Number(value) / 12)}-${String((Number(value) % 12) + 1).padStart(2, '0')}` : value,
      verified: weakest(VERIFIED, used.map((d) => d.verified)),
      status: weakest(STATUS, used.map((d) => d.status)),
      sources: [...sources.values()],
      working: record.of,
      ...(sources.size === 0 && used.some((d) => d.missing) ? { missing: used.find((d) => d.missing)?.missing as string } : {}),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return wrong(id, error.message, 'correct the expression');
    throw error;
  }
}

/** Source, locator and verification that a row has of its own. */
function rowMarks({ meta }: DataTable, row: Record<string, string>): { source?: string; locator?: string; verified?: Verified } {
  const own: Record<string, string> = {};
  for (const [column, { unit }] of Object.entries(meta.columns)) {
    const cell = row[column];
    if ((unit === 'source' || unit === 'locator' || unit === 'verified') && cell) own[unit] = cell;
  }
  return own;
}

/** What one field of a rule's result rests on: the steps behind it, their parameters and articles. The rest of the result is not its concern. */
function basis(result: { trace: readonly Step[]; verified: Verified }, field: string): { sources: SourceRef[]; verified: Verified; missing?: string } {
  const steps = new Map(result.trace.map((step) => [step.id, step]));
  const cited = new Map<string, SourceRef>();
  const marks: Verified[] = [];
  let missing: string | undefined;
  const seen = new Set<string>();
  const follow = (id: string) => {
    const step = steps.get(id);
    if (!step || seen.has(id)) return;
    seen.add(id);
    if (step.source) {
      cited.set(`${step.source.id}|${step.source.locator ?? ''}`, step.source);
      marks.push(sources().get(step.source.id)?.verified ?? result.verified);
    }
    for (const arg of step.args) {
      if ('step' in arg) follow(arg.step);
      if ('param' in arg) {
        const parameter = parameterOf(arg.param);
        const found = parameter && at(parameter, parseMonth(arg.at) as Month, { place: arg.place === undefined ? undefined : places().find(arg.place) });
        if (found?.value !== undefined) {
          marks.push(found.verified);
          if (found.source && 'missing' in found.source) missing ??= found.source.missing;
        }
      }
    }
  };
  follow(field);
  return { sources: [...cited.values()], verified: marks.length > 0 ? weakest(VERIFIED, marks) : result.verified, ...(missing ? { missing } : {}) };
}

/** True or false; throws a DataError when the sentence can't be read. */
export function assertion(that: string): boolean {
  try {
    return holds(that, (id) => numeric(figure(id)));
  } catch (error) {
    if (error instanceof SyntaxError) return fail('an assertion', that, error.message, 'write it as: id > id, id = 36 and id < id');
    throw error;
  }
}
