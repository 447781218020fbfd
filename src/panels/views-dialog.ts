/** The views of a map: what is shown now, and the views kept in the map under a name, to apply, rename and remove. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import type { View } from '../model/journey-map.js';
import type { MapView } from '../session/map-view.js';
import { fieldsOfView } from '../session/saved-views.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';
import { DeskController, type Desk } from './desk.js';
import { viewChoices } from './view-choices.js';
import { viewNaming } from './view-naming.js';
import { viewsStyles } from './views-styles.js';

const words = {
  heading: message('views.heading', 'Views of this map'),
  close: message('dialog.close', 'Close'),
  kept: message('views.kept', 'Views kept in the map'),
  none: message('views.none', 'None yet. Choose below what is shown, and keep it under a name.'),
  name: message('views.name', 'Name of the view'),
  keep: message('views.keep', 'Keep this view'),
  rename: message('views.rename', 'Rename “{name}”'),
  remove: message('views.remove', 'Remove “{name}”'),
  keptNow: message('said.view-kept', 'View kept: {name}'),
  removed: message('said.view-removed', 'View removed: {name}'),
};

const edits = {
  keep: message('edit.keep-view', 'Keep view'),
  rename: message('edit.rename-view', 'Rename view'),
  remove: message('edit.remove-view', 'Remove view'),
};

/** The names that are offered before any is kept. */
const offered: readonly Message[] = [
  message('views.for-leaders', 'For leaders'),
  message('views.for-team', 'For the team'),
  message('views.for-print', 'For print'),
];

/** @summary The views of a map. */
export class JmViewsDialog extends LitElement {
  static override styles = [controls, viewsStyles];

  @property({ attribute: false }) desk!: Desk;
  @query('jm-dialog') private dialog!: JmDialog;
  @state() private typed = '';
  @state() private renaming: Id | undefined;

  constructor() {
    super();
    new DeskController(this, ['view']);
  }

  async show(): Promise<void> {
    this.typed = '';
    this.renaming = undefined;
    this.requestUpdate();
    await this.updateComplete;
    await this.dialog.show();
  }

  get #view(): MapView {
    return this.desk.context.session.state.view;
  }

  /** A view of the same name is kept anew in its place. */
  #keep(name: string): void {
    const { document, reader, session, host } = this.desk.context;
    const known = reader.all('views').find((view) => view.name === name);
    const fields = fieldsOfView(this.#view, reader);
    const id = document.edit(edits.keep, (change) => {
      if (!known) return change.addView({ name, ...fields } as Partial<View>);
      change.update(known.id, fields);
      return known.id;
    });
    this.typed = '';
    session.set({ view: { ...this.#view, saved: id } });
    host.say(words.keptNow, { name });
  }

  #rename(view: View, { name, text }: Pick<View, 'name' | 'text'>): void {
    if (name === view.name && text === (view.text ?? '')) return;
    this.desk.context.document.edit(edits.rename, (change) =>
      change.update(view.id, { name, text: text || undefined }),
    );
  }

  #remove({ id, name }: View): void {
    this.desk.context.document.edit(edits.remove, (change) => change.remove(id));
    this.desk.context.host.say(words.removed, { name });
    // The focus goes on to what is left.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.kept button, .input')?.focus());
  }

  override render(): TemplateResult {
    const { t, readOnly } = this.desk.context;
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)}>
      ${this.#keptPart()} ${viewChoices(this.desk, () => this.requestUpdate())} ${readOnly ? nothing : this.#keepPart()}
    </jm-dialog>`;
  }

  #keptPart(): TemplateResult {
    const { t, reader } = this.desk.context;
    const views = reader.all('views');
    return html`<h3>${t(words.kept)}</h3>
      ${
        views.length
          ? html`<ul class="kept" role="list">
              ${views.map((view) => html`<li>${this.renaming === view.id ? this.#renamePart(view) : this.#viewPart(view)}</li>`)}
            </ul>`
          : html`<p class="muted">${t(words.none)}</p>`
      }`;
  }

  #viewPart(view: View): TemplateResult {
    const { t, readOnly } = this.desk.context;
    const { name } = view;
    const on = this.#view.saved === view.id;
    return html`<button
        class="button apply"
        data-view=${view.id}
        aria-pressed=${String(on)}
        @click=${() => {
          this.dialog.close();
          this.desk.run('views', { view: view.id });
        }}
      >
        ${icon('eye')}<span dir="auto">${name}</span>
        ${view.text ? html`<span class="about" dir="auto">${view.text}</span>` : nothing}
      </button>
      ${
        readOnly
          ? nothing
          : html`<button
                class="button icon-only"
                data-rename=${view.id}
                aria-label=${t(words.rename, { name })}
                @click=${() => void this.#startRenaming(view.id)}
              >
                ${icon('pencil')}
              </button>
              <button
                class="button icon-only"
                data-remove=${view.id}
                aria-label=${t(words.remove, { name })}
                @click=${() => this.#remove(view)}
              >
                ${icon('trash-2')}
              </button>`
      }`;
  }

  async #startRenaming(id: Id): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.kept .input')?.select();
  }

  #renamePart(view: View): TemplateResult {
    return viewNaming(this.desk.context.t, view, (fields, byKey) => {
      // Told twice: by its key, and by the focus that leaves when the fields go.
      if (this.renaming !== view.id) return;
      this.renaming = undefined;
      if (fields) this.#rename(view, fields);
      if (!byKey) return;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`[data-rename="${CSS.escape(view.id)}"]`)?.focus(),
      );
    });
  }

  #keepPart(): TemplateResult {
    const { t, reader } = this.desk.context;
    const names = new Set(reader.all('views').map(({ name }) => name));
    const left = offered.map((name) => t(name)).filter((name) => !names.has(name));
    const name = this.typed.trim();
    return html`<div class="keep">
      <label class="label" for="name">${t(words.name)}</label>
      <div class="line">
        <input
          id="name"
          class="input"
          dir="auto"
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (keyOf(event) === 'Enter' && name) this.#keep(name);
          }}
        />
        <button class="button edge" data-keep ?disabled=${!name} @click=${() => this.#keep(name)}>
          ${t(words.keep)}
        </button>
      </div>
      <div class="line">
        ${left.map(
          (one) =>
            html`<button class="button edge" data-offered @click=${() => this.#keep(one)}>
              ${icon('plus')}${one}
            </button>`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-views-dialog': JmViewsDialog;
  }
}
