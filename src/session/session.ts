/** What this window is doing with a map: selection, focus, viewport, drafts. Never saved, never undone. */
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Point, Viewport } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import { wholeMap } from '../layout/layout-view.js';
import type { MapView } from './map-view.js';

/** The unit of focus in the map: a card, or the empty place of a cell. */
export interface Place {
  readonly lane: Id;
  readonly step: Id;
  readonly card?: Id;
}

/** Which text is being typed. `card` absent with a place: a card that does not exist yet. */
export type Editing =
  | { readonly target: 'card'; readonly id: Id }
  | { readonly target: 'new-card'; readonly place: Place; readonly text: string; readonly quadrant?: string }
  | { readonly target: 'stage' | 'step' | 'lane'; readonly id: Id }
  | { readonly target: 'title' };

/** Something held by the pointer; the document learns of it when it is dropped. */
export type Draft =
  | {
      readonly type: 'cards';
      readonly ids: readonly Id[];
      readonly pointer: Point;
      readonly grip: Point;
      readonly drop?: Drop;
    }
  | { readonly type: 'mark'; readonly card: Id; readonly field: string; readonly value: number };

/** Where held cards would land: before a card of the cell, or at its end. */
export interface Drop {
  readonly lane: Id;
  readonly step: Id;
  readonly before?: Id;
  readonly quadrant?: string;
}

export interface SessionState {
  readonly selection: ReadonlySet<Id>;
  readonly focus: Place | undefined;
  readonly viewport: Viewport;
  readonly editing: Editing | undefined;
  readonly draft: Draft | undefined;
  /** Stages, steps and lanes stay put while cards are edited. */
  readonly structureLocked: boolean;
  readonly inspectorOpen: boolean;
  /** The search is open; a new object each time it is asked for. */
  readonly finding: { readonly replace: boolean } | undefined;
  readonly outlineOpen: boolean;
  /** What is shown of the map, and how. */
  readonly view: MapView;
  readonly legendOpen: boolean;
  /** One stage at a time in large type, with nothing around the map. */
  readonly wall: boolean;
}

/** Holds the state and tells which fields changed. */
export class Session {
  #state: SessionState = {
    selection: new Set(),
    focus: undefined,
    viewport: { x: 0, y: 0, zoom: 1 },
    editing: undefined,
    draft: undefined,
    structureLocked: false,
    inspectorOpen: true,
    finding: undefined,
    outlineOpen: false,
    view: wholeMap,
    legendOpen: false,
    wall: false,
  };
  #changes = new Emitter<ReadonlySet<keyof SessionState>>();

  get state(): SessionState {
    return this.#state;
  }

  onChange(listener: (changed: ReadonlySet<keyof SessionState>) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  /** Changes some fields; says nothing when they hold these values already. */
  set(fields: Partial<SessionState>): void {
    const keys = Object.keys(fields) as (keyof SessionState)[];
    const changed = keys.filter((key) => fields[key] !== this.#state[key]);
    if (!changed.length) return;
    this.#state = { ...this.#state, ...fields };
    this.#changes.emit(new Set(changed));
  }

  /** Selects exactly these ids. */
  select(ids: Iterable<Id>): void {
    const next = new Set(ids);
    const now = this.#state.selection;
    if (next.size === now.size && [...next].every((id) => now.has(id))) return;
    this.set({ selection: next });
  }
}
