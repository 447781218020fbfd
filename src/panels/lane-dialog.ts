/** Chooses the kind of a new lane, by what it tells: the customer's side, the stages behind it, insight, the lines. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { message, type Message } from '../i18n/translate.js';
import { laneFields, lanePresets, type LanePreset } from '../lanes/presets.js';
import type { LaneRole } from '../layout/lane-kind.js';
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
  ['line', message('role.line', 'Lines between them')],
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

  #add(preset: LanePreset): void {
    this.dialog.close();
    const { type, ...fields } = preset.fields;
    const { name, question } = laneFields(preset, this.desk.context.t);
    this.desk.run('add-lane', { type, name, fields: { ...fields, ...(question && { question }) } });
    this.#goThere();
  }

  /** On to its first cell, where one can write at once. */
  #goThere(): void {
    const { session, reader, kinds, surface } = this.desk.context;
    const [id] = session.state.selection;
    const lane = id === undefined ? undefined : reader.get('lanes', id);
    const [step] = reader.all('steps');
    if (lane && step && kinds.get(lane.type).holdsCards !== false) surface.focusPlace({ lane: lane.id, step: step.id });
  }

  override render(): TemplateResult {
    const { t, kinds } = this.desk.context;
    const presets = lanePresets(kinds.list);
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)}>
      ${roles.map(([role, label]) => {
        const ofRole = presets.filter((preset) => kinds.get(preset.fields.type).role === role);
        return ofRole.length
          ? html`<h3>${t(label)}</h3>
              <div class="grid">${ofRole.map((preset) => this.#preset(preset))}</div>`
          : nothing;
      })}
    </jm-dialog>`;
  }

  #preset(preset: LanePreset): TemplateResult {
    return html`<button
      class="button"
      data-action="add-lane"
      data-lane-kind=${preset.fields.type}
      data-preset=${preset.id}
      @click=${() => this.#add(preset)}
    >
      ${icon(preset.icon)}<span>${this.desk.context.t(preset.label)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-lane-dialog': JmLaneDialog;
  }
}
