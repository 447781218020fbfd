/** The panel of comments: those on what is selected, with a field to write one, and all that are open elsewhere, to jump to. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { spoken } from '../actions/spoken.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { threadsOf, type Thread } from '../model/threads.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';
import { CommentDrafts } from './comment-drafts.js';
import { commentStyles } from './comment-styles.js';
import { sidePanelStyles } from './side-panel-styles.js';
import { threadView, writeField, type Talk } from './comment-thread.js';
import { DeskController, type Desk } from './desk.js';

const words = {
  panel: message('comments.panel', 'Comments'),
  close: message('comments.close', 'Close comments'),
  map: message('comments.map', 'The whole map'),
  none: message('comments.none', 'Nothing is open elsewhere'),
  elsewhere: message('comments.elsewhere', 'Open elsewhere'),
  resolved: message('comments.resolved', 'Show resolved'),
  write: message('comments.write', 'Write a comment…'),
  said: message('edit.comment', 'Comment'),
  answers: message('comments.answers', { one: '{n} answer', other: '{n} answers' }),
};

/**
 * @summary Comments on the map.
 * @csspart comments - The panel itself.
 */
export class JmComments extends LitElement {
  static override styles = [controls, sidePanelStyles, commentStyles];

  @property({ attribute: false }) desk!: Desk;
  /** A new object each time one is to be written. */
  @property({ attribute: false }) asked: { readonly write: boolean } | undefined;
  @state() private withResolved = false;
  /** Where the maps are kept; empty when nothing may be kept in the browser. */
  @property({ attribute: false }) library = '';
  /** The map whose unsent answers were looked for. */
  #lookedAt: Id | undefined;
  /** What is written and not said yet, by what it is about: walking on the map loses no word. */
  #talk: Talk = {
    desk: () => this.desk,
    drafts: new CommentDrafts(() => this.library),
    answering: undefined,
    update: () => this.requestUpdate(),
    focus: (at) => {
      this.requestUpdate();
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(at)?.focus());
    },
  };

  constructor() {
    super();
    new DeskController(this, ['selection']);
  }

  /** An answer that was begun before the page went is open again. */
  override willUpdate(): void {
    const { reader } = this.desk.context;
    const { id } = reader.fields;
    if (this.#lookedAt === id) return;
    this.#lookedAt = id;
    const begun = reader.all('comments').find((one) => !one.parent && this.#talk.drafts.get(id, one.id));
    this.#talk.answering ??= begun?.id;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('asked')) return;
    const field = this.asked?.write ? '.write.first textarea' : '.write textarea, header button';
    this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }

  override render(): TemplateResult {
    const { t, reader, readOnly } = this.desk.context;
    const id = this.#subject();
    const shown = threadsOf(reader.all('comments')).filter(({ first }) => this.withResolved || !first.resolved);
    const here = shown.filter(({ first }) => first.target === id);
    return html`<aside part="comments" aria-label=${t(words.panel)} @keydown=${this.#onKey}>
      <header>
        <h2>${t(words.panel)}</h2>
        <button
          class="button icon-only"
          data-action="comments"
          aria-label=${t(words.close)}
          @click=${() => this.desk.run('comments')}
        >
          ${icon('x')}
        </button>
      </header>
      <section data-subject=${id} aria-labelledby="subject">
        <h3 id="subject" dir="auto">${this.#nameOf(id)}</h3>
        ${repeat(
          here,
          ({ first }) => first.id,
          (thread) => threadView(this.#talk, thread),
        )}
        ${
          readOnly
            ? nothing
            : writeField(this.#talk, {
                key: id,
                label: t(words.write),
                look: 'first',
                say: (text) => this.desk.run('comment', { id, value: text }),
              })
        }
      </section>
      <section aria-labelledby="elsewhere">
        <h3 id="elsewhere">${t(words.elsewhere)}</h3>
        ${this.#elsewhere(shown.filter(({ first }) => first.target !== id))}
      </section>
      <label class="all"
        ><input type="checkbox" .checked=${this.withResolved} @change=${this.#toggle} />${t(words.resolved)}</label
      >
    </aside>`;
  }

  /** The one thing that is selected, else the map. */
  #subject(): Id {
    const { session, reader } = this.desk.context;
    const ids = [...session.state.selection].filter((id) => reader.kindOf(id));
    return ids.length === 1 && ids[0] !== undefined ? ids[0] : reader.fields.id;
  }

  #nameOf(id: Id): string {
    const { context } = this.desk;
    return spoken(context, id) || context.reader.fields.title || context.t(words.map);
  }

  #elsewhere(threads: readonly Thread[]): unknown {
    const { t, session, surface, reader } = this.desk.context;
    if (!threads.length) return html`<p class="muted">${t(words.none)}</p>`;
    const jump = (id: Id): void => {
      session.select(id === reader.fields.id ? [] : [id]);
      surface.reveal(id);
    };
    return repeat(
      threads,
      ({ first }) => first.id,
      ({ first, answers }) =>
        html`<button
          class="jump${first.resolved ? ' resolved' : ''}"
          data-jump=${first.target}
          @click=${() => jump(first.target)}
        >
          <span class="about" dir="auto">${this.#nameOf(first.target)}</span>
          <span class="text" dir="auto">${first.text}</span>
          ${answers.length ? html`<span class="muted">${t(words.answers, { n: answers.length })}</span>` : nothing}
        </button>`,
    );
  }

  #toggle = (event: Event): void => void (this.withResolved = (event.target as HTMLInputElement).checked);

  /** Esc goes back to the map; the panel stays for the next card. */
  #onKey = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Escape' || event.defaultPrevented) return;
    const { session, surface } = this.desk.context;
    event.preventDefault();
    if (session.state.focus) surface.focusPlace(session.state.focus);
    else this.desk.run('comments');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-comments': JmComments;
  }
}
