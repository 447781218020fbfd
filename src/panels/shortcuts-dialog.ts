/** The sheet of keyboard shortcuts, made from the list of actions. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { showShortcut } from '../actions/shortcut.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import type { Desk } from './desk.js';

const words = {
  heading: message('shortcuts.heading', 'Keyboard shortcuts'),
  close: message('dialog.close', 'Close'),
};

/** What the map itself does with plain keys, beside the actions. */
const plain = [
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], says: message('keys.walk', 'Walk over the map') },
  { keys: ['Enter'], says: message('keys.enter', 'Edit the card, or add one here') },
  { keys: ['a … z'], says: message('keys.type', 'Start typing a card') },
  { keys: ['Enter'], says: message('keys.next-card', 'While typing: the next card below') },
  { keys: ['Shift+Enter'], says: message('keys.line-break', 'While typing: a new line') },
  { keys: ['Tab', 'Shift+Tab'], says: message('keys.tab', 'While typing: go on in the next step, or the one before') },
  { keys: ['Escape'], says: message('keys.escape', 'Take back what is being typed or dragged') },
];

/** @summary All shortcuts. */
export class JmShortcutsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        margin: 0;
      }
      dt,
      dd {
        margin: 0;
        padding: 6px 0;
        border-block-end: 1px solid var(--_rule);
      }
      dd {
        text-align: end;
      }
      kbd {
        padding: 1px 6px;
        margin-inline-start: 4px;
        border: 1px solid var(--_rule-2);
        border-radius: 4px;
        font: inherit;
        font-size: 12px;
        white-space: nowrap;
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

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const listed = [
      ...plain,
      ...this.desk.actions
        .filter((action) => action.shortcuts?.length)
        .map((action) => ({ keys: action.shortcuts ?? [], says: action.label })),
    ];
    return html`<jm-dialog reading heading=${t(words.heading)} close-label=${t(words.close)}>
      <dl>
        ${listed.map(
          ({ keys, says }) =>
            html`<dt>${t(says)}</dt>
              <dd>${keys.map((key) => html`<kbd>${showShortcut(key, this.desk.mac)}</kbd>`)}</dd>`,
        )}
      </dl>
    </jm-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-shortcuts-dialog': JmShortcutsDialog;
  }
}
