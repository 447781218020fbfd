/** All kinds of lane, in the order a list of them is shown; a host page passes this list with its own kinds added. */
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import { verbatim } from '../i18n/translate.js';
import { dividerKind } from './divider.js';
import { emotionKind, employeeEmotionKind, tensionKind } from './emotion.js';
import { empathyKind } from './empathy.js';
import { opportunityKind, solutionKind } from './opportunity.js';
import { painKind } from './pain.js';
import { textKind } from './text-kind.js';
import { plainTextKind } from './plain-text.js';
import { touchpointKind } from './touchpoint.js';

export const laneKinds: readonly LaneKind[] = [
  touchpointKind(),
  emotionKind,
  empathyKind,
  painKind,
  opportunityKind,
  solutionKind,
  tensionKind,
  employeeEmotionKind,
  dividerKind,
  plainTextKind,
];

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
