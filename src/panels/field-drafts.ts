/** What stands in fields of a fixed form while it is typed and does not fit (yet): the map keeps its value, the field its text. */
import type { Message, Params } from '../i18n/translate.js';

export interface FieldDraft {
  readonly text: string;
  /** Whether the map took it. */
  readonly fits: boolean;
  /** Said once typing ended with a text that does not fit: what would. */
  readonly refused?: { readonly message: Message; readonly params?: Params };
}

/** The drafts of one panel, by the id of the input. */
export class FieldDrafts {
  #drafts = new Map<string, FieldDraft>();
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get(input: string): FieldDraft | undefined {
    return this.#drafts.get(input);
  }

  set(input: string, draft: FieldDraft): void {
    this.#drafts.set(input, draft);
    this.#changed();
  }

  /** The field shows the map's value again. */
  drop(input: string): void {
    if (this.#drafts.delete(input)) this.#changed();
  }

  clear(): void {
    this.#drafts.clear();
  }
}
