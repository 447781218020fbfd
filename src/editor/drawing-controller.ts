/** The layout of the open map: measured with the fonts of the element, and made anew when they or the language change. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DomMetrics } from '../canvas/measure-dom.js';
import type { Translate } from '../i18n/translate.js';
import type { LaneKinds } from '../layout/lane-kind.js';
import { layoutMap } from '../layout/map-layout.js';
import type { Measure } from '../layout/measure.js';
import type { Sizes } from '../layout/sizes.js';
import type { MapLayout } from '../layout/places.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { MapReader } from '../model/map-index.js';

export interface DrawingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Drawing implements ReactiveController {
  #host: DrawingHost;
  #metrics: DomMetrics | undefined;
  #measure: Measure | undefined;
  #layout: MapLayout | undefined;
  #of: readonly unknown[] = [];

  constructor(host: DrawingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#fonts().connect();
  }

  hostDisconnected(): void {
    this.#metrics?.disconnect();
  }

  /** What was drawn last. */
  get layout(): MapLayout | undefined {
    return this.#layout;
  }

  /** The layout for these parts: the same one as long as they and the fonts are. */
  layoutFor(reader: MapReader, kinds: LaneKinds, t: Translate, sizes?: Sizes): MapLayout {
    const parts = [reader, kinds, t, sizes?.stepWidth, sizes?.headerWidth];
    if (this.#layout && parts.every((part, at) => part === this.#of[at])) return this.#layout;
    this.#of = parts;
    this.#measure ??= createMeasure(this.#fonts());
    return (this.#layout = layoutMap(reader, kinds, this.#measure, t, { ...sizes, lazy: true }));
  }

  #fonts(): DomMetrics {
    if (this.#metrics) return this.#metrics;
    const metrics = new DomMetrics(this.#host.renderRoot as ShadowRoot);
    metrics.onChange(() => {
      // A new layout, not the old one reset: whoever draws it sees that it is another.
      this.#layout = undefined;
      this.#host.requestUpdate();
    });
    return (this.#metrics = metrics);
  }
}
