// A suite that proves nothing fails: each test here is a planted fault.
import { describe, expect, it } from 'vitest';
import { suiteFaults, vitestCounts } from './suite-counts.mjs';

describe('a suite', () => {
  it('is fine when tests ran and passed', () => {
    expect(suiteFaults({ passed: 3, failed: 0, skipped: 0 }, true)).toEqual([]);
  });

  it('fails when a test was skipped', () => {
    expect(suiteFaults({ passed: 3, failed: 0, skipped: 1 }, true)).toHaveLength(1);
  });

  it('fails when it holds no test', () => {
    expect(suiteFaults({ passed: 0, failed: 0, skipped: 0 }, true)).toEqual(['no test ran']);
  });

  it('fails when its runner did, though every test passed', () => {
    expect(suiteFaults({ passed: 3, failed: 0, skipped: 0 }, false)).toHaveLength(1);
  });

  it('says nothing twice: failed tests speak for themselves', () => {
    expect(suiteFaults({ passed: 3, failed: 1, skipped: 0 }, false)).toEqual([]);
  });
});

describe('a vitest report', () => {
  it('counts and names what failed, with a file that could not be loaded', () => {
    const failed = { status: 'failed', fullName: 'a map opens', failureMessages: ['expected 1 to be 2\n at …'] };
    const testResults = [
      { status: 'failed', name: 'broken.test.ts', message: 'no such file', assertionResults: [] },
      { status: 'failed', assertionResults: [failed] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults };
    expect(vitestCounts(report)).toEqual({
      ...{ passed: 1, failed: 2, skipped: 3 },
      failures: ['broken.test.ts: no such file', 'a map opens: expected 1 to be 2'],
    });
  });
});
