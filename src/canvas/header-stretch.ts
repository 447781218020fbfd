/** Beyond the scales that headers have, their places follow the zoom and their words do not: laid out anew, or stretched. */

/** By how much headers may be stretched while the map is zoomed. */
const most = 1.1;

/** While the map is zoomed, headers are only now and then laid out anew, for that costs more than all the rest of a frame. */
export class HeaderStretch {
  #layers: readonly HTMLElement[];
  #ratio = 1;

  constructor(layers: readonly HTMLElement[]) {
    this.#layers = layers;
  }

  /** `ratio` is the zoom over the scale of the headers; returns how far the layers must be stretched to show it. */
  follow(ratio: number, moving: boolean): number {
    const stretch = ratio / this.#ratio;
    if (moving && stretch > 1 / most && stretch < most) return stretch;
    if (ratio !== this.#ratio) for (const { style } of this.#layers) style.setProperty('--_r', String(ratio));
    this.#ratio = ratio;
    return 1;
  }
}
