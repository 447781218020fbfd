/** The small picture of a stored map in a list, or a quiet sign where there is none yet. */
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../ui/icon.js';
import type { LibraryHost } from './library-host.js';

/** @summary What a stored map looks like; nothing for those who do not see it, for its title stands beside it. */
export class JmMapPicture extends LitElement {
  static override styles = css`
    :host {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 80px;
      block-size: 50px;
      margin-inline-start: 4px;
      box-sizing: border-box;
      overflow: hidden;
      border: 1px solid var(--_rule);
      border-radius: 4px;
      background: var(--_sunk);
      color: var(--_rule-2);
    }
    /* Painted in light colours: a dark theme turns their lightness round and keeps their hues. */
    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: contain;
      background: #f6f6f4;
    }
    img.dark {
      filter: invert(0.9) hue-rotate(180deg);
    }
  `;

  @property({ attribute: false }) host!: LibraryHost;
  @property({ attribute: false }) map = '';
  /** When the map was changed last: another time, another picture. */
  @property({ attribute: false }) at = '';
  @state() private address = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('map') || changed.has('at')) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  async #load(): Promise<void> {
    const { map, at } = this;
    const picture = await this.host.thumbnail(map).catch(() => undefined);
    if (!this.isConnected || map !== this.map || at !== this.at) return;
    this.#forget();
    if (picture) this.address = URL.createObjectURL(picture);
  }

  /** A page may set the ground by a token, whatever the theme is called; so it is asked what is seen. */
  #onDark(): boolean {
    const [red, green, blue] =
      getComputedStyle(this)
        .backgroundColor.match(/^rgb\((\d+), (\d+), (\d+)\)/)
        ?.slice(1) ?? [];
    return (Number(red) + Number(green) + Number(blue)) / 3 < 128;
  }

  #forget(): void {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
  }

  override render(): ReturnType<typeof icon> {
    return this.address
      ? html`<img alt="" class=${this.#onDark() ? 'dark' : ''} src=${this.address} />`
      : icon('map', 20);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-map-picture': JmMapPicture;
  }
}
