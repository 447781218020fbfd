/** The list of all commands: type a few letters, choose one, done (a combobox with its listbox, by the APG). */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { nameNow, type Action } from '../actions/action.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';
import { shortcutOf, type Desk } from './desk.js';
import { searchActions } from './palette-search.js';
import { nameOf, whyNot } from './palette-words.js';

const words = {
  heading: message('palette.heading', 'All commands'),
  search: message('palette.search', 'What do you want to do?'),
  none: message('palette.none', 'No command is called that'),
  found: message('palette.found', { one: '{n} command', other: '{n} commands' }),
  close: message('dialog.close', 'Close'),
};

/** @summary The command palette. */
export class JmPalette extends LitElement {
  static override styles = [
    controls,
    css`
      .input {
        margin-block-start: 2px;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        max-block-size: 50vh;
        overflow-y: auto;
        overscroll-behavior: contain;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 32px;
        padding: 4px 10px;
        border-radius: 6px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--_accent-soft);
        outline: 1px solid transparent;
      }
      li[aria-disabled='true'] {
        color: var(--_ink-3);
        cursor: default;
      }
      .sign {
        display: inline-flex;
        flex: none;
        inline-size: 16px;
        color: var(--_ink-3);
      }
      .word {
        flex: 1 0 50%;
      }
      .why {
        font-size: 12px;
        text-align: end;
      }
      kbd {
        padding: 1px 6px;
        border: 1px solid var(--_rule-2);
        border-radius: 4px;
        font: inherit;
        font-size: 12px;
        white-space: nowrap;
        color: var(--_ink-2);
      }
      .status {
        margin: 8px 0 0;
        min-block-size: 18px;
        font-size: 12px;
        color: var(--_ink-2);
      }
      /* One thing scrolls, and what is searched for stays in sight. */
      @media (max-height: 400px) {
        .input {
          position: sticky;
          inset-block-start: 2px;
        }
        ul {
          max-block-size: none;
          overflow: visible;
        }
        li {
          scroll-margin-block-start: 44px;
        }
      }
      @media (max-width: 400px) {
        li {
          flex-wrap: wrap;
        }
        .word {
          flex-basis: 40%;
        }
        .why {
          order: 1;
          flex: 1 0 100%;
          padding-inline-start: 26px;
          text-align: start;
        }
      }
      @media (pointer: coarse) {
        li {
          min-block-size: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) wanted = '';
  @property({ attribute: false }) chosen = 0;
  @query('jm-dialog') private dialog!: JmDialog;
  @query('input') private input!: HTMLInputElement;

  async show(): Promise<void> {
    this.wanted = '';
    this.chosen = 0;
    this.requestUpdate();
    await this.updateComplete;
    this.input.value = '';
    await this.dialog.show();
    this.input.focus();
  }

  /** Everything but itself. */
  get #found(): readonly Action[] {
    const all = this.desk.actions.filter(({ id }) => id !== 'palette');
    return searchActions(all, this.wanted, this.desk.context.t);
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #onKey = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const { length } = this.#found;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (this.chosen + 1) % Math.max(1, length),
      ArrowUp: (this.chosen - 1 + length) % Math.max(1, length),
      PageDown: Math.min(length - 1, this.chosen + 10),
      PageUp: Math.max(0, this.chosen - 10),
    };
    if (Object.hasOwn(to, key)) this.chosen = to[key] ?? 0;
    else if (key === 'Enter') this.#run(this.#found[this.chosen]);
    else return;
    event.preventDefault();
  };

  #onInput = (): void => {
    this.wanted = this.input.value;
    this.chosen = 0;
  };

  /** The dialog gives the focus back first, so that what the command does may move it on. */
  #run(action: Action | undefined): void {
    const { desk } = this;
    if (!action || whyNot(action, desk.context)) return;
    this.dialog.addEventListener('jm-close', () => desk.run(action.id), { once: true });
    this.dialog.close();
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const found = this.#found;
    const active = found[this.chosen];
    const why = active && whyNot(active, this.desk.context);
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)}>
      <input
        class="input"
        role="combobox"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${active ? `option-${active.id}` : nothing}
        aria-label=${t(words.search)}
        placeholder=${t(words.search)}
        autocomplete="off"
        spellcheck="false"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <ul id="list" role="listbox" aria-label=${t(words.heading)}>
        ${found.map((action, at) => this.#option(action, at))}
      </ul>
      <p class="status" role="status">
        ${found.length ? t(words.found, { n: found.length }) : t(words.none)}${why ? html` · ${t(why)}` : nothing}
      </p>
    </jm-dialog>`;
  }

  #option(action: Action, at: number): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const why = whyNot(action, desk.context);
    const shortcut = shortcutOf(desk, action);
    return html`<li
      id=${`option-${action.id}`}
      role="option"
      data-action=${action.id}
      aria-selected=${at === this.chosen ? 'true' : 'false'}
      aria-disabled=${why ? 'true' : nothing}
      @click=${() => this.#run(action)}
      @pointermove=${() => (this.chosen = at)}
    >
      <span class="sign">${icon(action.icon)}</span>
      <span class="word">${nameNow(action, desk.context, nameOf(action))}</span>
      ${why ? html`<span class="why">${t(why)}</span>` : nothing} ${shortcut ? html`<kbd>${shortcut}</kbd>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-palette': JmPalette;
  }
}
