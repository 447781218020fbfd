/** Makes a document in steps, for a page that stays usable while a large map is opened. */
import { inSteps, type Steps } from '../base/steps.js';
import { recordKinds, type JourneyMap } from '../model/journey-map.js';
import { indexSteps } from '../model/map-index.js';
import { encodeSteps } from './encode-steps.js';
import { LiveParts } from './live-parts.js';
import { MapDocument } from './map-document.js';
import { freezeDeep } from './plain-value.js';
import { docSteps } from './whole-map.js';

/** A map that was read without errors, and that is frozen from now on; all that reading, editing and keeping it needs is made. */
export function* documentSteps(map: JourneyMap): Steps<MapDocument> {
  for (const kind of recordKinds) yield* inSteps<object>(map[kind], (record) => freezeDeep(record));
  freezeDeep(map);
  const index = yield* indexSteps(map);
  const doc = yield* docSteps(map);
  const parts = yield* LiveParts.steps(doc, index);
  parts.encodedAs(yield* encodeSteps(doc));
  return MapDocument.fromParts(index, parts);
}
