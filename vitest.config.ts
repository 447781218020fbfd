// Unit tests: the files that need no browser, run in plain Node with no DOM shim.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    environment: 'node',
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 120_000,
    // Properties keep a core busy for long; the usual number leaves one idle.
    maxWorkers: '100%',
  },
});
