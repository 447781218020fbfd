/** The events of the elements: they bubble and cross shadow roots; those named `before` may be cancelled. */
import type { Id } from '../base/ids.js';
import type { Changed } from '../model/map-index.js';
import type { SpokenIssue } from '../model/issue.js';
import type { RecordKind } from '../model/journey-map.js';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

/** Ids of what changed, by array; `map` when the map's own fields did. */
export type ChangedIds = { readonly [K in RecordKind]?: readonly Id[] } & { readonly map?: boolean };

export interface JourneyMapEvents {
  /** Exactly once per undoable step; never on load, set, pan or hover. */
  'jm-change': CustomEvent<{ origin: 'user' | 'undo' | 'remote' | 'api'; label: string; changed: ChangedIds }>;
  'jm-select': CustomEvent<{ ids: readonly Id[] }>;
  'jm-open': CustomEvent<{ mapId: Id }>;
  'jm-save-state': CustomEvent<{ state: SaveState; error?: string }>;
  'jm-before-delete': CustomEvent<{ ids: readonly Id[] }>;
  'jm-before-import': CustomEvent<{ title: string; issues: readonly SpokenIssue[] }>;
  'jm-before-export': CustomEvent<{ format: string }>;
}

type Detail<K extends keyof JourneyMapEvents> = JourneyMapEvents[K]['detail'];

/** Sends one; false when a listener cancelled it. */
export function send<K extends keyof JourneyMapEvents>(element: EventTarget, type: K, detail: Detail<K>): boolean {
  return element.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: type.startsWith('jm-before-') }),
  );
}

/** The sets of the index as plain arrays for hosts. */
export function changedIds(changed: Changed): ChangedIds {
  const entries = Object.entries(changed).map(([kind, ids]) => [
    kind,
    ids instanceof Set ? [...(ids as ReadonlySet<Id>)] : ids,
  ]);
  return Object.fromEntries(entries) as ChangedIds;
}

declare global {
  // The events bubble out of shadow roots, so whatever is around an element may listen to them.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends JourneyMapEvents {}
}
