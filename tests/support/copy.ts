/** A copy of the repository to spoil and to build: what is changed there is changed nowhere else. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PARTS = ['src', 'data', 'content', 'public', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

export interface Copy {
  /** The text of a file, and the text put in its place. */
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces what must be there exactly once. */
  change(file: string, from: string | RegExp, to: string): void;
  /** Puts every file back that was written. */
  restore(): void;
  /** Everything that was said, and whether it went well. */
  build(): { ok: boolean; said: string };
  check(): { ok: boolean; said: string };
  remove(): void;
}

export function copyOfAll(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'jiaoman-copy-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  // Nothing here is looked for on these pages, which take a good part of a build.
  for (const part of ['handbook', 'rules', 'places']) rmSync(join(folder, 'src/pages/[lang]', part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const before = new Map<string, string>();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => {
    if (!before.has(file)) before.set(file, read(file));
    writeFileSync(join(folder, file), text);
  };
  const run = (args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: '', VITEST: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' } });
    // What a build tells of itself is long; what is wrong stands at its end.
    const said = (stdout + stderr).split('\n').filter((row) => !/[├└]─ \/|^\d\d:\d\d:\d\d \[(?!ERROR)/.test(row)).join('\n').slice(-20_000);
    return { ok: status === 0, said };
  };
  return {
    read,
    write,
    change(file, from, to) {
      const text = read(file);
      if (text.split(from).length !== 2) throw new Error(`${file} has ${text.split(from).length - 1} times ${from}: mend the test`);
      write(file, text.replace(from, () => to));
    },
    restore() {
      for (const [file, text] of before) writeFileSync(join(folder, file), text);
      before.clear();
    },
    build: () => run(['node_modules/astro/bin/astro.mjs', 'build']),
    check: () => run(['scripts/check.ts']),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
