// End-to-end tests: the built package in a real browser, as a stranger's page uses it. They run one after the other.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    allowOnly: false,
    passWithNoTests: false,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
