/** The ways to start a map: templates without cards and samples that tell a whole story, one list each. */
import { customerJourney } from './customer-journey.js';
import { empathyWorkshop } from './empathy-workshop.js';
import { expectationsMap } from './expectations-map.js';
import { journeyBlueprint } from './journey-blueprint.js';
import { serviceBlueprint } from './service-blueprint.js';
import type { Template } from './template.js';

export type { Template } from './template.js';
export { firstSample, samples, type Sample } from './samples.js';

/** The templates, in the order they are offered; the first one is the default. */
export const templates: readonly Template[] = [
  customerJourney,
  serviceBlueprint,
  journeyBlueprint,
  empathyWorkshop,
  expectationsMap,
];
