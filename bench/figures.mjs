// What is done to a map while its main thread is watched; the same on both pages, with real mouse and wheel events.

const leg = (frames, x, y) => Array.from({ length: frames }, () => ({ x, y }));
const turn = (frames, y) => Array.from({ length: frames }, () => ({ y, ctrl: true }));

/** Where pan, edit, zoom and drag begin: past the first steps and lanes, so that cards lie on every side. */
const start = { x: -200, y: -200, zoom: 1 };
const panFrames = 60;
const dragFrames = 60;
const edits = 20;
const overviewFrames = 30;
/** ms in which all that was put off is done. */
const idleTime = 3000;

/** Every figure of one page that shows `map`; `overviewZoom` is the same for both pages. */
export async function measure(page, { text, overviewZoom, only }) {
  const figures = {};
  await page.ask('prepare', text);
  figures.load = (await page.cost(() => page.ask('load'))).ms;
  // What a page puts off until it is idle counts too, on its own; and nothing measured later has it in it.
  figures.later = (await page.cost(() => new Promise((done) => setTimeout(done, idleTime)))).ms;
  figures.heap = await page.heap();
  figures.census = await page.ask('census');
  for (const [name, figure] of Object.entries({ pan, edit, zoom, drag })) {
    if (only && !only.includes(name)) continue;
    await page.ask('look', start);
    figures[name] = await figure(page);
  }
  if (!only || only.includes('overview')) Object.assign(figures, await overview(page, overviewZoom));
  return figures;
}

/** ms of main thread for one second of panning, sixty wheel events a second. */
export async function pan(page) {
  const way = [
    ...leg(panFrames, 20, 0),
    ...leg(panFrames, 0, 10),
    ...leg(panFrames, -20, 0),
    ...leg(panFrames, 0, -10),
  ];
  const half = way.slice(0, way.length / 2);
  const there = await page.cost(() => page.wheel(half));
  const far = await page.ask('viewport');
  expect(near(far.x, start.x - 20 * panFrames) && near(far.y, start.y - 10 * panFrames), 'the map was not panned', far);
  const back = await page.cost(() => page.wheel(way.slice(half.length)));
  return ((there.ms + back.ms) / way.length) * 60;
}

/** ms for each frame of zooming out to a half, in to double, and back. */
export async function zoom(page) {
  const { ms: out } = await page.cost(() => page.wheel(turn(12, 40)));
  const small = await page.ask('viewport');
  expect(small.zoom < 0.6 && small.zoom > 0.4, 'the map was not zoomed', small);
  const { ms: back } = await page.cost(() => page.wheel([...turn(24, -40), ...turn(12, 40)]));
  return (out + back) / 48;
}

/** ms for each of several texts, until the change is drawn. */
export async function edit(page) {
  const cards = (await page.ask('cardsInView')).slice(0, edits);
  expect(cards.length > 5, 'too few cards in view', cards.length);
  let ms = 0;
  for (const ending of ['e', 'a']) {
    const changes = cards.map(({ id, text }) => ({ id, text: text.slice(0, -1) + ending }));
    ms += (await page.cost(() => page.ask('edit', changes))).ms;
    const shown = await page.ask('shows', cards[0].id);
    const wanted = changes[0].text.split(/\s+/).at(-1);
    expect(shown.includes(wanted), 'the edited text is not drawn', { shown, wanted });
  }
  return ms / (2 * cards.length);
}

/** ms for each frame of dragging one card to another cell, with the drop. */
export async function drag(page) {
  const cards = await page.ask('cardsInView');
  const card = cards.sort((a, b) => a.x + a.y - b.x - b.y)[0];
  const before = await page.ask('place', card.id);
  const way = Array.from({ length: dragFrames + 1 }, (_, at) => ({ x: card.x + at * 7, y: card.y + at * 4 }));
  const { ms } = await page.cost(() => page.drag(way));
  const after = await page.ask('place', card.id);
  expect(before.step !== after.step, 'the card was not moved', { before, after });
  return ms / dragFrames;
}

/** ms for each frame of panning with the whole map in view, and the most that one frame took. */
export async function overview(page, zoomed) {
  await page.ask('look', { x: -4, y: -2, zoom: zoomed });
  const way = [...leg(overviewFrames, 3, 1), ...leg(overviewFrames, -3, -1)];
  const { ms } = await page.cost(() => page.wheel(way));
  let worst = 0;
  for (const one of [...leg(12, 3, 1), ...leg(12, -3, -1)]) {
    const before = await page.threadTime();
    await page.wheel([one]);
    worst = Math.max(worst, (await page.threadTime()) - before);
  }
  return { overview: ms / way.length, overviewWorst: worst };
}

const near = (one, other) => Math.abs(one - other) < 8;

/** An operation that did not happen must not be taken for a fast one. */
function expect(happened, complaint, seen) {
  if (!happened) throw new Error(`${complaint}: ${JSON.stringify(seen)}`);
}
