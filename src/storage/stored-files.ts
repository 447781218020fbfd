/** What stands beside the maps of a library: the files they hold, under their hash, and the room left. */
import type { Id } from '../base/ids.js';
import { strict } from './database-schema.js';
import type { Database } from './database.js';
import { sha256 } from './sha-256.js';
import type { StorageSpace } from './storage-adapter.js';

export async function putAttachment(database: Database, file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const hash = await sha256(new Uint8Array(bytes));
  await database.run(async (connection) => {
    const transaction = connection.transaction('attachments', 'readwrite', strict);
    await Promise.all([transaction.store.put({ hash, type: file.type, bytes }), transaction.done]);
  });
  return hash;
}

export async function getAttachment(database: Database, hash: string): Promise<Blob | undefined> {
  const found = await database.run((connection) => connection.get('attachments', hash));
  // Somebody shows it.
  if (found?.unusedSince) await (await import('./unused-files.js')).setMark(database, hash, undefined);
  return found && new Blob([found.bytes], { type: found.type });
}

/** Of a map that is gone meanwhile nothing is kept. */
export async function putThumbnail(database: Database, map: Id, picture: Blob): Promise<void> {
  const bytes = await picture.arrayBuffer();
  await database.run(async (connection) => {
    const transaction = connection.transaction(['maps', 'thumbnails'], 'readwrite');
    const known = await transaction.objectStore('maps').getKey(map);
    if (known !== undefined) await transaction.objectStore('thumbnails').put({ map, type: picture.type, bytes });
    await transaction.done;
  });
}

export async function getThumbnail(database: Database, map: Id): Promise<Blob | undefined> {
  const found = await database.run((connection) => connection.get('thumbnails', map));
  return found && new Blob([found.bytes], { type: found.type });
}

export async function removeThumbnail(database: Database, map: Id): Promise<void> {
  await database.run((connection) => connection.delete('thumbnails', map));
}

export async function browserSpace(): Promise<StorageSpace> {
  // Absent on plain-http pages.
  const { storage } = globalThis.navigator as Partial<Navigator>;
  const safe = (await storage?.persisted().catch(() => false)) ?? false;
  const { usage, quota } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return {
    safe,
    ...(usage !== undefined && { used: usage }),
    ...(usage !== undefined && quota !== undefined && { left: Math.max(0, quota - usage) }),
  };
}
