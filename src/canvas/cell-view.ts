/** One cell with its cards: its boxes, the grips of its points, and what it says of itself when it is empty or folded. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import type { LaneDrawing } from '../layout/lane-kind.js';
import type { LanePlace, StepPlace } from '../layout/places.js';
import type { Card } from '../model/journey-map.js';
import { cardView, pointView, type CardLook } from './card-view.js';
import { commentCounts, commentWords } from './comment-marks.js';
import { cardName, cellName, foldedName, selectedWord, sliderOf, unfoldWord } from './place-names.js';
import { holdsCards, laneDrawing, toldBySteps, type Scene } from './scene.js';

interface CellPlace {
  readonly step: StepPlace;
  readonly at: number;
  /** px between the cell and the one before it in the DOM. */
  readonly gap: number;
}

export function cellView(scene: Scene, lane: LanePlace, { step, at, gap }: CellPlace): unknown {
  const { layout, state, active } = scene;
  const drawing = layout.cellDrawing(lane.lane.id, step.step.id);
  const across = toldBySteps(scene.reader, laneDrawing(scene, lane.lane.id)).get(step.step.id);
  const here = state.header === undefined && active?.lane === lane.lane.id && active.step === step.step.id;
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
    commentCounts(scene),
    scene.mirrored,
    scene.marking,
    state.findPicture,
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
      .style=${`margin-inline-start:${gap}px;width:${step.width}px`}
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
    commented: commentWords(scene, id),
    active: stop === id,
    held: held?.includes(id) ?? false,
    editing: editing === id,
    lineHeight: scene.layout.lineHeight,
    mirrored: scene.mirrored,
    readOnly: scene.readOnly,
    fact: !holdsCards(lane),
    findPicture: scene.state.findPicture,
  };
}

/** The cards whose facts a view shows here. */
function factsOf(scene: Scene, lane: LanePlace, drawing: LaneDrawing): readonly Card[] {
  if (holdsCards(lane)) return [];
  return drawing.boxes.flatMap((box) => scene.reader.get('cards', box.card) ?? []);
}
