/** One version in the list of the history: when and why it was kept, with its name to be changed and a way to let it go. */
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../base/bidi.js';
import { message, type Translate } from '../i18n/translate.js';
import type { VersionHead, VersionReason } from '../storage/versions.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';

const words = {
  rename: message('history.rename', 'Rename this version'),
  name: message('history.give-name', 'Name this version'),
  remove: message('history.remove', 'Remove this version'),
  keep: message('history.keep', 'Keep'),
  named: message('history.version-name', 'Name of the version of {date}'),
};

const reasons: Readonly<Record<VersionReason, ReturnType<typeof message>>> = {
  work: message('history.work', 'Kept while working'),
  opened: message('history.opened', 'As it was found'),
  replaced: message('history.replaced', 'Before another state took its place'),
  exported: message('history.exported', 'As it was downloaded'),
  named: message('history.named', 'Named'),
};

export interface VersionRow {
  readonly head: VersionHead;
  readonly t: Translate;
  readonly chosen: boolean;
  /** Its name is being written. */
  readonly renaming: boolean;
  /** Only looked at. */
  readonly fixed: boolean;
  readonly choose: () => void;
  /** True to begin, false to leave all as it was. */
  readonly write: (begins: boolean) => void;
  readonly rename: (name: string) => void;
  readonly remove: () => void;
}

export function dateOf({ at }: VersionHead, t: Translate): string {
  return new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

export function versionRow(row: VersionRow): TemplateResult {
  const { head, t, chosen, renaming, fixed } = row;
  if (renaming) return nameForm(row);
  const { id, name, author, reason } = head;
  const about = [name === undefined ? t(reasons[reason]) : dateOf(head, t), author].filter(Boolean).join(' · ');
  const title = name ?? dateOf(head, t);
  const button = (action: string, sign: string, said: string, run: () => void): TemplateResult =>
    html`<button
      class="button icon-only"
      data-action=${action}
      title=${said}
      aria-label=${`${said}: ${isolate(title)}`}
      @click=${run}
    >
      ${icon(sign)}
    </button>`;
  const rename = t(name === undefined ? words.name : words.rename);
  return html`<button
      class="button version"
      data-action="choose-version"
      data-version=${id}
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => row.choose()}
    >
      <span class="title" dir="auto">${title}</span>
      <span class="about" dir="auto">${about}</span>
    </button>
    ${fixed ? nothing : button('rename-version', 'pencil', rename, () => row.write(true))}
    ${fixed || name === undefined ? nothing : button('remove-named-version', 'trash-2', t(words.remove), () => row.remove())}`;
}

/** Esc leaves the name as it was, and the dialog open. */
function nameForm({ head, t, write, rename }: VersionRow): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    const name = input?.value.trim().slice(0, 200) ?? '';
    if (name) rename(name);
    else write(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    write(false);
  };
  return html`<form class="row" @submit=${onSubmit} @keydown=${onKey}>
    <input
      class="input renamed"
      maxlength="200"
      dir="auto"
      autocomplete="off"
      aria-label=${t(words.named, { date: dateOf(head, t) })}
      .value=${head.name ?? ''}
    />
    <button class="button edge" data-action="keep-name">${t(words.keep)}</button>
  </form>`;
}
