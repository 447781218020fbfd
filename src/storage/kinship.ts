/** Tells copies of one map from maps that began apart and only share an id: mixing those would lose the names of one. */
import { decodeStateVector, encodeStateVectorFromUpdate } from 'yjs';

/** Whether some window wrote in both: maps that began apart share no author. */
export function areKin(update: Uint8Array, others: readonly Uint8Array[]): boolean {
  const ours = new Set(authorsOf(update));
  return others.some((other) => authorsOf(other).some((author) => ours.has(author)));
}

function authorsOf(update: Uint8Array): number[] {
  try {
    return [...decodeStateVector(encodeStateVectorFromUpdate(update)).keys()];
  } catch {
    // Damaged: nobody's.
    return [];
  }
}
