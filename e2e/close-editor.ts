// The page of the close trials on the element itself: a map of one card in the first of two steps.
import type { MapInput } from '../src/model/journey-map.js';

const asked = new URL(location.href).searchParams;
const id = asked.get('map') ?? 'trial';

const map = {
  ...{ type: 'journeymap', version: 1, id, title: 'Trial' },
  stages: [{ id: 'stage', name: 'Stage' }],
  steps: [
    { id: 'first', stage: 'stage', name: 'First' },
    { id: 'second', stage: 'stage', name: 'Second' },
  ],
  lanes: [{ id: 'lane', type: 'text', name: 'Lane' }],
  cards: [{ id: 'card', lane: 'lane', step: 'first', text: '' }],
};

await customElements.whenDefined('journey-map');
const editor = document.createElement('journey-map');
editor.library = 'trials';
editor.mapId = id;
editor.setAttribute('no-hints', '');
// A page that is reloaded in the trial only opens what is stored: a value would be the map's next state.
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (!asked.has('read') && arrival?.type !== 'reload') editor.value = map as unknown as MapInput;
document.body.append(editor);
await until(() => editor.value?.id === id);
if (asked.has('read')) {
  document.body.dataset['texts'] = JSON.stringify(
    editor.value?.cards.map(({ text = '', step = '' }) => `${step} ${text}`),
  );
  document.title = 'read';
} else {
  await editor.whenSaved();
  await until(() => drawn('[data-card="card"]') !== undefined);
  document.title = 'ready';
}

function drawn(selector: string): Element | undefined {
  return editor.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector(selector) ?? undefined;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
