/** The one line below the map: whether it is saved, how large it is, and what is still open in it. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isEnabled } from '../actions/action.js';
import { message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { controls } from '../ui/controls.js';
import { DeskController, shortcutOf, type Desk } from './desk.js';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

const words = {
  saved: message('status.saved', 'Saved in this browser'),
  saving: message('status.saving', 'Saving…'),
  unsaved: message('status.unsaved', 'Not saved yet'),
  failed: message('status.failed', 'Not saved: {reason}'),
  memory: message('status.memory', 'Kept in memory only'),
  copy: message('status.download-copy', 'Download a copy'),
  reload: message('status.reload', 'Reload the page'),
  readOnly: message('status.read-only', 'Read only'),
  steps: message('status.steps', { one: '{n} step', other: '{n} steps' }),
  lanes: message('status.lanes', { one: '{n} lane', other: '{n} lanes' }),
  lanesShown: message('status.lanes-shown', { one: '{shown} of {n} lane', other: '{shown} of {n} lanes' }),
  cards: message('status.cards', { one: '{n} card', other: '{n} cards' }),
  pains: message('status.pains-without-owner', {
    one: '{n} pain without an owner',
    other: '{n} pains without an owner',
  }),
  nextPain: message('status.next-pain', 'Go to the next one'),
  keys: message('status.keys', '{keys} keys'),
};

function painsWithoutOwner(reader: MapReader): readonly Card[] {
  const lanes = reader.all('lanes').filter((lane) => lane.type === 'pain');
  const pains = lanes.flatMap((lane) => reader.slotsOf(lane.id).flatMap((slot) => reader.cardsIn(lane.id, slot)));
  return pains.filter((pain) => !pain.owner?.trim());
}

/** What is cut off is in a tip. */
function tellWhole({ currentTarget }: PointerEvent): void {
  const told = currentTarget as HTMLElement;
  if (told.scrollWidth > told.clientWidth) told.dataset['tip'] = told.textContent;
  else delete told.dataset['tip'];
}

/** @summary The status line of the editor; what it says last is also told to screen readers. */
export class JmStatusLine extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 16px;
        min-block-size: 28px;
        padding: 2px 14px;
        background: var(--_paper);
        border-block-start: 1px solid var(--_rule);
        color: var(--_ink-2);
        font-size: 12px;
        line-height: 16px;
        font-variant-numeric: tabular-nums;
      }
      .line > :not(.state) {
        unicode-bidi: plaintext;
      }
      .state::before {
        content: '';
        display: inline-block;
        inline-size: 8px;
        block-size: 8px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: currentcolor;
      }
      .saved {
        color: var(--_gain);
      }
      .failed {
        color: var(--_pain);
        font-weight: 600;
      }
      /* However long it is, the map above stays where it is. */
      .told {
        flex: 1 1 16ch;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .note:empty {
        margin-inline-start: -16px;
      }
      @container (inline-size < 60em) {
        .counts {
          display: none;
        }
      }
      /* Little room: only whether it is saved and what was said. */
      @container (block-size < 420px) or (inline-size < 480px) {
        .extra {
          display: none;
        }
        .line {
          flex-wrap: nowrap;
          padding-inline: 12px;
        }
        .line > span:not(.note, .told) {
          flex: none;
        }
        .line > span.failed {
          flex: 1 1 0;
          min-inline-size: 12ch;
        }
      }
      button {
        padding: 0 4px;
        min-block-size: 24px;
        border: 0;
        background: none;
        color: var(--_accent);
        font-weight: 600;
        text-decoration: underline;
        cursor: pointer;
      }
      button.quiet {
        color: inherit;
        font-weight: inherit;
        text-decoration: none;
      }
      /* Where there is hardly a keyboard its page is left to the menu, and the line stays low. */
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
          padding-inline: 8px;
        }
        button.quiet {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) saveState: SaveState = 'saved';
  /** Why saving failed, in the user's words. */
  @property({ attribute: false }) reason = '';
  /** Only a new start of the page helps: another version, or another map, is kept now. */
  @property({ attribute: false }) stuck = false;
  /** Whether maps are kept at all, or only as long as the page is open. */
  @property({ attribute: false }) kept = true;
  @property({ attribute: false }) said = '';
  /** Something to do that is offered once. */
  @property({ attribute: false }) note: { readonly text: string; readonly buttons: TemplateResult } | undefined;

  constructor() {
    super();
    new DeskController(this, []);
  }

  override render(): TemplateResult {
    const { t, reader } = this.desk.context;
    const open = painsWithoutOwner(reader);
    const keys = this.desk.action('shortcuts');
    return html`<div class="line" part="status">
      ${this.#state()}
      <span class="extra counts">
        ${t(words.steps, { n: reader.count('steps') })} · ${this.#lanes()} ·
        ${t(words.cards, { n: reader.count('cards') })}
      </span>
      <span class="told" role="status" aria-live="polite" @pointerover=${tellWhole}>${this.said}</span>
      <span class="note" role="status">${this.note?.text}</span>${this.note?.buttons}
      ${
        open.length
          ? html`<button class="extra" data-next-pain data-tip=${t(words.nextPain)} @click=${() => this.#toPain(open)}>
              ${t(words.pains, { n: open.length })}
            </button>`
          : nothing
      }
      ${
        keys
          ? html`<button class="quiet extra" data-action="shortcuts" @click=${() => this.desk.run('shortcuts')}>
              ${t(words.keys, { keys: shortcutOf(this.desk, keys) ?? '' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** To the first of them, or the one after that which is selected: who answers for it is asked there. */
  #toPain(pains: readonly Card[]): void {
    const { session, surface } = this.desk.context;
    const at = pains.findIndex(({ id }) => session.state.selection.has(id));
    const next = pains[(at + 1) % pains.length];
    if (!next) return;
    session.select([next.id]);
    surface.reveal(next.id);
  }

  /** Hidden lanes are told, with the way to see them. */
  #lanes(): TemplateResult | string {
    const { t, reader } = this.desk.context;
    const n = reader.count('lanes');
    const shown = reader.all('lanes').filter((lane) => !lane.hidden).length;
    if (shown === n) return t(words.lanes, { n });
    const said = t(words.lanesShown, { n, shown });
    const show = this.desk.action('show-lanes');
    if (!show || !isEnabled(show, this.desk.context)) return said;
    return html`<button data-action="show-lanes" data-tip=${t(show.label)} @click=${() => this.desk.run('show-lanes')}>
      ${said}
    </button>`;
  }

  #state(): TemplateResult {
    const { t, readOnly } = this.desk.context;
    if (this.saveState === 'failed') {
      return html`<span class="state failed" role="alert">${t(words.failed, { reason: this.reason })}</span>
        <button data-action="export-json" @click=${() => this.desk.run('export-json')}>${t(words.copy)}</button>
        ${this.stuck ? html`<button data-action="reload" @click=${() => location.reload()}>${t(words.reload)}</button>` : nothing}`;
    }
    if (readOnly) return html`<span class="state">${t(words.readOnly)}</span>`;
    if (!this.kept) return html`<span class="state">${t(words.memory)}</span>`;
    return html`<span class="state ${this.saveState}">${t(words[this.saveState])}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-status-line': JmStatusLine;
  }
}
