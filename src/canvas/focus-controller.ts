/** Focus in the grid: one Tab stop, keys that walk, and a place that stays real when the map changes (R3). */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Place, Session } from '../session/session.js';
import { keyOf } from '../ui/key-press.js';
import { visibleRect } from './camera.js';
import { FocusTrail, same } from './focus-trail.js';
import { rectOfId } from './scene.js';
import { pickFrom, type FocusOptionsOfPlace } from './surface.js';
import type { ViewController } from './view-controller.js';
import { firstPlace, walk, type Way } from './walk.js';

export interface FocusHost extends ReactiveControllerHost, HTMLElement {
  readonly layout?: MapLayout;
  readonly reader?: MapReader;
  readonly session?: Session;
  readonly mirrored: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const ways: Readonly<Record<string, readonly [plain: Way, withControl: Way]>> = {
  ArrowLeft: ['left', 'stage-left'],
  ArrowRight: ['right', 'stage-right'],
  ArrowUp: ['up', 'up'],
  ArrowDown: ['down', 'down'],
  Home: ['lane-start', 'map-start'],
  End: ['lane-end', 'map-end'],
  PageUp: ['page-up', 'page-up'],
  PageDown: ['page-down', 'page-down'],
};

/** What the map calls left is right when it is drawn from right to left: arrows go where they point. */
function mirroredKey(key: string): string {
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

export class FocusController implements ReactiveController {
  #host: FocusHost;
  #view: ViewController;
  #trail = new FocusTrail();
  /** Focus goes to the active place after the next rendering. */
  #wanted = false;
  /** The focus was last moved by a key. */
  #byKey = false;
  /** Focus was in the grid before the rendering, and must be there after it. */
  #had = false;

  constructor(host: FocusHost, view: ViewController) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** The place with the Tab stop: the focus, or the first of the map before anything had it. */
  get active(): Place | undefined {
    const { reader, layout, session } = this.#host;
    if (!reader || !layout || !session) return undefined;
    return session.state.focus ?? firstPlace({ reader, layout });
  }

  hostUpdate(): void {
    const { reader, layout, session } = this.#host;
    if (!reader || !layout || !session) return;
    const root = this.#host.renderRoot as ShadowRoot;
    this.#had = !!root.activeElement?.closest('[role="grid"]');
    const focus = this.#trail.follow(reader, layout, session.state.focus);
    if (focus !== session.state.focus) session.set({ focus });
    const { header } = session.state;
    if (header !== undefined && reader.kindOf(header) === undefined) session.set({ header: undefined });
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    // The grid has the focus itself only as long as no place can have it; Firefox then takes it away a moment later.
    const lost = this.#had && (!root.activeElement || root.activeElement.matches('[role="grid"]:not([tabindex])'));
    const wanted = this.#wanted || lost;
    this.#wanted = false;
    this.#had = false;
    // What is being typed into keeps the focus; it comes back here afterwards.
    if (!wanted || this.#host.session?.state.editing) return;
    const place = this.active;
    const header = this.#headerElement();
    const element = header ?? (place ? this.elementOf(place) : root.querySelector<HTMLElement>('[role="grid"]'));
    // Firefox shows the ring of a focus set by a key only when told to.
    const options: FocusOptions & { focusVisible?: boolean } = { preventScroll: true };
    if (this.#byKey) options.focusVisible = true;
    element?.focus(options);
  }

  elementOf({ lane, step, card }: Place): HTMLElement | undefined {
    const escape = CSS.escape;
    const selector =
      card === undefined
        ? `.cell[data-lane="${escape(lane)}"][data-step="${escape(step)}"]`
        : `[data-card="${escape(card)}"]`;
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
  }

  rectOf({ lane, step, card }: Place): Rect | undefined {
    const { layout } = this.#host;
    layout?.prepare(Infinity);
    const drawn = card === undefined ? undefined : layout?.rectOf(card);
    if (drawn) return drawn;
    const atStep = layout?.steps.find((place) => place.step.id === step);
    const atLane = layout?.lanes.find((place) => place.lane.id === lane);
    return atStep && atLane && { x: atStep.x, y: atLane.y, width: atStep.width, height: atLane.height };
  }

  focus(place: Place, options: FocusOptionsOfPlace = {}): void {
    const { session } = this.#host;
    if (!session) return;
    this.#byKey = false;
    session.set({ focus: place, header: undefined });
    if (options.select) this.#select(session, place, options.select);
    const rect = options.reveal === false ? undefined : this.rectOf(place);
    if (rect) this.#view.reveal(rect);
    this.#wanted = true;
    this.#host.requestUpdate();
  }

  /** To a header: it is selected, so that every command is about it. */
  focusHeader(id: Id): void {
    const { session, layout } = this.#host;
    if (!session || !layout) return;
    session.set({ header: id });
    session.select([id]);
    const rect = this.rectTo(id);
    if (rect) this.#view.reveal(rect);
    this.#wanted = true;
    this.#host.requestUpdate();
  }

  /** What is to be brought into sight for this: of a lane, step or stage only along its own way, not at its first cell. */
  rectTo(id: Id): Rect | undefined {
    const { layout } = this.#host;
    const rect = layout && rectOfId(layout, id);
    if (!rect || layout.rectOf(id)) return rect;
    const seen = visibleRect(this.#view.camera, layout, this.#view.size);
    return layout.lanes.some(({ lane }) => lane.id === id)
      ? { ...rect, x: seen.x + seen.width / 2, width: 0 }
      : { ...rect, y: seen.y + seen.height / 2, height: 0 };
  }

  #headerElement(): HTMLElement | undefined {
    const id = this.#host.session?.state.header;
    if (id === undefined) return undefined;
    const names = ['data-stage', 'data-step-header', 'data-row-header'];
    const selector = names.map((name) => `[${name}="${CSS.escape(id)}"]`).join();
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
  }

  onFocusIn = (event: Event): void => {
    const { session } = this.#host;
    const { place } = pickFrom(event);
    if (!session || !place) return;
    if (!same(session.state.focus, place)) session.set({ focus: place });
    session.set({ header: undefined });
    // Only for the keyboard: a map that moves under a pressed pointer would lose what is meant.
    const target = event.composedPath()[0];
    const rect = target instanceof Element && target.matches(':focus-visible') ? this.rectOf(place) : undefined;
    if (rect) this.#view.reveal(rect);
  };

  onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (event.defaultPrevented || event.altKey || !key) return;
    // With both held the arrows move a stage, step or lane: actions of the editor.
    if (event.shiftKey && (event.ctrlKey || event.metaKey) && key.startsWith('Arrow')) return;
    if (key === 'Escape') this.#clear(event);
    else this.#walk(event);
  };

  #walk(event: KeyboardEvent): void {
    const { reader, layout, session } = this.#host;
    const from = this.active;
    const pressed = keyOf(event);
    const key = this.#host.mirrored ? mirroredKey(pressed) : pressed;
    const pair = Object.hasOwn(ways, key) ? ways[key] : undefined;
    if (!pair || !from || !reader || !layout || !session) return;
    const way = event.ctrlKey || event.metaKey ? pair[1] : pair[0];
    const page = (this.#view.size.height - this.#view.camera.top) / this.#view.camera.zoom;
    // The keys are ours even at the edge of the map: a page that scrolled away then would surprise.
    event.preventDefault();
    const { header } = session.state;
    if (header !== undefined) {
      void this.#walkHeaders(header, way);
      return;
    }
    const to = walk({ reader, layout, page }, from, way);
    // Beyond the edge of the grid are its headers.
    const beyond = way === 'up' ? from.step : way === 'left' ? from.lane : undefined;
    if (beyond !== undefined && same(to, from) && !event.shiftKey) {
      this.focusHeader(beyond);
      this.#byKey = true;
      return;
    }
    if (event.shiftKey && from.card !== undefined) session.select([...session.state.selection, from.card]);
    this.focus(to, { select: event.shiftKey ? 'add' : 'only' });
    this.#byKey = true;
  }

  /** The ways among headers come when one is first left by a key. */
  async #walkHeaders(from: Id, way: Way): Promise<void> {
    const { walkHeaders } = await import('./header-walk.js');
    const { reader, layout, session } = this.#host;
    if (!reader || !layout || session?.state.header !== from) return;
    const stop = walkHeaders({ reader, layout, came: session.state.focus }, from, way);
    if (stop && 'header' in stop) this.focusHeader(stop.header);
    else if (stop) this.focus(stop.place, { select: 'only' });
    this.#byKey = true;
  }

  #select(session: Session, { card }: Place, how: 'only' | 'add'): void {
    const before = how === 'add' ? session.state.selection : [];
    session.select(card === undefined ? before : [...before, card]);
  }

  /** Esc gives up the selection first; with none it belongs to whoever is around the map. */
  #clear(event: KeyboardEvent): void {
    const { session } = this.#host;
    const { active } = this;
    if (session?.state.header !== undefined && active) {
      event.preventDefault();
      session.select([]);
      this.focus(active);
      this.#byKey = true;
      return;
    }
    if (!session?.state.selection.size) return;
    event.preventDefault();
    session.select([]);
  }
}
