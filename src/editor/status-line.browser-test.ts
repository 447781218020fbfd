/** Proves that what the status line says never moves the map, and is readable where it is cut. */
import { expect } from '@open-wc/testing';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, openEditor, settle } from '../testing/open-editor.js';
import type { JourneyMapElement } from './journey-map.js';

const map = gridMap({ steps: 12, lanes: ['text', 'pain', 'text'], cards: 2 });
const long = 'Moved a card with a very long name to the next stage, '.repeat(8);

describe('the status line', () => {
  for (const [locale, width] of [
    ['en', 800],
    ['ru', 1280],
    ['ru', 1000],
    ['en', 420],
  ] as const) {
    it(`B17 keeps its height and the map its place, in ${locale} at ${width} px`, async () => {
      const element = await openEditor(map, locale);
      element.style.width = `${width}px`;
      await settle(element);
      const line = element.shadowRoot?.querySelector('jm-status-line');
      const heights = (): readonly number[] => [line?.offsetHeight ?? 0, canvasOf(element)?.offsetHeight ?? 0];
      const before = heights();
      expect(before[0]).to.be.lessThan(36);
      await say(element, long);
      expect(heights()).to.deep.equal(before);
      const told = line?.shadowRoot?.querySelector<HTMLElement>('.told');
      expect(told?.clientWidth, 'there is room for words').to.be.greaterThan(90);
      told?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      expect(told?.dataset['tip']).to.equal(long);
      await say(element, 'Short');
      told?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      expect(told?.dataset['tip'], 'nothing is cut').to.equal(undefined);
      element.remove();
    });
  }
});

async function say(element: JourneyMapElement, text: string): Promise<void> {
  const line = element.shadowRoot?.querySelector('jm-status-line');
  if (line) line.said = text;
  await line?.updateComplete;
}
