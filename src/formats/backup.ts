/** All maps of a library in one file: a small frame around the maps' own format, with the files they name. */
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { defaultLimits as limits } from '../model/limits.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';

export interface BackedUpMap {
  /** RFC 3339, of the last edit. */
  readonly updatedAt: string;
  readonly map: JourneyMap;
}

/** A file by its hash: media type and bytes as base64. */
export interface BackedUpFile {
  readonly type: string;
  readonly data: string;
}

/** A map that could not be read whole when the backup was made. */
export interface DamagedMap {
  readonly title: string;
  /** Everything the store gave of it, as JSON; missing when it gave nothing. */
  readonly stored?: string;
}

export interface Backup {
  readonly maps: readonly BackedUpMap[];
  /** What could be read of them is among the maps. */
  readonly damaged?: readonly DamagedMap[];
  readonly files: ReadonlyMap<string, BackedUpFile>;
}

const type = 'journeymap-backup';
const words = {
  noBackup: message('issue.no-backup', 'This is not a backup of journey maps'),
  newer: message('issue.newer-backup', 'This backup was made by a newer version'),
  broken: message('issue.backup-map', 'Map {n} of the backup could not be read'),
  damaged: message('issue.backup-damaged', '“{title}” could not be read whole when the backup was made'),
};

/** Each map on its own, as it is in a file of its own, so that one can be cut out by hand. */
export function writeBackup({ maps, damaged = [], files }: Backup, createdAt: string): string {
  const written = maps.map(
    ({ updatedAt, map }) => `{"updatedAt":${JSON.stringify(updatedAt)},"map":${writeMap(map).trim()}}`,
  );
  const head = `"type":"${type}","version":1,"createdAt":${JSON.stringify(createdAt)}`;
  const broken = damaged.map(
    ({ title, stored }) => `{"title":${JSON.stringify(title)}${stored ? `,"stored":${stored.trim()}` : ''}}`,
  );
  const beside = broken.length ? `\n"damaged":[\n${broken.join(',\n')}\n],` : '';
  return `{${head},\n"maps":[\n${written.join(',\n')}\n],${beside}\n"files":${JSON.stringify(Object.fromEntries(files))}}\n`;
}

/** Never throws: what cannot be read is told, and the rest is there. A file of a single map is a backup of one. */
export function readBackup(text: string): Backup & { readonly issues: readonly Issue[] } {
  const fail = (issue: Issue): ReturnType<typeof readBackup> => ({ maps: [], files: new Map(), issues: [issue] });
  const refused = (code: string, said: typeof words.noBackup): Issue => ({ level: 'error', code, message: said });
  const data = text.length > limits.bytes ? undefined : parsed(text);
  if (data?.['type'] === 'journeymap') {
    const { map, issues } = parseMap(text);
    return { maps: map ? [{ updatedAt: '', map }] : [], files: new Map(), issues };
  }
  if (data?.['type'] !== type || !Array.isArray(data['maps'])) return fail(refused('no-backup', words.noBackup));
  if (data['version'] !== 1) return fail(refused('newer-backup', words.newer));
  const issues: Issue[] = [];
  const maps = (data['maps'] as unknown[]).slice(0, limits.entries).flatMap((entry, at): BackedUpMap[] => {
    const { updatedAt, map: given } = Object(entry) as Record<string, unknown>;
    const { map } = parseMap(given);
    if (map) return [{ updatedAt: isTime(updatedAt) ? updatedAt : '', map }];
    issues.push({ level: 'error', code: 'backup-map', message: words.broken, params: { n: at + 1 } });
    return [];
  });
  return { maps, files: filesOf(data['files']), issues: [...issues, ...damagedOf(data['damaged'])] };
}

/** What stands there of a damaged map is for those who repair it. */
function damagedOf(given: unknown): Issue[] {
  const entries = Array.isArray(given) ? (given as unknown[]).slice(0, limits.entries) : [];
  return entries.map((entry) => {
    const { title } = Object(entry) as Record<string, unknown>;
    const params = { title: typeof title === 'string' ? title.slice(0, limits.text) : '' };
    return { level: 'warning', code: 'backup-damaged', message: words.damaged, params };
  });
}

function filesOf(given: unknown): ReadonlyMap<string, BackedUpFile> {
  const files = new Map<string, BackedUpFile>();
  for (const [hash, file] of Object.entries(Object(given) as Record<string, unknown>)) {
    const { type: media, data } = Object(file) as Record<string, unknown>;
    if (/^[0-9a-f]{64}$/.test(hash) && typeof media === 'string' && typeof data === 'string')
      files.set(hash, { type: media, data });
  }
  return files;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !isNaN(Date.parse(value));
}
