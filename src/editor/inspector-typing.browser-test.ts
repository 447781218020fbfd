/** Proves that typing in the inspector of a map that is kept loses no letter: saving draws the editor again meanwhile. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

/** A map kept in a library of its own, with what is selected shown in the inspector. */
async function keptMap(): Promise<JourneyMapElement> {
  const element = document.createElement('journey-map');
  element.library = `typing-${crypto.randomUUID()}`;
  element.locale = 'en';
  element.style.cssText = 'height:600px;width:1200px';
  document.body.append(element);
  await until(() => element.value);
  element.edit('Start', (change) => {
    const stage = change.addStage({ name: 'Buy' });
    change.addStep({ name: 'Looks', stage });
  });
  await element.whenSaved();
  return element;
}

function field(element: JourneyMapElement, name: string): HTMLInputElement | null | undefined {
  const inspector = element.shadowRoot?.querySelector('jm-inspector');
  return inspector?.shadowRoot?.querySelector(`[data-field="${name}"] :is(input, textarea)`);
}

describe('typing in the inspector of a kept map', () => {
  it('R1 keeps the focus and every letter while the map is saved after each of them', async () => {
    const element = await keptMap();
    const input = await until(() => field(element, 'sponsor'));
    input.focus();
    const states: string[] = [];
    element.addEventListener('jm-save-state', ({ detail }) => states.push(detail.state));
    for (const letter of 'Head of CX') {
      await sendKeys({ press: letter });
      await element.whenSaved();
      await new Promise(requestAnimationFrame);
    }
    expect(deepActiveElement()).to.equal(input);
    expect(element.value?.sponsor).to.equal('Head of CX');
    expect(states.filter((state) => state === 'saved').length).to.be.greaterThan(3);
    element.remove();
  });
});
