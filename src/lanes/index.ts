/** All kinds of lane, in the order a list of them is shown; a host page passes this list with its own kinds added. */
import { verbatim } from '../i18n/translate.js';
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import { causeKind, failpointKind, policyKind, riskKind, sustainabilityKind, timeKind } from './conditions.js';
import { dividerKind } from './divider.js';
import { emotionKind, employeeEmotionKind, tensionKind } from './emotion.js';
import { empathyKind } from './empathy.js';
import { barrierKind, cultureKind, deviceKind, gainKind, quoteKind } from './experiences.js';
import { decisionKind, expectationKind, goalKind, needKind, valueKind } from './goals.js';
import { imagesKind, physicalEvidenceKind, storyboardKind } from './image.js';
import { metricKind, numberKind, ratingKind } from './metric.js';
import { opportunityKind, solutionKind } from './opportunity.js';
import { painKind } from './pain.js';
import { plainTextKind } from './plain-text.js';
import {
  backstagePeopleKind,
  backstageSystemsKind,
  frontstagePeopleKind,
  frontstageSystemsKind,
  supportKind,
} from './processes.js';
import { textKind } from './text-kind.js';
import { touchpointKind } from './touchpoint.js';
import { channelKind, momentKind, nestedKind, ownerKind, relationKind } from './views.js';

export const laneKinds: readonly LaneKind[] = [
  touchpointKind(),
  channelKind(),
  deviceKind,
  momentKind,
  goalKind,
  needKind,
  expectationKind,
  decisionKind,
  valueKind,
  empathyKind,
  quoteKind,
  emotionKind,
  tensionKind,
  gainKind,
  barrierKind,
  painKind,
  causeKind,
  failpointKind,
  riskKind,
  opportunityKind,
  solutionKind,
  metricKind,
  timeKind,
  physicalEvidenceKind,
  storyboardKind,
  imagesKind,
  frontstagePeopleKind,
  frontstageSystemsKind,
  employeeEmotionKind,
  backstagePeopleKind,
  backstageSystemsKind,
  supportKind,
  policyKind,
  dividerKind,
  ownerKind,
  relationKind,
  nestedKind,
  cultureKind,
  sustainabilityKind,
  numberKind,
  ratingKind,
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
