/** The first steps, in a strip below the map: three short texts, each over when it has been followed, put away for good after the last, by one button or Esc. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { ChangeEvent } from '../document/told.js';
import { message, type Message } from '../i18n/translate.js';
import type { MapReader } from '../model/map-index.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { RovingFocus } from '../ui/roving-focus.js';
import { keyOf } from '../ui/key-press.js';
import { shortcutOf, type Desk } from './desk.js';
import { hintsStyles } from './hints-styles.js';

const words = {
  label: message('action.hints', 'First steps'),
  at: message('hints.at', '{at} of {n}'),
  back: message('hints.back', 'Back'),
  next: message('hints.next', 'Next'),
  done: message('hints.done', 'Got it'),
};

interface Step {
  readonly heading: Message;
  readonly text: Message;
  /** Said instead on a page that has taken the keys of these actions away. */
  readonly withoutKeys?: Message;
  /** Said instead on a map that has no lane: there is no cell to go to. */
  readonly withoutLanes?: Message;
}

const steps: readonly Step[] = [
  {
    heading: message('hints.type', 'Type anywhere'),
    text: message(
      'hints.type-text',
      'Go to an empty cell and type: that is a card. Enter begins the next one below it, Tab goes on in the next step.',
    ),
    withoutLanes: message(
      'hints.type-without-lanes',
      'There is no lane yet to type in. Add one by its button above the map; then go to a cell and type: that is a card.',
    ),
  },
  {
    heading: message('hints.move', 'Move, and find the rest'),
    text: message(
      'hints.move-text',
      'Drag a card to another cell, or move it by {move} and the other arrows. {all} finds every command by its name.',
    ),
    withoutKeys: message(
      'hints.move-without-keys',
      'Drag a card to another cell, or use Move to… in its menu. The menu of the view leads to all commands.',
    ),
  },
  {
    heading: message('hints.act', 'From pain to action'),
    text: message(
      'hints.act-text',
      'Mark what hurts in a lane of pains, link an opportunity to it, and give the opportunity an owner.',
    ),
  },
];

/** Which hints a change of the user has followed, by what it did. */
function followedBy({ origin, label, changed }: ChangeEvent, reader: MapReader): readonly number[] {
  if (origin !== 'user' || !label) return [];
  const cards = [...(changed.cards ?? [])].map((id) => reader.get('cards', id)).filter((card) => card !== undefined);
  if (label.id === 'edit.add-card') return cards.length ? [0] : [];
  if (label.id.startsWith('edit.move')) return cards.length ? [1] : [];
  const acts = changed.links?.size || cards.some(({ owner }) => owner !== undefined);
  return acts ? [2] : [];
}

/**
 * @summary Three hints for a first visit; they never take the focus and cover nothing.
 * @csspart hints - The strip.
 */
export class JmHints extends LitElement {
  static override styles = [controls, hintsStyles];

  @property({ attribute: false }) desk!: Desk;
  @state() private at = 0;

  /** The hints that were followed. */
  #followed: ReadonlySet<number> = new Set();
  #unhear: Unsubscribe | undefined;

  constructor() {
    super();
    new RovingFocus(this, '.buttons');
    this.addEventListener('keydown', this.#onKey);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear?.();
    this.#unhear = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected || (this.#unhear && !changed.has('desk'))) return;
    this.#unhear?.();
    this.#unhear = this.desk.context.document.onChange((event) => this.#follow(event));
  }

  /** What has been done needs no hint any more: the next one comes, and after the last all are away. */
  #follow(event: ChangeEvent): void {
    const { reader } = this.desk.context;
    this.#followed = new Set([...this.#followed, ...followedBy(event, reader)]);
    const left = steps.map((_, at) => at).filter((at) => !this.#followed.has(at));
    const next = left.find((at) => at >= this.at) ?? left[0];
    if (next === undefined) this.#close();
    else this.at = next;
    // Its first lane, or the last one gone: another text.
    if (event.changed.lanes) this.requestUpdate();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  #close(): void {
    this.desk.context.session.set({ hinting: false });
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const step = steps[this.at] as Step;
    const keys = (id: string): string | undefined => {
      const action = desk.action(id);
      return action && shortcutOf(desk, action);
    };
    const [move, all] = [keys('move-card-right'), keys('palette')];
    const usual = step.withoutKeys && !(move && all) ? step.withoutKeys : step.text;
    const text = (desk.context.reader.count('lanes') ? undefined : step.withoutLanes) ?? usual;
    const isLast = this.at === steps.length - 1;
    return html`<section part="hints" aria-label=${t(words.label)} role="group">
      <div class="text" aria-live="polite">
        <h2><bdi>${t(step.heading)}</bdi></h2>
        <p><bdi>${t(text, { move: move ?? '', all: all ?? '' })}</bdi></p>
      </div>
      <div class="buttons" role="toolbar" aria-label=${t(words.at, { at: this.at + 1, n: steps.length })}>
        <span class="at"><bdi>${t(words.at, { at: this.at + 1, n: steps.length })}</bdi></span>
        ${this.#turner('back', -1, this.at === 0)} ${this.#turner('next', 1, isLast)}
        <button class="button ${isLast ? 'main' : 'edge'}" data-hint="done" @click=${() => this.#close()}>
          ${t(words.done)}
        </button>
      </div>
    </section>`;
  }

  #turner(name: 'back' | 'next', by: 1 | -1, off: boolean): TemplateResult {
    const label = this.desk.context.t(words[name]);
    return html`<button
      class="button icon-only"
      data-hint=${name}
      aria-label=${label}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => off || (this.at += by)}
    >
      ${icon(by > 0 ? 'chevron-right' : 'chevron-left')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-hints': JmHints;
  }
}
