/** The pictures of the open map; how they are found and kept is loaded when the first one is drawn or put in. */
import type { Session } from '../session/session.js';
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
    const session = this.#session;
    if (this.#keeper) void this.#keeper.then((keeper) => keeper.begin());
    else session.set({ findPicture: () => void this.keeper().catch(() => session.set({ findPicture: undefined })) });
  }

  /** Rejects when its code does not come; the next time it is asked for again. */
  keeper(): Promise<PictureKeeper> {
    return (this.#keeper ??= import('./picture-keeper.js').then(
      ({ PictureKeeper: Keeper }) => new Keeper(this.#maps(), this.#session),
      (error: unknown) => {
        this.#keeper = undefined;
        throw error;
      },
    ));
  }
}
