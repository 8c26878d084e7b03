import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 } },
      // What needs the built site and a browser: half of it is waiting for frames, so three files share two cores.
      { test: { name: 'site', include: ['tests/**/*.test.ts'], maxWorkers: 3, testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 10_000 } }, globalSetup: ['tests/support/global.ts'] } },
    ],
  },
});
