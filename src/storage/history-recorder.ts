/** Keeps a version of an open map now and then: as it was opened, after some edits or minutes of work, and when it is left. */
import type { MapDocument } from '../document/map-document.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { History } from './history.js';

export interface RecorderOptions {
  readonly history: History;
  readonly document: MapDocument;
  readonly author: () => string | undefined;
  /** After so many edits a version is kept, or after so many ms in which at least one was made. */
  readonly edits?: number;
  readonly time?: number;
}

export class HistoryRecorder {
  #options: RecorderOptions;
  #edits = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** The state in which the map was before the first edit here: what an earlier visit left, if no version has it. */
  async opened(map: JourneyMap): Promise<void> {
    await this.#options.history.keep(map, { reason: 'opened' }).catch(() => undefined);
  }

  /** Something was edited here. */
  edited(): void {
    const { edits = 50, time = 600_000 } = this.#options;
    this.#edits++;
    if (this.#edits >= edits) void this.keepNow();
    else this.#timer ??= setTimeout(() => void this.keepNow(), time);
  }

  /** Keeps the present state if it was edited since the last time. A history that fails never disturbs the editing. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#edits) return;
    this.#edits = 0;
    const { history, document, author } = this.#options;
    const map = document.toMap();
    if (isEmpty(map)) return;
    await history.keep(map, { reason: 'work', author: author() }).catch(() => undefined);
  }

  /** The map is left: its last state is kept. */
  async end(): Promise<void> {
    await this.keepNow();
  }
}

function isEmpty({ stages, lanes, cards }: JourneyMap): boolean {
  return !stages.length && !lanes.length && !cards.length;
}
