/** Reads maps with all checks and repairs. The parser is in a file of its own, asked for as soon as an element is there. */
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/journey-map.js';
import type { parseMap, ParseResult } from '../model/parse.js';

let parser: typeof parseMap | undefined;
let coming: Promise<void> | undefined;

export function hasParser(): boolean {
  return parser !== undefined;
}

/** Resolves when the parser is there, or cannot be had; then it is asked for again the next time. */
export function parserCame(): Promise<void> {
  return (coming ??= import('../model/parse.js').then(
    (module) => void (parser = module.parseMap),
    () => void (coming = undefined),
  ));
}

/** Never throws. */
export function readMap(input: unknown): ParseResult {
  return parser ? parser(input) : readUnchecked(input);
}

const unchecked = message('issue.unchecked', 'The map could not be checked; it is shown as it is');

/** A map without the parser, whose file may be missing on the server: shown rather than not, for it mostly was exported here. */
export function readUnchecked(input: unknown): ParseResult {
  const issue = (level: Issue['level']): Issue[] => [{ level, code: 'unchecked', message: unchecked }];
  try {
    const data = (typeof input === 'string' ? JSON.parse(input) : input) as JourneyMap;
    if (data.type !== 'journeymap') return { issues: issue('error') };
    const whole = (kind: RecordKind): readonly unknown[] =>
      Array.isArray(data[kind]) ? data[kind].filter((record: unknown) => isRecord(record)) : [];
    const arrays = Object.fromEntries(recordKinds.map((kind) => [kind, whole(kind)]));
    return { map: { ...data, title: data.title ?? '', ...arrays }, issues: issue('warning') };
  } catch {
    return { issues: issue('error') };
  }
}

function isRecord(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
