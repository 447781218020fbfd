// Puts the baseline before the runner.
import { Baseline } from './baseline.js';
import { offer } from './page.js';

const host = document.querySelector('#baseline');
const baseline = new Baseline(host);

offer({
  load: (map) => baseline.load(map),
  cards: () => host.querySelectorAll('.card'),
  edit: (id, text) => baseline.edit(id, text),
  snapshot: () => baseline.snapshot(),
  get viewport() {
    return baseline.viewport;
  },
  set viewport(viewport) {
    baseline.viewport = viewport;
  },
  fitZoom: () => Math.min(1, host.clientWidth / baseline.size.width, host.clientHeight / baseline.size.height),
});
