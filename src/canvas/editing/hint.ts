/** What an empty cell says when the hand or the keyboard is there: the lane's question, and how to begin. */
import type { Unsubscribe } from '../../base/emitter.js';
import { message } from '../../i18n/translate.js';
import type { Place } from '../../session/session.js';
import { cardsAt, holdsCards, isLine } from '../scene.js';
import { pickFrom, type CanvasTool, type Surface } from '../surface.js';

const begin = message('canvas.hint.begin', 'Double-click or type');

export function emptyCellHint(): CanvasTool {
  return { attach: (surface) => attachHint(surface) };
}

function attachHint(surface: Surface): Unsubscribe {
  const { pane, grid, session, reader } = surface;
  const hint = document.createElement('div');
  hint.className = 'hint';
  // The cell's own name tells a screen reader the same.
  hint.setAttribute('aria-hidden', 'true');
  let hovered: Place | undefined;
  let shown: Place | undefined;
  const show = (): void => {
    const { editing, draft, focus } = session.state;
    const element = focus && surface.elementOf(focus);
    const focused = element?.matches(':focus-visible') ? focus : undefined;
    const place = editing || draft ? undefined : (emptyPlace(surface, hovered) ?? emptyPlace(surface, focused));
    if (place === shown) return;
    shown = place;
    if (place && placeHint(surface, hint, place)) surface.layer('body').append(hint);
    else hint.remove();
  };
  const onOver = (event: PointerEvent): void => {
    hovered = event.pointerType === 'touch' ? undefined : pickFrom(event).place;
    show();
  };
  const onOut = (): void => {
    hovered = undefined;
    show();
  };
  const onFocus = (): void => queueMicrotask(show);
  pane.addEventListener('pointerover', onOver);
  pane.addEventListener('pointerleave', onOut);
  grid.addEventListener('focusin', onFocus);
  grid.addEventListener('focusout', onFocus);
  const heard = [
    session.onChange((changed) => (changed.has('editing') || changed.has('draft')) && show()),
    reader.onChange(() => {
      // The cell may have moved, or hold a card now that an undo, another tab or the page put there.
      hint.remove();
      shown = undefined;
      show();
    }),
  ];
  return () => {
    pane.removeEventListener('pointerover', onOver);
    pane.removeEventListener('pointerleave', onOut);
    grid.removeEventListener('focusin', onFocus);
    grid.removeEventListener('focusout', onFocus);
    for (const undo of heard) undo();
    hint.remove();
  };
}

function emptyPlace({ reader, layout }: Surface, place: Place | undefined): Place | undefined {
  const lane = layout.lanes.find((one) => one.lane.id === place?.lane);
  if (!place || place.card !== undefined || !lane || !holdsCards(lane) || isLine(lane) || lane.folded !== undefined)
    return undefined;
  const isEmpty = reader.get('steps', place.step) && !cardsAt(reader, layout, lane, place.step).length;
  return isEmpty ? place : undefined;
}

function placeHint({ layout, t }: Surface, hint: HTMLElement, place: Place): boolean {
  const step = layout.steps.find((one) => one.step.id === place.step);
  const lane = layout.lanes.find((one) => one.lane.id === place.lane);
  if (!step || !lane) return false;
  const question = lane.lane.question ?? (lane.kind.question && t(lane.kind.question));
  hint.textContent = `+ ${question?.trim() ? question : t(begin)}`;
  if (question?.trim() && lane.height > 90) hint.append(document.createElement('br'), t(begin));
  Object.assign(hint.style, {
    insetInlineStart: `${step.x - layout.headerWidth + 7}px`,
    top: `${lane.y - layout.stageHeight - layout.stepHeight + 7}px`,
    width: `${step.width - 14}px`,
    maxHeight: `${lane.height - 14}px`,
  });
  return true;
}
