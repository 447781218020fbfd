/** Keeps windows that have the same map open alike: each sends what it has saved and takes in what others send. */
import type { Id } from '../base/ids.js';
import { Channel } from './channel.js';
import type { LiveDocument } from './live-document.js';
import { isNewer, isSameEra, type Era } from './storage-adapter.js';

/**
 * `hello` asks for what the sender lacks. `state` answers it and says what the answerer has. `update` is news. With
 * `unsaved` the sender could not store its part, so the receiver does it too.
 */
interface TabMessage extends Era {
  readonly kind: 'hello' | 'state' | 'update';
  readonly from: string;
  readonly to?: string;
  readonly vector?: Uint8Array;
  readonly update?: Uint8Array;
  readonly unsaved?: boolean;
}

export interface TabsOptions {
  readonly library: string;
  readonly id: Id;
  readonly era: Era;
  readonly document: LiveDocument;
  /** Whether this window holds updates that the store refused. */
  readonly cannotStore: () => boolean;
  /** Something new was taken in. */
  readonly heard: () => void;
  /** Another window could not store this; it is in the document already. */
  readonly adopt: (update: Uint8Array) => void;
  /** Another window works on a later epoch or format. */
  readonly outdated: () => void;
}

export class Tabs {
  #options: TabsOptions;
  #channel: Channel<TabMessage>;
  /** Tells windows apart, also two elements of one page. */
  #self = `${Date.now()} ${Math.random()}`;

  constructor(options: TabsOptions) {
    this.#options = options;
    this.#channel = new Channel([options.library, options.id], (message) => this.#receive(message));
  }

  /** False where the browser has no channels; the store must then be read again and again. */
  get connected(): boolean {
    return this.#channel.connected;
  }

  /** Asks the others for what this window lacks, and offers what they lack. */
  greet(): void {
    this.#send({ kind: 'hello', vector: this.#options.document.stateVector() });
  }

  tell(update: Uint8Array, unsaved: boolean): void {
    this.#send({ kind: 'update', update, unsaved });
  }

  /** What is still to be told can be told. */
  stopListening(): void {
    this.#channel.stopListening();
  }

  close(): void {
    this.#channel.close();
  }

  #send(message: Pick<TabMessage, 'kind' | 'to' | 'vector' | 'update' | 'unsaved'>): void {
    const { format, epoch } = this.#options.era;
    this.#channel.send({ ...message, format, epoch, from: this.#self });
  }

  #receive(message: TabMessage): void {
    const { era, document, outdated, cannotStore } = this.#options;
    if (message.to !== undefined && message.to !== this.#self) return;
    if (isNewer(message, era)) {
      outdated();
      return;
    }
    if (!isSameEra(message, era)) {
      // It does not know yet that its document is of the past: hearing from us, it does.
      this.#send({ kind: 'hello', to: message.from });
      return;
    }
    if (message.update) this.#take(message.update, message.unsaved === true);
    if (!message.vector || message.kind === 'update') return;
    const news = { to: message.from, update: document.encode(message.vector), unsaved: cannotStore() };
    if (message.kind === 'hello') this.#send({ kind: 'state', vector: document.stateVector(), ...news });
    else this.#send({ kind: 'update', ...news });
  }

  #take(update: Uint8Array, unsaved: boolean): void {
    const { document, adopt, heard } = this.#options;
    try {
      document.applyUpdate(update);
    } catch {
      // Not readable here; what the sender stored is read from there.
      return;
    }
    if (unsaved) adopt(update);
    heard();
  }
}
