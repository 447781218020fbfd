/** Which keys begin to type, and where the card they type goes. */
import type { Point } from '../../base/geometry.js';
import type { Editing, Place } from '../../session/session.js';
import type { Surface } from '../surface.js';
import { beginsText, keyOf } from '../../ui/key-press.js';
import type { TextTarget } from './text-target.js';

/** A key that writes something: a letter, a digit, a sign; a dead key or the start of a composition too. */
export function typesText(event: KeyboardEvent): boolean {
  const altGraph = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.altKey) && !altGraph) return false;
  if (event.metaKey) return false;
  return beginsText(event);
}

/** On a header Enter types its name; a letter does not, for it would replace one, and F2 is an action of its own. */
export function typeName({ session, reader }: Surface, event: KeyboardEvent): void {
  const id = session.state.header ?? '';
  const kind = reader.kindOf(id);
  const target = kind === 'stages' ? 'stage' : kind === 'steps' ? 'step' : 'lane';
  const other = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (keyOf(event) !== 'Enter' || other || session.state.structureLocked) return;
  event.preventDefault();
  session.set({ editing: { target, id } });
}

/** Where the focus goes from what was typed: to its card or cell, or back to the header whose name it is. */
export function focusAfter(surface: Surface, target: TextTarget, place: Place | undefined): void {
  const { header } = surface.session.state;
  if (header !== undefined && !target.ofCard) surface.focusHeader(header);
  else if (place) surface.focusPlace(place);
  else surface.focus();
}

/**
 * A new card at a place: after the card that has the focus, and in the same part of the cell;
 * with a point, in the part of the cell where it lies.
 */
export function newCardPlace(
  { reader, layout }: Surface,
  place: Place,
  point?: Point,
): Extract<Editing, { target: 'new-card' }> {
  const beside = place.card === undefined ? undefined : reader.get('cards', place.card)?.quadrant;
  const quadrant = beside ?? quadrantAt(layout, place, point);
  return { target: 'new-card', place, text: '', ...(quadrant !== undefined && { quadrant }) };
}

/** What Enter goes on with: the next card below, or, after a cause, the cause of that. */
export function nextCard(surface: Surface, target: TextTarget, place: Place): Editing {
  const effect = target.isCause ? place.card : undefined;
  return { ...newCardPlace(surface, place), ...(effect !== undefined && { effect }) };
}

/** What a double click begins to type: the name of a header, a card, or a new one where it was pressed. */
export function pressedTwice(surface: Surface, event: MouseEvent): Editing | undefined {
  const { place, stage, step, lane } = surface.pick(event);
  const header =
    (stage !== undefined && ({ target: 'stage', id: stage } as const)) ||
    (step !== undefined && ({ target: 'step', id: step } as const)) ||
    (lane !== undefined && ({ target: 'lane', id: lane } as const));
  if (header) return surface.session.state.structureLocked ? undefined : header;
  if (place?.card !== undefined) return { target: 'card', id: place.card };
  if (!place || event.defaultPrevented) return undefined;
  return newCardPlace(surface, place, surface.mapPoint({ x: event.clientX, y: event.clientY }));
}

function quadrantAt(layout: Surface['layout'], place: Place, point: Point | undefined): string | undefined {
  const areas = layout.cellDrawing(place.lane, place.step).areas;
  const step = layout.steps.find((one) => one.step.id === place.step);
  const lane = layout.lanes.find((one) => one.lane.id === place.lane);
  if (!areas || !step || !lane || !point) return undefined;
  const x = point.x - step.x;
  const y = point.y - lane.y;
  const inside = areas.find(
    ({ rect }) => x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height,
  );
  return inside?.fields.quadrant;
}
