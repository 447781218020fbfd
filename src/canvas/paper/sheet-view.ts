/** The map as it is printed: bands one under another, each with its stages and steps on top of every page and its lanes as rows that stay whole. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanePlace } from '../../layout/places.js';
import { drawnLanes } from '../drawn-lanes.js';
import { cornerView, laneHeadersView, stagesView, stepsView } from '../header-view.js';
import { hairlinesView, laneView, type LaneView } from '../lane-view.js';
import { linksView } from '../links-view.js';
import { colorsOf } from '../marks/coloring.js';
import { legendView } from '../marks/legend-view.js';
import type { Scene } from '../scene.js';
import { bandsOf, type Band } from './bands.js';

/** Sheets by how wide they are, and how many px of the map stand across one: at most so many that its words can be read. */
export const papers = [
  { name: 'small', room: 1240 },
  { name: 'middle', room: 1760 },
  { name: 'wide', room: 2500 },
  { name: 'poster', room: Infinity },
] as const;

/** Smaller maps are not blown up to the width of the paper. */
const least = 900;

export function sheetView(scene: Scene): TemplateResult[] {
  const { layout } = scene;
  const known = new Set<number>();
  const sheets = papers.map(({ name, room }) => ({ name, bands: bandsOf(layout, room - layout.headerWidth) }));
  const legend = legendOf(scene);
  return sheets.flatMap(({ name, bands }, at) => {
    // The same bands are drawn once, and shown on all papers that they suit.
    if (known.has(bands.length)) return [];
    known.add(bands.length);
    const names = sheets.slice(at).filter((one) => one.bands.length === bands.length);
    const wide = Math.max(least, ...bands.map(({ width }) => width + layout.headerWidth));
    return html`<section class="paper on-${name} to-${names.at(-1)?.name}">
      <div
        class="pane"
        dir=${scene.mirrored ? 'rtl' : nothing}
        .style=${`--_wide:${wide}px;--_tall:${layout.size.height + 30}px;--_w:${layout.headerWidth}px`}
      >
        ${bands.map((band) => bandView(scene, band))} ${legend}
      </div>
    </section>`;
  });
}

/** Once, after the map; where it is shown on the screen, or where colours would tell nothing without it. */
function legendOf({ state, reader, layout, t }: Scene): unknown {
  const { colorBy, only } = state.view;
  if (!state.legendOpen && !colorBy) return nothing;
  const kinds = layout.lanes.map(({ kind }) => kind);
  const colors = colorBy && colorsOf(reader, colorBy, t);
  return html`<div class="legend">${legendView({ t, reader, kinds, colors, quiet: only !== undefined })}</div>`;
}

function bandView(scene: Scene, band: Band): TemplateResult {
  const { layout, reader } = scene;
  const title = reader.fields.title.trim();
  const lanes = drawnLanes(scene, { steps: band, lanes: { from: 0, to: layout.lanes.length } }, false);
  return html`<table role="presentation">
    <thead>
      <tr>
        <td>${title ? html`<h1 dir="auto" .textContent=${title}></h1>` : nothing} ${headView(scene, band)}</td>
      </tr>
    </thead>
    <tbody>
      ${lanes.map(
        (lane) =>
          html`<tr>
            <td>${rowView(scene, band, lane)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function headView(scene: Scene, band: Band): TemplateResult {
  const { layout } = scene;
  const height = layout.stageHeight + layout.stepHeight;
  const end = band.x + band.width;
  const stages = layout.stages.filter(({ x, width }) => x < end - 0.5 && x + width > band.x + 0.5);
  // A stage that goes on in the next band says its name in both.
  const cut = stages.map((place) => {
    const x = Math.max(place.x, band.x);
    return { ...place, x, width: Math.min(place.x + place.width, end) - x };
  });
  return strip(
    scene,
    band,
    { y: 0, height },
    html`<div class="corner" .style=${`width:${layout.headerWidth}px;height:${height}px`}>
      ${cornerView(scene, false)}
    </div>`,
    html`<div class="layer top" .style=${shifted(scene, band, 0)}>
      ${stagesView(scene, cut)} ${stepsView(scene, layout.steps.slice(band.from, band.to), band.from)}
    </div>`,
  );
}

function rowView(scene: Scene, band: Band, view: LaneView): TemplateResult {
  const { layout } = scene;
  const { place } = view;
  const top = place.y - layout.stageHeight - layout.stepHeight;
  const steps = layout.steps.slice(band.from, band.to);
  return strip(
    scene,
    band,
    place,
    html`<div class="layer side" .style=${`transform:translate(0,${-top}px)`}>${laneHeadersView(scene, [place])}</div>`,
    html`<div class="layer body" .style=${shifted(scene, band, top)}>
      ${hairlinesView(scene, steps)}${laneView(scene, view)}
      ${linksView(scene, { x: band.x, y: place.y, width: band.width, height: place.height })}
    </div>`,
  );
}

/** Moves a layer of the body so that the band begins where the lane headers end. */
function shifted({ layout, mirrored }: Scene, { x }: Band, top: number): string {
  const left = (x - layout.headerWidth) * (mirrored ? 1 : -1);
  return `transform:translate(${left}px,${-top}px)`;
}

/** One row of paper: drawn at its own size and scaled as a whole to the width of the page. */
function strip(
  { layout }: Scene,
  band: Band,
  { height }: Pick<LanePlace, 'y' | 'height'>,
  side: TemplateResult,
  body: TemplateResult,
): TemplateResult {
  return html`<div class="strip" .style=${`--_high:${height}px`}>
    <div class="drawn">
      ${side}
      <div class="window" .style=${`inset-inline-start:${layout.headerWidth}px;width:${band.width}px`}>${body}</div>
    </div>
  </div>`;
}
