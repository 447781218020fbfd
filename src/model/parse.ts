/** Reads a map from a file's text or an object: envelope, version, fields, ids, places, references. Never throws (R6, R7). */
import { isId, newId, type Id } from '../base/ids.js';
import { runThrough, type Steps } from '../base/steps.js';
import { openEnvelope } from './envelope.js';
import { mapFields } from './fields.js';
import { recordKinds, type JourneyMap, type RecordKind } from './journey-map.js';
import type { Issue } from './issue.js';
import type { Limits } from './limits.js';
import { currentVersion, migrate } from './migrate.js';
import { completeFields, fieldIn, readFields, type Plain } from './read-field.js';
import { readRecords } from './read-records.js';
import { startReading, type Reading } from './reading.js';
import { inReadingOrder } from './reading-order.js';
import { Ids } from './repair-ids.js';
import { Places } from './repair-places.js';
import { settleReferences } from './repair-references.js';
import { shown } from './report.js';

export interface ParseOptions {
  /** `repair` (default) keeps what it can and tells the rest; `strict` gives no map when anything had to be repaired. */
  readonly mode?: 'strict' | 'repair';
  readonly limits?: Partial<Limits>;
}

export interface ParseResult {
  /** Missing when nothing could be read, and in strict mode when anything is wrong. */
  readonly map?: JourneyMap;
  readonly issues: Issue[];
  /** Of a newer version: shown as far as it is understood; saving it would lose what is not. */
  readonly readOnly?: true;
}

/** Reads a map of any version, as the text of a file or as an object. */
export function parseMap(input: unknown, options: ParseOptions = {}): ParseResult {
  return runThrough(parseSteps(input, options));
}

/** The same in steps. What is given must not change meanwhile. */
export function* parseSteps(input: unknown, options: ParseOptions = {}): Steps<ParseResult> {
  const isStrict = options.mode === 'strict';
  const reading = startReading(options.limits, isStrict);
  let result: Omit<ParseResult, 'issues'> = {};
  try {
    result = yield* read(input, reading);
  } catch {
    // Foreign objects may throw from a getter or a proxy, and memory may run out.
    reading.report.add('unreadable', undefined, '');
  }
  const issues = reading.report.issues();
  return isStrict ? strictly(result, issues) : { ...result, issues };
}

function strictly(result: Omit<ParseResult, 'issues'>, issues: readonly Issue[]): ParseResult {
  const wrong = issues.some((issue) => issue.level !== 'info');
  const strict = issues.map((issue) => (issue.level === 'warning' ? { ...issue, level: 'error' as const } : issue));
  return wrong ? { issues: strict } : { ...result, issues: strict };
}

function* read(input: unknown, reading: Reading): Steps<Omit<ParseResult, 'issues'>> {
  const opened = openEnvelope(input, reading);
  yield;
  if (!opened) return {};
  const { data, isNewer } = migrate(opened, reading.report);
  const fields = readMapFields(data, reading);
  const drafts = yield* readRecords(data, reading);
  const ids = new Ids(fields.id);
  ids.settle(drafts, reading.report);
  yield;
  new Places(drafts, ids, reading.report, fields['locale']).settle();
  yield;
  settleReferences(drafts, fields.id, ids, reading);
  yield;
  const arrays = Object.fromEntries(recordKinds.map((kind) => [kind, drafts[kind].map((draft) => draft.record)]));
  const map = inReadingOrder({ ...fields, ...arrays } as unknown as JourneyMap);
  return isNewer ? { map, readOnly: true } : { map };
}

const arrayNames: ReadonlySet<string> = new Set<RecordKind>(recordKinds);

function readMapFields(data: Plain, reading: Reading): Plain & { readonly id: Id } {
  const own = Object.fromEntries(Object.entries(data).filter(([name]) => !arrayNames.has(name)));
  const { type: _type, version: _version, id: rawId, ...rest } = own;
  const id = readMapId(rawId, reading);
  const fields: Plain = {
    ...readFields(rest, fieldIn(mapFields), reading),
    type: 'journeymap',
    version: currentVersion,
    id,
  };
  completeFields(fields, mapFields, reading);
  return { ...fields, id };
}

function readMapId(raw: unknown, { report }: Reading): Id {
  if (isId(raw) || (typeof raw === 'number' && isId(String(raw)))) return String(raw);
  // Random: maps are kept by their id, and two broken files must not be taken for the same map.
  const now = newId();
  report.add(raw === undefined ? 'missing-id' : 'bad-id', { value: shown(raw ?? ''), now }, '/id');
  return now;
}
