/** Files in the database of a library: those that maps hold, under their hash, and a small picture of each map. */
import type { Id } from '../base/ids.js';
import { strict } from './database-schema.js';
import type { Database } from './database.js';
import { sha256 } from './sha-256.js';

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
  return found && new Blob([found.bytes], { type: found.type });
}

export async function putThumbnail(database: Database, map: Id, picture: Blob): Promise<void> {
  const bytes = await picture.arrayBuffer();
  await database.run((connection) => connection.put('thumbnails', { map, type: picture.type, bytes }));
}

export async function getThumbnail(database: Database, map: Id): Promise<Blob | undefined> {
  const found = await database.run((connection) => connection.get('thumbnails', map));
  return found && new Blob([found.bytes], { type: found.type });
}
