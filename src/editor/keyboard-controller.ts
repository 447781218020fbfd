/** Turns keys pressed within the editor into actions; the page's own keys are never taken (R4). */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEnabled, type Action } from '../actions/action.js';
import { matches, matchesPlace } from '../actions/shortcut.js';
import { takesText } from '../ui/element.js';
import type { Desk } from '../panels/desk.js';
import { isComposing } from '../ui/key-press.js';

/** ms in which a held key comes again, on any system; a release that isn't heard is not waited for longer. */
const rest = 2000;

/** The browser turns their keys into clipboard events, which carry the right to use the clipboard. */
const byClipboardEvent = new Set(['copy', 'cut', 'paste']);

export class KeyboardController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #desk: () => Desk | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: () => Desk | undefined) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onAnyKey, true);
    this.#host.addEventListener('keyup', this.#release, true);
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onAnyKey, true);
    this.#host.removeEventListener('keyup', this.#release, true);
    this.#host.removeEventListener('keydown', this.#onKeydown);
    this.#release();
  }

  /** A key that repeats goes on with its step; any other, and any release, ends it. */
  #onAnyKey = (event: KeyboardEvent): void => {
    if (!event.repeat) this.#release();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#release, rest);
  };

  #release = (): void => {
    clearTimeout(this.#timer);
    this.#desk()?.context.document.heldKey.release();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const desk = this.#desk();
    if (!desk || event.defaultPrevented || isComposing(event)) return;
    const path = event.composedPath();
    const typing = takesText(path[0]);
    const inMap = path.some((target) => target instanceof HTMLElement && target.localName === 'jm-canvas');
    const meant = (match: typeof matches): Action | undefined =>
      desk.actions.find(
        (one) => reaches(one, { typing, inMap }) && one.shortcuts?.some((keys) => match(keys, event, desk.mac)),
      );
    const action = meant(matches) ?? meant(matchesPlace);
    if (!action || !isEnabled(action, desk.context)) return;
    event.preventDefault();
    desk.press(action.id);
  };
}

/** Keys without Mod, and those that work on cards, belong to the map; in a text field they belong to the text. */
function reaches(action: Action, where: { typing: boolean; inMap: boolean }): boolean {
  if (byClipboardEvent.has(action.id)) return false;
  if (where.typing) return action.whileTyping === true;
  const anywhere = action.shortcuts?.every((keys) => keys.startsWith('Mod+') && !mapKeys.has(keys)) ?? false;
  return where.inMap || anywhere;
}

/** With Mod, and still only meant for the map: elsewhere they are the browser's own. */
const mapKeys = new Set(['Mod+A', 'Mod+D', 'Mod+Enter']);
