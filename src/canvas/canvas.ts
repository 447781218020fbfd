/** The drawing surface: a map drawn through its layout, moved, walked and selected in; tools that edit are attached to it. */
import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { Point, Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import { createTranslate, type Translate } from '../i18n/translate.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Editing, Place, Session, SessionState } from '../session/session.js';
import { toMap, type Camera } from './camera.js';
import { cardStyles } from './card-styles.js';
import { canvasStyles } from './canvas-styles.js';
import { placeIn } from './client-place.js';
import { canvasView } from './canvas-view.js';
import { headerStyles } from './header-styles.js';
import { FoldController } from './fold-controller.js';
import { FocusController } from './focus-controller.js';
import { PointerController } from './pointer-controller.js';
import { drawnParts, heldIds, type Marking, type Preview } from './scene.js';
import { pickFrom, type CanvasTool, type Layer, type Picked, type Surface } from './surface.js';
import { SettleController } from './settle-controller.js';
import { ViewController } from './view-controller.js';

/**
 * @summary Draws a map; the cells in sight are in the DOM, far away one canvas is painted instead.
 * @event {CustomEvent<{id: string}>} jm-fold - A stage or lane is folded or unfolded; prevented by whoever keeps that in the map
 * @event {CustomEvent<{count: number}>} jm-boxed - Cards are selected by a box around them
 * @event jm-text-gone - The text being typed was deleted in another window
 * @event {CustomEvent<MenuRequest>} jm-menu - A menu is wanted at a place; prevented by whoever opens one
 * @csspart card - A card drawn as a box
 * @csspart point - Where a point of a curve is gripped
 * @csspart stage - The header of a stage
 * @csspart step - The header of a step
 * @csspart lane-header - The header of a lane
 */
export class JmCanvas extends LitElement implements Surface {
  static override styles = [canvasStyles, cardStyles, headerStyles];

  /** The map. Its changes go to the layout from here, so that both are drawn in the same state. */
  @property({ attribute: false }) declare reader: MapReader;
  @property({ attribute: false }) declare layout: MapLayout;
  @property({ attribute: false }) declare session: Session;
  @property({ attribute: false }) declare t: Translate;
  @property({ type: Boolean, attribute: 'readonly' }) declare readOnly: boolean;
  /** Draws the map from right to left. */
  @property({ type: Boolean }) declare mirrored: boolean;
  /** Nothing stands around the map: its title is in the corner, and comments, which could not be opened, are not counted. */
  @property({ type: Boolean }) declare titled: boolean;
  /** What a view says of each card; another function when it says something else. */
  @property({ attribute: false }) declare marking: Marking | undefined;
  /** What an editor adds; each listens until it is taken away. */
  @property({ attribute: false }) declare tools: readonly CanvasTool[];

  #view = new ViewController(this);
  #focus = new FocusController(this, this.#view);
  #folds = new FoldController(this);
  #pointer = new PointerController(this, this.#view, this.#focus);
  #preview: Preview | undefined;
  #held = '';
  #heard: Unsubscribe[] = [];
  #attached: Unsubscribe[] = [];
  #darkness = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.t = createTranslate('en');
    this.readOnly = false;
    this.mirrored = false;
    this.titled = false;
    this.tools = [];
    new SettleController(this);
  }

  get camera(): Camera {
    return this.#view.camera;
  }

  get pane(): HTMLElement {
    return this.renderRoot.querySelector('.pane') as HTMLElement;
  }

  get grid(): HTMLElement {
    return this.pane.querySelector('[role="grid"]') as HTMLElement;
  }

  /** Whether the map is so far away that it is one picture. */
  get inOverview(): boolean {
    return this.#view.far;
  }

  /** `fit` shows the whole map, at most at 100 %; a number keeps what is in the middle there. */
  zoomTo(to: 'fit' | number): void {
    this.#view.zoomTo(to);
  }

  panBy(by: Point): void {
    this.#view.panBy(by);
  }

  /** Brings a card, a place, a step or a lane into sight. */
  reveal(what: Id | Place): void {
    this.#folds.uncover(what);
    const rect = typeof what === 'string' ? this.#focus.rectTo(what) : this.rectOfPlace(what);
    if (rect) this.#view.reveal(rect);
  }

  revealRect(rect: Rect): void {
    this.#view.reveal(rect);
  }

  readonly focusHeader = (id: Id): void => this.#focus.focusHeader(id);
  focusPlace(place: Place, options?: Parameters<Surface['focusPlace']>[1]): void {
    this.#folds.uncover(place);
    this.#focus.focus(place, options);
  }

  /** Puts the focus where it was, on the first place, or on the map that has none. */
  override focus(): void {
    const { active } = this.#focus;
    if (active) this.#focus.focus(active);
    else this.grid?.focus({ preventScroll: true });
  }

  /** Opens a text for typing, once an editor has attached the tool that does it. */
  startEditing(editing: Editing): void {
    if (this.readOnly) return;
    if ('id' in editing) this.#folds.uncover(editing.id);
    this.session.set({ editing });
  }

  rectOfPlace(place: Place): Rect | undefined {
    return this.#focus.rectOf(place);
  }

  elementOf(place: Place): HTMLElement | undefined {
    return this.#focus.elementOf(place);
  }

  layer(name: Layer): HTMLElement {
    return this.#view.layer(name);
  }

  pick(event: Event): Picked {
    return pickFrom(event);
  }

  box(): DOMRect {
    return this.getBoundingClientRect();
  }

  place(client: Point): Point {
    return placeIn(this, client, this.mirrored);
  }

  mapPoint(client: Point): Point {
    return toMap(this.place(client), this.camera, this.layout);
  }

  showPreview(preview: Preview | undefined): void {
    this.#preview = preview;
    this.requestUpdate();
  }

  onFrame(listener: () => void): Unsubscribe {
    return this.#view.frames.on(listener);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#darkness.addEventListener('change', this.repaint);
    if (this.hasUpdated) this.requestUpdate('reader');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#darkness.removeEventListener('change', this.repaint);
    for (const list of [this.#heard, this.#attached]) drop(list);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.reader || !this.layout || !this.session) return;
    if (changed.has('reader') || changed.has('session') || changed.has('layout')) this.#listen();
    this.#view.look();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.reader || !this.layout || !this.session || !this.isConnected) return;
    const parts = ['tools', 'readOnly', 'reader', 'session'] as const;
    if (parts.some((part) => changed.has(part))) this.#attach();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { reader, layout, session, t, readOnly, marking } = this;
    const range = this.#view.range;
    if (!reader || !layout || !session || !range) return nothing;
    const seen = { reader, layout, state: session.state, t, readOnly, mirrored: this.mirrored, marking };
    const scene = { ...seen, alone: this.titled, active: this.#focus.active, preview: this.#preview };
    return canvasView(scene, {
      range,
      drawn: this.#view.drawn,
      far: this.#view.far,
      titled: this.titled,
      focus: this.#focus,
      pointer: this.#pointer,
    });
  }

  #listen(): void {
    drop(this.#heard);
    this.#folds.follow();
    this.#heard.push(
      this.reader.onChange((changed) => {
        this.layout.update(changed);
        // The selection never names what is no longer there.
        this.session.select([...this.session.state.selection].filter((id) => this.reader.kindOf(id) !== undefined));
        this.requestUpdate();
      }),
      this.session.onChange((changed) => this.#sessionChanged(changed)),
    );
  }

  #sessionChanged(changed: ReadonlySet<keyof SessionState>): void {
    if (changed.has('viewport')) this.#view.schedule();
    this.#folds.hear(changed);
    // A draft follows the pointer without a new rendering; its tool shows it.
    const held = changed.has('draft') ? heldIds(this.session.state) : this.#held;
    if (held !== this.#held || drawnParts.some((part) => changed.has(part))) this.requestUpdate();
    this.#held = held;
  }

  #attach(): void {
    drop(this.#attached);
    if (!this.readOnly) this.#attached.push(...this.tools.map((tool) => tool.attach(this)));
  }

  /** Reads the colours again: the theme changed. */
  readonly repaint = (): void => {
    this.#view.painter?.forget(true);
    this.#view.schedule();
  };
}

const drop = (list: Unsubscribe[]): void => list.splice(0).forEach((undo) => undo());
