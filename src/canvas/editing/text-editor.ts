/**
 * Typing on the canvas: a real text field laid over a card, an empty cell or a header.
 * Each input outside a composition is written at once (R1); the whole typing is one undo step, taken back by Esc.
 */
import type { Unsubscribe } from '../../base/emitter.js';
import { message } from '../../i18n/translate.js';
import type { Editing, SessionState } from '../../session/session.js';
import { isTab, keyOf } from '../../ui/key-press.js';
import { cardsAt } from '../scene.js';
import type { CanvasTool, Surface } from '../surface.js';
import { walk } from '../walk.js';
import type { Edits } from './edits.js';
import { offered } from './offered-parts.js';
import { makeField, placeField } from './text-field.js';
import { rebase, shift } from './text-merge.js';
import { textTarget, type TextTarget } from './text-target.js';
import { tellGone, type Typing } from './typing.js';
import { focusAfter, newCardPlace, nextCard, pressedTwice, typeName, typesText } from './typing-keys.js';

const fieldName = message('canvas.typing', 'Text');

export function textEditor(edits: Edits): CanvasTool {
  return { attach: (surface) => new TextEditor(surface, edits).listen() };
}

class TextEditor {
  #surface: Surface;
  #edits: Edits;
  #typing: Typing | undefined;
  /** What the session says is typed, as this tool last knew it. */
  #known: Editing | undefined;

  constructor(surface: Surface, edits: Edits) {
    this.#surface = surface;
    this.#edits = edits;
  }

