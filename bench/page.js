// What the runner asks of a page, the same on both: load a map, look at it, edit a text. Mouse and wheel come from outside.

/** Resolves when what was changed before has been drawn. */
export function drawn() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
}

/**
 * @param {{
 *   load(map: object): void | Promise<void>,
 *   cards(): Iterable<HTMLElement>,
 *   edit(id: string, text: string): void,
 *   snapshot(): Map<string, { text?: string, lane: string, step?: string }>,
 *   viewport: { x: number, y: number, zoom: number },
 *   fitZoom(): number,
 * }} map the map that is measured
 */
export function offer(map) {
  let waiting;
  globalThis.bench = {
    /** Takes the text of a map in, so that reading it is not a part of loading. */
    prepare(text) {
      waiting = JSON.parse(text);
    },
    taken() {
      const taken = waiting;
      waiting = undefined;
      return taken;
    },
    async load() {
      await map.load(globalThis.bench.taken());
      await drawn();
    },
    viewport: () => ({ x: map.viewport.x, y: map.viewport.y, zoom: map.viewport.zoom }),
    async look(viewport) {
      map.viewport = viewport;
      await drawn();
      await drawn();
    },
    fitZoom: () => map.fitZoom(),
    /** Cards with a text that can be seen whole, and where they are on the page. */
    cardsInView() {
      const snapshot = map.snapshot();
      return [...map.cards()]
        .map((element) => ({ id: element.dataset.card, rect: element.getBoundingClientRect() }))
        .filter(({ id, rect }) => inside(rect) && snapshot.get(id).text)
        .map(({ id, rect }) => {
          const { text } = snapshot.get(id);
          return { id, text, x: rect.x + rect.width / 2, y: rect.y + Math.min(12, rect.height / 2) };
        });
    },
    /** One edit after another, each drawn before the next. */
    async edit(edits) {
      for (const { id, text } of edits) {
        map.edit(id, text);
        await drawn();
      }
    },
    place(id) {
      const { lane, step } = map.snapshot().get(id);
      return { lane, step };
    },
    /** What is in the DOM, so that both can be compared. */
    census() {
      const cards = [...map.cards()];
      const elements = cards.reduce((sum, card) => sum + 1 + card.querySelectorAll('*').length, 0);
      const bytes = cards.reduce((sum, card) => sum + new Blob([card.textContent.replace(/\s+/g, ' ').trim()]).size, 0);
      return { cards: cards.length, elements, bytes };
    },
    shows: (id) =>
      [...map.cards()].find((element) => element.dataset.card === id)?.textContent.replace(/\s+/g, ' ') ?? '',
  };
}

function inside({ left, top, right, bottom }) {
  return left > 200 && top > 120 && right < innerWidth - 20 && bottom < innerHeight - 20;
}
