/** How much room the maps take, all of them as one file, and the way back from such a file with a look before it is done. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { withoutIsolates } from '../base/bidi.js';
import type { Message } from '../i18n/translate.js';
import type { StorageSpace } from '../storage/storage-adapter.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { backupWords as words } from './backup-words.js';
import type { Desk } from './desk.js';
import type { BackupLosses, BackupPreview, BackupState, LibraryHost } from './library-host.js';
import { libraryStyles } from './library-styles.js';

const none: BackupLosses = { damaged: [], missing: [] };

/** @summary Room, backup and restoring. */
export class JmLibraryBackup extends LitElement {
  static override styles = [controls, libraryStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) host!: LibraryHost;
  /** Maps were added or changed. */
  @property({ attribute: false }) changed!: () => Promise<void>;
  @state() private space: StorageSpace | undefined;
  @state() private preview: BackupPreview | undefined;
  @state() private conflict: 'both' | 'newer' = 'both';
  /** Ids of the maps of the backup that are to be restored. */
  @state() private chosen: ReadonlySet<Id> = new Set();
  @state() private said = '';
  @state() private losses: BackupLosses = none;
  @query('input[type="file"]') private file!: HTMLInputElement;

  /** As when the dialog opens. */
  async begin(): Promise<void> {
    Object.assign(this, { preview: undefined, said: '', losses: none, conflict: 'both' });
    this.space = await this.host.space().catch(() => undefined);
  }

  #download = async (): Promise<void> => {
    Object.assign(this, { said: '', losses: none });
    try {
      this.losses = await this.host.downloadAll();
      if (this.losses.isPartial) this.said = this.desk.context.t(words.partial);
    } catch {
      this.said = this.desk.context.t(words.unwritten);
    }
  };

  #read = async (): Promise<void> => {
    const [file] = this.file.files ?? [];
    this.file.value = '';
    if (!file) return;
    Object.assign(this, { said: '', losses: none });
    this.preview = await this.host.readBackup(file);
    this.chosen = new Set(this.preview.entries.filter(({ state }) => state !== 'same').map(({ id }) => id));
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>('[data-action="restore-backup"], [data-action="cancel-backup"]')
      ?.focus();
  };

  #restore = async (): Promise<void> => {
    const { t } = this.desk.context;
    const { preview } = this;
    if (!preview || !this.chosen.size) return;
    this.said = await preview
      .restore(this.conflict, this.chosen, (title) =>
        withoutIsolates(t(words.copyOf, { title: title || t(words.untitled) })),
      )
      .then(
        (n) => t(words.done, { n }),
        () => t(words.failed),
      );
    await this.changed();
    await this.#leavePreview();
  };

  #leavePreview = async (): Promise<void> => {
    this.preview = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-action="choose-backup"]')?.focus();
  };

  /** From the top of the dialog, past the maps and the templates. */
  come(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('[data-action="download-backup"]');
    first?.focus();
    this.scrollIntoView({ block: 'end' });
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    return html`<h3>${t(words.heading)}</h3>
      ${this.#room()}
      <div class="tools">
        <button class="button edge" data-action="download-backup" @click=${this.#download}>
          ${icon('download')}${t(words.download)}
        </button>
        <button class="button edge" data-action="choose-backup" @click=${() => this.file.click()}>
          ${icon('upload')}${t(words.choose)}
        </button>
        <input type="file" accept=".json,application/json" hidden aria-label=${t(words.choose)} @change=${this.#read} />
      </div>
      <div role="status">
        ${this.said ? html`<p>${this.said}</p>` : nothing} ${this.#lost(words.damaged, this.losses.damaged)}
        ${this.#lost(words.missing, this.losses.missing)}
      </div>
      ${this.preview ? this.#preview(this.preview) : nothing}`;
  }

  #lost(said: Message, titles: readonly string[]): TemplateResult | typeof nothing {
    const { t } = this.desk.context;
    if (!titles.length) return nothing;
    return html`<p>${t(said)}</p>
      <ul data-lost>
        ${titles.map((title) => html`<li><span class="words name" dir="auto">${title || t(words.untitled)}</span></li>`)}
      </ul>`;
  }

  #room(): TemplateResult | typeof nothing {
    const { t } = this.desk.context;
    if (!this.space) return nothing;
    const { used, left, safe } = this.space;
    const parts = [
      ...(used === undefined ? [] : [t(words.used, { used: this.#size(used) })]),
      ...(left === undefined ? [] : [t(words.left, { left: this.#size(left) })]),
    ];
    return html`<p class="muted">
      ${parts.length ? html`<span data-space>${parts.join(' · ')}</span>. ` : nothing}${t(safe ? words.safe : words.unsafe)}
    </p>`;
  }

  /** 1,2 MB, in the user's own words. */
  #size(bytes: number): string {
    const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
    const at = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
    const options = { style: 'unit', unit: units[at] ?? 'kilobyte', unitDisplay: 'short' } as const;
    return this.desk.context.t.number(bytes / 1000 ** (at + 1), { ...options, maximumFractionDigits: at ? 1 : 0 });
  }

  #preview({ entries, issues }: BackupPreview): TemplateResult {
    const { t } = this.desk.context;
    const n = this.chosen.size;
    const hasConflict = entries.some(
      ({ id, state }) => this.chosen.has(id) && (state === 'newer' || state === 'older'),
    );
    const said: Record<BackupState, string> = {
      new: t(words.new),
      same: t(words.same),
      newer: t(words.newer),
      older: t(words.older),
    };
    return html`<p>${entries.length ? t(words.found, { n: entries.length }) : t(words.empty)}</p>
      <ul>
        ${entries.map(
          ({ id, title, cards, state }) =>
            html`<li data-backup=${state}>
              <label class="words pick"
                ><input type="checkbox" .checked=${this.chosen.has(id)} @change=${() => this.#pick(id)} /><span
                  ><span class="name" dir="auto">${title || t(words.untitled)}</span
                  ><span class="about">${t(words.cards, { n: cards })} · ${said[state]}</span></span
                ></label
              >
            </li>`,
        )}
      </ul>
      ${issues.slice(0, 5).map((issue) => html`<p class="muted">${issue.message}</p>`)}
      ${hasConflict ? this.#question() : nothing}
      <div class="tools">
        ${
          entries.length
            ? html`<button
                class="button main"
                data-action="restore-backup"
                aria-disabled=${n ? nothing : 'true'}
                @click=${this.#restore}
              >
                ${t(words.restore, { n })}
              </button>`
            : nothing
        }
        <button class="button edge" data-action="cancel-backup" @click=${this.#leavePreview}>${t(words.cancel)}</button>
      </div>`;
  }

  #pick(id: Id): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  #question(): TemplateResult {
    const { t } = this.desk.context;
    const choice = (value: 'both' | 'newer', label: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="conflict"
          value=${value}
          .checked=${this.conflict === value}
          @change=${() => (this.conflict = value)}
        />${label}</label
      >`;
    return html`<fieldset>
      <legend class="label">${t(words.conflict)}</legend>
      ${choice('both', t(words.both))} ${choice('newer', t(words.newest))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-library-backup': JmLibraryBackup;
  }
}
