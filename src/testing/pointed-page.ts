// Puts a canvas on a test page that a mouse has come to, and takes it away with nothing held.
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { JourneyMap } from '../model/journey-map.js';
import { settled, showCanvas, type CanvasPage, type PageOptions } from './canvas-page.js';
import { until } from './until.js';

/** A map with the tools of the pointer, which come when one does. */
export async function show(map: JourneyMap, zoom = 0.8, options: PageOptions = {}): Promise<CanvasPage> {
  const page = await showCanvas(map, { width: 790, ...options });
  // Four steps fit into the window of the test, and places are told from px of the screen.
  page.session.set({ viewport: { x: 0, y: 0, zoom } });
  await settled(page.canvas);
  await sendMouse({ type: 'move', position: [500, 490] });
  await sendMouse({ type: 'move', position: [502, 490] });
  if (!page.session.state.structureLocked)
    await until(() => page.canvas.pane.classList.contains('movable'), 'the tools of the pointer');
  return page;
}

/** A test that failed must not hold the button down in the next one. */
export async function leave(page: CanvasPage): Promise<void> {
  await resetMouse();
  page.remove();
}

const marks = '.header-ghost, .held-mark, .line-mark, .guide, .drawn-box, .boxed';

/** Nothing is held, nothing of a drag is seen, and the map can be moved again. */
export function atRest(page: CanvasPage): void {
  expect(page.session.state.draft).to.equal(undefined);
  expect(page.root.querySelector(marks)).to.equal(null);
  expect(page.canvas.pane.className).not.to.match(/dragging|sizing|boxing|jm-flow/);
}
