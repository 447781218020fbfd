/** Finds one card among all of a map by typing: an APG combobox with the cards under their lanes. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { controls } from '../ui/controls.js';
import { keyOf } from '../ui/key-press.js';

/** A card that can be picked: its words, and the lane it stands under. */
export interface Pick {
  readonly id: Id;
  readonly name: string;
  readonly lane: string;
}

/** More are found by typing on. */
const shownAtMost = 60;

/** The cards whose words or lane hold every word that was typed. */
export function matchingPicks(picks: readonly Pick[], typed: string): readonly Pick[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ name, lane }: Pick): boolean => {
    const text = `${name} ${lane}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return picks.filter(holds).slice(0, shownAtMost);
}

/**
 * @summary A searchable list of cards.
 * @fires {CustomEvent<string>} jm-pick - The id of the card that was picked.
 */
export class JmCardPicker extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      [role='listbox'] {
        max-block-size: 240px;
        margin-block-start: 4px;
        padding: 4px;
        overflow-y: auto;
        border: 1px solid var(--_rule-2);
        border-radius: 6px;
        background: var(--_paper);
        scrollbar-width: thin;
      }
      .lane {
        display: block;
        padding: 6px 6px 2px;
        font-size: 12px;
        line-height: 16px;
        color: var(--_ink-3);
      }
      [role='option'] {
        padding: 4px 6px;
        border-radius: 4px;
        cursor: pointer;
      }
      [role='option']:hover,
      [role='option'][aria-selected='true'] {
        background: var(--_accent-soft);
        color: var(--_accent);
      }
      p {
        margin: 6px;
        color: var(--_ink-3);
      }
    `,
  ];

  @property({ attribute: false }) picks: () => readonly Pick[] = () => [];
  /** What the field is for, and what stands in it while it is empty. */
  @property() label = '';
  @property({ attribute: 'none-found' }) noneFound = '';
  @state() private open = false;
  @state() private typed = '';
  @state() private at = -1;

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** With the cards in sight at once: where there is nothing else to look at. */
  begin(): void {
    this.focus();
    this.open = true;
  }

  override render(): TemplateResult {
    const found = this.open ? matchingPicks(this.picks(), this.typed) : [];
    const active = found[this.at];
    return html`<input
        class="input"
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-autocomplete="list"
        aria-label=${this.label}
        aria-expanded=${String(this.open)}
        aria-controls="list"
        aria-activedescendant=${active ? `pick-${active.id}` : nothing}
        placeholder=${this.label}
        .value=${this.typed}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
        @click=${() => (this.open = true)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, found)}
        @blur=${() => this.#close()}
      />
      <div
        id="list"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${!this.open}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${this.#groups(found, active)} ${this.open && !found.length ? html`<p>${this.noneFound}</p>` : nothing}
      </div>`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #groups(found: readonly Pick[], active: Pick | undefined): readonly TemplateResult[] {
    return [...new Set(found.map(({ lane }) => lane))].map(
      (lane, group) =>
        html`<div role="group" aria-labelledby=${`lane-${group}`}>
          <span class="lane" id=${`lane-${group}`} role="presentation" dir="auto">${lane}</span>
          ${found
            .filter((pick) => pick.lane === lane)
            .map(
              (pick) =>
                html`<div
                  role="option"
                  id=${`pick-${pick.id}`}
                  data-pick=${pick.id}
                  dir="auto"
                  aria-selected=${String(pick === active)}
                  @click=${() => this.#pick(pick)}
                >
                  ${pick.name}
                </div>`,
            )}
        </div>`,
    );
  }

  #type(text: string): void {
    this.typed = text;
    this.open = true;
    this.at = text.trim() ? 0 : -1;
  }

  #onKey(event: KeyboardEvent, found: readonly Pick[]): void {
    const key = keyOf(event);
    if (key === 'Escape' && !this.open && !this.typed) return;
    event.stopPropagation();
    const active = found[this.at];
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#step(key === 'ArrowDown' ? 1 : -1, found.length);
    else if (key === 'Enter' && active) this.#pick(active);
    else if (key === 'Escape') this.#close();
    else return;
    event.preventDefault();
  }

  #step(by: 1 | -1, count: number): void {
    if (!this.open) {
      this.open = true;
      this.at = 0;
    } else if (count) this.at = (Math.max(this.at, by > 0 ? -1 : 0) + by + count) % count;
  }

  #close(): void {
    this.open = false;
    this.typed = '';
    this.at = -1;
  }

  #pick({ id }: Pick): void {
    this.#close();
    this.dispatchEvent(new CustomEvent('jm-pick', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-card-picker': JmCardPicker;
  }
}
