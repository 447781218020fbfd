/** A bar of controls with one Tab stop, walked by the arrow keys, Home and End, as a toolbar should be. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyOf } from './key-press.js';

export class RovingFocus implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  #selector: string;
  #stop: HTMLElement | undefined;

  /** `selector` finds the bar in the host's root. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    selector: string,
  ) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('keydown', this.#onKey as EventListener);
    this.#host.renderRoot.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('keydown', this.#onKey as EventListener);
    this.#host.renderRoot.removeEventListener('focusin', this.#onFocus);
  }

  hostUpdated(): void {
    this.#mark(this.#stop);
  }

  #controls(): HTMLElement[] {
    const all = this.#host.renderRoot.querySelectorAll<HTMLElement>(`${this.#selector} :is(button, input)`);
    return [...all].filter((control) => control.offsetParent !== null || control.getClientRects().length > 0);
  }

  #mark(wanted: HTMLElement | undefined): void {
    const controls = this.#controls();
    const stop = wanted && controls.includes(wanted) ? wanted : controls[0];
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
    this.#stop = stop;
  }

  #onFocus = (event: Event): void => {
    if (event.target instanceof HTMLElement && event.target.closest(this.#selector)) this.#mark(event.target);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    // In a field the keys belong to its text.
    if (event.defaultPrevented || !(target instanceof HTMLButtonElement) || !target.closest(this.#selector)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const controls = this.#controls();
    const forward = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const at = controls.indexOf(target);
    const to: Record<string, number> = {
      [forward]: (at + 1) % controls.length,
      [backward]: (at - 1 + controls.length) % controls.length,
      Home: 0,
      End: controls.length - 1,
    };
    const key = keyOf(event);
    if (!Object.hasOwn(to, key)) return;
    event.preventDefault();
    controls[to[key] ?? 0]?.focus();
  };
}
