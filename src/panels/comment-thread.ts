/** One conversation of the comments panel: what was said by whom and when, answers, and whether it is settled. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Comment } from '../model/journey-map.js';
import type { Thread } from '../model/threads.js';
import { keyOf } from '../ui/key-press.js';
import type { CommentDrafts } from './comment-drafts.js';
import type { Desk } from './desk.js';

const words = {
  guest: message('comments.guest', 'Guest'),
  answer: message('comments.answer', 'Answer'),
  writeAnswer: message('comments.write-answer', 'Write an answer…'),
  send: message('comments.send', 'Send'),
  resolve: message('comments.resolve', 'Resolve'),
  reopen: message('comments.reopen', 'Reopen'),
  remove: message('comments.remove', 'Delete'),
  removeThis: message('comments.remove-this', 'Delete: {text}'),
  settled: message('comments.settled', 'Resolved'),
  answered: message('edit.answer', 'Answer a comment'),
  resolved: message('edit.resolve', 'Resolve a comment'),
  reopened: message('edit.reopen', 'Reopen a comment'),
  removed: message('edit.remove-comment', 'Delete a comment'),
};

/** What the parts of the panel share. */
export interface Talk {
  readonly desk: () => Desk;
  readonly drafts: CommentDrafts;
  /** The conversation whose answer is being written. */
  answering: Id | undefined;
  update(): void;
  /** Draws it anew and puts the focus there. */
  focus(at: string): void;
}

export function threadView(talk: Talk, { first, answers }: Thread): TemplateResult {
  const { t, document, readOnly } = talk.desk().context;
  const settle = (): void =>
    document.edit(first.resolved ? words.reopened : words.resolved, (change) =>
      change.update(first.id, { resolved: first.resolved ? undefined : true }),
    );
  const answer = (): void => {
    talk.answering = talk.answering === first.id ? undefined : first.id;
    talk.focus(`${threadAt(first.id)} ${talk.answering ? 'textarea' : '[data-answer]'}`);
  };
  return html`<article class=${first.resolved ? 'resolved' : ''} data-thread=${first.id}>
    ${repeat(
      [first, ...answers],
      ({ id }) => id,
      (comment) => commentView(talk, comment),
    )}
    ${
      readOnly
        ? nothing
        : html`<div class="tools">
            <button class="button" data-answer @click=${answer} aria-expanded=${String(talk.answering === first.id)}>
              ${t(words.answer)}
            </button>
            <button class="button" data-settle @click=${settle}>
              ${t(first.resolved ? words.reopen : words.resolve)}
            </button>
          </div>`
    }
    ${
      talk.answering === first.id && !readOnly
        ? writeField(talk, {
            key: first.id,
            label: t(words.writeAnswer),
            look: 'answer',
            say: (text) => say(talk, first, text),
          })
        : nothing
    }
  </article>`;
}

function say(talk: Talk, { id, target }: Comment, text: string): void {
  const { document, user } = talk.desk().context;
  talk.answering = undefined;
  document.edit(words.answered, (change) => change.addComment({ target, parent: id, text, author: user?.name ?? '' }));
  talk.focus(`${threadAt(id)} [data-answer]`);
}

const threadAt = (id: Id): string => `[data-thread="${CSS.escape(id)}"]`;

function commentView(talk: Talk, comment: Comment): TemplateResult {
  const { t, readOnly, user, document } = talk.desk().context;
  const own = comment.author === (user?.name ?? '');
  const remove = (): void => document.edit(words.removed, (change) => change.remove(comment.id));
  return html`<div class="comment" data-comment=${comment.id}>
    <div class="by">
      <i
        class="dot"
        .style=${own && user?.color && CSS.supports('color', user.color) ? `background:${user.color}` : ''}
      ></i>
      <b dir="auto">${comment.author.trim() || t(words.guest)}</b>
      <time class="muted" datetime=${comment.createdAt}>${when(t.locale, comment.createdAt)}</time>
      ${
        own && !readOnly
          ? html`<button
              class="button small"
              data-remove
              aria-label=${t(words.removeThis, { text: comment.text.slice(0, 40) })}
              @click=${remove}
            >
              ${t(words.remove)}
            </button>`
          : nothing
      }
    </div>
    <p class="text" dir="auto" .textContent=${comment.text}></p>
    ${comment.resolved ? html`<span class="muted">${t(words.settled)}</span>` : nothing}
  </div>`;
}

/** Day and time as people of this language write them; nothing for a time that is none. */
function when(locale: string, time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime()) || date.getTime() === 0) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

interface Writing {
  /** Of the draft. */
  readonly key: Id;
  readonly label: string;
  readonly look: 'first' | 'answer';
  readonly say: (text: string) => void;
}

/** A field and its button; Enter with Ctrl or Cmd sends too. */
export function writeField(talk: Talk, { key, label, look, say: send }: Writing): TemplateResult {
  const { t, reader } = talk.desk().context;
  const map = reader.fields.id;
  const text = talk.drafts.get(map, key);
  const finish = (): void => {
    const said = talk.drafts.get(map, key).trim();
    if (!said) return;
    talk.drafts.set(map, key, '');
    send(said);
    // The button is off now, and the field of an answer is gone.
    if (look === 'first') talk.focus('.write.first textarea');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    finish();
  };
  return html`<div class="write ${look}">
    <textarea
      class="input"
      rows="2"
      dir="auto"
      aria-label=${label}
      placeholder=${label}
      .value=${text}
      @input=${(event: Event) => {
        talk.drafts.set(map, key, (event.target as HTMLTextAreaElement).value);
        talk.update();
      }}
      @keydown=${onKey}
    ></textarea>
    <button class="button main" data-send ?disabled=${!text.trim()} @click=${finish}>${t(words.send)}</button>
  </div>`;
}
