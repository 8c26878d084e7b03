import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Nothing here changes what another file sees: modules are read once a worker, a third of the time.
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      // What needs the built site and a browser: two files at a time, as each file's browser keeps a core busy.
      { test: { name: 'site', include: ['tests/**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 10_000 } }, globalSetup: ['tests/support/global.ts'] } },
    ],
  },
});
