/** What is written into comments and not said yet: it outlives the panel, the map being left, and a reload of the page. */
import type { Id } from '../base/ids.js';

/** The most letters that outlive the page; the field holds more. */
const most = 20_000;

export class CommentDrafts {
  #drafts = new Map<string, string>();
  #library: () => string;

  /** `library` names where the maps are kept; without a name nothing is put into the browser's storage. */
  constructor(library: () => string) {
    this.#library = library;
  }

  get(map: Id, about: Id): string {
    const key = this.#key(map, about);
    const text = this.#drafts.get(key) ?? this.#kept(key);
    this.#drafts.set(key, text);
    return text;
  }

  /** An empty text is none. */
  set(map: Id, about: Id, text: string): void {
    const key = this.#key(map, about);
    this.#drafts.set(key, text);
    if (!this.#library()) return;
    try {
      if (text.trim()) sessionStorage.setItem(key, text.slice(0, most));
      else sessionStorage.removeItem(key);
    } catch {
      // No room, or not allowed: it lasts as long as the page.
    }
  }

  #kept(key: string): string {
    if (!this.#library()) return '';
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  }

  #key(map: Id, about: Id): string {
    return `journeymap:${this.#library()}:comment:${map}:${about}`;
  }
}
