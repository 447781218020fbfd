// Reads what a suite of tests left behind, and says what is wrong with it even when no test failed.

/** The counts of a vitest JSON report and what failed; a file that could not run is a failure even when it holds no test. */
export function vitestCounts(report) {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length > 0) return failed.map((test) => failure(test.fullName, test.failureMessages?.[0]));
    return status === 'failed' ? [failure(name, message)] : [];
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** One line for the end of the run: where a log is cut, the reasons are at hand. */
export function failure(name, message = '') {
  const [reason] = message.split('\n');
  return `${name}: ${reason.length > 200 ? `${reason.slice(0, 200)}…` : reason}`;
}

/** Why a suite fails as a whole, each reason in words; `succeeded` is what its runner said. */
export function suiteFaults({ passed, failed, skipped }, succeeded) {
  const faults = [];
  if (skipped > 0) faults.push(`${skipped} skipped; a test that does not run proves nothing`);
  if (passed + failed === 0) faults.push('no test ran');
  else if (!succeeded && failed === 0) faults.push('the runner failed though no test did');
  return faults;
}
