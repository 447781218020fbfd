/** Decides which lanes and cells are in the DOM: those in sight (far away the lanes only), and those that must not go away while they are used. */
import type { Id } from '../base/ids.js';
import type { Place } from '../session/session.js';
import type { LaneView } from './lane-view.js';
import type { Range } from './range.js';
import { homeStep, laneDrawing, toldBySteps, type Scene } from './scene.js';

export function drawnLanes(scene: Scene, range: Range, far: boolean): readonly LaneView[] {
  const { layout } = scene;
  const pinned = pinnedCells(scene);
  const views: LaneView[] = [];
  const indices = new Set<number>();
  for (let at = range.lanes.from; at < range.lanes.to; at++) indices.add(at);
  if (pinned.size) layout.lanes.forEach((place, at) => pinned.has(place.lane.id) && indices.add(at));
  for (const index of [...indices].sort((a, b) => a - b)) {
    const place = layout.lanes[index];
    if (!place) continue;
    const inSight = !far && index >= range.lanes.from && index < range.lanes.to;
    const cells = new Set<number>();
    if (inSight) {
      for (let at = range.steps.from; at < range.steps.to; at++) cells.add(at);
      for (const at of startsOfSpans(scene, place.lane.id, range)) cells.add(at);
    }
    const kept = pinned.get(place.lane.id);
    if (kept) layout.steps.forEach((step, at) => kept.has(step.step.id) && cells.add(at));
    views.push({ place, index, cells: [...cells].sort((a, b) => a - b) });
  }
  return views;
}

/** Cells of the focus, of what is being typed and of what is held. */
function pinnedCells(scene: Scene): ReadonlyMap<Id, ReadonlySet<Id>> {
  const cells = new Map<Id, Set<Id>>();
  const pin = (place: Pick<Place, 'lane' | 'step'> | undefined): void => {
    if (!place) return;
    let steps = cells.get(place.lane);
    if (!steps) cells.set(place.lane, (steps = new Set()));
    steps.add(place.step);
  };
  const pinCard = (id: Id): void => {
    const card = scene.reader.get('cards', id);
    const step = card && homeStep(scene.reader, card);
    if (card && step !== undefined) pin({ lane: card.lane, step });
  };
  pin(scene.active);
  const { editing, draft } = scene.state;
  if (editing?.target === 'card') pinCard(editing.id);
  if (editing?.target === 'new-card') pin(editing.place);
  if (draft?.type === 'cards') draft.ids.forEach(pinCard);
  if (draft?.type === 'mark') pinCard(draft.card);
  return cells;
}

/** A card across several cells is told in its first one, which may be out of sight while its end is in sight. */
function startsOfSpans(scene: Scene, lane: Id, range: Range): readonly number[] {
  const { layout } = scene;
  const drawing = laneDrawing(scene, lane);
  if (!drawing.boxes.length) return [];
  const first = layout.steps[range.steps.from];
  const last = layout.steps[range.steps.to - 1];
  if (!first || !last) return [];
  const left = first.x - layout.headerWidth;
  const right = last.x + last.width - layout.headerWidth;
  const starts: number[] = [];
  for (const [step, { boxes }] of toldBySteps(scene.reader, drawing)) {
    if (!boxes.some((box) => box.x < right && box.x + box.width > left)) continue;
    const at = layout.steps.findIndex((place) => place.step.id === step);
    if (at >= 0) starts.push(at);
  }
  return starts;
}
