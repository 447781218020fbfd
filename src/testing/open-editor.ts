// Puts whole editors on a test page, with maps that are kept in memory and helpers that read like what a person does.
import type { JmCanvas } from '../canvas/canvas.js';
import '../define.js';
import type { JourneyMapElement } from '../editor/journey-map.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import { pressChords } from './keys.js';
import { until } from './until.js';

export async function openEditor(value: JourneyMap, locale = 'en'): Promise<JourneyMapElement> {
  const element = document.createElement('journey-map');
  element.noStorage = true;
  element.locale = locale;
  element.value = value;
  element.style.height = '560px';
  document.body.style.margin = '0';
  document.body.append(element);
  await until(() => canvasOf(element)?.shadowRoot?.querySelector('.cell'));
  return element;
}

export function canvasOf(element: JourneyMapElement): JmCanvas | null {
  return element.shadowRoot?.querySelector('jm-canvas') ?? null;
}

/** Whether the dialog in a shadow root is on the page. */
export function isOpen(root: ShadowRoot | null | undefined): boolean {
  return root?.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog')?.open ?? false;
}

/** Puts the focus on a cell or card. */
export async function focusAt(element: JourneyMapElement, place: Place): Promise<void> {
  canvasOf(element)?.focusPlace(place, { select: 'only' });
  await settle(element);
}

/** After rendering and a painted frame. */
export async function settle(element: JourneyMapElement): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await element.updateComplete;
    await canvasOf(element)?.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Keys one after another; `Control+k` holds the one for the other. */
export async function pressKeys(element: JourneyMapElement, ...chords: string[]): Promise<void> {
  await pressChords(...chords);
  await settle(element);
}

/** The texts of the cards of a cell, in order. */
export function textsAt(element: JourneyMapElement, lane: string, step: string): string[] {
  const cards = element.value?.cards ?? [];
  return cards.filter((card) => card.lane === lane && card.step === step).map((card) => card.text ?? card.word ?? '');
}
