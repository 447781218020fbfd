/** What a click on the map means: it selects, never edits; far away it comes nearer. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../base/ids.js';
import type { MapReader } from '../model/map-index.js';
import type { Session } from '../session/session.js';
import { placeIn } from './client-place.js';
import type { FocusController } from './focus-controller.js';
import { pickFrom, type Picked } from './surface.js';
import type { ViewController } from './view-controller.js';

export interface PointerHost extends ReactiveControllerHost, HTMLElement {
  readonly session?: Session;
  readonly reader?: MapReader;
  readonly mirrored: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Asked when a menu is wanted at a place; whoever opens one prevents the browser's own. */
export interface MenuRequest {
  readonly picked: Picked;
  /** px of the page. */
  readonly x: number;
  readonly y: number;
}

export class PointerController implements ReactiveController {
  #host: PointerHost;
  #view: ViewController;
  #focus: FocusController;

  constructor(host: PointerHost, view: ViewController, focus: FocusController) {
    this.#host = host;
    this.#view = view;
    this.#focus = focus;
    host.addController(this);
  }

  hostConnected(): void {
    // Listeners are on the pane, in the template: nothing to undo.
  }

  onClick = (event: MouseEvent): void => {
    const { session } = this.#host;
    if (!session || event.button !== 0) return;
    if (this.#view.far && !isHeader(pickFrom(event))) {
      this.#view.zoomTo(1, placeIn(this.#host, { x: event.clientX, y: event.clientY }, this.#host.mirrored));
      return;
    }
    const id = idOf(pickFrom(event));
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    if (id === undefined) {
      if (!adds) session.select([]);
    } else if (adds) {
      session.select(toggled(session.state.selection, id));
    } else {
      session.select([id]);
    }
  };

  /** A press on what cannot be focused leaves the focus in the grid instead of losing it to the page. */
  onMouseDown = (event: MouseEvent): void => {
    const origin = event.composedPath()[0];
    if (!(origin instanceof Element) || origin.closest('[tabindex], textarea, input, button')) return;
    event.preventDefault();
    const active = this.#focus.active;
    if (active) this.#focus.focus(active, { reveal: false });
  };

  onContextMenu = (event: MouseEvent): void => {
    const { session } = this.#host;
    const picked = (byKey(event) && this.#selectedHeader()) || pickFrom(event);
    const origin = event.composedPath()[0];
    if (!session || (origin instanceof Element && origin.closest('textarea, input'))) return;
    const id = idOf(picked);
    if (id !== undefined && !session.state.selection.has(id)) session.select([id]);
    const detail: MenuRequest = { picked, x: event.clientX, y: event.clientY };
    const asked = new CustomEvent<MenuRequest>('jm-menu', { detail, bubbles: true, cancelable: true });
    if (!this.#host.dispatchEvent(asked)) event.preventDefault();
  };

  /** A stage, step or lane that is selected by keyboard has no focus of its own, and yet a menu. */
  #selectedHeader(): Picked | undefined {
    const { session, reader } = this.#host;
    const [id, ...more] = session?.state.selection ?? [];
    const kind = id === undefined || more.length ? undefined : reader?.kindOf(id);
    if (kind === 'stages') return { stage: id };
    if (kind === 'steps') return { step: id };
    return kind === 'lanes' ? { lane: id } : undefined;
  }
}

/** The menu key: a mouse says its right button, or Ctrl with the left one, and a finger or pen what it is. */
function byKey({ button, ctrlKey, pointerType }: MouseEvent & { readonly pointerType?: string }): boolean {
  return button < 0 || (button === 0 && !ctrlKey && !pointerType);
}

function idOf({ place, stage, step, lane }: Picked): Id | undefined {
  return place?.card ?? (place ? undefined : (stage ?? step ?? lane));
}

function isHeader(picked: Picked): boolean {
  return picked.stage !== undefined || picked.step !== undefined || picked.lane !== undefined;
}

function toggled(selection: ReadonlySet<Id>, id: Id): Set<Id> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}
