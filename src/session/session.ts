/** What this window is doing with a map: selection, focus, viewport, drafts. Never saved, never undone. */
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Point, Viewport } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Sizes } from '../layout/sizes.js';
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
  | {
      readonly target: 'new-card';
      readonly place: Place;
      readonly text: string;
      readonly quadrant?: string;
      /** The card that the new one is a cause of. */
      readonly effect?: Id;
    }
  | { readonly target: 'stage' | 'step' | 'lane' | 'link'; readonly id: Id }
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
  /** An arrow under way from a card, and the card it would end at. */
  | { readonly type: 'link'; readonly from: Id; readonly to?: Id }
  | { readonly type: 'mark'; readonly card: Id; readonly field: string; readonly value: number }
  /** A stage, step or lane on its way. */
  | { readonly type: 'header'; readonly id: Id; readonly pointer: Point }
  /** Cards in a box drawn around them. */
  | { readonly type: 'box'; readonly ids: readonly Id[] }
  /** The height of a lane, or the width of all steps or lane headers. */
  | { readonly type: 'size'; readonly lane?: Id; readonly px: number };

/** Where held cards would land: before a card of the cell, or at its end. */
export interface Drop {
  readonly lane: Id;
  readonly step: Id;
  readonly before?: Id;
  readonly quadrant?: string;
}

/**
 * The address of a picture that is kept under this hash: empty when there is none, `undefined` while it is looked for. Another
 * function when it knows more.
 */
export type FindPicture = (hash: string) => string | undefined;

export interface SessionState {
  readonly selection: ReadonlySet<Id>;
  readonly focus: Place | undefined;
  /** The stage, step or lane whose header has the focus; `focus` is then where it was in the grid. */
  readonly header: Id | undefined;
  readonly viewport: Viewport;
  /** How wide steps and lane headers are in this window. */
  readonly sizes: Sizes;
  readonly editing: Editing | undefined;
  readonly draft: Draft | undefined;
  /** Stages, steps and lanes stay put while cards are edited. */
  readonly structureLocked: boolean;
  readonly inspectorOpen: boolean;
  /** The search is open; a new object each time it is asked for. */
  readonly finding: { readonly replace: boolean } | undefined;
  readonly outlineOpen: boolean;
  readonly minimapOpen: boolean;
  /** The first steps are shown. */
  readonly hinting: boolean;
  /** The comments are open; a new object each time one is to be written. */
  readonly discussing: { readonly write: boolean } | undefined;
  /** What is shown of the map, and how. */
  readonly view: MapView;
  readonly legendOpen: boolean;
  /** One stage at a time in large type, with nothing around the map. */
  readonly wall: boolean;
  /** Absent where no pictures are kept. */
  readonly findPicture: FindPicture | undefined;
}

/** Holds the state and tells which fields changed. */
export class Session {
  #state: SessionState = {
    selection: new Set(),
    focus: undefined,
    header: undefined,
    viewport: { x: 0, y: 0, zoom: 1 },
    sizes: {},
    editing: undefined,
    draft: undefined,
    structureLocked: false,
    inspectorOpen: true,
    finding: undefined,
    outlineOpen: false,
    minimapOpen: false,
    hinting: false,
    discussing: undefined,
    view: wholeMap,
    legendOpen: false,
    wall: false,
    findPicture: undefined,
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
