/** What an action is: one thing a user can do, and the one place every button, menu, key and `run()` gets it from. */
import type { Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import { message, type Message, type Translate } from '../i18n/translate.js';
import { shorten } from '../lanes/describe.js';
import type { IconName, LaneKinds } from '../layout/lane-kind.js';
import type { Lane } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { Editing, Place, Session } from '../session/session.js';

export interface FollowOptions {
  readonly focus?: boolean;
  readonly isPast: () => boolean;
}

/** What the drawing surface can be asked to do. */
export interface Surface {
  zoomTo(to: 'fit' | number): void;
  zoomBy(factor: number): void;
  /** Brings a card, stage, step or lane into view. */
  reveal(id: Id): void;
  focusPlace(place: Place): void;
  /**
   * Brings into sight what is out of it, and leaves the map alone else. A focus that is on the map goes to a place, unless
   * `focus` is false; resolves to whether it did. Nothing is done once `isPast`.
   */
  follow(what: Id | Place, options: FollowOptions): Promise<boolean>;
  startEditing(editing: Editing): void;
  /** px that a lane is high as it is drawn, and would be at least. */
  heightOf(lane: Id): { readonly now: number; readonly least: number } | undefined;
}

/** What the element around the surface can be asked to do. */
export interface Host {
  /** Asks the page (`jm-before-delete`); false when it refused. */
  mayDelete(ids: readonly Id[]): boolean;
  openDialog(
    name:
      | 'library'
      | 'transfer'
      | 'shortcuts'
      | 'lanes'
      | 'palette'
      | 'move'
      | 'link'
      | 'history'
      | 'name-version'
      | 'views',
  ): void;
  /** Moves the focus to the fields of what is selected. */
  focusDetails(): void;
  download(format: string): Promise<void>;
  /** Keeps a picture with the map and resolves to its hash; rejects when it cannot be kept. */
  keepPicture(file: Blob): Promise<string>;
  /** Tells the user one short sentence, in the status line and to a screen reader. */
  say(message: Message, params?: Readonly<Record<string, string | number>>): void;
  /** Runs the browser's own clipboard command where the focus is. */
  clipboard(command: 'copy' | 'cut' | 'paste'): void;
}

export interface ActionContext {
  readonly document: MapDocument;
  readonly reader: MapReader;
  readonly session: Session;
  readonly kinds: LaneKinds;
  readonly t: Translate;
  readonly readOnly: boolean;
  readonly surface: Surface;
  readonly host: Host;
  /** Who is at this editor; the page says so, or nobody does. */
  readonly user?: { readonly id: string; readonly name: string; readonly color?: string } | undefined;
}

/** What `run(actionId, args)` takes; each action says which it reads, the selection or the focus stands in for what is absent. */
export interface ActionArgs {
  readonly id?: Id;
  readonly ids?: readonly Id[];
  readonly place?: Place;
  /** Kind of a new lane. */
  readonly type?: string;
  /** Name of a new stage, step or lane; without it the user is asked by a field in place. */
  readonly name?: string;
  /** Further fields of a new lane: its question, its quadrants. */
  readonly fields?: Partial<Lane>;
  readonly format?: string;
  /** Name or id of a view kept in the map. */
  readonly view?: string;
  readonly value?: unknown;
}

export interface Action {
  readonly id: string;
  readonly label: Message;
  /** In a menu, where the label alone would not say what is done. */
  readonly menuLabel?: Message;
  readonly icon?: IconName;
  /** Further words it is found by in the list of all commands, parted by commas. */
  readonly alsoKnownAs?: Message;
  /** What must be so before it can be done, said when it cannot: “Select a card first”. */
  readonly needs?: Message;
  /** Keys such as `Mod+Shift+Z`; `Mod` is Ctrl, or ⌘ on a Mac. The first is shown. */
  readonly shortcuts?: readonly string[];
  /** Keys that work while a text is being typed too. */
  readonly whileTyping?: boolean;
  /** Whether it changes the map; such actions are off when it is read only. */
  readonly edits?: boolean;
  /** Whether it can be done now; absent = always. */
  enabled?(context: ActionContext, args: ActionArgs): boolean;
  /** What exactly it would do now, said after its label: the step that is undone. */
  what?(context: ActionContext): Message | undefined;
  /** Whether a toggle is on. */
  pressed?(context: ActionContext): boolean;
  /** For a few cards only: where it cannot be done, menus leave it out. */
  readonly rare?: boolean;
  /** A toggle that tells by itself what it did. */
  readonly speaks?: boolean;
  run(context: ActionContext, args: ActionArgs): void | Promise<void>;
}

/** Whether an action can be done now: read-only maps take no edit, then the action has its own say. */
export function isEnabled(action: Action, context: ActionContext, args: ActionArgs = {}): boolean {
  return !(action.edits && context.readOnly) && (action.enabled?.(context, args) ?? true);
}

const withWhat = message('action.what', '{action}: {what}');

/** What an action is called now: “Undo: Move a card”. `name` stands for its label where that is too short. */
export function nameNow(action: Action, context: ActionContext, name: Message = action.label): string {
  const { t } = context;
  const what = action.what?.(context);
  return what ? t(withWhat, { action: t(name), what: shorten(t(what), 48) }) : t(name);
}
