/** The editor element: opens a map, draws it, and gives a page its attributes, methods and events. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Action, ActionArgs, Surface } from '../actions/action.js';
import { actions } from '../actions/index.js';
import type { ShortcutWishes } from '../actions/shortcut-wishes.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { Viewport } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { editingTools } from '../canvas/editing/tools.js';
import { heightOf } from '../canvas/scene.js';
import type { CanvasTool } from '../canvas/surface.js';
import type { Change } from '../document/change.js';
import { EditError } from '../document/edit-error.js';
import { formats } from '../formats/index.js';
import type { Format } from '../formats/format.js';
import { locales } from '../i18n/locales.js';
import { verbatim, type Locale, type Translate } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import type { SpokenIssue } from '../model/issue.js';
import type { JourneyMap, MapInput } from '../model/journey-map.js';
import { Session } from '../session/session.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import { faultMessages } from '../storage/storage-error.js';
import type { Sample, Template } from '../templates/index.js';
import { tokens } from '../theme/tokens.js';
import { Announcer } from './announcer.js';
import { ClipboardController } from './clipboard-controller.js';
import { damageNotice } from './damage-notice.js';
import { DialogController } from './dialog-controller.js';
import { Drawing } from './drawing-controller.js';
import { EditorDesk } from './desk-state.js';
import { editorStyles } from './editor-styles.js';
import { editorView } from './editor-view.js';
import { changedIds, send, type SaveState } from './events.js';
import { FileDropController } from './file-drop-controller.js';
import { HintsController } from './hints-controller.js';
import { HistoryController } from './history-controller.js';
import { KeyboardController } from './keyboard-controller.js';
import { LanguageController } from './language-controller.js';
import type { MapHistory } from './map-history.js';
import { MapHost, saveFile, type DialogName } from './map-host.js';
import { MapOpener } from './map-opener.js';
import { MinimapController } from './minimap-controller.js';
import { PanelController } from './panel-controller.js';
import { PicturesController } from './pictures-controller.js';
import { PrintController } from './print-controller.js';
import { ThumbnailController } from './thumbnail-controller.js';
import { TipsController } from './tips-controller.js';
import { ReminderController } from './reminder-controller.js';
import type { ExportResult, ImportOptions, ImportResult } from './transfer.js';
import { readPreferences, readSizes, writePreferences, writeSizes, type Preferences } from './preferences.js';
import { ViewsController } from './views-controller.js';
import { viewMenu, type Theme } from './view-menu.js';

/**
 * @summary An editor for customer-journey maps and service blueprints.
 * @fires {CustomEvent<{origin: 'user' | 'undo' | 'remote' | 'api', label: string, changed: ChangedIds}>} jm-change - Once per undoable step
 * @fires {CustomEvent<{ids: readonly string[]}>} jm-select - The selection changed
 * @fires {CustomEvent<{mapId: string}>} jm-open - Another map is open
 * @fires {CustomEvent<{state: SaveState, error?: string}>} jm-save-state - Whether every edit is kept
 * @fires {CustomEvent<{ids: readonly string[]}>} jm-before-delete - Cancelable
 * @fires {CustomEvent<{title: string, issues: readonly SpokenIssue[]}>} jm-before-import - Cancelable
 * @fires {CustomEvent<{format: string}>} jm-before-export - Cancelable
 */
export class JourneyMapElement extends LitElement {
  static override styles = [tokens, editorStyles];

  /** Which stored map to open; none: the last one not open in this page already, else a new one. */
  @property({ attribute: 'map-id' }) mapId = '';
  /** Name of the database that keeps the maps. */
  @property() library = 'journeymap';
  /** BCP 47; empty: the closest `lang`, else the browser's. */
  @property() locale = '';
  @property({ reflect: true }) theme: Theme = 'auto';
  /** Look, select and export, no edit. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  /** Keeps the map in memory only. */
  @property({ type: Boolean, attribute: 'no-storage' }) noStorage = false;
  /** Never shows the first steps uninvited. */
  @property({ type: Boolean, attribute: 'no-hints' }) noHints = false;
  /** Where maps are kept instead of IndexedDB. */
  @property({ attribute: false }) storage: StorageAdapter | undefined;
  /** Author of comments, votes and versions. */
  @property({ attribute: false }) user: { id: string; name: string; color?: string } | undefined;
  @property({ attribute: false }) laneKinds: readonly LaneKind[] = laneKinds;
  @property({ attribute: false }) formats: readonly Format[] = formats;
  @property({ attribute: false }) actions: readonly Action[] = actions;
  @property({ attribute: false }) locales: readonly Locale[] = locales;
  /** `false`: no shortcuts. An object: action id → its keys (`Mod+Shift+P`), or `null` for none. */
  @property({ attribute: false }) shortcuts: ShortcutWishes = true;

