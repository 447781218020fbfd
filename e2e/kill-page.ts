// The page of the kills: edits a map without end, and tells the test over HTTP what it found and what was said to be saved.
import { verbatim } from '../src/i18n/translate.js';
import type { JourneyMap } from '../src/model/journey-map.js';
import { Compaction } from '../src/storage/compaction.js';
import { IndexedDbStorage } from '../src/storage/indexed-db-storage.js';
import { MapLibrary } from '../src/storage/map-library.js';
import type { OpenMap } from '../src/storage/open-map.js';
import { storageFormat, type StorageAdapter } from '../src/storage/storage-adapter.js';
import type { Told } from './kill-server.js';

const asked = new URL(location.href).searchParams;
const id = asked.get('map') ?? 'map';
const life = Number(asked.get('life'));
const name = 'kills';

/** `large`: half a megabyte of texts, so that a compaction takes its time. */
function mapToWrite(large: boolean): JourneyMap {
  const none = { personas: [], links: [], evidence: [], cases: [], comments: [], views: [] };
  const filling = Array.from({ length: large ? 250 : 0 }, (_, at) => ({
    ...{ id: `filling-${at}`, lane: 'lane', step: 'step', text: letters(2000) },
  }));
  return {
    ...{ type: 'journeymap', version: 1, id, title: 'Killed', ...none },
    stages: [{ id: 'stage', name: 'Stage' }],
    steps: [{ id: 'step', stage: 'stage', name: 'Step' }],
    lanes: [{ id: 'lane', type: 'text', name: 'Lane' }],
    cards: [{ id: 'last', lane: 'lane', step: 'step', text: '0' }, ...filling],
  };
}

/** Letters that cannot be packed. */
function letters(count: number): string {
  return Array.from({ length: count }, () => Math.random().toString(36).charAt(2)).join('');
}

/** A store that says it has an edit before it has. */
function hastyStorage(): StorageAdapter {
  const storage = new IndexedDbStorage(name);
  const append = storage.append.bind(storage);
  storage.append = (...wanted) => {
    setTimeout(() => void append(...wanted), 350);
    return Promise.resolve({ format: storageFormat, epoch: 1 });
  };
  return storage;
}

function tell(told: Partial<Told>): void {
  void fetch('/tell', { method: 'POST', body: JSON.stringify({ ...told, life }) });
}

const library = new MapLibrary(name, asked.has('hasty') ? hastyStorage() : undefined);
const open = await library.openOrCreate(id, () => mapToWrite(asked.has('compact')));
const first = tellFound(open) + 1;
write(open, first);
if (asked.has('compact')) void compactWithoutEnd(open);

/** Returns the number of the last edit that is there. */
function tellFound({ document: map, issues, standsIn }: OpenMap): number {
  const cards = map.reader.all('cards');
  const numbers = cards.filter((card) => card.tags?.includes('number')).map(({ text }) => Number(text));
  const last = Number(map.reader.get('cards', 'last')?.text);
  const faults = [...issues.map(({ code }) => code), ...(standsIn ? ['stands in'] : [])];
  tell({ opened: { numbers: numbers.sort((a, b) => a - b), last, faults } });
  return Math.max(last, ...numbers);
}

/** Every edit adds a card with its number and writes the number into one other, so that half an edit would be seen. */
function write({ document: map, changed }: OpenMap, from: number): void {
  let made = from - 1;
  changed.on(({ state }) => state === 'saved' && tell({ saved: made }));
  const edit = (): void => {
    made++;
    map.edit(verbatim('Number'), (change) => {
      change.addCard({ lane: 'lane', step: 'step', text: String(made), tags: ['number'] });
      change.update('last', { text: String(made) });
    });
  };
  const goOn = (): void => {
    edit();
    if (Math.random() < 0.1) for (let burst = 0; burst < 10; burst++) edit();
    setTimeout(goOn, Math.random() < 0.1 ? 60 : Math.random() * 10);
  };
  goOn();
}

/** As a second window would, one after the other, while edits are written. */
async function compactWithoutEnd({ document }: OpenMap): Promise<void> {
  const storage = new IndexedDbStorage(name);
  const { head } = await storage.load(id);
  const era = { format: storageFormat, epoch: head?.epoch ?? 1 };
  for (let count = 1; ; count++) {
    const compaction = new Compaction({
      ...{ id, storage, document, era, lock: 'kills', rows: [] },
      caughtUp: () => undefined,
    });
    tell({ begun: count });
    await compaction.run(count % 3 === 0 ? 'log' : 'all');
    compaction.close();
    tell({ ended: count });
  }
}
