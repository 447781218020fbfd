/** A point of a curve set by the keyboard: Enter gives it the arrows, Enter keeps the value, Esc takes it back (R3). */
import type { Unsubscribe } from '../../base/emitter.js';
import { clamp } from '../../base/geometry.js';
import type { Gesture } from '../../document/gesture.js';
import type { MarkEdit } from '../../layout/lane-kind.js';
import { isTab, keyOf } from '../../ui/key-press.js';
import { pointsOf } from '../scene.js';
import type { CanvasTool, Surface } from '../surface.js';
import { editLabels, type Edits } from './edits.js';

/** Parts of the whole scale that one press of an arrow, and of PageUp or PageDown, goes; never less than the field's own step. */
const smallPart = 1 / 40;
const largePart = 1 / 8;

export function adjustMark(edits: Edits): CanvasTool {
  return { attach: (surface) => new MarkAdjuster(surface, edits).listen() };
}

class MarkAdjuster {
  #surface: Surface;
  #edits: Edits;
  #held: { readonly card: string; readonly edit: MarkEdit; readonly gesture: Gesture } | undefined;

  constructor(surface: Surface, edits: Edits) {
    this.#surface = surface;
    this.#edits = edits;
  }

  listen(): Unsubscribe {
    const { grid } = this.#surface;
    grid.addEventListener('keydown', this.#onKey, true);
    grid.addEventListener('focusout', this.#onLeave);
    return () => {
      this.#end('commit');
      grid.removeEventListener('keydown', this.#onKey, true);
      grid.removeEventListener('focusout', this.#onLeave);
    };
  }

  #onKey = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
    const held = this.#held;
    if (!held) {
      if (key !== 'Enter' || event.shiftKey || !this.#begin()) return;
    } else if (key === 'Enter' || key === 'Escape') {
      this.#end(key === 'Enter' ? 'commit' : 'cancel');
    } else {
      const value = this.#next(event, held.edit, this.#valueOf(held.card, held.edit));
      if (value === undefined) return isTab(event) ? undefined : this.#end('commit');
      held.gesture.apply((change) => change.update(held.card, { [held.edit.field]: value }));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** Takes the arrows when a point has the focus. */
  #begin(): boolean {
    const { session, reader, layout } = this.#surface;
    const { focus, header } = session.state;
    const card = header === undefined ? reader.get('cards', focus?.card ?? '') : undefined;
    const edit = card && pointsOf(layout.laneDrawing(card.lane)).find((point) => point.card === card.id)?.edit;
    if (!focus || !edit) return false;
    this.#held = { card: card.id, edit, gesture: this.#edits.begin(editLabels.setMark) };
    this.#surface.elementOf(focus)?.setAttribute('data-adjusting', '');
    return true;
  }

  #valueOf(id: string, { field, from, to }: MarkEdit): number {
    const card = this.#surface.reader.get('cards', id) as Readonly<Record<string, unknown>> | undefined;
    const value = card?.[field];
    return typeof value === 'number' ? value : (from.value + to.value) / 2;
  }

  #next({ key, shiftKey }: KeyboardEvent, { from, to, step }: MarkEdit, value: number): number | undefined {
    const [least, most] = from.value < to.value ? [from.value, to.value] : [to.value, from.value];
    const small = Math.max(step, (most - least) * smallPart);
    const large = Math.max(step, (most - least) * largePart);
    const arrow = shiftKey ? large : small;
    const ways: Readonly<Record<string, number>> = {
      ArrowUp: value + arrow,
      ArrowRight: value + arrow,
      ArrowDown: value - arrow,
      ArrowLeft: value - arrow,
      PageUp: value + large,
      PageDown: value - large,
      Home: least,
      End: most,
    };
    if (!Object.hasOwn(ways, key)) return undefined;
    // Multiples of 0.1 are not exact; what is kept and shown is.
    return clamp(Number((Math.round((ways[key] ?? value) / step) * step).toFixed(6)), least, most) + 0;
  }

  #onLeave = (): void => this.#end('commit');

  #end(how: 'commit' | 'cancel'): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held) return;
    held.gesture[how]();
    this.#surface.pane.querySelector('[data-adjusting]')?.removeAttribute('data-adjusting');
  }
}
