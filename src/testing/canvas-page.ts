// Puts a canvas on a test page, with a live document, an editor's tools and helpers that read like gestures.
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { JmCanvas } from '../canvas/canvas.js';
import { editingTools } from '../canvas/editing/tools.js';
import { MapDocument } from '../document/map-document.js';
import { createTranslate } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import { layoutMap } from '../layout/map-layout.js';
import { approximateMetrics } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { Card, JourneyMap, Lane } from '../model/journey-map.js';
import { Session } from '../session/session.js';
import { tokens } from '../theme/tokens.js';
import { LitElement, css, type TemplateResult, html } from 'lit';

class CanvasBox extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: relative;
        font-family: 'DejaVu Sans', sans-serif;
      }
      jm-canvas {
        width: 100%;
        height: 100%;
      }
    `,
  ];
  canvas?: JmCanvas;
  override render(): TemplateResult {
    return html`${this.canvas}`;
  }
}

if (!customElements.get('jm-canvas')) customElements.define('jm-canvas', JmCanvas);
if (!customElements.get('test-canvas-box')) customElements.define('test-canvas-box', CanvasBox);

export interface CanvasPage {
  readonly canvas: JmCanvas;
  readonly box: HTMLElement;
  readonly document: MapDocument;
  readonly session: Session;
  readonly root: ShadowRoot;
  remove(): void;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly readOnly?: boolean;
  readonly tools?: boolean;
  /** Drawn from right to left. */
  readonly mirrored?: boolean;
  /** Lays out only what is in sight, as the elements do. */
  readonly lazy?: boolean;
}

export async function showCanvas(map: JourneyMap, options: PageOptions = {}): Promise<CanvasPage> {
  const { width = 760, height = 500, readOnly = false, mirrored = false, tools = true, lazy = false } = options;
  const mapDocument = MapDocument.fromMap(map);
  const session = new Session();
  const canvas = new JmCanvas();
  canvas.t = createTranslate('en');
  canvas.reader = mapDocument.reader;
  canvas.session = session;
  const measure = createMeasure(approximateMetrics);
  canvas.layout = layoutMap(mapDocument.reader, laneKindsOf(laneKinds), measure, canvas.t, { lazy });
  canvas.readOnly = readOnly;
  canvas.mirrored = mirrored;
  if (tools) canvas.tools = editingTools(mapDocument);
  const box = new CanvasBox();
  box.canvas = canvas;
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  document.body.style.margin = '0';
  document.body.prepend(box);
  await settled(canvas);
  const root = canvas.shadowRoot as ShadowRoot;
  return { canvas, box, document: mapDocument, session, root, remove: () => box.remove() };
}

/** After rendering and a painted frame. */
export async function settled(canvas: JmCanvas): Promise<void> {
  await canvas.updateComplete;
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await canvas.updateComplete;
}

/** A map of equal stages of two steps, with lanes of the given types and `cards` in each cell. */
export function gridMap(options: { steps: number; lanes: readonly string[]; cards?: number }): JourneyMap {
  const { steps, lanes, cards = 1 } = options;
  const stageCount = Math.ceil(steps / 2);
  const list = Array.from({ length: steps }, (_, at) => at);
  const allLanes: Lane[] = lanes.map((type, at) => ({ id: `lane${at}`, type, name: `Lane ${at}` }));
  const allCards = allLanes.flatMap((lane) =>
    list.flatMap((step) => Array.from({ length: cards }, (_, at) => cardOf(lane, step, at))),
  );
  return {
    type: 'journeymap',
    version: 1,
    id: 'grid',
    title: 'Grid',
    personas: [],
    stages: Array.from({ length: stageCount }, (_, at) => ({ id: `stage${at}`, name: `Stage ${at}` })),
    steps: list.map((at) => ({ id: `step${at}`, stage: `stage${Math.floor(at / 2)}`, name: `Step ${at}` })),
    lanes: allLanes,
    cards: allCards,
    links: [],
    evidence: [],
    cases: [],
    comments: [],
    views: [],
  };
}

function cardOf(lane: Lane, step: number, at: number): Card {
  const place = { id: `card${lane.id.slice(4)}_${step}_${at}`, lane: lane.id, step: `step${step}` };
  if (lane.type === 'emotion') return { ...place, score: (step % 5) - 2 };
  if (lane.type === 'empathy') return { ...place, quadrant: 'says', text: `Note ${at}` };
  return { ...place, text: `Card ${step} ${at}` };
}

/** The middle of a drawn thing, in whole px of the page. */
export function middleOf(page: CanvasPage, selector: string): [number, number] {
  const element = page.root.querySelector(selector);
  if (!element) throw new Error(`${selector} is not drawn`);
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

export const card = (id: string): string => `[data-card="${id}"]`;
export const cell = (lane: string, step: string): string => `.cell[data-lane="${lane}"][data-step="${step}"]`;

export async function click(page: CanvasPage, at: string | [number, number]): Promise<void> {
  const position = typeof at === 'string' ? middleOf(page, at) : at;
  await sendMouse({ type: 'click', position });
  await settled(page.canvas);
}

/** Two clicks at once are a double-click in every browser; the runner has no command of its own for it. */
export async function doubleClick(page: CanvasPage, at: string | [number, number]): Promise<void> {
  const position = typeof at === 'string' ? middleOf(page, at) : at;
  await sendMouse({ type: 'click', position });
  const target = deepElementAt(position);
  const options = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: position[0],
    clientY: position[1],
    view: window,
  };
  target?.dispatchEvent(new MouseEvent('dblclick', options));
  await settled(page.canvas);
}

function deepElementAt([x, y]: [number, number]): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/** Presses, moves in some steps and stays there; the caller lets go. */
export async function hold(from: [number, number], to: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.7, 1]) {
    const position: [number, number] = [
      Math.round(from[0] + (to[0] - from[0]) * share),
      Math.round(from[1] + (to[1] - from[1]) * share),
    ];
    await sendMouse({ type: 'move', position });
  }
}

export async function drag(page: CanvasPage, from: [number, number], to: [number, number]): Promise<void> {
  await hold(from, to);
  await sendMouse({ type: 'up' });
  await settled(page.canvas);
}

/** Keys one after another; `Control+End` holds the one for the other. */
export async function press(page: CanvasPage, ...keys: string[]): Promise<void> {
  for (const chord of keys) {
    const parts = chord.split('+');
    const held = parts.slice(0, -1);
    for (const key of held) await sendKeys({ down: key });
    await sendKeys({ press: parts.at(-1) ?? '' });
    for (const key of held) await sendKeys({ up: key });
  }
  await settled(page.canvas);
}

export async function type(page: CanvasPage, text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled(page.canvas);
}

/** What has the focus within the canvas. */
export function focused(page: CanvasPage): Element | null {
  return page.root.activeElement;
}

/** A wheel event as a mouse makes it; the runner cannot turn a wheel. */
export async function wheel(
  page: CanvasPage,
  delta: { x?: number; y?: number; ctrlKey?: boolean },
  at?: [number, number],
): Promise<boolean> {
  const pane = page.canvas.pane;
  const box = pane.getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    view: window,
    deltaX: delta.x ?? 0,
    deltaY: delta.y ?? 0,
    ctrlKey: delta.ctrlKey ?? false,
    clientX: at?.[0] ?? box.x + box.width / 2,
    clientY: at?.[1] ?? box.y + box.height / 2,
  });
  const left = pane.dispatchEvent(event);
  await settled(page.canvas);
  return left;
}
