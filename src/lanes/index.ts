/** All kinds of lane, in the order a list of them is shown; a host page passes this list with its own kinds added. */
import type { LaneKind } from '../layout/lane-kind.js';
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
import { touchpointKind } from './touchpoint.js';
import { channelKind, momentKind, nestedKind, ownerKind, relationKind } from './views.js';

export { laneKindsOf } from './find-kind.js';

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
