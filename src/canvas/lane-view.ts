/** One lane of the body: a row of the grid with its cells, its cards, and one SVG of marks. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import type { LaneDrawing, Mark } from '../layout/lane-kind.js';
import { moveDrawing } from '../layout/moved-drawing.js';
import type { LanePlace, StepPlace } from '../layout/places.js';
import type { Card } from '../model/journey-map.js';
import { cardView, pointView, type CardLook } from './card-view.js';
import { markView } from './marks-view.js';
import {
  cardName,
  cellName,
  curveName,
  foldedName,
  laneName,
  selectedWord,
  sliderOf,
  unfoldWord,
} from './place-names.js';
import { signsView } from './signs-view.js';
import { holdsCards, isLine, laneDrawing, toldBySteps, type Scene } from './scene.js';

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
  const { layout, state, active, preview, t, readOnly } = scene;
  const { place, index, cells } = view;
  const { id } = place.lane;
  const keys = [
    ...[layout, layout.laneVersion(id), layout.steps, layout.size.width, layout.headerWidth],
    ...[layout.stageHeight, layout.stepHeight, place, index, cells.join(' ')],
    ...[state.selection, state.editing, state.draft?.type === 'cards' ? state.draft.ids : undefined],
    ...[
      active?.lane === id ? active : undefined,
      preview?.lane === id ? preview : undefined,
      t,
      readOnly,
      scene.marking,
    ],
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
    return html`<svg class="marks" aria-hidden="true">${[...flat, ...inCells, ...points].map(markView)}</svg>`;
  });
}

/** The signs of the cards in sight; what is being typed or held shows none. */
function laneSignsView(scene: Scene, view: LaneView): unknown {
  const { layout, state } = scene;
  const across = laneDrawing(scene, view.place.lane.id);
  const own = drawingsOf(scene, view).filter(({ drawing }) => drawing.boxes.some((box) => box.signs?.length));
  if (!own.length && !across.boxes.some((box) => box.signs?.length)) return nothing;
  const typed = state.editing?.target === 'card' ? state.editing.id : undefined;
  const held = state.draft?.type === 'cards' ? state.draft.ids : undefined;
  const keys = [across, typed, held, layout.headerWidth, ...own.flatMap(({ step, drawing }) => [step, drawing])];
  return guard(keys, () => {
    const boxes = [
      ...across.boxes.map((box) => ({ box, x: 0 })),
      ...own.flatMap(({ step, drawing }) => drawing.boxes.map((box) => ({ box, x: step.x - layout.headerWidth }))),
    ];
    return signsView(boxes.filter(({ box }) => box.card !== typed && !held?.includes(box.card)));
  });
}

interface CellPlace {
  readonly step: StepPlace;
  readonly at: number;
  /** px between the cell and the one before it in the DOM. */
  readonly gap: number;
}

function cellView(scene: Scene, lane: LanePlace, { step, at, gap }: CellPlace): unknown {
  const { layout, state, active } = scene;
  const drawing = layout.cellDrawing(lane.lane.id, step.step.id);
  const across = toldBySteps(scene.reader, laneDrawing(scene, lane.lane.id)).get(step.step.id);
  const here = active?.lane === lane.lane.id && active.step === step.step.id;
  const stop = here ? (active.card ?? 'cell') : undefined;
  const editing = state.editing?.target === 'card' ? state.editing.id : undefined;
  const held = state.draft?.type === 'cards' ? state.draft.ids : undefined;
  const keys = [
    drawing,
    across,
    step,
    lane,
    layout.headerWidth,
    gap,
    stop,
    state.selection,
    editing,
    held,
    scene.t,
    scene.readOnly,
    scene.marking,
  ];
  return guard(keys, () => {
    const boxes = [...(across?.boxes ?? []), ...drawing.boxes];
    const points = across?.points ?? [];
    const x = step.x - layout.headerWidth;
    const look = (id: Id): CardLook => cardLook(scene, lane, step, { id, stop, editing, held });
    const empty = holdsCards(lane) ? !boxes.length && !points.length : true;
    const folded = step.folded === undefined ? (lane.folded === undefined ? undefined : lane.lane.id) : step.stage.id;
    return html`<div
      class=${folded === undefined ? 'cell' : 'cell folded'}
      data-fold=${folded ?? nothing}
      aria-description=${folded === undefined ? nothing : unfoldWord(scene)}
      role="gridcell"
      aria-colindex=${at + 2}
      data-lane=${lane.lane.id}
      data-step=${step.step.id}
      tabindex=${stop === 'cell' ? 0 : -1}
      aria-label=${folded !== undefined ? foldedName(scene, lane, step) : empty ? cellName(scene, lane, step, factsOf(scene, lane, drawing), drawing.spoken) : nothing}
      .style=${`margin-left:${gap}px;width:${step.width}px`}
    >
      ${repeat(
        boxes,
        (box) => box.card,
        // A box of the whole lane counts from the first step already.
        (box) => cardView(box, across?.boxes.includes(box) ? 0 : x, look(box.card)),
      )}${repeat(
        points,
        (point) => point.card,
        (point) => pointView(point, look(point.card), sliderOf(scene, point, lane)),
      )}
    </div>`;
  });
}

interface Looking {
  readonly id: Id;
  readonly stop: string | undefined;
  readonly editing: Id | undefined;
  readonly held: readonly Id[] | undefined;
}

function cardLook(scene: Scene, lane: LanePlace, step: StepPlace, { id, stop, editing, held }: Looking): CardLook {
  const card = scene.reader.get('cards', id);
  const mark = card && scene.marking?.(card);
  const name = card ? cardName(scene, card, lane, step) : '';
  return {
    label: mark?.word ? `${name}. ${mark.word}` : name,
    mark,
    selected: scene.state.selection.has(id),
    selectedWord: selectedWord(scene),
    active: stop === id,
    held: held?.includes(id) ?? false,
    editing: editing === id,
    readOnly: scene.readOnly,
    fact: !holdsCards(lane),
  };
}

/** The cards whose facts a view shows here. */
function factsOf(scene: Scene, lane: LanePlace, drawing: LaneDrawing): readonly Card[] {
  if (holdsCards(lane)) return [];
  return drawing.boxes.flatMap((box) => scene.reader.get('cards', box.card) ?? []);
}
