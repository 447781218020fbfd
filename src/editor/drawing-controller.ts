/** The layout of the open map: measured with the fonts of the element, and made anew when they or the language change. */
import { approximateMetrics } from '../layout/measure.js';
import type { Translate } from '../i18n/translate.js';
import type { LaneKinds } from '../layout/lane-kind.js';
import { layoutMap } from '../layout/map-layout.js';
import type { MapLayout } from '../layout/places.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { MapReader } from '../model/map-index.js';

export class Drawing {
  #layout: MapLayout | undefined;
  #of: readonly unknown[] = [];

  /** The layout for these parts: the same one as long as they are. */
  layoutFor(reader: MapReader, kinds: LaneKinds, t: Translate): MapLayout {
    const parts = [reader, kinds, t];
    if (this.#layout && parts.every((part, at) => part === this.#of[at])) return this.#layout;
    this.#of = parts;
    return (this.#layout = layoutMap(reader, kinds, createMeasure(approximateMetrics), t));
  }
}
