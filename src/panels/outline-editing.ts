/** What is typed in the outline: texts of cards, names, and cards that come to be with their first letter. */
import type { ReactiveController } from 'lit';
import type { ActionArgs } from '../actions/action.js';
import type { MenuName } from '../actions/menus.js';
import { matches } from '../actions/shortcut.js';
import type { Id } from '../base/ids.js';
import { editLabels } from '../canvas/editing/edits.js';
import { message } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import type { Editing } from '../session/session.js';
import { keyOf } from '../ui/key-press.js';
import type { Desk } from './desk.js';
import { LiveTyping } from './live-typing.js';
import { typedField } from './map-words.js';
import type { CardDraft } from './outline-card.js';
import type { OutlineElement, OutlineFocus } from './outline-focus.js';
import type { StructureEdits } from './outline-structure.js';

const words = {
  edited: message('edit.field', 'Change {field}'),
  refused: message('field.refused', 'This value does not fit and is not kept'),
};

const nameLabels = { stage: editLabels.renameStage, step: editLabels.renameStep, lane: editLabels.renameLane };

/** Keys that work on the card whose text has the focus. */
const cardKeys = [
  ...['move-card-left', 'move-card-right', 'move-card-up', 'move-card-down', 'move-card-before', 'move-card-after'],
  ...['move-to', 'details'],
];

export class OutlineEditing implements ReactiveController, StructureEdits {
  draft: CardDraft | undefined;
  renaming: Id | undefined;
  composing = false;
  #host: OutlineElement;
  #focus: OutlineFocus;
  #typing = new LiveTyping();
  /** What loses the focus by a rendering has not been left by the user. */
  #rendering = false;
  readonly menu: (event: Event, name: MenuName, args: ActionArgs) => void;

  constructor(
    host: OutlineElement,
    focus: OutlineFocus,
    menu: (event: Event, name: MenuName, args: ActionArgs) => void,
  ) {
    this.#host = host;
    this.#focus = focus;
    this.menu = menu;
    host.addController(this);
  }

