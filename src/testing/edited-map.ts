// A map as it is after some random edits of one author, for tests of what compares and merges maps.
import { EditError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { randomCall } from './random-edits.js';
import { Random } from './random.js';

const label = message('test.edit', 'Edit');

/** The same seed makes the same edits. */
export function editedMap(map: JourneyMap, name: string, seed: number, edits: number): JourneyMap {
  const random = new Random(seed);
  const author = { name, letters: [name.toUpperCase(), '👩‍👩‍👧', ' '], count: 0 };
  const document = MapDocument.fromMap(structuredClone(map));
  for (let edit = 0; edit < edits; edit++) {
    try {
      document.edit(label, (change) => randomCall(change, random, author));
    } catch (error) {
      // Some calls are not possible on some maps, and then change nothing.
      if (!(error instanceof EditError)) throw error;
    }
  }
  // A lane that was given another type may hold values of its old one: the map is read as a file would be.
  const { map: read } = parseMap(writeMap(document.toMap()));
  document.destroy();
  if (!read) throw new Error('the edited map is broken');
  return read;
}
