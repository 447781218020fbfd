/** The one bar above the map: its title and menu, undo, what can be added, zoom, and the way out. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { isolate } from '../base/bidi.js';
import { menus } from '../actions/menus.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import type { JmMenu, MenuItems } from '../ui/menu.js';
import { RovingFocus } from '../ui/roving-focus.js';
import { keyOf } from '../ui/key-press.js';
import { actionButton } from './action-button.js';
import { DeskController, menuItems, type Desk } from './desk.js';
import { toolbarStyles } from './toolbar-styles.js';

const words = {
  toolbar: message('toolbar.label', 'Map tools'),
  mapMenu: message('toolbar.map-menu', 'Map menu'),
  zoomMenu: message('toolbar.zoom-menu', 'Zoom and view'),
  viewsMenu: message('toolbar.views-menu', 'What is shown'),
  title: message('toolbar.title', 'Map title'),
  untitled: message('map.untitled', 'Untitled map'),
  takeAway: message('toolbar.download', 'Download'),
  rename: message('edit.rename', 'Rename'),
};

/**
 * @summary The toolbar of the editor.
 * @csspart toolbar - The bar itself.
 */
export class JmToolbar extends LitElement {
  static override styles = [controls, toolbarStyles];

  @property({ attribute: false }) desk!: Desk;
  @query('jm-menu') private menu!: JmMenu;
  @query('.name-input') private nameInput!: HTMLInputElement | null;

  #extraViewItems: () => MenuItems = () => [];
  #typing = false;

  constructor() {
    super();
    new RovingFocus(this, '.bar');
    new DeskController(this, [
      'editing',
      'structureLocked',
      'inspectorOpen',
      'outlineOpen',
      'discussing',
      'viewport',
      'focus',
      'selection',
    ]);
  }

  /** Further items of the map menu and the view menu: languages and themes, which are the element's own. */
  @property({ attribute: false }) set extraViewItems(items: () => MenuItems) {
    this.#extraViewItems = items;
  }

  override updated(): void {
    const editing = this.desk.context.session.state.editing?.target === 'title';
    if (editing && !this.#typing) this.nameInput?.select();
    this.#typing = editing;
  }

  async #open(event: Event, label: string, items: MenuItems): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    this.menu.label = label;
    this.menu.items = items;
    button.setAttribute('aria-expanded', 'true');
    this.menu.addEventListener('jm-menu-close', () => button.setAttribute('aria-expanded', 'false'), { once: true });
    await this.menu.openUnder(button);
  }

  #rename(title: string): void {
    const { document, reader, session } = this.desk.context;
    if (session.state.editing?.target !== 'title') return;
    session.set({ editing: undefined });
    if (title.trim() && title !== reader.fields.title) {
      document.edit(words.rename, (change) => change.update(reader.fields.id, { title: title.trim() }));
    }
  }

  #onTitleKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const key = keyOf(event);
    if (key === 'Enter') this.#rename((event.target as HTMLInputElement).value);
    else if (key === 'Escape') this.desk.context.session.set({ editing: undefined });
    else return;
    event.preventDefault();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-action="map-menu"]')?.focus(),
    );
  };

  override render(): TemplateResult {
    const { desk } = this;
    const { context } = desk;
    const { t, session } = context;
    return html`<div class="bar" part="toolbar" role="toolbar" aria-label=${t(words.toolbar)}>
      <div class="title">${this.#title()}</div>
      <span class="gap"></span>
      ${
        context.readOnly
          ? nothing
          : html`<div class="edits">
              ${actionButton(desk, 'undo')} ${actionButton(desk, 'redo')}
              <span class="gap"></span>
              ${['add-stage', 'add-step', 'add-lane'].map((id) => actionButton(desk, id, { words: true }))}
              <span class="gap wide"></span>
              <span class="wide">${actionButton(desk, 'lock-structure')}</span>
            </div>`
      }
      <span class="grow"></span>
      <button
        class="button icon-only"
        data-action="views-menu"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label=${t(words.viewsMenu)}
        data-tip=${t(words.viewsMenu)}
        @click=${(event: Event) => this.#open(event, t(words.viewsMenu), this.#viewItems())}
      >
        ${icon('layers')}
      </button>
      <button
        class="button zoom"
        data-action="view-menu"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label=${`${t(words.zoomMenu)}, ${t.number(session.state.viewport.zoom, { style: 'percent' })}`}
        @click=${(event: Event) => this.#open(event, t(words.zoomMenu), [...menuItems(desk, menus.view), ...this.#extraViewItems()])}
      >
        ${t.number(session.state.viewport.zoom, { style: 'percent' })} ${icon('chevron-down', 12)}
      </button>
      ${actionButton(desk, 'view.outline')} ${actionButton(desk, 'toggle-inspector')}
      <button
        class="button main"
        data-action="export-json"
        data-tip=${t(words.takeAway)}
        aria-label=${t(words.takeAway)}
        @click=${() => desk.run('export-json')}
      >
        ${icon('download')}<span class="word">${t(words.takeAway)}</span>
      </button>
      <jm-menu></jm-menu>
    </div>`;
  }

  /** The views of the map before all that makes one. */
  #viewItems(): MenuItems {
    const { desk } = this;
    const { reader, session } = desk.context;
    const saved = reader.all('views').map(({ id, name }) => {
      return {
        id: `view-${id}`,
        label: name,
        checked: session.state.view.saved === id,
        run: () => desk.run('views', { view: id }),
      };
    });
    return [...saved, ...(saved.length ? [null] : []), ...menuItems(desk, menus.views)];
  }

  #title(): TemplateResult {
    const { t, reader, session } = this.desk.context;
    const title = reader.fields.title;
    if (session.state.editing?.target === 'title') {
      return html`<input
        class="input name-input"
        aria-label=${t(words.title)}
        dir="auto"
        .value=${title}
        @keydown=${this.#onTitleKey}
        @blur=${(event: FocusEvent) => this.#rename((event.target as HTMLInputElement).value)}
      />`;
    }
    return html`<button
      class="button"
      data-action="map-menu"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${`${isolate(title) || t(words.untitled)}. ${t(words.mapMenu)}`}
      @dblclick=${() => this.desk.run('rename-map')}
      @click=${(event: Event) => this.#open(event, t(words.mapMenu), [...menuItems(this.desk, menus.map), ...this.#extraViewItems()])}
    >
      <span class="name" dir="auto">${title || t(words.untitled)}</span>${icon('chevron-down', 12)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-toolbar': JmToolbar;
  }
}
