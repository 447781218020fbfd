/** Tells copies of one map from maps that began apart and only share an id: mixing those would lose the names of one. */
import { decodeStateVector, parseUpdateMeta } from 'yjs';

/** Whether some window wrote in both: maps that began apart share no author. */
export function areKin(update: Uint8Array, others: readonly Uint8Array[]): boolean {
  const ours = authorsOf([update]);
  return [...authorsOf(others)].some((author) => ours.has(author));
}

/** Who wrote in these updates, also in one that only goes on with what others of them began. */
export function authorsOf(updates: readonly Uint8Array[]): Set<number> {
  return new Set(updates.flatMap((update) => authorsOfOne(update)));
}

/** Who wrote in a document with this state vector. */
export function authorsWithin(stateVector: Uint8Array): Set<number> {
  return new Set(decodeStateVector(stateVector).keys());
}

function authorsOfOne(update: Uint8Array): number[] {
  try {
    return [...parseUpdateMeta(update).from.keys()];
  } catch {
    // Damaged: nobody's.
    return [];
  }
}
