/** Shows what buttons without words are called (WCAG 1.4.13): while they or the tip are pointed at or have the focus, until Esc. */
import { deepActiveElement, define } from './element.js';
import { JmTip } from './tip.js';
import { keyOf } from './key-press.js';

/** ms of pointing before a tip comes, and before it goes when the pointer has left. */
const delay = 450;
const grace = 200;

/** Has a tip: its own words, or those by which it is read out. */
const tipped = '[data-tip], .icon-only[aria-label]';

export class Tips {
  #tip: JmTip | undefined;
  #button: HTMLElement | undefined;
  #coming: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When one was seen last: the next one comes at once. */
  #seen = -Infinity;
  #scrolls: AbortController | undefined;
  #roots = new WeakSet<EventTarget>();
  #last: Event | undefined;

  constructor(host: HTMLElement) {
    define('jm-tip', JmTip);
    host.addEventListener('pointerleave', () => this.#leave());
    host.addEventListener('pointerdown', () => this.#hide());
    host.addEventListener('keydown', this.#onKey, { capture: true });
    // What has come about until now.
    const pointed = hovered(host);
    const focused = deepActiveElement();
    this.#listen(rootsOf(pointed));
    this.#listen(rootsOf(focused));
    const button = pointed?.closest<HTMLElement>(tipped);
    if (button) this.#point(button);
    else if (focused?.matches(tipped)) this.#focused(focused as HTMLElement);
  }

  /** Of what goes on between the parts of a root nothing is heard outside it, so each is listened to once it is entered. */
  #listen(path: readonly EventTarget[]): void {
    for (const root of path) {
      if (!(root instanceof ShadowRoot) || this.#roots.has(root)) continue;
      this.#roots.add(root);
      root.addEventListener('pointerover', (event) => this.#once(event) && this.#onOver(event as PointerEvent));
      root.addEventListener('focusin', (event) => this.#once(event) && this.#onFocus(event));
      root.addEventListener('focusout', () => this.#button && !this.#pointed && this.#hide());
    }
  }

  /** Whether this event wasn't heard in a root further in. */
  #once(event: Event): boolean {
    if (event === this.#last) return false;
    this.#last = event;
    this.#listen(event.composedPath());
    return true;
  }

  get #pointed(): boolean {
    return this.#button?.matches(':hover') === true || this.#tip?.matches(':hover') === true;
  }

  #onOver(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons) return;
    const button = buttonIn(event);
    if (button) this.#point(button);
    else if (this.#tip && event.composedPath().includes(this.#tip)) this.#stay();
    else this.#leave();
  }

  #point(button: HTMLElement): void {
    if (button === this.#button) return this.#stay();
    if (button === this.#coming) return;
    this.#stay();
    this.#coming = button;
    const wait = performance.now() - this.#seen < delay ? 0 : delay;
    this.#timer = setTimeout(() => this.#show(button), wait);
  }

  /** Neither comes another nor goes this one. */
  #stay(): void {
    clearTimeout(this.#timer);
    this.#coming = undefined;
  }

  #leave(): void {
    this.#stay();
    const button = this.#button;
    if (button && !button.matches(':focus-visible')) this.#timer = setTimeout(() => this.#hide(), grace);
  }

  #onFocus(event: Event): void {
    const button = buttonIn(event);
    if (button) this.#focused(button);
  }

  #focused(button: HTMLElement): void {
    // The cross of a dialog has the focus because the dialog opened: its Esc is meant for the dialog.
    if (button.matches(':focus-visible') && !button.closest('dialog')) this.#show(button);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Escape' || !this.#button) return;
    // The button's own Esc was meant for the tip; whatever else has the focus does with it what it always does.
    if (event.composedPath()[0] === this.#button) event.stopPropagation();
    // The browser closes what lies on top, the tip and nothing under it; unless somebody has prevented that.
    setTimeout(() => this.#hide());
  };

  #show(button: HTMLElement): void {
    this.#stay();
    // Whoever walks a menu isn't asking what is beside it.
    if (!button.isConnected || button === this.#button || menuIsOpen(button)) return;
    this.#hide();
    const tip = (this.#tip = document.createElement('jm-tip'));
    this.#button = button;
    tip.text = button.dataset['tip'] ?? button.ariaLabel ?? '';
    tip.keys = button.dataset['keys'] ?? '';
    tip.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && this.#tip === tip) this.#hide();
    });
    this.#scrolls = new AbortController();
    // Of a part that scrolls in a shadow root nothing is heard outside it.
    for (const root of [globalThis, ...rootsOf(button)])
      root.addEventListener('scroll', this.#hide, { capture: true, passive: true, signal: this.#scrolls.signal });
    void tip.showAt(button);
  }

  readonly #hide = (): void => {
    this.#stay();
    if (!this.#tip) return;
    this.#scrolls?.abort();
    // What was ended keeps the parts of the page it was ended from.
    this.#scrolls = undefined;
    this.#seen = performance.now();
    const tip = this.#tip;
    this.#tip = undefined;
    this.#button = undefined;
    // Later: it may go because its button is just being taken away, and who does that walks from one sibling to the next.
    queueMicrotask(() => tip.remove());
  };
}

/** The button that an event is about, looked for in open shadow roots. */
function buttonIn(event: Event): HTMLElement | undefined {
  // A sign in a button is at most this deep.
  return event
    .composedPath()
    .slice(0, 5)
    .find((at): at is HTMLElement => at instanceof HTMLElement && at.matches(tipped));
}

/** What the pointer is at, looked for in open shadow roots. */
function hovered(host: Element): Element | undefined {
  let at: Element | undefined = host;
  for (
    let inner: Element | undefined = host;
    inner;
    inner = [...(inner.shadowRoot?.querySelectorAll(':hover') ?? [])].at(-1)
  )
    at = inner;
  return at;
}

/** The shadow roots an element is in. */
function rootsOf(element: Element | null | undefined): ShadowRoot[] {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [];
}

function menuIsOpen(button: HTMLElement): boolean {
  const root = button.getRootNode() as ShadowRoot;
  return Boolean(root.querySelector('jm-menu')?.shadowRoot?.querySelector(':popover-open'));
}
