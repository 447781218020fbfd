/** A whole library written into one file, and such a file compared with what is kept before anything of it is taken in. */
import { fromBase64, toBase64 } from '../base/base64.js';
import { newId, type Id } from '../base/ids.js';
import { readBackup, writeBackup, type BackedUpFile, type BackedUpMap, type DamagedMap } from '../formats/backup.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { defaultLimits as limits } from '../model/limits.js';
import { writeMap } from '../model/write.js';
import type { BackupEntry, BackupLosses, BackupPreview, BackupState } from '../panels/library-host.js';
import type { MapLibrary } from '../storage/map-library.js';
import type { ListedMap } from '../storage/storage-adapter.js';
import { readStored } from '../storage/stored-map.js';

const restored = message('backup.restored', 'Restore from a backup');

/** A picture is named as a file of a card or proof, or as an address. */
const named = /(?:attachment:|"attachment":")([0-9a-f]{64})/g;

/** The maps that a backup is made of, or comes into. */
export interface BackupMaps extends Pick<
  MapLibrary,
  'list' | 'read' | 'add' | 'restore' | 'edit' | 'putAttachment' | 'getAttachment'
> {
  /** A map with what is stored of it, when that is more than can be read. */
  whole(id: Id): Promise<ReadWithCopy>;
}

/** A map that cannot be read does not keep the others from being written, and comes as far as it can. */
export async function writeLibraryBackup(
  library: BackupMaps,
  createdAt: string,
): Promise<{ readonly text: string; readonly losses: BackupLosses }> {
  const maps: BackedUpMap[] = [];
  const damaged: DamagedMap[] = [];
  const files = new Map<string, BackedUpFile>();
  for (const { id, title, updatedAt } of await library.list()) {
    const { map, isWhole, stored } = await library.whole(id);
    if (!isWhole) damaged.push({ title, ...(stored !== undefined && { stored }) });
    if (!map) continue;
    maps.push({ updatedAt, map });
    for (const [, hash = ''] of JSON.stringify(map).matchAll(named)) {
      const file = files.has(hash) ? undefined : await library.getAttachment(hash);
      if (file) files.set(hash, { type: file.type, data: toBase64(new Uint8Array(await file.arrayBuffer())) });
    }
  }
  const titles = (given: readonly DamagedMap[]): string[] => given.map(({ title }) => title);
  const losses = {
    damaged: titles(damaged.filter(({ stored }) => stored !== undefined)),
    missing: titles(damaged.filter(({ stored }) => stored === undefined)),
  };
  return { text: writeBackup({ maps, damaged, files }, createdAt), losses };
}

export interface ReadWithCopy {
  readonly map?: JourneyMap | undefined;
  readonly isWhole: boolean;
  /** Everything that is stored, when that is more than could be read. */
  readonly stored?: string | undefined;
}

/** Where nothing can be read its newest version stands in, as it does when such a map is opened. */
export async function storedWhole(library: MapLibrary, id: Id): Promise<ReadWithCopy> {
  try {
    const { map, isWhole } = await readStored(library.storage, library.name, id);
    if (map && isWhole) return { map, isWhole };
    const { salvage, storedCopy } = await import('../storage/damaged-map.js');
    const stored = await storedCopy(library.storage, library.name, id);
    return { map: map ?? (await salvage(library.storage, id)).map, isWhole, stored };
  } catch {
    return { isWhole: false };
  }
}

/** Reads a file and says of each map how it stands to the one kept under its id, in the list or in the bin. */
export async function readLibraryBackup(
  library: BackupMaps,
  file: Blob,
): Promise<Omit<BackupPreview, 'issues'> & { readonly issues: readonly Issue[] }> {
  const text = file.size > limits.bytes ? '' : await file.text().catch(() => '');
  const { maps, files, issues } = readBackup(text);
  const [kept, deleted] = await Promise.all([library.list('kept'), library.list('deleted')]);
  const known = new Map([...deleted, ...kept].map((map) => [map.id, map]));
  const compared: Compared[] = [];
  for (const backedUp of maps) compared.push(await compare(library, backedUp, known.get(backedUp.map.id)));
  return {
    issues,
    entries: compared.map(entryOf),
    async restore(conflict, chosen, copyOf) {
      for (const [, { type, data }] of files) await library.putAttachment(new Blob([fromBase64(data)], { type }));
      let count = 0;
      for (const one of compared.filter(({ map }) => chosen.has(map.id)))
        count += Number(await takeIn(library, one, conflict, copyOf));
      return count;
    },
  };
}

interface Compared extends BackedUpMap {
  readonly kept: ListedMap | undefined;
  readonly state: BackupState;
}

async function compare(library: BackupMaps, { map, updatedAt }: BackedUpMap, kept?: ListedMap): Promise<Compared> {
  return { map, updatedAt, kept, state: await stateOf() };

  async function stateOf(): Promise<BackupState> {
    if (!kept) return 'new';
    const now = await library.read(kept.id);
    if (now && writeMap(now) === writeMap(map)) return kept.deletedAt ? 'new' : 'same';
    return updatedAt > kept.updatedAt ? 'newer' : 'older';
  }
}

function entryOf({ map: { id, title, cards }, updatedAt, state }: Compared): BackupEntry {
  return { id, title, updatedAt, cards: cards.length, state };
}

/** Resolves to whether anything was changed by it. */
async function takeIn(
  library: BackupMaps,
  one: Compared,
  conflict: 'both' | 'newer',
  copyOf: (title: string) => string,
): Promise<boolean> {
  const { map, state, kept } = one;
  if (state === 'same') return library.add({ ...map, id: newId(), title: copyOf(map.title) });
  const add = (id: Id): Promise<boolean> => library.add({ ...map, id });
  if (!kept) return (await add(map.id)) || add(newId());
  if (state === 'new') await library.restore(kept.id);
  else if (conflict === 'both') return add(newId());
  else if (state === 'older') return false;
  else {
    await library.edit(kept.id, (document) => document.replace(restored, map, { origin: 'api' }));
    if (kept.deletedAt) await library.restore(kept.id);
  }
  return true;
}
