/** Opens a map file that is dropped on the editor, and says what was not as it should be; pictures go into the card or cell they are dropped on. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pickFrom } from '../canvas/surface.js';
import type { Desk } from '../panels/desk.js';
import type { Place } from '../session/session.js';
import type { ImportResult } from './transfer.js';
import type { DialogName } from './map-host.js';

interface DropHost extends ReactiveControllerHost, HTMLElement {
  takeFile(file: Blob): Promise<ImportResult>;
  openDialog(name: DialogName, result?: ImportResult): void;
}

/** Not what has the focus, which is somewhere else. */
const nowhere: Place = { lane: '', step: '' };

export class FileDropController implements ReactiveController {
  #host: DropHost;
  #desk: () => Desk | undefined;

  constructor(host: DropHost, desk: () => Desk | undefined) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onDragOver);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onDragOver);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  #onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    // Without this the browser leaves the page and shows the file.
    event.preventDefault();
    if (file.type.startsWith('image/')) {
      const { place = nowhere } = pickFrom(event);
      const files = [...(event.dataTransfer?.files ?? [])];
      this.#desk()?.run('choose-picture', { value: files, place, ids: place.card ? [place.card] : [] });
      return;
    }
    void this.#host.takeFile(file).then((result) => {
      if (result.issues.length) this.#host.openDialog('transfer', result);
    });
  };
}
