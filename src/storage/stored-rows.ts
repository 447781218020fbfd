/** Rows as the database holds them, and as readers of a map get them. */
import type { MapRecord, SnapshotRecord, UpdateRecord } from './database-schema.js';
import type { Head, StoredRow } from './storage-adapter.js';

export function headOf({ format, epoch, deletedAt }: MapRecord): Head {
  return { format, epoch, ...(deletedAt && { deletedAt }) };
}

export function logRow({ seq = 0, format, epoch, update }: UpdateRecord): StoredRow {
  return { key: seq, format, epoch, update };
}

/** A word, so that it is never taken for a row of the log. */
export function snapshotKey(seq: number): string {
  return `snapshot ${seq}`;
}

export function snapshotRow({ seq, format, epoch, update }: SnapshotRecord): StoredRow {
  return { key: snapshotKey(seq), format, epoch, update, snapshot: true };
}
