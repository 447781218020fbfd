/** What a button without words is called, shown beside it in the top layer; it can be pointed at, and read as long as it takes. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

/** px it stays away from the edges of the window. */
const edge = 4;

/** @summary A tooltip. Only for the eye: its words are the name of the button already. */
export class JmTip extends LitElement {
  static override styles = css`
    /* Around the box it is see-through, so that nothing lies between it and its button. */
    :host {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 6px 0;
      border: 0;
      overflow: visible;
      background: none;
      max-inline-size: min(320px, calc(100vw - 8px));
      font-size: 12px;
      line-height: 16px;
      cursor: default;
    }
    .box {
      display: flex;
      align-items: baseline;
      gap: 10px;
      padding: 4px 8px;
      border: 1px solid transparent;
      border-radius: 6px;
      background: var(--_ink);
      color: var(--_paper);
      white-space: normal;
      overflow-wrap: anywhere;
    }
    kbd {
      font: inherit;
      white-space: nowrap;
      opacity: 0.8;
    }
    @media (forced-colors: active) {
      kbd {
        opacity: 1;
      }
    }
  `;

  @property() text = '';
  @property() keys = '';

  /** Shows it under a button, or over it where there is no room below. */
  async showAt(button: Element): Promise<void> {
    // A hint leaves open menus alone; browsers without hints take it for one of its own, which Esc closes too.
    this.popover = 'hint';
    if (this.popover !== 'hint') this.popover = 'auto';
    this.ariaHidden = 'true';
    button.after(this);
    await this.updateComplete;
    if (!this.isConnected || !button.isConnected) return this.remove();
    if (!this.matches(':popover-open')) this.showPopover();
    const at = button.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const left = Math.min(Math.max((at.left + at.right - width) / 2, edge), innerWidth - width - edge);
    const below = at.bottom + height <= innerHeight;
    this.style.left = `${left}px`;
    this.style.top = `${below ? at.bottom : at.top - height}px`;
  }

  override render(): TemplateResult {
    return html`<div class="box">
      <bdi>${this.text}</bdi>${this.keys ? html`<kbd dir="ltr">${this.keys}</kbd>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-tip': JmTip;
  }
}
