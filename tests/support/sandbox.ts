/** A folder of its own with just these files, and the modules of src/data as they see it: they read from the working directory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { Fault } from '../../src/data/files.ts';

export interface Loaded {
  load: typeof import('../../src/data/load.ts');
  figures: typeof import('../../src/data/figures.ts');
}

/** A source record with nothing special about it. */
export const sourceFile = (id: string): string => `id: ${id}
type: law
title: 样例
number: null
issuer: null
issued: null
url: { missing: a sample }
rights: { redistribute: facts-only, statement: a sample }
verified: text
`;

export async function inFolder<T>(files: Record<string, string>, run: (loaded: Loaded) => T | Promise<T>): Promise<T> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'jiaoman-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  process.chdir(folder);
  vi.resetModules();
  try {
    return await run({ load: await import('../../src/data/load.ts'), figures: await import('../../src/data/figures.ts') });
  } finally {
    process.chdir(before);
    vi.resetModules();
    rmSync(folder, { recursive: true });
  }
}

/** The faults of the DataError that `run` throws; none if it doesn't throw. */
export function faultsOf(run: () => unknown): Fault[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Error && 'faults' in error) return error.faults as Fault[];
    throw error;
  }
}
