// A small server that keeps maps for the example adapter, and fails on purpose: before it has done what was asked, or after.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MemoryStorage } from '../src/storage/memory-storage.js';
import type { VersionHead } from '../src/storage/versions.js';
import type { CompactScope, Cursor, MapSummary, NewRow, RowKey, StoredRow } from '../src/storage/storage-adapter.js';

export interface RestFaults {
  /** Share of the requests that fail, half of them after the work is done. */
  readonly share: number;
  /** Each answer takes up to this many ms. */
  readonly delay: number;
}

export interface RestServer {
  readonly address: string;
  /** Empties it. */
  clear(): void;
  readonly counts: { asked: number; failed: number };
  close(): Promise<void>;
}

interface Packed extends Omit<NewRow, 'update'> {
  readonly update: string;
}

interface Asked {
  readonly key?: string;
  readonly by?: string;
  readonly row: Packed;
  readonly summary: MapSummary;
  readonly scope: CompactScope;
  readonly revision: number;
  readonly since?: Cursor;
  readonly replaces: readonly RowKey[];
  readonly deletedBefore?: string;
  readonly type: string;
  readonly bytes: string;
  readonly head: VersionHead;
  readonly content: { readonly packed: boolean; readonly data: string };
  readonly ids?: readonly string[];
}

interface Change {
  readonly kind: string;
  readonly id: string;
  readonly by: string;
}

class MapServer {
  storage = new MemoryStorage();
  #revisions = new Map<string, number>();
  #answers = new Map<string, unknown>();
  #changes: Change[] = [];

  async answer(method: string, url: URL, asked: Asked): Promise<unknown> {
    const before = asked.key && this.#answers.get(asked.key);
    if (before) return before;
    const [, kind, id = '', part = ''] = url.pathname.split('/').map(decodeURIComponent);
    const given =
      kind === 'versions'
        ? await this.#versions(method, id, part, asked)
        : await this.#do(`${method} ${kind} ${part}`.trim(), id, url.searchParams, asked);
    if (asked.key) this.#answers.set(asked.key, given);
    return given;
  }

  async #do(what: string, id: string, query: URLSearchParams, asked: Asked): Promise<unknown> {
    const { storage } = this;
    const revision = this.#revisions.get(id) ?? 0;
    switch (what) {
      case 'GET maps':
        return storage.list(query.get('which') === 'deleted' ? 'deleted' : 'kept');
      case 'PUT maps':
        return {
          created: await this.#change('list', id, asked, storage.create(id, unpacked(asked.row), asked.summary)),
        };
      case 'GET maps rows': {
        const loaded = await storage.load(id, query.get('after') ?? undefined);
        const rows = query.get('scope') === 'log' ? loaded.rows.filter((row) => !row.snapshot) : loaded.rows;
        return { ...loaded, rows: rows.map(packed), revision };
      }
      case 'POST maps rows':
        return { head: await this.#change('rows', id, asked, storage.append(id, unpacked(asked.row), asked.summary)) };
      case 'POST maps compact': {
        if (revision !== asked.revision) return { changed: true };
        const fold = { replaces: asked.replaces, row: unpacked(asked.row) };
        return {
          compacted: await this.#change(
            'rows',
            id,
            asked,
            storage.compact(id, asked.scope, () => fold),
          ),
        };
      }
      case 'POST maps epoch':
        return {
          started: await this.#change('rows', id, asked, storage.startEpoch(id, unpacked(asked.row), asked.since)),
        };
      case 'POST maps remove':
        return { done: await this.#change('removed', id, asked, storage.remove(id)) };
      case 'POST maps restore':
        return { done: await this.#change('list', id, asked, storage.restore(id)) };
      case 'DELETE maps':
        return { done: await this.#change('removed', id, asked, storage.purge(id, asked.deletedBefore)) };
      case 'POST files':
        return { hash: await storage.putAttachment(new Blob([fromBase64(asked.bytes)], { type: asked.type })) };
      case 'GET files': {
        const file = await storage.getAttachment(id);
        const bytes = file && Buffer.from(await file.arrayBuffer()).toString('base64');
        return { ...(file && { file: { type: file.type, bytes } }) };
      }
      case 'GET changes':
        return { changes: this.#changes.slice(Number(query.get('since'))), last: this.#changes.length };
      default:
        throw new Error(`not found: ${what}`);
    }
  }

  async #versions(method: string, map: string, id: string, asked: Asked): Promise<unknown> {
    const versions = await this.storage.versions();
    switch (method) {
      case 'GET': {
        if (!id) return versions.list(map);
        const found = await versions.read(map, id);
        return {
          ...(found && { content: { packed: found.packed, data: Buffer.from(found.data).toString('base64') } }),
        };
      }
      case 'PUT': {
        const { packed: isPacked, data } = asked.content;
        return { done: await versions.add(asked.head, { packed: isPacked, data: fromBase64(data) }) };
      }
      case 'POST':
        return { done: await versions.rename(asked.head) };
      default:
        return { done: await versions.remove(map, asked.ids) };
    }
  }

  #change<T>(kind: string, id: string, { by = '' }: Asked, done: Promise<T>): Promise<T> {
    this.#revisions.set(id, (this.#revisions.get(id) ?? 0) + 1);
    this.#changes.push({ kind, id, by });
    return done;
  }
}

export async function restServer({ share, delay }: RestFaults): Promise<RestServer> {
  let maps = new MapServer();
  const counts = { asked: 0, failed: 0 };
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    counts.asked++;
    const [early, late] = [Math.random() < share / 2, Math.random() < share / 2];
    if (early || late) counts.failed++;
    const asked = await bodyOf(request);
    await new Promise((done) => setTimeout(done, Math.random() * delay));
    if (early) {
      response.writeHead(503).end();
      return;
    }
    const given = await maps
      .answer(request.method ?? 'GET', new URL(request.url ?? '/', 'http://localhost'), asked)
      .catch(() => undefined);
    // The work is done, and nobody hears of it.
    if (late) request.socket.destroy();
    else response.writeHead(given === undefined ? 404 : 200).end(JSON.stringify(given ?? null));
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clear: () => (maps = new MapServer()),
    counts,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text || '{}') as Asked;
}

function packed(row: StoredRow): unknown {
  return { ...row, update: Buffer.from(row.update).toString('base64') };
}

function unpacked({ format, epoch, update }: Packed): NewRow {
  return { format, epoch, update: fromBase64(update) };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
