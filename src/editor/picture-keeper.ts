/** Pictures at hand: read from the store when they are drawn, shown under an address of this page, kept in memory where nothing is stored. */
import type { Unsubscribe } from '../base/emitter.js';
import type { JourneyMap } from '../model/journey-map.js';
import { rasterTypeOf, tellingBytes } from '../model/raster-type.js';
import type { FindPicture, Session } from '../session/session.js';
import { sha256 } from '../storage/sha-256.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import { storageError } from '../storage/storage-error.js';
import { inlined, taken } from './carried-pictures.js';

/** So many have an address at a time; then those go that nothing drawn has asked for. */
const most = 100;
/** ms in which pictures that come are drawn together. */
const together = 16;

/** Where the open map is. */
export interface KeptMaps {
  /** There when the map is stored. */
  readonly kept: object | undefined;
  readonly status: { readonly state: string };
  readonly library: Pick<StorageAdapter, 'putAttachment' | 'getAttachment' | 'subscribe'> | undefined;
}

interface Found {
  /** Empty: there is none. Undefined: it is looked for. */
  readonly address: string | undefined;
  /** When it was last asked for, counted in {@link PictureKeeper.find}s. */
  readonly asked: number;
}

export class PictureKeeper {
  #maps: KeptMaps;
  #session: Session;
  #memory = new Map<string, Blob>();
  /** Of those in memory the ones that the store is to have. */
  #waiting = new Set<string>();
  #found = new Map<string, Found>();
  #turn = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #unhear: Unsubscribe | undefined;

  constructor(maps: KeptMaps, session: Session) {
    this.#maps = maps;
    this.#session = session;
    this.begin();
  }

  /** Forgets what was shown; what is kept in memory only stays. */
  begin(): void {
    for (const { address } of this.#found.values()) if (address) URL.revokeObjectURL(address);
    this.#found = new Map();
    this.#unhear?.();
    // What the store did not give may be there when it answers again.
    this.#unhear = this.#maps.library?.subscribe(({ kind }) => {
      if (kind !== 'ready') return;
      this.#askAgain();
      this.#storeLate();
    });
    this.#tell();
  }

  /** Keeps a picture where the open map is kept, or where a new one would be. Resolves to its hash; rejects when the store does not take it. */
  async keep(file: Blob, apart = false): Promise<string> {
    const { kept, library } = this.#maps;
    const hash = library && (kept || apart) ? await this.#store(library, file) : await this.#remember(file);
    this.#askAgain(hash);
    return hash;
  }

  /** A store that does not answer has not the map either, which is said: it is given both when it answers. */
  async #store(library: Pick<StorageAdapter, 'putAttachment'>, file: Blob): Promise<string> {
    try {
      return await library.putAttachment(file);
    } catch (error) {
      if (this.#maps.status.state !== 'failed' || storageError(error).fault === 'quota') throw error;
      const hash = await this.#remember(file);
      this.#waiting.add(hash);
      return hash;
    }
  }

  #storeLate(): void {
    const { library } = this.#maps;
    for (const hash of this.#waiting) {
      const file = this.#memory.get(hash);
      if (file)
        void library?.putAttachment(file).then(
          () => this.#waiting.delete(hash),
          () => undefined,
        );
    }
  }

  /** The picture under a hash, told by its bytes: what is none is not handed on, however the store calls it. */
  async get(hash: string): Promise<Blob | undefined> {
    const file = this.#memory.get(hash) ?? (await this.#maps.library?.getAttachment(hash));
    const type = file && rasterTypeOf(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()));
    return type && file.slice(0, file.size, type);
  }

  /** A map on its way out, with its pictures in it. */
  inlined(map: JourneyMap): ReturnType<typeof inlined> {
    return inlined(map, (hash) => this.get(hash));
  }

  /** A map on its way in, its pictures kept under their hashes; `apart` when it will be a map of its own. */
  taken(map: JourneyMap, apart = false): Promise<JourneyMap> {
    return taken(map, (file) => this.keep(file, apart));
  }

  async #remember(file: Blob): Promise<string> {
    const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
    this.#memory.set(hash, file);
    return hash;
  }

  #find(hash: string): string | undefined {
    const found = this.#found.get(hash);
    this.#found.set(hash, { address: found?.address, asked: this.#turn });
    if (!found) void this.#look(hash);
    return found?.address;
  }

  async #look(hash: string): Promise<void> {
    const all = this.#found;
    const picture = await this.get(hash).catch(() => undefined);
    const found = all.get(hash);
    if (all !== this.#found || !found) return;
    all.set(hash, { ...found, address: picture ? URL.createObjectURL(picture) : '' });
    this.#telling ??= setTimeout(() => {
      if (this.#found.size > most) this.#drop();
      this.#tell();
    }, together);
  }

  /** What is drawn has asked since pictures came last. */
  #drop(): void {
    for (const [hash, { address, asked }] of this.#found) {
      if (asked === this.#turn || address === undefined) continue;
      URL.revokeObjectURL(address);
      this.#found.delete(hash);
    }
  }

  #askAgain(hash?: string): void {
    const missing = [...this.#found].filter(([one, { address }]) => address === '' && (hash ?? one) === one);
    for (const [one] of missing) this.#found.delete(one);
    if (missing.length) this.#tell();
  }

  /** Another function, so that all that is drawn asks again. */
  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#turn++;
    const findPicture: FindPicture = (hash) => this.#find(hash);
    this.#session.set({ findPicture });
  }
}
