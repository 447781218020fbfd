/** A backup of a library says which maps it does not hold as they were, holds what is stored of them, and has their pictures. */
import { beforeEach, describe, expect, it } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { readBackup } from '../formats/backup.js';
import type { JourneyMap } from '../model/journey-map.js';
import { History } from '../storage/history.js';
import { MapLibrary } from '../storage/map-library.js';
import { MemoryStorage } from '../storage/memory-storage.js';
import { summaryOf } from '../storage/open-map.js';
import { smallMap } from '../testing/small-map.js';
import { storedWhole, writeLibraryBackup, type BackupMaps } from './library-backup.js';

const at = '2026-02-01T10:00:00.000Z';
const era = { format: 1, epoch: 1 };
const garbage = Uint8Array.of(1, 2, 3);

describe('R9 a backup of a library', () => {
  let storage: MemoryStorage;
  let library: MapLibrary;
  const mapOf = (title: string): JourneyMap => ({ ...smallMap(), id: title, title });

  beforeEach(() => {
    storage = new MemoryStorage();
    library = new MapLibrary('backup', storage);
  });

  const stored = (): BackupMaps => Object.assign(library, { whole: (id: string) => storedWhole(library, id) });

  async function keep(title: string, ...rows: Uint8Array[]): Promise<void> {
    const document = MapDocument.fromMap(mapOf(title));
    const [first = document.encode(), ...others] = rows;
    await storage.create(title, { ...era, update: first }, summaryOf(document));
    for (const update of others) await storage.append(title, { ...era, update }, summaryOf(document));
  }

  it('names what could not be read and holds what is stored of it', async () => {
    await keep('Whole');
    await keep('In part', MapDocument.fromMap(mapOf('In part')).encode(), garbage);
    await keep('Nothing', garbage);
    await keep('Version', garbage);
    const history = new History(await storage.versions(), 'Version');
    await history.keep({ ...mapOf('Version'), goal: 'Of the version' }, { reason: 'work' });
    await keep('Refused');
    const load = storage.load.bind(storage);
    storage.load = (id, after) => (id === 'Refused' ? Promise.reject(new Error('no')) : load(id, after));

    const { text, losses } = await writeLibraryBackup(stored(), at);
    expect([[...losses.damaged].sort(), losses.missing]).toEqual([['In part', 'Nothing', 'Version'], ['Refused']]);
    const { maps, issues } = readBackup(text);
    expect(maps.map(({ map }) => [map.title, map.goal]).sort()).toEqual([
      ['In part', smallMap().goal],
      ['Version', 'Of the version'],
      ['Whole', smallMap().goal],
    ]);
    expect(issues.map(({ params }) => params?.['title']).sort()).toEqual(['In part', 'Nothing', 'Refused', 'Version']);
    const { damaged } = JSON.parse(text) as { damaged: { title: string; stored?: { rows: { update: string }[] } }[] };
    const nothing = damaged.find(({ title }) => title === 'Nothing');
    expect(nothing?.stored?.rows.map(({ update }) => update)).toEqual([btoa('\x01\x02\x03')]);
  });

  it('has the pictures of cards, of proofs and of personas', async () => {
    const hashes: string[] = [];
    for (const letters of ['card', 'proof', 'face'])
      hashes.push(await library.putAttachment(new Blob([letters], { type: 'image/png' })));
    const [card = '', proof = '', face = ''] = hashes;
    await library.add({
      ...mapOf('Pictures'),
      lanes: [{ id: 'pictures', type: 'image', name: '' }],
      cards: [{ id: 'c', lane: 'pictures', step: smallMap().steps[0]?.id ?? '', attachment: card, alt: 'A card' }],
      evidence: [{ id: 'e', kind: 'image', attachment: proof, alt: 'A proof' }],
      personas: [{ id: 'p', name: 'Ann', image: `attachment:${face}` }],
      links: [],
    } as unknown as JourneyMap);
    const { text } = await writeLibraryBackup(stored(), at);
    expect([...readBackup(text).files.keys()].sort()).toEqual([...hashes].sort());
  });
});
