/** What every panel gets from the editor around it: the context, the actions, and word when something changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEnabled, nameNow, type Action, type ActionArgs, type ActionContext } from '../actions/action.js';
import { ariaShortcut, showShortcut } from '../actions/shortcut.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { SessionState } from '../session/session.js';
import type { MenuItem, MenuItems } from '../ui/menu.js';

/** The editor as its panels see it. */
export interface Desk {
  readonly context: ActionContext;
  readonly mac: boolean;
  /** All of them, with the keys they have here. */
  readonly actions: readonly Action[];
  action(id: string): Action | undefined;
  run(id: string, args?: ActionArgs): void;
  /** The same by a key: as long as it is held, what it does is one step. */
  press(id: string, args?: ActionArgs): void;
}

/** ms in which what changes is rendered once: a panel beside the map may follow it a moment later. */
const pause = 100;

/** Renders a panel again when the map, the undo stack or one of these parts of the session changed. */
export class DeskController implements ReactiveController {
  #host: ReactiveControllerHost & { desk: Desk };
  #parts: readonly (keyof SessionState)[];
  #watched: ActionContext | undefined;
  #stop: Unsubscribe[] = [];
  #zoom = 1;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { desk: Desk }, parts: readonly (keyof SessionState)[]) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdate(): void {
    const { context } = this.#host.desk;
    if (context === this.#watched) return;
    this.hostDisconnected();
    this.#watched = context;
    const update = (): void => this.#host.requestUpdate();
    this.#stop = [
      context.reader.onChange(() => this.#later()),
      context.document.onUndoState(update),
      context.session.onChange((changed) => {
        if (changed.has('viewport') && this.#parts.includes('viewport')) {
          this.#followZoom(context.session.state.viewport.zoom);
        }
        if (this.#parts.some((part) => part !== 'viewport' && changed.has(part))) update();
      }),
    ];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Both pan and zoom change the viewport on every frame; panels only show how near the map is, a few times a second. */
  #followZoom(zoom: number): void {
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#later();
  }

  #later(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      this.#host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#watched = undefined;
  }
}

/** An action's first shortcut as the platform writes it. */
export function shortcutOf(desk: Desk, action: Action): string | undefined {
  const first = action.shortcuts?.[0];
  return first && showShortcut(first, desk.mac);
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcutOf(desk: Desk, action: Action): string | undefined {
  const first = action.shortcuts?.[0];
  return first && ariaShortcut(first, desk.mac);
}

/** Menu items of actions by id; `|` parts groups, unknown ids are left out. */
export function menuItems(desk: Desk, ids: readonly string[], args: ActionArgs = {}): MenuItems {
  return ids.flatMap((id): MenuItems => (id === '|' ? [null] : itemOf(desk, id, args)));
}

function itemOf(desk: Desk, id: string, args: ActionArgs): readonly MenuItem[] {
  const action = desk.action(id);
  const disabled = !action || !isEnabled(action, desk.context, args);
  if (!action || (action.rare && disabled)) return [];
  const shortcut = shortcutOf(desk, action);
  return [
    {
      id,
      label: nameNow(action, desk.context, action.menuLabel),
      ...(action.icon && { icon: action.icon }),
      ...(shortcut && { shortcut }),
      ...(action.pressed && { checked: action.pressed(desk.context) }),
      disabled,
      run: () => desk.run(id, args),
    },
  ];
}
