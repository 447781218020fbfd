/** Find and replace: a bar over the map that counts, walks and marks what matches, and shows what replacing would change. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Surface } from '../canvas/surface.js';
import { FoundMarks } from '../canvas/editing/found-marks.js';
import { EditError } from '../document/edit-error.js';
import { controls } from '../ui/controls.js';
import { keyOf } from '../ui/key-press.js';
import { DeskController, type Desk } from './desk.js';
import { filterChoices, findHits, type FindFilter, type Hit } from './find-search.js';
import { countText, filterFields, iconButton, previewList, words } from './find-parts.js';
import { replacements, replaceThem, type Replacement } from './find-replace.js';
import { findStyles } from './find-styles.js';

/**
 * @summary Find and replace.
 */
export class JmFindBar extends LitElement {
  static override styles = [controls, findStyles];

  @property({ attribute: false }) desk!: Desk;
  /** Gives the focus to the map, where the search has led. */
  @property({ attribute: false }) leave!: () => void;
  /** The canvas to mark the hits on. */
  @property({ attribute: false }) surface!: () => Surface | null;
  /** How it was asked for; anew each time. */
  @property({ attribute: false }) asked: { readonly replace: boolean } = { replace: false };
  @property({ attribute: false }) replacing = false;
  @property({ attribute: false }) wanted = '';
  @property({ attribute: false }) by = '';
  @property({ attribute: false }) filter: FindFilter = {};
  @property({ attribute: false }) filtering = false;
  /** Shown before everything is replaced; what is unticked stays. */
  @property({ attribute: false }) preview: readonly Replacement[] | undefined;
  @property({ attribute: false }) spared: ReadonlySet<Replacement> = new Set();
  @query('[data-find="wanted"]') private field!: HTMLInputElement;

  #hits: readonly Hit[] = [];
  #at = -1;
  #marks: FoundMarks | undefined;
  #marksOf: Surface | undefined;

  constructor() {
    super();
    new DeskController(this, ['structureLocked']);
  }

