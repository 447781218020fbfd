/** One text being typed in a panel: written at each input, one undo step at its end, taken back as if it had never been. */
import type { Change } from '../document/change.js';
import { EditError } from '../document/edit-error.js';
import type { Gesture } from '../document/gesture.js';
import type { MapDocument } from '../document/map-document.js';
import type { Message } from '../i18n/translate.js';

export class LiveTyping {
  #gesture: Gesture | undefined;
  #key = '';

  /** What is being typed into, as its caller named it. */
  get key(): string {
    return this.#gesture ? this.#key : '';
  }

  /** Writes one bit of the text named by `key`; another key ends the text before. False when the map does not take it. */
  write(document: MapDocument, key: string, label: Message, recipe: (change: Change) => void): boolean {
    if (this.#key !== key) this.end();
    this.#key = key;
    this.#gesture ??= document.begin(label);
    try {
      this.#gesture.apply(recipe);
      return true;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return false;
    }
  }

  end(): void {
    this.#gesture?.commit();
    this.#gesture = undefined;
  }

  /** Whether there was anything to take back. */
  cancel(): boolean {
    const open = this.#gesture !== undefined;
    this.#gesture?.cancel();
    this.#gesture = undefined;
    return open;
  }
}
