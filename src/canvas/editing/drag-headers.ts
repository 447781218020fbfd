/** Stages, steps and lanes carried by their headers to another place; refused while they are locked. One edit at the drop (R1). */
import type { Point } from '../../base/geometry.js';
import { pickFrom, type Surface } from '../surface.js';
import { EdgeScroll } from './edge-scroll.js';
import { editLabels, type Edits } from './edits.js';
import { headerDropAt, type HeaderDrop, type Part } from './header-drop.js';
import { HeaderMarks } from './header-marks.js';
import type { Drag } from './pointer-drag.js';

/** A drag of the header that was pressed, if one was and it may be moved. */
export function headerDrag(surface: Surface, edits: Edits, event: PointerEvent): Drag | undefined {
  const part = surface.session.state.structureLocked ? undefined : partOf(event);
  return part && new HeaderDrag(surface, edits, part);
}

function partOf(event: Event): Part | undefined {
  const { stage, step, lane } = pickFrom(event);
  if (stage !== undefined) return { kind: 'stage', id: stage };
  if (step !== undefined) return { kind: 'step', id: step };
  return lane === undefined ? undefined : { kind: 'lane', id: lane };
}

const arrays = { stage: 'stages', step: 'steps', lane: 'lanes' } as const;
const labels = { stage: editLabels.moveStage, step: editLabels.moveStep, lane: editLabels.moveLane };

class HeaderDrag implements Drag {
  readonly name: Part['kind'];
  #surface: Surface;
  #edits: Edits;
  #part: Part;
  #client: Point = { x: 0, y: 0 };
  #marks: HeaderMarks | undefined;
  #edge: EdgeScroll;

  constructor(surface: Surface, edits: Edits, part: Part) {
    this.name = part.kind;
    this.#surface = surface;
    this.#edits = edits;
    this.#part = part;
    this.#edge = new EdgeScroll(surface, () => this.#show(), part.kind === 'lane' ? 'y' : 'x');
  }

  start(from: Point): void {
    this.#surface.session.select([this.#part.id]);
    this.#marks = new HeaderMarks(this.#surface, this.#part, this.#surface.mapPoint(from));
  }

  move(client: Point): void {
    this.#client = client;
    this.#edge.at(client);
    this.#show();
  }

  drop(): void {
    // Looked at once more: another window may have changed the map while nothing moved.
    const to = this.#show()?.to;
    this.cancel();
    const { kind, id } = this.#part;
    if (!to || !this.#surface.reader.get(arrays[kind], id)) return;
    this.#edits.edit(labels[kind], (change) => change.move(id, to));
  }

  cancel(): void {
    this.#edge.stop();
    this.#marks?.remove();
    this.#surface.session.set({ draft: undefined });
  }

  #show(): HeaderDrop | undefined {
    const pointer = this.#surface.mapPoint(this.#client);
    const drop = headerDropAt(this.#surface.layout, this.#part, pointer);
    this.#surface.session.set({ draft: { type: 'header', id: this.#part.id, pointer } });
    this.#marks?.show(pointer, drop);
    return drop;
  }
}
