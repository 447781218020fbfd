/** Focus in the outline: it follows what was asked for, tells the map what it is on, and is never lost when its element goes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../base/ids.js';
import type { Place, Session } from '../session/session.js';
import type { Desk } from './desk.js';

export interface OutlineElement extends ReactiveControllerHost, HTMLElement {
  readonly desk: Desk;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class OutlineFocus implements ReactiveController {
  #host: OutlineElement;
  #wanted: string | undefined;
  /** What had the focus before the rendering, and where it stood among all that can have it. */
  #was = { key: '', at: -1 };
  #shown: ReadonlySet<Id> | undefined;

  constructor(host: OutlineElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // On the root: moves of the focus within it do not reach the host.
    this.#host.renderRoot.addEventListener('focusin', this.#onFocusIn as EventListener);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('focusin', this.#onFocusIn as EventListener);
  }

  /** The focus goes to what has this key once it is there. */
  want(key: string): void {
    this.#wanted = key;
    this.#host.requestUpdate();
  }

  place({ lane, step, card }: Place): void {
    this.want(card === undefined ? `add ${lane} ${step}` : `card ${card}`);
  }

  /** To where the map has its focus, else to the first card. */
  enter(): void {
    const { session, reader } = this.#host.desk.context;
    const { focus } = session.state;
    const card = focus?.card ?? [...session.state.selection].find((id) => reader.get('cards', id));
    if (card !== undefined) this.want(`card ${card}`);
    else if (focus) this.place(focus);
    else this.want('');
  }

  /** Brings something into sight within the outline; the page around is not scrolled. */
  reveal(id: Id): void {
    const escaped = CSS.escape(id);
    const found = this.#one(`[data-outline-card="${escaped}"], [data-outline="${escaped}"]`);
    if (found) this.#scrollTo(found);
  }

  #scrollTo(found: Element): void {
    const scroll = this.#one('.scroll');
    if (!scroll) return;
    const box = scroll.getBoundingClientRect();
    const { top, bottom } = found.getBoundingClientRect();
    if (top < box.top + headingHeight) scroll.scrollTop -= box.top + headingHeight - top;
    else if (bottom > box.bottom) scroll.scrollTop += bottom - box.bottom;
  }

  hostUpdate(): void {
    const active = this.#active();
    this.#was = active ? { key: active.dataset['key'] ?? '', at: this.#all().indexOf(active) } : { key: '', at: -1 };
  }

  hostUpdated(): void {
    const { selection } = this.#session.state;
    const selected = selection !== this.#shown;
    this.#shown = selection;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted !== undefined) this.#go(wanted);
    else if (this.#was.at >= 0 && !this.#active()) this.#goBack();
    else if (selected && selection.size === 1 && !this.#active()) for (const id of selection) this.reveal(id);
  }

  get #session(): Session {
    return this.#host.desk.context.session;
  }

  /** To the same thing, which may have been moved, or to what stands there now. */
  #goBack(): void {
    const { key, at } = this.#was;
    const all = this.#all();
    (all.find((element) => element.dataset['key'] === key) ?? all[Math.min(at, all.length - 1)])?.focus();
  }

  #go(key: string): void {
    const exact = this.#all().find((element) => element.dataset['key'] === key);
    // A curve that has its point offers no other: its point is what is meant.
    const [, lane, step] = key.startsWith('add ') ? key.split(' ') : [];
    const instead = lane === undefined ? undefined : this.#host.desk.context.reader.cardsIn(lane, step ?? '')[0];
    const other = instead && this.#all().find((element) => element.dataset['key'] === `card ${instead.id}`);
    const element = exact ?? other ?? this.#one('textarea') ?? this.#one('[data-key]');
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement) element.select();
    const place = element?.closest<HTMLElement>('[data-outline-card], [data-outline], tr');
    if (place && element) this.#scrollTo(place);
  }

  #all(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  #one(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #active(): HTMLElement | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  #onFocusIn = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    const key = target instanceof HTMLElement ? (target.dataset['key'] ?? '') : '';
    const { reader, session } = this.#host.desk.context;
    const id =
      target instanceof Element ? target.closest('[data-outline-card]')?.getAttribute('data-outline-card') : '';
    const card = reader.get('cards', id ?? '');
    if (card) {
      const step = card.step ?? reader.stepsOf(card.stage ?? '')[0]?.id;
      if (step !== undefined) session.set({ focus: { lane: card.lane, step, card: card.id } });
      session.select([card.id]);
    } else if (key.startsWith('add ')) {
      const [, lane = '', step = ''] = key.split(' ');
      if (reader.get('steps', step)) session.set({ focus: { lane, step } });
    }
  };
}

/** px of the heading that stays above the cards of its stage. */
const headingHeight = 40;
