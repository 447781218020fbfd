/** What the canvas offers to the tools that an editor attaches to it, and to whoever holds it. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Point, Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Place, Session } from '../session/session.js';
import type { Camera } from './camera.js';
import type { Preview } from './scene.js';

/** What lies under the pointer or holds the focus. */
export interface Picked {
  /** A card or a cell. */
  readonly place?: Place;
  /** A header. */
  readonly stage?: Id;
  readonly step?: Id;
  readonly lane?: Id;
  readonly link?: Id;
}

/** Layers over the map that move with its parts; tools put what they show into them. */
export type Layer = 'body' | 'top' | 'side';

export interface Surface {
  readonly reader: MapReader;
  readonly layout: MapLayout;
  readonly session: Session;
  readonly t: Translate;
  readonly readOnly: boolean;
  /** Whether the map is drawn from right to left: what is placed on it is placed from there. */
  readonly mirrored: boolean;
  readonly camera: Camera;
  /** Where pointers go down. */
  readonly pane: HTMLElement;
  /** The cells and headers; keys are heard here. */
  readonly grid: HTMLElement;
  /** A layer whose px are those of the body (from its corner), of the headers above or of those beside. */
  layer(name: Layer): HTMLElement;
  pick(event: Event): Picked;
  /** From the page to the map, in map px. */
  mapPoint(client: Point): Point;
  /** From the page to the element, in its px from the corner where reading starts. */
  place(client: Point): Point;
  /** The element's own box on the page. */
  box(): DOMRect;
  /** Brings a part of the body into sight. */
  revealRect(rect: Rect): void;
  /** Where a place is, in map px. */
  rectOfPlace(place: Place): Rect | undefined;
  /** The drawn card or cell, when it is in the DOM. */
  elementOf(place: Place): HTMLElement | undefined;
  /** Puts the focus where it was, on the first place, or on the map that has none. */
  focus(): void;
  focusPlace(place: Place, options?: FocusOptionsOfPlace): void;
  /** Puts the focus on the header of a stage, step or lane. */
  focusHeader(id: Id): void;
  /** Shows a lane as it would be. */
  showPreview(preview: Preview | undefined): void;
  /** Moves the map by px of the screen. */
  panBy(by: Point): void;
  /** Heard after each frame that moved something. */
  onFrame(listener: () => void): Unsubscribe;
}

export interface FocusOptionsOfPlace {
  /** Selects what stands there: `only` it, or adds it to what is selected. */
  readonly select?: 'only' | 'add';
  /** `false` leaves the map where it is. */
  readonly reveal?: boolean;
}

/** Something an editor adds to the canvas: it listens, and its undo takes everything away again. */
export interface CanvasTool {
  attach(surface: Surface): Unsubscribe;
}

/** Reads what an event happened to from the attributes that everything drawn carries. */
export function pickFrom(event: Event): Picked {
  const origin = event.composedPath()[0];
  const element = origin instanceof Element ? origin : undefined;
  const lane = element?.closest('[data-lane-header]')?.getAttribute('data-lane-header');
  if (lane) return { lane };
  const step = element?.closest('[data-step-header]')?.getAttribute('data-step-header');
  if (step) return { step };
  const stage = element?.closest('[data-stage]')?.getAttribute('data-stage');
  if (stage) return { stage };
  const cell = element?.closest('[data-step][data-lane]');
  const card = element?.closest('[data-card]')?.getAttribute('data-card');
  if (!cell) return {};
  return {
    place: {
      lane: cell.getAttribute('data-lane') ?? '',
      step: cell.getAttribute('data-step') ?? '',
      ...(card && { card }),
    },
  };
}
