/** What goes wrong with an edit or with stored bytes, as typed exceptions with a code for programs. */
import type { Id } from '../base/ids.js';

export type EditErrorCode =
  /** No such record now. */
  | 'unknown-id'
  /** An id that is taken already. */
  | 'duplicate-id'
  /** Not an id at all. */
  | 'bad-id'
  /** A value of the wrong type or out of range. */
  | 'bad-value'
  /** A field that may not be absent. */
  | 'missing-field'
  /** A record of another kind than this place needs. */
  | 'wrong-kind'
  /** The neighbour given stands somewhere else. */
  | 'wrong-container'
  /** An edit that has ended, or that waits for something. */
  | 'closed';

/** A wrong call in an edit; nothing of the edit was applied. */
export class EditError extends Error {
  readonly code: EditErrorCode;
  readonly id: Id | undefined;
  readonly field: string | undefined;

  constructor(code: EditErrorCode, message: string, about: { id?: Id | undefined; field?: string | undefined } = {}) {
    super(message);
    this.name = 'EditError';
    this.code = code;
    this.id = about.id;
    this.field = about.field;
  }
}

/** Bytes that are no update of a map document. */
export class DocumentError extends Error {
  readonly code: 'corrupt-update' | 'no-map';
  /** Which of the updates given, from 0. */
  readonly index: number;

  constructor(code: DocumentError['code'], message: string, index = 0, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocumentError';
    this.code = code;
    this.index = index;
  }
}
