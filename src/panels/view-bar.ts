/** The line above the map that says what part of it is shown, with the way through the stages and back to the whole. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import { showsLane } from '../layout/layout-view.js';
import { controls } from '../ui/controls.js';
import { actionButton } from './action-button.js';
import { DeskController, type Desk } from './desk.js';

const words = {
  label: message('view-bar.label', 'What is shown'),
  stage: message('view-bar.stage', 'Stage {at} of {n}: {name}'),
  stages: message('view-bar.stages', { one: '{shown} of {n} stage', other: '{shown} of {n} stages' }),
  lanes: message('status.lanes-shown', { one: '{shown} of {n} lane', other: '{shown} of {n} lanes' }),
  pains: message('view-bar.pains', 'Only pains'),
};

/** @summary What of the map is shown. */
export class JmViewBar extends LitElement {
  static override styles = [
    controls,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 36px;
        padding: 2px 12px;
        background: var(--_accent-soft);
        border-block-end: 1px solid var(--_rule);
        color: var(--_ink);
        font-variant-numeric: tabular-nums;
      }
      .turn {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        min-inline-size: 0;
      }
      .name {
        font-weight: 600;
      }
      .about {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .grow {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new DeskController(this, ['view', 'focus']);
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t, reader, session } = desk.context;
    const { view } = session.state;
    const saved = view.saved === undefined ? undefined : reader.get('views', view.saved);
    return html`<div class="bar" role="group" aria-label=${t(words.label)}>
      ${saved ? html`<span class="name" dir="auto">${saved.name}</span>` : nothing}
      ${saved?.text ? html`<span class="about" dir="auto">${saved.text}</span>` : nothing} ${this.#stages()}
      ${view.only ? html`<span>${t(words.pains)}</span>` : nothing} ${this.#lanes()}
      <span class="grow"></span>
      ${actionButton(desk, 'show-everything', { words: true })}
    </div>`;
  }

  #stages(): TemplateResult | typeof nothing {
    const { desk } = this;
    const { t, reader, session } = desk.context;
    const { stage, stages } = session.state.view;
    const all = reader.all('stages');
    if (stage !== undefined) {
      const at = all.findIndex(({ id }) => id === stage);
      const said = t(words.stage, { at: at + 1, n: all.length, name: all[at]?.name ?? '' });
      return html`<span class="turn">
        ${actionButton(desk, 'previous-stage')}<span dir="auto">${said}</span>${actionButton(desk, 'next-stage')}
      </span>`;
    }
    if (!stages) return nothing;
    const shown = all.filter(({ id }) => stages.has(id)).length;
    return html`<span>${t(words.stages, { shown, n: all.length })}</span>`;
  }

  #lanes(): TemplateResult | typeof nothing {
    const { t, reader, session } = this.desk.context;
    const { view } = session.state;
    if (!view.lanes && !view.matching) return nothing;
    const all = reader.all('lanes');
    const shown = all.filter((lane) => showsLane(view, lane)).length;
    return html`<span>${t(words.lanes, { shown, n: all.length })}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-view-bar': JmViewBar;
  }
}
