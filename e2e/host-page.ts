// The page of a stranger, in TypeScript: written against the public types alone, and refused where they should refuse.
export const cardsOfHost = 5;

export const hostPage = `
import {
  EditError, JourneyMapElement, MemoryStorage, formats, laneKinds, locales, message, parseMap, writeMap,
  type Action, type Card, type Change, type ChangedIds, type Format, type Issue, type JourneyMap, type JourneyMapEvents,
  type LaneKind, type Locale, type MapReader, type SaveState, type StorageAdapter,
} from 'journeymap';
import 'journeymap/define';
import 'journeymap/viewer';
import { createMeasure, approximateMetrics, indexMap, jsonSchema, laneKindsOf, layoutMap, createTranslate } from 'journeymap/headless';
import { texts } from 'journeymap/locales/ru';

const mood: LaneKind = {
  id: 'host-mood', label: message('host.mood', 'Mood'), icon: 'smile', tone: 'gain', role: 'customer', fields: [],
  describe: (card) => card.text ?? '',
  layout(slots, space, measure) {
    const cards = slots.flatMap((slot) => slot.cards);
    const height = measure.lineHeight('text') + 10;
    const boxes = cards.map((card, at) => ({
      card: card.id, frame: 'card' as const, x: 7, y: 7 + at * (height + 6), width: space.width - 14, height,
      runs: [{ x: 10, y: 5, lines: measure.wrap(card.text ?? '', 'text', space.width - 34), style: 'text' as const }],
    }));
    return { height: 14 + boxes.length * (height + 6), boxes, marks: [] };
  },
};

const { map, issues } = parseMap({
  type: 'journeymap', version: 1, id: 'hosts-map', title: 'A map of the host',
  stages: [{ id: 's', name: 'Stage' }],
  steps: [{ id: 'a', stage: 's', name: 'First' }, { id: 'b', stage: 's', name: 'Second' }],
  lanes: [{ id: 'touch', type: 'touchpoint', name: 'Touchpoints' }, { id: 'mood', type: 'host-mood', name: 'Mood' }],
  cards: [
    { id: 'c1', lane: 'touch', step: 'a', text: 'Shop' },
    { id: 'c2', lane: 'touch', step: 'b', text: 'Letter' },
    { id: 'c3', lane: 'mood', step: 'a', text: 'Glad' },
    { id: 'c4', lane: 'mood', step: 'b', text: 'Tired' },
  ],
});
if (!map) throw new Error(issues.map((issue: Issue) => issue.code).join());
const whole: JourneyMap = map;

const editor: JourneyMapElement = document.createElement('journey-map');
const said = document.querySelector<HTMLOutputElement>('output')!;
editor.locale = 'en';
editor.laneKinds = [...laneKinds, mood];
editor.locales = locales satisfies readonly Locale[];
editor.actions = [...editor.actions, { id: 'host-beep', label: message('host.beep', 'Beep'), run: () => undefined } satisfies Action];
editor.formats = formats satisfies readonly Format[];
editor.user = { id: 'u1', name: 'Ann' };
editor.value = whole;

editor.addEventListener('jm-change', ({ detail }) => {
  const ids: ChangedIds = detail.changed;
  said.value += [detail.origin, detail.label, ids.cards?.length].join(' ');
});
document.addEventListener('jm-save-state', (event) => { const state: SaveState = event.detail.state; void state; });
editor.addEventListener('jm-before-delete', (event: JourneyMapEvents['jm-before-delete']) => event.preventDefault());
editor.addEventListener('jm-open', () => {
  const id: string = editor.edit('One more', (change: Change) => change.addCard({ lane: 'touch', step: 'a', text: 'Phone' }));
  try {
    editor.edit('Nowhere', (change) => change.addCard({ lane: 'no-such-lane', text: id }));
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    said.value += ' refused: ' + String(error.code);
  }
});

// @ts-expect-error: a theme that does not exist
const noTheme = (): void => void (editor.theme = 'pink');
// @ts-expect-error: a tone that does not exist
const noTone: LaneKind = { ...mood, tone: 'pink' };
// @ts-expect-error: an event that carries no such detail
const noDetail = (): void => editor.addEventListener('jm-select', ({ detail }) => void detail.nothing);

// Only for the compiler, and for what it would need to know of other packages.
export const used = async (storage: StorageAdapter = new MemoryStorage()): Promise<unknown> => {
  editor.storage = storage;
  const { data, fileName } = await editor.exportMap('json');
  const { mapId } = await editor.importMap(data, { into: 'merge', mode: 'strict' });
  await editor.open(mapId ?? (await editor.create()));
  editor.undo();
  editor.viewport = { ...editor.viewport, zoom: 1 };
  editor.zoomTo('fit');
  editor.select(['c1']);
  await editor.run('host-beep', { id: 'c1' });
  await editor.whenSaved();
  const reader: MapReader = indexMap(whole);
  const first: Card | undefined = whole.cards[0];
  const layout = layoutMap(reader, laneKindsOf(laneKinds), createMeasure(approximateMetrics), createTranslate('ru', texts));
  const viewer = document.createElement('journey-map-viewer');
  viewer.value = writeMap(whole);
  return [layout, fileName, first, jsonSchema(), editor.saveState, viewer, noTheme, noTone, noDetail];
};

document.body.append(editor);
`;

export const hostHtml = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title></head>
<body><output></output><script type="module" src="/host.js"></script></body></html>`;

/** Lists what each entry exports, in Node as it is. */
export const hostInNode = `
if (typeof document !== 'undefined') throw new Error('This is not plain Node');
const names = {};
for (const entry of ['', '/headless', '/define', '/viewer', '/locales/ru']) {
  names[entry || '.'] = Object.keys(await import('journeymap' + entry));
}
const { default: schema } = await import('journeymap/schema.json', { with: { type: 'json' } });
const { parseMap, writeMap, samples } = await import('journeymap/headless');
const text = writeMap(await samples[0].load());
const again = parseMap(text);
console.log(JSON.stringify({ names, schema: schema.$schema, same: writeMap(again.map) === text, issues: again.issues.length }));
`;
