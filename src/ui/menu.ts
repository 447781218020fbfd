/** A menu that opens at a point or under a button, walked with the arrow keys, closed by Esc or a click elsewhere. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from './controls.js';
import { deepActiveElement } from './element.js';
import { icon } from './icon.js';
import { isTab, keyOf } from './key-press.js';

export interface MenuItem {
  /** Stands in `data-action`. */
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  /** As shown, e.g. `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Of a toggle or a choice: whether it is on. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** `null` parts two groups. */
export type MenuItems = readonly (MenuItem | null)[];

/** @summary One menu at a time, in the top layer, with the focus given back when it closes. */
export class JmMenu extends LitElement {
  static override styles = [
    controls,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-inline-size: 200px;
        max-block-size: calc(100vh - 16px);
        overflow-y: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--_rule-2);
        border-radius: 8px;
        background: var(--_paper);
        color: var(--_ink);
        box-shadow: 0 6px 24px rgb(0 0 0 / 0.14);
      }
      button {
        display: flex;
        align-items: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 30px;
        padding: 4px 10px;
        border: 0;
        border-radius: 5px;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      button:hover:not([aria-disabled='true']),
      button:focus {
        background: color-mix(in srgb, var(--_ink) 7%, transparent);
      }
      button[aria-disabled='true'] {
        color: var(--_ink-3);
        cursor: default;
      }
      button[aria-checked='true'] {
        color: var(--_accent);
        font-weight: 600;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
      .sign {
        display: inline-flex;
        inline-size: 16px;
        color: var(--_ink-3);
      }
      .word {
        flex: 1;
        white-space: nowrap;
      }
      kbd {
        font: inherit;
        font-size: 12px;
        color: var(--_ink-3);
      }
      hr {
        margin: 4px 6px;
        border: 0;
        border-block-start: 1px solid var(--_rule);
      }
    `,
  ];

  @property({ attribute: false }) items: MenuItems = [];
  @property() label = '';

  #opener: Element | null = null;
  #ran = false;

  /** Opens at a point of the window in CSS px; the menu stays within the window. */
  async openAt(x: number, y: number): Promise<void> {
    this.#opener = deepActiveElement();
    this.#ran = false;
    await this.updateComplete;
    const popover = this.#popover();
    popover.showPopover();
    const { width, height } = popover.getBoundingClientRect();
    const rtl = getComputedStyle(this).direction === 'rtl';
    const start = rtl ? x - width : x;
    popover.style.left = `${Math.max(8, Math.min(start, innerWidth - width - 8))}px`;
    popover.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    this.#buttons().at(0)?.focus();
  }

  /** Opens under a button, at its starting edge. */
  async openUnder(button: Element): Promise<void> {
    const { left, right, bottom } = button.getBoundingClientRect();
    await this.openAt(getComputedStyle(this).direction === 'rtl' ? right : left, bottom + 4);
  }

  close(): void {
    if (this.#popover().matches(':popover-open')) this.#popover().hidePopover();
  }

  #popover(): HTMLElement {
    return this.renderRoot.querySelector('[popover]') as HTMLElement;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('button')];
  }

  #run(item: MenuItem): void {
    if (item.disabled) return;
    // Focus goes back first, so that what the item does may move it on.
    this.#ran = true;
    this.close();
    (this.#opener as HTMLElement | null)?.focus();
    item.run();
  }

  #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    const focus = deepActiveElement();
    if (!this.#ran && (focus === document.body || this.renderRoot.contains(focus)))
      (this.#opener as HTMLElement | null)?.focus();
    this.dispatchEvent(new Event('jm-menu-close'));
  };

  #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = this.#buttons();
    const at = buttons.indexOf(
      this.renderRoot instanceof ShadowRoot
        ? (this.renderRoot.activeElement as HTMLButtonElement)
        : (buttons[0] as HTMLButtonElement),
    );
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const key = keyOf(event);
    if (key in to) buttons[(to[key] ?? 0) % buttons.length]?.focus();
    else if (key === 'Escape' || isTab(event)) this.close();
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) this.#typeAhead(key, buttons, at);
    else return;
    event.preventDefault();
  };

  #typeAhead(key: string, buttons: HTMLButtonElement[], at: number): void {
    const starts = (button: HTMLButtonElement): boolean =>
      (button.dataset['word'] ?? '').toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
    [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)].find(starts)?.focus();
  }

  override render(): TemplateResult {
    return html`<div
      popover="auto"
      role="menu"
      aria-label=${this.label}
      @toggle=${this.#onToggle}
      @keydown=${this.#onKeydown}
    >
      ${this.items.map((item) => (item ? this.#item(item) : html`<hr role="separator" />`))}
    </div>`;
  }

  #item(item: MenuItem): TemplateResult {
    const role = item.checked === undefined ? 'menuitem' : 'menuitemcheckbox';
    return html`<button
      role=${role}
      tabindex="-1"
      data-action=${item.id}
      data-word=${item.label}
      aria-disabled=${item.disabled ? 'true' : 'false'}
      aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
      @click=${() => this.#run(item)}
    >
      <span class="sign">${item.checked ? icon('check') : icon(item.icon)}</span>
      <span class="word">${item.label}</span>
      ${item.shortcut ? html`<kbd aria-hidden="true">${item.shortcut}</kbd>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-menu': JmMenu;
  }
}
