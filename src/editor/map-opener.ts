/** Decides which map is open: the page's own value, a stored one, the last one, a new one; and takes maps in and out. */
import { newId, type Id } from '../base/ids.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { SpokenIssue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { MapLibrary } from '../storage/map-library.js';
import type { OpenMap } from '../storage/open-map.js';
import type { PageMap } from '../storage/page-maps.js';
import type { SaveStatus } from '../storage/save-queue.js';
import type { Sample, Template } from '../templates/index.js';
import { firstMap } from './first-map.js';
import type { LeftMaps } from './left-maps.js';
import { blankMap, isBlank, Snapshot } from './map-values.js';
import type { OpenerHost } from './opener-host.js';
import { ShownMap } from './shown-map.js';
import { exportMap, loadImport, speak, type ExportResult, type ImportOptions, type ImportResult } from './transfer.js';

const gone = message('issue.map-not-found', 'This map is not kept in this browser');

const beginnings = () => import('./beginnings.js');

export class MapOpener {
  #host: OpenerHost;
  #library: MapLibrary | undefined;
  #shown: ShownMap;
  #value: JourneyMap | undefined;
  #started = false;
  #opening: Promise<void> | undefined;
  #snapshot = new Snapshot();
  /** What the page itself set: when it sets another, it knows of the first. */
  #given: MapDocument | undefined;

  constructor(host: OpenerHost) {
    this.#host = host;
    this.#shown = new ShownMap(host, () => this.#library);
  }

  get document(): MapDocument | undefined {
    return this.#shown.document;
  }

  /** The open map was made by a newer version, which this one must not change. */
  get readOnly(): boolean {
    return this.#shown.readOnly;
  }

  /** The open map as it is stored, if it is. */
  get kept(): OpenMap | undefined {
    return this.#shown.open;
  }

  get status(): SaveStatus {
    return this.#shown.status;
  }

  /** The open map, when no store has all of it. */
  get unstored(): PageMap | undefined {
    return this.#shown.unstored;
  }

  /** Maps of this page that no store has. */
  get left(): LeftMaps {
    return this.#shown.left;
  }

  /** Whether there is nothing in the map yet. */
  get isBlank(): boolean {
    const reader = this.document?.reader;
    return reader !== undefined && isBlank(reader);
  }

  get value(): JourneyMap | undefined {
    const { document } = this;
    if (!document) return this.#value;
    return this.#snapshot.of(document);
  }

  whenSaved(): Promise<void> {
    return this.kept?.whenSaved() ?? Promise.resolve();
  }

  /** Opens what the attributes ask for, when they are first known and whenever they change. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const asksAnew = ['mapId', 'library', 'noStorage', 'storage'].some((name) => changed.has(name));
    // An element that has left the page may still draw once; it opens again when it comes back.
    if (!this.#host.isConnected || (this.#started && !asksAnew)) return;
    if (this.#started && this.#host.mapId === this.document?.id && !changed.has('library') && !changed.has('storage'))
      return;
    this.#started = true;
    this.#opening = this.#begin();
  }

  /** Lets go of all; the next {@link follow} opens again, and a map that is kept nowhere else goes on where it was. */
  leave(): void {
    if (this.document && !this.kept) {
      this.#value = this.value;
      this.#shown.forget();
    }
    this.#shown.release();
    this.#library?.close();
    this.#library = undefined;
    this.#started = false;
  }

