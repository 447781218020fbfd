/**
 * Messages between the windows of this origin that keep the same library or the same map. While a page lies in the
 * back/forward cache it has no channel: a message would throw it out of there.
 */

export class Channel<Message> {
  #name: string;
  #hear: (message: Message) => void;
  #channel: BroadcastChannel | undefined;
  #listening = new AbortController();

  constructor(topic: readonly string[], hear: (message: Message) => void) {
    // As JSON, because the name of a library may hold any character.
    this.#name = `journeymap ${JSON.stringify(topic)}`;
    this.#hear = hear;
    this.#open();
    const { signal } = this.#listening;
    if (typeof window === 'undefined') return;
    window.addEventListener('pagehide', ({ persisted }) => persisted && this.#leave(), { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#open(), { signal });
  }

  /** False where the browser has no channels, or refuses one to this frame. */
  get connected(): boolean {
    return this.#channel !== undefined;
  }

  send(message: Message): void {
    this.#channel?.postMessage(message);
  }

  /** What is still to be told can be told. */
  stopListening(): void {
    this.#hear = () => undefined;
  }

  close(): void {
    this.#listening.abort();
    this.#leave();
  }

  #open(): void {
    try {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => this.#hear(data));
    } catch {
      this.#channel = undefined;
    }
  }

  #leave(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
