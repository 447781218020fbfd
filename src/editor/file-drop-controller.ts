/** Opens a map file that is dropped on the editor, and says what was not as it should be. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ImportResult } from './transfer.js';
import type { DialogName } from './map-host.js';

interface DropHost extends ReactiveControllerHost, HTMLElement {
  takeFile(file: Blob): Promise<ImportResult>;
  openDialog(name: DialogName, result?: ImportResult): void;
}

export class FileDropController implements ReactiveController {
  #host: DropHost;

  constructor(host: DropHost) {
    this.#host = host;
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
    void this.#host.takeFile(file).then((result) => {
      if (result.issues.length) this.#host.openDialog('transfer', result);
    });
  };
}
