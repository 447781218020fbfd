/** Tells by a class on the pane that the map is moving, so that its layers are composited and not painted again. */

/** ms without a movement after which the map rests. */
const pause = 200;

export class Movement {
  #pane: HTMLElement;
  #onRest: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(pane: HTMLElement, onRest: () => void) {
    this.#pane = pane;
    this.#onRest = onRest;
  }

  get going(): boolean {
    return this.#resting !== undefined;
  }

  /** The map moved. */
  go(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.stop();
      this.#onRest();
    }, pause);
    this.#pane.classList.add('moving');
  }

  stop(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#pane.classList.remove('moving');
  }
}
