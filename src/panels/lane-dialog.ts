/** Chooses the kind of a new lane, by what it tells: the customer's side, the stages behind it, insight, the lines. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ActionArgs } from '../actions/action.js';
import { message, type Message } from '../i18n/translate.js';
import type { LaneKind, LaneRole } from '../layout/lane-kind.js';
import type { BlueprintLine } from '../model/journey-map.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  heading: message('lanes.heading', 'Add a lane'),
  close: message('dialog.close', 'Close'),
};

const roles: readonly (readonly [LaneRole, Message])[] = [
  ['customer', message('role.customer', 'What the customer lives through')],
  ['frontstage', message('role.frontstage', 'On stage: what the customer sees of us')],
  ['backstage', message('role.backstage', 'Behind the scenes')],
  ['support', message('role.support', 'What supports it')],
  ['insight', message('role.insight', 'Insight and action')],
];

const lines: readonly (readonly [BlueprintLine, Message])[] = [
  ['interaction', message('line.interaction', 'Line of interaction')],
  ['visibility', message('line.visibility', 'Line of visibility')],
  ['internal', message('line.internal', 'Line of internal interaction')],
];

/** @summary The list of lane kinds. */
export class JmLaneDialog extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: 12px 0 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--_ink-2);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
        gap: 4px;
      }
      .button {
        justify-content: start;
        white-space: normal;
        text-align: start;
        color: var(--_ink);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @query('jm-dialog') private dialog!: JmDialog;

  async show(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await this.dialog.show();
  }

  #add(args: ActionArgs): void {
    this.dialog.close();
    this.desk.run('add-lane', args);
  }

  override render(): TemplateResult {
    const { t, kinds } = this.desk.context;
    const lineKind = kinds.list.find((kind) => kind.role === 'line');
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)}>
      ${roles.map(([role, label]) => {
        const ofRole = kinds.list.filter((kind) => kind.role === role);
        return ofRole.length
          ? html`<h3>${t(label)}</h3>
              <div class="grid">${ofRole.map((kind) => this.#kind(kind, t(kind.label), { type: kind.id }))}</div>`
          : nothing;
      })}
      ${
        lineKind
          ? html`<h3>${t(lineKind.label)}</h3>
              <div class="grid">
                ${lines.map(([line, label]) => this.#kind(lineKind, t(label), { type: lineKind.id, value: line, name: t(label) }))}
              </div>`
          : nothing
      }
    </jm-dialog>`;
  }

  #kind(kind: LaneKind, label: string, args: ActionArgs): TemplateResult {
    return html`<button class="button" data-action="add-lane" data-lane-kind=${kind.id} @click=${() => this.#add(args)}>
      ${icon(kind.icon)}<span>${label}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-lane-dialog': JmLaneDialog;
  }
}
