/** Reading `data/` and `content/`: one error shape, so that a broken file says which, where, and how to mend it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';

export interface Fault {
  file: string;
  place: string;
  problem: string;
  remedy: string;
}

/** Stops a build. `message` holds file, place, problem and remedy of every fault. */
export class DataError extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map((f) => `${f.file} · ${f.place}\n  ${f.problem}\n  → ${f.remedy}`).join('\n'));
    this.name = 'DataError';
    this.faults = faults;
  }
}

export const fail = (file: string, place: string, problem: string, remedy: string): never => {
  throw new DataError([{ file, place, problem, remedy }]);
};

const root = process.cwd();

export function readText(file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) fail(file, 'the file itself', 'it does not exist', `create it, or correct the name that asked for it`);
  return readFileSync(path, 'utf8');
}

/** Files of a folder (not below it) with the given ending, in a fixed order. */
export function listFiles(folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** A YAML file checked against a schema; numbers keep the digits they were written with (`core` schema, strings where quoted). */
export function readYaml<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  const document = parseDocument(readText(file), { prettyErrors: true, uniqueKeys: true });
  const error = document.errors[0];
  if (error) fail(file, error.linePos ? `line ${error.linePos[0].line}` : 'the YAML', error.message.split('\n')[0] ?? 'not YAML', 'mend the YAML there');
  return check(file, document.toJS(), schema);
}

export function check<T>(file: string, value: unknown, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new DataError(
    result.issues.map((issue) => ({
      file,
      place: v.getDotPath(issue) ?? 'top level',
      problem: `${issue.message} (found ${issue.received})`,
      remedy: issue.expected ? `write ${issue.expected}` : 'see the schema in src/data/schema.ts',
    })),
  );
}
