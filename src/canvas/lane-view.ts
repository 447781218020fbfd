/** One lane of the body: a row of the grid with its cells, its cards, and one SVG of marks. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CardBox, LaneDrawing, Mark } from '../layout/lane-kind.js';
import { moveDrawing } from '../layout/moved-drawing.js';
import type { LanePlace, StepPlace } from '../layout/places.js';
import { cellView } from './cell-view.js';
import { bubbles, commentCounts } from './comment-marks.js';
import { markView } from './marks-view.js';
import { curveName, laneName } from './place-names.js';
import { signsView } from './signs-view.js';
import { isLine, laneDrawing, pointsOf, type Scene } from './scene.js';

/** Which lane and which of its cells are in the DOM. */
export interface LaneView {
  readonly place: LanePlace;
  /** Among all lanes. */
  readonly index: number;
  /** Indices of steps, rising. */
  readonly cells: readonly number[];
}

/** Rows above the lanes: stages and steps. */
export const headerRows = 2;

/** Looked at again only when something of the lane, or of what is done in it, is another than before. */
export function laneView(scene: Scene, view: LaneView): unknown {
  const { layout, state, active, preview, t, readOnly, mirrored } = scene;
  const { place, index, cells } = view;
  const { id } = place.lane;
  const keys = [
    ...[layout, layout.laneVersion(id), layout.steps, layout.size.width, layout.headerWidth],
    ...[layout.stageHeight, layout.stepHeight, place, index, cells.join(' ')],
    ...[state.selection, state.editing, state.draft?.type === 'cards' ? state.draft.ids : undefined],
    ...[active?.lane === id ? active : undefined, state.header, preview?.lane === id ? preview : undefined],
    ...[t, readOnly, mirrored, commentCounts(scene), scene.marking, state.findPicture],
  ];
  return guard(keys, () => laneTemplate(scene, view));
}

function laneTemplate(scene: Scene, view: LaneView): TemplateResult {
  const { layout } = scene;
  const { place, index, cells } = view;
  const top = place.y - layout.stageHeight - layout.stepHeight;
  const width = layout.size.width - layout.headerWidth;
  return html`<div
    class="lane ${isLine(place) ? 'line' : ''}"
    role="row"
    aria-rowindex=${index + headerRows + 1}
    .style=${`top:${top}px;height:${place.height}px;width:${width}px`}
  >
    <div
      class="told"
      role="rowheader"
      aria-colindex="1"
      data-row-header=${place.lane.id}
      tabindex=${scene.state.header === place.lane.id ? 0 : nothing}
      aria-description=${curveName(scene, place) || nothing}
      .textContent=${laneName(scene, place)}
    ></div>
    ${cells.length ? marksView(scene, view) : nothing}
    ${
      isLine(place)
        ? nothing
        : repeat(
            cells,
            (at) => layout.steps[at]?.step.id ?? at,
            (at, order) => {
              const step = layout.steps[at];
              const before = layout.steps[cells[order - 1] ?? -1];
              const gap = (step?.x ?? 0) - (before ? before.x + before.width : layout.headerWidth);
              return step ? cellView(scene, place, { step, at, gap }) : nothing;
            },
          )
    }
    ${laneSignsView(scene, view)}
  </div>`;
}

/** The hairlines between steps and stages: two paths for all lanes, where a border for each cell would be a hundred boxes. */
export function hairlinesView({ layout }: Scene, steps: readonly StepPlace[]): TemplateResult {
  const bottom = layout.size.height - layout.stageHeight - layout.stepHeight;
  const path = (ends: boolean): string => {
    const lines = steps.filter(({ lastOfStage }) => lastOfStage === ends);
    return lines.map(({ x, width }) => `M${x + width - layout.headerWidth - 0.5} 0V${bottom}`).join('');
  };
  return html`<svg class="marks hairs" aria-hidden="true">
    <path class="s-rule" d=${path(false)}></path>
    <path class="s-rule-2" d=${path(true)}></path>
  </svg>`;
}

interface CellDrawing {
  readonly step: StepPlace;
  readonly drawing: LaneDrawing;
}

function drawingsOf({ layout }: Scene, { place, cells }: LaneView): CellDrawing[] {
  return cells.flatMap((at) => {
    const step = layout.steps[at];
    return step ? [{ step, drawing: layout.cellDrawing(place.lane.id, step.step.id) }] : [];
  });
}

/** The marks of the whole lane and of the cells in sight. */
function marksView(scene: Scene, view: LaneView): unknown {
  const { headerWidth } = scene.layout;
  const whole = laneDrawing(scene, view.place.lane.id);
  const own = drawingsOf(scene, view).filter(({ drawing }) => drawing.marks.length);
  if (!whole.marks.length && !own.length) return nothing;
  return guard([whole, headerWidth, ...own.flatMap(({ step, drawing }) => [step, drawing])], () => {
    const inCells = own.flatMap(({ step, drawing }) => moveDrawing(drawing, step.x - headerWidth, 0).marks);
    // Points lie above everything else that is drawn.
    const flat = whole.marks.filter((mark: Mark) => mark.type !== 'point');
    const points = whole.marks.filter((mark: Mark) => mark.type === 'point');
    return html`<svg class="marks" aria-hidden="true">
      ${[...flat, ...inCells, ...points].map((mark) => markView(mark, scene.layout.lineHeight))}
    </svg>`;
  });
}

/** The signs of the cards in sight; what is being typed or held shows none. */
function laneSignsView(scene: Scene, view: LaneView): unknown {
  const { layout, state } = scene;
  const across = laneDrawing(scene, view.place.lane.id);
  const counts = commentCounts(scene, view.place);
  const signed = (box: CardBox): boolean => !!box.signs?.length || counts.has(box.card);
  const own = drawingsOf(scene, view).filter(({ drawing }) => drawing.boxes.some(signed));
  const marked = counts.size ? pointsOf(across).filter((point) => counts.has(point.card)) : [];
  if (!own.length && !marked.length && !across.boxes.some(signed)) return nothing;
  const typed = state.editing?.target === 'card' ? state.editing.id : undefined;
  const held = state.draft?.type === 'cards' ? state.draft.ids : undefined;
  const keys = [
    across,
    typed,
    held,
    layout.headerWidth,
    counts,
    scene.t,
    scene.mirrored,
    ...own.flatMap(({ step, drawing }) => [step, drawing]),
  ];
  return guard(keys, () => {
    const boxes = [
      ...across.boxes.map((box) => ({ box, x: 0 })),
      ...own.flatMap(({ step, drawing }) => drawing.boxes.map((box) => ({ box, x: step.x - layout.headerWidth }))),
    ];
    const seen = boxes.filter(({ box }) => box.card !== typed && !held?.includes(box.card));
    return signsView(seen, scene.mirrored, counts.size ? bubbles(scene, seen, marked) : nothing);
  });
}