  @state() private said = '';
  @query('jm-canvas') private canvas!: JmCanvas | null;

  #session = new Session();
  /** The pictures of the open map, as the parts around this one ask for them. */
  readonly pictures: PicturesController = new PicturesController(() => this.#maps, this.#session);
  #language = new LanguageController(this);
  #maps = new MapOpener(this);
  #history = new HistoryController(this);
  #dialogs = new DialogController(this, this.#maps, () => this.#desk);
  #clipboard = new ClipboardController(
    this,
    () => this.#desk,
    (plan) => new Promise((answer) => void this.#dialogs.open('paste', { plan, answer })),
  );
  #drawing = new Drawing(this);
  #thumbnails = new ThumbnailController(this.#maps, () => this.#drawing.layout);
  #reminder = new ReminderController(this, this.#maps, this.#session);
  #panels = new PanelController(this, this.#session);
  #minimap = new MinimapController(this, this.#session);
  #hints = new HintsController(this, this.#session);
  #views = new ViewsController({
    element: this,
    session: this.#session,
    desk: () => this.#desk,
    canvas: () => this.canvas,
  });
  #host = new MapHost(this);
  #tools: readonly CanvasTool[] = [];
  #unhear: Unsubscribe[] = [];
  #announcer = new Announcer((text) => (this.said = text));
  #desk: EditorDesk | undefined;
  #kinds: LaneKinds = laneKindsOf(laneKinds);
  #actions: readonly Action[] = actions;
  #mirrored = false;
  #surface: Surface = {
    zoomTo: (to) => this.canvas?.zoomTo(to),
    zoomBy: (factor) => this.canvas?.zoomTo(this.#session.state.viewport.zoom * factor),
    heightOf: (lane) => this.canvas?.layout && heightOf(this.canvas.layout, lane),
    ...this.#panels.surface(() => this.canvas),
  };

  constructor() {
    super();
    new KeyboardController(this, () => this.#desk);
    new FileDropController(this, () => this.#desk);
    new TipsController(this);
    new PrintController(this);
    this.#session.onChange((changed) => {
      if (changed.has('selection')) send(this, 'jm-select', { ids: [...this.#session.state.selection] });
      if (changed.has('finding') || changed.has('sizes') || changed.has('wall')) this.requestUpdate();
      const map = this.#maps.document?.id;
      if (changed.has('sizes') && map && !this.noStorage) writeSizes(this.library, map, this.#session.state.sizes);
    });
  }

  /** What the element says its texts with. */
  get t(): Translate {
    return this.#language.t;
  }

  /** Resolves when the language is loaded. */
  get languageReady(): Promise<void> {
    return this.#language.ready;
  }

  /**
   * The open map as a frozen plain object. Setting opens a map by its id, or brings the open one to this state; what is no map
   * changes nothing, and {@link issues} says why.
   */
  get value(): JourneyMap | undefined {
    return this.#maps.value;
  }
  set value(map: MapInput | undefined) {
    this.#maps.setValue(map);
  }

  /** What was repaired or dropped when the open map was read. */
  get issues(): readonly SpokenIssue[] {
    return this.#maps.issues;
  }

  /** CSS px of the map's origin in the element, and the scale. */
  get viewport(): Viewport {
    return this.#session.state.viewport;
  }
  set viewport(viewport: Viewport) {
    this.#session.set({ viewport: { x: viewport.x, y: viewport.y, zoom: viewport.zoom } });
  }

  get saveState(): SaveState {
    return this.#maps.status.state;
  }

  /** Ids of what is selected. */
  get selection(): readonly Id[] {
    return [...this.#session.state.selection];
  }

  /** Opens a stored map. */
  open(mapId: Id): Promise<{ issues: readonly SpokenIssue[] }> {
    return this.#maps.open(mapId);
  }

  /** Begins a new map from a template or a sample, by its id; resolves to the map's id. */
  create(template?: string): Promise<Id> {
    return this.#maps.create(template);
  }

  /** Takes in a map; never throws on bad input: the issues say what was dropped or repaired. */
  importMap(data: string | object | Blob, options: ImportOptions = {}): Promise<ImportResult> {
    return this.#maps.importMap(data, options);
  }

  exportMap(format = 'json'): Promise<ExportResult> {
    return this.#maps.exportMap(format);
  }

  /** One transaction, one undo step, one `jm-change`; if the callback throws or a call is wrong, nothing changes. */
  edit<T>(label: string, recipe: (change: Change) => T): T {
    const document = this.#maps.document;
    if (!document || this.#maps.readOnly) throw new EditError('closed', 'no map is open for editing');
    return document.edit(verbatim(label), recipe, { origin: 'api' });
  }

  undo(): void {
    void this.#desk?.perform('undo');
  }

  redo(): void {
    void this.#desk?.perform('redo');
  }

  select(ids: Iterable<Id>): void {
    this.#session.select(ids);
  }

  scrollToCard(id: Id): void {
    this.#surface.reveal(id);
  }

  zoomTo(to: 'fit' | number): void {
    this.#surface.zoomTo(to);
  }

  /** Resolves when every edit so far is kept. */
  whenSaved(): Promise<void> {
    return this.#maps.whenSaved();
  }

  /** Does anything the user interface can do, by name; resolves to whether it could be done now. */
  async run(actionId: string, args: ActionArgs = {}): Promise<boolean> {
    return (await this.#desk?.perform(actionId, args)) ?? false;
  }

  /** Opens one of the editor's dialogs. */
  openDialog(name: DialogName, result?: ImportResult): void {
    void this.#dialogs.open(name, result);
  }

  /** Takes a file that the user gives: a copy of the open map may be merged with it. */
  takeFile(file: Blob): Promise<ImportResult> {
    return this.#dialogs.take(file);
  }

  /** The versions of the open map, as its dialog asks for them. */
  readonly openHistory = (): Promise<MapHistory | undefined> => this.#history.open();

  /** Exports the map and hands it to the browser's download. */
  async download(format: string): Promise<void> {
    const { data, fileName, mediaType } = await this.exportMap(format);
    if (!fileName) return;
    saveFile(data, fileName, mediaType);
    if (format === 'json')
      await this.openHistory().then(
        (history) => history?.exported(),
        () => undefined,
      );
  }

  /** Shows one sentence in the status line and tells it to screen readers. */
  tell(text: string): void {
    this.#announcer.say(text);
  }

  /** Pastes what the browser hands over when it is asked, e.g. by a menu. */
  pasteFromMenu(): Promise<void> {
    return this.#clipboard.pasteFromMenu();
  }

  focusMap(): void {
    this.#panels.focusMap(this.canvas);
  }

  /** Moves the focus to the fields of what is selected. */
  focusDetails(): void {
    void this.#panels.focusDetails();
  }

  override focus(): void {
    this.focusMap();
  }

  /** Another map came, or the state of saving changed: called by the part that opens maps. */
  mapChanged(what: 'opened' | 'saving'): void {
    const { document, status } = this.#maps;
    if (what === 'opened' && document) {
      this.#session.set({
        selection: new Set(),
        focus: undefined,
        header: undefined,
        editing: undefined,
        draft: undefined,
        finding: undefined,
        discussing: undefined,
        viewport: { x: 0, y: 0, zoom: 1 },
        sizes: this.noStorage ? {} : readSizes(this.library, document.id),
      });
      this.#views.opened(document.id);
      for (const undo of this.#unhear.splice(0)) undo();
      this.#unhear.push(
        document.onChange(({ origin, label, changed }) =>
          send(this, 'jm-change', { origin, label: label ? this.t(label) : '', changed: changedIds(changed) }),
        ),
        this.#announcer.watch(
          () => this.#desk,
          (listener) => document.onChange(listener),
        ),
      );
      this.#history.follow(document, this.#maps.kept !== undefined);
      this.#thumbnails.follow();
      this.#reminder.follow();
      this.pictures.follow();
      send(this, 'jm-open', { mapId: document.id });
    }
    if (what === 'saving') {
      const error = status.fault && this.t(faultMessages[status.fault]);
      send(this, 'jm-save-state', { state: status.state, ...(error && { error }) });
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved within the page is back before the task ends, and keeps its map.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#history.leave();
      this.#thumbnails.leave();
      this.#reminder.leave();
      this.#maps.leave();
      this.pictures.follow();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const turned = this.#mirrored !== (this.#language.direction === 'rtl');
    if (changed.has('actions') || changed.has('shortcuts') || turned) void this.#wishKeys();
    if (!this.hasUpdated) this.#recall();
    if (changed.has('laneKinds')) this.#kinds = laneKindsOf(this.laneKinds);
    this.#maps.follow(changed);
    this.#desk = this.#deskNow();
  }

  /** What a page wishes of the keys is rare, so the code for it is loaded then; meanwhile no key does what is not wished. */
  async #wishKeys(): Promise<void> {
    const { actions: list, shortcuts } = this;
    const mirrored = (this.#mirrored = this.#language.direction === 'rtl');
    const asTheyAre = shortcuts === true && !mirrored;
    this.#actions = asTheyAre ? list : list.map((action) => ({ ...action, shortcuts: [] }));
    if (asTheyAre) return;
    const { mirroredKeys, withShortcuts } = await import('../actions/shortcut-wishes.js');
    if (list !== this.actions || shortcuts !== this.shortcuts || mirrored !== this.#mirrored) return;
    this.#actions = withShortcuts(mirrored ? mirroredKeys(list) : list, shortcuts);
    this.requestUpdate();
  }

  /** One desk as long as nothing it holds is replaced, for panels listen anew to each. */
  #deskNow(): EditorDesk | undefined {
    const { document } = this.#maps;
    if (!document) return undefined;
    const parts = {
      document,
      session: this.#session,
      kinds: this.#kinds,
      t: this.t,
      readOnly: this.readOnly || this.#maps.readOnly,
      surface: this.#surface,
      host: this.#host,
      actions: this.#actions,
      user: this.user,
    };
    if (this.#desk?.holds(parts)) return this.#desk;
    this.#tools = editingTools(document);
    return new EditorDesk(parts);
  }

  protected override render(): TemplateResult | typeof nothing {
    const desk = this.#desk;
    if (!desk) return nothing;
    const { status, kept, isBlank } = this.#maps;
    const { reader } = desk.context;
    return html`${editorView({
        desk,
        session: this.#session,
        direction: this.#language.direction,
        layout: this.#drawing.layoutFor(reader, this.#kinds, this.t, this.#session.state.sizes),
        tools: this.#tools,
        status,
        kept: kept !== undefined,
        library: this.library,
        said: this.said,
        note: this.#reminder.note?.(),
        canvas: this.#canvasNow,
        panels: this.#panels,
        minimap: this.#minimap,
        hints: this.#hints,
        views: this.#views,
        damage: damageNotice(this.#maps, desk, () => this.requestUpdate()),
        viewItems: this.#viewItems,
        onMenu: this.#dialogs.onMenu,
        ...(isBlank && { start: this.#start }),
      })}
      <div class="dialogs" lang=${this.t.locale} dir=${this.#language.direction}>${this.#dialogs.render(desk)}</div>`;
  }

  #canvasNow = (): JmCanvas | null => this.canvas;

  #viewItems = () =>
    viewMenu({
      t: this.t,
      locales: this.locales,
      theme: this.theme,
      setLocale: (locale) => this.#prefer({ locale }),
      setTheme: (theme) => this.#prefer({ theme }),
    });

  #prefer(chosen: Preferences): void {
    Object.assign(this, chosen);
    if (!this.noStorage) writePreferences(this.library, chosen);
  }

  /** What the user chose last time, where the page itself says nothing. */
  #recall(): void {
    if (this.noStorage) return;
    const { locale, theme } = readPreferences(this.library);
    if (locale && !this.locale) this.locale = locale;
    if (theme && !this.hasAttribute('theme') && this.theme === 'auto') this.theme = theme;
  }

  #start = (from: Template | Sample | 'blank'): void => {
    if (from === 'blank') this.#desk?.run('add-stage');
    else void this.#maps.start(from).then(() => this.updateComplete.then(() => this.focusMap()));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'journey-map': JourneyMapElement;
  }
}