  listen(): Unsubscribe {
    const { grid, pane, session, reader } = this.#surface;
    grid.addEventListener('keydown', this.#onGridKey);
    pane.addEventListener('dblclick', this.#onDoubleClick);
    const heard = [session.onChange((changed) => this.#onSession(changed)), reader.onChange(() => this.#onMap())];
    this.#onSession(new Set(['editing']));
    return () => {
      this.#end('commit');
      grid.removeEventListener('keydown', this.#onGridKey);
      pane.removeEventListener('dblclick', this.#onDoubleClick);
      for (const undo of heard) undo();
    };
  }

  #onSession(changed: ReadonlySet<keyof SessionState>): void {
    const { session } = this.#surface;
    if (!changed.has('editing') || session.state.editing === this.#known) return;
    const { editing } = session.state;
    this.#end('commit', editing);
    this.#known = editing;
    if (editing) this.#begin(editing);
  }

  #begin(editing: Editing): void {
    const target = textTarget(this.#surface, editing);
    if (!target && editing.target === 'new-card') this.#surface.session.set({ editing: undefined });
    if (!target) return;
    const box = target.box();
    if (box?.layer === 'body') this.#surface.revealRect(box.rect);
    const field = makeField(this.#surface.t(fieldName));
    const base = target.text() ?? '';
    field.value = editing.target === 'new-card' && target.fresh ? editing.text : base;
    this.#typing = { target, field, base, composing: false, writing: false };
    field.addEventListener('input', this.#onInput);
    field.addEventListener('compositionstart', this.#onComposition);
    field.addEventListener('compositionend', this.#onComposition);
    field.addEventListener('keydown', this.#onKey);
    field.addEventListener('blur', this.#onBlur);
    this.#surface.layer(box?.layer ?? 'body').append(field);
    this.#place();
    field.focus({ preventScroll: true });
    if (target.selectAll) field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
    if (field.value !== base) this.#write();
    const typing = this.#typing;
    if (target.parts) void offered(this.#surface, typing, () => this.#place());
  }

  #onInput = (event: Event): void => {
    if (!this.#typing || (event as InputEvent).isComposing || this.#typing.composing) return this.#place();
    this.#write();
  };

  #onComposition = (event: CompositionEvent): void => {
    if (!this.#typing) return;
    this.#typing.composing = event.type === 'compositionstart';
    if (event.type === 'compositionend') this.#write();
  };

  /** Writes what the field holds, on top of what others wrote meanwhile. */
  #write(): void {
    const typing = this.#typing;
    if (!typing) return;
    const { target, field } = typing;
    const text = rebase(typing.base, field.value, target.text() ?? typing.base);
    typing.writing = true;
    typing.gesture ??= this.#edits.begin(target.label);
    target.written(typing.gesture.apply((change) => target.write(change, text)));
    typing.writing = false;
    typing.base = text;
    this.#show(text);
  }

  /** The map changed under the typing: by ourselves, by another window, or the card is gone. */
  #onMap(): void {
    const typing = this.#typing;
    if (!typing || typing.writing) return void queueMicrotask(() => this.#place());
    const text = typing.target.text();
    // What was typed stays with the text, and is there again when the other window takes the deletion back.
    if (text === undefined) {
      this.#end('commit');
      return tellGone(this.#surface);
    }
    if (!typing.composing && text !== typing.base) {
      const merged = rebase(typing.base, typing.field.value, text);
      typing.base = text;
      this.#show(merged);
    }
    this.#place();
  }

  /** Only sets the field when it differs: setting it moves the caret and breaks a composition. */
  #show(text: string): void {
    const field = this.#typing?.field;
    if (field && field.value !== text) {
      const before = field.value;
      const [from, to] = [field.selectionStart, field.selectionEnd].map((at) => shift(at, before, text));
      field.value = text;
      field.setSelectionRange(from ?? 0, to ?? 0);
    }
    this.#place();
  }

  #place(): void {
    const box = this.#typing?.target.box();
    if (!this.#typing || !box) return;
    placeField(this.#typing.field, box, this.#surface);
    this.#typing.choice?.place(this.#typing.field);
  }

  #onKey = (event: KeyboardEvent): void => {
    const typing = this.#typing;
    const key = keyOf(event);
    if (!typing || typing.composing || !key || typing.choice?.key(event)) return;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#end('cancel');
    } else if (key === 'Enter' && !(event.shiftKey && typing.target.lines)) {
      event.preventDefault();
      event.stopPropagation();
      this.#enter(typing.target);
    } else if (isTab(event) && typing.target.ofCard) {
      this.#tab(event, typing.target, event.shiftKey ? 'left' : 'right');
    }
  };

  #onBlur = (): void => {
    // The whole window lost the focus: it comes back to the field.
    if (document.hasFocus()) this.#end('commit', undefined, false);
  };

  /** Enter goes on with the next card below; on a card that stayed blank, and where there is one text only, it ends. */
  #enter(target: TextTarget): void {
    const goesOn = target.lines && (target.text() ?? '').trim() !== '';
    this.#end('commit');
    const place = target.place();
    if (goesOn && place) this.#surface.session.set({ editing: nextCard(this.#surface, target, place) });
  }

  /** While a text is typed, Tab goes on in the next step's cell. */
  #tab(event: KeyboardEvent, target: TextTarget, way: 'left' | 'right'): void {
    const { reader, layout, session } = this.#surface;
    const from = target.place();
    const to = from && walk({ reader, layout, page: 0 }, from, way);
    if (!to || to.step === from.step) return;
    event.preventDefault();
    this.#end('commit');
    this.#surface.focusPlace(to, { select: 'only' });
    const lane = layout.lanes.find((place) => place.lane.id === to.lane);
    const card = lane && cardsAt(reader, layout, lane, to.step)[0];
    session.set({ editing: card === undefined ? newCardPlace(this.#surface, to) : { target: 'card', id: card } });
  }

  /** Ends the typing; `next` is what is typed after it. */
  #end(how: 'commit' | 'cancel', next?: Editing, refocus = true): void {
    const typing = this.#typing;
    if (!typing) return;
    this.#typing = undefined;
    const { target, field, gesture } = typing;
    const text = target.text();
    const stays = how === 'commit' && text !== undefined;
    if (typing.composing && stays) gesture?.apply((change) => void target.write(change, field.value));
    if (stays) gesture?.apply((change) => target.settle?.(change));
    const blank = target.fresh && text?.trim() === '';
    if (how === 'cancel' || blank) gesture?.cancel();
    else gesture?.commit();
    const { session } = this.#surface;
    this.#known = next;
    const place = gesture && !blank && how === 'commit' ? target.place() : (session.state.focus ?? target.place());
    if (!next) session.set({ editing: undefined });
    if (place?.card !== undefined && target.fresh) session.select([place.card]);
    if (refocus && !next) focusAfter(this.#surface, target, place);
    field.remove();
    typing.choice?.remove();
  }

  #onGridKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.#typing) return;
    const { session, reader } = this.#surface;
    const place = session.state.focus;
    if (session.state.header !== undefined) return typeName(this.#surface, event);
    if (!place) return;
    // A stage, step or lane is selected: F2 is about it, and an action of its own.
    const [chosen] = session.state.selection;
    const key = keyOf(event);
    if (key === 'F2' && chosen !== undefined && reader.kindOf(chosen) !== 'cards') return;
    if ((key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) || key === 'F2') {
      event.preventDefault();
      session.set({
        editing: place.card === undefined ? newCardPlace(this.#surface, place) : { target: 'card', id: place.card },
      });
    } else if (typesText(event)) {
      // The field has the focus before the key's own work is done, so the letter lands in it, and so does a composition.
      session.set({ editing: newCardPlace(this.#surface, place) });
    }
  };

  #onDoubleClick = (event: MouseEvent): void => {
    const editing = pressedTwice(this.#surface, event);
    if (editing) this.#surface.session.set({ editing });
  };
}
