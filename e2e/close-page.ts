// The page of the close trials: one card's text in a field, kept as the editor keeps it.
import { MapDocument } from '../src/document/map-document.js';
import { verbatim } from '../src/i18n/translate.js';
import type { JourneyMap } from '../src/model/journey-map.js';
import { IndexedDbStorage } from '../src/storage/indexed-db-storage.js';
import { MapLibrary } from '../src/storage/map-library.js';
import type { StorageAdapter } from '../src/storage/storage-adapter.js';
import type { OpenMap } from '../src/storage/open-map.js';

const asked = new URL(location.href).searchParams;
const id = asked.get('map') ?? 'trial';
const name = 'trials';

function mapOfOneCard(): JourneyMap {
  const none = { personas: [], links: [], evidence: [], cases: [], comments: [], views: [] };
  return {
    ...{ type: 'journeymap', version: 1, id, title: 'Trial', ...none },
    stages: [{ id: 'stage', name: 'Stage' }],
    steps: [{ id: 'step', stage: 'stage', name: 'Step' }],
    lanes: [{ id: 'lane', type: 'text', name: 'Lane' }],
    cards: [{ id: 'card', lane: 'lane', step: 'step', text: '' }],
  };
}

/** A store that takes its time, like one behind a network. */
function slowStorage(): StorageAdapter {
  const storage = new IndexedDbStorage(name);
  const append = storage.append.bind(storage);
  storage.append = async (...wanted) => {
    await new Promise((resolve) => setTimeout(resolve, 350));
    return append(...wanted);
  };
  return Object.assign(storage, { outlivesPage: false });
}

// An editor that waits before it writes and holds its edits nowhere meanwhile, as many do.
if (asked.has('forgetful')) Storage.prototype.setItem = () => undefined;
const library = new MapLibrary(name, asked.has('slow') ? slowStorage() : undefined);
if (asked.has('read')) await show();
else edit(asked.has('new') ? library.create(MapDocument.fromMap(mapOfOneCard())) : await kept());

/** A map that the store has already, as when people come back to it. */
async function kept(): Promise<OpenMap> {
  const open = await library.openOrCreate(id, mapOfOneCard);
  await open.whenSaved();
  return open;
}

function edit({ document: map }: OpenMap): void {
  const field = document.querySelector('textarea');
  if (!field) return;
  const gesture = map.begin(verbatim('Type'));
  const write = (): void => gesture.apply((change) => change.update('card', { text: field.value }));
  field.addEventListener('input', write);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'F2')
      map.edit(verbatim('Add'), (change) => change.addCard({ lane: 'lane', step: 'step', text: 'added' }));
    if (event.key === 'F4') map.undo();
    for (let i = 0; event.key === 'F6' && i < 20; i++) {
      field.value += '.';
      write();
    }
  });
  field.focus();
  document.title = 'ready';
}

async function show(): Promise<void> {
  const open = await library.open(id);
  const texts = open?.document.reader.all('cards').map(({ text = '' }) => text) ?? [];
  document.body.dataset['texts'] = JSON.stringify(texts);
  document.title = 'read';
}
