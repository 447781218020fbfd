/** Proves that words on a card can be read whatever colour it was given: every tone, and colours that a file brings from elsewhere. */
import { expect } from '@open-wc/testing';
import { tones } from '../layout/lane-kind.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { canvasOf, openEditor, settle } from '../testing/open-editor.js';
import type { JourneyMapElement } from './journey-map.js';

const foreign = ['#ffff00', '#000000', 'rebeccapurple', 'url(#x)', 'var(--_paper)'];
const colors = [...tones, ...foreign];
const lanes = [
  { id: 'does', type: 'text' },
  { id: 'touch', type: 'touchpoint' },
  { id: 'hurts', type: 'pain' },
  { id: 'says', type: 'empathy' },
];
const map = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'colors',
  title: 'Colours',
  stages: [{ id: 'g', name: 'Buy' }],
  steps: [{ id: 's', stage: 'g', name: 'Pays' }],
  lanes: lanes.map((lane) => ({ ...lane, name: lane.id })),
  cards: colors.flatMap((color, at) =>
    lanes.map(({ id }) => ({
      id: `${id}-${at}`,
      lane: id,
      step: 's',
      text: `Card ${at}`,
      owner: 'Shop',
      quadrant: 'does',
      ...(id === 'touch' && { channel: 'email' }),
      color,
    })),
  ),
}).map as JourneyMap;

type Rgb = readonly [number, number, number, number];

/** Any colour of CSS as the browser paints it. */
const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
}) as CanvasRenderingContext2D;
function painted(color: string): Rgb {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

function luminance([red, green, blue]: Rgb): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The first ground behind an element that is painted, out through shadow roots. */
function groundOf(element: Element): Rgb {
  for (let at: Element | null = element; at;) {
    const color = painted(getComputedStyle(at).backgroundColor);
    if (color[3] === 255) return color;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return [255, 255, 255, 255];
}

/** Words of cards that stand out by less than 4.5 : 1, and how many were looked at. */
function faint(element: JourneyMapElement): { readonly words: number; readonly faint: readonly string[] } {
  const runs = [...(canvasOf(element)?.shadowRoot?.querySelectorAll('.card .run') ?? [])];
  const found = runs.flatMap((run) => {
    const [one = 0, other = 0] = [painted(getComputedStyle(run).color), groundOf(run)].map(luminance);
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return ratio < 4.5 ? [`${run.closest('[data-card]')?.getAttribute('data-card')}: ${ratio.toFixed(2)}`] : [];
  });
  return { words: runs.length, faint: found };
}

describe('the colours of cards', () => {
  let element: JourneyMapElement;

  beforeEach(async () => {
    element = await openEditor(map);
    element.style.height = '6000px';
    await settle(element);
  });

  afterEach(() => element.remove());

  for (const theme of ['light', 'dark'] as const) {
    it(`B17 leave 4.5 : 1 to every word, ${theme}, on the wall and when told by colours too`, async () => {
      element.theme = theme;
      for (const action of ['', 'color-owner', 'wall']) {
        if (action) await element.run(action);
        await settle(element);
        const seen = faint(element);
        expect(seen.words, action).to.be.at.least(action === 'wall' ? 20 : colors.length * lanes.length);
        expect(seen.faint, action).to.deep.equal([]);
      }
    });
  }

  it('would be caught if they were laid under the words', async () => {
    element.theme = 'dark';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.b-idea { background: var(--_idea) !important }');
    const root = canvasOf(element)?.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    await settle(element);
    expect(faint(element).faint.length).to.be.greaterThan(0);
  });
});
