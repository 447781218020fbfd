// Proves that a drag that ends in any odd way leaves nothing behind; apart, since after other drags WebKitGTK comes to no end here.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { gridMap, settled, type CanvasPage } from '../../testing/canvas-page.js';
import { atRest, leave, show } from '../../testing/pointed-page.js';
import { Random } from '../../testing/random.js';

describe('drags that are interrupted', () => {
  let page: CanvasPage;
  afterEach(() => leave(page));

  it('B6 none of 500 random ones is stuck or changes anything', async () => {
    page = await show(gridMap({ steps: 6, lanes: ['text', 'emotion', 'divider', 'pain'] }));
    // Only a pointer that there is can be captured: a real press tells its number.
    let pointerId = 0;
    page.canvas.pane.addEventListener('pointerdown', (event) => (pointerId = event.pointerId), { once: true });
    await sendMouse({ type: 'click', position: [400, 480] });
    const before = JSON.stringify(page.document.toMap());
    const random = new Random(7);
    const pane = page.canvas.pane;
    const at = (): { clientX: number; clientY: number } => ({ clientX: random.below(780), clientY: random.below(490) });
    const send = (type: string, target: EventTarget | null, init: PointerEventInit): void => {
      const event = { bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId, ...init };
      target?.dispatchEvent(new PointerEvent(type, event));
    };
    const ends: readonly (() => void)[] = [
      () => send('pointercancel', pane, at()),
      () => send('lostpointercapture', pane, at()),
      () => send('pointermove', pane, { ...at(), buttons: 0 }),
      () => send('pointerdown', pane, { ...at(), pointerId: 77, buttons: 1 }),
      () => window.dispatchEvent(new Event('blur')),
      () => document.dispatchEvent(new Event('visibilitychange')),
      () => pane.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    ];
    let drags = 0;
    for (let turn = 0; turn < 500; turn++) {
      const from = at();
      const keys = { shiftKey: random.chance(0.3), ctrlKey: random.chance(0.1) };
      send('pointerdown', page.root.elementFromPoint(from.clientX, from.clientY), { ...from, ...keys, buttons: 1 });
      for (let moves = 1 + random.below(3); moves > 0; moves--) send('pointermove', pane, { ...at(), buttons: 1 });
      if (page.session.state.draft) drags++;
      random.pick(ends)?.();
      // Escape is heard only once something is held; a press that never moved ends with its release.
      send('pointerup', pane, from);
      expect(page.session.state.draft, `turn ${turn}`).to.equal(undefined);
    }
    await settled(page.canvas);
    expect(drags).to.be.greaterThan(250);
    atRest(page);
    expect(JSON.stringify(page.document.toMap())).to.equal(before);
  });
});
