/** A dialog over the editor: a heading, what is slotted in, and a way out by Esc, the cross or a click beside it. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from './controls.js';
import { deepActiveElement } from './element.js';
import { icon } from './icon.js';

/**
 * @summary A modal dialog that gives the focus back when it closes.
 * @slot - What the dialog is about.
 * @slot footer - Its buttons.
 * @fires jm-close - When it was closed, however.
 */
export class JmDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: min(680px, calc(100vw - 32px));
        max-block-size: min(720px, calc(100vh - 32px));
        padding: 0;
        border: 1px solid var(--_rule-2);
        border-radius: 10px;
        background: var(--_paper);
        color: var(--_ink);
        box-shadow: 0 16px 48px rgb(0 0 0 / 0.2);
        overflow: hidden;
      }
      :host([wide]) dialog {
        inline-size: min(1240px, calc(100vw - 32px));
        block-size: min(860px, calc(100vh - 32px));
        max-block-size: none;
      }
      :host([wide]) .body {
        flex: 1;
        min-block-size: 0;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.35);
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 12px 8px 20px;
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: 15px;
        line-height: 20px;
        font-weight: 600;
      }
      .body {
        padding: 0 20px 20px;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      footer {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      ::slotted([slot='footer']) {
        margin-block-end: 12px;
        margin-inline-end: 12px;
      }
      /* A phone, or a page enlarged four times: all of the window is the dialog's. */
      @media (max-width: 400px), (max-height: 400px) {
        dialog,
        :host([wide]) dialog {
          inline-size: 100vw;
          max-inline-size: 100vw;
          max-block-size: 100vh;
          border: 0;
          border-radius: 0;
        }
        :host([wide]) dialog {
          block-size: 100vh;
        }
        header {
          padding: 4px 8px 4px 12px;
        }
        .body {
          padding: 0 12px 12px;
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: 'close-label' }) closeLabel = 'Close';
  /** Takes most of the page, for what is looked at as much as it is read. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Nothing in it takes the focus: then it does itself, so that it can be scrolled by keys. */
  @property({ type: Boolean }) reading = false;

  #opener: Element | null = null;

  async show(): Promise<void> {
    this.#opener = deepActiveElement();
    await this.updateComplete;
    // It may have left the page while what it shows was read.
    if (!this.isConnected) return;
    this.#dialog().showModal();
    this.#firstUseful()?.focus();
  }

  /** Where people begin (APG): what is marked so, the first field, the main button, then any other; the cross is the last resort. */
  #firstUseful(): HTMLElement | null | undefined {
    if (this.reading) return this.renderRoot.querySelector<HTMLElement>('.body');
    const all = [...this.children].flatMap(inside).filter(takesFocus);
    const wanted = ['[data-first]', fields, '.main', '*'];
    return wanted.map((kind) => all.find((one) => one.matches(kind))).find(Boolean);
  }

  close(): void {
    this.#dialog().close();
  }

  #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  #onClose = (): void => {
    const focus = deepActiveElement();
    if (focus === document.body || focus === null || this.contains(focus))
      (this.#opener as HTMLElement | null)?.focus?.();
    this.dispatchEvent(new Event('jm-close'));
  };

  #onClick = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this.#dialog()) this.close();
  };

  override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#onClose}
      @click=${this.#onClick}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button class="button icon-only" aria-label=${this.closeLabel} @click=${() => this.close()}>
          ${icon('x')}
        </button>
      </header>
      <div class="body" tabindex=${this.reading ? 0 : nothing}><slot></slot></div>
      <footer><slot name="footer"></slot></footer>
    </dialog>`;
  }
}

const fields = 'input:not([type="radio"], [type="checkbox"], [type="file"]), select, textarea';
const focusable = 'input, select, textarea, button, a[href], summary, [tabindex]';

/** An element and all below it, into the shadow trees of ours. */
function inside(element: Element): HTMLElement[] {
  const below = [...(element.shadowRoot?.children ?? []), ...element.children].flatMap(inside);
  return element instanceof HTMLElement ? [element, ...below] : below;
}

function takesFocus(element: HTMLElement): boolean {
  const off = element.matches(':disabled, [tabindex="-1"], [aria-disabled="true"]');
  return element.matches(focusable) && !off && element.getClientRects().length > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-dialog': JmDialog;
  }
}
