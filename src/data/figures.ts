/** From a record in data/figures to the datum that a reader sees. See docs/contracts.md §1. */
import { evaluateUntrusted, formatMonth, type Month, parseMonth, rules } from '../rules/index.ts';
import { at } from '../rules/parameters.ts';
import { type Exact, exact, toDecimal } from './exact.ts';
import { compute, holds } from './expression.ts';
import { fail } from './files.ts';
import { figures, tables } from './load.ts';
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
}

const weakest = <T>(order: readonly T[], marks: T[]): T => order[Math.max(0, ...marks.map((mark) => order.indexOf(mark)))] as T;

const wrong = (id: string, problem: string, remedy: string): never => fail('data/figures', id, problem, remedy);

/** Months count as whole numbers in arithmetic: year × 12 + month − 1. */
function numeric(datum: Datum): Exact {
  const month = /^(\d{4})-(\d{2})$/.exec(datum.value);
  return month ? exact(String(Number(month[1]) * 12 + Number(month[2]) - 1)) : exact(datum.value);
}

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
    const parameter = Object.values(rules)
      .flatMap((rule) => rule.parameters)
      .find((one) => one.id === record.parameter);
    const found = parameter && at(parameter, parseMonth(record.at) as Month, {});
    if (!found) return wrong(id, `the parameter ${record.parameter} has no value at ${record.at}`, 'correct the name or the month');
    return {
      ...common,
      value: unit === 'month' ? formatMonth(found.value as Month) : String(found.value),
      verified: found.verified,
      status: found.status,
      sources: found.source && 'id' in found.source ? [found.source] : [],
      working: null,
    };
  }
  if ('rule' in record) {
    const result = evaluateUntrusted(record.rule, record.input, { overlay: record.overlay });
    if (!result.ok) return wrong(id, `the rule ${record.rule} gives ${result.problems.map((p) => p.code).join()}`, 'correct the input');
    const value = result.value[record.field];
    if (value === undefined) return wrong(id, `the rule ${record.rule} has no field ${record.field}`, 'correct the field');
    const input = Object.entries(record.input).map(([key, given]) => `${key}=${given}`);
    return {
      ...common,
      value: String(value),
      verified: result.verified,
      status: result.status,
      sources: result.sources,
      working: `${record.rule}(${input.join(', ')}).${record.field}`,
    };
  }
  if ('cell' in record) {
    const { table, row, column } = record.cell;
    const data = tables().get(table) ?? wrong(id, `no table ${table}`, 'correct the name, or add it to data/tables');
    const rows = data.rows.filter((cells) => Object.entries(row).every(([key, wanted]) => cells[key] === wanted));
    if (rows.length !== 1) wrong(id, `${rows.length} rows of ${table} match ${JSON.stringify(row)}`, 'name exactly one row');
    const value = rows[0]?.[column] ?? wrong(id, `${table} has no column ${column}`, 'correct the column');
    const { verified, status, source, locator, period } = data.meta;
    return { ...common, period: common.period ?? period, value, verified, status, sources: [{ id: source, locator }], working: null };
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
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return wrong(id, error.message, 'correct the expression');
    throw error;
  }
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
