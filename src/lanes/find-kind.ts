/** Finds the kind of a lane in a list, and what stands in where the list has none. */
import { verbatim } from '../i18n/translate.js';
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import { textKind } from './text-kind.js';

/** Finds kinds by id. A type that is not in the list is drawn as text under its own name, and stays that type in the file. */
export function laneKindsOf(list: readonly LaneKind[]): LaneKinds {
  const known = new Map(list.map((kind) => [kind.id, kind]));
  const unknown = new Map<string, LaneKind>();
  const get = (type: string): LaneKind => {
    let kind = known.get(type) ?? unknown.get(type);
    if (!kind) {
      kind = textKind({ id: type, label: verbatim(type), icon: 'type', tone: 'ink-3', role: 'insight' });
      unknown.set(type, kind);
    }
    return kind;
  };
  return { list, get };
}
