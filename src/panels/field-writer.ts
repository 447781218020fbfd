/** Writes what is typed or chosen in a panel's fields to the map: letters live, all of a field's as one undo step. */
import type { Id } from '../base/ids.js';
import { EditError } from '../document/edit-error.js';
import type { Gesture } from '../document/gesture.js';
import type { MapDocument } from '../document/map-document.js';
import { message, verbatim, type Message, type Translate } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';

const edited = message('edit.field', 'Change {field}');

export interface WriterHost {
  readonly document: MapDocument;
  readonly t: Translate;
  /** Something was tried: the panel shows what came of it. */
  changed(): void;
}

export class FieldWriter {
  #host: () => WriterHost;
  #gesture: { readonly live: Gesture; readonly key: string } | undefined;
  /** The field whose chosen value the map did not take, as `id name`. */
  refused = '';

  constructor(host: () => WriterHost) {
    this.#host = host;
  }

  /** Live typing of one field; typing in another one ends it. False when the map does not take the value. */
  type(ids: readonly Id[], field: LaneField, value: unknown): boolean {
    const key = `${ids.join(' ')} ${field.name}`;
    if (this.#gesture?.key !== key) {
      this.end();
      this.#gesture = { live: this.#host().document.begin(this.#label(field)), key };
    }
    this.refused = '';
    const { live } = this.#gesture;
    return this.#attempt(() =>
      live.apply((change) => {
        for (const id of ids) change.update(id, { [field.name]: value });
      }),
    );
  }

  set(ids: readonly Id[], field: LaneField, value: unknown): void {
    this.end();
    const taken = this.#attempt(() =>
      this.#host().document.edit(this.#label(field), (change) => {
        for (const id of ids) change.update(id, { [field.name]: value });
      }),
    );
    this.refused = taken ? '' : `${ids.join(' ')} ${field.name}`;
  }

  end(): void {
    this.#gesture?.live.commit();
    this.#gesture = undefined;
  }

  /** Takes back what was typed; false when nothing was. */
  cancel(): boolean {
    const typed = this.#gesture;
    typed?.live.cancel();
    this.#gesture = undefined;
    return typed !== undefined;
  }

  /** Whether the map took the value; one that does not fit its field (half an address) is not stored. */
  #attempt(edit: () => void): boolean {
    this.#host().changed();
    try {
      edit();
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return false;
    }
    return true;
  }

  #label(field: LaneField): Message {
    const { t } = this.#host();
    return verbatim(t(edited, { field: t(field.label) }));
  }
}
