/** Reminds of a backup, once: the code for it comes after some edits of a person to a stored map. */
import type { TemplateResult } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import type { Session } from '../session/session.js';
import type { MapOpener } from './map-opener.js';
import type { PicturesController } from './pictures-controller.js';
import type { Translate } from '../i18n/translate.js';

const enough = 20;

export interface ReminderHost {
  readonly t: Translate;
  readonly library: string;
  readonly pictures: PicturesController;
  tell(text: string): void;
  focusMap(): void;
  requestUpdate(): void;
}

/** What the status line shows of it: the text, and what can be done. */
export interface Reminder {
  readonly text: string;
  readonly buttons: TemplateResult;
}

export class ReminderController {
  /** Shown in the status line. */
  note: (() => Reminder) | undefined;
  #host: ReminderHost;
  #maps: MapOpener;
  #session: Session;
  #leave: Unsubscribe | undefined;

  constructor(host: ReminderHost, maps: MapOpener, session: Session) {
    this.#host = host;
    this.#maps = maps;
    this.#session = session;
  }

  follow(): void {
    this.leave();
    const [maps, session] = [this.#maps, this.#session];
    const { document, kept } = maps;
    if (!document || !kept) return;
    let edits = 0;
    const unhear = document.onChange(({ origin }) => {
      if (origin !== 'user' || ++edits < enough) return;
      unhear();
      void import('./backup-reminder.js').then(
        ({ remind }) => {
          if (maps.document === document)
            this.#leave = remind(this.#host, { document, maps, session, show: this.#show });
        },
        () => undefined,
      );
    });
    this.#leave = unhear;
  }

  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #show = (note?: () => Reminder): void => {
    this.note = note;
    this.#host.requestUpdate();
  };
}
