import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      // What needs the built site and a browser. One file at a time: there are two cores, and the browser has one.
      { test: { name: 'site', include: ['tests/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000, globalSetup: ['tests/support/global.ts'] } },
    ],
  },
});
