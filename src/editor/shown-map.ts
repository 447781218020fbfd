/** The map that an element shows: how it stands with saving, and what becomes of it when another one comes. */
import type { Unsubscribe } from '../base/emitter.js';
import type { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { MapLibrary } from '../storage/map-library.js';
import type { OpenMap } from '../storage/open-map.js';
import type { PageMap } from '../storage/page-maps.js';
import type { SaveStatus } from '../storage/save-queue.js';
import { whenIdle } from './idle.js';
import { LeftMaps } from './left-maps.js';
import type { OpenerHost } from './opener-host.js';

const opened = message('said.opened', 'Opened “{title}”');
const saved: SaveStatus = { state: 'saved' };

export class ShownMap {
  document: MapDocument | undefined;
  /** It is stored, or on its way there. */
  open: OpenMap | undefined;
  /** What was wrong with the map that was set or opened last. */
  issues: readonly Issue[] = [];
  /** Maps that were left and that no store has. */
  readonly left = new LeftMaps();
  #host: OpenerHost;
  #library: () => MapLibrary | undefined;
  #readOnly = false;
  #leave: Unsubscribe[] = [];

  constructor(host: OpenerHost, library: () => MapLibrary | undefined) {
    this.#host = host;
    this.#library = library;
  }

  /** It was made by a newer version, which this one must not change. */
  get readOnly(): boolean {
    return this.#readOnly || this.open?.readOnly === true;
  }

  get status(): SaveStatus {
    return this.open?.status ?? saved;
  }

  /** The map, when no store has all of it. */
  get unstored(): PageMap | undefined {
    const { document, open } = this;
    if (!document || this.readOnly || open?.status.state === 'saved') return undefined;
    return { document, open, library: this.#library() };
  }

  show(document: MapDocument, readOnly = false, open?: OpenMap): void {
    this.release();
    this.document = document;
    this.open = open;
    this.#readOnly = readOnly;
    this.#host.mapChanged('opened');
    if (!readOnly && !this.#host.readOnly) this.#leave.push(whenIdle(() => document.prepareEdits()));
    const { title } = document.reader.fields;
    // A map may be there before the language is.
    if (title) void this.#host.languageReady.then(() => this.#host.tell(this.#host.t(opened, { title })));
  }

  take(open: OpenMap): void {
    this.issues = open.issues;
    this.show(open.document, false, open);
    this.#leave.push(open.changed.on(() => this.#host.mapChanged('saving')));
    if (open.standsIn) this.replaceLater();
  }

  /** Shows a map again that was left. */
  retake({ document, open }: PageMap): void {
    if (open) return this.take(open);
    this.issues = [];
    this.show(document);
  }

  /** While the store does not answer, an empty map is in the place of a stored one. */
  replaceLater(): void {
    const [blank, library] = [this.open, this.#library()];
    if (!blank || !library) return;
    const take = (stored: OpenMap): boolean => this.open === blank && (this.take(stored), true);
    void import('./stand-in.js').then(({ replaceWhenStoreAnswers }) => replaceWhenStoreAnswers(blank, library, take));
  }

  /** It has another owner from here on: it is not held for this page. */
  forget(): void {
    this.document = undefined;
  }

  release(): void {
    for (const leave of this.#leave.splice(0)) leave();
    const { document, open } = this;
    if (document && !this.#readOnly) this.left.leave({ document, open, library: this.#library() });
    else open?.close();
    this.open = undefined;
    this.document = undefined;
  }
}
