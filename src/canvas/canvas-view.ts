/** The whole canvas as a template: the grid in its layers, the picture of the far map, and the layers that tools draw in. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Rect } from '../base/geometry.js';
import type { LanePlace, StagePlace } from '../layout/places.js';
import { commentCounts } from './comment-marks.js';
import { drawnLanes } from './drawn-lanes.js';
import type { FocusController } from './focus-controller.js';
import { cornerView, laneHeadersView, stagesView, stepsView } from './header-view.js';
import { hairlinesView, headerRows, laneView, type LaneView } from './lane-view.js';
import { linksView } from './links-view.js';
import { gridName } from './place-names.js';
import type { PointerController } from './pointer-controller.js';
import type { Range } from './range.js';
import type { Scene } from './scene.js';

export interface CanvasParts {
  readonly range: Range;
  /** The part of the map that is drawn, in map px. */
  readonly drawn: Rect;
  readonly far: boolean;
  readonly titled: boolean;
  readonly focus: FocusController;
  readonly pointer: PointerController;
}

export function canvasView(scene: Scene, { range, drawn, far, titled, focus, pointer }: CanvasParts): TemplateResult {
  const { layout, active, readOnly, mirrored, state, t } = scene;
  const lanes = drawnLanes(scene, range, far);
  const steps = layout.steps.slice(range.steps.from, range.steps.to);
  const headers = headersOf(scene, range, lanes);
  /** What drawings over all lanes depend on: where the stages and steps in sight are. */
  const across = [layout, layout.stages, layout.steps, range.steps.from, range.steps.to];
  const comments = commentCounts(scene);
  const corner = `width:${layout.headerWidth}px;height:${layout.stageHeight + layout.stepHeight}px`;
  return html`<div
    class="pane"
    dir=${mirrored ? 'rtl' : nothing}
    @click=${pointer.onClick}
    @mousedown=${pointer.onMouseDown}
    @contextmenu=${pointer.onContextMenu}
  >
    <canvas class="overview" aria-hidden="true"></canvas>
    <div
      role="grid"
      aria-label=${gridName(scene)}
      aria-rowcount=${layout.lanes.length + headerRows}
      aria-colcount=${layout.steps.length + 1}
      aria-readonly=${readOnly ? 'true' : nothing}
      tabindex=${active ? nothing : layout.stages.length + layout.lanes.length ? 0 : -1}
      @keydown=${focus.onKeyDown}
      @focusin=${focus.onFocusIn}
    >
      <div class="layer top" role="rowgroup">
        ${guard([...across, state.selection, state.header, t, comments], () => [
          stagesView(scene, stagesOf(scene, range)),
          stepsView(scene, steps, range.steps.from),
        ])}
      </div>
      <div class="layer body" role="rowgroup">
        ${far ? nothing : guard([...across, layout.size.height], () => hairlinesView(scene, steps))}
        ${repeat(
          lanes,
          ({ place }) => place.lane.id,
          (view) => laneView(scene, view),
        )}
        ${far ? nothing : linksView(scene, drawn)}
      </div>
      <div class="layer side" aria-hidden="true" .style=${`--_w:${layout.headerWidth}px`}>
        ${guard([layout.lanes, state.selection, state.header, t, comments, ...headers], () => laneHeadersView(scene, headers))}
      </div>
    </div>
    <div class="layer over body"></div>
    <div class="layer over side"></div>
    <div class="layer over top"></div>
    <div class="corner" .style=${corner}>${cornerView(scene, titled)}</div>
  </div>`;
}

/** The headers of the lanes in sight, and of those that have a row for another reason. */
function headersOf({ layout }: Scene, { lanes }: Range, rows: readonly LaneView[]): readonly LanePlace[] {
  const seen = layout.lanes.slice(lanes.from, lanes.to);
  return [...seen, ...rows.map(({ place }) => place).filter((place) => !seen.includes(place))];
}

/** Asked by place and not by step: a stage without steps has a place too. */
function stagesOf({ layout }: Scene, { steps }: Range): readonly StagePlace[] {
  const first = layout.steps[steps.from];
  const last = layout.steps[steps.to - 1];
  const from = first && steps.from > 0 ? first.x : -Infinity;
  const to = last && steps.to < layout.steps.length ? last.x + last.width : Infinity;
  return layout.stages.filter((place) => place.x < to && place.x + place.width > from);
}
