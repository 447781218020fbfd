/** Says once, when nobody is typing, that the maps are in this browser only, and makes a backup; loaded after some edits. */
import { html } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import type { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { Session } from '../session/session.js';
import { isReminded, reminded } from './backup-mark.js';
import { whenIdle } from './idle.js';
import type { MapOpener } from './map-opener.js';
import type { Reminder, ReminderHost } from './reminder-controller.js';

const words = {
  text: message('remind.text', 'Your maps are in this browser only.'),
  backup: message('remind.backup', 'Download a backup'),
  later: message('remind.dismiss', 'Not now'),
  done: message('remind.done', 'The backup is downloaded'),
  losses: message('remind.losses', {
    one: 'The backup is downloaded; {n} map could not be read whole, and the list of maps says which',
    other: 'The backup is downloaded; {n} maps could not be read whole, and the list of maps says which',
  }),
  failed: message('backup.unwritten', 'The backup could not be made: the maps cannot be read at the moment.'),
};

/** ms without an edit after which nobody is taken to be in the middle of something. */
const quiet = 1500;

interface Reminded {
  readonly document: MapDocument;
  readonly maps: MapOpener;
  readonly session: Session;
  readonly show: (note?: () => Reminder) => void;
}

/** By the rule of the library: a store that may be emptied without anybody being asked is told of. */
export function remind(host: ReminderHost, { document, maps, session, show }: Reminded): Unsubscribe {
  const { library } = host;
  if (isReminded(library)) return () => undefined;
  let { version } = document.reader;
  let forget: Unsubscribe;
  const wait = (): void => void (forget = whenIdle(() => void look(), quiet));
  const look = async (): Promise<void> => {
    const { editing, draft } = session.state;
    const isBusy = editing !== undefined || draft !== undefined || version !== document.reader.version;
    version = document.reader.version;
    if (isBusy || maps.status.state !== 'saved') return wait();
    const space = await maps.library?.storage.space?.().catch(() => undefined);
    if (!space || space.safe || maps.document !== document) return;
    reminded(library);
    show(() => noteOf(host, maps, () => show()));
  };
  wait();
  return () => forget();
}

function noteOf(host: ReminderHost, maps: MapOpener, end: () => void): Reminder {
  const { t } = host;
  // The button that is pressed goes: the focus is on the map before it falls to the page.
  const leave = (): void => {
    host.focusMap();
    end();
  };
  const backup = async (): Promise<void> => {
    leave();
    try {
      const { LibraryDesk } = await import('./dialogs.js');
      const { damaged, missing } = await new LibraryDesk(maps, host.pictures, () => host.t).downloadAll();
      const n = damaged.length + missing.length;
      host.tell(n ? t(words.losses, { n }) : t(words.done));
    } catch {
      host.tell(t(words.failed));
    }
  };
  return {
    text: t(words.text),
    buttons: html`<button data-action="reminded-backup" @click=${backup}>${t(words.backup)}</button>
      <button data-action="dismiss-reminder" @click=${leave}>${t(words.later)}</button>`,
  };
}
