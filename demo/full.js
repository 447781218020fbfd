// Takes language, theme and map from the address, so that a link can show any of them: /?locale=ru&theme=dark&map=…
const map = document.querySelector('journey-map');
const wishes = new URLSearchParams(location.search);
for (const name of ['locale', 'theme', 'library']) {
  if (wishes.has(name)) map.setAttribute(name, wishes.get(name));
}
if (wishes.has('map')) map.setAttribute('map-id', wishes.get('map'));