  /** What was wrong with the map that was set or opened last. */
  get issues(): readonly SpokenIssue[] {
    return speak(this.#shown.issues, this.#host.t);
  }

  setValue(value: unknown): void {
    if (value === undefined) return;
    const { map, issues, readOnly = false } = parseMap(value);
    this.#shown.issues = issues;
    if (!map) return;
    if (this.document?.id === map.id) {
      this.document.setMap(map);
      return;
    }
    this.#value = map;
    if (!this.#started) return;
    if (!this.#host.mapId) {
      if (this.document === this.#given) this.#shown.forget();
      this.#given = MapDocument.fromMap(map);
      this.#shown.show(this.#given, readOnly);
    } else
      void this.library
        ?.openOrCreate(map.id, () => map)
        .then((open) => {
          this.#shown.take(open);
          this.#shown.issues = issues;
          open.document.setMap(map);
        });
  }

  async open(id: Id): Promise<{ issues: readonly SpokenIssue[] }> {
    await this.#begun();
    if (this.unstored?.document.id === id && this.status.state !== 'saving') return { issues: [] };
    const left = await this.left.take(id);
    if (left) {
      this.#shown.retake(left);
      return { issues: [] };
    }
    const open = await this.library?.open(id);
    if (!open) return { issues: speak([{ level: 'error', code: 'map-not-found', message: gone }], this.#host.t) };
    this.#shown.take(open);
    return { issues: speak(open.issues, this.#host.t) };
  }

  async create(template?: string): Promise<Id> {
    await this.#begun();
    await this.#host.languageReady;
    const { beginningOf, mapFrom } = await beginnings();
    return this.keep(await mapFrom(await beginningOf(template), this.#host.t));
  }

  /** A template or sample chosen by the user: it fills a blank map, and is one of its own otherwise. */
  async start(from: Template | Sample): Promise<void> {
    const map = await (await beginnings()).mapFrom(from, this.#host.t);
    const { document } = this;
    if (document && this.isBlank) {
      document.setMap({ ...map, id: document.id });
      this.#host.mapChanged('opened');
    } else this.keep(map);
  }

  async importMap(data: string | object | Blob, options: ImportOptions): Promise<ImportResult> {
    await this.#begun();
    const importMap = await loadImport();
    return importMap(this.#host, this, data, options);
  }

  async exportMap(format: string): Promise<ExportResult> {
    await this.#begun();
    return exportMap(this.#host, this.document?.toMap(), format);
  }

  /** The maps this element keeps its own among; none when nothing is kept. */
  get library(): MapLibrary | undefined {
    const { noStorage, storage, library } = this.#host;
    if (noStorage) return undefined;
    return (this.#library ??= new MapLibrary(library, storage));
  }

  /** A call made right after the element came waits for the map it opens by itself, which would else come over it. */
  async #begun(): Promise<void> {
    if (this.#host.isConnected) await this.#host.updateComplete;
    await this.#opening?.catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const { mapId } = this.#host;
    this.#library?.close();
    this.#library = undefined;
    if (this.#value && !mapId) return this.#shown.show((this.#given = MapDocument.fromMap(this.#value)));
    const { library } = this;
    await this.#host.languageReady;
    const make = (): JourneyMap => this.#value ?? blankMap(this.#host.t, mapId || newId());
    const { open, left, answers } = await firstMap(library, this.left, mapId, make);
    if (library !== this.#library) {
      open?.close();
      if (left) this.left.leave(left);
      return;
    }
    if (left) return this.#shown.retake(left);
    if (open) this.#shown.take(open);
    else this.keep(make());
    if (!answers) this.#shown.replaceLater();
    // A value with the id of a stored map is that map's next state.
    if (open && this.#value?.id === open.id) open.document.setMap(this.#value);
  }

  /** Shows a new map and keeps it, when maps are kept. */
  keep(map: JourneyMap | MapDocument): Id {
    const document = map instanceof MapDocument ? map : MapDocument.fromMap(map);
    const { library } = this;
    if (library) this.#shown.take(library.create(document));
    else {
      this.#shown.issues = [];
      this.#shown.show(document);
    }
    return document.id;
  }

  /** Whether a new map may have this id. */
  async isFree(id: Id): Promise<boolean> {
    return !(await this.left.has(id)) && ((await this.library?.isFree(id)) ?? true);
  }

  /** Shows a map that this version must not change, and does not keep it. */
  showReadOnly(map: JourneyMap): void {
    this.#shown.show(MapDocument.fromMap(map), true);
  }
}
