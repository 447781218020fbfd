/** The pictures of the open map; how they are found and kept is loaded when the first one is drawn or put in. */
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { FindPicture, Session } from '../session/session.js';
import type { KeptMaps, PictureKeeper } from './picture-keeper.js';

export class PicturesController {
  #maps: () => KeptMaps;
  #session: Session;
  #keeper: Promise<PictureKeeper> | undefined;

  constructor(maps: () => KeptMaps, session: Session) {
    this.#maps = maps;
    this.#session = session;
  }

  /** Another map is open, or none: the addresses of the pictures of the one before end. */
  follow(): void {
    this.#session.set({ findPicture: this.#first });
    void this.#keeper?.then((keeper) => keeper.begin());
  }

  /** Keeps a picture where the open map is kept, or where a new one would be, and resolves to its hash. */
  async keep(file: Blob, apart = false): Promise<string> {
    return (await this.#load()).keep(file, apart);
  }

  /** A map on its way out, with its pictures in it. */
  async inlined(map: JourneyMap): Promise<{ readonly map: JourneyMap; readonly issues: readonly Issue[] }> {
    if (!hasKept(map)) return { map, issues: [] };
    const [keeper, { inlined }] = await Promise.all([this.#load(), import('./carried-pictures.js')]);
    return inlined(map, (hash) => keeper.get(hash));
  }

  /** A map on its way in, its pictures kept under their hashes. One that cannot be kept stays in the map. */
  async taken(map: JourneyMap, apart: boolean): Promise<JourneyMap> {
    try {
      const { taken } = await import('./carried-pictures.js');
      return await taken(map, (file) => this.keep(file, apart));
    } catch {
      return map;
    }
  }

  #first: FindPicture = () => {
    this.#load().catch(() => this.#session.set({ findPicture: undefined }));
    return undefined;
  };

  async #load(): Promise<PictureKeeper> {
    this.#keeper ??= import('./picture-keeper.js').then(({ PictureKeeper: Keeper }) => {
      const keeper = new Keeper(this.#maps(), this.#session);
      keeper.begin();
      return keeper;
    });
    try {
      return await this.#keeper;
    } catch (error) {
      this.#keeper = undefined;
      throw error;
    }
  }
}

function hasKept({ cards, evidence, personas }: JourneyMap): boolean {
  const isKept = (one: { readonly attachment?: string }): boolean => one.attachment !== undefined;
  return cards.some(isKept) || evidence.some(isKept) || personas.some(({ image }) => image?.startsWith('attachment:'));
}
