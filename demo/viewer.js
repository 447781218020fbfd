// Shows a map that was exported as JSON; here it is an import, so that the page needs no right to fetch.
import '/dist/journeymap-viewer.bundle.js';
import english from '/refund.js';
import russian from '/refund-ru.js';

const viewer = document.querySelector('journey-map-viewer');
const wishes = new URLSearchParams(location.search);
for (const name of ['locale', 'theme']) {
  if (wishes.has(name)) viewer.setAttribute(name, wishes.get(name));
}
const map = document.documentElement.lang.startsWith('ru') ? russian : english;
document.title = map.title;
viewer.value = map;
