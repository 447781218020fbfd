/** What an empty map shows instead of nothing: a sample to look at, the templates, or a blank start. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import type { Desk } from '../panels/desk.js';
import { firstSample, templates, type Sample, type Template } from '../templates/index.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';

const words = {
  heading: message('start.heading', 'Where to start?'),
  text: message(
    'start.text',
    'Take a template with its questions, or look at a finished sample. Everything is kept in this browser.',
  ),
  sample: message('start.sample', 'Look at a sample'),
  template: message('start.template', 'Start from a template'),
  blank: message('start.blank', 'Blank map'),
};

/** @summary The first thing a new user sees. */
export class JmStartPanel extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        padding: 24px;
        overflow: auto;
        background: var(--_sunk);
      }
      section {
        inline-size: min(640px, 100%);
      }
      h2 {
        margin: 0 0 4px;
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
      }
      p {
        margin: 0 0 20px;
        color: var(--_ink-2);
      }
      h3 {
        margin: 20px 0 8px;
        font-size: 12px;
        line-height: 16px;
        color: var(--_ink-2);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        gap: 8px;
      }
      .choice {
        display: block;
        padding: 12px 14px;
        border-radius: 6px;
        background: var(--_paper);
        box-shadow: inset 0 0 0 1px var(--_rule-2);
        text-align: start;
        white-space: normal;
      }
      .choice.sample {
        inline-size: 100%;
        box-shadow:
          inset 3px 0 0 var(--_accent),
          inset 0 0 0 1px var(--_rule-2);
      }
      .name {
        display: block;
        font-weight: 600;
        color: var(--_ink);
      }
      .about {
        font-size: 12px;
        line-height: 16px;
        color: var(--_ink-3);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) start!: (from: Template | Sample | 'blank') => void;

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const sample = firstSample(t.locale);
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${t(words.heading)}</h2>
      <p>${t(words.text)}</p>
      <h3>${t(words.sample)}</h3>
      ${this.#choice(sample, 'start-sample', 'sample')}
      <h3>${t(words.template)}</h3>
      <div class="grid">
        ${templates.map((template) => this.#choice(template, 'start-template', ''))}
        <button class="button choice" data-action="start-blank" @click=${() => this.start('blank')}>
          <span class="name">${icon('plus', 12)} ${t(words.blank)}</span>
        </button>
      </div>
    </section>`;
  }

  #choice(from: Template | Sample, action: string, kind: string): TemplateResult {
    const { t } = this.desk.context;
    return html`<button
      class="button choice ${kind}"
      data-action=${action}
      data-start=${from.id}
      @click=${() => this.start(from)}
    >
      <span class="name">${t(from.label)}</span><span class="about">${t(from.description)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-start-panel': JmStartPanel;
  }
}
