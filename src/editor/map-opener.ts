/** Decides which map is open: the page's own value, a stored one, the last one, a new one; and takes maps in and out. */
import { newId, type Id } from '../base/ids.js';
import type { Unsubscribe } from '../base/emitter.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { Issue, SpokenIssue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { MapLibrary } from '../storage/map-library.js';
import type { OpenMap } from '../storage/open-map.js';
import type { SaveStatus } from '../storage/save-queue.js';
import type { Sample, Template } from '../templates/index.js';
import { blankMap, isBlank, Snapshot } from './map-values.js';
import { whenIdle } from './idle.js';
import { importMap } from './map-import.js';
import type { OpenerHost } from './opener-host.js';
import { exportMap, speak, type ExportResult, type ImportOptions, type ImportResult } from './transfer.js';

const opened = message('said.opened', 'Opened “{title}”');
const gone = message('issue.map-not-found', 'This map is not kept in this browser');
const saved: SaveStatus = { state: 'saved' };

export class MapOpener {
  #host: OpenerHost;
  #library: MapLibrary | undefined;
  #open: OpenMap | undefined;
  #document: MapDocument | undefined;
  #readOnly = false;
  #value: JourneyMap | undefined;
  #issues: readonly Issue[] = [];
  #started = false;
  #opening: Promise<void> | undefined;
  #leave: Unsubscribe[] = [];
  #snapshot = new Snapshot();

  constructor(host: OpenerHost) {
    this.#host = host;
  }

  get document(): MapDocument | undefined {
    return this.#document;
  }

  /** The open map was made by a newer version, which this one must not change. */
  get readOnly(): boolean {
    return this.#readOnly || this.#open?.readOnly === true;
  }

  /** The open map as it is stored, if it is. */
  get kept(): OpenMap | undefined {
    return this.#open;
  }

  get status(): SaveStatus {
    return this.#open?.status ?? saved;
  }

  /** Whether there is nothing in the map yet. */
  get isBlank(): boolean {
    const reader = this.#document?.reader;
    return reader !== undefined && isBlank(reader);
  }

  get value(): JourneyMap | undefined {
    const document = this.#document;
    if (!document) return this.#value;
    return this.#snapshot.of(document);
  }

  whenSaved(): Promise<void> {
    return this.#open?.whenSaved() ?? Promise.resolve();
  }

