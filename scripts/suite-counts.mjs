// Reads what a suite of tests left behind, and says what is wrong with it even when no test failed.

/** The counts of a vitest JSON report; a file that could not run is a failure even when it holds no test. */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Why a suite fails as a whole, each reason in words; `succeeded` is what its runner said. */
export function suiteFaults({ passed, failed, skipped }, succeeded) {
  const faults = [];
  if (skipped > 0) faults.push(`${skipped} skipped; a test that does not run proves nothing`);
  if (passed + failed === 0) faults.push('no test ran');
  else if (!succeeded && failed === 0) faults.push('the runner failed though no test did');
  return faults;
}
