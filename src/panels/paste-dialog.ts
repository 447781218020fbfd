/** Shows where a pasted table would go before it does, and asks what becomes of the cards that stand there. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { PastePlan, PlannedCell } from '../actions/paste-table.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import type { Desk } from './desk.js';

const words = {
  heading: message('paste.heading', 'Paste a table'),
  meets: message('paste.meets', {
    one: '{n} cell holds cards already. Add to them, or put the new ones in their place?',
    other: '{n} cells hold cards already. Add to them, or put the new ones in their place?',
  }),
  steps: message('paste.steps', { one: '{n} step is added.', other: '{n} steps are added.' }),
  leftOut: message('paste.left', {
    one: '{n} card is left out: there is no lane for it.',
    other: '{n} cards are left out: there is no lane for them.',
  }),
  newStep: message('paste.new-step', 'New step'),
  lane: message('paste.lane', 'Lane'),
  more: message('paste.more', 'More follows that is not shown here.'),
  table: message('paste.table', 'What is pasted, and what stands there now'),
  there: message('paste.there', 'now'),
  add: message('paste.add', 'Add to them'),
  replace: message('paste.replace', 'Replace them'),
  cancel: message('dialog.cancel', 'Cancel'),
  close: message('dialog.close', 'Close'),
};

/** How much of a large table is shown. */
const shownLanes = 20;
const shownSteps = 12;

export interface PasteQuestion {
  readonly plan: PastePlan;
  answer(how: 'append' | 'replace' | undefined): void;
}

/** @summary The preview of a pasted table. */
export class JmPasteDialog extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 8px;
      }
      .scroll {
        max-block-size: 50vh;
        overflow: auto;
        border: 1px solid var(--_rule);
        border-radius: 6px;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
        font-size: 12px;
        line-height: 16px;
      }
      th,
      td {
        min-inline-size: 96px;
        max-inline-size: 220px;
        padding: 6px 8px;
        border: 1px solid var(--_rule);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th {
        color: var(--_ink-2);
        font-weight: 600;
      }
      .there,
      .new {
        display: block;
        white-space: pre-line;
      }
      .there {
        margin-block-end: 4px;
        padding-block-end: 4px;
        border-block-end: 1px dashed var(--_rule-2);
        color: var(--_ink-2);
      }
      .new {
        color: var(--_accent);
      }
      .meets {
        background: var(--_accent-soft);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        justify-content: flex-end;
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) question: PasteQuestion | undefined;
  @query('jm-dialog') private dialog!: JmDialog;

  async show(question?: PasteQuestion): Promise<void> {
    this.question = question;
    await this.updateComplete;
    await this.dialog.show();
  }

  #answer(how: 'append' | 'replace'): void {
    const { question } = this;
    this.question = undefined;
    this.dialog.close();
    question?.answer(how);
  }

  #onClose = (): void => {
    this.question?.answer(undefined);
    this.question = undefined;
  };

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const plan = this.question?.plan;
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)} @jm-close=${this.#onClose}>
      ${plan ? this.#plan(plan) : nothing}
      <div class="buttons">
        <button class="button" @click=${() => this.dialog.close()}>${t(words.cancel)}</button>
        <button class="button edge" data-action="paste-replace" @click=${() => this.#answer('replace')}>
          ${t(words.replace)}
        </button>
        <button class="button main" data-action="paste-append" autofocus @click=${() => this.#answer('append')}>
          ${t(words.add)}
        </button>
      </div>
    </jm-dialog>`;
  }

  #plan(plan: PastePlan): TemplateResult {
    const { t } = this.desk.context;
    const meets = plan.cells.filter(({ there }) => there.length).length;
    const more = plan.lanes.length > shownLanes || plan.steps.length + plan.newSteps > shownSteps;
    return html`<p>${t(words.meets, { n: meets })}</p>
      ${plan.newSteps ? html`<p>${t(words.steps, { n: plan.newSteps })}</p>` : nothing}
      ${plan.leftOut ? html`<p>${t(words.leftOut, { n: plan.leftOut })}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${t(words.table)}>${this.#table(plan)}</div>
      ${more ? html`<p class="muted">${t(words.more)}</p>` : nothing}`;
  }

  #table(plan: PastePlan): TemplateResult {
    const { t, reader } = this.desk.context;
    const names = [
      ...plan.steps.map((id) => reader.get('steps', id)?.name ?? ''),
      ...Array.from({ length: plan.newSteps }, () => t(words.newStep)),
    ].slice(0, shownSteps);
    const cells = new Map(plan.cells.map((cell) => [`${cell.lane} ${cell.step}`, cell]));
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t(words.lane)}</th>
          ${names.map((name) => html`<th scope="col" dir="auto">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${plan.lanes.slice(0, shownLanes).map(
          (lane, row) =>
            html`<tr>
              <th scope="row" dir="auto">${lane.name}</th>
              ${names.map((_name, at) => this.#cell(cells.get(`${row} ${at}`)))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #cell(cell: PlannedCell | undefined): TemplateResult {
    if (!cell) return html`<td></td>`;
    const { t } = this.desk.context;
    const there = cell.there.map(({ text, word }) => text || word).filter(Boolean);
    const now = cell.there.length
      ? html`<span class="there" dir="auto">${t(words.there)}: ${there.join(' · ')}</span>`
      : nothing;
    return html`<td class=${cell.there.length ? 'meets' : ''}>
      ${now}${cell.texts.map((text) => html`<span class="new" dir="auto">${text}</span>`)}
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-paste-dialog': JmPasteDialog;
  }
}
