// Part of every browser test file (the bundling script puts it in front): proves that the strict policy is on, and that the file's tests broke it nowhere.
import type { Recorded } from './policy-recorder.js';

/** Violations that a test plants on purpose are taken out of the record by this; returns what was there. */
export function takeFaults(): Recorded[] {
  return window.recordedFaults.splice(0);
}

/** Waits until the record holds something, at most a second; the events come in a later task. */
export async function faultsSoon(): Promise<Recorded[]> {
  const end = performance.now() + 1000;
  while (window.recordedFaults.length === 0 && performance.now() < end) await later();
  return takeFaults();
}

/** Fails with every fault in words; used at the end of each file. */
export function assertNoFaults(faults: readonly Recorded[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ kind, text }) => `${kind}: ${text}`);
  throw new Error(`R5 the strict policy was broken or an error escaped:\n${lines.join('\n')}`);
}

/** Breaks the style policy with an inline style attribute, which `style-src 'self'` forbids. */
export function plantStyleViolation(): void {
  document.createElement('p').setAttribute('style', 'color: red');
}

/** Breaks Trusted Types by writing a plain string where markup is expected; false where the browser lacks them. */
export function plantMarkupViolation(): boolean {
  if (!('trustedTypes' in window)) return false;
  try {
    document.createElement('p').innerHTML = '<b>planted</b>';
  } catch {
    // Blocked, as it should be; the record tells the rest.
  }
  return true;
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

before('R5 a planted violation is caught in this page', async () => {
  assertNoFaults(takeFaults());
  plantStyleViolation();
  const style = await faultsSoon();
  if (!style.some(({ text }) => text.startsWith('style-src'))) {
    throw new Error('the style policy is not on: a planted inline style was not reported');
  }
  if (!plantMarkupViolation()) return;
  const markup = await faultsSoon();
  if (!markup.some(({ text }) => text.startsWith('require-trusted-types-for'))) {
    throw new Error('Trusted Types are not on: a planted string of markup was not reported');
  }
});

after('R5 no other violation and no escaped error in this page', async () => {
  await later();
  await later();
  assertNoFaults(takeFaults());
});
