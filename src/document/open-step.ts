/** What a gesture has changed so far, so that its end can say what changed on the whole. */
import type { Changed, MapIndex } from '../model/map-index.js';
import { recordKinds, type MapFields, type RecordKind } from '../model/journey-map.js';
import { sameValue } from './plain-value.js';
import type { Replaced } from './told.js';
import type { Edit } from './undo-stack.js';

export class OpenStep {
  readonly edit: Edit;
  /** Whether anything was written. */
  started = false;
  #before = new Map<string, Replaced>();
  #fields: MapFields;

  constructor(edit: Edit, index: MapIndex) {
    this.edit = edit;
    this.#fields = index.fields;
  }

  /** Remembers how records were when the gesture first touched them. */
  note(replaced: readonly Replaced[]): void {
    for (const change of replaced) {
      const key = `${change.kind} ${change.id}`;
      if (!this.#before.has(key)) this.#before.set(key, change);
    }
  }

  /** What is different from the beginning. */
  changed(index: MapIndex): Changed {
    const ids = new Map<RecordKind, Set<string>>();
    for (const { kind, id, before, order } of this.#before.values()) {
      const now = index.get(kind, id);
      if (sameValue(before, now) && (!now || order === index.orderOf(id))) continue;
      ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
    }
    const kinds = recordKinds.filter((kind) => ids.has(kind));
    const map = !sameValue(this.#fields, index.fields);
    return { ...Object.fromEntries(kinds.map((kind) => [kind, ids.get(kind)])), ...(map && { map }) };
  }
}
