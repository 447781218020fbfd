/** What actions ask of the element around the map: dialogs, downloads, the clipboard, and a word to the user. */
import type { Host } from '../actions/action.js';
import type { Id } from '../base/ids.js';
import type { Message, Params, Translate } from '../i18n/translate.js';
import { send } from './events.js';
import type { PicturesController } from './pictures-controller.js';

/** Those that actions open, and those that open by themselves. */
export type DialogName = Parameters<Host['openDialog']>[0] | 'paste' | 'merge';

/** The element as its host object needs it. */
export interface MapElement extends HTMLElement {
  readonly t: Translate;
  openDialog(name: DialogName): void;
  download(format: string): Promise<void>;
  readonly pictures: PicturesController;
  tell(text: string): void;
  focusMap(): void;
  pasteFromMenu(): Promise<void>;
  focusDetails(): void;
}

export class MapHost implements Host {
  #element: MapElement;

  constructor(element: MapElement) {
    this.#element = element;
  }

  mayDelete(ids: readonly Id[]): boolean {
    return send(this.#element, 'jm-before-delete', { ids });
  }

  openDialog(name: DialogName): void {
    this.#element.openDialog(name);
  }

  focusDetails(): void {
    this.#element.focusDetails();
  }

  download(format: string): Promise<void> {
    return this.#element.download(format);
  }

  async keepPicture(file: Blob): Promise<string> {
    return (await this.#element.pictures.keeper()).keep(file);
  }

  say(message: Message, params?: Params): void {
    this.#element.tell(this.#element.t(message, params));
  }

  /** The browser's own command makes a clipboard event, which carries the right to write and works without a prompt. */
  clipboard(command: 'copy' | 'cut' | 'paste'): void {
    this.#element.focusMap();
    // Pages may not paste by command; then the clipboard is asked for.
    if (!document.execCommand(command) && command === 'paste') void this.#element.pasteFromMenu();
  }
}

/** Hands a file to the browser's download. */
export function saveFile(data: string | Blob, name: string, mediaType: string): void {
  const blob = typeof data === 'string' ? new Blob([data], { type: mediaType }) : data;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
