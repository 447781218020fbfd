/** Which versions go as time passes: all of the last day stay, then one a day for a month, then one a month; named ones always. */
import type { Id } from '../base/ids.js';
import type { VersionHead } from './versions.js';

const day = 86_400_000;
const month = 30 * day;

/** How much the versions of one map may take. */
export const mostBytes = 20_000_000;

/** The ids that are not kept any longer, at this time and within these bytes. */
export function outdated(versions: readonly VersionHead[], now: number, most = mostBytes): Id[] {
  const newestFirst = [...versions].sort((a, b) => (a.at < b.at ? 1 : -1));
  const gone = new Set<Id>();
  const spans = new Set<string>();
  for (const { id, at, name } of newestFirst) {
    if (name !== undefined) continue;
    const span = spanOf(at, now);
    if (span !== undefined && spans.has(span)) gone.add(id);
    if (span !== undefined) spans.add(span);
  }
  return [...gone, ...beyond(newestFirst, gone, most)];
}

/** The day or month of which only the last version stays. */
function spanOf(at: string, now: number): string | undefined {
  const age = now - Date.parse(at);
  if (age < day) return undefined;
  return age < month ? at.slice(0, 10) : at.slice(0, 7);
}

/** The oldest without a name, until the rest fits; the newest of all stays. */
function beyond(newestFirst: readonly VersionHead[], gone: ReadonlySet<Id>, most: number): Id[] {
  const left = newestFirst.filter(({ id }) => !gone.has(id));
  let bytes = left.reduce((sum, version) => sum + version.bytes, 0);
  const ids: Id[] = [];
  for (const version of left.slice(1).reverse()) {
    if (bytes <= most) break;
    if (version.name !== undefined) continue;
    ids.push(version.id);
    bytes -= version.bytes;
  }
  return ids;
}
