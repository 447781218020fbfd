/** Lists that are sets: tags, votes, references to evidence. They have no order of their own, so a file has them by code point. */
import { byCodePoint } from './code-points.js';
import type { Reading } from './reading.js';
import { shown } from './report.js';

/** Each value once, by code point. */
export function asSet(entries: readonly unknown[], by: true | string, reading: Reading): unknown[] {
  const keyOf = (entry: unknown): string =>
    String(by === true ? entry : (entry as Readonly<Record<string, unknown>>)[by]);
  const found = new Map<string, unknown>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (found.has(key)) reading.report.add('duplicate-value', { value: shown(key) });
    else found.set(key, entry);
  }
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, entry]) => entry);
}