  get desk(): Desk {
    return this.#host.desk;
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    // On the root: moves of the focus within it do not reach the host.
    renderRoot.addEventListener('focusout', this.#onFocusOut);
    renderRoot.addEventListener('compositionstart', this.#onComposition as EventListener);
    renderRoot.addEventListener('compositionend', this.#onComposition as EventListener);
  }

  hostDisconnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.removeEventListener('focusout', this.#onFocusOut);
    renderRoot.removeEventListener('compositionstart', this.#onComposition as EventListener);
    renderRoot.removeEventListener('compositionend', this.#onComposition as EventListener);
    this.end();
  }

  hostUpdate(): void {
    this.#rendering = true;
  }

  hostUpdated(): void {
    this.#rendering = false;
    const active = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    const open = this.draft ? 'draft' : this.renaming !== undefined ? `rename ${this.renaming}` : this.#typing.key;
    if (open && active && active.dataset['key'] !== open) this.end();
  }

  start(editing: Editing): void {
    const { reader, kinds, document } = this.desk.context;
    if (editing.target === 'card') return this.#focus.want(`card ${editing.id}`);
    if (editing.target === 'title') return;
    this.end();
    if (editing.target !== 'new-card') {
      this.renaming = editing.id;
      return this.#focus.want(`rename ${editing.id}`);
    }
    const { lane, step, card } = editing.place;
    const record = reader.get('lanes', lane);
    const kind = kinds.get(record?.type ?? '');
    if (!record || kind.holdsCards === false) return;
    if (kind.scope === 'lane') {
      // A point of a curve is there with its value; there is one for each step.
      const there = reader.cardsIn(lane, step)[0]?.id;
      const id =
        there ??
        document.edit(editLabels.addCard, (change) => change.addCard({ ...kind.newCard?.(record), lane, step }));
      return this.#focus.want(`value ${id}`);
    }
    const after = card !== undefined && reader.get('cards', card)?.step === step ? card : undefined;
    this.draft = { lane, slot: step, after };
    this.#focus.want('draft');
  }

  type(id: Id, field: 'text' | 'word', text: string): void {
    this.#write(`card ${id}`, editLabels.typeText, (change) => change.update(id, { [field]: text || undefined }));
  }

  rename(id: Id, kind: keyof typeof nameLabels, name: string): void {
    this.#write(`rename ${id}`, nameLabels[kind], (change) => change.update(id, { name }));
  }

  typeDraft(text: string): void {
    const { draft } = this;
    const { reader, kinds } = this.desk.context;
    const lane = reader.get('lanes', draft?.lane ?? '');
    if (!draft || !lane) return;
    const kind = kinds.get(lane.type);
    const field = typedField(kind);
    let { made } = draft;
    this.#write('draft', editLabels.addCard, (change) => {
      if (made !== undefined) change.update(made, { [field]: text || undefined });
      else if (text.trim()) {
        const beside = reader.get('cards', draft.after ?? '')?.quadrant;
        const fields = { ...kind.newCard?.(lane), ...(beside && { quadrant: beside }), [field]: text };
        const card = { ...fields, lane: lane.id, step: draft.slot } as Partial<Card>;
        made = change.addCard(card, draft.after === undefined ? {} : { after: draft.after });
      }
    });
    if (made !== undefined) draft.made = made;
    this.#host.requestUpdate();
  }

  set(id: Id, field: LaneField, value: unknown): void {
    this.end();
    const { document, t } = this.desk.context;
    const label = { id: '', text: t(words.edited, { field: t(field.label) }) };
    document.edit(label, (change) => change.update(id, { [field.name]: value }));
  }

  /** Ends whatever is typed; a new card that is blank never was. */
  end(): void {
    const { draft } = this;
    const made = this.desk?.context.reader.get('cards', draft?.made ?? '');
    if (draft && !(made?.text ?? made?.word ?? '').trim()) this.#typing.cancel();
    else this.#typing.end();
    if (draft || this.renaming !== undefined) this.#host.requestUpdate();
    this.draft = undefined;
    this.renaming = undefined;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const key = keyOf(event);
    if (!(target instanceof HTMLElement) || !key) return;
    const [kind, id = ''] = (target.dataset['key'] ?? '').split(' ');
    const handled =
      (key === 'Enter' && !event.shiftKey && !event.altKey && this.#onEnter(kind, id)) ||
      (key === 'Escape' && this.#onEscape(kind, id)) ||
      ((kind === 'card' || kind === 'value') && this.#onCardKey(event, id));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Enter ends a name, and goes on with the next card of the cell. */
  #onEnter(kind: string | undefined, id: Id): boolean {
    if (kind === 'rename') {
      this.end();
      this.#focus.want(`more ${id}`);
      return true;
    }
    if (kind !== 'card' && kind !== 'draft') return false;
    const { draft } = this;
    const { reader } = this.desk.context;
    this.end();
    const card = reader.get('cards', draft?.made ?? id);
    if (!card) this.#leaveDraft(draft);
    else if (card.step !== undefined)
      this.desk.run('new-card', { place: { lane: card.lane, step: card.step, card: card.id } });
    return true;
  }

  #onEscape(kind: string | undefined, id: Id): boolean {
    if (kind === 'draft') {
      const { draft } = this;
      this.#typing.cancel();
      this.end();
      this.#leaveDraft(draft);
      return true;
    }
    if (kind === 'rename') {
      this.#typing.cancel();
      this.end();
      this.#focus.want(`more ${id}`);
      return true;
    }
    return this.#typing.cancel();
  }

  #leaveDraft(draft: CardDraft | undefined): void {
    if (draft) this.#focus.want(draft.after === undefined ? `add ${draft.lane} ${draft.slot}` : `card ${draft.after}`);
  }

  #onCardKey(event: KeyboardEvent, id: Id): boolean {
    const action = cardKeys
      .map((name) => this.desk.action(name))
      .find((one) => one?.shortcuts?.some((keys) => matches(keys, event)));
    if (!action) return false;
    this.end();
    this.desk.press(action.id, { ids: [id] });
    return true;
  }

  #write(key: string, label: typeof editLabels.addCard, recipe: Parameters<LiveTyping['write']>[3]): void {
    const { document, host } = this.desk.context;
    if (!this.#typing.write(document, key, label, recipe)) host.say(words.refused);
  }

  #onFocusOut = (): void => {
    // When the whole window lost the focus, it comes back to the field.
    if (!this.#rendering && document.hasFocus()) this.end();
  };

  #onComposition = (event: CompositionEvent): void => {
    this.composing = event.type === 'compositionstart';
    if (!this.composing) this.#host.requestUpdate();
  };
}
