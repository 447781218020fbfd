// An example of a storage adapter: maps on a server, over plain HTTP with JSON. Copy it and change it to fit yours.
// Every request that writes carries a key of its own, so that one whose answer was lost can be sent again.

const tries = 8;

/** Keeps the maps of `journey-map` elements at an address: `map.storage = new RestStorage('/api')`. */
export class RestStorage {
  #address;
  #listeners = new Set();
  /** Writes go one after the other, so that rows arrive in the order of the edits. */
  #writing = Promise.resolve();
  #self = crypto.randomUUID();
  #polling;
  #seen = 0;

  /** `pollEvery`: ms between two questions what others have changed; 0 asks never. */
  constructor(address, { pollEvery = 0 } = {}) {
    this.#address = address;
    if (pollEvery) this.#polling = setInterval(() => this.#poll().catch(() => undefined), pollEvery);
  }

  list(which = 'kept') {
    return this.#read(`/maps?which=${which}`);
  }

  async create(id, row, summary) {
    const { created } = await this.#write('PUT', mapPath(id), { row: packed(row), summary });
    if (created) this.#tell({ kind: 'list', id });
    return created;
  }

  async load(id, after) {
    const { head, rows, cursor } = await this.#rows(id, after === undefined ? '' : `?after=${after}`);
    return { ...(head && { head }), rows, cursor };
  }

  async append(id, row, summary) {
    const { head } = await this.#write('POST', `${mapPath(id)}/rows`, { row: packed(row), summary });
    return head;
  }

  async compact(id, scope, fold) {
    for (;;) {
      const { rows, revision } = await this.#rows(id, `?scope=${scope}`);
      const made = fold(rows);
      if (!made) return undefined;
      const wish = { scope, revision, replaces: made.replaces, row: packed(made.row) };
      const { compacted, changed } = await this.#write('POST', `${mapPath(id)}/compact`, wish);
      // Somebody wrote between the reading and this: what was folded is not all of it any more.
      if (!changed) return compacted;
    }
  }

  async startEpoch(id, row, since) {
    return (await this.#write('POST', `${mapPath(id)}/epoch`, { row: packed(row), since })).started;
  }

  async remove(id) {
    await this.#write('POST', `${mapPath(id)}/remove`);
    this.#tell({ kind: 'removed', id });
  }

  async restore(id) {
    await this.#write('POST', `${mapPath(id)}/restore`);
    this.#tell({ kind: 'list', id });
  }

  async purge(id, deletedBefore) {
    await this.#write('DELETE', mapPath(id), { deletedBefore });
    this.#tell({ kind: 'removed', id });
  }

  async putAttachment(file) {
    const bytes = base64(new Uint8Array(await file.arrayBuffer()));
    return (await this.#write('POST', '/files', { type: file.type, bytes })).hash;
  }

  async getAttachment(hash) {
    const { file } = await this.#read(`/files/${encodeURIComponent(hash)}`);
    return file && new Blob([bytesOf(file.bytes)], { type: file.type });
  }

  /** Earlier states of maps; without this method they live only as long as the page. */
  async versions() {
    const at = (map, id) =>
      `/versions/${encodeURIComponent(map)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
    return {
      list: (map) => this.#read(at(map)),
      read: async (map, id) => {
        const { content } = await this.#read(at(map, id));
        return content && { packed: content.packed, data: bytesOf(content.data) };
      },
      add: async (head, { data, packed: isPacked }) => {
        await this.#write('PUT', at(head.map, head.id), { head, content: { packed: isPacked, data: base64(data) } });
      },
      rename: async (head) => {
        await this.#write('POST', at(head.map, head.id), { head });
      },
      remove: async (map, ids) => {
        await this.#write('DELETE', at(map), { ids });
      },
    };
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close() {
    clearInterval(this.#polling);
  }

  async #rows(id, query) {
    const { rows, ...others } = await this.#read(`${mapPath(id)}/rows${query}`);
    return { ...others, rows: rows.map((row) => ({ ...row, update: bytesOf(row.update) })) };
  }

  #tell(change) {
    for (const listener of [...this.#listeners]) listener(change);
  }

  async #poll() {
    const { changes, last } = await this.#read(`/changes?since=${this.#seen}`);
    this.#seen = last;
    for (const { by, ...change } of changes) if (by !== this.#self) this.#tell(change);
  }

  #read(path) {
    return this.#ask('GET', path);
  }

  #write(method, path, body = {}) {
    const key = crypto.randomUUID();
    const answer = this.#writing.then(() => this.#ask(method, path, { ...body, key, by: this.#self }));
    // A write that failed is told to who asked for it, and does not stop those behind it.
    this.#writing = answer.catch(() => undefined);
    return answer;
  }

  /** A network that fails, or a server that is busy, is asked again after a moment. */
  async #ask(method, path, body) {
    for (let tried = 1; ; tried++) {
      const options = body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const answer = await fetch(this.#address + path, { method, ...options }).catch(() => undefined);
      if (answer?.ok) {
        const text = await answer.text().catch(() => undefined);
        if (text !== undefined) return JSON.parse(text);
      }
      if (tried === tries || (answer && answer.status >= 400 && answer.status < 500)) {
        throw new Error(`The server did not answer ${method} ${path}`);
      }
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** tried));
    }
  }
}

function mapPath(id) {
  return `/maps/${encodeURIComponent(id)}`;
}

function packed({ format, epoch, update }) {
  return { format, epoch, update: base64(update) };
}

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function bytesOf(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
