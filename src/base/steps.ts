/** Long work as steps: run through at once, or a few at a time by a page that has to stay usable meanwhile. */

/** Stops for a moment wherever it may be interrupted; returns what it was for. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function runThrough<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Hands on one thing after another, with a step after every so many. */
export function* inSteps<T>(things: Iterable<T>, work: (thing: T, at: number) => void, every = 128): Steps<void> {
  let at = 0;
  for (const thing of things) {
    work(thing, at++);
    if (at % every === 0) yield;
  }
}
