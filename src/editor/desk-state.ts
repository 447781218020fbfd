/** The editor as its panels and actions see it: one context object per open map, made anew when something it holds is replaced. */
import {
  isEnabled,
  type Action,
  type ActionArgs,
  type ActionContext,
  type Host,
  type Surface,
} from '../actions/action.js';
import type { MapDocument } from '../document/map-document.js';
import { message, type Translate } from '../i18n/translate.js';
import type { LaneKinds } from '../layout/lane-kind.js';
import type { Desk } from '../panels/desk.js';
import type { Session } from '../session/session.js';

const failed = message('said.not-done', 'That did not work: {reason}');

const on = message('said.on', '{name}: on');
const off = message('said.off', '{name}: off');

export interface DeskParts {
  readonly document: MapDocument;
  readonly session: Session;
  readonly kinds: LaneKinds;
  readonly t: Translate;
  readonly readOnly: boolean;
  readonly surface: Surface;
  readonly host: Host;
  readonly actions: readonly Action[];
  readonly user: ActionContext['user'];
}

export class EditorDesk implements Desk {
  readonly context: ActionContext;
  readonly mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  #parts: DeskParts;
  readonly actions: readonly Action[];
  #actions: ReadonlyMap<string, Action>;

  constructor(parts: DeskParts) {
    const { actions, ...rest } = parts;
    this.#parts = parts;
    this.context = { ...rest, reader: parts.document.reader };
    this.actions = actions;
    this.#actions = new Map(actions.map((action) => [action.id, action]));
  }

  /** Whether it was made of exactly these parts. */
  holds(parts: DeskParts): boolean {
    return (Object.keys(parts) as (keyof DeskParts)[]).every((name) => parts[name] === this.#parts[name]);
  }

  action(id: string): Action | undefined {
    return this.#actions.get(id);
  }

  /** Runs an action if it can be done now. What goes wrong is told to the user, and never breaks the editor. */
  run(id: string, args: ActionArgs = {}): void {
    void this.perform(id, args).catch((error: unknown) => {
      this.context.host.say(failed, { reason: error instanceof Error ? error.message : String(error) });
    });
  }

  press(id: string, args: ActionArgs = {}): void {
    this.context.document.heldKey.hold(() => this.run(id, args));
  }

  /** The same for hosts: resolves when it is done, to whether it could be; rejects with what went wrong. */
  async perform(id: string, args: ActionArgs = {}): Promise<boolean> {
    const action = this.#actions.get(id);
    if (!action || !isEnabled(action, this.context, args)) return false;
    const { reader, host, t } = this.context;
    const before = reader.version;
    await action.run(this.context, args);
    // A change of the map is told by itself.
    if (action.pressed && !action.speaks && reader.version === before)
      host.say(action.pressed(this.context) ? on : off, { name: t(action.label) });
    return true;
  }
}
