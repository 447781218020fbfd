// End-to-end tests: the built package in a real browser, as a stranger's page uses it.
import { defineConfig } from 'vitest/config';

/** A browser is closed in mid-word: nothing else may keep the machine busy meanwhile. */
const trials = 'e2e/close-trials.e2e.ts';

/** It mounts a disk, which not every machine allows: `npm run test:reliability` runs it, or says why not. */
const disk = 'e2e/full-disk.e2e.ts';

const common = { environment: 'node', testTimeout: 300_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { test: { ...common, name: 'trials', include: [trials], maxWorkers: 1, sequence: { groupOrder: 0 } } },
      {
        // Three files at a time: a page waits more than it works. Each has a browser of its own.
        test: {
          ...common,
          name: 'pages',
          include: ['e2e/**/*.e2e.ts'],
          exclude: [trials, ...(process.env.DISK ? [] : [disk])],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
