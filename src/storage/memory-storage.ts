/** Keeps maps for as long as this object lives: for `no-storage`, for tests, and where a browser gives no storage. */
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { sha256 } from './sha-256.js';
import type { VersionStore } from './versions.js';
import {
  isDeletedBefore,
  isNewer,
  type Compacted,
  type CompactScope,
  type Cursor,
  type FoldRows,
  type Head,
  type ListedMap,
  type LoadedRows,
  type MapSummary,
  type NewRow,
  type StorageAdapter,
  type StorageChange,
  type StoredRow,
} from './storage-adapter.js';

interface KeptMap {
  head?: Head & { readonly createdAt: string };
  summary: MapSummary;
  /** The snapshot, when there is one, comes first. */
  rows: (StoredRow & { readonly seq: number })[];
}

export class MemoryStorage implements StorageAdapter {
  /** It goes with the page, and nothing is meant to be left. */
  readonly outlivesPage = true;
  #maps = new Map<Id, KeptMap>();
  #attachments = new Map<string, Blob>();
  #thumbnails = new Map<Id, Blob>();
  #changes = new Emitter<StorageChange>();
  #seq = 0;
  #versions: Promise<VersionStore> | undefined;

  list(which: 'kept' | 'deleted' = 'kept'): Promise<readonly ListedMap[]> {
    const listed = [...this.#maps].flatMap(([id, { head, summary }]) =>
      head && (which === 'kept') === !head.deletedAt ? [{ id, ...head, ...summary }] : [],
    );
    return Promise.resolve(listed);
  }

  create(id: Id, row: NewRow, summary: MapSummary): Promise<boolean> {
    const kept = this.#maps.get(id);
    if (kept?.head) return Promise.resolve(false);
    const head = { format: row.format, epoch: row.epoch, createdAt: new Date().toISOString() };
    this.#maps.set(id, { head, summary, rows: [...(kept?.rows ?? []), this.#row(row)] });
    this.#changes.emit({ kind: 'list', id });
    return Promise.resolve(true);
  }

  load(id: Id, after: Cursor = 0): Promise<LoadedRows> {
    const { head, rows = [] } = this.#maps.get(id) ?? {};
    const news = rows.filter(({ seq }) => seq > Number(after)).map(({ seq: _seq, ...row }) => row);
    const cursor = Math.max(Number(after), ...rows.map(({ seq }) => seq));
    return Promise.resolve({ ...(head && { head: known(head) }), rows: news, cursor });
  }

  append(id: Id, row: NewRow, summary: MapSummary): Promise<Head | undefined> {
    const kept = this.#maps.get(id);
    if (kept) {
      kept.rows.push(this.#row(row));
      kept.summary = summary;
    } else {
      this.#maps.set(id, { summary, rows: [this.#row(row)] });
    }
    return Promise.resolve(kept?.head && known(kept.head));
  }

  async compact(id: Id, scope: CompactScope, fold: FoldRows): Promise<Compacted | undefined> {
    const kept = this.#maps.get(id);
    const rows = kept?.rows.filter((row) => scope === 'all' || !row.snapshot) ?? [];
    // A fold that throws rejects, as it does with every other adapter.
    const made = await Promise.resolve(rows.map(({ seq: _seq, ...row }) => row)).then(fold);
    if (!kept || !made) return undefined;
    const replaced = rows.filter(({ key }) => made.replaces.includes(key));
    const left = kept.rows.filter((row) => !replaced.includes(row));
    const seq = Math.max(0, ...replaced.map((row) => row.seq));
    const row = scope === 'all' ? this.#snapshot(made.row, seq) : this.#row(made.row);
    kept.rows = scope === 'all' ? [row, ...left.filter((each) => !each.snapshot)] : [...left, row];
    return { key: row.key, cursor: row.seq };
  }

  startEpoch(id: Id, row: NewRow, since: Cursor = Infinity): Promise<boolean> {
    const kept = this.#maps.get(id);
    if (!kept?.head || !isNewer(row, kept.head) || isNewer(kept.head, row)) return Promise.resolve(false);
    if (kept.rows.some(({ seq }) => seq > Number(since))) return Promise.resolve(false);
    kept.head = { ...kept.head, format: row.format, epoch: row.epoch };
    kept.rows = [this.#snapshot(row, ++this.#seq)];
    return Promise.resolve(true);
  }

  remove(id: Id): Promise<void> {
    return this.#mark(id, new Date().toISOString());
  }

  restore(id: Id): Promise<void> {
    return this.#mark(id, undefined);
  }

  async purge(id: Id, deletedBefore?: string): Promise<void> {
    if (deletedBefore && !isDeletedBefore(this.#maps.get(id)?.head, deletedBefore)) return;
    this.#maps.delete(id);
    this.#thumbnails.delete(id);
    this.#changes.emit({ kind: 'removed', id });
    await (await this.#versions)?.remove(id);
  }

  async putAttachment(file: Blob): Promise<string> {
    const bytes = await file.arrayBuffer();
    const hash = await sha256(new Uint8Array(bytes));
    this.#attachments.set(hash, new Blob([bytes], { type: file.type }));
    return hash;
  }

  getAttachment(hash: string): Promise<Blob | undefined> {
    return Promise.resolve(this.#attachments.get(hash));
  }

  putThumbnail(id: Id, picture: Blob): Promise<void> {
    if (this.#maps.has(id)) this.#thumbnails.set(id, picture);
    return Promise.resolve();
  }

  getThumbnail(id: Id): Promise<Blob | undefined> {
    return Promise.resolve(this.#thumbnails.get(id));
  }

  versions(): Promise<VersionStore> {
    return (this.#versions ??= import('./memory-versions.js').then(({ MemoryVersions }) => new MemoryVersions()));
  }

  subscribe(listener: (change: StorageChange) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  close(): void {
    // Nothing is held.
  }

  #mark(id: Id, deletedAt: string | undefined): Promise<void> {
    const kept = this.#maps.get(id);
    if (kept?.head) {
      const { deletedAt: _before, ...head } = kept.head;
      kept.head = deletedAt ? { ...head, deletedAt } : head;
      this.#changes.emit({ kind: deletedAt ? 'removed' : 'list', id });
    }
    return Promise.resolve();
  }

  #row({ format, epoch, update }: NewRow): StoredRow & { readonly seq: number } {
    const seq = ++this.#seq;
    return { key: seq, seq, format, epoch, update };
  }

  #snapshot({ format, epoch, update }: NewRow, seq: number): StoredRow & { readonly seq: number } {
    return { key: `snapshot ${seq}`, seq, format, epoch, update, snapshot: true };
  }
}

function known({ format, epoch, deletedAt }: Head): Head {
  return { format, epoch, ...(deletedAt && { deletedAt }) };
}
