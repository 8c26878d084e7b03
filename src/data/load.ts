/** All of `data/`, read once and checked. Used at build time and in tests; never in a browser. */
import { csvParse } from 'd3';
import * as v from 'valibot';
import { DataError, fail, listFiles, readText, readYaml } from './files.ts';
import { ClaimRecord, Figure, Person, Source, TableMeta, VERIFIED } from './schema.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function byId<T extends { id: string }>(records: { file: string; record: T }[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const { file, record } of records) {
    if (map.has(record.id)) fail(file, record.id, 'this id is used twice', 'give each record an id of its own');
    map.set(record.id, record);
  }
  return map;
}

/** One record a file, the file named after the id. */
const folder = <T extends { id: string }>(path: string, schema: v.GenericSchema<unknown, T>) =>
  once(() =>
    byId(
      listFiles(path, '.yaml').map((file) => {
        const record = readYaml(file, schema);
        if (file !== `${path}/${record.id}.yaml`) fail(file, 'id', `the id is ${record.id}`, `name the file ${record.id}.yaml`);
        return { file, record };
      }),
    ),
  );

export const sources = folder('data/sources', Source);
export const people = folder('data/people', Person);
export const claims = folder('data/claims', ClaimRecord);

export const figures = once(() =>
  byId(listFiles('data/figures', '.yaml').flatMap((file) => readYaml(file, v.array(Figure)).map((record) => ({ file, record })))),
);

/** What a cell may hold, where it isn't a plain decimal. */
const FITS: Partial<Record<string, (cell: string) => boolean>> = {
  key: () => true,
  text: () => true,
  locator: () => true,
  source: (cell) => sources().has(cell),
  verified: (cell) => (VERIFIED as readonly string[]).includes(cell),
  month: (cell) => /^\d{4}-\d{2}$/.test(cell),
};

export interface DataTable {
  meta: TableMeta;
  rows: Record<string, string>[];
}

export const tables = once(() => {
  const map = new Map<string, DataTable>();
  for (const file of listFiles('data/tables', '.yaml')) {
    const meta = readYaml(file, TableMeta);
    const csv = `data/tables/${meta.id}.csv`;
    const parsed = csvParse(readText(csv));
    const heads = Object.keys(meta.columns);
    if (parsed.columns.join() !== heads.join()) fail(csv, 'line 1', `columns are ${parsed.columns.join()}`, `make them ${heads.join()}, as ${file} says`);
    parsed.forEach((row, index) => {
      for (const [column, { unit, gap }] of Object.entries(meta.columns)) {
        const cell = row[column] ?? '';
        const fits = cell === '' ? gap !== undefined : FITS[unit]?.(cell) ?? /^-?\d+(\.\d+)?$/.test(cell);
        if (!fits) fail(csv, `line ${index + 2}, ${column}`, `"${cell}" is not a value of unit ${unit}`, FITS[unit] ? 'write one' : 'write a plain decimal, or say under `gap` why the column has holes');
      }
    });
    map.set(meta.id, { meta, rows: parsed.map((row) => ({ ...row }) as Record<string, string>) });
  }
  return map;
});

export function source(id: string): Source {
  return sources().get(id) ?? fail('data/sources', id, 'no such source', `add data/sources/${id}.yaml or correct the id`);
}

/** Every reference in `data/` points at something; returns nothing, throws a DataError with all faults. */
export function checkReferences(): void {
  const faults = [];
  const known = sources();
  const missing = (file: string, place: string, id: string) => ({
    file,
    place,
    problem: `the source "${id}" is not in data/sources`,
    remedy: `add data/sources/${id}.yaml or correct the id`,
  });
  for (const figure of figures().values()) {
    if (figure.person && !people().has(figure.person)) {
      faults.push({ file: 'data/figures', place: figure.id, problem: `the person "${figure.person}" is not in data/people`, remedy: `add data/people/${figure.person}.yaml or correct the id` });
    }
    if ('source' in figure && !known.has(figure.source)) faults.push(missing('data/figures', figure.id, figure.source));
  }
  for (const { meta } of tables().values()) if (!known.has(meta.source)) faults.push(missing(`data/tables/${meta.id}.yaml`, 'source', meta.source));
  for (const person of people().values()) if (!known.has(person.source)) faults.push(missing(`data/people/${person.id}.yaml`, 'source', person.source));
  for (const claim of claims().values()) {
    for (const ref of [{ id: claim.source }, ...claim.records]) {
      if (!known.has(ref.id)) faults.push(missing(`data/claims/${claim.id}.yaml`, 'records', ref.id));
    }
  }
  if (faults.length) throw new DataError(faults);
}