  /** Opens what the attributes ask for, when they are first known and whenever they change. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const asksAnew = ['mapId', 'library', 'noStorage', 'storage'].some((name) => changed.has(name));
    // An element that has left the page may still draw once; it opens again when it comes back.
    if (!this.#host.isConnected || (this.#started && !asksAnew)) return;
    if (this.#started && this.#host.mapId === this.#document?.id && !changed.has('library') && !changed.has('storage'))
      return;
    this.#started = true;
    this.#opening = this.#begin();
  }

  /** Lets go of all; the next {@link follow} opens again, and a map that is kept nowhere else goes on where it was. */
  leave(): void {
    if (this.#document && !this.#open) this.#value = this.value;
    this.#release();
    this.#library?.close();
    this.#library = undefined;
    this.#started = false;
  }

  /** What was wrong with the map that was set or opened last. */
  get issues(): readonly SpokenIssue[] {
    return speak(this.#issues, this.#host.t);
  }

  setValue(value: unknown): void {
    if (value === undefined) return;
    const { map, issues, readOnly = false } = parseMap(value);
    this.#issues = issues;
    if (!map) return;
    if (this.#document?.id === map.id) {
      this.#document.setMap(map);
      return;
    }
    this.#value = map;
    if (!this.#started) return;
    if (!this.#host.mapId) this.#show(MapDocument.fromMap(map), readOnly);
    else
      void this.library
        ?.openOrCreate(map.id, () => map)
        .then((open) => {
          this.#take(open);
          this.#issues = issues;
          open.document.setMap(map);
        });
  }

  async open(id: Id): Promise<{ issues: readonly SpokenIssue[] }> {
    await this.#begun();
    const open = await this.library?.open(id);
    if (!open) return { issues: speak([{ level: 'error', code: 'map-not-found', message: gone }], this.#host.t) };
    this.#take(open);
    return { issues: speak(open.issues, this.#host.t) };
  }

  async create(template?: string): Promise<Id> {
    await this.#begun();
    await this.#host.languageReady;
    const { samples, templates } = await import('../templates/index.js');
    const from = template === undefined ? templates[0] : [...templates, ...samples].find(({ id }) => id === template);
    if (!from) throw new RangeError(`There is no template "${String(template)}"`);
    return this.keep(await this.#mapOf(from));
  }

  /** A template or sample chosen by the user: it fills a blank map, and is one of its own otherwise. */
  async start(from: Template | Sample): Promise<void> {
    const map = await this.#mapOf(from);
    const document = this.#document;
    if (document && this.isBlank) {
      document.setMap({ ...map, id: document.id });
      this.#host.mapChanged('opened');
    } else this.keep(map);
  }

  async importMap(data: string | object | Blob, options: ImportOptions): Promise<ImportResult> {
    await this.#begun();
    return importMap(this.#host, this, data, options);
  }

  async exportMap(format: string): Promise<ExportResult> {
    await this.#begun();
    return exportMap(this.#host, this.#document?.toMap(), format);
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
    if (this.#value && !mapId) return this.#show(MapDocument.fromMap(this.#value), false);
    const { library } = this;
    await this.#host.languageReady;
    const make = (): JourneyMap => this.#value ?? blankMap(this.#host.t, mapId || newId());
    let answers = true;
    const open = await (mapId
      ? library?.openOrCreate(mapId, make)
      : library?.openLast().catch(() => void (answers = false)));
    if (library !== this.#library) {
      open?.close();
      return;
    }
    if (open) this.#take(open);
    else this.keep(make());
    if (!answers) this.#replaceLater();
    // A value with the id of a stored map is that map's next state.
    if (open && this.#value?.id === open.id) open.document.setMap(this.#value);
  }

  async #mapOf(from: Template | Sample): Promise<JourneyMap> {
    const { t } = this.#host;
    const map = 'build' in from ? from.build(t, t.locale) : await from.load();
    return { ...map, id: newId() };
  }

  /** Shows a new map and keeps it, when maps are kept. */
  keep(map: JourneyMap): Id {
    const document = MapDocument.fromMap(map);
    const { library } = this;
    if (library) this.#take(library.create(document));
    else {
      this.#issues = [];
      this.#show(document, false);
    }
    return document.id;
  }

  /** Shows a map that this version must not change, and does not keep it. */
  showReadOnly(map: JourneyMap): void {
    this.#show(MapDocument.fromMap(map), true);
  }

  #take(open: OpenMap): void {
    this.#issues = open.issues;
    this.#show(open.document, false, open);
    this.#leave.push(open.changed.on(() => this.#host.mapChanged('saving')));
    if (open.standsIn) this.#replaceLater();
  }

  /** While the store does not answer, an empty map is in the place of a stored one. */
  #replaceLater(): void {
    const [blank, library] = [this.#open, this.#library];
    if (!blank || !library) return;
    const take = (stored: OpenMap): boolean => this.#open === blank && (this.#take(stored), true);
    void import('./stand-in.js').then(({ replaceWhenStoreAnswers }) => replaceWhenStoreAnswers(blank, library, take));
  }

  #show(document: MapDocument, readOnly: boolean, open?: OpenMap): void {
    this.#release();
    this.#document = document;
    this.#readOnly = readOnly;
    this.#open = open;
    this.#host.mapChanged('opened');
    if (!readOnly && !this.#host.readOnly) this.#leave.push(whenIdle(() => document.prepareEdits()));
    const { title } = document.reader.fields;
    // A map may be there before the language is.
    if (title) void this.#host.languageReady.then(() => this.#host.tell(this.#host.t(opened, { title })));
  }

  #release(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#open?.close();
    this.#open = undefined;
    this.#document = undefined;
  }
}
