/** Folds stages and lanes by the pointer and by Enter, opens what hides a card, and keeps the layout at what the window shows. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../base/ids.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import { toggleFold, uncover } from '../session/map-view.js';
import type { Place, Session, SessionState } from '../session/session.js';
import { keyOf } from '../ui/key-press.js';

export interface FoldHost extends ReactiveControllerHost, HTMLElement {
  readonly layout?: MapLayout;
  readonly reader?: MapReader;
  readonly session?: Session;
}

/** ms after a fold in which a second click is still the same gesture. */
const twice = 600;

export class FoldController implements ReactiveController {
  #host: FoldHost;
  #folded = -Infinity;

  constructor(host: FoldHost) {
    this.#host = host;
    host.addController(this);
  }

  // Before the tools of the canvas: to them a folded cell would be an empty one to type in.
  hostConnected(): void {
    for (const type of ['click', 'dblclick', 'keydown']) this.#host.addEventListener(type, this.#onEvent, true);
  }

  hostDisconnected(): void {
    for (const type of ['click', 'dblclick', 'keydown']) this.#host.removeEventListener(type, this.#onEvent, true);
  }

  /** Lays out what the window shows. */
  follow(): void {
    const { layout, session } = this.#host;
    if (layout && session) layout.show(session.state.view);
  }

  /** A card that gets the focus, by a search or from the outline, is opened too. */
  hear(changed: ReadonlySet<keyof SessionState>): void {
    const card = changed.has('focus') ? this.#host.session?.state.focus?.card : undefined;
    if (card !== undefined) this.uncover(card);
    if (changed.has('view')) this.follow();
  }

  /** Opens whatever hides this. */
  uncover(what: Id | Place): void {
    const { reader, session } = this.#host;
    if (!reader || !session) return;
    let { view } = session.state;
    const ids = typeof what === 'string' ? [what] : what.card === undefined ? [what.lane, what.step] : [what.card];
    // The place of a folded stage is its own step, and stays folded.
    for (const id of ids) if (reader.kindOf(id) !== 'stages' || what === id) view = uncover(view, reader, id);
    session.set({ view });
  }

  /** The element around may do it in its own way, and prevents the event then. */
  #toggle(id: Id): void {
    const { reader, session } = this.#host;
    const asked = new CustomEvent('jm-fold', { detail: { id }, cancelable: true });
    if (reader && session && this.#host.dispatchEvent(asked))
      session.set({ view: toggleFold(session.state.view, reader, id) });
  }

  #onEvent = (event: Event): void => {
    const origin = event.composedPath()[0];
    const folded = origin instanceof Element ? origin.closest('[data-fold]') : null;
    if (event instanceof KeyboardEvent) return this.#onKey(event, folded);
    const again = (event as MouseEvent).detail > 1 && event.timeStamp - this.#folded < twice;
    if (event.type === 'dblclick' ? !again : !folded || again) return;
    event.stopPropagation();
    if (event.type === 'dblclick') return;
    this.#folded = event.timeStamp;
    this.#toggle(folded?.getAttribute('data-fold') ?? '');
  };

  /** On a folded cell Enter and the space bar open it, and no letter begins a card. */
  #onKey(event: KeyboardEvent, folded: Element | null): void {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const key = keyOf(event);
    const opens = key === 'Enter' || key === ' ';
    if (!folded || held || (opens ? event.shiftKey : [...key].length > 1)) return;
    event.preventDefault();
    event.stopPropagation();
    if (opens) this.#toggle(folded.getAttribute('data-fold') ?? '');
  }
}
