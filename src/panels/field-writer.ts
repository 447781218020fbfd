/** Writes what is typed or chosen in a panel's fields to the map: letters live, all of a field's as one undo step. */
import type { Id } from '../base/ids.js';
import { EditError } from '../document/edit-error.js';
import type { MapDocument } from '../document/map-document.js';
import { message, verbatim, type Message, type Translate } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import { LiveTyping } from './live-typing.js';

const edited = message('edit.field', 'Change {field}');

export interface WriterHost {
  readonly document: MapDocument;
  readonly t: Translate;
  /** Something was tried: the panel shows what came of it. */
  changed(): void;
}

export class FieldWriter {
  #host: () => WriterHost;
  #typing = new LiveTyping();
  #refused = '';

  constructor(host: () => WriterHost) {
    this.#host = host;
  }

  /** Live typing of one field; typing in another one ends it. False when the map does not take the value. */
  type(ids: readonly Id[], field: LaneField, value: unknown): boolean {
    const { document } = this.#host();
    this.#refused = '';
    this.#host().changed();
    return this.#typing.write(document, keyOf(ids, field), this.#label(field), (change) => {
      for (const id of ids) change.update(id, { [field.name]: value });
    });
  }

  /** A value that does not fit its field (half an address) is not stored. */
  set(ids: readonly Id[], field: LaneField, value: unknown): void {
    this.end();
    this.#refused = '';
    this.#host().changed();
    try {
      this.#host().document.edit(this.#label(field), (change) => {
        for (const id of ids) change.update(id, { [field.name]: value });
      });
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      this.#refused = keyOf(ids, field);
    }
  }

  /** Whether the map did not take the value that was chosen last for this field. */
  hasRefused(ids: readonly Id[], field: LaneField): boolean {
    return this.#refused === keyOf(ids, field);
  }

  end(): void {
    this.#typing.end();
  }

  /** Takes back what was typed; false when nothing was. */
  cancel(): boolean {
    return this.#typing.cancel();
  }

  #label(field: LaneField): Message {
    const { t } = this.#host();
    return verbatim(t(edited, { field: t(field.label) }));
  }
}

const keyOf = (ids: readonly Id[], field: LaneField): string => `${ids.join(' ')} ${field.name}`;
