// Puts `<journey-map>` before the runner, through what any page may use: its tag, properties, methods and `data-card`.
import { offer } from './page.js';

const element = document.createElement('journey-map');
element.toggleAttribute('no-storage', true);
element.setAttribute('locale', 'en');

/** Roots that were found to hold drawn cards; the element's own tree of shadow roots does not change. */
let root;

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
    element.value = map;
    document.body.append(element);
    root = undefined;
    while (!root) {
      await new Promise(requestAnimationFrame);
      root = element.shadowRoot && findRoot(element.shadowRoot);
    }
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
