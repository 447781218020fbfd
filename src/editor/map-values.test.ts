/** The frozen map of a host is made once for each state, and holds no map that has been left. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { Snapshot } from './map-values.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('a snapshot', () => {
  it('is the same object until the map changes', () => {
    const snapshot = new Snapshot();
    const document = MapDocument.fromMap(smallMap());
    const first = snapshot.of(document);
    expect(snapshot.of(document)).toBe(first);
    document.edit(message('test.edit', 'Edit'), (change) => change.update(document.id, { title: 'Other' }));
    expect(snapshot.of(document).title).toBe('Other');
    expect(Object.isFrozen(snapshot.of(document).cards[0])).toBe(true);
  });

  it('lets go of a document that nobody has open', async () => {
    const snapshot = new Snapshot();
    const left = ((): WeakRef<MapDocument> => {
      const document = MapDocument.fromMap(smallMap());
      snapshot.of(document);
      return new WeakRef(document);
    })();
    // A reference that was just made is kept to the end of the task.
    await expect.poll(() => (collectGarbage(), left.deref() === undefined), { timeout: 3000 }).toBe(true);
    expect(snapshot).toBeInstanceOf(Snapshot);
  });
});
