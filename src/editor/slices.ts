/** Does long work in slices between which the page answers: what is typed, clicked or drawn meanwhile waits for one slice at most. */
import type { Steps } from '../base/steps.js';

/** ms of one slice. */
const slice = 40;

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < slice) continue;
    await nextTask();
    start = performance.now();
  }
}

/** A task after what the page has waiting; a timer would add its own pause to every slice. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
