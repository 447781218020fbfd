// Puts `<journey-map>` before the runner, through what any page may use: its tag, properties, methods and `data-card`.
import { drawn, offer } from './page.js';

const element = document.createElement('journey-map');
element.setAttribute('locale', 'en');

/** Roots that were found to hold drawn cards; the element's own tree of shadow roots does not change. */
let root;

/** Until the first card is in the DOM. */
async function findCards() {
  root = undefined;
  while (!root) {
    await new Promise(requestAnimationFrame);
    root = element.shadowRoot && findRoot(element.shadowRoot);
  }
}

function findRoot(from) {
  if (from.querySelector('[data-card]')) return from;
  for (const inner of from.querySelectorAll('*')) {
    const found = inner.shadowRoot && findRoot(inner.shadowRoot);
    if (found) return found;
  }
  return undefined;
}

offer({
  async load(map) {
    element.toggleAttribute('no-storage', true);
    element.value = map;
    document.body.append(element);
    await findCards();
  },
  cards: () => root.querySelectorAll('[data-card]'),
  edit(id, text) {
    element.edit('Measured edit', (change) => change.update(id, { text }));
  },
  snapshot: () => new Map(element.value.cards.map((card) => [card.id, card])),
  get viewport() {
    return element.viewport;
  },
  set viewport(viewport) {
    element.viewport = viewport;
  },
  fitZoom() {
    const before = element.viewport;
    element.zoomTo('fit');
    const { zoom } = element.viewport;
    element.viewport = before;
    return zoom;
  },
});

/** For maps that are kept: what was prepared is stored, and opened by its id in a later page. */
globalThis.bench.store = async () => {
  document.body.append(element);
  const { mapId } = await element.importMap(globalThis.bench.taken());
  await element.whenSaved();
  return mapId;
};

globalThis.bench.open = async (mapId) => {
  element.setAttribute('map-id', mapId);
  document.body.append(element);
  await findCards();
  await drawn();
};
