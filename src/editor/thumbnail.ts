/** Paints a map as a small picture for the list of maps; loaded when the page is idle, or for a map that was never opened. */
import { OverviewPainter } from '../canvas/overview-painter.js';
import type { Translate } from '../i18n/translate.js';
import type { LaneKinds } from '../layout/lane-kind.js';
import { layoutMap } from '../layout/map-layout.js';
import { approximateMetrics } from '../layout/measure.js';
import type { MapLayout } from '../layout/places.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { JourneyMap } from '../model/journey-map.js';
import { indexMap } from '../model/map-index.js';
import { colorNames, palette, type ColorName } from '../theme/palette.js';

const most = { width: 240, height: 150 };
/** A list of a hundred maps stays small. */
const mostBytes = 30_000;

/** Always in light colours: it may be seen in another theme than that of today. */
const colors = Object.fromEntries(colorNames.map((name) => [name, palette[name].light])) as Record<ColorName, string>;

/** Only the body: headers are words, and words are not seen in it. */
export async function paintThumbnail(layout: MapLayout): Promise<Blob | undefined> {
  const body = {
    width: layout.size.width - layout.headerWidth,
    height: layout.size.height - layout.stageHeight - layout.stepHeight,
  };
  const zoom = Math.min(most.width / Math.max(1, body.width), most.height / Math.max(1, body.height));
  const pane = {
    width: Math.max(1, Math.round(body.width * zoom)),
    height: Math.max(1, Math.round(body.height * zoom)),
  };
  const painted = document.createElement('canvas');
  new OverviewPainter(painted, colors).paint(
    { zoom, scale: zoom, left: 0, top: 0, x: 0, y: 0 },
    { layout, pane, selection: new Set(), mirrored: false },
  );
  // It paints beyond the edges, for a map that is moved; of that nothing is kept.
  const picture = document.createElement('canvas');
  Object.assign(picture, pane);
  const context = picture.getContext('2d');
  if (!context) return undefined;
  const ratio = devicePixelRatio;
  const [width, height] = [pane.width * ratio, pane.height * ratio];
  context.fillStyle = palette.sunk.light;
  context.fillRect(0, 0, pane.width, pane.height);
  const [x, y] = [(painted.width - width) / 2, (painted.height - height) / 2];
  context.drawImage(painted, x, y, width, height, 0, 0, pane.width, pane.height);
  for (const type of ['image/png', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, type, 0.7));
    if (blob && blob.size <= mostBytes) return blob;
  }
  return undefined;
}

/** A map that is not open. Words are not seen in the picture, so their width need not be that of the page's font. */
export async function paintMap(
  map: JourneyMap,
  { kinds, t }: { readonly kinds: LaneKinds; readonly t: Translate },
): Promise<Blob | undefined> {
  if (!map.steps.length) return undefined;
  return paintThumbnail(layoutMap(indexMap(map), kinds, createMeasure(approximateMetrics), t));
}