  /** Puts the caret into the search, with its text selected. */
  #start(): void {
    this.field.focus();
    this.field.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marks?.remove();
    this.#marks = undefined;
    this.#marksOf = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.replacing = this.asked.replace;
    const { reader, kinds } = this.desk.context;
    const current = this.#hits[this.#at]?.id;
    this.#hits = findHits(reader, kinds, this.wanted, this.filtering ? this.filter : {});
    const again = this.#hits.findIndex(({ id }) => id === current);
    const asked = changed.has('wanted') || changed.has('filter') || changed.has('filtering');
    // The map may change while it is searched: the hit that was reached stays the one.
    this.#at = again >= 0 && !asked ? again : Math.min(Math.max(0, asked ? 0 : this.#at), this.#hits.length - 1);
    if (asked && this.hasUpdated) this.#show();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.#start();
    const surface = this.surface();
    if (surface && surface !== this.#marksOf) {
      this.#marks?.remove();
      this.#marks = new FoundMarks(surface);
      this.#marksOf = surface;
    }
    const ids = this.#hits.map(({ id }) => id);
    this.#marks?.show(ids, ids[this.#at]);
  }

  /** Goes on by one, round at the ends. */
  #go(by: 1 | -1): void {
    const { length } = this.#hits;
    if (!length) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
    this.requestUpdate();
  }

  /** Brings the hit into sight and selects it; the caret stays where one types. */
  #show(): void {
    const hit = this.#hits[this.#at];
    if (!hit) return;
    const { session, reader, surface } = this.desk.context;
    const card = reader.get('cards', hit.id);
    const step = card?.step ?? reader.stepsOf(card?.stage ?? '')[0]?.id;
    if (card && step !== undefined) session.set({ focus: { lane: card.lane, step, card: card.id } });
    session.select([hit.id]);
    surface.reveal(hit.id);
  }

  #close(): void {
    this.desk.context.session.set({ finding: undefined });
    this.leave();
  }

  #onKey = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === 'Escape') {
      if (this.preview) this.preview = undefined;
      else this.#close();
    } else if (key === 'Enter' && event.target === this.field) this.#go(event.shiftKey ? -1 : 1);
    else if (key === 'Enter' && (event.target as Element).matches('[data-find="by"]')) this.#replaceOne();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  async #toggleReplace(): Promise<void> {
    this.replacing = !this.replacing;
    this.preview = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-find="by"]')?.focus();
  }

  #planned(hits: readonly Hit[]): readonly Replacement[] {
    return replacements(hits, this.wanted, this.by, { locked: this.desk.context.session.state.structureLocked });
  }

  /** Replaces in the hit that is shown, and goes to the next. */
  #replaceOne(): void {
    const hit = this.#hits[this.#at];
    if (!hit) return;
    this.#replace(this.#planned([hit]));
    this.#show();
  }

  #preview(): void {
    this.spared = new Set();
    this.preview = this.#planned(this.#hits);
  }

  #replaceChosen(): void {
    this.#replace((this.preview ?? []).filter((one) => !this.spared.has(one)));
    this.preview = undefined;
    this.#start();
  }

  #replace(list: readonly Replacement[]): void {
    const { document, host, t } = this.desk.context;
    if (!list.length) return host.say(words.nothing);
    try {
      replaceThem(document, list);
      host.say(words.replaced, { n: list.length });
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      host.say(words.refused, { reason: t(words.tooLong) });
    }
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t, readOnly } = desk.context;
    const disabled = !this.#hits.length;
    const asked = this.wanted !== '' || Object.values(this.filter).some(Boolean);
    return html`<div class="bar" role="search" aria-label=${t(words.find)} @keydown=${this.#onKey}>
      <div class="line">
        <input
          class="input"
          data-find="wanted"
          type="search"
          aria-label=${t(words.find)}
          placeholder=${t(words.find)}
          dir="auto"
          autocomplete="off"
          .value=${this.wanted}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
        />
        <span class="count" role="status" dir="auto">${countText(desk, this.#hits, this.#at, { asked })}</span>
        ${iconButton(desk, 'previous', words.previous, () => this.#go(-1), { disabled })}
        ${iconButton(desk, 'next', words.next, () => this.#go(1), { disabled })}
        ${iconButton(desk, 'filters', words.filter, () => (this.filtering = !this.filtering), { on: this.filtering })}
        ${
          readOnly
            ? nothing
            : iconButton(desk, 'replace-toggle', words.replaceWith, () => void this.#toggleReplace(), {
                on: this.replacing,
              })
        }
        ${iconButton(desk, 'close', words.close, () => this.#close())}
      </div>
      ${this.filtering ? this.#filters() : nothing} ${this.replacing && !readOnly ? this.#replaceLine() : nothing}
      ${this.preview ? this.#previewPart(this.preview) : nothing}
    </div>`;
  }

  #filters(): TemplateResult {
    const choices = filterChoices(this.desk.context.reader);
    return filterFields(this.desk, choices, this.filter, (filter) => (this.filter = filter));
  }

  #replaceLine(): TemplateResult {
    const { t } = this.desk.context;
    const none = !this.#hits.some(({ fields }) => fields.length);
    return html`<div class="line">
      <input
        class="input"
        data-find="by"
        aria-label=${t(words.replaceWith)}
        placeholder=${t(words.replaceWith)}
        dir="auto"
        autocomplete="off"
        .value=${this.by}
        @input=${(event: Event) => {
          this.by = (event.target as HTMLInputElement).value;
          this.preview = undefined;
        }}
      />
      <button class="button edge" data-find="replace-one" ?disabled=${none} @click=${() => this.#replaceOne()}>
        ${t(words.replaceOne)}
      </button>
      <button class="button edge" data-find="preview" ?disabled=${none} @click=${() => this.#preview()}>
        ${t(words.replaceAll)}
      </button>
    </div>`;
  }

  #previewPart(list: readonly Replacement[]): TemplateResult {
    return previewList(this.desk, list, this.spared, {
      spare: (one) => {
        const spared = new Set(this.spared);
        if (!spared.delete(one)) spared.add(one);
        this.spared = spared;
      },
      replace: () => this.#replaceChosen(),
      cancel: () => (this.preview = undefined),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-find-bar': JmFindBar;
  }
}
