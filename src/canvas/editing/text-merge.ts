/** Keeps what somebody else wrote into a text while it is being typed here: our change is applied to theirs. */

/** One stretch of a text replaced by another. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is typed here, on top of what the text has become meanwhile; both started from `base`. */
export function rebase(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  const our = spliceOf(base, mine);
  const from = shift(our.from, base, theirs);
  const to = Math.max(from, shift(our.to, base, theirs));
  return theirs.slice(0, from) + our.text + theirs.slice(to);
}

/** Where a caret of the old text stands in the new one. */
export function shift(at: number, before: string, after: string): number {
  const { from, to, text } = spliceOf(before, after);
  if (at <= from) return at;
  if (at >= to) return at + text.length - (to - from);
  return from + text.length;
}

function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from, to: before.length - end, text: after.slice(from, after.length - end) };
}
