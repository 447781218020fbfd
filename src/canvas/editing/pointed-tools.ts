/** Tools that only a pointer uses, fetched when one first comes to the map: who writes by keyboard never loads them. */
import type { Unsubscribe } from '../../base/emitter.js';
import type { CanvasTool } from '../surface.js';

export function whenPointed(load: () => Promise<readonly CanvasTool[]>): CanvasTool {
  return {
    attach(surface) {
      const { pane } = surface;
      const attached: Unsubscribe[] = [];
      let wanted = true;
      const onPointer = (): void => {
        stop();
        // A chunk that does not come is asked for again by the next movement.
        load().then(
          (tools) => wanted && attached.push(...tools.map((tool) => tool.attach(surface))),
          () => wanted && listen(),
        );
      };
      const listen = (): void => pane.addEventListener('pointerover', onPointer);
      const stop = (): void => pane.removeEventListener('pointerover', onPointer);
      listen();
      return () => {
        wanted = false;
        stop();
        for (const undo of attached.splice(0)) undo();
      };
    },
  };
}
