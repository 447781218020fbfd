// Puts an editor on a test page as a page would, and waits until what it shows is there.
import type { JmCanvas } from '../canvas/canvas.js';
import '../define.js';
import type { JourneyMapElement } from '../editor/journey-map.js';
import type { JourneyMap } from '../model/journey-map.js';
import { pressChords } from './keys.js';
import { until } from './until.js';

export interface EditorOptions {
  readonly value?: JourneyMap;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'rtl';
  readonly width?: number;
  readonly height?: number;
  readonly readOnly?: boolean;
}

export interface EditorPage {
  readonly element: JourneyMapElement;
  /** The editor's own root. */
  readonly root: ShadowRoot;
  readonly canvas: JmCanvas;
  readonly cells: ShadowRoot;
  remove(): void;
}

/** An editor in the page's main part, under a heading, with its map in memory. */
export async function showEditor(options: EditorOptions = {}): Promise<EditorPage> {
  const { value, locale = 'en', theme = 'light', width = 1000, height = 600, readOnly = false } = options;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A page';
  const element = document.createElement('journey-map');
  element.noStorage = true;
  element.locale = locale;
  element.theme = theme;
  element.readOnly = readOnly;
  element.dir = options.dir ?? '';
  if (value) element.value = value;
  element.style.fontFamily = "'DejaVu Sans', sans-serif";
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  document.body.style.margin = '0';
  main.append(heading, element);
  document.body.append(main);
  const root = await until(() => element.shadowRoot, 'the root');
  await until(() => root.querySelector('jm-canvas')?.shadowRoot?.querySelector('[role="grid"]'), 'the grid');
  await until(() => element.t.locale === locale, locale);
  const canvas = root.querySelector('jm-canvas') as JmCanvas;
  await settled(element);
  return { element, root, canvas, cells: canvas.shadowRoot as ShadowRoot, remove: () => main.remove() };
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** After what was asked for is loaded, rendered and painted. */
export async function settled(element: JourneyMapElement): Promise<void> {
  await element.updateComplete;
  await pause(60);
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => requestAnimationFrame(done));
  await element.updateComplete;
}

/** Keys one after another; `Control+Shift+z` holds the ones for the other. */
export async function press(page: EditorPage, ...chords: string[]): Promise<void> {
  await pressChords(...chords);
  await settled(page.element);
}
